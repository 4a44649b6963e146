"""The JSON report of the names of many stories, the schema in docs/names.md."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newslint.repo.index import Counted, Index


def report(index: Index) -> Iterator[str]:
    """The report in pieces: a line a slip, a line a family."""
    yield f'{{"version": 1, "stories": {len(index.paths)}, "slips": ['
    slips = ({"kind": s.kind, **_form(s.rare), "frequent": _form(s.frequent)} for s in index.slips())
    yield from _lines(slips)
    yield '], "families": ['
    yield from _lines({"kind": u.kind, "forms": [_form(c) for c in u.forms]} for u in index.families())
    yield "]}\n"


def _form(counted: Counted) -> dict[str, Any]:
    return {"text": counted.text, "count": len(counted.stories), "stories": list(counted.stories)}


def _lines(items: Iterator[dict[str, Any]]) -> Iterator[str]:
    between = "\n"
    for item in items:
        yield between + json.dumps(item, ensure_ascii=False)
        between = ",\n"
    yield "\n"
