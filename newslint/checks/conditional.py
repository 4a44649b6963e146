"""`conditional`: one thing that asks for another, as an abbreviation for its full name (Vale's keys)."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.analysis.quotations.quoted import minds
from newslint.checks.check import Check, Options, Use
from newslint.checks.existence import STRINGS
from newslint.checks.expressions import Expression, Problem, excepter, expression, wrong_in
from newslint.checks.search import Search
from newslint.finding import Match, Related
from newslint.span import Span


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each thing without its condition, on its first place; the other places are related.

    With a group in `second`, what the group holds in this block or an earlier one satisfies a `first` of the same
    text. Without one, `second` anywhere in the block does; `within` widens that to its neighbours or the story.
    """
    first, second, given = _sides(use.options)
    excused = excepter(analysis, use.options)
    search = Search(analysis, use)
    text = search.text(first)
    if given and next(search.matches(given), None) is None:
        return
    grouped = second.pattern().groups > 0
    held = [list(search.within(second, unit)) for unit in search.units]
    within = use.options.get("within", "block")
    if within == "story" and not grouped and any(held):
        return
    reach = 1 if within == "near" else 0
    known: set[str] = set()
    lacking: dict[str, list[Span]] = {}
    for row, unit in enumerate(search.units):
        known.update(text[a:b] for h in held[row] for a, b in h.groups[1:] if a < b)
        if not grouped and any(held[max(0, row - reach) : row + reach + 1]):
            continue
        for h in search.within(first, unit):
            words, span = text[h.start : h.end], Span(h.start, h.end)
            if words and words not in known and not excused(h.start, h.end) and minds(use.quotes, analysis, span):
                lacking.setdefault(words, []).append(span)
    places: list[list[Span]] = list(lacking.values())
    if (least := int(use.options.get("least", 1))) > 1:
        places = [sorted(span for spans in places for span in spans)]
    for spans in places:
        if len(spans) >= least:
            each = [analysis.text[span.start : span.end] for span in spans]
            related = tuple(Related(s, f"‘{w}’ here too") for s, w in zip(spans[1:], each[1:], strict=True))
            yield Match(spans[0], values=(each[0],), related=related)


def _sides(options: Options) -> tuple[Expression, Expression, Expression | None]:
    ignorecase = bool(options.get("ignorecase"))
    first, second = (expression(str(options[key]), ignorecase, nonword=True) for key in ("first", "second"))
    given = expression(str(options["given"]), ignorecase, nonword=True) if "given" in options else None
    return first, second, given


def literals(options: Options) -> tuple[str, ...] | None:
    """See Check.literals."""
    first, _, given = _sides(options)
    sides = [e.needs for e in (first, given) if e is not None and e.needs is not None]
    return max(sides, key=lambda needs: min(map(len, needs)), default=None)


def problems(options: Options) -> Iterator[Problem]:
    """Expressions that cannot be compiled."""
    yield from wrong_in(options, "first", "second", "given", "exceptions")


CHECK = Check(
    name="conditional",
    summary="One thing that asks for another: an abbreviation for its full name.",
    options={
        "first": {"type": "string", "description": "What asks for something (no word boundaries are added)."},
        "second": {"type": "string", "description": "What it asks for; a group in it must equal what `first` found."},
        "given": {"type": "string", "description": "What must stand somewhere in the story for the rule to speak."},
        "within": {
            "enum": ["block", "near", "story"],
            "default": "block",
            "description": "Where `second` is looked for: in the block, in those before and after too, in the story.",
        },
        "least": {
            "type": "integer",
            "default": 1,
            "description": "How many places there must be; they are one finding.",
        },
        "exceptions": {**STRINGS, "description": "Expressions that need no condition."},
        "ignorecase": {"type": "boolean", "default": False, "description": "Match in upper and lower case alike."},
        "vocab": {"type": "boolean", "default": True, "description": "The house's accepted words need none either."},
    },
    required=("first", "second"),
    run=run,
    problems=problems,
    literals=literals,
    values=("the words found",),
)
