"""What `rules: {ID: {level, …options}}` makes of a rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from newslint.config.given import File
from newslint.errors import ConfigError, Problem
from newslint.ruleset import cache
from newslint.ruleset.prefilter import armed
from newslint.ruleset.rule import Rule

Changes = list[tuple[str, dict[str, Any]]]
"""For an id the keys that change, in the order in which they were said."""


def changes(files: Sequence[File], rules: Mapping[str, Rule], stamps: Sequence[cache.Stamp]) -> Changes:
    """What these files change, base first, checked against each rule's check. Raises ConfigError.

    `stamps` are those of the rules; the verdict is kept until a rule or one of the files changes.
    """
    stamps = (*stamps, *(cache.stamp(file.path) for file in files))
    key = "\0".join(str(file.path) for file in files)
    kept = cache.load("changes", key)
    if kept and kept[0] == stamps:
        return [(id_, data) for id_, data in kept[1]]
    checked = _checked(files, rules)
    cache.keep("changes", key, stamps, checked)
    return checked


def _checked(files: Sequence[File], rules: Mapping[str, Rule]) -> Changes:
    from newslint.checks import REGISTRY
    from newslint.ruleset import marked, schema, validate
    from newslint.ruleset.loader import beyond

    found: Changes = []
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
            found.append((id_, data))
    if problems:
        raise ConfigError(tuple(problems))
    return found


def changed(rule: Rule, data: Mapping[str, Any], ours: bool) -> Rule:
    """The rule under these changes. `level` is for every case, those of the rule's own `levels` too.

    Options from outside newslint make its expressions those of a stranger, whose time is bounded.
    """
    own = {"level", "levels", "message", "scope", "quotes", "types", "link"}
    levels = {"": data["level"]} if "level" in data else dict(rule.levels)
    levels.update(data.get("levels", {}))
    options = {k: v for k, v in data.items() if k not in own}
    after = replace(
        rule,
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
