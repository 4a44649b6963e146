"""`substitution`: one word where the house writes another (Vale's check)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from newslint.analysis import Analysis
from newslint.analysis.text import fold
from newslint.checks import fixes
from newslint.checks.check import Check, Options, Use, once
from newslint.checks.existence import STRINGS, WORDS
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
from newslint.finding import Match
from newslint.late import late
from newslint.span import Span

_BAR = late(r"(?<!\\)\|")
_GROUP = late(r"\$(\d)")


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each place where a key stands and none of its replacements does; the longest key wins."""
    options = use.options
    excused = excepter(analysis, options)
    keys, searched = _keys(options)
    swap: Mapping[str, str] = options["swap"]
    for hit in Search(analysis, use).hits(searched):
        if excused(hit.start, hit.end):
            continue
        observed = analysis.text[hit.start : hit.end]
        span = Span(hit.start, hit.end)
        wanted = [
            fixes.in_marks_of(analysis, fixes.in_case_of(_filled(word, hit, analysis.text), observed))
            for word in _BAR.split(str(swap[keys[hit.index]]))
        ]
        if observed in wanted or fold(observed) in wanted:
            continue
        sure = any(re.fullmatch(e, observed) for e in listed(options.get("safe", ())))
        offered = fixes.to_each(analysis, span, wanted, {**options, "fix": "safe"} if sure else options)
        yield Match(span, values=(" or ".join(wanted), observed), fixes=offered)


def _filled(word: str, hit: Hit, text: str) -> str:
    """The replacement with `$1` filled from the words found."""

    def group(m: re.Match[str]) -> str:
        start, end = hit.groups[int(m[1])] if int(m[1]) < len(hit.groups) else (-1, -1)
        return text[start:end] if start >= 0 else ""

    return _GROUP.sub(group, word.replace("\\|", "|"))


@once
def _keys(options: Options) -> tuple[list[str], Expressions]:
    """The keys and their expressions, the longest first."""
    keys = sorted(map(str, options["swap"]), key=len, reverse=True)
    return keys, expressions(keys, options)


def literals(options: Options) -> tuple[str, ...] | None:
    """See Check.literals."""
    return literals_of(_keys(options)[1])


def problems(options: Options) -> Iterator[Problem]:
    """Keys and exceptions that cannot be compiled, replacements that name a group which is not there."""
    yield from wrong_in(options, "exceptions", "safe")
    for key, value in options.get("swap", {}).items():
        if message := wrong(key):
            yield ("swap", key), message
            continue
        most = max((int(n) for n in _GROUP.findall(str(value))), default=0)
        if most > _groups(str(key)):
            yield ("swap", key), f"‘${most}’ in the replacement, but the expression has {_groups(str(key))} groups"
    yield from fixes.wrong_action(options)


@lru_cache(maxsize=1024)
def _groups(source: str) -> int:
    import regex

    return int(regex.compile(source, regex.V1).groups)


CHECK = Check(
    name="substitution",
    summary="One word where the house writes another.",
    options={
        "swap": {
            "type": "object",
            "additionalProperties": {"type": "string"},
            "minProperties": 1,
            "description": "Expression: what to write in its place (`a|b` for a choice, `$1` for a group).",
        },
        **WORDS,
        "capitalize": {
            "type": "boolean",
            "default": False,
            "description": "Taken for Vale's sake: a replacement always starts as the words found start.",
        },
        **fixes.OPTIONS,
        "safe": {**STRINGS, "description": "The fix is safe where one of these expressions is all of the words found."},
    },
    required=("swap",),
    run=run,
    problems=problems,
    literals=literals,
    values=("what to write", "the words found"),
)
