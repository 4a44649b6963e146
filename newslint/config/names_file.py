"""A `names.yml` that a command changes: nothing is lost, and nothing is written that does not read as was meant."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml

from newslint.config import given, yaml_edit
from newslint.config.given import File
from newslint.config.names import MOST_BYTES, checked
from newslint.errors import ConfigError, FileError
from newslint.ruleset import marked
from newslint.ruleset.paths import shown
from newslint.written import written

NAME = "names.yml"


def named(folder: Path, at: Path | None = None) -> tuple[Path, Path | None]:
    """The `names.yml` that holds in a folder, and the `newslint.yml`, there or not, that is still to be told of it.

    `at` is a configuration that holds in the place of the nearest one.

    Raises ConfigError, and FileError where the configuration names several.
    """
    at = at or given.find(folder, {})
    files: Sequence[File] = given.chain(at) if at else ()
    for file in reversed(files):
        said = file.lists.get("names", ())
        if len(said) > 1:
            which = ", ".join(shown(file.near(s.value)) for s in said)
            raise FileError(shown(file.path), f"names several lists ({which}): say which with --file")
        if said:
            return file.near(said[0].value), None
    at = at or folder / "newslint.yml"
    return at.parent / NAME, at


class NamesFile:
    """The text and the data of one `names.yml`; the file need not be there. Raises ConfigError.

    `text` is what stands in it by now, where an editor has it open.
    """

    def __init__(self, path: Path, text: str | None = None) -> None:
        self.path = Path(os.path.realpath(path))
        self.text, self._mark = _read(self.path, path) if text is None else (text, "")
        self.data = checked(self._source())

    @property
    def people(self) -> list[Any]:
        """The people, as they are written: a name, or a mapping."""
        return list(self.data.get("people", ()))

    def known(self, key: str) -> set[str]:
        """Every form that stands under a key."""
        items = self.data.get(key, ())
        return {form for item in items for form in (item if isinstance(item, list) else forms(item))}

    def append(self, key: str, items: Sequence[Any]) -> None:
        """Add to the end of a list."""
        if items:
            data = {**self.data, key: [*self.data.get(key, ()), *items]}
            written = [yaml_edit.flow(item) for item in items]
            by_hand = "\n".join((f"add this under ‘{key}:’ by hand", *(f"  - {item}" for item in written)))
            self._change(data, lambda: yaml_edit.append(self.text, key, written), by_hand)

    def remove(self, indexes: Iterable[int]) -> None:
        """Take people out."""
        gone = set(indexes)
        if gone:
            data = {**self.data, "people": [p for i, p in enumerate(self.people) if i not in gone]}
            by_hand = f"take {_listed(self.people, gone)} out by hand"
            self._change(data, lambda: yaml_edit.remove(self.text, "people", gone), by_hand)

    def assign(self, indexes: Iterable[int], key: str, value: str) -> None:
        """Set a key of people who are mappings."""
        meant = set(indexes)
        if meant:
            data = {
                **self.data,
                "people": [{**p, key: value} if i in meant else p for i, p in enumerate(self.people)],
            }
            written = yaml_edit.scalar(value)
            by_hand = f"write ‘{key}: {written}’ for {_listed(self.people, meant)} by hand"
            self._change(data, lambda: yaml_edit.assign(self.text, "people", sorted(meant), key, written), by_hand)

    def write(self) -> None:
        """Write the file at once and whole. Raises FileError."""
        written(self.path, self._mark + self.text)

    def _change(self, data: dict[str, Any], change: Callable[[], str], by_hand: str) -> None:
        before = self.text
        with suppress(ConfigError, yaml.YAMLError, ValueError, IndexError, AttributeError):
            self.text = change()
            if checked(self._source()) == data:
                self.data = data
                return
        self.text = before
        raise FileError(shown(self.path), f"is written in a way that newslint does not change; {by_hand}")

    def _source(self) -> marked.Marked:
        return marked.parse(shown(self.path), self.text)


def forms(person: Any) -> list[str]:
    """The forms of a person, or of a word, as a list has them."""
    return [person] if isinstance(person, str) else person["forms"]


def _listed(people: Sequence[Any], indexes: Iterable[int]) -> str:
    return ", ".join(forms(people[index])[0] for index in sorted(indexes))


def tell(configuration: Path, path: Path) -> bool:
    """Put `names:` into a `newslint.yml`, made where there is none; whether that went."""
    text, mark = _read(configuration, configuration)
    after = naming(text, path.relative_to(configuration.parent).as_posix())
    if after is not None:
        written(configuration, mark + after)
    return after is not None


def naming(text: str, listed: str) -> str | None:
    """A `newslint.yml` that names a list and named none; None where it is written in a way that is not changed."""
    name = yaml_edit.scalar(listed)
    after = yaml_edit.mapping(text, "names", listed, lambda: yaml_edit.put(text, "names", name))
    # else it says `names:` or `names: []`
    return after or yaml_edit.mapping(text, "names", [listed], lambda: yaml_edit.append(text, "names", [name]))


def _read(path: Path, asked: Path) -> tuple[str, str]:
    """The text of a YAML file, and its byte order mark."""
    if not path.exists():
        return "", ""
    marked.read(path, MOST_BYTES)  # says what is wrong, with its place
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise FileError(shown(asked), f"cannot be read: {error.strerror}") from None
    return text.removeprefix("\ufeff"), "\ufeff" if text.startswith("\ufeff") else ""
