"""Mentions taken in order of the text, and whom each can only mean."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.table import SUFFIXES
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.clauses import outside
from newslint.analysis.speakers.cues import CUES, DETERMINERS, PREPOSITIONS, PRONOUNS, ROLES, STOPS
from newslint.analysis.speakers.genders import SEX, genders
from newslint.analysis.speakers.nouns import PEOPLE, head
from newslint.analysis.speakers.roles import Role, role, roles
from newslint.analysis.speakers.somebody import somebody
from newslint.analysis.speakers.speaker import Kind, Pronoun, Speaker, kind_of
from newslint.analysis.tokens import tokens
from newslint.late import late
from newslint.span import Span

_ASIDE = late(r",| \(")
_AND = late(r"\band\b")
_AGED = late(r"[Tt]he \d\d?-year-old\b(?! [a-z]+s\b)")
_REACH = 3
"""Paragraphs above its own in which a pronoun may find its person."""
_FAR = 4000
"""Code points before a pronoun that are looked at, however long a paragraph is."""
_APPOSED = 20
"""Code points behind a mention in which the name must begin that a comma ties to it."""
_LOST = -1
"""Stands for a `he` or `she` of whom the evidence does not say who it is."""
_FEW = 20
"""Roles of one person that are looked at."""
_WORDS = 6
"""Words of a noun phrase before `who`."""
_BOUNDS = STOPS | PREPOSITIONS | CUES | {"and", "or"}


class Resolver:
    """Takes the mentions in order of the text and keeps who has spoken so far; a speaker is a row of `all`."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.text = analysis.get(outside)
        self.tokens = analysis.get(tokens)
        self.cast = analysis.get(cast)
        sexes = analysis.get(genders)
        self.all = [Speaker(p.name, p.first, "person", sexes.of(n)) for n, p in enumerate(self.cast.people)]
        self.meant = [self._namesake(n) for n in range(len(self.all))]
        self.somebody = analysis.get(somebody)
        self.held: dict[str, list[tuple[int, Role]]] = {}
        for who, every in analysis.get(roles).items():
            for one in every[:_FEW]:
                self.held.setdefault(one.head, []).append((who, one))
        self.others: dict[str, int] = {}
        self.bodies: dict[str, set[int]] = {}
        self.said: list[tuple[int, int]] = []

    def _namesake(self, who: int) -> int:
        """Of several people of a surname the one whose sex fits where it stands alone, else that row itself."""
        people, sex = self.cast.people, self.all[who].pronoun
        if people[who].full or not sex:
            return who
        fits = self.cast.named(people[who].words[-1])
        sure = [n for n in fits if self.all[n].pronoun == sex] or [n for n in fits if not self.all[n].pronoun]
        return sure[0] if len(sure) == 1 else who

    def resolve(self, span: Span, cue: Span | None) -> int | None:
        """Whom the mention means; what it is the first to say of somebody is kept."""
        aside = _ASIDE.search(self.text, span.start, span.end)
        if aside is not None and not self._several(span):
            span = Span(span.start, aside.start())
        first = self.tokens.at(span.start)
        words = self.tokens.words[first : self.tokens.at(span.end)]
        low = words[0].lower().partition("'")[0] if words else "i"
        if len(words) > 1 or low not in PRONOUNS | {"which"}:
            found = self._named(span, first, words) if words else None
        elif low in ("who", "which"):
            found = self._before(first)
            if found is not None and low == "who" and not self._somebody(found):
                found = None
        elif low in ("i", "we", "you"):
            found = None
        else:
            tag = cue is not None and self.text.startswith(".", cue.end)
            found = self._antecedent(low, self._sentence(span.start) if tag else span.start)
            if found is not None and low in SEX and not self.all[found].pronoun:
                self.all[found] = replace(self.all[found], pronoun=SEX[low])
        if found is not None or low in ("he", "she"):
            self.said.append((span.start, _LOST if found is None else found))
        return found

    def _several(self, span: Span) -> bool:
        """Whether a mention names two people or more: Ruiz, Okafor and Lindqvist."""
        rows = self.cast.within(span.start, span.end)
        return len(rows) > 1 and _AND.search(self.text, self.cast.ends[rows[0]], self.cast.starts[rows[-1]]) is not None

    def _sentence(self, at: int) -> int:
        """Where the sentence begins: `Okafor has the key, he said` names him of whom is spoken, not who speaks."""
        rows = self.analysis.get(sentences)
        return rows.starts[rows.at(at)]

    def _named(self, span: Span, first: int, words: list[str]) -> int | None:
        """Whom a mention means that is more than a pronoun."""
        rows = self.cast.within(span.start, span.end)
        last = head(words)
        while last and words[last] in SUFFIXES:
            last -= 1
        if self._several(span):
            both = dict.fromkeys(self.all[self._who(r)].name for r in rows)
            return self._other(span, " and ".join(both), "other", "they")
        end = self.tokens.ends[first + last] - 2 * words[last].endswith("'s")
        here = [r for r in rows if self.cast.ends[r] == end] or self._apposed(span.end)
        if here:
            return self._who(here[-1])
        determiner, noun = words[0].lower(), words[last]
        kind, pronoun = kind_of(noun)
        if determiner in SEX:
            owner = self._antecedent(SEX[determiner], span.start)
            rest = self._words(Span(self.tokens.starts[first + 1], span.end)) if len(words) > 1 else ""
            return self._other(span, f"{self.all[owner].name}’s {rest}", kind, pronoun) if owner is not None else None
        if determiner == "the" and noun.islower() and len(words) > 1:
            asked = role(words[1:])
            held = self.held.get(asked.head, ()) if kind in ("person", "other") else ()
            fits = {who for who, one in held if one.fits(asked)}
            fits = fits or (self.bodies.get(noun, set()) if len(words) == 2 else set())
            if fits:
                return min(fits) if len(fits) == 1 else None
        name = self._words(span)
        if _AGED.match(name):
            return self._antecedent("", span.start)
        if determiner in DETERMINERS:
            name = determiner + name[len(determiner) :]
        elif kind == "person" and noun.islower() and noun not in ROLES:
            kind, pronoun = "other", ""  # a phrase that is no mention: shifting enrolment
        found = self._other(span, name, kind, pronoun)
        if kind == "body":
            self.bodies.setdefault(noun, set()).add(found)
        return found

    def _who(self, row: int) -> int:
        """Whom a row of the cast means."""
        return self.meant[self.cast.who[row]]

    def _apposed(self, end: int) -> list[int]:
        """The name that a comma ties to a mention which ends here: the keeper, (Mr) Tom Okafor, said."""
        if not self.text.startswith(", ", end):
            return []
        return [
            r
            for r in self.cast.within(end + 2, end + _APPOSED)
            if all(w.strip("(")[:1].isupper() for w in self.text[end + 2 : self.cast.starts[r]].split())
            and self.text.startswith(",", self.cast.ends[r])
        ]

    def _words(self, span: Span) -> str:
        return " ".join(self.analysis.text[span.start : span.end].split())

    def _other(self, span: Span, name: str, kind: Kind, pronoun: Pronoun) -> int:
        """The row of a speaker who is no person with a name."""
        key = name.lower().partition(" ")[2] if name.lower().startswith(("the ", "a ", "an ")) else name.lower()
        if key not in self.others:
            self.others[key] = len(self.all)
            self.all.append(Speaker(name, span, kind, pronoun))
        return self.others[key]

    def _before(self, row: int) -> int | None:
        """The noun phrase right before a relative pronoun."""
        starts, ends, words = self.tokens.starts, self.tokens.ends, self.tokens.words
        if not row or self.text[ends[row - 1] : starts[row]] not in (" ", ", "):
            return None
        named = self.cast.within(max(0, starts[row] - 60), starts[row])
        if named and self.cast.ends[named[-1]] == ends[row - 1]:
            return self._who(named[-1])
        first = row
        while (
            first
            and row - first < _WORDS
            and self.text[ends[first - 1] : starts[first]] in (" ", "-", ", ")[: 2 + (first == row)]
        ):
            if words[first - 1] in _BOUNDS:
                break
            first -= 1
            if words[first].lower() in DETERMINERS:
                break
        return self._named(Span(starts[first], ends[row - 1]), first, words[first:row]) if first < row else None

    def _antecedent(self, pronoun: str, at: int) -> int | None:
        """The person, the body or the people whom a pronoun at this offset takes up."""
        blocks, here = self.analysis.document.blocks, self.analysis.block_index(at)
        for block in range(here, max(-1, here - _REACH - 1), -1):
            span = blocks[block].span
            start, end = max(span.start, at - _FAR), min(span.end, at)
            heard = self.said[bisect_left(self.said, (start, 0)) : bisect_left(self.said, (end, 0))]
            spoken = [who for _, who in heard if self._fits(who, pronoun)]
            if heard and heard[-1][1] == _LOST:
                return None  # the same one, who is not known
            if pronoun in ("it", "they"):
                if spoken or block < here:
                    return spoken[-1] if spoken else None
                continue
            if spoken:
                return spoken[-1]
            rows = [r for r in self.cast.within(start, end) if self._fits(self._who(r), pronoun)]
            own = [r for r in rows if not self.text.startswith("'", self.cast.ends[r])]
            if fits := list(dict.fromkeys(map(self._who, own or rows))):
                sure = [who for who in fits if self.all[who].pronoun]
                return fits[0] if len(fits) == 1 or sure == fits[:1] else None
            if nouns := self._nouns(start, end, pronoun):
                return self._noun(nouns[0]) if len(nouns) == 1 else None
        return None

    def _nouns(self, start: int, end: int, pronoun: str) -> list[int]:
        """Where nouns stand that mean somebody without a name whom the pronoun may take up."""
        other, rows, words = {"he": "she", "she": "he"}.get(pronoun), self.somebody, self.tokens.words
        found = []
        for row in rows.within(start, end):
            at = self.tokens.at(rows.starts[row])
            behind = words[at + 1] if self.text[self.tokens.ends[at]] == " " and at + 1 < len(words) else "."
            heads = kind_of(words[at])[0] == "person" and words[at] not in self.held and behind not in PEOPLE
            if (
                rows.who[row] < 0
                and rows.sexes[row] != other
                and words[at] in PEOPLE
                and heads
                and not behind[0].isupper()
            ):
                found.append(rows.starts[row])
        return found

    def _noun(self, start: int) -> int | None:
        """Whom the noun phrase means that has its head here."""
        last = first = self.tokens.at(start)
        while (
            first
            and last - first < _WORDS
            and self.text[self.tokens.ends[first - 1] : self.tokens.starts[first]] == " "
        ):
            first -= 1
            if self.tokens.words[first].lower() in DETERMINERS:
                span = Span(self.tokens.starts[first], self.tokens.ends[last])
                return self._named(span, first, self.tokens.words[first : last + 1])
        return None

    def _somebody(self, who: int) -> bool:
        return self.all[who].kind == "person" or self.all[who].pronoun == "they"

    def _fits(self, who: int, pronoun: str) -> bool:
        if who == _LOST:
            return False
        one = self.all[who]
        if pronoun not in ("it", "they"):
            return one.kind == "person" and (one.pronoun in (pronoun, "") or not pronoun)
        loose = one.kind == "body" if pronoun == "they" else one.kind == "other" and one.name[0].isupper()
        return one.pronoun == pronoun or loose
