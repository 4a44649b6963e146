"""The words of a hover in the two kinds of writing that editors show."""

from __future__ import annotations

from collections.abc import Iterable

from lsprotocol.types import MarkupContent, MarkupKind

from newslint.report import markdown
from newslint.report.html import legible


class Plain:
    """Words as they are."""

    kind = MarkupKind.PlainText
    rule = "\n\n―――\n\n"
    """What parts two things that are told of one place."""

    def text(self, words: str) -> str:
        """Words on one line."""
        return legible(" ".join(words.split()))

    def strong(self, words: str) -> str:
        """Words that are seen first."""
        return self.text(words)

    def link(self, words: str, address: str) -> str:
        """Words that lead somewhere."""
        return f"{self.text(words)} ({address})" if address else self.text(words)

    def content(self, parts: Iterable[str]) -> MarkupContent:
        """Parts with rules between them."""
        return MarkupContent(self.kind, self.rule.join(parts))


class Markdown(Plain):
    """Words as Markdown, in which those of the story mean nothing."""

    kind = MarkupKind.Markdown
    rule = "\n\n---\n\n"

    def text(self, words: str) -> str:
        """Words on one line."""
        return markdown.text(words)

    def strong(self, words: str) -> str:
        """Words that are seen first."""
        return f"**{self.text(words)}**"

    def link(self, words: str, address: str) -> str:
        """Words that lead somewhere."""
        return markdown.linked(words, address)
