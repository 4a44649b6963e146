"""The pages on editors, whose configurations the tests use word for word."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def blocks(page: str, language: str) -> list[str]:
    """The blocks of a page that are in a language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```$", (ROOT / "editors" / page).read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
