"""The names of many stories for a spreadsheet: one row a form and story, as RFC 4180 has it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.repo.index import Counted, Index
from newslint.report.said.csv import row

HEADER = ("what", "kind", "name", "form", "stories", "path")


def report(index: Index) -> Iterator[str]:
    """The report in pieces; `name` is the form of most stories."""
    yield row(HEADER)
    for slip in index.slips():
        yield from _rows("slip", slip.kind, slip.frequent.text, slip.rare)
    for used in index.families():
        for form in used.forms:
            yield from _rows("family", used.kind, used.forms[0].text, form)


def _rows(what: str, kind: str, name: str, form: Counted) -> Iterator[str]:
    for path in form.stories:
        yield row((what, kind, name, form.text, len(form.stories), path))
