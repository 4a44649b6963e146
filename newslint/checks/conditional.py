"""`conditional`: one thing that asks for another, as an abbreviation for its full name (Vale's keys)."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.checks.check import Check, Options, Use
from newslint.checks.existence import STRINGS
from newslint.checks.expressions import Expression, Problem, Search, excepter, expression, wrong_in
from newslint.finding import Match, Related
from newslint.span import Span


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each thing without its condition, on its first place; the other places are related.

    With a group in `second`, what the group holds in this block or an earlier one satisfies a `first` of the same
    text. Without one, `second` anywhere in the block does.
    """
    first, second = _sides(use.options)
    excused = excepter(analysis, use.options)
    search = Search(analysis, use)
    text = search.text(first)
    grouped = second.pattern().groups > 0
    known: set[str] = set()
    lacking: dict[str, list[Span]] = {}
    for unit in search.units:
        conditions = list(search.within(second, unit))
        known.update(text[a:b] for h in conditions for a, b in h.groups[1:] if a < b)
        if conditions and not grouped:
            continue
        for h in search.within(first, unit):
            words = text[h.start : h.end]
            if words and words not in known and not excused(h.start, h.end):
                lacking.setdefault(words, []).append(Span(h.start, h.end))
    for spans in lacking.values():
        words = analysis.text[spans[0].start : spans[0].end]
        yield Match(spans[0], values=(words,), related=tuple(Related(s, f"‘{words}’ here too") for s in spans[1:]))


def _sides(options: Options) -> tuple[Expression, Expression]:
    ignorecase = bool(options.get("ignorecase"))
    return (
        expression(str(options["first"]), ignorecase, nonword=True),
        expression(str(options["second"]), ignorecase, nonword=True),
    )


def literals(options: Options) -> tuple[str, ...] | None:
    """See Check.literals."""
    return _sides(options)[0].needs


def problems(options: Options) -> Iterator[Problem]:
    """Expressions that cannot be compiled."""
    yield from wrong_in(options, "first", "second", "exceptions")


CHECK = Check(
    name="conditional",
    summary="One thing that asks for another: an abbreviation for its full name.",
    options={
        "first": {"type": "string", "description": "What asks for something (no word boundaries are added)."},
        "second": {"type": "string", "description": "What it asks for; a group in it must equal what `first` found."},
        "exceptions": {**STRINGS, "description": "Expressions that need no condition."},
        "ignorecase": {"type": "boolean", "default": False},
        "vocab": {"type": "boolean", "default": True, "description": "The house's accepted words need none either."},
    },
    required=("first", "second"),
    run=run,
    problems=problems,
    literals=literals,
    values=("the words found",),
)
