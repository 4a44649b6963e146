"""Which rules hold: profile, configuration and command line, in one place (docs/configuration.md).

A later layer beats an earlier one for the rules that it names; inside a layer an id beats a glob, a glob a pack, a
pack `ALL`; of equals the nearer file wins, and of those `ignore`. A pack or a glob brings the rules that are on by
default; the others come by id or `ALL`, those in preview by id alone. Rules about waivers judge the selection itself:
only `ignore` takes them out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import NamedTuple

from newslint.config.service import EXAMPLE
from newslint.errors import Place, Problem
from newslint.ruleset.rule import Rule

ALL = "ALL"


class Term(NamedTuple):
    """One item of a list: what it names, whether it brings it or keeps it out, and who said so.

    `nearness` counts the files of an `extends` chain from the base. `ids` stands instead of a pattern for the rules
    of a folder of packs, which are on because they were given.
    """

    pattern: str
    brings: bool
    key: str
    place: Place
    nearness: int = 0
    ids: frozenset[str] | None = None

    @property
    def rank(self) -> int:
        """How narrowly it names: 0 `ALL`, 1 a pack, 2 a glob, 3 an id."""
        if self.ids is not None:
            return 1
        if self.pattern == ALL:
            return 0
        if any(c in self.pattern for c in "*?["):
            return 2
        return 3 if "." in self.pattern else 1

    def names(self, rule: Rule) -> bool:
        """True when the pattern is about this rule."""
        if self.ids is not None:
            return rule.id in self.ids
        return (True, self.pattern == rule.pack, fnmatchcase(rule.id, self.pattern), self.pattern == rule.id)[self.rank]

    @property
    def origin(self) -> str:
        """Who said so, for a reader: `newslint.yml:3: ignore quotes`."""
        at = f"{self.place.path}:{self.place.line}: " if self.place.line else ""
        return f"{at}{self.key} {self.pattern}"


class Layer(NamedTuple):
    """What one voice says (the profile, the configuration files, the command line). `anew`: it has a `select`."""

    terms: tuple[Term, ...] = ()
    anew: bool = False


class Verdicts(NamedTuple):
    """For each rule whether it is on, and why."""

    on: frozenset[str]
    why: Mapping[str, str]


def verdicts(
    rules: Mapping[str, Rule], profile: str, chosen: Layer, layers: Iterable[Layer], preview: bool = False
) -> Verdicts:
    """Judge every rule. `chosen` is the profile's own layer: it says what is on by default.

    Without `preview` a rule that is in it is on only where its id is named.
    """
    new = frozenset(id_ for id_, rule in rules.items() if rule.preview and not preview)
    state = {i: (not r.off and i not in new, _default(r, i in new, profile)) for i, r in rules.items()}
    sound = frozenset(id_ for id_, (on, _) in state.items() if on)
    state = _under(state, rules, chosen, sound, new)
    own = frozenset(id_ for id_ in sound if not rules[id_].shipped)
    default = own | {id_ for id_, (on, _) in state.items() if on}
    for layer in layers:
        state = _under(state, rules, layer, default, new)
    return Verdicts(
        frozenset(id_ for id_, (on, _) in state.items() if on), {id_: why for id_, (_, why) in state.items()}
    )


def _default(rule: Rule, new: bool, profile: str) -> str:
    """Why a rule of which nobody speaks is on or off."""
    if rule.off:
        return f"off by default: {rule.off}"
    return "in preview: off unless `preview: true` or its id asks for it" if new else f"profile {profile}"


def _under(
    state: Mapping[str, tuple[bool, str]],
    rules: Mapping[str, Rule],
    layer: Layer,
    default: frozenset[str],
    new: frozenset[str],
) -> dict[str, tuple[bool, str]]:
    after: dict[str, tuple[bool, str]] = {}
    for id_, rule in rules.items():
        best: Term | None = None
        for term in layer.terms:
            if not term.names(rule) or (term.brings and not _may(term, id_, default, new)):
                continue
            if best is None or _weight(term) >= _weight(best):
                best = term
        if best is not None:
            after[id_] = (best.brings, best.origin)
        elif layer.anew and rule.check != "waiver":
            after[id_] = (False, state[id_][1] if not state[id_][0] else "not in select")
        else:
            after[id_] = state[id_]
    return after


def _may(term: Term, id_: str, default: frozenset[str], new: frozenset[str]) -> bool:
    """Whether a term may bring a rule: by id always, by `ALL` if it is not in preview, else if it is on by default."""
    return term.rank == 3 or (id_ not in new if term.rank == 0 else id_ in default)


def _weight(term: Term) -> tuple[int, int, bool]:
    return (term.rank, term.nearness, not term.brings)


def unknown(terms: Iterable[Term], rules: Mapping[str, Rule], absent: Mapping[str, Rule]) -> Iterator[Problem]:
    """Terms that name nothing. `absent` are rules that cannot run here: bringing them is a mistake, ignoring not."""
    for term in terms:
        if term.ids is not None or term.rank == 0 or any(term.names(rule) for rule in rules.values()):
            continue
        key = f"{term.key}: " if term.place.line else ""
        if any(term.names(rule) for rule in absent.values()):
            if term.brings:
                yield Problem(term.place, f"{key}‘{term.pattern}’ needs a LanguageTool", EXAMPLE)
            continue
        from newslint.ruleset.validate import suggestion

        what = "pack" if term.rank == 1 else "rule"
        hint = suggestion(term.pattern, sorted({ALL, *rules, *(rule.pack for rule in rules.values())}))
        yield Problem(term.place, f"{key}there is no {what} ‘{term.pattern}’", hint)
