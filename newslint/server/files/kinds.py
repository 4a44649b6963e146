"""Which files of an editor are newslint's: by their names, by what the configuration says of them, by their words."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Literal

from newslint.config import given
from newslint.config.given import File
from newslint.config.names_file import NAME
from newslint.errors import ConfigError
from newslint.lint.sidecar import SUFFIX

Kind = Literal["config", "names", "waivers", "rule"]
_RULE = re.compile(r"\A(?=[\s\S]*^extends[ \t]*:)(?=[\s\S]*^message[ \t]*:)", re.MULTILINE)


def kind(path: Path, text: str, at: Path | None) -> Kind | None:
    """What a file is to newslint where `at` is the configuration; nothing if it is none of newslint's."""
    if path.name in given.NAMES or path == at:
        return "config"
    if path.name.endswith(SUFFIX):
        return "waivers"
    files = _chain(at)
    if any(file.near(file.values["extends"].value) == path for file in files if "extends" in file.values):
        return "config"
    if path.name == NAME or path in _near(files, "names"):
        return "names"
    packs = _near(files, "packs")
    if (path.suffix == ".yml" and (path.parent in packs or path.parent.parent in packs)) or _RULE.match(text):
        return "rule"
    return None


def _chain(at: Path | None) -> list[File]:
    """The configuration file and those that it extends, as far as they can be read."""
    files: list[File] = []
    with suppress(ConfigError):
        while at and all(file.path != at for file in files):
            files.append(given.read(at))
            extends = files[-1].values.get("extends")
            at = files[-1].near(extends.value) if extends else None
    return files


def _near(files: list[File], key: str) -> set[Path]:
    """The paths that the files name under a key."""
    return {file.near(said.value) for file in files for said in file.lists.get(key, ())}
