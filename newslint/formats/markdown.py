"""Markdown: blocks by tree-sitter's grammar, each block's inline markup by itself."""

from __future__ import annotations

import re
from functools import cache

import tree_sitter
import tree_sitter_markdown

from newslint.document import Comment, Document
from newslint.formats import meta as metadata
from newslint.formats.inline import Inline
from newslint.formats.layout import settled
from newslint.formats.plain import with_inlines
from newslint.formats.points import Points
from newslint.formats.writer import Writer
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_COMMENT = late(r"\s*<!--+(.*?)-->\s*", re.DOTALL)
_DEFINITIONS = late(r"(?:\s*\[[^\]\n]{1,200}\]:[ \t]*(?:<[^>\n]*>|[^\s<]*[./#][^\s]*)[ \t]*(?:\n|$))+")
"""Link reference definitions, which the grammar takes for a paragraph when they have no title."""
_LEAVES = word_set(
    """
    minus_metadata plus_metadata inline pipe_table_cell code_fence_content indented_code_block html_block
    link_reference_definition ERROR
    """
)

_HEADINGS = word_set("h1 h2 h3 h4 h5 h6")


@cache
def _parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_markdown.language()))


def read(path: str, source: str) -> Document:
    """The story in Markdown, with its YAML front matter if it has one."""
    writer = Writer(source)
    story = _Story(writer)
    story.run()
    text = writer.text()
    blocks = settled(text, writer.blocks)
    return Document(
        path,
        "md",
        source,
        text,
        writer.map(),
        blocks,
        with_inlines(text, blocks, tuple(writer.inlines)),
        tuple(story.comments),
        metadata.date_of(story.fields),
        metadata.type_of(story.fields),
        story.fields,
        notes=tuple(dict.fromkeys(story.notes)),
        links=tuple(writer.links),
    )


class _Story:
    """One walk over the blocks of a story."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.source = writer.source
        self.comments: list[Comment] = []
        self.fields: dict[str, object] = {}
        self.notes: list[str] = []
        self._points = Points(self.source + "\n\n")
        self._labels = self._defined() if "]:" in self.source else {}
        self._inline = Inline(writer, self._points, self._labels, self.comments, self.notes)

    def run(self) -> None:
        """Write everything."""
        cursor = _parser().parse(self._points.bytes).walk()
        within: list[str] = []
        while True:
            node = cursor.node
            assert node is not None
            if node.type in _LEAVES:
                self._leaf(node, within)
            elif cursor.goto_first_child():
                within.append(self._kind(node))
                continue
            while not cursor.goto_next_sibling():
                if not cursor.goto_parent():
                    self.writer.close()
                    return
                within.pop()

    def _leaf(self, node: tree_sitter.Node, within: list[str]) -> None:
        start, end = self._points.at(node.start_byte), min(self._points.at(node.end_byte), len(self.source))
        match node.type:
            case "minus_metadata":
                from newslint.formats import frontmatter

                self.fields, notes = frontmatter.read(self.writer, end)
                self.notes += notes
            case "inline" if self.source.startswith("[", start) and _DEFINITIONS.fullmatch(self.source, start, end):
                pass
            case "inline" | "pipe_table_cell" | "ERROR":
                self.writer.open(_scope(within))
                self._inline.write(node, self._end(node, within))
                self.writer.close()
            case "code_fence_content" | "indented_code_block":
                self._code(start, end)
            case "html_block":
                self._html(start, end, within)

    def _end(self, node: tree_sitter.Node, within: list[str]) -> int:
        """The byte where its words end: a heading's before the signs that close it, as in `# Fares rise #`."""
        if within and within[-1] in _HEADINGS:
            words = self._points.bytes[node.start_byte : node.end_byte].rstrip(b" \t")
            bare = words.rstrip(b"#")
            if bare != words and bare[-1:] in (b"", b" ", b"\t"):
                return node.start_byte + len(bare.rstrip(b" \t"))
        return node.end_byte

    def _kind(self, node: tree_sitter.Node) -> str:
        """The node's type; a heading's with its level."""
        if node.type == "atx_heading":
            first = node.child(0)
            return f"h{first.type[5]}" if first else "h1"
        if node.type == "setext_heading":
            return "h1" if any(c.type == "setext_h1_underline" for c in node.children) else "h2"
        return node.type

    def _code(self, start: int, end: int) -> None:
        self.writer.open("text.code")
        mark = self.writer.mark()
        at = start
        for m in re.compile(r"\r\n|\n|\r").finditer(self.source, start, end):
            self.writer.copy(at, m.start())
            self.writer.line_break(m.start(), m.end())
            at = m.end()
        self.writer.copy(at, end)
        self.writer.inline(mark, "code")
        self.writer.close()

    def _html(self, start: int, end: int, within: list[str]) -> None:
        at = start
        while m := _COMMENT.match(self.source, at, end):
            opening = self.source.index("<!--", at)
            self.comments.append(Comment(Span(opening, self.source.index("-->", opening) + 3), m[1].strip()))
            at = m.end()
        if self.source[at:end].strip():
            from newslint.formats import html

            comments, _, notes = html.emit(self.writer, at, end, _scope(within) if "block_quote" in within else "")
            self.comments += comments
            self.notes += notes

    def _defined(self) -> dict[str, str]:
        """The labels of link reference definitions, folded, with their addresses."""
        definition = re.compile(
            r"^[ >]{0,12}\[((?:[^\]\\\n]|\\.){1,200})\]:[ \t]*\n?[ \t]*(<[^<>\n]*>|\S*)", re.MULTILINE
        )
        found: dict[str, str] = {}
        for m in definition.finditer(self.source):
            found.setdefault(" ".join(m[1].split()).lower(), m[2])
        return found


def _scope(within: list[str]) -> str:
    """The scope of words inside these blocks."""
    quoted = "text.blockquote" if "block_quote" in within else "text"
    last = within[-1] if within else ""
    if last == "paragraph" and len(within) > 1 and within[-2][0] == "h" and within[-2][1:].isdigit():
        last = within[-2]
    if last[:1] == "h" and last[1:].isdigit():
        return "text.headline.heading.h1" if last == "h1" else f"text.heading.{last}.crosshead"
    if last.startswith("pipe_table"):
        return "text.table.cell"
    return f"{quoted}.list" if "list_item" in within else f"{quoted}.paragraph"
