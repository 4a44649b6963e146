"""One pass over a story for all literals that rules need: what cannot match is neither compiled nor run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newslint.analysis import Analysis
from newslint.analysis.text import MASK, lowered
from newslint.checks import REGISTRY
from newslint.ruleset.rule import Rule

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_FEW = 2000
"""Code points, of all stories so far, up to which looking for each literal costs less than an automaton for them."""


class Prefilter:
    """Which of some rules can match at all in a story. Its tables are built on first use."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._always: tuple[int, ...] | None = None
        self._wakes: dict[str, list[int]] = {}
        self._literals: tuple[str, ...] = ()
        self._automaton: AhoCorasick | None = None
        self._read = 0

    def able(self, analysis: Analysis) -> list[Rule]:
        """The rules without literals and those of whose literals one stands in the lowered text, in order."""
        if self._always is None:
            self._always = self._built()
        awake = set(self._always)
        text = analysis.get(lowered)
        if MASK in text:  # `scope: raw` reads what is masked too
            awake.update(i for i, rule in enumerate(self._rules) if "raw" in rule.scope)
        for literal in self._found(text) if self._literals else ():
            awake.update(self._wakes[literal])
        return [self._rules[index] for index in sorted(awake)]

    def _built(self) -> tuple[int, ...]:
        for index, rule in enumerate(self._rules):
            for literal in rule.literals or ():
                self._wakes.setdefault(literal, []).append(index)
        self._literals = tuple(self._wakes)
        return tuple(index for index, rule in enumerate(self._rules) if rule.literals is None)

    def _found(self, text: str) -> Iterable[str]:
        if self._automaton is None:
            self._read += len(text)
            if self._read < _FEW:
                return [literal for literal in self._literals if literal in text]
            from ahocorasick_rs import AhoCorasick

            self._automaton = AhoCorasick(self._literals, store_patterns=False)
        # Overlapping: a literal inside another one wakes its own rule, which the default would pass over.
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return [self._literals[index] for index in {hit[0] for hit in hits}]


def armed(rule: Rule) -> Rule:
    """The rule with the literals that its check asks for under its options."""
    literals = REGISTRY[rule.check]().literals(rule.options)
    return replace(rule, literals=None if literals is None or "" in literals else tuple(literals))
