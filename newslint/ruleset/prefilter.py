"""One pass over a story for all literals that rules need: what cannot match is neither compiled nor run."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from newslint.analysis import Analysis
from newslint.analysis.text import MASK, lowered
from newslint.checks import REGISTRY
from newslint.checks.wakes import Wakes
from newslint.ruleset.rule import Rule


class Prefilter:
    """Which of some rules can match at all in a story. Its tables are built on first use."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules

    def able(self, analysis: Analysis) -> list[Rule]:
        """The rules without literals and those of whose literals one stands in the lowered text, in order."""
        text = analysis.get(lowered)
        awake = self._wakes.indexes(text)
        if MASK in text or analysis.document.links:  # `scope: raw` reads what is masked too, and addresses
            awake.update(i for i, rule in enumerate(self._rules) if "raw" in rule.scope)
        return [self._rules[index] for index in sorted(awake)]

    @cached_property
    def _wakes(self) -> Wakes:
        return Wakes(rule.literals for rule in self._rules)


def armed(rule: Rule) -> Rule:
    """The rule with the literals that its check asks for under its options."""
    literals = REGISTRY[rule.check]().literals(rule.options)
    return rule._replace(literals=None if literals is None or "" in literals else tuple(literals))
