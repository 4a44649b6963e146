"""What may stand at a place of newslint's own YAML, by its schemas, and which rules there are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from newslint.checks import REGISTRY
from newslint.cli.schema import schema as schema_of
from newslint.config.select import ALL
from newslint.ruleset.rule import Rule
from newslint.ruleset.schema import changes
from newslint.scope import KINDS, UNITS
from newslint.server.files.caret import Caret
from newslint.server.files.kinds import Kind

_EXTENDS = re.compile(r"^extends[ ]*:[ ]*['\"]?([\w-]+)", re.MULTILINE)
_NAMING = {
    "config": ("select", "extend-select", "ignore", "per-file-ignores", "rules"),
    "rule": ("yields-to",),
    "waivers": ("rule",),
}
"""Keys below which rules are named."""
Schema = Mapping[str, Any]
_schema = cache(schema_of)


class Choice(NamedTuple):
    """Something that may stand there; `key` if it is a key; `dash` if it is an item that has none yet."""

    word: str
    about: str = ""
    key: bool = False
    url: str = ""
    dash: bool = False


def choices(kind: Kind, text: str, at: Caret | None, rules: Mapping[str, Rule]) -> list[Choice]:
    """What may stand at a place: keys, values, rules and packs."""
    if at is None:
        return []
    found: dict[str, Choice] = {}
    nodes = _nodes(kind, at.path, text, rules)
    for node in nodes:
        if at.key:
            for name, about in node.get("properties", {}).items():
                found.setdefault(name, Choice(name, about.get("description", ""), key=True))
        for value in _values(node):
            found.setdefault(value, Choice(value))
    if nodes and at.path[-1:] == ("scope",):
        found |= {part: Choice(part) for part in sorted(KINDS | UNITS)}
    if any(name in at.path for name in _NAMING.get(kind, ())) and _names_rules(kind, at):
        packs = sorted({id_.partition(".")[0] for id_ in rules})
        as_key = kind == "config" and at.path[-1] == "rules"
        if kind == "config" and not as_key:
            found[ALL] = Choice(ALL, "every rule")
        for pack in packs if not as_key else ():
            found.setdefault(pack, Choice(pack, f"every rule of the pack {pack}"))
        for id_, rule in sorted(rules.items()):
            found.setdefault(id_, Choice(id_, rule.description or rule.message, key=as_key, url=rule.url))
    dash = at.bare and any(node.get("type") == "array" for node in nodes)
    return [choice._replace(dash=dash) for choice in found.values() if not (choice.key and choice.word in at.beside)]


def about(kind: Kind, text: str, at: Caret | None, word: str, rules: Mapping[str, Rule]) -> Choice | None:
    """What is to be said of a word that stands there."""
    if word in rules:
        return Choice(word, rules[word].description or rules[word].message, url=rules[word].url)
    return next((one for one in choices(kind, text, at, rules) if one.word == word and one.about), None)


def _names_rules(kind: Kind, at: Caret) -> bool:
    if kind == "config" and "rules" in at.path:
        return at.path[-1] == "rules" and at.key
    return kind != "waivers" or at.path[-1] == "rule"


def _nodes(kind: Kind, path: tuple[str, ...], text: str, rules: Mapping[str, Rule]) -> list[Schema]:
    """The schemas that hold at a path; those of a rule are its check's."""
    schema: Schema = _schema(kind)
    if kind == "config" and path[:1] == ("rules",) and len(path) > 1 and path[1] in rules:
        schema, path = changes(REGISTRY[rules[path[1]].check]()), path[2:]
    tops = [*_expanded(schema, schema)]
    if kind == "rule":
        extends = _EXTENDS.search(text)
        definitions = schema.get("$defs", {})
        own = definitions.get(extends[1]) if extends else None
        tops += _expanded(own or {"properties": _common(definitions)}, schema)
    for key in path:
        below = [node["properties"][key] for node in tops if key in node.get("properties", {})]
        below += [more for node in tops if isinstance(more := node.get("additionalProperties"), dict)]
        tops = [one for node in below for one in _expanded(node, schema)]
    return tops


def _common(definitions: Mapping[str, Schema]) -> dict[str, Any]:
    """The keys that every kind of rule has."""
    each = [d.get("properties", {}) for d in definitions.values()]
    return {key: about for key, about in (each[0] if each else {}).items() if all(key in one for one in each)}


def _expanded(node: Any, root: Schema) -> Iterator[Schema]:
    """A schema with all that it refers to, of which one will hold; of lists, their items."""
    if not isinstance(node, dict):
        return
    yield node
    if "$ref" in node:
        target: Any = root
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        yield from _expanded(target, root)
    for some in ("anyOf", "oneOf"):
        for one in node.get(some, ()):
            yield from _expanded(one, root)
    yield from _expanded(node.get("items"), root)


def _values(node: Schema) -> Iterator[str]:
    for value in (*node.get("enum", ()), *([node["const"]] if "const" in node else ())):
        if isinstance(value, str):
            yield value
    if node.get("type") == "boolean":
        yield from ("true", "false")
