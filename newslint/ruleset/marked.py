"""YAML as plain data that remembers where everything stands, with the traps of YAML 1.1 and its bombs taken out.

Only `true`, `false`, `null`, integers and decimals are more than strings: `off`, `no`, `2024-05-01` stay what was
written. Keys are always strings. Built from parser events in a loop, so depth costs no stack.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from newslint.errors import ConfigError, Place, Problem
from newslint.late import late
from newslint.ruleset import unsaved
from newslint.ruleset.paths import shown

At = tuple[str | int, ...]
"""The way to a value from the top: keys and indexes."""

MOST_BYTES = 1_000_000
_MOST_ALIASES = 100
_MOST_ALIASED = 20_000
_MOST_DEPTH = 50
_WORDS: dict[str, Any] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "true": True,
    "True": True,
    "false": False,
    "False": False,
}
_INTEGER = late(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = late(r"[-+]?[0-9]{1,17}\.[0-9]{1,17}")
LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Marked:
    """One YAML file. `raw` holds the written words of each value that did not stay a string."""

    path: str
    data: Any = None
    lines: tuple[str, ...] = ()
    keys: dict[At, tuple[int, int]] = field(default_factory=dict)
    values: dict[At, tuple[int, int]] = field(default_factory=dict)
    raw: dict[At, str] = field(default_factory=dict)

    def place(self, at: At = (), key: bool = False) -> Place:
        """Where a value (or its key) stands; of what has no place of its own, its nearest holder's."""
        spots = self.keys if key else self.values
        while at and at not in spots:
            at = at[:-1]
            spots = self.values
        line, column = spots.get(at, (0, 0))
        return place(self.path, self.lines, line, column)


def place(path: str, lines: tuple[str, ...], line: int, column: int) -> Place:
    """A Place from a line and column that count from 0."""
    return Place(path, line + 1, column + 1, lines[line].expandtabs(1) if line < len(lines) else "")


def read(path: Path, most: int = MOST_BYTES) -> Marked:
    """A YAML file of at most `most` bytes. Raises ConfigError with one Problem, as nothing after it can be trusted."""
    name = shown(path)
    content = unsaved.content(path)
    if content is None:
        try:
            with path.open("rb") as file:
                content = file.read(most + 1)
        except OSError as error:
            raise _error(Place(name, 0, 0), f"cannot be read: {error.strerror}") from error
    if len(content) > most:
        raise _error(Place(name, 0, 0), f"larger than {most:,} bytes")
    try:
        return parse(name, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _error(Place(name, line, 1), "not valid UTF-8", "save the file as UTF-8") from error


def parse(name: str, text: str) -> Marked:
    """The YAML in `text`. Raises ConfigError."""
    marked = Marked(name, None, tuple(text.splitlines()))
    try:
        return _Builder(marked).build(yaml.parse(text, Loader=LOADER))
    except yaml.MarkedYAMLError as error:
        raise _unread(error, marked) from error
    except yaml.YAMLError as error:
        raise _error(Place(name, 1, 1), f"not valid YAML: {' '.join(str(error).split())}") from error


_HINTS = {
    "mapping values are not allowed": "put single quotation marks round words that hold a colon and a space",
    "unknown escape character": "put expressions in single quotation marks, where a backslash is a backslash",
    "cannot start any token": "put single quotation marks round words that begin with a sign",
    "unexpected end of stream": "the quotation mark that opens here is never closed",
    "did not find expected key": "entries of one list begin in one column; an apostrophe ends words in single marks",
}


def _unread(error: yaml.MarkedYAMLError, marked: Marked) -> ConfigError:
    """What YAML's own error says, at the place that a writer would look at."""
    mark, lines = error.problem_mark or error.context_mark, marked.lines
    told = error.problem or error.context or ""
    if mark and mark.line >= len(lines) and error.context_mark:
        mark, told = error.context_mark, f"{error.context}, {told}"
    if not mark:
        return _error(Place(marked.path, 1, 1), f"not valid YAML: {told}")
    hint = next((hint for start, hint in _HINTS.items() if start in told), "")
    if mark.line < len(lines) and "\t" in lines[mark.line][: mark.column + 1]:
        hint = "YAML is indented with spaces, never with tabs"
    return _error(place(marked.path, lines, mark.line, mark.column), f"not valid YAML: {told}", hint)


def _error(where: Place, message: str, hint: str = "") -> ConfigError:
    return ConfigError((Problem(where, message, hint),))


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read."""

    at: At
    value: dict[str, Any] | list[Any]
    anchor: str | None
    before: int
    key: str | None = None


class _Builder:
    def __init__(self, marked: Marked) -> None:
        self.marked = marked
        self.open: list[_Open] = []
        self.anchors: dict[str, tuple[Any, int, At]] = {}
        self.nodes = self.aliases = self.aliased = 0
        self.documents = 0
        self.top: Any = None

    def build(self, events: Iterator[Any]) -> Marked:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    raise self.error(
                        event, "a second YAML document in one file", "one file, one document: take out ‘---’"
                    )
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                self.start(event)
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                ended = self.open.pop()
                if ended.anchor:
                    self.anchors[ended.anchor] = (ended.value, self.nodes - ended.before, ended.at)
            elif isinstance(event, yaml.ScalarEvent):
                self.scalar(event)
            elif isinstance(event, yaml.AliasEvent):
                self.alias(event)
        m = self.marked
        return Marked(m.path, self.top, m.lines, m.keys, m.values, m.raw)

    def error(self, event: Any, message: str, hint: str = "") -> ConfigError:
        mark = event.start_mark
        return _error(place(self.marked.path, self.marked.lines, mark.line, mark.column), message, hint)

    def start(self, event: Any) -> None:
        if len(self.open) >= _MOST_DEPTH:
            raise self.error(event, f"nested more than {_MOST_DEPTH} deep")
        value: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        before = self.nodes
        at = self.put(event, value)
        self.open.append(_Open(at, value, event.anchor, before))

    def scalar(self, event: Any) -> None:
        top = self.open[-1] if self.open else None
        if top and isinstance(top.value, dict) and top.key is None:
            if event.value in top.value:
                raise self.error(event, f"‘{event.value}’ stands here twice")
            top.key = event.value
            self.marked.keys[(*top.at, event.value)] = (event.start_mark.line, event.start_mark.column)
            return
        value = resolved(event.value) if event.implicit[0] and event.tag is None else event.value
        at = self.put(event, value)
        if not isinstance(value, str):
            self.marked.raw[at] = event.value
        if event.anchor:
            self.anchors[event.anchor] = (value, 1, at)

    def alias(self, event: Any) -> None:
        self.aliases += 1
        if event.anchor not in self.anchors:
            raise self.error(
                event, f"‘*{event.anchor}’ stands for nothing written before it", _HINTS["cannot start any token"]
            )
        value, size, whence = self.anchors[event.anchor]
        self.aliased += size
        self.nodes += size
        if self.aliases > _MOST_ALIASES or self.aliased > _MOST_ALIASED:
            raise self.error(event, "too much is written by aliases", "write it out, or split the file")
        raw, ways = self.marked.raw, [(value, whence, self.put(event, value))]
        while ways:  # what is written there is written here too
            value, there, here = ways.pop()
            if there in raw:
                raw[here] = raw[there]
            items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
            ways += [(v, (*there, k), (*here, k)) for k, v in items]

    def put(self, event: Any, value: Any) -> At:
        """Set a value where the reading stands; the way to it."""
        self.nodes += 1
        top = self.open[-1] if self.open else None
        at: At = ()
        if top is None:
            self.top = value
        elif isinstance(top.value, list):
            at = (*top.at, len(top.value))
            top.value.append(value)
        elif top.key is None:
            raise self.error(event, "a key must be a word, not a list or a mapping", "put quotation marks round it")
        else:
            at = (*top.at, top.key)
            top.value[top.key] = value
            top.key = None
        self.marked.values[at] = (event.start_mark.line, event.start_mark.column)
        return at


def resolved(word: str) -> Any:
    """What a plain word of YAML stands for."""
    if word in _WORDS:
        return _WORDS[word]
    if _INTEGER.fullmatch(word):
        return int(word)
    return float(word) if _DECIMAL.fullmatch(word) else word
