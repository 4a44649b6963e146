"""The inline markup of one Markdown block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape

import tree_sitter
import tree_sitter_markdown

from newslint.document import Comment
from newslint.formats.points import Points
from newslint.formats.writer import Writer
from newslint.span import Span

MOST = 8192
"""Bytes of one block whose inline markup is parsed: the grammar is quadratic on hostile input."""
MOST_MARKS = 1000
"""Signs of markup in one such block, for the same reason."""
_MARK = re.compile(rb"[*_`\[<~]")
_COMMENT = re.compile(rb"<!--(?s:.)*?-->")
"""A comment; the grammar takes one with two hyphens inside for words."""
_MARKUP = (*(sign.encode() for sign in "*_`[<&\\~{"), b"  \n", b"  \r\n")
"""What stands wherever inline markup does: most blocks hold none of it."""
_MARKS = {"emphasis": "emphasis", "strong_emphasis": "strong", "strikethrough": "strike", "code_span": "code"}
_LINKS = {"inline_link", "full_reference_link", "collapsed_reference_link", "shortcut_link", "image"}
_OPAQUE = {"link_destination", "link_title", "link_label"}


@cache
def _parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_markdown.inline_language()))


def _comments(piece: bytes) -> Iterator[tuple[int, int]]:
    """Where comments stand that are no code."""
    ticks = at = 0
    for m in _COMMENT.finditer(piece, 0, piece.rfind(b"-->") + 3):
        ticks += piece.count(b"`", at, m.start())
        at = m.end()
        if ticks % 2 == 0:
            yield m.span()
        else:
            ticks += m[0].count(b"`")


def _label(node: tree_sitter.Node) -> str:
    """The label that a node holds in square brackets, folded."""
    return " ".join((node.text or b"").decode(errors="replace").strip("[]").split()).lower()


class Inline:
    """Writes the words of a block's inline content, its markup left out."""

    def __init__(
        self, writer: Writer, points: Points, labels: Mapping[str, str], comments: list[Comment], notes: list[str]
    ) -> None:
        self.writer = writer
        self._points = points
        self._labels = labels
        self._comments = comments
        self._notes = notes
        self._at = 0
        self._holes: list[tuple[int, int]] = []

    def write(self, node: tree_sitter.Node, end: int) -> None:
        """Write the content of an `inline` node (or a table's cell) up to this byte."""
        start = node.start_byte
        size = len(self.writer.source)
        gaps = [(c.start_byte, c.end_byte) for c in node.children if c.type == "block_continuation"]
        point = self._points.at
        self._at = point(start)
        piece = self._points.bytes[start:end]
        notes = list(_comments(piece))
        holes = gaps + [(start + a, start + b) for a, b in notes]
        for a, b in holes[len(gaps) :]:
            self._comment(point(a), point(b))
        if notes:
            blanked = bytearray(piece)
            for a, b in notes:
                blanked[a:b] = b"." * (b - a)
            piece = bytes(blanked)
        self._holes = sorted((point(a), point(b)) for a, b in holes if b > a)
        if any(sign in piece for sign in _MARKUP):
            if len(piece) <= MOST and len(_MARK.findall(piece)) <= MOST_MARKS:
                for a, b in gaps:
                    piece = piece[: a - start] + b" " * (b - a) + piece[b - start :]
                self._parsed(piece.replace(b"$", b"S"), start)
            else:
                self._notes.append("A block that is too long or too full of marks was read without its inline markup.")
        self._words(min(point(end), size))

    def _words(self, end: int) -> None:
        """Write the words up to `end`, markers of quotations and lists at line starts left out."""
        for a, b in self._holes:
            if a >= end:
                break
            if b > self._at:
                self.writer.flow(self._at, max(a, self._at))
                if not self.writer.source.startswith("<!--", a):
                    self.writer.space(max(a, self._at), b)
                self._at = b
        if end > self._at:
            self.writer.flow(self._at, end)
            self._at = end

    def _parsed(self, piece: bytes, offset: int) -> None:
        tree = _parser().parse(piece)
        only = tree.root_node.named_children
        if len(only) == 1 and only[0].type == "image" and len(piece.strip()) == only[0].end_byte - only[0].start_byte:
            self.writer.open("text.alt")
        cursor = tree.walk()
        marks: list[tuple[int, int]] = []
        while True:
            node = cursor.node
            assert node is not None
            first = self._points.at(node.start_byte + offset)
            last = min(self._points.at(node.end_byte + offset), len(self.writer.source))
            if self._enter(node, first, last, marks) and cursor.goto_first_child():
                continue
            self._leave(node, last, marks)
            while not cursor.goto_next_sibling():
                if not cursor.goto_parent():
                    return
                parent = cursor.node
                assert parent is not None
                self._leave(parent, self._points.at(parent.end_byte + offset), marks)

    def _enter(self, node: tree_sitter.Node, first: int, last: int, marks: list[tuple[int, int]]) -> bool:
        """Handle a node on the way down; True when its children are to be seen."""
        kind = node.type
        writer = self.writer
        if kind in _MARKS:
            self._words(first)
            marks.append(writer.mark())
        elif kind in _LINKS:
            self._words(first)
            marks.append(writer.mark())
            if kind == "shortcut_link" and writer.source.startswith("[^", first) and self._is_link(node):
                self._note(first, last)
                return False
            if self._is_link(node):
                text = next((c for c in node.children if c.type in ("link_text", "image_description")), None)
                self._at = last if text is None else first + (2 if kind == "image" else 1)
        elif kind in ("emphasis_delimiter", "code_span_delimiter"):
            self._words(first)
            self._at = max(self._at, last)
        elif kind == "html_tag":
            self._words(first)
            self._tag(first, last)
            self._at = last
            return False
        elif kind in ("entity_reference", "numeric_character_reference"):
            self._words(first)
            writer.entity(first, last)
            self._at = last
        elif kind == "backslash_escape":
            self._words(first)
            self._at = first + 1
        elif kind == "hard_line_break":
            self._words(first)
            writer.line_break(first, last)
            self._at = last
        elif kind in ("uri_autolink", "email_autolink"):
            self._words(first)
            self._at = first + 1
            self._words(last - 1)
            self._at = last
        return kind not in _OPAQUE

    def _leave(self, node: tree_sitter.Node, last: int, marks: list[tuple[int, int]]) -> None:
        kind = node.type
        if kind in _MARKS:
            self._words(last)
            self.writer.inline(marks.pop(), _MARKS[kind])
        elif kind in ("link_text", "image_description") and node.parent and self._is_link(node.parent):
            self._words(last)
        elif kind in _LINKS:
            if self._is_link(node):
                self._at = max(self._at, last)
                if kind == "image":
                    self.writer.inline(marks.pop(), "alt")
                else:
                    self.writer.inline(marks.pop(), "link", self._address(node))
            else:
                marks.pop()

    def _note(self, first: int, last: int) -> None:
        """Leave out the number of a footnote; at the head of a line it stands over the note, a block of its own."""
        source = self.writer.source
        if source[last : last + 1] == ":" and source[first - 1 : first] in ("", "\n", "\r"):
            self.writer.close()
            last += 1
        self._at = last

    def _is_link(self, node: tree_sitter.Node) -> bool:
        """False for words in square brackets that no definition makes a link: `[a] few months`."""
        if node.type == "inline_link":
            return True
        if node.type == "image" and any(c.type == "link_destination" for c in node.children):
            return True
        kinds = ("link_label", "link_text", "image_description")
        found = [c for kind in kinds for c in node.children if c.type == kind]
        if not found or found[0].text is None:
            return node.type == "image" and not found
        return _label(found[0]) in self._labels

    def _address(self, node: tree_sitter.Node) -> str:
        """Where a link leads: what stands behind its words, or at the definition of its label."""
        within = {c.type: c for c in node.children}
        if "link_destination" in within:
            found = (within["link_destination"].text or b"").decode(errors="replace")
        elif node.type == "inline_link":
            return ""
        else:
            label = within.get("link_label") or within.get("link_text")
            found = self._labels.get(_label(label), "") if label else ""
        return unescape(found.strip("<>"))

    def _tag(self, first: int, last: int) -> None:
        if self.writer.source[first : first + 3].lower() == "<br":
            self.writer.line_break(first, last)

    def _comment(self, first: int, last: int) -> None:
        words = self.writer.source[first:last].removeprefix("<!--").removesuffix("-->").strip()
        self._comments.append(Comment(Span(first, last), words))
