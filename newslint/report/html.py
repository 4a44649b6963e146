"""The frame of a page that a browser shows and prints, its tables, and the one place where words become markup."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path

from newslint.late import late

Link = Callable[[int], str]
"""The address on the page of a place of the source; empty where the page does not have it."""
_CONTROL = late("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_FRAME = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="newslint">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; {allowed}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
"""


def frame(title: str, style: str = "", script: str = "") -> str:
    """The page up to the beginning of its body; it may load nothing, and run nothing but this script."""
    style = packaged("html.css") + style
    allowed = f"style-src {_hash(style)}" + (f"; script-src {_hash(script)}" if script else "")
    return _FRAME.format(title=text(title), style=style, allowed=allowed)


def end(script: str = "") -> str:
    """The end of the page."""
    return (f"<script>{script}</script>\n" if script else "") + "</body>\n</html>\n"


def head(title: str) -> str:
    """A page up to its heading."""
    return f"{frame(title)}<main>\n<h1>{text(title)}</h1>\n"


def tail(numbers: str, alarm: str) -> str:
    """The sums, and the end of the page that `head` began."""
    return f"<p>{numbers}{f', <strong>{alarm}</strong>' if alarm else ''}.</p>\n</main>\n{end()}"


def table(caption: str, columns: tuple[str, ...], rows: Iterable[str]) -> str:
    """A table, unless it has no rows; a row is markup."""
    body = "\n".join(rows)
    cells = "".join(f'<th scope="col">{words}</th>' for words in columns)
    made = (
        f"<table>\n<caption>{caption}</caption>\n<thead><tr>{cells}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n"
    )
    return made if body else ""


def cell(style: str, words: str, address: str = "") -> str:
    """A cell of plain words, which may lead somewhere."""
    return f'<td class="{style}">{linked(words, address)}</td>'


def linked(words: str, address: str, attributes: str = "") -> str:
    """Words as markup, with a link where there is an address."""
    return f'<a href="{text(address)}"{attributes}>{text(words)}</a>' if address else text(words)


def text(words: str) -> str:
    """Words as markup, harmless."""
    return escape(legible(words))


def legible(words: str) -> str:
    """The words without control characters but tabs and line ends."""
    return _CONTROL.sub("\ufffd", words)


@cache
def packaged(name: str) -> str:
    """A file of this folder: style, script."""
    return Path(__file__).parent.joinpath(name).read_text("utf-8")


def _hash(words: str) -> str:
    return f"'sha256-{b64encode(sha256(words.encode()).digest()).decode()}'"
