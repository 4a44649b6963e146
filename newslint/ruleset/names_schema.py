"""The JSON Schema of `names.yml`, which a rule's own tests use too."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
_NAME: Schema = {"type": "string", "minLength": 1}
_NAMES: Schema = {"type": "array", "items": _NAME, "minItems": 1}
_WHEN: Schema = {
    "type": "string",
    "pattern": r"^[0-9]{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$",
    "description": "a date is written 2024-05-31, or as a year",
}

_PERSON: Schema = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "additionalProperties": False,
            "required": ["forms"],
            "properties": {
                "forms": _NAMES | {"description": "Forms of the name; the first is the one to print."},
                "role": _NAME,
                "team": _NAME,
                "from": _WHEN,
                "until": _WHEN,
                "tag": _NAME,
            },
        },
    ]
}
_GROUPS: Schema = {"type": "array", "items": _NAMES}


NAMES: Schema = {
    "people": {
        "type": "array",
        "items": _PERSON,
        "description": "Names, or {forms, role, team, from, until, tag}.",
    },
    "places": _GROUPS | {"description": "Groups of forms of one place."},
    "organisations": _GROUPS | {"description": "Groups of forms of one organisation."},
    "words": {"type": "array", "items": _NAME, "description": "Words that are accepted as they stand."},
    "preferred": {
        "type": "object",
        "additionalProperties": _NAME,
        "description": "For a form, the one to print.",
    },
    "distinct": {
        "type": "array",
        "items": {
            "type": "array",
            "items": _NAME,
            "minItems": 2,
            "description": "each group has brackets of its own: [[Anna Lund, Anne Lund]]",
        },
        "description": "Names that look alike and are not one another.",
    },
}


def written(schema: Any) -> Any:
    """The schema as an editor should have it: one value may stand where a list of them is asked for."""
    if isinstance(schema, list):
        return [written(s) for s in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: written(value) for key, value in schema.items()}
    if inner.get("type") == "array" and "object" not in str(inner.get("items", {}).get("type")):
        about = {key: inner.pop(key) for key in ("description", "default") if key in inner}
        return {"anyOf": [inner, inner["items"]], **about} if "items" in inner else {**inner, **about}
    return inner


def names_schema() -> Schema:
    """The schema of `names.yml`."""
    return {
        "$schema": DRAFT,
        "title": "names.yml",
        "type": "object",
        "additionalProperties": False,
        "properties": NAMES,
    }


def editor_schema() -> Schema:
    """The schema of `names.yml` for editors."""
    return dict(written(names_schema()))
