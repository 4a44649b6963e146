"""The JSON Schemas of the formats json and json-lines."""

from __future__ import annotations

from typing import Any

from newslint.finding import SEVERITIES

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_NUMBER: Schema = {"type": "integer", "minimum": 0}
_FROM_1: Schema = {"type": "integer", "minimum": 1}


def _object(optional: tuple[str, ...] = (), /, **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_SPAN = {"start": _NUMBER, "end": _NUMBER}
_PLACE = {**_SPAN, "line": _FROM_1, "column": _FROM_1, "end_line": _FROM_1, "end_column": _FROM_1}
_EDIT = _object(**_SPAN, text=_TEXT)
_FIX = _object(title=_TEXT, applicability={"enum": ["safe", "unsafe", "display"]}, edits=_list(_EDIT))
_FINDING: dict[str, Schema] = {
    "rule": _TEXT,
    "severity": {"enum": list(SEVERITIES)},
    "message": _TEXT,
    **_PLACE,
    "text": _TEXT,
    "related": _list(_object(**_PLACE, message=_TEXT)),
    "fixes": _list(_FIX),
    "url": _TEXT,
    "fingerprint": _TEXT,
}
_STATISTICS: Schema = {"type": "object", "additionalProperties": _FROM_1}


def report_schema() -> Schema:
    """What `--output-format json` prints."""
    report = _object(
        ("statistics",),
        version={"const": 1},
        tool=_object(name={"const": "newslint"}, version=_TEXT),
        files=_list(_object(path=_TEXT, findings=_list(_object(**_FINDING)))),
        errors=_list(_object(path=_TEXT, rule=_TEXT, message=_TEXT)),
        summary=_object(**dict.fromkeys(("files", *SEVERITIES, "fixed", "baseline"), _NUMBER)),
        statistics=_STATISTICS,
    )
    return _named("newslint’s JSON report", report)


def line_schema() -> Schema:
    """What each line of `--output-format json-lines` is."""
    finding = _object(path=_TEXT, **_FINDING)
    failed = _object(path=_TEXT, error=_object(rule=_TEXT, message=_TEXT))
    return _named("A line of newslint’s JSON report", {"oneOf": [finding, failed, _object(statistics=_STATISTICS)]})


def _named(title: str, schema: Schema) -> Schema:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **schema}
