"""Slips of the typist, put into clean stories on purpose: what a checker can be measured by."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from newslint.data.lexicon import LETTERS, WORD, lexicon

_TOKEN = re.compile(r"(?<![\w@#/.&’'-])[A-Za-z]+(?![\w@#/&’'-]|\.\w)")
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {
    key: "".join(
        other
        for r, row in enumerate(_KEYS)
        for c, other in enumerate(row)
        if other != key and abs(r - at) <= 1 and abs(c - column) <= 1
    )
    for at, line in enumerate(_KEYS)
    for column, key in enumerate(line)
}
_TWICE = frozenset("the a of to in and is that for it on with was at by from as be his this not has have or".split())
_CONFUSED = {
    right: wrong.split(",")
    for right, wrong in (
        pair.split(":")
        for pair in (
            "its:it's their:there,they're there:their your:you're whose:who's then:than than:then affect:effect "
            "effects:affects lose:loose led:lead past:passed passed:past to:too too:to of:off weather:whether "
            "principal:principle principle:principal council:counsel site:sight scene:seen quite:quiet where:were "
            "were:where trial:trail from:form role:roll roles:rolls right:write week:weak through:threw peace:piece "
            "fourth:forth brakes:breaks waste:waist course:coarse accept:except public:pubic united:untied "
            "county:country breath:breathe advice:advise hours:ours whole:hole board:bored plane:plain"
        ).split()
    )
}
_APART = 6
"""Words between two slips."""
_TRIES = 60


class Slip(NamedTuple):
    """`text[start:end]` of the spoilt story is `wrong`, where the clean one had `right`."""

    start: int
    end: int
    kind: str
    wrong: str
    right: str


class Story(NamedTuple):
    """A story's words, each with what follows it when that is a space and a word."""

    text: str
    words: list[re.Match[str]]

    def next(self, row: int) -> str:
        """The word after a single space; "" when something else follows."""
        here, after = self.words[row], self.words[row + 1 : row + 2]
        return after[0][0] if after and self.text[here.end() : after[0].start()] == " " else ""


def _nonword(make: Callable[[str], Iterator[str]], story: Story, row: int, chance: random.Random) -> str | None:
    word = story.words[row][0]
    if not word.islower() or chance.random() > len(word) / 7:
        return None
    made = [w for w in make(word) if len(w) > 1 and not lexicon().flags(w)]
    return chance.choice(made) if made and lexicon().flags(word) & WORD else None


def _swapped(word: str) -> Iterator[str]:
    yield from (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1))


def _key(word: str) -> Iterator[str]:
    yield from (word[:i] + key + word[i + 1 :] for i, letter in enumerate(word) for key in _BESIDE[letter])


def _lost(word: str) -> Iterator[str]:
    yield from (word[:i] + word[i + 1 :] for i in range(len(word)))


def _doubled(word: str) -> Iterator[str]:
    yield from (word[:i] + word[i] + word[i:] for i in range(len(word)))


def _added(word: str) -> Iterator[str]:
    yield from (word[:i] + letter + word[i:] for i in range(1, len(word) + 1) for letter in LETTERS)


def _joined(story: Story, row: int, _: random.Random) -> str | None:
    word, after = story.words[row][0], story.next(row)
    short = min(len(word), len(after)) in (2, 3, 4) and word.islower() and after.islower()
    return word + after if short and not lexicon().flags(word + after) else None


def _twice(story: Story, row: int, _: random.Random) -> str | None:
    word = story.words[row][0]
    return f"{word} {word}" if word in _TWICE and story.next(row) not in ("", word) else None


def _confused(story: Story, row: int, chance: random.Random) -> str | None:
    wrong = _CONFUSED.get(story.words[row][0])
    return chance.choice(wrong) if wrong else None


_Maker = Callable[[Story, int, random.Random], str | None]
_NONWORDS: Mapping[str, Callable[[str], Iterator[str]]] = {
    "letters swapped": _swapped,
    "wrong key": _key,
    "letter lost": _lost,
    "letter doubled": _doubled,
    "letter added": _added,
}
_MAKERS: Mapping[str, _Maker] = {
    **{
        kind: (lambda story, row, chance, make=make: _nonword(make, story, row, chance))
        for kind, make in _NONWORDS.items()
    },
    "run together": _joined,
    "word twice": _twice,
    "word confused": _confused,
}
NONWORDS = (*_NONWORDS, "run together")


def spoilt(text: str, seed: str, rate: int = 150) -> tuple[str, list[Slip]]:
    """The story with about one slip in `rate` words, the same ones for the same seed."""
    chance = random.Random(seed)
    story = Story(text, list(_TOKEN.finditer(text)))
    number = int(len(story.words) / rate + chance.random())
    chosen: dict[int, tuple[str, str]] = {}
    for kind in chance.choices(tuple(_MAKERS), k=number):
        for _ in range(_TRIES):
            row = chance.randrange(len(story.words))
            if any(abs(row - other) < _APART for other in chosen):
                continue
            if wrong := _MAKERS[kind](story, row, chance):
                chosen[row] = kind, wrong
                break
    return _put(story, chosen)


def _put(story: Story, chosen: Mapping[int, tuple[str, str]]) -> tuple[str, list[Slip]]:
    pieces: list[str] = []
    slips: list[Slip] = []
    at = size = 0
    for row, (kind, wrong) in sorted(chosen.items()):
        start, end = story.words[row].span()
        if kind == "run together":
            end = story.words[row + 1].end()
        pieces += (story.text[at:start], wrong)
        size += start - at + len(wrong)
        slips.append(Slip(size - len(wrong), size, kind, wrong, story.text[start:end]))
        at = end
    return "".join((*pieces, story.text[at:])), slips
