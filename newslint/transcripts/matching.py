"""Where in a transcript a quotation stands, to the letter or nearly, and which words differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from rapidfuzz.distance import LCSseq, Levenshtein

from newslint.transcripts.index import Index, weight
from newslint.transcripts.passage import Passage

Rows = tuple[int, int]
"""Rows [start, end) of words."""
Block = tuple[int, int, int]
"""A run of equal words: first row of the quotation, first row of the transcript, how many."""
_NARROWEST = 12
_MOST = 200
"""Places that are looked at for words that stand in many."""
_GAP = 0.75
"""What a word costs that stands between two stretches of one place: about a third of what a word is worth."""


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
    same: tuple[Block, ...] = ()

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
                same = ((q, t, end - t) for (q, _), (t, end) in zip(parts, stretches, strict=True))
                yield Match((0, len(self.ids)), tuple(stretches), same=tuple(same))

    def _run(self, start: int, end: int, low: int, high: int, *, last: bool) -> list[Rows]:
        """The first (or last) place of a part whose distance from its neighbour is allowed."""
        size = end - start
        low, high = (low - size, high) if last else (low, high + size)
        found = [(at, at + size) for at in self.index.runs(self.ids[start:end], low, high)]
        return found[-1:] if last else found[:1]

    def near(self, said: Rows) -> Match | None:
        """The place that is most like these rows of the quotation; of its words some may be left over at either end."""
        reach = sum(n for row, n in self.passage.joints.items() if said[0] < row < said[1])
        width = max(_NARROWEST, said[1] - said[0] + reach)
        cores = [self._core(said, window) for window in self.index.windows(self.ids[slice(*said)], width)]
        best = max(cores, key=lambda core: core[0], default=(0.0, []))[1]
        return self._match((best[0][0], best[-1][0] + best[-1][2]), best) if best else None

    def whole(self, said: Rows, *matches: Match) -> Match:
        """Matches that stand one after the other as one of these rows, with the words left over taken in."""
        return self._match(said, [block for match in matches for block in match.same])

    def _core(self, said: Rows, window: Rows) -> tuple[float, list[Block]]:
        """The runs of equal words that stand close together in a window, and what they are worth."""
        low, high = window
        found = LCSseq.editops(self.ids[slice(*said)], self.index.ids[low:high]).as_matching_blocks()
        blocks = [b for m in found if m.size for b in self._cut((m.a + said[0], m.b + low, m.size))]
        best, worth, start, at = (0.0, 0, 0), 0.0, 0, (0, 0)
        for row, (q, t, n) in enumerate(blocks):
            gap = max(q - at[0], t - at[1] - self.passage.joints.get(q, 0) * (q == at[0]))
            worth -= max(0, gap) * _GAP
            if worth <= 0:
                worth, start = 0.0, row
            worth += sum(self.weights[q : q + n])
            at = (q + n, t + n)
            best = max(best, (worth, -start, row + 1))
        return best[0], blocks[-best[1] : best[2]]

    def _cut(self, block: Block) -> list[Block]:
        """A run of equal words cut at the joints."""
        q, t, n = block
        edges = [q, *(row for row in sorted(self.passage.joints) if q < row < q + n), q + n]
        return [(a, t + a - q, b - a) for a, b in pairwise(edges)]

    def _match(self, said: Rows, blocks: list[Block]) -> Match:
        """Each part held against the stretch that its runs span, and as far beyond as it has words left over."""
        stretches: list[Rows] = []
        changes: list[Change] = []
        same: list[Block] = []
        for part in self.passage.parts:
            start, end = max(part[0], said[0]), min(part[1], said[1])
            own = [b for b in blocks if start <= b[0] < end]
            if not own:
                at = stretches[-1][1] if stretches else blocks[0][1]
                changes += [Change((start, end), (at, at))] if start < end else []
                continue
            low = self._beyond(own[0][1], -1, own[0][0] - start)
            high = self._beyond(own[-1][1] + own[-1][2], 1, end - own[-1][0] - own[-1][2])
            low = max(low, stretches[-1][1]) if stretches else low
            stretches.append((low, high))
            for op in Levenshtein.opcodes(self.ids[start:end], self.index.ids[low:high]):
                q, t = (op.src_start + start, op.src_end + start), (op.dest_start + low, op.dest_end + low)
                if op.tag == "equal":
                    same.append((q[0], t[0], q[1] - q[0]))
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
