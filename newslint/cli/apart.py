"""Stories and the reports of earlier runs kept apart: no report goes over a story, and none is read as one."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from newslint.formats import SUFFIXES
from newslint.late import late

_SIZE = 4096
"""Bytes at the beginning and at the end of a file by which a report is known."""
_OURS = late(
    r'<meta name="generator" content="newslint">|\A\{"version": 1, "'
    r"|^(?:.+:\d+:\d+: (?:error|warning|suggestion) [\w-]+[. ]|::(?:error|warning|notice) title=newslint"
    r"|.+: fixed \d+ [\w-]+\.|--- a/|From newslint |Differ: \d|\d+ hits? in "
    r"|\d[\d,]* (?:story|stories)"
    r"(?:\.|[:;] (?:nothing|time to|\d[\d,]* (?:error|warning|suggestion|quotation|name|slip|file|fixed))))",
    re.MULTILINE,
)


def apart(target: str | None, files: Iterable[str], named: Sequence[str] = ()) -> list[str]:
    """The files without earlier reports that stand where this one goes, unless they are named.

    Raises UsageError where the report would go over a story.
    """
    if target is None or not os.path.exists(target):  # noqa: PTH110
        return list(files)
    state = os.stat(target)  # noqa: PTH116
    below = os.path.join(os.path.abspath(target), "")  # noqa: PTH100, PTH118
    kept = []
    for file in files:
        same = _same(file, state)
        if (same or os.path.abspath(file).startswith(below)) and file not in named and ours(file):  # noqa: PTH100
            continue
        if same:
            hint = "let the report go elsewhere, out of the folders that are read"
            raise click.UsageError(f"-o {target}: that is one of the stories; {hint}")
        kept.append(file)
    if os.path.isfile(target):  # noqa: PTH113
        spared(target)
    return kept


def spared(target: str | Path) -> None:
    """Refuse to write over what may be a story. Raises UsageError."""
    if str(target).lower().endswith(tuple(SUFFIXES)) and os.path.isfile(target) and not ours(target):  # noqa: PTH113
        told = "that looks like a story, and not like a report of newslint; delete it first, or name another file"
        raise click.UsageError(f"-o {target}: {told}")


def ours(path: str | Path) -> bool:
    """Whether a file is evidently the report of an earlier run, or empty."""
    try:
        with Path(path).open("rb") as file:
            known = file.read(_SIZE)
            file.seek(max(_SIZE, os.fstat(file.fileno()).st_size - _SIZE))
            known += file.read(_SIZE)
    except OSError:
        return False
    return not known or _OURS.search(known.decode("utf-8", "replace")) is not None


def _same(file: str, state: os.stat_result) -> bool:
    try:
        return os.path.samestat(os.stat(file), state)  # noqa: PTH116
    except (OSError, ValueError):
        return False
