"""Plain text: one paragraph a line, blank lines between, or hard-wrapped lines that are joined again."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.formats import zones
from newslint.formats.encodings import printable
from newslint.formats.layout import scopes
from newslint.formats.writer import UNSEEN, Writer
from newslint.late import late
from newslint.span import Span

_LINE = late(r"[^\r\n\u2029\x0c]+")
_BLANKS = " \t\xa0\u2028\u3000"
_QUOTING = late(r"[ \t]{0,3}>(?:[ \t]>)*(?:[ \t]+|$)")
"""Before a line of somebody else's mail."""
_WIDEST, _NARROWEST = 100, 45
"""Columns between which a text may be hard-wrapped."""
_TEMPLATE = late(
    r"\{\{[^{}]{0,400}\}\}|\{%[^%]{0,400}%\}|\[/[a-z][\w-]{0,30}\]"
    r"|\[[a-z][\w-]{0,30}(?: [\w-]+=(?:\"[^\"\]\n]{0,200}\"|[^\s\]\"]{1,200})){1,12} ?/?\]"
)


class _Line(NamedTuple):
    start: int
    end: int
    gap: bool
    """A blank line stands before it."""
    indent: bool
    quoted: bool


def read(path: str, source: str) -> Document:
    """The story in `source`."""
    lines = _lines(source)
    groups = _groups(source, lines)
    words = [" ".join(source[n.start : n.end] for n in group) for group in groups]
    apart = [group[0].gap for group in groups[1:]] + [False]
    found = scopes(words, apart, headline=True)
    for n, group in enumerate(groups):
        if group[0].quoted and not found[n].startswith("text.furniture"):
            found[n] = "text.blockquote.list" if found[n] == zones.LIST else "text.blockquote.paragraph"
    if len(groups) == len(lines) and (source.isascii() or not UNSEEN.search(source)):
        text = printable(source)
        if "\r" in text or "\x0c" in text or "\u2029" in text:
            text = re.sub(r"\r(?!\n)|\x0c|\u2029", "\n", text)
        blocks = tuple(Block(Span(n.start, n.end), scope) for n, scope in zip(lines, found, strict=True))
        inlines = with_inlines(text, blocks, templates=False)
        return Document(path, "txt", source, text, blocks=blocks, inlines=inlines)
    writer = Writer(source)
    for group, scope in zip(groups, found, strict=True):
        writer.open(scope)
        for n, line in enumerate(group):
            if n:
                _join(writer, source, group[n - 1].end, line.start)
            writer.copy(line.start, line.end)
    writer.close()
    text, blocks = writer.text(), tuple(writer.blocks)
    return Document(path, "txt", source, text, writer.map(), blocks, with_inlines(text, blocks, templates=False))


def with_inlines(
    text: str, blocks: tuple[Block, ...], given: tuple[Block, ...] = (), *, templates: bool = True
) -> tuple[Block, ...]:
    """The inline stretches given, with template tags (plain text has no program that reads them) and datelines."""
    found = list(given)
    if templates and ("{" in text or "[/" in text or "=" in text):
        found += (Block(Span(*m.span()), "template") for m in _TEMPLATE.finditer(text))
    seen = 0
    for block in blocks:
        if block.scope == zones.PARAGRAPH and text[block.span.start].isupper():
            end = zones.dateline_end(text[block.span.start : min(block.span.end, block.span.start + 90)])
            seen += 1
            if end:
                found.append(Block(Span(block.span.start, block.span.start + end), "dateline"))
            if end or seen == 3:
                break
    return tuple(sorted(found, key=lambda b: (b.span.start, -b.span.end)))


def _lines(source: str) -> list[_Line]:
    """Every line with words, its white space cut off."""
    lines: list[_Line] = []
    last = 0
    for m in _LINE.finditer(source):
        start, end = m.span()
        line = m[0]
        quoting = _QUOTING.match(line) if ">" in line[:4] else None
        if quoting:
            start += quoting.end()
            line = line[quoting.end() :]
        bare = line.strip(_BLANKS)
        if not bare or not bare.strip():
            continue
        if len(bare) != len(line):
            start += len(line) - len(line.lstrip(_BLANKS))
            end = start + len(bare)
        between = source[last : m.start()]
        gap = between.count("\n") > 1 or between.count("\r") > max(1, between.count("\n")) or "\x0c" in between
        indent = start > m.start() and not quoting
        lines.append(_Line(start, end, gap or "\u2029" in between, indent, quoting is not None))
        last = end
    return lines


def _groups(source: str, lines: list[_Line]) -> list[list[_Line]]:
    """The lines of each paragraph: one each, unless the text is hard-wrapped."""
    width = _width(source, lines)
    groups: list[list[_Line]] = []
    for n, line in enumerate(lines):
        if width and n and _may_join(lines[n - 1], line) and _goes_on(source, lines[n - 1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _width(source: str, lines: list[_Line]) -> int:
    """The column at which the text is hard-wrapped, 0 where it is not: most line ends are there for want of room."""
    near = [(a, b) for a, b in pairwise(lines) if _may_join(a, b)]
    sizes = ((max(a.end - a.start, b.end - b.start), (a, b)) for a, b in near)
    pairs = [pair for size, pair in sizes if _NARROWEST <= size <= _WIDEST]
    if len(pairs) < 2:
        return 0
    width = max(line.end - line.start for pair in pairs for line in pair)
    full = [(a, b) for a, b in pairs if _full(source, a, b, width)]
    if len(full) < max(2, 0.8 * len(pairs)):
        return 0
    cut = sum(_cut(source, a, b) for a, b in full)
    return width if len(pairs) == len(near) or 2 * cut >= len(full) else 0


def _full(source: str, line: _Line, following: _Line, width: int) -> bool:
    """True when the next line's first word had no room on this one (give or take a word of two letters)."""
    word = re.match(r"\S+", source[following.start : min(following.end, following.start + width)])
    size = line.end - line.start
    return size <= width < size + 1 + len(word[0] if word else "") + 3


def _may_join(line: _Line, following: _Line) -> bool:
    return not following.gap and not following.indent and line.quoted == following.quoted


def _cut(source: str, line: _Line, following: _Line) -> bool:
    """True where a sentence goes on over the line end."""
    return source[following.start].islower() and source[line.end - 1] not in ".?!:;"


def _goes_on(source: str, line: _Line, following: _Line, width: int) -> bool:
    """True when the two lines are of one paragraph in a text that is wrapped at this width."""
    if zones.is_bullet(source[following.start : following.end]):
        return False
    size = line.end - line.start
    return _full(source, line, following, width) or (width / 2 <= size <= width and _cut(source, line, following))


def _join(writer: Writer, source: str, end: int, start: int) -> None:
    """A space for the line end, nothing after a hyphen inside a word."""
    if source[end - 1] == "-" and source[end - 2 : end - 1].isalpha() and source[start].islower():
        return
    writer.space(end, start)
