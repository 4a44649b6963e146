"""One pass over a story for all literals that rules need: what cannot match is neither compiled nor run."""

from __future__ import annotations

from collections.abc import Sequence
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
        literals = None if _reads_the_source(rule) else REGISTRY[rule.check]().literals(rule.options)
        if literals is None or "" in literals:
            always.append(index)
            continue
        for literal in literals:
            wakes.setdefault(literal, []).append(index)
    automaton = None
    if wakes:
        from ahocorasick_rs import AhoCorasick

        automaton = AhoCorasick(list(wakes), store_patterns=False)
    return _Table(automaton, tuple(map(tuple, wakes.values())), tuple(always))


def _reads_the_source(rule: Rule) -> bool:
    """True for `scope: raw`, whose words may stand outside the plain text."""
    return any("raw" in selector for selector in rule.scope)
