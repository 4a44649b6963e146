"""The rules that apply to a file, ready to run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from newslint.analysis import Analysis
from newslint.analysis.analysis import Asked
from newslint.languagetool.service import of
from newslint.ruleset.prefilter import Prefilter
from newslint.ruleset.rule import Rule


def yielded(rule: Rule, rules: Iterable[Rule]) -> tuple[str, ...]:
    """The rules that this one yields to, with those of the packs that it names."""
    packs = {name for name in rule.yields_to if "." not in name}
    return (*rule.yields_to, *(r.id for r in rules if r.pack in packs and r.id != rule.id))


class RuleSet:
    """Selected rules, in order of their ids; those that are `off` say nothing, but what is theirs stays theirs."""

    def __init__(self, rules: tuple[Rule, ...], off: tuple[Rule, ...] = ()) -> None:
        self.rules = rules
        self.off = off
        self._prefilter = Prefilter(rules)

    @cached_property
    def yields(self) -> Mapping[str, tuple[str, ...]]:
        """By id, the rules that a rule yields to."""
        return {r.id: yielded(r, self.rules) for r in self.rules if r.yields_to}

    @cached_property
    def asked(self) -> Mapping[str, tuple[Asked, ...]]:
        """By check, what all rules ask of its classifier."""
        asked: dict[str, tuple[Asked, ...]] = {}
        for rules, on in ((self.rules, True), (self.off, False)):
            for r in rules:
                asked[r.check] = (*asked.get(r.check, ()), Asked(r.id, r.options, on))
        return asked

    @cached_property
    def local(self) -> RuleSet:
        """The rules that need no server; these themselves where all are so."""
        asking = tuple(rule for rule in self.rules if of(rule.options))
        return RuleSet(tuple(r for r in self.rules if r not in asking), (*self.off, *asking)) if asking else self

    def able(self, analysis: Analysis) -> Iterator[Rule]:
        """The rules that hold for this type of story and whose literals stand in its text."""
        type_ = analysis.document.type
        for rule in self._prefilter.able(analysis):
            if not rule.types or type_ in rule.types:
                yield rule
