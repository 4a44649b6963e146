"""Stories with every kind of place, and a desk of rules with levels, links, sources and fixes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Ran, Run

PLACES = "news/Fähre 50%, spät: 1.md"
"""A name that addresses, properties and lists of paths must escape."""
WORDS = (
    "\ufeff😀 e\u0301\tA zebra and\r\n"
    "\r\n"
    "👩‍👩‍👧 and 𝒪wen Prescot of Oslo said the gnu and\r\n"
    "the zebra ran. It was Prescott’s zebra, and a gnu.\r\n"
)
"""A byte order mark, CRLF, a tab; before the places letters of one, two, three and four bytes, some combining."""
_RULES = {
    "gnu": """\
extends: substitution
message: "‘%s’, not ‘%s’: 100% a beast."
level: warning
swap: {gnu: wildebeest é}
description: A gnu is a wildebeest. Nobody calls it so.
source: The [zoo](https://zoo.invalid) guide.
link: https://desk.invalid/gnu
""",
    "over": """\
extends: existence
message: "‘%s’ runs on"
level: suggestion
nonword: true
tokens: ['and\\s+the zebra']
""",
    "typo": "extends: languagetool\nmessage: '%s'\nlevel: warning\nrules: TEH\n",
}


@pytest.fixture
def stories(desk: Path) -> Path:
    """The working directory, with a story of many places, a clean one, and one that cannot be read."""
    for name, rule in _RULES.items():
        (desk / f"rules/desk/{name}.yml").write_text(rule, "utf-8")
    (desk / "news").mkdir()
    (desk / PLACES).write_bytes(WORDS.encode())
    (desk / "clean.txt").write_text("A horse.\n")
    (desk / "picture.txt").write_bytes(b"\0\1")
    return desk


@pytest.fixture
def formatted(check: Run, stories: Path) -> Callable[..., Ran]:
    """`newslint check` of all of it in this format."""

    def ran(style: str, *more: str) -> Ran:
        line = ("--ignore", "desk.typo", "--extend-select", "naming.variant")
        return check("news", "clean.txt", "picture.txt", "--output-format", style, *line, *more)

    return ran
