"""docs/profiles.md: the profiles side by side, where they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import newslint
from newslint.ruleset.rule import Rule
from pages.collection import profiles, rules
from pages.markdown import code, flow, link, prose, row

HEADER = """\
# Profiles

<!-- Written by scripts/docs from newslint/profiles/: change those, then run it. -->

A profile is the house style to start from: a small file that chooses. `--profile uk-web` on the command line or
`profile: uk-web` in `newslint.yml` names one; a house's own is a `newslint.yml` that starts from one of these
([examples/newsroom](../examples/newsroom), [configuration](configuration.md)).
"""
_DASH = "–"


def page() -> str:
    """The whole page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    names = [profile.name for profile in profiles()]
    yield from [HEADER, *_table("profile", ["what it is", "rules on"])]
    for name, on in profiles():
        yield row(f"`{name}`", _description(name), str(len(on)))
    everywhere = [id_ for id_ in rules() if all(id_ in on for _, on in profiles())]
    yield from [
        "",
        f"{len(everywhere)} of the {len(rules())} rules are on in all of them.",
        "",
        "## Rules on in some",
        "",
    ]
    yield from _table("rule", names)
    for id_, rule in rules().items():
        marks = ["on" if id_ in on else _DASH for _, on in profiles()]
        if len(set(marks)) > 1:
            yield row(link(rule), *marks)
    yield from ["", "## Values", "", "What a profile sets otherwise than the rule itself.", ""]
    yield from _table("rule and option", names)
    for rule in rules().values():
        yield from _values(rule)


def _table(first: str, others: list[str]) -> Iterator[str]:
    yield row(first, *others)
    yield "|" + "---|" * (1 + len(others))


def _values(rule: Rule) -> Iterator[str]:
    """A row for each thing that a profile says of a rule that is on there: options, levels, message …"""
    said = [{**_said(on[rule.id]), **on[rule.id].options} if rule.id in on else {} for _, on in profiles()]
    own = {**_said(rule), **rule.options}
    keys = {key: None for values in said for key, value in values.items() if value != own.get(key)}
    for key in keys:
        cells = [_cell(values.get(key)) if values else "off" for values in said]
        yield row(f"{link(rule)} `{key}`", *cells)


def _said(rule: Rule) -> dict[str, object]:
    return {
        "levels": dict(rule.levels),
        "message": rule.message,
        "scope": list(rule.scope),
        "quotes": rule.quotes,
        "types": list(rule.types),
    }


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(prose(str(item)) for item in value)
    if isinstance(value, dict) and all(isinstance(v, str) for v in value.values()):
        return ", ".join(f"{prose(k)} → {prose(v)}" for k, v in value.items())
    return _DASH if value is None else code(flow(value))


def _description(name: str) -> str:
    words = Path(newslint.__file__).with_name("profiles").joinpath(f"{name}.yml").read_text(encoding="utf-8")
    found = re.search(r"^description: (.+)$", words, re.MULTILINE)
    return prose(found[1]) if found else ""
