"""Whom a mention means that is more than a pronoun: a name, a role, or somebody who has none."""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_left

from newslint.analysis.analysis import Analysis
from newslint.analysis.attributions.clauses import outside
from newslint.analysis.mentions.grammar import DETERMINERS, OPENERS, PREPOSITIONS, ROLES, TIMES
from newslint.analysis.mentions.nouns import gender, head
from newslint.analysis.names.table.table import SUFFIXES, TITLES
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.genders import OFFICE, SEX, genders
from newslint.analysis.speakers.roles import Role, role, roles
from newslint.analysis.speakers.speaker import Kind, Pronoun, Speaker, kind_of
from newslint.analysis.tokens import tokens
from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.span import Span

_AND = late(r"\band\b")
_AGED = late(r"[Tt]he \d\d?-year-old\b(?! [a-z]+s\b)")
_JOINS = PREPOSITIONS | {"and"}
_TIE = late(r", (?:an? (?:[a-z-]+ ){1,4}(?:called|named) )?")
_TIED = late(r"(?: \([^()\n]{1,20}\))?[,.]")
_NEVER = TIMES | OPENERS | {"somebody", "someone", "anybody", "anyone", "nobody", "everybody", "everyone", "none"}
"""Heads of phrases that mean nobody in particular."""
_FIRMS = {"company", "firm", "network", "newspaper", "magazine", "airline", "retailer", "manufacturer", "supplier"}
"""Nouns that take up a name of which nothing is told."""
_APPOSED = 20
"""Code points behind a mention in which the name must begin that a comma ties to it."""
FAR = 4000
"""Code points before a mention that are looked at, however long a paragraph is."""
_FEW = 20
"""Roles of one person that are looked at."""


class Referents(ABC):
    """The people and bodies of a story, rows of `all`, and what takes one of them up by more than a pronoun."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.text = analysis.get(outside)
        self.tokens = analysis.get(tokens)
        self.cast = analysis.get(cast)
        sexes = analysis.get(genders)
        self.all = [Speaker(p.name, p.first, "person", sexes.of(n)) for n, p in enumerate(self.cast.people)]
        self.leans = [sexes.of(n, (OFFICE,), 1) for n in range(len(self.all))]
        self.meant = [self._namesake(n) for n in range(len(self.all))]
        self.held: dict[str, list[tuple[int, Role]]] = {}
        for who, every in analysis.get(roles).items():
            for one in every[:_FEW]:
                self.held.setdefault(one.head, []).append((who, one))
        self.others: dict[str, int] = {}
        self.bodies: dict[str, set[int]] = {}
        self.said: list[tuple[int, int]] = []

    @abstractmethod
    def antecedent(self, pronoun: str, at: int) -> int | None:
        """Whom a pronoun at this offset takes up; any person that fits where it is ""."""

    def _namesake(self, who: int) -> int:
        """Of several people of a surname the one whose sex fits where it stands alone, else that row itself."""
        people, sex = self.cast.people, self.all[who].pronoun
        if people[who].full or not sex:
            return who
        fits = self.cast.named(people[who].words[-1])
        sure = [n for n in fits if self.all[n].pronoun == sex] or [n for n in fits if not self.all[n].pronoun]
        return sure[0] if len(sure) == 1 else who

    def _several(self, span: Span) -> bool:
        """Whether a mention names two people or more: Ruiz, Okafor and Lindqvist."""
        rows = self.cast.within(span.start, span.end)
        return len(rows) > 1 and _AND.search(self.text, self.cast.ends[rows[0]], self.cast.starts[rows[-1]]) is not None

    def _named(self, span: Span, first: int, words: list[str]) -> int | None:
        """Whom a mention means that is more than a pronoun."""
        rows = self.cast.within(span.start, span.end)
        last = head(words)
        while last and words[last] in SUFFIXES:
            last -= 1
        if self._several(span):
            return self._other(
                span, " and ".join(dict.fromkeys(self.all[self._who(r)].name for r in rows)), "other", "they"
            )
        if words[last] in TITLES and rows and self.cast.ends[rows[-1]] == span.end and self._closes(rows[-1]):
            last = len(words) - 1
        end = self.tokens.ends[first + last] - 2 * words[last].endswith("'s")
        noun = words[last]
        here = [r for r in rows if self.cast.ends[r] == end]
        if not here and (here := self._apposed(span.end)) and words[0] in ("the", "The") and len(words) > 1:
            self.held.setdefault(noun, []).append((self._who(here[-1]), role(words[1:])))
        who = self._who(here[-1]) if here else None
        sex = gender(words[0]) if here and self.cast.starts[here[-1]] > span.start else ""  # King is a name
        if who is None or (sex and self.all[who].pronoun not in (sex, "")):  # Ms Khan is not her son Ben Khan
            return self._unnamed(span, first, words, noun)
        return who

    def _unnamed(self, span: Span, first: int, words: list[str], noun: str) -> int | None:
        """Whom a mention with this head means that does not end with a person's name."""
        determiner, (kind, pronoun) = words[0].lower(), kind_of(noun)
        if noun.lower() in _NEVER or (len(words) == 1 and (kind == "person" or noun.isdecimal())):
            return None  # somebody; Witness: ‘…’
        fits = self._holders(words, kind, span.start) if determiner in ("the", *SEX) and noun.islower() else set()
        if fits and (determiner == "the" or len(fits) == 1):
            return min(fits) if len(fits) == 1 else None
        if determiner in SEX:
            owner = self.antecedent(SEX[determiner], span.start) if len(words) > 1 else None
            if owner is None or (owner >= len(self.leans) and self.all[owner].pronoun != SEX[determiner]):
                return None
            of = self.analysis.words(Span(self.tokens.starts[first + 1], span.end))
            return self._other(span, f"{self.all[owner].name}’s {of}", kind, pronoun)
        name = self.analysis.words(span)
        if _AGED.match(name):
            found = self.antecedent("", span.start)
            return None if found is None or "’s " in self.all[found].name else found
        if determiner in DETERMINERS:
            name = determiner + name[len(determiner) :]
        elif kind == "person" and noun.islower() and noun not in ROLES:
            kind, pronoun = "other", ""  # a phrase that is no mention: shifting enrolment
        found = self._other(span, name, kind, pronoun)
        if kind == "body":
            self.bodies.setdefault(noun, set()).add(found)
        return found

    def _closes(self, row: int) -> bool:
        """Whether a name is whom the mention means that it closes: Secretary of State Ana Ruiz, not for Ana Ruiz."""
        at = self.tokens.at(self.cast.starts[row])
        return self.tokens.words[at - 1] not in _JOINS

    def _holders(self, words: list[str], kind: Kind, at: int) -> set[int]:
        """The people told of before whose role `the …` names, or the bodies: the late mayor, the bank."""
        asked = role(words[1:]) if len(words) > 1 else None
        if asked is None:
            return set()
        held = self.held.get(asked.head, ()) if kind in ("person", "other") else ()
        every = {who for who, one in held if one.fits(asked)}
        fits = {who for who in every if self.all[who].first.start < at}
        if fits and len(every) > 1:
            fits = self._last_named(fits, at) or every
        if fits or len(words) > 2:
            return fits
        bodies = self.bodies.get(asked.head, set())
        return self._last_heard(asked.head, at) or bodies

    def _last_named(self, fits: set[int], at: int) -> set[int]:
        """Those of several who are named in the nearest of the paragraphs right above that names any of them."""
        here = self.analysis.block_index(at)
        for block in self.analysis.document.blocks[max(0, here - 1) : here + 1][::-1]:
            rows = self.cast.within(max(block.span.start, at - FAR), min(block.span.end, at))
            if near := fits.intersection(map(self._who, rows)):
                return near
        return set()

    def _last_heard(self, noun: str, at: int) -> set[int]:
        """The bodies that `the company` may take up, of those that spoke in this paragraph or the one above."""
        blocks, here = self.analysis.document.blocks, self.analysis.block_index(at)
        start = max(blocks[max(0, here - 1)].span.start, at - FAR) if here >= 0 else at
        heard = {who for _, who in self.said[bisect_left(self.said, (start, 0)) :] if who >= len(self.leans)}
        same = heard & self.bodies.get(noun, set())
        return same or ({w for w in heard if self._bare(w)} if noun in _FIRMS else set())

    def _bare(self, who: int) -> bool:
        """Whether this is a name, and no word, of which nothing is told."""
        one = self.all[who]
        capital = one.kind == "other" and not one.pronoun and one.name[0].isupper()
        return capital and not lexicon().is_word(one.name.lower())

    def _who(self, row: int) -> int:
        """Whom a row of the cast means."""
        return self.meant[self.cast.who[row]]

    def _apposed(self, end: int) -> list[int]:
        """The name that a comma ties to a mention which ends here: the keeper, (Mr) Tom Okafor, said."""
        tie = _TIE.match(self.text, end)
        start = tie.end() if tie else end
        return [
            r
            for r in self.cast.within(start, start + _APPOSED * (tie is not None))
            if all(w.strip("(")[:1].isupper() for w in self.text[start : self.cast.starts[r]].split())
            and _TIED.match(self.text, self.cast.ends[r])
        ]

    def _other(self, span: Span, name: str, kind: Kind, pronoun: Pronoun) -> int:
        """The row of a speaker who is no person with a name."""
        key = name.lower().partition(" ")[2] if name.lower().startswith(("the ", "a ", "an ")) else name.lower()
        if key not in self.others:
            self.others[key] = len(self.all)
            self.all.append(Speaker(name, span, kind, pronoun))
        return self.others[key]
