"""`metric`: a number worked out over the story, and when it is too high or too low (Vale's check)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.analysis import Analysis, readability
from newslint.analysis.quotations.quoted import minds
from newslint.analysis.tokens import tokens
from newslint.checks import formulas
from newslint.checks.check import Check, Options, Quotes, Use
from newslint.checks.expressions import Problem
from newslint.checks.units import units
from newslint.finding import Match
from newslint.scope import selects
from newslint.span import Span

_OF_WORDS = ("words", "sentences", "paragraphs", "characters", "long_words")
_OF_SYLLABLES = ("syllables", "complex_words", "polysyllabic_words")
_OF_BLOCKS = ("list", "pre", "blockquote", "heading", *(f"heading.h{n}" for n in range(1, 7)))
_KINDS = {"pre": "code"}
"""What Vale counts under a name of its own."""
_LONG = 6
"""A word of more letters than this is long (LIX)."""
_ENDINGS = ("es", "ed", "ing")
"""A word is not complex by the syllable of its ending (Vale's rule)."""


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """At most one match, on the first word that counts: the formula's value, when the condition holds of it."""
    formula = formulas.parsed(str(use.options["formula"]))
    condition = formulas.parsed(f"value {use.options['condition']}")
    blocks = units(analysis, ("paragraph",) if use.scope == ("text",) else use.scope)
    rows = readability.rows(analysis, blocks, use.quotes)
    if not rows:
        return
    try:
        score = float(formulas.value(formula, _counts(analysis, blocks, rows, formulas.names(formula))))
        if not formulas.value(condition, {"value": score}):
            return
    except (ZeroDivisionError, ValueError, OverflowError):
        return
    yield Match(_first(analysis, rows, use.quotes), values=(f"{score:.2f}",))


def _first(analysis: Analysis, rows: list[range], quotes: Quotes) -> Span:
    """The first word, in a sentence of narration the first that is not quoted."""
    table = analysis.get(tokens)
    spans = (Span(table.starts[n], table.ends[n]) for row in rows for n in row)
    return next(span for span in spans if minds(quotes, analysis, span))


def _counts(analysis: Analysis, blocks: list[Span], rows: list[range], wanted: frozenset[str]) -> Mapping[str, float]:
    """What the formula asks for, counted in these sentences."""
    told = readability.words(analysis, rows)
    words = [w for sentence in told for w in sentence]
    given: dict[str, float] = {
        "words": len(words),
        "sentences": len(told),
        "paragraphs": len(blocks),
        "characters": sum(map(_letters, words)),
        "long_words": sum(_letters(w) > _LONG for w in words),
    }
    for name in wanted.intersection(_OF_BLOCKS):
        given[name] = sum(selects((_KINDS.get(name, name),), b.scope) for b in analysis.document.blocks)
    if wanted.intersection(_OF_SYLLABLES):
        each = [readability.syllables(w) for w in words]
        given["syllables"] = sum(each)
        given["polysyllabic_words"] = sum(n > 2 for n in each)
        given["complex_words"] = sum(n - w.endswith(_ENDINGS) > 2 for n, w in zip(each, words, strict=True))
    for name in wanted.intersection(readability.SCORES):
        given[name] = readability.score(name, told)
    return given


def _letters(word: str) -> int:
    return len(word) if word.isalnum() else sum(map(str.isalnum, word))


def problems(options: Options) -> Iterator[Problem]:
    """What is no formula or condition, and names that are not counted."""
    known = {*_OF_WORDS, *_OF_SYLLABLES, *_OF_BLOCKS, *readability.SCORES}
    for key, text, names in (
        ("formula", str(options.get("formula", "")), known),
        ("condition", f"value {options.get('condition', '')}", {"value"}),
    ):
        try:
            unknown = formulas.names(formulas.parsed(text)) - names
        except ValueError as error:
            yield (key,), str(error)
        else:
            if unknown:
                yield (key,), f"‘{min(unknown)}’ is not counted: use {', '.join(sorted(names))}"


CHECK = Check(
    name="metric",
    summary="A number worked out over the story, and when it is too high or too low.",
    options={
        "formula": {
            "type": "string",
            "description": f"Arithmetic over {', '.join((*_OF_WORDS, *_OF_SYLLABLES, *_OF_BLOCKS))}, and the scores "
            f"of textstat: {', '.join(readability.SCORES)}.",
        },
        "condition": {"type": "string", "description": "What the number is held against, as in `> 12`."},
    },
    required=("formula", "condition"),
    run=run,
    problems=problems,
    whole=lambda options: True,
    quotes="include",
    values=("the number, to two decimals",),
)
