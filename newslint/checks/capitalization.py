"""`capitalization`: how a heading is capitalised (Vale's check)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex

from newslint.analysis import Analysis
from newslint.analysis.text import folded
from newslint.checks.check import Check, Options, Use
from newslint.checks.existence import STRINGS
from newslint.checks.expressions import Problem, listed, wrong, wrong_in
from newslint.checks.fixes import to_each
from newslint.checks.units import units
from newslint.finding import Match
from newslint.late import late

_WORD = late(r"[^\W_]+(?:['.-][^\W_]+)*")
_AP = "a an and as at but by for if in nor of on or so the to up yet vs via"
_CHICAGO = (
    "a about above across after against along among an and around as at before behind below beneath beside between "
    "but by down during except for from if in inside into like near nor of off on onto or out over past since so "
    "than the through throughout till to toward under until up upon via vs with within without yet"
)
_SMALL = {"AP": frozenset(_AP.split()), "Chicago": frozenset(_CHICAGO.split())}


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each unit whose words are not capitalised as `match` asks."""
    options = use.options
    wanted = str(options["match"])
    for unit in units(analysis, use.scope):
        text = analysis.get(folded)[unit.start : unit.end]
        observed = analysis.text[unit.start : unit.end]
        expected = _expected(text, observed, wanted, analysis, options)
        if expected is not None:
            fixes = to_each(analysis, unit, (expected,), options) if expected and _replaces(options) else ()
            yield Match(unit, values=(observed, expected), fixes=fixes)


def _replaces(options: Options) -> bool:
    return bool((options.get("action") or {}).get("name") == "replace")


def _expected(text: str, observed: str, wanted: str, analysis: Analysis, options: Options) -> str | None:
    """What the unit should be (empty where that cannot be told), or None when it is as it should be."""
    if not wanted.startswith("$"):
        return None if regex.search(wanted, text, regex.V1) else ""
    if wanted in ("$lower", "$upper"):
        new = observed.lower() if wanted == "$lower" else observed.upper()
        return None if observed == new else new
    form = _title(options) if wanted == "$title" else _sentence(options)
    excused = _excuse(analysis, options)
    words = list(_WORD.finditer(text))
    right, parts, at = 0, [], 0
    for i, m in enumerate(words):
        opens = i == 0 or text[: m.start()].rstrip()[-1:] in _openers(options)
        word = observed[m.start() : m.end()]
        new = word if excused(word) or (word.isupper() and len(word) > 1) else form(word, opens, i == len(words) - 1)
        right += new == word
        parts += [observed[at : m.start()], new]
        at = m.end()
    if not words or right >= len(words) * float(options.get("threshold", 0.8)):
        return None
    return "".join([*parts, observed[at:]])


def _title(options: Options) -> Callable[[str, bool, bool], str]:
    small = _SMALL[str(options.get("style", "AP"))]

    def form(word: str, opens: bool, closes: bool) -> str:
        if word.lower() in small and not opens and not closes:
            return word.lower()
        return word[0].upper() + word[1:]

    return form


def _sentence(options: Options) -> Callable[[str, bool, bool], str]:
    def form(word: str, opens: bool, closes: bool) -> str:
        return word[0].upper() + word[1:] if opens else word.lower()

    return form


def _openers(options: Options) -> tuple[str, ...]:
    """Marks after which a word counts as the first."""
    return (*listed(options.get("indicators")), ":", ".", "?", "!", "“", "‘", '"', "—", "–")


def _excuse(analysis: Analysis, options: Options) -> Callable[[str], bool]:
    patterns = [regex.compile(f"(?:{e})", regex.V1) for e in listed(options.get("exceptions"))]
    words = analysis.house.words if options.get("vocab", True) else frozenset()
    return lambda word: word in words or any(p.fullmatch(word) for p in patterns)


def problems(options: Options) -> Iterator[Problem]:
    """A form that is not known, expressions that cannot be compiled."""
    wanted = str(options.get("match", ""))
    if wanted.startswith("$") and wanted not in ("$title", "$sentence", "$lower", "$upper"):
        yield ("match",), f"‘{wanted}’ is not known: use $title, $sentence, $lower, $upper or an expression"
    elif not wanted.startswith("$") and (message := wrong(wanted)):
        yield ("match",), message
    yield from wrong_in(options, "exceptions")


CHECK = Check(
    name="capitalization",
    summary="How a heading is capitalised.",
    options={
        "match": {"type": "string", "description": "$title, $sentence, $lower, $upper, or an expression to match."},
        "style": {"enum": ["AP", "Chicago"], "default": "AP", "description": "Which small words $title leaves small."},
        "threshold": {
            "type": "number",
            "minimum": 0,
            "maximum": 1,
            "default": 0.8,
            "description": "The share of words that must be right.",
        },
        "indicators": {**STRINGS, "description": "Marks after which the next word counts as the first."},
        "exceptions": {**STRINGS, "description": "Words that may stand in any case."},
        "prefix": {"type": "string", "description": "Read for Vale's sake, without effect."},
        "vocab": {
            "type": "boolean",
            "default": True,
            "description": "The house's accepted words keep their form.",
        },
        "action": {"type": "object", "description": "`name: replace` offers the expected form."},
    },
    required=("match",),
    run=run,
    problems=problems,
    quotes="include",
    values=("the text", "the text as expected"),
)
