"""Whether the speaker whom a story names is the one whom the transcript names at the same words."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from newslint.data.lexicon import lexicon
from newslint.words import word_set

_TITLES = word_set("mr mrs ms miss mx dr prof sir dame lord lady rev sen rep gov president jr sr ii iii")
_PARTS = word_set("speaker voice male female man woman unidentified unknown host")


def another(name: str, label: str, labels: Collection[str]) -> bool:
    """True where the words at `label` are somebody else's than `name`'s; False where the labels do not tell.

    They tell when `name` has a label of their own among `labels`, or the label is a name and no part (MODERATOR, Q).
    """
    if _same(name, label):
        return False
    return any(_same(name, other) for other in labels) or _is_name(label)


def _same(name: str, label: str) -> bool:
    mine, theirs = _words(name), _words(label)
    if not mine or not theirs:
        return False
    if len(mine) > 1 and len(theirs) > 1:
        return mine[-1] == theirs[-1] or mine == theirs[::-1]
    return not set(mine).isdisjoint(theirs)


def _is_name(label: str) -> bool:
    words = _words(label)
    known = lexicon()
    return bool(words) and all(
        w not in _PARTS and len(w) > 1 and not w.isdigit() and not (known.is_word(w) and known.zipf(w) > 3.5)
        for w in words
    )


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFD", name.lower()).replace("’", "'")
    words = "".join(c for c in plain if c.isalnum() or c in " '-").replace("-", " ").split()
    return [w.removesuffix("'s") for w in words if w not in _TITLES]
