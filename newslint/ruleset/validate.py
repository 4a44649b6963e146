"""A YAML file against a JSON Schema: first what a writer plainly meant, then what is wrong, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from newslint.errors import Problem
from newslint.ruleset.marked import At, Marked

Schema = Mapping[str, Any]
_YES_NO = {"yes": True, "on": True, "no": False, "off": False}
_NAMES = {
    "string": "a string",
    "array": "a list",
    "object": "a mapping",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "null": "nothing",
}
_FEW = 8
"""Keys that can be told at once."""


def meant(data: Any, schema: Schema, marked: Marked, at: At = ()) -> Any:
    """The data with what YAML took for a number or a truth given back as the string that the schema asks for,
    `yes` and `no` as truths where it asks for one, and a scalar as a list of one where it asks for a list."""
    types = _types(schema)
    if "array" in types and not isinstance(data, (dict, list, type(None))) and not _fits(data, types):
        return [_scalar(data, _items(schema), marked, at)]
    if isinstance(data, dict):
        known = {k: v for s in _branches(schema) for k, v in s.get("properties", {}).items()}
        other: Schema = next(
            (s["additionalProperties"] for s in _branches(schema) if isinstance(s.get("additionalProperties"), dict)),
            {},
        )
        return {k: meant(v, known.get(k, other), marked, (*at, k)) for k, v in data.items()}
    if isinstance(data, list):
        return [meant(v, _items(schema), marked, (*at, i)) for i, v in enumerate(data)]
    return _scalar(data, schema, marked, at)


def _scalar(data: Any, schema: Schema, marked: Marked, at: At) -> Any:
    types = _types(schema)
    if not types or _fits(data, types):
        return data
    if isinstance(data, str):
        return _YES_NO.get(data.lower(), data) if "boolean" in types else data
    return marked.raw[at] if "string" in types and marked.raw.get(at) else data


def _branches(schema: Schema) -> Iterator[Schema]:
    yield schema
    for key in ("anyOf", "oneOf"):
        yield from schema.get(key, ())


def _types(schema: Schema) -> set[str]:
    types: set[str] = set()
    for s in _branches(schema):
        t = s.get("type", ())
        types.update([t] if isinstance(t, str) else t)
        if "enum" in s and not t:
            types.add("string")
    return types


def _items(schema: Schema) -> Schema:
    items: Schema = next((s["items"] for s in _branches(schema) if "items" in s), {})
    return items


def _fits(data: Any, types: set[str]) -> bool:
    return kind(data) in types or (isinstance(data, int) and not isinstance(data, bool) and "number" in types)


def kind(data: Any) -> str:
    """The JSON Schema name of a value's type."""
    if isinstance(data, bool):
        return "boolean"
    for type_, name in ((dict, "object"), (list, "array"), (str, "string"), (int, "integer"), (float, "number")):
        if isinstance(data, type_):
            return name
    return "null"


def problems(data: Any, schema: Schema, marked: Marked, at: At = ()) -> Iterator[Problem]:
    """Everything in which the data differs from the schema `at` is where the data stands in its file."""
    told = [p for error in Draft202012Validator(schema).iter_errors(data) for p in _told(error, marked, at)]
    yield from sorted(told, key=lambda p: (p.place.line, p.place.column))


def _told(error: ValidationError, marked: Marked, at: At) -> Iterator[Problem]:
    here: At = (*at, *error.absolute_path)
    value: Any = error.instance
    wanted: Any = error.validator_value
    schema: Any = error.schema
    match error.validator:
        case "additionalProperties":
            known = list(schema.get("properties", {}))
            what = "case" if here[-1:] == ("levels",) else "key"
            for key in (key for key in value if key not in known):
                hint = suggestion(key, known) or (f"there is {', '.join(known)}" if 1 < len(known) <= _FEW else "")
                yield Problem(marked.place((*here, key), key=True), f"unknown {what} ‘{key}’", hint)
        case "required":
            key = next(key for key in wanted if f"'{key}'" in error.message)
            yield Problem(marked.place(here), f"the key ‘{key}’ is missing")
        case "enum" if isinstance(value, (dict, list)):
            yield Problem(marked.place(here), _type_told(here, ["string"], value))
        case "enum":
            options = [str(w) for w in wanted]
            hint = suggestion(str(value), options)
            yield Problem(marked.place(here), f"{_key(here)}‘{value}’ is none of {', '.join(options)}", hint)
        case "type":
            types = [wanted] if isinstance(wanted, str) else wanted
            yield Problem(marked.place(here), _type_told(here, types, value), _written(types, value))
        case "anyOf" | "oneOf":
            deeper = [e for e in error.context or () if e.path or e.validator != "type"]
            if deeper:
                yield from _told(max(deeper, key=lambda e: len(e.path)), marked, at)
            else:
                yield Problem(marked.place(here), _type_told(here, sorted(_types(schema)), value))
        case "pattern" | "minItems" | "minLength" as what:
            found = f"expected {wanted} or more, found {len(value) or 'nothing'}"
            message = f"‘{value}’ is not of the right form" if what == "pattern" else found
            yield Problem(marked.place(here), _key(here) + message, schema.get("description", ""))
        case _:
            yield Problem(marked.place(here), f"{_key(here)}{error.message}")


def _type_told(here: At, wanted: Iterable[str], value: Any) -> str:
    return f"{_key(here)}expected {' or '.join(_NAMES[t] for t in wanted)}, found {_NAMES[kind(value)]}"


def _written(wanted: Iterable[str], value: Any) -> str:
    """How lists and mappings are written, for who wrote the one for the other."""
    if "object" in wanted and isinstance(value, list):
        return "‘key: value’ on each line, without a dash"
    if "object" in wanted and isinstance(value, str):
        return "a colon and a space stand between a key and its value"
    return "each entry stands on a line of its own, behind a dash" if "array" in wanted else ""


def _key(at: At) -> str:
    names = [str(k) for k in at if isinstance(k, str)]
    return f"{names[-1]}: " if names else ""


def suggestion(word: str, known: Iterable[str]) -> str:
    """‘did you mean …?’, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), {k.lower(): k for k in known}, n=1, cutoff=0.7)
    named = next((k for k in known if k.lower() == near[0]), "") if near else ""
    return f"did you mean ‘{named}’?" if named else ""
