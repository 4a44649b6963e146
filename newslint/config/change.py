"""What `rules: {ID: {level, …options}}` makes of a rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newslint.config.given import File
from newslint.errors import ConfigError, Problem
from newslint.ruleset import cache
from newslint.ruleset.prefilter import armed
from newslint.ruleset.rule import Rule
from newslint.ruleset.shipped import plain, restored


def changed(files: Sequence[File], rules: Mapping[str, Rule], stamps: Sequence[cache.Stamp]) -> dict[str, Rule]:
    """The rules that these files change, as they are then: the profile first, then the configuration, base first.

    Each change is checked against the rule's check. Raises ConfigError. `stamps` are those of the rules; the outcome
    is kept until a rule or one of the files changes.
    """
    stamps = (*stamps, *(cache.stamp(file.path) for file in files))
    key = "\0".join(str(file.path) for file in files)
    kept = cache.load("changes", key)
    if kept and kept[0] == stamps:
        return {row[0]: restored(row) for row in kept[1]}
    found: dict[str, Rule] = {}
    for id_, data, ours in _checked(files, rules):
        found[id_] = _under(found.get(id_, rules[id_]), data, ours)
    cache.keep("changes", key, stamps, [plain(rule) for rule in found.values()])
    return found


def _checked(files: Sequence[File], rules: Mapping[str, Rule]) -> list[tuple[str, dict[str, Any], bool]]:
    from newslint.checks import REGISTRY
    from newslint.ruleset import marked, schema, validate
    from newslint.ruleset.loader import beyond

    found: list[tuple[str, dict[str, Any], bool]] = []
    problems: list[Problem] = []
    for file in files:
        if not file.rules:
            continue
        source = marked.read(file.path)
        for id_, said in file.rules.items():
            at = ("rules", id_)
            if id_ not in rules:
                where = source.place(at, key=True)
                problems.append(Problem(where, f"there is no rule ‘{id_}’", validate.suggestion(id_, rules)))
                continue
            check = REGISTRY[rules[id_].check]()
            allowed = schema.changes(check)
            data = validate.meant(said.value, allowed, source, at)
            wrong = list(validate.problems(data, allowed, source, at))
            options = {**rules[id_].options, **{k: v for k, v in data.items() if k not in schema.common_keys()}}
            if not wrong:
                wrong += beyond(check, data, options, source, at)
            problems += wrong
            found.append((id_, data, file.profile))
    if problems:
        raise ConfigError(tuple(problems))
    return found


def _under(rule: Rule, data: Mapping[str, Any], ours: bool) -> Rule:
    """The rule under these changes. `level` is for every case, those of the rule's own `levels` too.

    Options from outside newslint make its expressions those of a stranger, whose time is bounded.
    """
    own = {"level", "levels", "message", "scope", "quotes", "types", "link"}
    levels = {"": data["level"]} if "level" in data else dict(rule.levels)
    levels.update(data.get("levels", {}))
    options = {k: v for k, v in data.items() if k not in own}
    after = rule._replace(
        levels=levels,
        message=data.get("message", rule.message),
        scope=tuple(data.get("scope", rule.scope)),
        quotes=data.get("quotes", rule.quotes),
        types=tuple(data.get("types", rule.types)),
        link=data.get("link", rule.link),
        options={**rule.options, **options},
        shipped=rule.shipped and (ours or not options),
    )
    return armed(after) if options or "scope" in data else after
