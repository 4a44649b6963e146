"""Where in a transcript a quotation stands, to the letter or nearly, and which words differ."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rapidfuzz.distance import Levenshtein

from newslint.transcripts.index import Index, weight
from newslint.transcripts.passage import Passage

Rows = tuple[int, int]
"""Rows [start, end) of words."""
Pair = tuple[int, int]
"""An equal word: its row in the quotation, its row in the transcript."""
_OMITTED, _ADDED = -1, -2
_REACH = 300
"""What all ellipses together may leave out where words differ."""
_PAUSE = 0.1
"""What it costs to leave out an um."""
_JOINT = 3.0
"""What it costs at most to go on behind an ellipsis or an insert."""
_NARROWEST = 12
_MOST = 200
"""Places that are looked at for words that stand in many."""
_GAP = 0.75
"""What another word costs, or one too many: less than the least that a word is worth which is the same."""


@dataclass(frozen=True, slots=True)
class Change:
    """Rows of the quotation's words, and the rows of the transcript that stand in their place."""

    said: Rows
    heard: Rows


@dataclass(frozen=True, slots=True)
class Match:
    """The quotation's rows `said`, where each of its parts stands, what differs and what is the same."""

    said: Rows
    stretches: tuple[Rows, ...]
    changes: tuple[Change, ...] = ()
    same: tuple[Pair, ...] = ()

    @property
    def rows(self) -> Rows:
        """From the first word to the last."""
        return self.stretches[0][0], self.stretches[-1][1]


class Matcher:
    """One quotation against one transcript."""

    def __init__(self, index: Index, passage: Passage) -> None:
        self.index = index
        self.passage = passage
        self.forms = passage.words.forms
        self.ids = index.numbers(self.forms)
        self.weights = [weight(form) for form in self.forms]

    def exact(self) -> Iterator[Match]:
        """Every place where all the words stand in order, with nothing between but at the joints."""
        parts = self.passage.parts
        longest = max(range(len(parts)), key=lambda i: parts[i][1] - parts[i][0])
        for at in islice(self.index.runs(self.ids[slice(*parts[longest])]), _MOST):
            anchor = (at, at + parts[longest][1] - parts[longest][0])
            stretches = [anchor]
            for start, end in parts[longest + 1 :]:
                begin = stretches[-1][1]
                stretches += self._run(start, end, begin, begin + self.passage.joints[start], last=False)
            for i in range(longest - 1, -1, -1):
                stop = stretches[0][0]
                stretches[:0] = self._run(*parts[i], stop - self.passage.joints[parts[i][1]], stop, last=True)
            if len(stretches) == len(parts):
                yield self._equal((0, len(self.ids)), stretches)

    def apart(self) -> list[Match]:
        """The first place of each part for itself; none when a part stands nowhere."""
        return self._first(self.passage.parts)

    def halves(self, least: int) -> list[Match]:
        """The places of two halves that stand somewhere as they are, each of at least so many words; else none."""
        low, high = 0, len(self.ids)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if next(self.index.runs(self.ids[:middle]), -1) >= 0 else (low, middle - 1)
        return self._first([(0, low), (low, len(self.ids))]) if least <= low <= len(self.ids) - least else []

    def _first(self, parts: list[Rows]) -> list[Match]:
        runs = [(part, next(self.index.runs(self.ids[slice(*part)]), -1)) for part in parts]
        if any(at < 0 for _, at in runs):
            return []
        return [self._equal((a, b), [(at, at + b - a)]) for (a, b), at in runs]

    @staticmethod
    def _equal(said: Rows, stretches: list[Rows]) -> Match:
        heard = (row for stretch in stretches for row in range(*stretch))
        return Match(said, tuple(stretches), same=tuple(zip(range(*said), heard, strict=True)))

    def _run(self, start: int, end: int, low: int, high: int, *, last: bool) -> list[Rows]:
        """The first (or last) place of a part whose distance from its neighbour is allowed."""
        size = end - start
        low, high = (low - size, high) if last else (low, high + size)
        found = [(at, at + size) for at in self.index.runs(self.ids[start:end], low, high)]
        return found[-1:] if last else found[:1]

    def near(self, said: Rows) -> Match | None:
        """The place that is most like these rows of the quotation; of its words some may be left over at either end."""
        reach = sum(n for row, n in self.passage.joints.items() if said[0] < row < said[1])
        width = max(_NARROWEST, said[1] - said[0] + min(reach, _REACH))
        cores = [self._core(said, window) for window in self.index.windows(self.ids[slice(*said)], width)]
        best = max(cores, key=lambda core: core[0], default=(0.0, []))[1]
        return self._match((best[0][0], best[-1][0] + 1), best) if best else None

    def whole(self, said: Rows, *matches: Match) -> Match:
        """Matches that stand one after the other as one of these rows, with the words left over taken in."""
        return self._match(said, [pair for match in matches for pair in match.same])

    def _core(self, said: Rows, window: Rows) -> tuple[float, list[Pair]]:
        """The equal words of the best local alignment (Smith and Waterman), and its worth."""
        heard = self.index.ids[slice(*window)]
        fills = self.index.fills[slice(*window)]
        above = [0.0] * (len(heard) + 1)
        steps: list[list[int]] = []
        best, end = 0.0, (0, 0)
        for row in range(*said):
            number, worth = self.ids[row], self.weights[row]
            step = [0] * len(above)
            jumps = self._jumps(above, self.passage.joints[row]) if row in self.passage.joints else None
            here, line = 0.0, [0.0]
            for at, other in enumerate(heard, 1):
                across, took = above[at - 1], 1
                if jumps and jumps[at - 1][0] > across:
                    across, took = jumps[at - 1][0], 1 + jumps[at - 1][1]
                score = across + worth if number == other else across - _GAP
                if above[at] - _GAP > score:
                    score, took = above[at] - _GAP, _ADDED
                gap = _PAUSE if fills[at - 1] else _GAP
                if here - gap > score:
                    score, took = here - gap, _OMITTED
                here = score if score > 0 else 0.0
                line.append(here)
                step[at] = took if here else 0
                if here > best:
                    best, end = here, (row, at)
            above = line
            steps.append(step)
        return best, self._traced(end, steps, said, window)

    def _traced(self, end: Rows, steps: list[list[int]], said: Rows, window: Rows) -> list[Pair]:
        """The pairs of equal words from the end of an alignment back to its start."""
        row, at = end
        pairs = []
        while row >= said[0] and at and (took := steps[row - said[0]][at]):
            if took == _OMITTED:
                at -= 1
            elif took == _ADDED:
                row -= 1
            else:
                if self.ids[row] == self.index.ids[window[0] + at - 1]:
                    pairs.append((row, window[0] + at - 1))
                row, at = row - 1, at - took
        return pairs[::-1]

    @staticmethod
    def _jumps(above: list[float], reach: int) -> list[tuple[float, int]]:
        """For each column the best score up to `reach` columns before it, less what a joint costs, and how far off."""
        found: list[tuple[float, int]] = []
        recent: deque[int] = deque()
        for at, score in enumerate(above):
            while recent and above[recent[-1]] < score:
                recent.pop()
            recent.append(at)
            if recent[0] < at - reach:
                recent.popleft()
            found.append((above[recent[0]] - _JOINT, at - recent[0]))
        return found

    def _match(self, said: Rows, pairs: list[Pair]) -> Match:
        """Each part held against the stretch that its runs span, and as far beyond as it has words left over."""
        stretches: list[Rows] = []
        changes: list[Change] = []
        same: list[Pair] = []
        for part in self.passage.parts:
            start, end = max(part[0], said[0]), min(part[1], said[1])
            own = [pair for pair in pairs if start <= pair[0] < end]
            if not own:
                at = stretches[-1][1] if stretches else pairs[0][1]
                changes += [Change((start, end), (at, at))] if start < end else []
                continue
            low = self._beyond(own[0][1], -1, own[0][0] - start)
            high = self._beyond(own[-1][1] + 1, 1, end - own[-1][0] - 1)
            low = max(low, stretches[-1][1]) if stretches else low
            stretches.append((low, high))
            for op in Levenshtein.opcodes(self.ids[start:end], self.index.ids[low:high]):
                q, t = (op.src_start + start, op.src_end + start), (op.dest_start + low, op.dest_end + low)
                if op.tag == "equal":
                    same += zip(range(*q), range(*t), strict=True)
                elif changes and changes[-1].said[1] == q[0] and changes[-1].heard[1] == t[0] and q[0] != start:
                    changes[-1] = Change((changes[-1].said[0], q[1]), (changes[-1].heard[0], t[1]))
                else:
                    changes.append(Change(q, t))
        return Match(said, tuple(stretches), tuple(changes), tuple(same))

    def _beyond(self, row: int, step: int, most: int) -> int:
        """The row up to `most` words on, but in the same sentence."""
        index = self.index
        while most and 0 < row < len(index.ids) and not index.stops(row):
            row, most = row + step, most - 1
        return row
