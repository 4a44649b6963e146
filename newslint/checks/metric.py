"""`metric`: a number worked out over the story, and when it is too high or too low (Vale's check)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from newslint.analysis import Analysis
from newslint.analysis.sentences import sentences
from newslint.analysis.tokens import tokens
from newslint.checks import formulas
from newslint.checks.check import Check, Options, Use
from newslint.checks.expressions import Problem, units
from newslint.errors import CheckUnavailable
from newslint.finding import Match
from newslint.scope import selects
from newslint.span import Span

_OF_WORDS = ("words", "sentences", "paragraphs", "characters", "long_words")
_OF_SYLLABLES = ("syllables", "complex_words", "polysyllabic_words")
_OF_BLOCKS = ("list", "pre", "blockquote", "heading", *(f"heading.h{n}" for n in range(1, 7)))
_LONG = 6
"""A word of more letters than this is long (LIX)."""


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """At most one match, on the story's first word: the formula's value, when the condition holds of it."""
    formula = formulas.parsed(str(use.options["formula"]))
    condition = formulas.parsed(f"value {use.options['condition']}")
    wanted = formulas.names(formula)
    scope = ("paragraph",) if use.scope == ("text",) else use.scope
    given = _counts(analysis, scope, wanted)
    if not given["words"]:
        return
    try:
        score = float(formulas.value(formula, given))
        if not formulas.value(condition, {"value": score}):
            return
    except (ZeroDivisionError, ValueError, OverflowError):
        return
    first = analysis.get(tokens).at(units(analysis, scope)[0].start)
    rows = analysis.get(tokens)
    yield Match(Span(rows.starts[first], rows.ends[first]), values=(f"{score:.2f}",))


def _counts(analysis: Analysis, scope: tuple[str, ...], wanted: frozenset[str]) -> Mapping[str, float]:
    """What the formula may ask for, counted in the body copy."""
    rows, blocks = analysis.get(tokens), units(analysis, scope)
    words = [w for b in blocks for w in rows.words[rows.at(b.start) : rows.at(b.end)]]
    starts = analysis.get(sentences).starts
    given: dict[str, float] = {
        "words": len(words),
        "sentences": sum(bisect_left(starts, b.end) - bisect_left(starts, b.start) for b in blocks),
        "paragraphs": len(blocks),
        "characters": sum(map(len, words)),
        "long_words": sum(len(w) > _LONG for w in words),
    }
    for name in wanted.intersection(_OF_BLOCKS):
        given[name] = sum(selects((name,), b.scope) for b in analysis.document.blocks)
    if wanted.intersection(_OF_SYLLABLES):
        given.update(_syllables(words))
    return given


def _syllables(words: list[str]) -> Mapping[str, float]:
    """Counts by textstat, which needs NLTK's cmudict and would fetch it: only when it is already there."""
    import nltk  # type: ignore[import-untyped]

    try:
        nltk.data.find("corpora/cmudict")
    except LookupError:
        raise CheckUnavailable(
            "syllables are counted with NLTK's cmudict, which is not installed and is never fetched by newslint; "
            "`python -m nltk.downloader cmudict` puts it there, or use a formula of words, sentences and characters"
        ) from None
    import textstat

    each = [textstat.syllable_count(w) for w in words]
    return {
        "syllables": sum(each),
        "polysyllabic_words": sum(n >= 3 for n in each),
        "complex_words": sum(n >= 3 and not w[0].isupper() for n, w in zip(each, words, strict=True)),
    }


def problems(options: Options) -> Iterator[Problem]:
    """What is no formula or condition, and names that are not counted."""
    known = {*_OF_WORDS, *_OF_SYLLABLES, *_OF_BLOCKS}
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
            "description": f"Arithmetic over {', '.join((*_OF_WORDS, *_OF_SYLLABLES, *_OF_BLOCKS))}.",
        },
        "condition": {"type": "string", "description": "What the number is held against, as in `> 12`."},
    },
    required=("formula", "condition"),
    run=run,
    problems=problems,
    quotes="include",
    values=("the number, to two decimals",),
)
