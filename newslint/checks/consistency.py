"""`consistency`: two forms of one thing in one story (Vale's keys; one finding a pair, on the rarer form)."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.analysis.quotations.quoted import minds
from newslint.checks.check import Check, Options, Use, once
from newslint.checks.existence import WORDS
from newslint.checks.expressions import Expressions, Problem, excepter, expressions, wrong, wrong_in
from newslint.checks.fixes import in_case_of
from newslint.checks.search import Hit, Search
from newslint.finding import Fix, Match, Related
from newslint.span import Edit, Span


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each pair of which both forms are used; of a tie the form that comes second stands out."""
    excused = excepter(analysis, use.options)
    search = Search(analysis, use)
    able = search.awake(_sides(use.options))
    for row, pair in enumerate(_pairs(use.options)):
        standing = able.get(2 * row), able.get(2 * row + 1)
        if None in standing or not all(search.meets(pair[side], standing[side] or ()) for side in _rarest(pair)):
            continue
        uses = [
            h
            for h in search.hits(pair)
            if not excused(h.start, h.end) and minds(use.quotes, analysis, Span(h.start, h.end))
        ]
        if len({h.index for h in uses}) == 2:
            yield _finding(analysis, pair, uses)


def _finding(analysis: Analysis, pair: Expressions, uses: list[Hit]) -> Match:
    sides = [[h for h in uses if h.index == side] for side in (0, 1)]
    rare = min((0, 1), key=lambda side: (len(sides[side]), -sides[side][0].start))
    odd, usual = sides[rare], sides[1 - rare]
    text = analysis.text
    odd_words, usual_words = (text[s[0].start : s[0].end] for s in (odd, usual))
    related = [Related(Span(h.start, h.end), f"‘{text[h.start : h.end]}’ here too", again=True) for h in odd[1:]]
    related += [Related(Span(h.start, h.end), f"‘{text[h.start : h.end]}’ here") for h in usual]
    fixes: tuple[Fix, ...] = ()
    if new := pair[1 - rare].plain:
        edits = tuple(Edit(Span(h.start, h.end), in_case_of(new, text[h.start : h.end])) for h in odd)
        fixes = (Fix(f"Change to ‘{new}’" + (" everywhere" if len(odd) > 1 else ""), edits, "unsafe"),)
    return Match(
        Span(odd[0].start, odd[0].end),
        values=(odd_words, usual_words),
        related=tuple(related),
        fixes=fixes,
        evidence=f"‘{usual_words}’ stands {_times(len(usual))}, ‘{odd_words}’ {_times(len(odd))}."
        if len(usual) > len(odd)
        else "",
    )


def _times(n: int) -> str:
    return {1: "once", 2: "twice"}.get(n, f"{n} times")


def _rarest(pair: Expressions) -> list[int]:
    """The sides of a pair, the one that asks for more first: where it stands nowhere the other is not looked for."""
    return sorted((0, 1), key=lambda side: -min(map(len, pair[side].needs or ("",))))


@once
def _sides(options: Options) -> Expressions:
    return Expressions(e for pair in _pairs(options) for e in pair)


@once
def _pairs(options: Options) -> list[Expressions]:
    return [expressions((str(a), str(b)), options) for a, b in options["either"].items()]


def literals(options: Options) -> tuple[str, ...] | None:
    """See Check.literals: of each pair the side that asks for more is enough."""
    found: set[str] = set()
    for pair in _pairs(options):
        sides = [e.needs for e in pair if e.needs is not None]
        if not sides:
            return None
        found.update(max(sides, key=lambda needs: min(map(len, needs))))
    return tuple(sorted(found))


def problems(options: Options) -> Iterator[Problem]:
    """Expressions that cannot be compiled."""
    yield from wrong_in(options, "exceptions")
    for pair in options.get("either", {}).items():
        for side in pair:
            if message := wrong(side):
                yield ("either", pair[0]), message


CHECK = Check(
    name="consistency",
    summary="Two forms of one thing in one story.",
    options={
        "either": {
            "type": "object",
            "additionalProperties": {"type": "string"},
            "minProperties": 1,
            "description": "One form: the other; both are expressions.",
        },
        **WORDS,
    },
    required=("either",),
    run=run,
    problems=problems,
    literals=literals,
    values=("the rarer form", "the other form"),
)
