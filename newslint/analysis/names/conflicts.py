"""The one classifier of names in conflict: each thing that bears two names in a story has exactly one kind.

The kinds stand in one table, the firmest first, and what two of them find is the first one's: it lists the forms that
the other saw beside its own (`claims.settled`). Each rule of the check is asked with its own options, one that is off
too: it says nothing, and nobody else says it in its stead. So what a rule reports does not depend on which others are
on, and a desk that does not want to hear of places is not told of them as of misspelled names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, combinations
from typing import Any
from unicodedata import normalize

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.abbreviations.initials import initials_conflicts
from newslint.analysis.names.capitals.capitals import capital_conflicts
from newslint.analysis.names.claims import settled
from newslint.analysis.names.conflict import Conflict, replacing, weighed
from newslint.analysis.names.designations import designation_conflicts
from newslint.analysis.names.families.families import family_conflicts
from newslint.analysis.names.house.nearly import near_listed, unprinted
from newslint.analysis.names.lookalikes.slips import slips
from newslint.analysis.names.lookalikes.variants import variants
from newslint.analysis.names.organisations.bodies import body_conflicts
from newslint.analysis.names.organisations.companies import company_conflicts
from newslint.analysis.names.people.initialled import initialled_conflicts
from newslint.analysis.names.people.order import order_conflicts
from newslint.analysis.names.people.particles import particle_conflicts
from newslint.analysis.names.people.rivals import rival_conflicts
from newslint.analysis.names.preferred import preferred_form
from newslint.analysis.names.words.dialect import dialect_conflicts, quoted_dialect
from newslint.analysis.names.words.hyphens import hyphenation_conflicts
from newslint.analysis.names.words.pairs import pair_conflicts

Finder = Callable[[Analysis, Mapping[str, Any]], Iterable[Conflict]]
CHECK = "name-conflict"
"""The check whose rules ask here."""


def _variants(analysis: Analysis, options: Mapping[str, Any]) -> Iterable[Conflict]:
    return (c for c in analysis.get(variants) if c.kind == options["kind"])


def _slips(analysis: Analysis, options: Mapping[str, Any]) -> Iterable[Conflict]:
    """Names that the house's list or the story itself proves to be mistyped, whoever else tells of them."""
    near = [c for c in near_listed(analysis, options) if c.case == "clear"]
    return chain(*settled((near, slips(analysis)), (True, True)))


FINDERS: Mapping[str, Finder] = {
    "slip": _slips,
    "alias": family_conflicts,
    "organisation-form": body_conflicts,
    "organisation-order": body_conflicts,
    "company": company_conflicts,
    "country": family_conflicts,
    "place": family_conflicts,
    "designation": designation_conflicts,
    "abbreviation": initials_conflicts,
    "variant": _variants,
    "person-name": lambda analysis, options: (*_variants(analysis, options), *rival_conflicts(analysis, options)),
    "order": order_conflicts,
    "particle": particle_conflicts,
    "capitals": capital_conflicts,
    "hyphenation": hyphenation_conflicts,
    "surface": lambda analysis, options: (*_variants(analysis, options), *initialled_conflicts(analysis, options)),
    "listed": near_listed,
    "preferred": unprinted,
    "pair": pair_conflicts,
    "dialect": dialect_conflicts,
    "dialect-quoted": quoted_dialect,
}
"""Who finds each kind; of two that find one thing the first has it."""
APART = frozenset(("slip", "dialect", "dialect-quoted", "organisation-order"))
"""Kinds that tell of many things at once, of an order of words, or again of what others tell: they take nothing."""
_RANK = {kind: rank for rank, kind in enumerate(FINDERS)}


@layer("story")
def conflicts(analysis: Analysis) -> Mapping[str, Sequence[Conflict]]:
    """The conflicts of the story by the rule that reports them; those of rules that are off are left out."""
    asked = sorted(analysis.asked.get(CHECK, ()), key=lambda a: _RANK[a.options["kind"]])
    while asked and not asked[-1].on:
        asked.pop()
    every = [(_decided(analysis, c, a.options) for c in FINDERS[a.options["kind"]](analysis, a.options)) for a in asked]
    found = [[c for c in some if not _distinct(analysis, c)] for some in every]
    joint = [n for n, a in enumerate(asked) if a.options["kind"] not in APART]
    settled_ = settled([found[n] for n in joint], [asked[n].on for n in joint])
    for n, own in zip(joint, settled_, strict=True):
        found[n] = own
    return {a.rule: [weighed(analysis, c) for c in own] for a, own in zip(asked, found, strict=True) if a.on}


def _decided(analysis: Analysis, conflict: Conflict, options: Mapping[str, Any]) -> Conflict:
    """The conflict with the form that the house prints, where its finder did not ask and that form is one of it."""
    asks = not conflict.preferred and conflict.kind not in APART
    preferred = preferred_form(analysis, conflict.places, options) if asks else ""
    if preferred not in conflict.places:
        return conflict
    fixes = replacing(analysis, conflict.places, preferred)
    return conflict._replace(preferred=preferred, fixes=fixes, case="clear", anchor="")


def _distinct(analysis: Analysis, conflict: Conflict) -> bool:
    """Whether the house accepts one of its forms, or tells two of them apart, or all look the same to a reader."""
    distinct, words = analysis.house.distinct, analysis.house.words
    if words and any(form in words or form.lower() in words for form in conflict.places):
        return conflict.kind not in APART
    if distinct and any(frozenset(pair) in distinct for pair in combinations(conflict.places, 2)):
        return True
    return len(conflict.places) > 1 and len({normalize("NFC", form) for form in conflict.places}) == 1
