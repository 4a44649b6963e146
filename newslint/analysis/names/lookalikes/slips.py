"""Names that are mistyped in a story which has them right elsewhere."""

from __future__ import annotations

from collections import Counter

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.house.listed import less
from newslint.analysis.names.lookalikes.evidence import FEW
from newslint.analysis.names.lookalikes.variants import variants
from newslint.analysis.names.table.shapes import SAME, SLIP, likeness
from newslint.analysis.spelling.copy import copy

_SHORTEST = 4


def slips(analysis: Analysis) -> list[Conflict]:
    """The names of the story that its own evidence proves to be mistyped.

    Few stories hold a strange name that looks like another; the rest are not asked for the evidence.
    """
    found = analysis.get(variants) if _strange(analysis) else ()
    return [c for c in found if c.meant and c.preferred in ("", c.meant)]


def _strange(analysis: Analysis) -> bool:
    """Whether a word with a capital that nobody knows is a slip away from one that stands more often."""
    words = analysis.get(copy)
    forms: Counter[str] = Counter()
    for word, count in words.forms.items():
        if word[0].isupper() and len(word) >= _SHORTEST and not word.isupper():
            forms[word.removesuffix("'s")] += count
    zipf = words.lex.zipf
    strange = [w for w, count in forms.items() if count <= FEW and not zipf(w) and not zipf(w.lower())]
    by_key: dict[str, list[str]] = {}
    for word in strange:
        for key in less(word):
            by_key.setdefault(key, []).append(word)
    often = [word for word, count in forms.items() if count > 1] if strange else ()
    return any(
        SLIP <= likeness(word, other) < SAME
        for other in often
        for key in by_key.keys() & less(other)
        for word in by_key[key]
    )
