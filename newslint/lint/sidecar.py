"""STORY.waivers.yml: waivers beside a story, for formats without comments and copy that must stay clean."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

from newslint.errors import ConfigError, FileError
from newslint.lint.waive import Waiver
from newslint.span import Span
from newslint.written import written

if TYPE_CHECKING:
    from newslint.ruleset.marked import Marked

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
    return tuple(
        Waiver(e["rule"], None, Span(0, 0), origin, e["fingerprint"], reason=e["reason"]) for e in entries(path)
    )


def add(story: str, more: list[Entry]) -> Path:
    """Write more waivers beside a story; what stands there, comments too, stays. Raises ConfigError and FileError."""
    path = beside(story)
    text = ""
    if path.exists():
        entries(path)  # nothing is added to what cannot be read
        text = path.read_bytes().decode("utf-8")
    mark = text[: text.startswith("\ufeff")]
    after = mark + appended(path, text.removeprefix(mark), more)
    written(path, after)
    return path


def appended(path: Path, text: str, more: list[Entry]) -> str:
    """A file of waivers with more of them. Raises ConfigError, and FileError where it is written in another way."""
    import yaml

    from newslint.config import yaml_edit
    from newslint.ruleset import marked
    from newslint.ruleset.paths import shown

    before = _entries(marked.parse(shown(path), text))
    dumped = [yaml.safe_dump(dict(e), allow_unicode=True, sort_keys=False, width=1000).rstrip("\n") for e in more]
    flow = [yaml_edit.flow(e) for e in more]
    for items in (dumped, flow):
        with suppress(ConfigError, yaml.YAMLError, ValueError, IndexError, AttributeError):
            after = yaml_edit.extend(text, items)
            if _entries(marked.parse("", after)) == [*before, *more]:
                return after
    by_hand = "\n".join(("add this by hand", *(f"  - {item}" for item in flow)))
    raise FileError(path.as_posix(), f"is written in a way that newslint does not change; {by_hand}")


def entries(path: Path) -> list[Entry]:
    """What a file of waivers holds. Raises ConfigError."""
    from newslint.ruleset import marked

    return _entries(marked.read(path))


def _entries(source: Marked) -> list[Entry]:
    from newslint.ruleset import validate

    if source.data is None:
        return []
    data: list[Entry] = validate.meant(source.data, SCHEMA, source)
    problems = tuple(validate.problems(data, SCHEMA, source))
    if problems:
        raise ConfigError(problems)
    return data
