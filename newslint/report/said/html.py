"""Who said what as one page that a browser shows and prints: no script, nothing from the network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.html import Link, cell, head, table, tail, text
from newslint.report.said.record import StoryRecord
from newslint.report.said.words import Said, Spoken, Totals, people, spoken


def report(records: Iterable[StoryRecord]) -> Iterator[str]:
    """The page in pieces, as the stories pass."""
    yield head("Who said what")
    totals = Totals()
    for record in records:
        found = spoken(record)
        totals.add(found)
        if record["quotations"]:
            yield f"<section>\n<h2>{text(record['path'])}</h2>\n"
            yield from tables(found, totals.stories)
            yield "</section>\n"
    numbers, alarm = totals.told()
    yield tail(numbers, alarm)


def tables(found: Spoken, story: int = 1, link: Link = lambda start: "") -> Iterator[str]:
    """The sheet of a story, the one of this number on the page."""
    yield table("Quotations", ("Place", "Speaker", "Words", "How we know"), _speech(found, story, link))
    yield table("People", ("Speaker", "Quotations"), _people(found))
    yield table("With nobody", ("Place", "Words"), _nobody(found, story))
    yield table("Other words in quotation marks", ("Place", "Kind", "Words"), _rest(found, link))


def _speech(found: Spoken, story: int, link: Link) -> Iterator[str]:
    for s in found.speech:
        state = f' class="{s.alarm}"' if s.alarm else ""
        speaker = f'<th scope="row" class="speaker">{text(s.who)}</th>'
        yield (
            f'<tr id="{_id(s, story)}"{state}>{_place(s, link)}{speaker}'
            f"{cell('words', _quoted(s))}{cell('how', s.why)}</tr>"
        )


def _people(found: Spoken) -> Iterator[str]:
    for name, number in people(found.speech):
        yield f'<tr><th scope="row">{text(name)}</th><td>{number}</td></tr>'


def _nobody(found: Spoken, story: int) -> Iterator[str]:
    for s in found.nobody:
        yield f'<tr class="nobody">{cell("place", s.at, f"#{_id(s, story)}")}{cell("words", _quoted(s))}</tr>'


def _rest(found: Spoken, link: Link) -> Iterator[str]:
    for s in found.rest:
        yield f"<tr>{_place(s, link)}{cell('kind', s.kind)}{cell('words', _quoted(s))}</tr>"


def _place(said: Said, link: Link) -> str:
    return cell("place", said.at, link(said.quotation["start"]))


def _id(said: Said, story: int) -> str:
    return f"story-{story}-{said.quotation['start']}"


def _quoted(said: Said) -> str:
    return f"“{said.quotation['text']}{said.close}"
