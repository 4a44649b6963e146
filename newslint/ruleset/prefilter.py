"""One pass over a story for all literals that rules need: what cannot match is neither compiled nor run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from newslint.analysis import Analysis
from newslint.analysis.text import lowered
from newslint.checks import REGISTRY
from newslint.ruleset.rule import Rule

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


class _Table(NamedTuple):
    """An automaton of all literals, and for each literal the indexes of the rules that it wakes."""

    automaton: AhoCorasick | None
    wakes: tuple[tuple[int, ...], ...]
    always: tuple[int, ...]


class Prefilter:
    """Which of some rules can match at all in a story. The automaton is built on first use."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._table: _Table | None = None

    def able(self, analysis: Analysis) -> list[Rule]:
        """The rules without literals and those of whose literals one stands in the lowered text, in order."""
        if self._table is None:
            self._table = _built(self._rules)
        table = self._table
        awake = set(table.always)
        if table.automaton is not None:
            # Overlapping: a literal inside another one wakes its own rule, which the default would pass over.
            hits = table.automaton.find_matches_as_indexes(analysis.get(lowered), overlapping=True)
            for index in {hit[0] for hit in hits}:
                awake.update(table.wakes[index])
        return [self._rules[index] for index in sorted(awake)]


def _built(rules: Sequence[Rule]) -> _Table:
    wakes: dict[str, list[int]] = {}
    always: list[int] = []
    for index, rule in enumerate(rules):
        if rule.literals is None:
            always.append(index)
        for literal in rule.literals or ():
            wakes.setdefault(literal, []).append(index)
    automaton = None
    if wakes:
        from ahocorasick_rs import AhoCorasick

        automaton = AhoCorasick(list(wakes), store_patterns=False)
    return _Table(automaton, tuple(map(tuple, wakes.values())), tuple(always))


def armed(rule: Rule) -> Rule:
    """The rule with the literals that its check asks for under its options; `scope: raw` reads more than the text."""
    literals = None
    if not any("raw" in selector for selector in rule.scope):
        literals = REGISTRY[rule.check]().literals(rule.options)
    return replace(rule, literals=None if literals is None or "" in literals else tuple(literals))
