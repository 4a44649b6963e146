"""Mentions taken in order of the text, and whom each can only mean."""

from __future__ import annotations

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attributions.attributions import Attribution, attributions
from newslint.analysis.attributions.clauses import BLANK
from newslint.analysis.attributions.cues import CUES
from newslint.analysis.mentions.grammar import DETERMINERS, PREPOSITIONS, PRONOUNS, STOPS
from newslint.analysis.mentions.nouns import PEOPLE, gender, head
from newslint.analysis.speakers.genders import SEX
from newslint.analysis.speakers.referents import FAR
from newslint.analysis.speakers.somebody import somebody
from newslint.analysis.speakers.speaker import Speaker, kind_of
from newslint.analysis.speakers.things import LOST, Things
from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.span import Span

_ASIDE = late(r",(?!\d)| \(")
_CONTRACTED = late(r"'[a-z]{1,2}$")
_WHO = late(r",? who\b")
_WORDS = 6
"""Words of a noun phrase before `who`."""
_BOUNDS = STOPS | PREPOSITIONS | CUES | {"and", "or"}


@layer("story")
def meant(analysis: Analysis) -> dict[Span, Speaker | None]:
    """Whom each mention of a speaker can only mean, in order of the text, whatever speaks against it."""
    both, resolver = analysis.get(attributions), Resolver(analysis)
    rows = {row.speaker: row for row in (*both.reported[::-1], *both.quoted[::-1]) if row.speaker}
    found = {span: resolver.resolve(span, rows[span]) for span in sorted(rows, key=lambda s: (s.start, s.end))}
    return {span: None if who is None else resolver.all[who] for span, who in found.items()}


class Resolver(Things):
    """Takes the mentions in order of the text and keeps who has spoken so far."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__(analysis)
        self.somebody = analysis.get(somebody)
        self.acting: dict[tuple[int, int], int | None] = {}

    def resolve(self, span: Span, row: Attribution) -> int | None:
        """Whom the mention means in this attribution; what it is the first to say of somebody is kept."""
        cue = row.cue
        aside = _ASIDE.search(self.text, span.start, span.end)
        if aside is not None and not self._several(span):
            span = Span(span.start, aside.start())
        first = self.tokens.at(span.start)
        words = self.tokens.words[first : self.tokens.at(span.end)]
        low = _CONTRACTED.sub("", words[0].lower()) if words else "i"
        low = SEX.get(low, low) if len(words) == 1 else low  # according to him
        if len(words) > 1 or low not in PRONOUNS | {"which"}:
            found = self._named(span, first, words) if words else None
        elif low in ("who", "which"):
            found = self._before(first)
            if found is not None and low == "who" and not self._somebody(found):
                found = None
        elif low in ("i", "we", "you"):
            found = None
        else:
            tag = cue is not None and self.text.startswith(".", cue.end) and self.text.endswith(", ", 0, span.start)
            found = self.antecedent(low, self._sentence(span.start) if tag else span.start)
            if found is not None and words[0].lower() in SEX.keys() - {low} and found >= len(self.leans):
                found = None  # her claim, behind an aide
            if found is not None and low in SEX and not self.all[found].pronoun:
                self.all[found] = self.all[found]._replace(pronoun=SEX[low])
        beside = row.clause is not None and row.clause.how == "noun"  # the minister denied a claim by Okafor
        if not beside and (found is not None or low in ("he", "she")):
            self.said.append((span.start, LOST if found is None else found))
        return found

    def _sentence(self, at: int) -> int:
        """Where the sentence begins: `Okafor has the key, he said` names him of whom is spoken, not who speaks."""
        return self.sentences.starts[self.sentences.at(at)]

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

    def antecedent(self, pronoun: str, at: int) -> int | None:
        """The person, the body or the people whom a pronoun at this offset takes up."""
        if pronoun in ("it", "they"):
            return self.thing(pronoun, at)
        for start, end in self._above(at):
            for begin, until in self._backwards(start, end):
                who = self._active(begin, until, pronoun)
                if who is not None:
                    return None if who == LOST else who
            if self._goes_on(start, end, pronoun):
                continue
            if fits := self._named_in(start, end, pronoun):
                sure = [who for who in fits if self.all[who].pronoun]
                return fits[0] if len(fits) == 1 or sure == fits[:1] else None
            if nouns := self._nouns(start, end, pronoun):
                return self._noun(nouns[0]) if len(nouns) == 1 else None
        named = {self._who(r) for r in self.cast.within(max(0, at - FAR), at)} if pronoun in SEX else set()
        fits = [who for who in named if self._fits(who, pronoun)]
        return fits[0] if len(fits) == 1 and self.all[fits[0]].pronoun else None

    def _named_in(self, start: int, end: int, pronoun: str, *, owners: bool = True) -> list[int]:
        """The people named in [start, end) who fit, in order; those that somebody else is told by come last or not."""
        every = ((r, self._who(r)) for r in self.cast.within(start, end))
        rows = [r for r, who in every if self._fits(who, pronoun) and not self._leans(who, pronoun)]
        own = [r for r in rows if not self.text.startswith("'", self.cast.ends[r])]
        return list(dict.fromkeys(map(self._who, own or rows if owners else own)))

    def _active(self, start: int, end: int, pronoun: str) -> int | None:
        """Who fits and speaks or acts in this sentence; lost where that is not clear."""
        heard = self._heard(start, end)
        if LOST in heard[-1:]:
            return LOST
        if heard and self._unknown(heard[-1]):
            return LOST
        if spoken := [who for who in heard if self._fits(who, pronoun)]:
            return LOST if self._leans(spoken[-1], pronoun) else spoken[-1]
        who = self._subject(start, end)
        if who is None or not self._fits(who, pronoun):
            return None
        if self._leans(who, pronoun):
            return LOST
        others = () if self.all[who].pronoun else self._named_in(start, end, pronoun, owners=False)
        return LOST if any(other != who for other in others) else who

    def _subject(self, start: int, end: int) -> int | None:
        """The person who is the subject of a sentence, the quotation before it passed over."""
        if (start, end) not in self.acting:
            begin = end - len(self.text[start:end].lstrip(BLANK + " ,-–—("))
            self.acting[start, end] = self._person(self.phrases.clause(begin, end))
        return self.acting[start, end]

    def _person(self, span: Span | None) -> int | None:
        """Whom a mention in the narration means, where it is a person's."""
        if span is None:
            return None
        first = self.tokens.at(span.start)
        words = self.tokens.words[first : self.tokens.at(span.end)]
        noun = words[head(words)]
        person = self.cast.within(span.start, self.tokens.ends[first + head(words)]) or noun in PEOPLE or gender(noun)
        who_follows = kind_of(noun) == ("other", "") and _WHO.match(self.text, span.end)
        if words[0].lower() in PRONOUNS or not (person or who_follows):
            return None
        who = self._named(span, first, words)
        if who is not None and not person:
            self.all[who] = self.all[who]._replace(kind="person")
        return who

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

    def _goes_on(self, start: int, end: int, pronoun: str) -> bool:
        """Whether the pronoun stands in [start, end) before anybody whom it fits: somebody further up is spoken of."""
        columns = self.tokens
        for row in range(columns.at(start), columns.at(end)):
            word, at = columns.words[row].lower(), columns.starts[row]
            if SEX.get(word) != pronoun or self.text[at] == BLANK:
                continue
            if word == pronoun or self._binds(at, end, pronoun):
                return not self._named_in(start, at, pronoun) and not self._nouns(start, at, pronoun)
        return False

    def _binds(self, at: int, end: int, pronoun: str) -> bool:
        """Whether `his` or `him` here is whom the pronoun at `end` means: in its sentence, or nobody else is named."""
        same = self.sentences.at(at) == self.sentences.at(end) and end < self.sentences.ends[self.sentences.at(end)]
        return same or not self._named_in(at, end, pronoun) or self._described(at)

    def _described(self, at: int) -> bool:
        """Whether the sentence here tells of somebody by what he does, a word that names nobody yet: the talker."""
        start = self._sentence(at)
        subject = self.phrases.clause(start, at)
        if subject is None or self.text[start : start + 4] != "The " or self.cast.within(subject.start, subject.end):
            return False
        words = self.tokens.words[self.tokens.at(subject.start) : self.tokens.at(subject.end)]
        return kind_of(words[head(words)])[0] == "person"

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

    def _unknown(self, who: int) -> bool:
        """Whether this is a bare name that may be a person's or not, or the names of two; `Walking` is none."""
        one, words = self.all[who], self.all[who].name.split()
        if one.kind != "other":
            return False
        if one.pronoun:  # Ben Perkins is not many
            named = len(words) > 1 and ("and" in words or lexicon().is_surname(words[-1]))
        else:
            named = len(words) > 1 or not words[0].endswith("ing")
        return named and all(w[0].isupper() or w == "and" for w in words)

    def _leans(self, who: int, pronoun: str) -> bool:
        """Whether the story's pronouns hint at the other sex, though they do not prove it."""
        return pronoun in SEX and self._lean(who) not in ("", pronoun)
