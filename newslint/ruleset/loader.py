"""From a folder of packs to rules, with everything that is wrong with them in one go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.errors import ConfigError, Place, Problem
from newslint.ruleset.paths import shown
from newslint.ruleset.prefilter import armed
from newslint.ruleset.rule import Loaded, Rule, RuleTest
from newslint.ruleset.ruleset import yielded

if TYPE_CHECKING:
    from newslint.checks.check import Check
    from newslint.ruleset.marked import Marked


def load(folder: Path, known: Mapping[str, Rule] | None = None, shipped: bool = True) -> dict[str, Rule]:
    """All rules of a folder of packs. Raises ConfigError with everything that is wrong."""
    loaded = read(folder, known, shipped)
    if loaded.problems:
        raise ConfigError(loaded.problems)
    return dict(loaded.rules)


def files(folder: Path) -> list[tuple[str, Path]]:
    """The rule files of a folder, each with its id: `PACK/RULE.yml`, or `RULE.yml` where the folder is the pack."""
    found = [(folder.resolve().name, p) for p in folder.glob("*.yml")]
    found += [(p.parent.name, p) for p in folder.glob("*/*.yml")]
    return sorted((f"{pack}.{p.stem}", p) for pack, p in found if not p.name.startswith("."))


def read(folder: Path, known: Mapping[str, Rule] | None = None, shipped: bool = False) -> Loaded:
    """The rules of a folder of packs and their problems. `known` are rules loaded before, whose ids are taken."""
    known = known or {}
    rules: dict[str, Rule] = {}
    sources: dict[str, Marked] = {}
    problems: list[Problem] = []
    if not folder.is_dir():
        return Loaded({}, (Problem(Place(shown(folder), 0, 0), "there is no such folder of rules"),))
    named = files(folder)
    if not named:
        problem = Problem(Place(shown(folder), 0, 0), "holds no rule", "a rule stands in PACK/RULE.yml")
        return Loaded({}, (problem,))
    for id_, path in named:
        try:
            rule, source = one(path, id_, shipped)
        except ConfigError as error:
            problems += error.problems
            continue
        taken = rules.get(id_) or known.get(id_)
        if taken:
            problems.append(
                Problem(source.place(), f"the id ‘{id_}’ is taken", f"the other stands in {taken.defined_at}")
            )
            continue
        rules[id_], sources[id_] = rule, source
    problems += _yields(rules, known, sources, bool(problems))
    return Loaded(rules, tuple(problems))


def alone(path: Path) -> Rule:
    """The rule of one file, whose folder is its pack. Raises ConfigError with everything that is wrong with it."""
    return one(path, f"{path.resolve().parent.name}.{path.stem}")[0]


def one(path: Path, id_: str, shipped: bool = False) -> tuple[Rule, Marked]:
    """One rule file. Raises ConfigError with everything that is wrong with it."""
    from newslint.ruleset import marked, schema, validate

    source = marked.read(path)
    problems = list(_name_problems(id_, source))
    check = _check(source)
    own = schema.own(check)
    data = validate.meant(source.data, own, source)
    problems += validate.problems(data, own, source)
    options = {k: v for k, v in data.items() if k not in schema.common_keys()}
    if not problems:
        problems += beyond(check, data, options, source)
    if problems:
        raise ConfigError(tuple(problems))
    levels = dict(data.get("levels", {}))
    if "level" in data:
        levels[""] = data["level"]
    rule = Rule(
        id=id_,
        check=check.name,
        message=data["message"],
        levels=levels,
        scope=tuple(data.get("scope", ("text",))),
        quotes=data.get("quotes", check.quotes),
        types=tuple(data.get("types", ())),
        yields_to=tuple(data.get("yields-to", ())),
        off=data.get("off", ""),
        preview=data.get("preview", False),
        since=data.get("since", ""),
        description=data.get("description", ""),
        source=data.get("source", ""),
        link=data.get("link", ""),
        options=options,
        tests=tuple(_test(t) for t in data.get("tests", ())),
        defined_at=f"{path.as_posix()}:1",
        shipped=shipped,
    )
    return armed(rule), source


def _check(source: Marked) -> Check:
    from newslint.checks import REGISTRY
    from newslint.ruleset.validate import suggestion

    if not isinstance(source.data, dict):
        raise ConfigError((Problem(source.place(), "a rule is a mapping: ‘extends: …’, ‘message: …’"),))
    if "extends" not in source.data:
        near = next((k for k in source.data if k.lower() == "extends"), "")
        hint = f"write ‘{near}’ in lower case" if near else f"one of {', '.join(REGISTRY)}"
        raise ConfigError((Problem(source.place(), "the key ‘extends’ is missing", hint),))
    name = str(source.data["extends"])
    if name not in REGISTRY:
        problem = Problem(source.place(("extends",)), f"unknown check ‘{name}’", suggestion(name, REGISTRY))
        raise ConfigError((problem,))
    return REGISTRY[name]()


def beyond(
    check: Check, data: Mapping[str, Any], options: Mapping[str, Any], source: Marked, at: tuple[str, ...] = ()
) -> Iterator[Problem]:
    """What is wrong with a rule that fits its schema: scopes that no block has, and what the check finds."""
    from newslint.ruleset.validate import suggestion
    from newslint.scope import KINDS, UNITS, unknown

    for index, selector in enumerate(data.get("scope", ())):
        for part in unknown(selector):
            hint = suggestion(part, sorted(KINDS | UNITS))
            yield Problem(source.place((*at, "scope", index)), f"scope: there is no ‘{part}’", hint)
    for way, told in check.problems(options):
        where = (*at, *way)
        yield Problem(source.place(where, key=where not in source.values and where in source.keys), told)


def _test(data: Mapping[str, Any]) -> RuleTest:
    return RuleTest(**{**data, "finds": tuple(data.get("finds", ()))})


def _name_problems(id_: str, source: Marked) -> Iterable[Problem]:
    pack, _, stem = id_.partition(".")
    for part in (pack, stem):
        if not part.replace("-", "").replace("_", "").isalnum():
            hint = "letters, digits and hyphens make an id"
            yield Problem(source.place(), f"‘{part}’ cannot be half of a rule's id", hint)


def _yields(
    rules: Mapping[str, Rule], known: Mapping[str, Rule], sources: Mapping[str, Marked], partial: bool
) -> Iterable[Problem]:
    """Unknown rules among those that others yield to (not told when some file did not load), and a cycle."""
    from graphlib import CycleError, TopologicalSorter

    everything = {**known, **rules}
    packs = {rule.pack for rule in everything.values()}
    graph: dict[str, list[str]] = {}
    for rule in everything.values():
        graph[rule.id] = [other for other in yielded(rule, everything.values()) if other in everything]
        for index, other in enumerate(rule.yields_to):
            if other not in everything and other not in packs and rule.id in sources and not partial:
                from newslint.ruleset.validate import suggestion

                where = sources[rule.id].place(("yields-to", index))
                yield Problem(where, f"yields to ‘{other}’, which is no rule or pack", suggestion(other, everything))
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        ring: list[str] = error.args[1]
        at = next((id_ for id_ in ring if id_ in sources), "")
        if at:
            yield Problem(sources[at].place(("yields-to",)), f"rules yield to each other in a ring: {' → '.join(ring)}")
