"""The table of contexts for bake.py, out of the language model of the package pocketsphinx (a trie of bits)."""

from __future__ import annotations

import math
import struct
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from heapq import nlargest
from itertools import pairwise
from pathlib import Path

from newslint.data.contexts import AFTER, BEFORE, pack, pack_beside, pack_word, signs

MOST = 385_000
"""Runs of words that are kept: those that say most of a word that may be confused."""
_MAGIC = b"Trie Language Model\x03"
_TEN = math.log10(1.0001)  # the model's logarithms have this base
_CODES = 1 << 16

Run = tuple[float, tuple[int, ...], float]
"""How much it tells (as a logarithm), its words, its gain."""


class Model:
    """A model of three words as CMU Sphinx stores it: each run stands under its last word, then under the one before.

    In the columns of pairs, row i is the pair (`first[i]`, `second[i]`) with its probability and back-off weight.
    """

    def __init__(self, path: Path) -> None:
        data = path.read_bytes()
        if not data.startswith(_MAGIC):
            raise ValueError(f"{path} is no model of three words")
        singles, pairs, triples = struct.unpack_from("<3I", data, len(_MAGIC))
        at = len(_MAGIC) + 16
        codes = array("f", data[at : at + 12 * _CODES])
        at += 12 * _CODES
        rows = list(struct.iter_unpack("<ffI", data[at : at + 12 * (singles + 1)]))
        at += 12 * (singles + 1)
        self.often = array("d", (row[0] * _TEN for row in rows))
        self.back = array("d", (row[1] * _TEN for row in rows))
        word, below = singles.bit_length(), triples.bit_length()
        size = word + 32 + below
        read = _reader(data, at)
        self.first = array("I", (read(i * size, word) for i in range(pairs)))
        both = [read(i * size + word, 32) for i in range(pairs)]
        self.second = array("I", _parents(row[2] for row in rows))
        self.chance = array("d", (codes[code >> 16] * _TEN for code in both))
        self.weight = array("d", (codes[_CODES + (code & 0xFFFF)] * _TEN for code in both))
        starts = array("I", (read(i * size + word + 32, below) for i in range(pairs)))
        at += ((1 + pairs) * size + 7) // 8 + 8
        size = word + 16
        read = _reader(data, at)
        self.triples = zip(
            (read(i * size, word) for i in range(triples)),
            _parents((*starts[: len(self.second)], triples)),
            (codes[2 * _CODES + read(i * size + word, 16)] * _TEN for i in range(triples)),
            strict=False,
        )
        at += ((1 + triples) * size + 7) // 8 + 8
        self.words = data[at + 4 :].decode().split("\0")[:singles]


def contexts(path: Path, listed: Set[str]) -> Iterator[tuple[str, bytes]]:
    """Each listed word with its frequency, and the runs that tell most of one, with their gain.

    The gain is by how much the run is likelier than without it, so that the exponents of a word and of all runs around
    it add up to that of the words in that order. A run tells much where its gain is great and where the listed word
    in it often stands so.
    """
    model = Model(path)
    often = model.often
    mine = {number: often[number] for number, word in enumerate(model.words) if word in listed}
    runs = ((tuple(model.words[n] for n in run), pack(gain)) for _, run, gain in nlargest(MOST, _runs(model, mine)))
    yield from entries({model.words[number]: often[number] + model.back[number] for number in mine}, runs)


def entries(words: Mapping[str, float], runs: Iterable[tuple[tuple[str, ...], bytes]]) -> Iterator[tuple[str, bytes]]:
    """The rows of the table: pairs stand under the word beside a listed one, so that one look tells all of them."""
    sign = signs(sorted(words))
    beside: dict[str, dict[str, bytes]] = defaultdict(dict)
    for word, exponent in words.items():
        yield word, pack_word(exponent, sign[word])
    for run, value in runs:
        if value and len(run) == 2:
            one, two = run
            if two in sign:
                beside[BEFORE.format(one)][sign[two]] = value
            if one in sign:
                beside[AFTER.format(two)][sign[one]] = value
        elif value:
            yield " ".join(run), value
    for key, found in beside.items():
        yield key, pack_beside(found)


def _runs(model: Model, mine: dict[int, float]) -> Iterator[Run]:
    often, back = model.often, model.back
    place: dict[tuple[int, int], int] = {}
    for row, (a, b, chance, weight) in enumerate(
        zip(model.first, model.second, model.chance, model.weight, strict=False)
    ):
        place[a, b] = row
        if a in mine or b in mine:
            yield _told((a, b), often[a] + chance, chance - back[a] - often[b] + weight, mine)
    for a, row, chance in model.triples:
        b, c = model.first[row], model.second[row]
        if a in mine or b in mine or c in mine:
            before = place[a, b]
            gain = chance - model.weight[before] - model.chance[row]
            yield _told((a, b, c), often[a] + model.chance[before] + chance, gain, mine)


def _told(run: tuple[int, ...], together: float, gain: float, mine: dict[int, float]) -> Run:
    rarest = min(mine[word] for word in run if word in mine)
    return together - rarest + math.log10(abs(gain) + 1e-3), run, gain


def _reader(data: bytes, base: int) -> Callable[[int, int], int]:
    def read(bit: int, width: int) -> int:
        at = base + (bit >> 3)
        return int.from_bytes(data[at : at + 8], "little") >> (bit & 7) & ((1 << width) - 1)

    return read


def _parents(starts: Iterable[int]) -> Iterator[int]:
    """For each child the row of its parent, from where each parent's children start."""
    for row, (start, end) in enumerate(pairwise(starts)):
        for _ in range(start, end):
            yield row
