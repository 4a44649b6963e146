"""What configuration files say, each word with its place; a chain of `extends` is read base first."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.errors import ConfigError, Place, Problem
from newslint.ruleset import cache
from newslint.ruleset.paths import shown
from newslint.version import __version__

if TYPE_CHECKING:
    from newslint.ruleset.marked import Marked

NAMES = ("newslint.yml", ".newslint.yml")


class Said(NamedTuple):
    """One value of a file and where it stands."""

    value: Any
    line: int
    column: int
    text: str


class File(NamedTuple):
    """One configuration file, or a profile: what it says of each key; a list has a Said for each of its items."""

    path: Path
    values: dict[str, Said]
    lists: dict[str, tuple[Said, ...]]
    rules: dict[str, Said]
    per_file: tuple[tuple[str, tuple[Said, ...]], ...]
    profile: bool

    def place(self, said: Said) -> Place:
        """Where it stands, as a reader in the working directory would write it."""
        return Place(shown(self.path), said.line, said.column, said.text)

    def near(self, path: str) -> Path:
        """A path of this file, which counts from the file's folder."""
        return Path(os.path.normpath(self.path.parent / Path(path).expanduser()))


def find(folder: Path, known: dict[Path, Path | None]) -> Path | None:
    """The configuration file nearest to this folder, in it or above it. `known` keeps what was found for folders."""
    passed: list[Path] = []
    found: Path | None = None
    for at in (folder, *folder.parents):
        if at in known:
            found = known[at]
            break
        passed.append(at)
        found = next((at / name for name in NAMES if os.path.isfile(at / name)), None)  # noqa: PTH113  (Path raises)
        if found:
            break
    known.update(dict.fromkeys(passed, found))
    return found


def chain(path: Path) -> list[File]:
    """The file and those that it extends, base first. Raises ConfigError."""
    files = [read(path)]
    while extends := files[-1].values.get("extends"):
        base = files[-1].near(extends.value)
        if any(file.path == base for file in files):
            ring = " → ".join(shown(p) for p in [*(f.path for f in files), base])
            raise ConfigError(
                (Problem(files[-1].place(extends), f"configurations extend each other in a ring: {ring}"),)
            )
        if not base.is_file():
            raise ConfigError((Problem(files[-1].place(extends), f"there is no file {shown(base)} to extend"),))
        files.append(read(base))
    return files[::-1]


def read(path: Path, profile: bool = False) -> File:
    """One configuration file, or one profile. Raises ConfigError."""
    stamp = (cache.stamp(path), cache.stamp(Path(__file__)))
    kept = cache.load("config", str(path))
    if kept and kept[0] == stamp:
        values, lists, rules, per_file = kept[1]
        return File(
            path,
            {k: Said(*v) for k, v in values.items()},
            {k: tuple(Said(*v) for v in vs) for k, vs in lists.items()},
            {k: Said(*v) for k, v in rules.items()},
            tuple((glob, tuple(Said(*v) for v in vs)) for glob, vs in per_file),
            profile,
        )
    file = _parsed(path, profile)
    row = (
        {k: tuple(v) for k, v in file.values.items()},
        {k: [tuple(v) for v in vs] for k, vs in file.lists.items()},
        {k: tuple(v) for k, v in file.rules.items()},
        [(glob, [tuple(v) for v in vs]) for glob, vs in file.per_file],
    )
    cache.keep("config", str(path), stamp, row)
    return file


def _parsed(path: Path, profile: bool) -> File:
    from newslint.config.schema import file_schema
    from newslint.ruleset import marked, validate

    source = marked.read(path)
    if source.data is None:
        return File(path, {}, {}, {}, (), profile)
    if problems := [*_other_version(source)]:  # what else is wrong may be right there
        raise ConfigError(tuple(problems))
    schema = file_schema(profile)
    data = validate.meant(source.data, schema, source)
    if isinstance(data, dict):  # `ignore:`, and nothing yet
        lists = {key for key, about in schema["properties"].items() if about.get("type") == "array"}
        data = {key: value for key, value in data.items() if value is not None or key not in lists}
    problems = list(validate.problems(data, schema, source))
    problems = problems or [*_no_date(data, source)]
    if problems:
        raise ConfigError(tuple(problems))

    def said(value: Any, *at: str | int) -> Said:
        place = source.place(at)
        return Said(value, place.line, place.column, place.text)

    return File(
        path,
        {k: said(v, k) for k, v in data.items() if not isinstance(v, list) and k not in ("rules", "per-file-ignores")},
        {k: tuple(said(item, k, i) for i, item in enumerate(v)) for k, v in data.items() if isinstance(v, list)},
        {id_: said(changes, "rules", id_) for id_, changes in data.get("rules", {}).items()},
        tuple(
            (glob, tuple(said(v, "per-file-ignores", glob, i) for i, v in enumerate(patterns)))
            for glob, patterns in data.get("per-file-ignores", {}).items()
        ),
        profile,
    )


def _no_date(data: dict[str, Any], source: Marked) -> Iterator[Problem]:
    import datetime

    try:
        datetime.date.fromisoformat(data.get("date", "2000-01-01"))
    except ValueError:
        yield Problem(source.place(("date",)), f"there is no {data['date']}")


def _other_version(source: Marked) -> Iterator[Problem]:
    from newslint.config.versions import asked

    said = source.data.get("required-version") if isinstance(source.data, dict) else None
    wanted = source.raw.get(("required-version",)) if isinstance(said, (int, float)) else said
    if isinstance(wanted, str) and not asked(wanted, __version__):
        told = f"newslint {wanted.strip()} is asked for, this is {__version__}"
        yield Problem(source.place(("required-version",)), told, f"pip install 'newslint{_pinned(wanted)}'")


def _pinned(wanted: str) -> str:
    """The versions as pip takes them."""
    plain = "".join(wanted.split())
    return plain if plain[0] in "=!<>" else f"=={plain}"
