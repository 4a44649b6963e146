"""What the tests of the word checks share: run one check over one text."""

from __future__ import annotations

from typing import Any

from newslint.analysis import Analysis
from newslint.checks import REGISTRY
from newslint.checks.check import Quotes, Use
from newslint.document import Block, Document
from newslint.finding import Match
from newslint.house import House
from newslint.span import Span


def document(text: str, scope: str = "text.paragraph") -> Document:
    """A document of one block a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(at, at + len(line)), scope))
        at += len(line) + 1
    return Document("story.txt", "txt", text, text, blocks=tuple(blocks))


def run(
    check: str,
    text: str,
    *,
    scope: tuple[str, ...] = ("text",),
    block: str = "text.paragraph",
    quotes: Quotes = "skip",
    timeout: float | None = None,
    words: tuple[str, ...] = (),
    **options: Any,
) -> list[Match]:
    """The matches of a check with these options."""
    analysis = Analysis(document(text, block), House(words=frozenset(words)))
    return list(REGISTRY[check]().run(analysis, Use("test.rule", options, scope, quotes, timeout)))


def found(check: str, text: str, **options: Any) -> list[str]:
    """The words that a check finds."""
    return [text[m.span.start : m.span.end] for m in run(check, text, **options)]


def fixed(text: str, matches: list[Match]) -> str:
    """The text after the first fix of each match."""
    edits = [e for m in matches if m.fixes for e in m.fixes[0].edits]
    for edit in sorted(edits, key=lambda e: -e.span.start):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
