"""The best local alignment of two rows of words (Smith and Waterman), one of them with joints."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence

Pair = tuple[int, int]
"""An equal word: its row in the one, its row in the other."""
_GAP = 0.75
"""What another word costs, or one too many: less than the least that a word is worth which is the same."""
_PAUSE = 0.1
"""What it costs to leave out an um."""
_JOINT = 3.0
"""What it costs to leave words out at a joint, however many."""
_OMITTED, _ADDED = -1, -2


def aligned(
    said: Sequence[int], worths: Sequence[float], heard: Sequence[int], fills: Sequence[int], joints: Mapping[int, int]
) -> tuple[float, list[Pair]]:
    """What the best alignment is worth, and its equal words.

    `worths` go with `said`, `fills` (1 for an um) with `heard`; `joints` maps a row of `said` to how many words of
    `heard` may be left out before it.
    """
    above = [0.0] * (len(heard) + 1)
    steps: list[list[int]] = []
    best, end = 0.0, (0, 0)
    for row, word in enumerate(said):
        worth = worths[row]
        jumps = _jumps(above, joints[row]) if row in joints else None
        step, line = [0], [0.0]
        here = 0.0
        for at, other in enumerate(heard):
            across, took = above[at], 1
            if jumps and jumps[at][0] > across:
                across, took = jumps[at]
            score = across + worth if word == other else across - _GAP
            added = above[at + 1] - _GAP
            if added > score:
                score, took = added, _ADDED
            omitted = here - (_PAUSE if fills[at] else _GAP)
            if omitted > score:
                score, took = omitted, _OMITTED
            if score <= 0:
                score, took = 0.0, 0
            elif score > best:
                best, end = score, (row, at + 1)
            here = score
            line.append(score)
            step.append(took)
        above = line
        steps.append(step)
    return best, _traced(said, heard, steps, end) if best else []


def _traced(said: Sequence[int], heard: Sequence[int], steps: list[list[int]], end: Pair) -> list[Pair]:
    """The equal words from the end of an alignment back to its start, turned round."""
    row, at = end
    pairs: list[Pair] = []
    while row >= 0 and (took := steps[row][at]):
        if took == _OMITTED:
            at -= 1
        elif took == _ADDED:
            row -= 1
        else:
            if said[row] == heard[at - 1]:
                pairs.append((row, at - 1))
            row, at = row - 1, at - took
    return pairs[::-1]


def _jumps(above: list[float], reach: int) -> list[tuple[float, int]]:
    """For each column the best score up to `reach` columns before it, less what a joint costs; the step to there."""
    found: list[tuple[float, int]] = []
    recent: deque[int] = deque()
    for at, score in enumerate(above):
        while recent and above[recent[-1]] < score:
            recent.pop()
        recent.append(at)
        if recent[0] < at - reach:
            recent.popleft()
        found.append((above[recent[0]] - _JOINT, at - recent[0] + 1))
    return found
