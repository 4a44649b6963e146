"""The changes that the word checks offer: put other words there, or take them out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.analysis import Analysis
from newslint.checks.check import Options
from newslint.finding import Applicability, Fix
from newslint.span import Edit, Span

OPTIONS: Mapping[str, Mapping[str, Any]] = {
    "action": {
        "type": "object",
        "properties": {
            "name": {"enum": ["replace", "remove"]},
            "params": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
        },
        "description": "What to offer as a fix: `replace` with each of `params`, or `remove` the words.",
    },
    "fix": {
        "enum": ["safe", "unsafe"],
        "default": "unsafe",
        "description": "`safe` when the change cannot alter what the sentence says.",
    },
}


def in_case_of(word: str, observed: str) -> str:
    """A lower-case replacement, capitalised as the words found are (a form with capitals of its own stays)."""
    if not word or word != word.lower():
        return word
    if observed.isupper() and sum(map(str.isalpha, observed)) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if observed[:1].isupper() else word


def in_marks_of(analysis: Analysis, word: str) -> str:
    """The replacement with the apostrophes that the story has."""
    return word.replace("'", "’") if "'" in word and "’" in analysis.text else word


def to_each(analysis: Analysis, span: Span, words: Sequence[str], options: Options) -> tuple[Fix, ...]:
    """One fix for each replacement; the empty one takes the words out. Of several, none is safe."""
    applicability: Applicability = options.get("fix", "unsafe") if len(words) == 1 else "unsafe"
    return tuple(
        Fix(f"Change to ‘{word}’", (Edit(span, word),), applicability)
        if word
        else Fix("Take it out", (Edit(with_space(analysis.text, span), ""),), applicability)
        for word in words
    )


def from_action(analysis: Analysis, span: Span, options: Options) -> tuple[Fix, ...]:
    """The fixes of Vale's `action:` key."""
    action = options.get("action") or {}
    if action.get("name") == "remove":
        return to_each(analysis, span, ("",), options)
    if action.get("name") == "replace":
        observed = analysis.text[span.start : span.end]
        params = action.get("params") or []
        given = [params] if isinstance(params, str) else params
        return to_each(analysis, span, [in_case_of(str(p), observed) for p in given], options)
    return ()


def with_space(text: str, span: Span) -> Span:
    """The words and the one space that goes with them."""
    if text[span.start - 1 : span.start] == " " and not text[span.end : span.end + 1].isalnum():
        return Span(span.start - 1, span.end)
    if text[span.end : span.end + 1] == " ":
        return Span(span.start, span.end + 1)
    return span


def wrong_action(options: Options) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """An action that newslint does not know, or that lacks what it needs."""
    action = options.get("action") or {}
    name = action.get("name")
    if name not in (None, "replace", "remove"):
        yield ("action", "name"), f"‘{name}’ is not known here: use replace or remove"
    if name == "replace" and not action.get("params") and "swap" not in options:
        yield ("action",), "replace needs params: the words to put there"
