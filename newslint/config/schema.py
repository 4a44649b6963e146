"""The JSON Schemas of `newslint.yml` and of a profile."""

from __future__ import annotations

from typing import Any

from newslint.config.overrides import PROFILES
from newslint.document import STORY_TYPES
from newslint.languagetool.service import LANGUAGES
from newslint.ruleset.names_schema import DRAFT, written
from newslint.ruleset.schema import DATE, SELECTOR

Schema = dict[str, Any]
_PATH: Schema = {"type": "string", "minLength": 1}
_SECONDS: Schema = {"type": "number", "exclusiveMinimum": 0}
_PATHS: Schema = {"type": "array", "items": _PATH}
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
    "baseline": _PATH | {"description": "Findings that are known and not reported: `newslint baseline write`."},
    "languagetool": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "url": {
                "type": "string",
                "pattern": "^https?://[^/]+",
                "description": "a server is written http://localhost:8081",
            },
            "local": {"type": "boolean", "description": "Start one here, with language-tool-python and Java."},
            "language": {"enum": list(LANGUAGES), "description": "The dialect; by default the profile's."},
            "timeout": _SECONDS | {"description": "Seconds that a request may take."},
            "budget": _SECONDS | {"description": "Seconds that all requests of a run may take."},
        },
        "description": "The LanguageTool that the rules of the grammar pack ask.",
    },
    "date": DATE,
    "type": {"enum": list(STORY_TYPES), "description": "The type of stories that do not name theirs."},
    "preview": {"type": "boolean", "description": "Rules that are new, and otherwise on only where they are named."},
    "required-version": {
        "type": "string",
        "pattern": r"^\s*(==|!=|>=|<=|>|<)?\s*\d+(\.\d+)*(\s*,\s*(==|!=|>=|<=|>|<)?\s*\d+(\.\d+)*)*\s*$",
        "description": "versions of newslint are written >=0.1,<2",
    },
}


def _whole(title: str, properties: Schema) -> Schema:
    return {"$schema": DRAFT, "title": title, "type": "object", "additionalProperties": False, "properties": properties}


def config_schema() -> Schema:
    """The schema of `newslint.yml` for editors. The options under `rules` are each rule's own."""
    return dict(written(file_schema()))


def file_schema(profile: bool = False) -> Schema:
    """The schema that a `newslint.yml` is read by, lists as lists; or that of a profile: the keys that choose."""
    if profile:
        return _whole("A newslint profile", {"description": {"type": "string"}, **_CHOICE})
    return _whole("newslint.yml", _CONFIG)
