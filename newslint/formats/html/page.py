"""One pass over the markup of a page, which writes its copy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import NamedTuple

from newslint.formats.html import head
from newslint.formats.html.elements import BLOCKS, INLINES, META, SKIPPED, VOID, WHOLE, ZONES, scope_of
from newslint.formats.html.markup import ENTITY, Event, attributes
from newslint.formats.html.region import reduced
from newslint.formats.writer import Writer
from newslint.late import late

_HIDDEN = late(r"\shidden(?=[\s=>/])", re.IGNORECASE)
_QUOTED = late(r"\"[^\"]*\"|'[^']*'")
_END_OF_Q = late(r"</q\s*>$", re.IGNORECASE)
_CURLY = late(r"[“”]|&[lr]dquo;|&#822[01];|&#[xX]201[cdCD];")
_BLANKS = late(r"\s{2,}")
_BLANK_LINE = late(r"(?:\r\n|\n|\r)[ \t]*[\r\n]")
"""Between paragraphs without `<p>`, which a system makes paragraphs later."""
_STOPS = ".?!…:\"'”’"


class _State(NamedTuple):
    """Where in the page the words stand."""

    name: str
    scope: str
    quoted: bool
    skip: bool
    zoned: bool = False
    """Inside a paragraph, an item, a heading, where no element begins a block by its class."""
    quotes: int = 0
    """How many `q` stand round the words."""
    breaks: bool = False
    mark: tuple[int, int] | None = None
    address: str = ""


class Page:
    """Writes the words between the events of a page, those that are copy."""

    def __init__(self, writer: Writer, events: Sequence[Event], scope: str) -> None:
        self.writer = writer
        self.source = writer.source
        self._events = events
        self._stack = [_State("", scope or "text.paragraph", bool(scope), skip=False)]
        self._region, self._headline = reduced(events)
        self._curly = _CURLY.search(self.source) is not None
        self._seen: set[str] = set()
        self._alts: list[tuple[int, int]] = []

    def write(self, start: int, end: int) -> None:
        """Write everything of source [start, end)."""
        at = start
        self.writer.open(self._stack[-1].scope)
        for event in self._events:
            if event.start > at:
                self._words(at, event.start)
            at = max(at, event.end)
            self._handle(event)
        self._words(at, end)
        self.writer.close()
        self._write_alts()

    def _handle(self, event: Event) -> None:
        if event.kind == "open":
            self._open(event)
        elif event.kind == "close":
            self._close(event.name, event.start)
        elif event.kind == "entity" and self._copied(event.start):
            self.writer.entity(event.start, event.end)
        elif event.kind == "drop" and event.name in BLOCKS:
            self._break()

    def _open(self, event: Event) -> None:
        name = event.name
        if name == "br":
            self.writer.line_break(event.start, event.end)
        elif name == "hr":
            self._break()
        elif name == "meta":
            self._meta(event)
        elif name == "img" and self._copied(event.start):
            self._alts += (place for key, place in attributes(self.source, event) if key == "alt")
        if name in VOID:
            return
        state = self._stack[-1]
        inside = self._region is None or event.start > self._region[0]
        skipped = (name in SKIPPED and not (name == "form" and self._region is None)) or self._unseen(event)
        quoted = state.quoted or name == "blockquote"
        scope = scope_of(name, self._classes(event), state.scope, quoted=quoted)
        mark = self.writer.mark() if name in INLINES else None
        skip = inside and (state.skip or skipped) and name != "title"
        zoned, quotes = state.zoned or name in ZONES, state.quotes + (name == "q")
        breaks = name in BLOCKS or (scope != state.scope and not state.zoned)
        address = self._address(event) if name == "a" else ""
        self._stack.append(_State(name, scope, quoted, skip, zoned, quotes, breaks, mark, address))
        if breaks:
            self._break()
        if name == "q":
            self._quote(event.start, event.end)

    def _close(self, name: str, at: int) -> None:
        while len(self._stack) > 1 and self._stack[-1].name != name:
            self._stack.pop()
        if len(self._stack) > 1:
            if name == "q":
                tag = _END_OF_Q.search(self.source, max(0, at - 9), at)
                self._quote(tag.start() if tag else at, at)
            closed = self._stack.pop()
            if closed.mark is not None:
                self.writer.inline(closed.mark, INLINES[closed.name], closed.address)
            if closed.breaks:
                self._break()

    def _unseen(self, event: Event) -> bool:
        """True for an element that is not shown, and for the number of a note."""
        if event.name == "sup" and self.source.startswith("<a", event.end):
            return True
        tag = self.source[event.start : event.end]
        if event.name in WHOLE or ("hidden" not in tag.lower() and "none" not in tag.lower()):
            return False
        styles = (self.source[slice(*place)] for key, place in attributes(self.source, event) if key == "style")
        hidden = any("display:none" in "".join(style.lower().split()) for style in styles)
        return hidden or _HIDDEN.search(_QUOTED.sub("", tag)) is not None

    def _quote(self, start: int, end: int) -> None:
        """The mark that a browser sets for `<q>` and `</q>`, of the kind that the page has."""
        if self._copied(start):
            inner = self._stack[-1].quotes % 2 == 0
            marks = ("‘’" if inner else "“”") if self._curly else ("'" if inner else '"') * 2
            self.writer.put(marks[start == end or self.source[start + 1] == "/"], start, end)

    def _classes(self, event: Event) -> str:
        if event.end - event.start <= len(event.name) + len("< class=>"):
            return ""
        found = (self.source[slice(*place)] for key, place in attributes(self.source, event) if key == "class")
        return " ".join(found)

    def _address(self, event: Event) -> str:
        found = (self.source[slice(*place)] for key, place in attributes(self.source, event) if key == "href")
        return unescape(next(found, "").strip())

    def _break(self) -> None:
        self.writer.close()
        self._write_alts()
        self.writer.open(self._stack[-1].scope)

    def _copied(self, at: int) -> bool:
        """True when the words at this place are copy."""
        state = self._stack[-1]
        if state.name == "title":
            return True
        if state.skip:
            return False
        return self._region is None or any(a <= at < b for a, b in (self._region, self._headline))

    def _words(self, start: int, end: int) -> None:
        if not self._copied(start):
            return
        if any(state.name == "pre" for state in self._stack[-3:]):
            for m in re.compile(r"[^\n]+|\n").finditer(self.source, start, end):
                (self.writer.line_break if m[0] == "\n" else self.writer.copy)(*m.span())
            return
        if not self._stack[-1].zoned:
            for m in _BLANKS.finditer(self.source, start, end):
                if _BLANK_LINE.search(m[0]) and not self.source[m.end() : m.end() + 1].islower():
                    self.writer.flow(start, m.start())
                    start = m.start()
                    if self.writer.last and self.writer.last in _STOPS:
                        self._break()
        self.writer.flow(start, end)

    def _meta(self, event: Event) -> None:
        name, (start, end) = head.content(self.source, event)
        words = " ".join(unescape(self.source[start:end]).split())
        if name in META and words not in self._seen:
            self._seen.add(words)
            self._attribute_words(META[name], start, end)
            self.writer.open(self._stack[-1].scope)

    def _write_alts(self) -> None:
        for start, end in self._alts:
            if re.search(r"\w\w", self.source[start:end]):
                self._attribute_words("text.alt", start, end)
        self._alts.clear()

    def _attribute_words(self, scope: str, start: int, end: int) -> None:
        """An attribute's text as a block of its own."""
        self.writer.open(scope)
        at = start
        for m in ENTITY.finditer(self.source, start, end):
            self.writer.flow(at, m.start())
            self.writer.entity(*m.span())
            at = m.end()
        self.writer.flow(at, end)
        self.writer.close()
