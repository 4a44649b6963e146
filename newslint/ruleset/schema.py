"""The JSON Schema of a rule file: the keys that every rule has, and for each check its own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from newslint.checks import REGISTRY
from newslint.checks.check import Check
from newslint.document import STORY_TYPES
from newslint.finding import SEVERITIES
from newslint.ruleset.names_schema import DRAFT, NAMES, written

Schema = dict[str, Any]
_SEVERITY: Schema = {"enum": list(SEVERITIES)}
_WORDS: Schema = {"type": "string", "minLength": 1}
SELECTOR: Schema = {"type": "array", "items": _WORDS}
DATE: Schema = {
    "type": "string",
    "pattern": r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    "description": "a date is written 2024-05-31",
}
_TEST: Schema = {
    "type": "object",
    "additionalProperties": False,
    "minProperties": 1,
    "properties": {
        "bad": _WORDS | {"description": "Copy that the rule must report."},
        "ok": _WORDS | {"description": "Copy that the rule must not report."},
        "good": {"type": "string", "description": "What the first fix of each finding makes of ‘bad’."},
        "finds": {"type": "array", "items": _WORDS, "description": "The words reported in ‘bad’, in order."},
        "format": {"enum": ["txt", "md", "html"]},
        "type": {"enum": list(STORY_TYPES)},
        "date": DATE,
        "names": {
            "type": "object",
            "additionalProperties": False,
            "properties": NAMES,
            "description": "What a names.yml says.",
        },
    },
}
_CHANGEABLE: Mapping[str, Schema] = {
    "message": _WORDS | {"description": "One sentence; %s is filled in order, %[2]s by number."},
    "level": _SEVERITY | {"description": "The severity of every case that ‘levels’ does not name."},
    "scope": {
        "type": "array",
        "items": _WORDS,
        "minItems": 1,
        "description": "Where it looks: paragraph, ~blockquote, a & b; by `sentence`; `lead`: the first paragraph.",
    },
    "quotes": {"enum": ["skip", "include", "only"], "description": "What it does with words inside quotation marks."},
    "types": {"type": "array", "items": {"enum": list(STORY_TYPES)}, "description": "Kinds of story; all when absent."},
    "yields-to": {
        "type": "array",
        "items": _WORDS,
        "description": "Rules and packs that speak instead of it at the same place.",
    },
    "link": _WORDS | {"description": "The rule's page, where it is not newslint's own."},
}
_FIXED: Mapping[str, Schema] = {
    "off": _WORDS | {"description": "Why the rule is off unless it is named."},
    "preview": {"type": "boolean", "description": "New, and off unless `preview: true` or its id asks for it."},
    "description": _WORDS | {"description": "Why a desk cares, in one or two sentences."},
    "source": _WORDS | {"description": "The style guide and entry that it follows, and who disagrees."},
    "since": _WORDS | {"description": "The version of newslint that first had it."},
}


def own(check: Check) -> Schema:
    """The schema of a rule that extends this check, flat, so that each unknown key can be told."""
    levels: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {case: _SEVERITY | {"description": meaning} for case, meaning in check.cases.items()},
        "description": "A severity for each case that the check tells apart.",
    }
    options = {k: dict(v) for k, v in check.options.items()}
    alone: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": options,
        "description": "Options of the rule for this test alone.",
    }
    test = {**_TEST, "properties": {**_TEST["properties"], "options": alone}}
    return {
        "type": "object",
        "description": check.summary,
        "additionalProperties": False,
        "required": ["extends", "message", *check.required],
        "properties": {
            "extends": {"const": check.name},
            **_CHANGEABLE,
            "levels": levels,
            **_FIXED,
            "tests": {"type": "array", "items": test},
            **options,
        },
    }


def changes(check: Check) -> Schema:
    """The schema of what `rules: {ID: …}` of a configuration may change in a rule that extends this check."""
    whole = own(check)
    properties = {k: v for k, v in whole["properties"].items() if k not in (*_FIXED, "extends", "yields-to", "tests")}
    return {"type": "object", "additionalProperties": False, "properties": properties}


@cache
def common_keys() -> frozenset[str]:
    """The keys of a rule file that are not options of its check."""
    return frozenset({"extends", "levels", "tests", *_CHANGEABLE, *_FIXED})


def rule_schema() -> Schema:
    """The schema of a rule file, for editors and the documentation: one branch for each value of `extends`."""
    checks = {name: REGISTRY[name]() for name in REGISTRY}
    return {
        "$schema": DRAFT,
        "title": "A newslint rule",
        "type": "object",
        "required": ["extends"],
        "properties": {"extends": {"enum": list(checks), "description": "The kind of check."}},
        "allOf": [
            {"if": {"properties": {"extends": {"const": name}}}, "then": {"$ref": f"#/$defs/{name}"}} for name in checks
        ],
        "$defs": {name: written(own(check)) for name, check in checks.items()},
    }
