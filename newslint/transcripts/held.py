"""Each quotation of a story held against a transcript: the verdict, and where its words stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import Literal, NamedTuple

from newslint.span import Span
from newslint.transcripts.differences import Allowed, Difference, Differences
from newslint.transcripts.index import Index
from newslint.transcripts.matching import Change, Match, Matcher, Rows
from newslint.transcripts.passage import Passage, passage
from newslint.transcripts.transcript import Place, Transcript
from newslint.transcripts.voices import another
from newslint.transcripts.words import shown

Verdict = Literal["verbatim", "altered", "stitched", "missing"]
_SHORT = 2
"""Words up to which only the very same are found."""
_REST = 4
"""Words left over from which they are looked for in another place."""
_HALF = 4
"""Words of a half of a quotation that was sewn together, at least."""
_LEFT_OUT = 10
"""Words that may be missing within one place; more are two places sewn together without an ellipsis."""
_LIKE, _VERY_LIKE = 0.6, 0.75
"""How like the transcript the words must be to be altered ones, and the rest of a quotation to be sewn on."""
_BEGINNING = 3
"""Words by which the place is known at which the second half of a quotation follows."""
_AT_ONCE = 120
"""Words of a long quotation that are looked for at a time."""
_COMPARED = 20
"""Places of the same words among which the best is chosen."""


class Quoted(NamedTuple):
    """A quotation to be held: the words between its marks, the person whom the story names, and whether it goes on
    from the quotation before as one sentence (“A,” she said, “b”)."""

    segments: tuple[Span, ...]
    name: str = ""
    goes_on: bool = False


class Held(NamedTuple):
    """What the transcript says of one quotation: `places` in the order of its parts, none when it is missing.

    `gaps` are the transcript's words that an ellipsis or a bracketed insert stands for; `also` counts other places
    with the same words; `said_by` names the transcript's speaker where the story names another.
    """

    verdict: Verdict
    places: tuple[Place, ...] = ()
    differences: tuple[Difference, ...] = ()
    gaps: tuple[str, ...] = ()
    also: int = 0
    said_by: str | None = None

    @property
    def sound(self) -> bool:
        """True for the very words of the one who is said to have said them."""
        return self.verdict == "verbatim" and self.said_by is None


MISSING = Held("missing")


class Holder:
    """One transcript, against which the quotations of stories are held."""

    def __init__(self, transcript: Transcript, allowed: Collection[Allowed] = ()) -> None:
        self.transcript = transcript
        self.allowed = allowed
        self.index = Index(transcript.spoken, transcript.changes())
        self.labels = transcript.speakers()

    def hold(self, text: str, quoted: Iterable[Quoted | None]) -> list[Held | None]:
        """A verdict for each quotation of a story's text; None for those not asked for and those without a word."""
        differences = Differences(text, self.index, self.allowed)
        verdicts: list[Held | None] = []
        last = -1  # the row after the last word found
        every = [(q, passage(text, q.segments) if q else Passage()) for q in quoted]
        for (q, words), (following, rest) in zip(every, [*every[1:], (None, Passage())], strict=False):
            if q is None or not words.words:
                verdicts.append(None)
                continue
            after = last if q.goes_on else -1
            begins = rest.words.forms[:_BEGINNING] if following and following.goes_on else []
            held, last = self._held(words, q.name, after, begins, differences)
            verdicts.append(held)
        return verdicts

    def _held(
        self, words: Passage, name: str, after: int, begins: list[str], differences: Differences
    ) -> tuple[Held, int]:
        """The verdict of one quotation, which goes on from a row and into other words; the row after its last word."""
        matcher = Matcher(self.index, words)
        exact = list(matcher.exact())
        if exact:
            ahead = [self._ahead(m, begins) for m in exact]
            least = min(ahead)
            near = [m for m, distance in zip(exact, ahead, strict=True) if distance == least]
            matches = [min(near[:_COMPARED], key=lambda m: self._rank(m, words, name, after, differences))]
        else:
            matches = _near(matcher, words, differences) if len(words.words) > _SHORT else []
        if not matches:
            return MISSING, -1
        rows = [piece for m in matches for piece in self._pieces(m)]
        found = tuple(d for m in matches for d in differences.of(words, m))
        whole = matches[0].rows
        apart = len(rows) > len(matches[0].stretches) or len(self._turns(whole)) > 1
        apart = apart or _too_far(matches[0], words) or self._away(whole[0], after)
        verdict: Verdict = "stitched" if apart else "altered" if found else "verbatim"
        places = tuple(self.transcript.place(self._span(r)) for r in rows)
        gaps = tuple(shown(self.index.text, self._span((a[1], b[0]))) for a, b in pairwise(rows) if a[1] < b[0])
        by = next((p.speaker for p in places if name and p.speaker and another(name, p.speaker, self.labels)), None)
        held = Held(verdict, places, found, () if apart else gaps, max(0, len(exact) - 1), by)
        return held, rows[-1][1]

    def _rank(self, match: Match, words: Passage, name: str, after: int, differences: Differences) -> tuple[int, ...]:
        """What makes one of many places the best: it goes on there, the right speaker, the same capitals, the first."""
        start = match.rows[0]
        label = self.transcript.speaker(self.index.words.starts[start])
        wrong = bool(name and label and another(name, label, self.labels))
        return self._away(start, after), wrong, len(differences.of(words, match)), start

    def _ahead(self, match: Match, begins: list[str]) -> int:
        """How many words on these begin; more than may be left out where they do not."""
        end = match.rows[1]
        rows = self.index.runs(self.index.numbers(begins), end, end + _LEFT_OUT + len(begins)) if begins else iter(())
        return next(rows, end + _LEFT_OUT + 1) - end

    def _away(self, row: int, after: int) -> bool:
        """True where words that go on from a row (-1: none) stand too far from it, or are another speaker's."""
        return after >= 0 and not (after <= row <= after + _LEFT_OUT and len(self._turns((after - 1, row + 1))) == 1)

    def _pieces(self, match: Match) -> list[Rows]:
        """The stretches of a match, cut where many words are left out and where another speaker begins."""
        seams = {c.heard for c in match.changes if _left_out(c) > _LEFT_OUT}
        pieces: list[Rows] = []
        for start, end in match.stretches:
            at = start
            for a, b in sorted(seam for seam in seams if start <= seam[0] and seam[1] <= end):
                pieces.append((at, a))
                at = b
            pieces.append((at, end))
        return [turn for piece in pieces if piece[0] < piece[1] for turn in self._turns(piece)]

    def _turns(self, rows: Rows) -> list[Rows]:
        """The rows cut where one who is named gives the floor to another."""
        breaks = self.index.breaks
        cuts = breaks[bisect_right(breaks, rows[0]) : bisect_left(breaks, rows[1])]
        return list(pairwise((rows[0], *cuts, rows[1])))

    def _span(self, rows: Rows) -> Span:
        """The place of these rows in the transcript's text."""
        words = self.index.words
        if rows[0] == rows[1]:
            return Span(words.starts[rows[0]], words.starts[rows[0]])
        return Span(words.starts[rows[0]], words.ends[rows[1] - 1])


def _near(matcher: Matcher, words: Passage, differences: Differences) -> list[Match]:
    """The place of words that do not stand anywhere as they are; some where they were sewn together."""
    size = len(words.words)
    found: list[Match] = []
    for begin in range(0, size, _AT_ONCE):
        stop = min(size, begin + _AT_ONCE)
        core = matcher.near((begin, stop))
        if core is None:
            continue
        start, end = core.said
        before, after = (_rest(rest, matcher, words, differences) for rest in ((begin, start), (end, stop)))
        core = matcher.whole((start if before else begin, end if after else stop), core)
        found += [m for m in (before, core, after) if m]
    if found and all(0 <= b.rows[0] - a.rows[1] <= _LEFT_OUT for a, b in pairwise(found)):
        match = matcher.whole((0, size), *found)
        sewn = matcher.halves(_HALF) if sum(b - a for a, b in (c.said for c in match.changes)) > 1 else []
        return sewn or ([match] if differences.likeness(words, match) >= _LIKE else [])
    return (matcher.apart() or found) if found else []


def _rest(rest: Rows, matcher: Matcher, words: Passage, differences: Differences) -> Match | None:
    """Another place for words that are left over: enough of them, or a part between two joints."""
    if rest[1] - rest[0] < (_REST if rest not in words.parts else _SHORT):
        return None
    found = matcher.near(rest)
    match = matcher.whole(rest, found) if found else None
    return match if match and differences.likeness(words, match) >= _VERY_LIKE else None


def _too_far(match: Match, words: Passage) -> bool:
    """True where an ellipsis leaves out more than one may."""
    reaches = [words.joints[start] for start, _ in words.parts[1:]]
    return any(b[0] - a[1] > reach for (a, b), reach in zip(pairwise(match.stretches), reaches, strict=False))


def _left_out(change: Change) -> int:
    return (change.heard[1] - change.heard[0]) - (change.said[1] - change.said[0])
