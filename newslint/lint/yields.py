"""One place and one cause give one finding: a rule steps back where one that it yields to has spoken.

The finding that stands is as severe as the one that stepped back: two have found it.
"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.finding import SEVERITIES, Finding, Severity
from newslint.ruleset.ruleset import RuleSet


def without_yielding(findings: Sequence[Finding], ruleset: RuleSet) -> tuple[Finding, ...]:
    """The findings without those whose rule yields to another that reports a place touching theirs, or tells of theirs.

    A rule that has itself stepped back at a place no longer makes others step back there.
    """
    if not findings:
        return ()
    yields = ruleset.yields
    present = {f.rule for f in findings}
    if not any(rule in yields and present.intersection(yields[rule]) for rule in present):
        return tuple(findings)
    from graphlib import TopologicalSorter

    by_rule: dict[str, list[Finding]] = {}
    harsher: dict[int, Severity] = {}
    for f in findings:
        by_rule.setdefault(f.rule, []).append(f)
    for rule in TopologicalSorter({r: yields.get(r, ()) for r in present}).static_order():
        stronger = [f for other in yields.get(rule, ()) for f in by_rule.get(other, ())]
        if stronger and rule in by_rule:
            alone = []
            for f in by_rule[rule]:
                same = [s for s in stronger if _same(f, s)]
                for s in same:
                    harsher[id(s)] = min(harsher.get(id(s), s.severity), f.severity, key=SEVERITIES.index)
                if not same:
                    alone.append(f)
            by_rule[rule] = alone
    kept = {id(f) for fs in by_rule.values() for f in fs}
    return tuple(f._replace(severity=harsher[id(f)]) if id(f) in harsher else f for f in findings if id(f) in kept)


def _same(weak: Finding, strong: Finding) -> bool:
    """Whether two findings tell of one thing: they touch, or most places of the one, its own first, are the other's."""
    if weak.span.touches(strong.span):
        return True
    places = {strong.span, *(r.span for r in strong.related)}
    told = sum(r.span in places for r in weak.related)
    return weak.span in places and 2 * told + 1 > len(weak.related)
