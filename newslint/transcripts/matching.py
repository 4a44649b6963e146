"""Where in a transcript a quotation stands, to the letter or nearly, and which words differ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from newslint.transcripts.alignment import Pair, aligned
from newslint.transcripts.index import Index, weight
from newslint.transcripts.passage import Passage

Rows = tuple[int, int]
"""Rows [start, end) of words."""
_REACH = 300
"""What all ellipses together may leave out where words differ."""
_NARROWEST = 12
_MOST = 200
"""Places that are looked at for words that stand in many."""


class Change(NamedTuple):
    """Rows of the quotation's words, and the rows of the transcript that stand in their place."""

    said: Rows
    heard: Rows


class Match(NamedTuple):
    """The quotation's rows `said`, where each of its parts stands, what differs and what is the same.

    `core` are the equal words by which the place was found.
    """

    said: Rows
    stretches: tuple[Rows, ...]
    changes: tuple[Change, ...] = ()
    same: tuple[Pair, ...] = ()
    core: tuple[Pair, ...] = ()

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
        return self._match(said, [pair for match in matches for pair in match.core])

    def _core(self, said: Rows, window: Rows) -> tuple[float, list[Pair]]:
        """The equal words of the best local alignment, and its worth."""
        start, end = said
        joints = {row - start: reach for row, reach in self.passage.joints.items() if start < row < end}
        heard, fills = self.index.ids[slice(*window)], self.index.fills[slice(*window)]
        worth, pairs = aligned(self.ids[start:end], self.weights[start:end], heard, fills, joints)
        return worth, [(start + q, window[0] + t) for q, t in pairs]

    def _match(self, said: Rows, pairs: list[Pair]) -> Match:
        """Each part held against the stretch that its runs span, and as far beyond as it has words left over."""
        stretches: list[Rows] = []
        changes: list[Change] = []
        same: list[Pair] = []
        floor = 0
        for part in self.passage.parts:
            start, end = max(part[0], said[0]), min(part[1], said[1])
            own = [pair for pair in pairs if start <= pair[0] < end]
            if start < end and not own:
                at = floor or pairs[0][1]
                changes.append(Change((start, end), (at, at)))
            if not own:
                continue
            low = max(floor, self._beyond(own[0][1], -1, own[0][0] - start))
            ceiling = next((t for q, t in pairs if q >= end), len(self.index.ids))
            high = min(ceiling, self._beyond(own[-1][1] + 1, 1, end - own[-1][0] - 1))
            low -= low > floor and self._spells((start, own[0][0]), (low - 1, own[0][1]))
            high += high < ceiling and self._spells((own[-1][0] + 1, end), (own[-1][1] + 1, high + 1))
            floor = high
            stretches.append((low, high))
            mark = len(changes)
            for op in Levenshtein.opcodes(self.ids[start:end], self.index.ids[low:high]):
                q, t = (op.src_start + start, op.src_end + start), (op.dest_start + low, op.dest_end + low)
                if op.tag == "equal":
                    same += zip(range(*q), range(*t), strict=True)
                elif changes[mark:] and changes[-1].said[1] == q[0] and changes[-1].heard[1] == t[0]:
                    changes[-1] = Change((changes[-1].said[0], q[1]), (changes[-1].heard[0], t[1]))
                else:
                    changes.append(Change(q, t))
        return Match(said, tuple(stretches), tuple(changes), tuple(same), tuple(pairs))

    def _spells(self, said: Rows, heard: Rows) -> bool:
        """True for the same letters: `healthcare` and `health care`."""
        return "".join(self.forms[slice(*said)]) == "".join(self.index.words.forms[slice(*heard)])

    def _beyond(self, row: int, step: int, most: int) -> int:
        """The row up to `most` words on, but in the same sentence."""
        index = self.index
        while most and 0 < row < len(index.ids) and not index.stops(row):
            row, most = row + step, most - 1
        return row
