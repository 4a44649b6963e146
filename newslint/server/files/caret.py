"""Where in a YAML file a caret stands, told by indentation alone: what is being typed need not be YAML yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<rest>.*)")
_KEY = re.compile(r"""(?P<key>[^\s#'"{}\[\],:][^:{}\[\],]*|'[^']*'|"[^"]*")[ ]*:(?=\s|$)""")
_QUOTED = r"""(?<![^\s{\[,])(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")"""
_FLOW = re.compile(rf"""{_QUOTED}|(?<!\S)\#.*|[{{}}\[\],]|:(?=\s|$)|[^\s{{}}\[\],:'"#](?:[^\s{{}}\[\],:]|[ ](?!\#))*""")
"""What stands in brackets, piece by piece: words in quotation marks, a comment, a sign, plain words."""
_COMMENT = re.compile(r"(?<!\S)#")
_TYPED = re.compile(r"""[^\s{}\[\],'":]*\Z""")


class Caret(NamedTuple):
    """The keys above what is being typed, outermost first, the word so far, and its offset.

    `key` if a key is typed, for all that is known, rather than a value: an item of a list may become either. `beside`
    are the other keys of its mapping; `bare` if it is all of its line, so that an item would need its dash first.
    """

    path: tuple[str, ...]
    word: str
    start: int
    key: bool
    beside: frozenset[str] = frozenset()
    bare: bool = False


class _Line(NamedTuple):
    """A line: its indentation, the dashes and the key that it begins with, and what follows."""

    indent: int
    dashes: str
    key: str
    value: str


class _Flow(NamedTuple):
    """The keys that lead through open brackets, what is open last (`{`, `[`, `:` for a key in braces), its keys."""

    path: tuple[str, ...]
    inside: str
    keys: frozenset[str]


def caret(text: str, offset: int) -> Caret | None:
    """Where a caret stands; nowhere in a comment."""
    *above, line = _END.split(text[:offset])
    if _COMMENT.search(re.sub(_QUOTED, "''", line)):
        return None
    own, word = _line(line), _TYPED.search(line)
    assert word
    column = own.indent + len(own.dashes) if line.strip() else len(line)
    parents = [*_parents(above, own.indent + 0.5 if own.dashes else column)]
    path = [key for _, key in reversed(parents) if key]
    opened = _opened(above, parents)
    flow = _flow("\n".join((*opened, line)) if opened else "")
    if not flow.inside:
        path += [own.key] if own.key else []
        flow = _flow(own.value)
    start = offset - len(word[0])
    if flow.inside:
        return Caret((*path, *flow.path), word[0], start, flow.inside == "{", flow.keys)
    beside = frozenset(_beside([] if own.dashes else above, _END.split(text[offset:])[1:], column))
    key = not own.key and not own.value.startswith(("'", '"'))
    bare = not own.key and not own.dashes and (not parents or parents[0][1] != "")
    return Caret(tuple(path), word[0], start, key, beside, bare)


def _parents(lines: Sequence[str], level: float) -> Iterator[tuple[int, str]]:
    """The rows and keys that lines are indented below, innermost first; of an item the key is empty."""
    for row in range(len(lines) - 1, -1, -1):
        for at, key in _entries(lines[row]):
            if at < level:
                level = at
                yield row, key
        if not level:
            return


def _opened(lines: Sequence[str], parents: Sequence[tuple[int, str]]) -> Sequence[str]:
    """The lines from the innermost parent on, if its value begins with a bracket."""
    row = parents[0][0] if parents else len(lines)
    value = _line(lines[row]).value if parents else ""
    return (value, *lines[row + 1 :]) if value.startswith(("{", "[")) else ()


def _beside(above: Sequence[str], below: Sequence[str], column: int) -> Iterator[str]:
    """The keys in this column, as far as the mapping goes that a line between these would belong to."""
    before = (entry for line in reversed(above) for entry in _entries(line))
    after = (entry for line in below for entry in reversed([*_entries(line)]))
    for entries in (before, after):
        for at, key in takewhile(lambda entry: entry[0] >= column, entries):
            if at == column and key:
                yield key


def _entries(line: str) -> Iterator[tuple[float, str]]:
    """What a line opens, innermost first: its key, with its column, and the item of a list that it begins."""
    indent, dashes, key, _ = _line(line)
    if key:
        yield indent + len(dashes), key
    if dashes:
        yield indent + 0.5, ""


def _line(line: str) -> _Line:
    m = _LINE.fullmatch(line)
    assert m
    key = _KEY.match(m["rest"])
    value = m["rest"][key.end() :].lstrip() if key else m["rest"]
    return _Line(len(m["indent"]), m["dashes"], _plain(key["key"]) if key else "", value)


def _flow(words: str) -> _Flow:
    """What is open at the end of words in brackets."""
    open_: list[tuple[str, str, list[str]]] = []
    last, key, keys = "", "", list[str]()
    for piece in _FLOW.findall(words):
        if piece == ":":
            key = last
            keys.append(key)
        elif piece in "{[":
            open_.append((piece, key, keys))
            key, keys = "", []
        elif piece in "}]":
            _, key, keys = open_.pop() if open_ else ("", "", [])
        elif piece == ",":
            key = ""
        elif not piece.startswith("#"):
            last = _plain(piece)
    path = (*(above for _, above, _ in open_ if above), *([key] if key else []))
    inside = open_[-1][0] if open_ else ""
    return _Flow(path, ":" if inside == "{" and key else inside, frozenset(keys))


def _plain(key: str) -> str:
    return key.strip().strip("'\"")
