"""Quotations against a transcript as one page that a browser shows and prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.against.words import Compared, Totals, compared
from newslint.report.html import cell, head, table, tail, text
from newslint.report.said.record import StoryRecord

_COLUMNS = ("Place", "Verdict", "Words", "In the transcript")
_KEY = "<p><ins>Underlined</ins>: the story’s words. <del>Struck out</del>: the transcript’s in their place.</p>\n"


def report(records: Iterable[StoryRecord], totals: Totals) -> Iterator[str]:
    """The page in pieces, as the stories pass."""
    yield head("Quotations against the transcript") + _KEY
    for record in records:
        found = compared(record)
        if found:
            yield f"<section>\n<h2>{text(record['path'])}</h2>\n"
            yield table("Not as in the transcript", _COLUMNS, (_row(c) for c in found if not c.sound))
            yield table("As in the transcript", _COLUMNS, (_row(c) for c in found if c.sound))
            yield "</section>\n"
    yield tail(*totals.told())


def _row(one: Compared) -> str:
    words = " ".join(_word(*pair) for pair in one.said.aside["words"])
    state = "" if one.sound else ' class="nobody"'
    verdict = one.transcript["verdict"] if one.sound else f"{one.fault}."
    there = "\n".join([*one.places, *one.asides])
    return (
        f"<tr>{cell('place', one.said.at)}<td{state}>{text(verdict)}</td>"
        f'<td class="words">“{words}”</td>{cell("words how", there)}</tr>'
    )


def _word(said: str, heard: str | None) -> str:
    if heard is None:
        return text(said)
    return " ".join(f"<{tag}>{text(words)}</{tag}>" for tag, words in (("ins", said), ("del", heard)) if words)
