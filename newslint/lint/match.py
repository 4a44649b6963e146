"""Run one rule over one story; keep what its scope and its manner with quoted words allow."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.analysis.quotations.quoted import minds
from newslint.checks import REGISTRY
from newslint.checks.check import Use
from newslint.checks.units import says, units
from newslint.finding import Match
from newslint.ruleset.rule import Rule
from newslint.scope import selects

MOST = 1000
"""Findings of one rule in one story; what is over is counted, not listed."""


def matches(rule: Rule, analysis: Analysis) -> Iterator[Match]:
    """The rule's matches, at most MOST of them; the last one then says how many were left out."""
    kept = 0
    last: Match | None = None
    use = Use(rule.id, rule.options, rule.scope, rule.quotes, None if rule.shipped else 1.0)
    for match in REGISTRY[rule.check]().run(analysis, use):
        if not _allowed(match, rule, analysis):
            continue
        kept += 1
        if kept < MOST:
            yield match
        elif last is None:
            last = match
    if last is not None:
        left = kept - MOST
        evidence = f"{last.evidence} And {left} more of this rule, not listed.".strip() if left else last.evidence
        yield Match(last.span, last.case, last.values, last.related, last.fixes, evidence)


def _allowed(match: Match, rule: Rule, analysis: Analysis) -> bool:
    block = analysis.block_at(match.span.start)
    if rule.scope != ("text",) and block is not None and not selects(rule.scope, block.scope):
        return False
    if says("lead", rule.scope) and not any(unit.holds(match.span) for unit in units(analysis, rule.scope)):
        return False
    return minds(rule.quotes, analysis, match.span)
