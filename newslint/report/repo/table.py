"""The names of many stories as a desk reads them: which to correct, and where."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.repo.index import Counted, Index
from newslint.report.page import Line, Page, counted

_SHOWN = 5
"""Stories that are named for a form."""


def report(index: Index, page: Page) -> Iterator[Line]:
    """The report's lines."""
    slips, families = index.slips(), index.families()
    if slips:
        yield [("Names that differ by a slip from a frequent one", "place")]
        for slip in slips:
            frequent = f"{slip.frequent.text} ({counted(len(slip.frequent.stories), 'story')})"
            yield []
            yield [
                ("  ", ""),
                (page.fit(slip.rare.text), "error"),
                (page.fit(" – elsewhere "), ""),
                (page.fit(frequent), "mark"),
            ]
            yield from _stories(slip.rare, page)
        yield []
    if families:
        yield [("One thing under several names", "place")]
        for used in families:
            yield []
            told = ", ".join(_told(form, first=n == 0) for n, form in enumerate(used.forms))
            for line in page.wrap(page.fit(told), 2):
                yield [("  ", ""), (line, "mark")]
            for form in used.forms[1:]:
                yield [("    ", ""), (page.fit(form.text), "warning")]
                yield from _stories(form, page)
        yield []
    told = f"{counted(len(index.paths), 'story')}: {counted(len(slips), 'slip')}, {len(families)} in several forms."
    yield [(told, "")]


def _told(form: Counted, *, first: bool) -> str:
    """Kyiv 41 stories, Kiev 3."""
    number = counted(len(form.stories), "story") if first else str(len(form.stories))
    return f"{form.text} {number}"


def _stories(form: Counted, page: Page) -> Iterator[Line]:
    for path in form.stories[:_SHOWN]:
        yield [("      ", ""), (page.fit(path), "path")]
    if len(form.stories) > _SHOWN:
        yield [(f"      and {len(form.stories) - _SHOWN} more", "quiet")]
