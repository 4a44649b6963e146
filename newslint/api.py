"""The library: the same road that the command line takes, for other programs."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from os import PathLike, fspath
from typing import TypedDict, Unpack

from newslint.cli.work import Job, Worker, records
from newslint.config import Configuration, Overrides
from newslint.document import Document, StoryType
from newslint.errors import CheckUnavailable, ConfigError
from newslint.finding import Finding
from newslint.formats import MAX_SIZE, read_text
from newslint.lint.lint import Checked, Failure
from newslint.lint.story import check_document
from newslint.lint.walk import stories


class Options(TypedDict, total=False):
    """What chooses rules and configuration: the options of `newslint check`, which explains them."""

    config: str
    isolated: bool
    select: Sequence[str]
    extend_select: Sequence[str]
    ignore: Sequence[str]
    packs: Sequence[str]
    languagetool: str
    preview: bool
    date: datetime.date
    type: StoryType


def check_text(
    text: str, *, path: str = "story.txt", profile: str | None = "neutral", **options: Unpack[Options]
) -> list[Finding]:
    """What newslint says of this text, in its order; offsets are code points of `text`.

    `path` chooses the format (`story.md`, `story.html`); no newslint.yml is looked for, but `config` names one.
    Raises ConfigError, and CheckUnavailable when a rule could not run.
    """
    options.setdefault("isolated", "config" not in options)
    _, checked = check_document(read_text(text, path), Configuration(_overrides(profile, options)))
    for failure in checked.failures:
        raise CheckUnavailable(f"{failure.rule}: {failure.message}")
    return list(checked.findings)


def check_paths(
    paths: Iterable[str | PathLike[str]],
    *,
    profile: str | None = None,
    max_size: int = MAX_SIZE,
    jobs: int = 1,
    **options: Unpack[Options],
) -> list[Checked]:
    """What newslint says of files and of the stories in folders, sorted by path; configuration files hold.

    `jobs` processes share the work: a program that asks for several begins behind `if __name__ == "__main__"`.
    A rule that could not run is among `failures`; a file that could not be read has one without a rule.
    Raises ConfigError.
    """
    overrides = _overrides(profile, options)
    files = stories([fspath(p) for p in paths], Configuration(overrides))
    checked: list[Checked] = []
    for found in records(_Checker, files, Job(overrides, max_size), jobs):
        if isinstance(found, ConfigError):
            raise found
        checked.append(found)
    return checked


class _Checker(Worker[Checked | ConfigError]):
    def record(self, document: Document) -> Checked:
        """What newslint says of a story."""
        return check_document(document, self.configuration)[1]

    def unread(self, path: str, message: str) -> Checked:
        """A failure without a rule."""
        return Checked(path, failures=(Failure(path, "", message),))

    def misconfigured(self, path: str, error: ConfigError) -> ConfigError:
        """What is raised, then."""
        return error


def _overrides(profile: str | None, options: Options) -> Overrides:
    return Overrides(
        config=options.get("config"),
        isolated=options.get("isolated", False),
        profile=profile,
        packs=tuple(options.get("packs", ())),
        select=tuple(options["select"]) if "select" in options else None,
        extend_select=tuple(options.get("extend_select", ())),
        ignore=tuple(options.get("ignore", ())),
        date=options.get("date"),
        type=options.get("type"),
        languagetool=options.get("languagetool"),
        preview=options.get("preview"),
    )
