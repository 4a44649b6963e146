"""`repetition`: the same again: a word running, a paragraph pasted twice, a word echoed (Vale's check, and more)."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.analysis.sentences import Sentences, sentences
from newslint.analysis.text import lower
from newslint.checks import repeats
from newslint.checks.check import Check, Options, Use
from newslint.checks.existence import STRINGS
from newslint.checks.expressions import Problem, excepter, expression, listed, wrong_in
from newslint.checks.search import Search
from newslint.finding import Fix, Match
from newslint.span import Edit, Span


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each run of equal tokens, each paragraph that comes again, each echo."""
    of = use.options.get("of", "token")
    if of == "paragraph":
        yield from repeats.paragraphs(analysis, use)
    elif of == "phrase":
        yield from repeats.phrases(analysis, use)
    elif of == "opening":
        yield from repeats.openings(analysis, use)
    else:
        yield from _tokens(analysis, use)


def _tokens(analysis: Analysis, use: Use) -> Iterator[Match]:
    options = use.options
    ignorecase, alpha, most = bool(options.get("ignorecase")), bool(options.get("alpha")), int(options.get("max", 0))
    token = expression("|".join(listed(options.get("tokens", r"[^\s]+"))), ignorecase)
    excused = excepter(analysis, options)
    search = Search(analysis, use)
    text = lower(search.text(token)) if ignorecase else search.text(token)
    rows = analysis.get(sentences)
    for unit in search.units:
        places = [(h.start, h.end, text[h.start : h.end]) for h in search.within(token, unit)]
        for i, j in _runs(places, rows):
            start, end, word = places[i]
            last = places[j - 1][1]
            if j - i - 1 > most and (word.isalpha() or not alpha) and not excused(start, last):
                words = analysis.text[start:end]
                fix = Fix(f"Keep one ‘{words}’", (Edit(Span(end, last), ""),), "unsafe")
                yield Match(Span(start, last), values=(words,), fixes=(fix,))


def _runs(places: list[tuple[int, int, str]], rows: Sentences) -> Iterator[tuple[int, int]]:
    """Stretches [i, j) of at least two equal tokens in one sentence."""
    i = 0
    while i < len(places):
        start, _, word = places[i]
        j = i + 1
        while j < len(places) and places[j][2] == word and rows.at(places[j][0]) == rows.at(start):
            j += 1
        if j - i > 1:
            yield i, j
        i = j


def problems(options: Options) -> Iterator[Problem]:
    """Expressions that cannot be compiled."""
    yield from wrong_in(options, "tokens", "exceptions")


CHECK = Check(
    name="repetition",
    summary="The same again: a word running, a paragraph pasted twice, a rare word echoed.",
    options={
        "tokens": {**STRINGS, "default": ["[^\\s]+"], "description": "What may not follow itself."},
        "max": {"type": "integer", "minimum": 0, "default": 0, "description": "How many repeats are let pass."},
        "alpha": {"type": "boolean", "default": False, "description": "Only tokens of nothing but letters."},
        "ignorecase": {"type": "boolean", "default": False, "description": "Match in upper and lower case alike."},
        "exceptions": {**STRINGS, "description": "Expressions that excuse a match when they stand in it."},
        "vocab": {"type": "boolean", "default": True, "description": "The house's accepted words excuse a match too."},
        "of": {
            "enum": ["token", "phrase", "paragraph", "opening"],
            "default": "token",
            "description": "What comes again: tokens running, a phrase of two or three words that holds a token, "
            "whole paragraphs, or a sentence's first word elsewhere.",
        },
        "least": {
            "type": "integer",
            "minimum": 1,
            "default": 40,
            "description": "Paragraphs of fewer characters than this are let pass.",
        },
        "like": {
            "type": "number",
            "minimum": 50,
            "maximum": 100,
            "default": 100,
            "description": "How alike two paragraphs must be, in per cent of their words in order.",
        },
    },
    run=run,
    problems=problems,
    cases={"same": "word for word", "near": "nearly word for word"},
    values=("the words that come again",),
)
