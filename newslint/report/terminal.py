"""Where the full report goes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from newslint.report import concise
from newslint.report.record import FileRecord
from newslint.report.totals import Totals


def show(records: Iterable[FileRecord], totals: Totals, out: TextIO, *, statistics: bool = False) -> None:
    for piece in concise.report(records, totals, statistics=statistics):
        out.write(piece)
