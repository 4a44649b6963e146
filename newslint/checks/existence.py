"""`existence`: words that should not stand there (Vale's check)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from newslint.analysis import Analysis
from newslint.checks import fixes
from newslint.checks.check import Check, JsonSchema, Options, Use, once
from newslint.checks.expressions import (
    Expressions,
    Problem,
    excepter,
    expressions,
    listed,
    literals_of,
    wrong,
    wrong_in,
)
from newslint.checks.search import Hit, Search
from newslint.checks.units import TEXT
from newslint.finding import Match
from newslint.scope import selects
from newslint.span import Span


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each place where a token stands."""
    options = use.options
    excused = excepter(analysis, options)
    hits = Search(analysis, use).hits(_expressions(options))
    addressed = list(_addressed(analysis, use, hits)) if options.get("addresses") else []
    if (hits or addressed) and (unless := _unless(options)) and Search(analysis, use._replace(scope=TEXT)).hits(unless):
        return
    for hit in hits:
        if not excused(hit.start, hit.end):
            span = Span(hit.start, hit.end)
            words = analysis.text[hit.start : hit.end]
            yield Match(span, values=(words,), fixes=fixes.from_action(analysis, span, options))
    yield from (match for match in addressed if not excused(*match.span))


def _addressed(analysis: Analysis, use: Use, hits: Sequence[Hit]) -> Iterator[Match]:
    """A match for each link of the story's own that leads to an address with a token; its words are not searched."""
    search, starts = Search(analysis, use), [hit.start for hit in hits]
    for link in analysis.document.links:
        block = analysis.block_at(link.span.start)
        quoted = block is not None and selects(("blockquote",), block.scope)
        if not quoted and bisect_left(starts, link.span.start) == bisect_left(starts, link.span.end):
            found = search.matching(_expressions(use.options), link.address)
            if found:
                yield Match(link.span, values=(found,))


@once
def _expressions(options: Options) -> Expressions:
    """`raw` strings are joined without a bar before the tokens (after them with `append`), as Vale does."""
    tokens, raw = listed(options.get("tokens")), "".join(listed(options.get("raw")))
    if raw:
        alternatives = f"(?:{'|'.join(tokens)})" if tokens else ""
        tokens = (alternatives + raw if options.get("append") else raw + alternatives,)
    return expressions(tokens, options)


@once
def _unless(options: Options) -> Expressions:
    return expressions(listed(options.get("unless")), {"nonword": True})


def literals(options: Options) -> tuple[str, ...] | None:
    """See Check.literals."""
    return literals_of(_expressions(options))


def problems(options: Options) -> Iterator[Problem]:
    """Expressions that cannot be compiled, and an action that is not known."""
    yield from wrong_in(options, "tokens", "unless", "exceptions")
    if (raw := "".join(listed(options.get("raw")))) and (message := wrong(raw)):
        yield ("raw",), message
    yield from fixes.wrong_action(options)


STRINGS: JsonSchema = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
WORDS: Mapping[str, JsonSchema] = {
    "ignorecase": {"type": "boolean", "default": False, "description": "Match in upper and lower case alike."},
    "nonword": {
        "type": "boolean",
        "default": False,
        "description": "Do not ask for word boundaries round the expression, and match the text's own marks.",
    },
    "exceptions": {
        **STRINGS,
        "description": "Expressions that excuse a match when they stand in it; a plain phrase, also round it.",
    },
    "vocab": {"type": "boolean", "default": True, "description": "The house's accepted words excuse a match too."},
}

CHECK = Check(
    name="existence",
    summary="Words or expressions that should not stand there.",
    options={
        "tokens": {**STRINGS, "description": "Expressions, each matched as whole words."},
        "raw": {**STRINGS, "description": "Pieces of one expression, joined as they are, before the tokens."},
        "append": {"type": "boolean", "default": False, "description": "Put `raw` after the tokens."},
        "addresses": {
            "type": "boolean",
            "default": False,
            "description": "Search the addresses that links lead to as well; what is found there stands in no text.",
        },
        "unless": {**STRINGS, "description": "Expressions that silence the rule where they stand in the story."},
        **WORDS,
        **fixes.OPTIONS,
    },
    run=run,
    problems=problems,
    literals=literals,
    values=("the words found",),
)
