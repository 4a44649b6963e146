"""STORY.waivers.yml: waivers beside a story, for formats without comments and copy that must stay clean."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypedDict

from newslint.errors import ConfigError, FileError
from newslint.lint.waive import Waiver
from newslint.span import Span

SUFFIX = ".waivers.yml"
_TEXT = {"type": "string", "minLength": 1}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "newslint waivers",
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["rule", "fingerprint", "reason"],
        "properties": {"rule": _TEXT, "fingerprint": _TEXT, "reason": _TEXT, "by": _TEXT, "date": _TEXT},
    },
}


class Entry(TypedDict):
    """One waiver as it is written."""

    rule: str
    fingerprint: str
    reason: str
    by: str
    date: str


def beside(story: str) -> Path:
    """The waivers of this story."""
    return Path(story + SUFFIX)


def waivers(story: str) -> tuple[Waiver, ...]:
    """The waivers beside a story, if there are any. Raises ConfigError."""
    path = beside(story)
    try:
        if not path.is_file():
            return ()
    except (OSError, ValueError):  # a name that no file can have
        return ()
    origin = f"entry of {path.name}"
    return tuple(Waiver(e["rule"], None, Span(0, 0), origin, e["fingerprint"]) for e in entries(path))


def add(story: str, more: list[Entry]) -> Path:
    """Write more waivers beside a story; what stands there, comments too, stays. Raises ConfigError and FileError."""
    import yaml

    path = beside(story)
    if path.exists():
        entries(path)  # nothing is added to what cannot be read
    written = yaml.safe_dump([dict(e) for e in more], allow_unicode=True, sort_keys=False, width=1000)
    try:
        with path.open("a+", encoding="utf-8", newline="\n") as file:
            file.seek(0)
            before = file.read()
            file.write(("\n" if before and not before.endswith("\n") else "") + written)
    except OSError as error:
        raise FileError(path.as_posix(), f"cannot be written: {error.strerror}") from None
    return path


def entries(path: Path) -> list[Entry]:
    """What a file of waivers holds. Raises ConfigError."""
    from newslint.ruleset import marked, validate

    source = marked.read(path)
    if source.data is None:
        return []
    data: list[Entry] = validate.meant(source.data, SCHEMA, source)
    problems = tuple(validate.problems(data, SCHEMA, source))
    if problems:
        raise ConfigError(problems)
    return data
