"""The JSON Schemas of `newslint.yml`, of a profile and of `names.yml`."""

from __future__ import annotations

from typing import Any

from newslint.document import STORY_TYPES
from newslint.ruleset.schema import DATE, DRAFT, SELECTOR

Schema = dict[str, Any]
PROFILES = ("neutral", "us-wire", "uk-web")
_PATH: Schema = {"type": "string", "minLength": 1}
_PATHS: Schema = {"type": "array", "items": _PATH}
_NAME: Schema = {"type": "string", "minLength": 1}
_NAMES: Schema = {"type": "array", "items": _NAME, "minItems": 1}
_WHEN: Schema = {
    "type": "string",
    "pattern": r"^[0-9]{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$",
    "description": "a date is written 2024-05-31, or as a year",
}

_CHOICE: Schema = {
    "select": SELECTOR
    | {"description": "Rules, packs or globs instead of the profile's selection; ALL is every rule."},
    "extend-select": SELECTOR | {"description": "Rules, packs or globs beside the profile's selection."},
    "ignore": SELECTOR | {"description": "Rules, packs or globs that stay out."},
    "rules": {
        "type": "object",
        "additionalProperties": {"type": "object"},
        "description": "For a rule's id, the level and the options that change; it does not switch the rule on.",
    },
    "names": _PATHS | {"description": "Files of names: people, places, organisations, words, preferred, distinct."},
}
_CONFIG: Schema = {
    "extends": _PATH | {"description": "Another configuration to build upon: its lists and these add up."},
    "profile": {"enum": list(PROFILES), "description": "The house style to start from."},
    "packs": _PATHS | {"description": "Folders of rules of your own: PACK/RULE.yml."},
    **_CHOICE,
    "exclude": SELECTOR | {"description": "Files and folders that a walk passes over, as in .gitignore."},
    "per-file-ignores": {
        "type": "object",
        "additionalProperties": SELECTOR,
        "description": "For a pattern of files, as in .gitignore, the rules that stay out there.",
    },
    "languagetool": {
        "type": "object",
        "additionalProperties": False,
        "required": ["server"],
        "properties": {
            "server": {
                "type": "string",
                "pattern": "^https?://[^/]+",
                "description": "a server is written http://localhost:8081",
            }
        },
        "description": "The LanguageTool server that the rules of the grammar pack ask.",
    },
    "date": DATE | {"description": "the date of stories that do not name theirs is written 2024-05-31"},
    "type": {"enum": list(STORY_TYPES), "description": "The type of stories that do not name theirs."},
    "required-version": {
        "type": "string",
        "pattern": r"^\s*(==|!=|>=|<=|>|<)?\s*\d+(\.\d+)*(\s*,\s*(==|!=|>=|<=|>|<)?\s*\d+(\.\d+)*)*\s*$",
        "description": "versions of newslint are written >=0.1,<2",
    },
}
_PERSON: Schema = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "additionalProperties": False,
            "required": ["name"],
            "properties": {
                "name": _NAME | {"description": "The form to print."},
                "also": {"type": "array", "items": _NAME, "description": "Other forms of the name."},
                "role": _NAME,
                "since": _WHEN,
                "until": _WHEN,
                "tag": _NAME,
            },
        },
    ]
}
_GROUPS: Schema = {"type": "array", "items": _NAMES}


def _whole(title: str, properties: Schema) -> Schema:
    return {"$schema": DRAFT, "title": title, "type": "object", "additionalProperties": False, "properties": properties}


def config_schema() -> Schema:
    """The schema of `newslint.yml`. The options under `rules` are each rule's own and checked against its check."""
    return _whole("newslint.yml", _CONFIG)


def profile_schema() -> Schema:
    """The schema of a profile: the keys of `newslint.yml` that choose."""
    return _whole("A newslint profile", {"description": _NAME, **_CHOICE})


def names_schema() -> Schema:
    """The schema of `names.yml`."""
    return _whole(
        "names.yml",
        {
            "people": {
                "type": "array",
                "items": _PERSON,
                "description": "Names, or {name, also, role, since, until, tag}.",
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
                "items": {"type": "array", "items": _NAME, "minItems": 2},
                "description": "Names that look alike and are not one another.",
            },
        },
    )
