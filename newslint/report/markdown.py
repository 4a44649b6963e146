"""Words as Markdown: the one place where they are made harmless, and tables of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.late import late
from newslint.report.html import legible

_SPACE = late(r"\s+")
_MARK = late(r"[\\`*\[\]<>|~$]|(?<!\w)_|_(?!\w)|&(?=#?\w)|^(?:[#+=-]|\d+(?=[.)](?:\s|$)))")


def text(words: str) -> str:
    """Words on one line that mean nothing in Markdown: no markup, no picture, no link, no formula."""
    return _MARK.sub(lambda m: f"{m[0]}\\" if m[0].isdigit() else f"\\{m[0]}", legible(_SPACE.sub(" ", words)))


def linked(words: str, address: str) -> str:
    """Words with a link where there is an address."""
    safe = address and not set("<>()\\ \t\r\n") & set(address)
    return f"[{text(words)}]({address})" if safe else text(words)


def sheet(title: str, path: str, parts: Iterable[str], nothing: str) -> str:
    """The page of one story; `nothing` is said where no part has anything."""
    return f"# {title}\n\n{text(path)}\n\n{''.join(parts).rstrip() or nothing}\n"


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table under its heading, unless it has no rows; cells are Markdown."""
    every = list(rows)
    lines = [columns, ["---"] * len(columns), *every]
    return f"## {title}\n\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines) + "\n" if every else ""
