"""The library: the same road that the command line takes, for other programs."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from os import PathLike, fspath

from newslint.config import Configuration, Overrides
from newslint.document import StoryType
from newslint.errors import CheckUnavailable, FileError
from newslint.finding import Finding
from newslint.formats import MAX_SIZE, read_text
from newslint.lint.lint import Checked, Failure
from newslint.lint.story import check_document, check_file
from newslint.lint.walk import stories


def check_text(
    text: str,
    *,
    path: str = "story.txt",
    profile: str | None = "neutral",
    select: Sequence[str] | None = None,
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config: str | None = None,
    packs: Sequence[str] = (),
    date: datetime.date | None = None,
    type: StoryType | None = None,  # noqa: A002 (the name it has everywhere)
) -> list[Finding]:
    """What newslint says of this text, in its order; offsets are code points of `text`.

    `path` only chooses the format (`story.md`, `story.html`); nothing is read from disk but `config` and `packs`.
    Raises ConfigError, and CheckUnavailable when a rule could not run.
    """
    overrides = Overrides(
        config=config,
        isolated=config is None,
        profile=profile,
        select=None if select is None else tuple(select),
        extend_select=tuple(extend_select),
        ignore=tuple(ignore),
        packs=tuple(packs),
        date=date,
        type=type,
    )
    _, checked = check_document(read_text(text, path), Configuration(overrides))
    for failure in checked.failures:
        raise CheckUnavailable(f"{failure.rule}: {failure.message}")
    return list(checked.findings)


def check_paths(
    paths: Iterable[str | PathLike[str]], *, overrides: Overrides | None = None, max_size: int = MAX_SIZE
) -> list[Checked]:
    """What newslint says of files and of the stories in folders, sorted by path.

    `overrides` is the command line's say; configuration files hold as they do there. A file that could not be read
    has a failure without a rule. Raises ConfigError.
    """
    configuration = Configuration(overrides)
    checked: list[Checked] = []
    for path in stories([fspath(p) for p in paths], configuration):
        try:
            checked.append(check_file(path, configuration, max_size)[1])
        except FileError as error:
            checked.append(Checked(path, failures=(Failure(path, "", error.message),)))
    return checked
