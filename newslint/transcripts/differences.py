"""Which of the words that differ are another wording, and which only another way to write the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from newslint.span import Span
from newslint.transcripts.index import Index, weight
from newslint.transcripts.matching import Change, Match
from newslint.transcripts.passage import Passage
from newslint.transcripts.words import Words, shown, words
from newslint.words import word_set

Allowed = Literal["case", "fillers"]
ALLOWED: tuple[Allowed, ...] = ("case", "fillers")
"""What may differ when the desk says so."""
Kind = Literal["changed", "added", "omitted", "case"]
_EITHER = {("'s", "is"), ("'s", "has"), ("'d", "had"), ("'d", "would")}
_STAMMERED = word_set("i we you he she they it the a an and but so to of in on that is was if my our this")
_DENIES = word_set("not no never none nobody nothing neither nor hardly without")
_FEW = 3
"""Words up to which a `not` turns the sense round wherever it stands among those that are left out."""
_OPENS = frozenset('.?!:…"“”‘\n\r[')


class Difference(NamedTuple):
    """Words of the story and what the transcript has in their place; either may be empty, its span then a point."""

    kind: Kind
    story: Span
    said: str
    transcript: Span
    heard: str


class Differences:
    """What differs between a story's quotations and a transcript, by what is allowed."""

    def __init__(self, text: str, index: Index, allowed: Collection[Allowed]) -> None:
        self.text = text
        self.index = index
        self.fillers = "fillers" in allowed
        plain = index.text[:200_000]
        self.case = "case" not in allowed and not plain.isupper() and not plain.islower()

    def of(self, passage: Passage, match: Match) -> tuple[Difference, ...]:
        """The differences that count, in the order of the quotation."""
        said, heard = passage.words, self.index.words
        changes = [_widened(c, said, heard) for c in self._counted(passage, match)]
        found = [self._difference(passage, change) for change in (*changes, *self._denials(passage, match))]
        if self.case:
            found += self._cases(passage, match)
        return tuple(sorted(found, key=lambda d: (d.story.start, d.transcript.start)))

    def likeness(self, passage: Passage, match: Match) -> float:
        """How much of the two wordings is the same, weighed by what the words tell: 0 to 1."""
        said = passage.words.forms[slice(*match.said)]
        whole = sum(map(weight, said))
        changes = list(self._counted(passage, match))
        lost = sum(weight(f) for c in changes for f in passage.words.forms[slice(*c.said)])
        more = sum(
            weight(self.index.words.forms[row]) for c in changes for row in range(*c.heard) if not self.index.fills[row]
        )
        return 2 * (whole - lost) / (2 * whole - lost + more) if whole else 0.0

    def _counted(self, passage: Passage, match: Match) -> Iterator[Change]:
        """The changes without those that leave the words the same."""
        said, heard = passage.words.forms, self.index.words.forms
        for change in match.changes:
            found = telling(change, said, heard)
            if found and not (self.fillers and found.said[0] == found.said[1] and self._filled(*found.heard)):
                yield found

    def _denials(self, passage: Passage, match: Match) -> Iterator[Change]:
        """The `not` that dots or brackets stand for, where the brackets do not hold one themselves."""
        said, heard = passage.words, self.index.words
        if len(match.stretches) != len(passage.parts):
            return
        for (above, below), (before, after) in zip(pairwise(match.stretches), pairwise(passage.parts), strict=True):
            gap = (above[1], below[0])
            marked = words(self.text, said.ends[before[1] - 1], said.starts[after[0]])
            lost = heard.forms[slice(*gap)]
            near = lost if len(lost) <= _FEW else (lost[0], lost[-1])
            if not _DENIES.isdisjoint(near) and _DENIES.isdisjoint(marked.forms):
                yield Change((after[0], after[0]), gap)

    def _filled(self, start: int, end: int) -> bool:
        """True for words of the transcript that only fill a pause or stand there twice."""
        forms = self.index.words.forms
        rest = [forms[row] for row in range(start, end) if not self.index.fills[row]]
        if not rest:
            return True
        size = len(rest)
        again = rest in (forms[end : end + size], forms[max(0, start - size) : start])
        return again and (1 < size < 5 or rest[0] in _STAMMERED)

    def _difference(self, passage: Passage, change: Change) -> Difference:
        (a, b), (c, d) = change.said, change.heard
        story, there = _span(passage.words, a, b), _span(self.index.words, c, d)
        kind: Kind = "changed" if a < b and c < d else "added" if a < b else "omitted"
        return Difference(kind, story, self.text[story.start : story.end], there, shown(self.index.text, there))

    def _cases(self, passage: Passage, match: Match) -> Iterator[Difference]:
        """Words that differ in their capitals, where neither begins a sentence or a part of the quotation."""
        said, heard = passage.words, self.index.words
        firsts = {start for start, _ in passage.parts}
        for row, other in match.same:
            story, there = _span(said, row, row + 1), _span(heard, other, other + 1)
            word, heard_word = self.text[story.start : story.end], shown(self.index.text, there)
            if word == heard_word or word.lower() != heard_word.lower() or row in firsts:
                continue
            if row and said.starts[row] == said.starts[row - 1]:
                continue  # the second half of `don't`
            if not _opens(self.text, story.start) and not _opens(self.index.text, there.start):
                yield Difference("case", story, word, there, heard_word)


def telling(change: Change, said: Sequence[str], heard: Sequence[str]) -> Change | None:
    """What of a change is another wording; None where only the writing differs (`it's`, `it is`; `health care`)."""
    (a, b), (c, d) = change.said, change.heard
    while a < b and c < d and _either(said[a], heard[c]):
        a, c = a + 1, c + 1
    while a < b and c < d and _either(said[b - 1], heard[d - 1]):
        b, d = b - 1, d - 1
    return None if "".join(said[a:b]) == "".join(heard[c:d]) else Change((a, b), (c, d))


def _either(one: str, other: str) -> bool:
    return (one, other) in _EITHER or (other, one) in _EITHER


def _opens(text: str, at: int) -> bool:
    """True at the start of a sentence, a line or a stretch of quoted words."""
    before = text[max(0, at - 12) : at].rstrip(" \u2060\u00a0")
    return not before or before[-1] in _OPENS


def _widened(change: Change, said: Words, heard: Words) -> Change:
    """The change with the whole of the written words that it cuts: `don't` for its `not`."""
    (a, b), (c, d) = change.said, change.heard
    while a and c and (_cut(said, a, a < b) or _cut(heard, c, c < d)):
        a, c = a - 1, c - 1
    while b < len(said) and d < len(heard) and (_cut(said, b, a < b) or _cut(heard, d, c < d)):
        b, d = b + 1, d + 1
    return Change((a, b), (c, d))


def _cut(words: Words, row: int, held: bool) -> bool:
    """True where two rows of one written word meet, and one of them is in the change."""
    return held and row < len(words) and words.starts[row] == words.starts[row - 1]


def _span(words: Words, start: int, end: int) -> Span:
    if start < end:
        return Span(words.starts[start], words.ends[end - 1])
    at = words.starts[start] if start < len(words) else words.ends[-1]
    return Span(at, at)
