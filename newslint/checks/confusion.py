"""`confusion`: a real word taken for another that sounds or looks like it, told by the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.analysis.spelling.confusions import Meant, confusions, meant
from newslint.analysis.spelling.copy import copy
from newslint.checks.check import Check, Options, Use, once
from newslint.checks.expressions import Problem
from newslint.checks.fixes import in_case_of, in_marks_of, to_each
from newslint.data.contexts import contexts
from newslint.finding import Match

_KEYS = ("pairs", "often", "prone", "add", "drop")
_PAIRS = {"type": "array", "items": {"type": "string"}}

_INSTEAD = "add takes words of this rule's lists, others a rule of your own (extends: substitution)"


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each place where another word of the pair fits far better."""
    for fault in confusions(analysis.get(copy), _words(use.options)):
        written = analysis.text[fault.span.start : fault.span.end]
        wanted = in_marks_of(analysis, in_case_of(fault.instead[0], written))
        yield Match(
            span=fault.span,
            case=fault.case,
            values=(wanted, written),
            fixes=to_each(analysis, fault.span, [wanted], {}),
        )


@once
def _words(options: Options) -> Meant:
    pairs, often, prone, add, drop = (options.get(key, ()) for key in _KEYS)
    return meant(pairs, (*often, *add), prone, drop)


def problems(options: Options) -> Iterator[Problem]:
    """A line that pairs a word with nothing, and one of the house's own with words that the table lacks."""
    has = contexts().has
    for key in _KEYS:
        for index, pair in enumerate(options.get(key, ())):
            if not meant((pair,)):
                yield (key, index), f"‘{pair}’ names no two words"
            elif key == "add" and (lacking := [w for w in pair.replace(">", " ").split() if not has(w)]):
                yield (key, index), f"newslint does not know what stands around ‘{lacking[0]}’: {_INSTEAD}"


CHECK = Check(
    name="confusion",
    summary="A real word in the place of another, told by the words around it.",
    options={
        "pairs": {
            **_PAIRS,
            "description": "Words taken for one another: `affect effect`; `pubic > public` only the one way.",
        },
        "often": {**_PAIRS, "description": "Those that are mixed up often, so that less proof will do."},
        "prone": {**_PAIRS, "description": "Those that everybody mixes up: the least proof will do."},
        "add": {**_PAIRS, "description": "The house's own pairs, of words that stand in these lists."},
        "drop": {**_PAIRS, "description": "Pairs of these lists that the house does not want."},
    },
    run=run,
    problems=problems,
    cases={"clear": "hardly anything else can be meant", "likely": "the other word fits better"},
    quotes="include",
    values=("the word that fits", "the word found"),
)
