"""The options of a rule as a table: what kind of value each takes, what it is here, what it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from newslint.checks import REGISTRY
from newslint.ruleset.rule import Rule
from pages.markdown import cell, code, flow, prose, row

_SHORT = 60
"""Characters of a value that has room in the table."""
_MOST = 6000
"""Characters of a list that is printed."""
_KINDS = {
    "string": "words",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "array": "a list",
    "object": "a mapping",
}


def table(rule: Rule) -> Iterator[str]:
    """The table, and the long values below it; nothing for a rule without options."""
    check = REGISTRY[rule.check]()
    names = [name for name in check.reads(rule.options) or check.options if name != "kind"]
    if not names:
        return
    yield row("option", "takes", "here", "what it does")
    yield "|---|---|---|---|"
    for name in names:
        schema = check.options[name]
        yield row(f"`{name}`", cell(_takes(schema)), _here(name, schema, rule), prose(schema.get("description", "")))
    for name in names:
        value = rule.options.get(name)
        if value is not None and len(flow(value)) > _SHORT:
            yield from ["", *_long(name, value, rule)]


def _takes(schema: Mapping[str, Any]) -> str:
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    kinds = [schema.get("type"), *(branch.get("type") for branch in schema.get("anyOf", ()))]
    return " or ".join(_KINDS[kind] for kind in kinds if kind)


def _here(name: str, schema: Mapping[str, Any], rule: Rule) -> str:
    if name not in rule.options:
        return f"{code(flow(schema['default']))} (default)" if "default" in schema else "–"
    value = rule.options[name]
    if len(written := flow(value)) <= _SHORT:
        return code(written)
    return f"{len(value)} entries, below" if isinstance(value, (list, dict)) else "below"


def _long(name: str, value: Any, rule: Rule) -> Iterator[str]:
    size = f", {len(value)} entries" if isinstance(value, (list, dict)) else ""
    unsaid = name == "tokens" and "%" not in rule.message  # slurs: what a message does not repeat, no page does
    if unsaid or len(flow(value)) > _MOST:
        yield f"`{name}`{size}: in [the rule’s file](../../../rules/{rule.stem}.yml)."
        return
    yield from [f"<details><summary><code>{name}</code>{size}</summary>", ""]
    if isinstance(value, dict) and all(isinstance(v, str) for v in value.values()):
        yield from ["| words | instead |", "|---|---|", *(row(code(k), code(v)) for k, v in value.items())]
    elif isinstance(value, str):
        yield from ["```", value.rstrip(), "```"]
    else:
        block = isinstance(value, list) and any(len(v) > _SHORT for v in value)
        style = False if block else None
        yield from ["```yaml", yaml.safe_dump(value, allow_unicode=True, width=110, default_flow_style=style).rstrip()]
        yield "```"
    yield from ["", "</details>"]
