"""Selectors choose blocks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint import formats
from newslint.scope import KINDS, UNITS, selects, unknown


@pytest.mark.parametrize(
    ("selector", "scope", "chosen"),
    [
        ("heading", "text.headline.heading.h1", True),
        ("heading.h1", "text.headline.heading.h1", True),
        ("h1.heading", "text.headline.heading.h1", True),
        ("heading.h2", "text.headline.heading.h1", False),
        ("head", "text.headline.heading.h1", False),
        ("text", "text.list", True),
        ("raw", "text.list", True),
        ("sentence & paragraph", "text.paragraph", True),
        ("sentence & paragraph", "text.list", False),
        ("paragraph & ~blockquote", "text.paragraph", True),
        ("paragraph & ~blockquote", "text.blockquote.paragraph", False),
        ("~heading", "text.paragraph", True),
        ("~ heading", "text.heading.h2.crosshead", False),
    ],
)
def test_one(selector: str, scope: str, chosen: bool) -> None:
    assert selects((selector,), scope) is chosen


def test_any_of_a_list() -> None:
    assert selects(("caption", "list"), "text.list")
    assert not selects(("caption", "list"), "text.paragraph")
    assert not selects((), "text.paragraph")


def test_every_scope_that_a_reader_gives_is_known() -> None:
    sources = [path.read_text(encoding="utf-8") for path in Path(formats.__file__).parent.glob("*.py")]
    given = {part for source in sources for m in re.findall(r'"text\.([a-z0-9.]+)"', source) for part in m.split(".")}
    assert given
    assert given <= KINDS


def test_unknown_parts() -> None:
    assert unknown("text.paragraph & ~heading.h9") == ["h9"]
    assert not unknown("sentence & paragraph")
    assert not KINDS & UNITS
