"""The markup of a page, in order: tags, entities, comments, scripts. What lies between is words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import tree_sitter
import tree_sitter_html

from newslint.document import Comment
from newslint.formats.html.elements import IMPLIED, VOID
from newslint.formats.points import Points
from newslint.late import late
from newslint.span import Span

DEEPEST = 3000
"""Elements inside one another; the grammar is quadratic in them."""
ENTITY = late(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = late(r"</?([A-Za-z][^\s/>]*)")
_ATTRIBUTE = late(r"([^\s\"'<>/=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))")
_LOOSE = late(rf"{ENTITY.pattern}|</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>")
_COMMENT = late(r"<!--+(.*?)(?:-->|$)", re.DOTALL)
_WHOLE = {
    "comment": "comment",
    "script_element": "script",
    "style_element": "script",
    "doctype": "drop",
    "entity": "entity",
}
"""Nodes of the grammar that are one event, and which."""
_TAGS = frozenset({"start_tag", "self_closing_tag", "end_tag", "erroneous_end_tag"})


class Event(NamedTuple):
    """A stretch of markup: `kind` is open, close, entity, comment, script or drop; `name` the element's."""

    kind: str
    start: int
    end: int
    name: str = ""


def events(source: str, start: int, end: int) -> tuple[list[Event], tuple[str, ...]]:
    """The markup of source [start, end), and notes on what had to be given up."""
    if _depth(source[start:end]) > DEEPEST:
        note = "The elements of this page are nested too deeply: its tags were only taken out."
        return list(_loose(source, start, end)), (note,)
    found: list[Event] = []
    at = start
    for event in _parsed(source, start, end):
        found += _loose(source, at, event.start)
        at = max(at, event.end)
        found.append(event)
    found += _loose(source, at, end)
    return found, ()


def comments(source: str, found: Iterable[Event]) -> tuple[Comment, ...]:
    """The comments among these events."""
    spans = (Span(e.start, e.end) for e in found if e.kind == "comment")
    matches = ((span, _COMMENT.match(source, span.start, span.end)) for span in spans)
    return tuple(Comment(span, m[1].strip() if m else "") for span, m in matches)


def attributes(source: str, event: Event) -> Iterator[tuple[str, tuple[int, int]]]:
    """The names of a tag's attributes in lower case, and where their values stand."""
    for m in _ATTRIBUTE.finditer(source, event.start, event.end):
        yield m[1].lower(), m.span(m.lastindex or 0)


@cache
def _parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_html.language()))


def _depth(source: str) -> int:
    """How deeply elements that must be closed are nested, at most."""
    if source.count("<") < DEEPEST:
        return 0
    depth = deepest = 0
    for m in _TAG.finditer(source):
        name = m[1].lower()
        if name not in VOID and name not in IMPLIED:
            depth = max(0, depth - 1) if m[0][1] == "/" else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _parsed(source: str, start: int, end: int) -> Iterator[Event]:
    """The markup that the grammar sees, in order."""
    points = Points(source[start:end])
    shut = points.bytes.rfind(b"-->") + 1  # a comment that is never shut makes the grammar quadratic; it is words
    cursor = _parser().parse(points.bytes[:shut] + points.bytes[shut:].replace(b"<!--", b"    ")).walk()
    names: list[str] = []
    while True:
        node = cursor.node
        assert node is not None
        kind = node.type
        descend = False
        if kind in _TAGS:
            yield from _tag(source, kind, start + points.at(node.start_byte), start + points.at(node.end_byte), names)
        elif kind in _WHOLE:
            first, last = start + points.at(node.start_byte), start + points.at(node.end_byte)
            whole = ENTITY.match(source, first, end) if kind == "entity" else None  # the grammar cuts `&#128512;`
            yield Event(_WHOLE[kind], first, max(last, whole.end()) if whole else last)
        else:
            descend = True
            if kind == "element":
                names.append("")
        if descend and cursor.goto_first_child():
            continue
        while True:
            node = cursor.node
            assert node is not None
            if node.type == "element" and (name := names.pop()):
                at = start + points.at(node.end_byte)
                yield Event("close", at, at, name)
            if cursor.goto_next_sibling():
                break
            if not cursor.goto_parent():
                return


def _loose(source: str, first: int, last: int) -> Iterator[Event]:
    """The markup in what the grammar left as words, or took for a tag and is words (`a < b`)."""
    for m in _LOOSE.finditer(source, first, last):
        name = (m[1] or "").lower()
        kind = "entity" if m[0][0] == "&" else "open" if name == "br" else "drop"
        yield Event(kind, m.start(), m.end(), name)


def _tag(source: str, kind: str, first: int, last: int, names: list[str]) -> Iterator[Event]:
    """The event of one tag; the name of one that opens goes to the innermost of `names`."""
    m = _TAG.match(source, first, last)
    if m is None or source[last - 1] != ">" or "<" in source[first + 1 : last].split('"', 1)[0]:
        yield from _loose(source, first + 1, last)
        return
    name = m[1].lower()
    if kind in ("end_tag", "erroneous_end_tag"):
        yield Event("drop", first, last, name if kind == "erroneous_end_tag" else "")
        return
    yield Event("open", first, last, name)
    if names and not names[-1] and name not in VOID:
        names[-1] = name
