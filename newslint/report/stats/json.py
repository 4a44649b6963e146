"""The JSON report of how long and how hard stories are: one line a file, the schema in docs/json.md."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from newslint.report.stats.record import StatsRecord
from newslint.report.stats.total import Total


def report(records: Iterable[StatsRecord], pace: int) -> Iterator[str]:
    """The report in pieces, as the files pass."""
    yield f'{{"version": 1, "words_per_minute": {pace}, "files": ['
    between, total = "\n", Total()
    for path, numbers in total.passing(records):
        yield between + json.dumps({"path": path, **numbers}, ensure_ascii=False)
        between = ",\n"
    yield f'\n], "total": {json.dumps({"files": total.stories, **total.numbers()})}}}\n'
