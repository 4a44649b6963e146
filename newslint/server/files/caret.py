"""Where in a YAML file a caret stands, told by indentation alone: what is being typed need not be YAML yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<rest>.*)")
_KEY = re.compile(r"""(?P<key>[^\s#'"{}\[\],:][^:{}\[\],]*|'[^']*'|"[^"]*")[ ]*:(?=\s|$)""")
_FLOW = re.compile(r"""[{}\[\],]|(?P<key>[^\s{}\[\],:'"][^{}\[\],:]*|'[^']*'|"[^"]*")[ ]*:(?=\s|$)""")
_TYPED = re.compile(r"""[^\s{}\[\],'":]*\Z""")


class Caret(NamedTuple):
    """The keys above what is being typed, outermost first, the word so far, and its offset.

    `key` if a key is typed, for all that is known, rather than a value: an item of a list may become either.
    """

    path: tuple[str, ...]
    word: str
    start: int
    key: bool


def caret(text: str, offset: int) -> Caret:
    """Where a caret stands."""
    *above, line = re.split(r"\r\n|\r|\n", text[:offset])
    m = _LINE.fullmatch(line)
    assert m
    level = len(m["indent"]) + (0.5 if m["dashes"] else 0.0)
    if not line.strip() and above:
        level = float(len(line))
    path = [*_above(above, level)]
    rest = m["rest"]
    word = _TYPED.search(line)
    assert word
    start = offset - len(word[0])
    found = _KEY.match(rest)
    if found is None:
        flow, inside = _flow(rest)
        return Caret((*path, *flow), word[0], start, key=inside != "[" and not rest.startswith(("'", '"')))
    path.append(_plain(found["key"]))
    flow, inside = _flow(rest[found.end() :])
    return Caret((*path, *flow), word[0], start, key=inside == "{")


def _above(lines: list[str], level: float) -> list[str]:
    """The keys that lines are indented below, outermost first."""
    path: list[str] = []
    for line in reversed(lines):
        for at, key in _entries(line):
            if at < level:
                level = at
                if key:
                    path.insert(0, key)
    return path


def _entries(line: str) -> Iterator[tuple[float, str]]:
    """What a line opens, innermost first: its key, with its column, and the item of a list that it begins."""
    m = _LINE.fullmatch(line)
    if m is None or not line.strip() or m["rest"].startswith("#"):
        return
    if found := _KEY.match(m["rest"]):
        yield len(m["indent"]) + len(m["dashes"]), _plain(found["key"])
    if m["dashes"]:
        yield len(m["indent"]) + 0.5, ""


def _flow(words: str) -> tuple[list[str], str]:
    """The keys in braces that are open at the end of a line, and the last bracket that is."""
    open_: list[tuple[str, str]] = []
    key = ""
    for m in _FLOW.finditer(words):
        if m["key"]:
            key = _plain(m["key"])
        elif m[0] in "{[":
            open_.append((m[0], key))
            key = ""
        elif m[0] in "}]":
            key = open_.pop()[1] if open_ else ""
        elif m[0] == ",":
            key = ""
    path = [above for _, above in open_ if above] + ([key] if key else [])
    inside = open_[-1][0] if open_ else ""
    return path, "" if inside == "{" and key else inside


def _plain(key: str) -> str:
    return key.strip().strip("'\"")
