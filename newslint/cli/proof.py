"""`newslint check --output-format html`: the worker behind it, and where its pages go."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

import click

from newslint.analysis import Analysis
from newslint.cli.apart import spared
from newslint.cli.checker import Checker
from newslint.cli.reading import output, written_to
from newslint.document import Document
from newslint.errors import FileError
from newslint.lint.story import check_document
from newslint.report.proof.index import NAME, Index
from newslint.report.proof.page import report
from newslint.report.proof.record import ProofRecord, recorded, unread
from newslint.report.record import FileRecord
from newslint.report.totals import Totals
from newslint.written import written


class Proofer(Checker):
    """Checks stories, and keeps of each what its proof shows besides the findings."""

    def known(self, path: str, data: bytes) -> FileRecord:
        """The record of a file: what is kept between runs has no copy in it."""
        return self.anew(path, data)

    def record(self, document: Document) -> ProofRecord:
        """The record of a story."""
        document, checked = check_document(document, self.configuration)
        settings = self.configuration.settings(Path(document.path))
        rules = settings.ruleset()
        return recorded(checked, Analysis(document, settings.house, rules.asked), rules.rules)

    def unread(self, path: str, message: str) -> ProofRecord:
        """The record of a file that could not be read."""
        return unread(path, message)


def write(found: Iterable[FileRecord], paths: tuple[str, ...], totals: Totals, values: dict[str, Any]) -> None:
    """Write the page of one story, or a folder of pages. Raises UsageError and FileError."""
    target = values["output_file"]
    records = cast("Iterable[ProofRecord]", found)  # what stands between reading and writing keeps all keys
    if totals.expected > 1 or (target and (target.endswith("/") or Path(target).is_dir())):
        _write_folder(records, paths, _folder(target))
        return
    with output(target, encoding="utf-8") as out:
        record = None
        for record in records:
            out.writelines(report(record))
        if record is None:
            out.writelines(Index().report())


def _write_folder(records: Iterable[ProofRecord], paths: tuple[str, ...], folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(str(folder), f"cannot be made: {error.strerror}") from None
    index = Index()
    for record in records:
        page = index.add(record, _below(record["path"], paths))
        if page:
            _put(folder / page, report(record, NAME))
    _put(folder / NAME, index.report())
    written_to(str(folder / NAME))


def _put(page: Path, pieces: Iterable[str]) -> None:
    spared(page)
    written(page, "".join(pieces))


def _folder(target: str | None) -> Path:
    if target is None:
        raise click.UsageError("a proof is one page a story: say with -o FOLDER where several are to go")
    folder = Path(target)
    if folder.is_file() or (folder.suffix in (".html", ".htm") and not folder.is_dir()):
        raise click.UsageError(f"-o {target}: several stories need a folder, which gets a page for each and {NAME}")
    return folder


def _below(path: str, paths: tuple[str, ...]) -> str:
    """The path as it stands below the folder that was named; of a file that was named only its own name."""
    tops = [f"{top.rstrip('/')}/" for top in paths]
    return next((path.removeprefix(top) for top in tops if path.startswith(top)), Path(path).name)
