"""Check only what a change touches, and report only what it brought."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newslint.cli.options import adding, alone
from newslint.cli.reading import read
from newslint.cli.work import Job
from newslint.config import Configuration
from newslint.lint.fingerprint import known
from newslint.report.record import FileRecord, FindingRecord, Place, keeping, printable
from newslint.report.totals import Totals

if TYPE_CHECKING:
    from newslint.cli.earlier import Earlier
    from newslint.git.changes import Change

changing = adding(
    click.option("--changed-since", metavar="REV", help="Report only what came since HEAD left this branch or commit."),
    click.option("--staged", is_flag=True, help="Check what the next commit will hold; report only what it brings."),
    click.option("--changed-lines-only", is_flag=True, help="With these two: only what touches lines that are new."),
)
"""Add the options that ask for what a change brought."""


Found = Iterator[FileRecord]


def changed(
    paths: tuple[str, ...], job: Job, totals: Totals, values: dict[str, Any]
) -> tuple[list[str] | None, Job, Callable[[Found], Found]]:
    """The stories that a change touches, how they are to be read, and what leaves out findings that were there before.

    None stands for all stories. Raises UsageError and GitError.
    """
    revision, staged, lines = values["changed_since"], values["staged"], values["changed_lines_only"]
    if revision is None and not staged:
        alone("changed_lines_only", "goes with --changed-since or --staged")
        return None, job, iter
    if revision is not None and staged:
        raise click.UsageError("--changed-since and --staged ask for different things: name one of them")
    if "-" in paths:
        raise click.UsageError("git does not know what comes on standard input (-)")
    if staged and any(values.get(name) for name in ("fix", "fix_only", "diff")):
        raise click.UsageError("--staged checks what git holds, and fixes are made in files: leave one of them out")
    from newslint.cli.earlier import EarlierChecker, EarlierJob

    stories = _stories(paths or (".",), job, revision, force_exclude=values["force_exclude"])
    files = sorted({*stories, *(path for path in paths if path not in stories and not os.path.lexists(path))})
    if not files:
        totals.notes.append(("--staged" if staged else f"--changed-since {revision}", "no story has changed"))
    if staged:
        job = replace(job, blobs={path: change.now for path, change in stories.items()})
    old = {path: change.blob for path, change in stories.items() if change.blob}
    asked = EarlierJob(job.overrides, job.max_size, job.keep, blobs=job.blobs, earlier=old, lines=lines)
    earlier = {}
    for one in read(EarlierChecker, paths, asked, Totals(), values, files=list(old)):
        earlier[printable(one.path)] = one
        if one.error:
            totals.errors.append({"path": printable(one.path), "rule": "", "message": one.error})
    return files, job, partial(_brought, earlier, lines)


def _stories(tops: tuple[str, ...], job: Job, revision: str | None, *, force_exclude: bool) -> dict[str, Change]:
    from newslint.git.base import head, merge_base
    from newslint.git.changes import changes, staged
    from newslint.git.repository import GitError, Repository
    from newslint.git.stories import touched

    try:
        repository = Repository(Path())
        if revision is None:
            found = staged(repository, head(repository))
        else:
            found = changes(repository, merge_base(repository, revision))
        return touched(found, tops, repository, Configuration(job.overrides), force_exclude=force_exclude)
    except GitError as error:
        raise GitError(f"{'--staged' if revision is None else '--changed-since'}: {error}") from None


def _brought(earlier: Mapping[str, Earlier], lines: bool, found: Found) -> Found:
    for record in found:
        before = earlier.get(record["path"])
        yield keeping(record, _new(record["findings"], before, lines)) if before else record


def _new(findings: Iterable[FindingRecord], before: Earlier, lines: bool) -> Iterator[bool]:
    holding = known(before.fingerprints)
    for f in findings:
        places: list[Place] = [f, *f["related"]]
        touches = any(p["line"] < new.stop and new.start <= p["end_line"] for new in before.lines for p in places)
        yield not holding(f["fingerprint"]) and (touches or not lines)
