"""`languagetool`: what LanguageTool says. Nothing is sent anywhere unless the user has named a server."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.checks.check import Check, Use
from newslint.checks.existence import STRINGS
from newslint.errors import CheckUnavailable
from newslint.finding import Fix, Match
from newslint.languagetool.verdicts import heard
from newslint.span import Edit

_MOST_FIXES = 3
_CLEAR = 2.5
"""Orders of magnitude by which newslint itself would have the other word: two that have found the same are right."""


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each verdict of the rule's own."""
    verdicts, failure = analysis.get(heard)
    if failure:
        raise CheckUnavailable(failure)
    for v in verdicts.get(use.rule, ()):
        fixes = (Fix(f"Write ‘{new}’", (Edit(v.span, new),), "unsafe") for new in v.instead[:_MOST_FIXES])
        case = "clear" if v.gain >= _CLEAR else "likely"
        yield Match(v.span, case, values=(v.message, v.rule), fixes=tuple(fixes))


CHECK = Check(
    name="languagetool",
    summary="What LanguageTool says, on a server of the desk's own.",
    options={
        "rules": {**STRINGS, "description": "Ids of LanguageTool's rules whose verdicts this rule reports."},
        "categories": {**STRINGS, "description": "Ids of its categories, for what no rule names by its id."},
        "agreed": {
            "type": "boolean",
            "default": False,
            "description": "Of the categories only what newslint's own table of contexts speaks for, too.",
        },
        "other": {"type": "boolean", "default": False, "description": "Report what no other rule takes."},
        "except": {**STRINGS, "description": "With `other`: ids of rules and categories that nobody reports."},
    },
    run=run,
    cases={"clear": "hardly ever wrong on news", "likely": "mostly right on news"},
    values=("LanguageTool's message", "its rule"),
)
