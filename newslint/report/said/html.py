"""Who said what as one page that a browser shows and prints: no script, nothing from the network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from newslint.report.page import counted
from newslint.report.said.record import StoryRecord
from newslint.report.said.words import Place, legible, people, spoken, unspoken, unsure, who, why

_HEAD = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Who said what</title>
<style>
:root { color-scheme: light; }
body { font: 1rem/1.45 Georgia, "Times New Roman", serif; max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1, h2, thead, caption, .how, .place { font-family: system-ui, sans-serif; }
h2 { margin: 2.5rem 0 0; padding-top: .5rem; border-top: 3px solid; font-size: 1.2rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem 1rem .35rem 0; border-top: 1px solid #bbb; }
thead th, .how, .place { font-size: .85rem; }
.speaker { width: 22%; }
.how { width: 16%; }
.place { white-space: nowrap; }
.speaker, .words { overflow-wrap: anywhere; unicode-bidi: isolate; white-space: pre-line; }
.unsure .how { color: #6b4700; }
.nobody, .nobody .how, strong { color: #a3000b; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  tr { break-inside: avoid; }
  h2, caption { break-after: avoid; }
}
</style>
</head>
<body>
<main>
<h1>Who said what</h1>
"""
_TAIL = "</main>\n</body>\n</html>\n"


def report(records: Iterable[StoryRecord]) -> Iterator[str]:
    """The page in pieces, as the stories pass."""
    yield _HEAD
    stories = quotations = missing = 0
    for record in records:
        said = spoken(record)
        nobody = [p for p in said if p.quotation["speaker"] is None]
        stories += 1
        quotations += len(said)
        missing += len(nobody)
        if record["quotations"]:
            yield f"<section>\n<h2>{_text(record['path'])}</h2>\n"
            yield _table("Quotations", ("Place", "Speaker", "Words", "How we know"), _quotations(said, stories))
            yield _table("People", ("Speaker", "Quotations"), _people(said))
            yield _table("With nobody", ("Place", "Words"), _nobody(nobody, stories))
            yield _table("In quotation marks, but not speech", ("Place", "Kind", "Words"), _rest(unspoken(record)))
            yield "</section>\n"
    alarm = f", <strong>{missing} with nobody</strong>" if missing else ""
    yield f"<p>{counted(stories, 'story')}: {counted(quotations, 'quotation')}{alarm}.</p>\n{_TAIL}"


def _table(caption: str, head: tuple[str, ...], rows: Iterable[str]) -> str:
    body = "\n".join(rows)
    cells = "".join(f'<th scope="col">{words}</th>' for words in head)
    table = (
        f"<table>\n<caption>{caption}</caption>\n<thead><tr>{cells}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n"
    )
    return table if body else ""


def _quotations(said: list[Place], story: int) -> Iterator[str]:
    for p in said:
        q = p.quotation
        state = ' class="nobody"' if q["speaker"] is None else ' class="unsure"' if unsure(q) else ""
        speaker = f'<th scope="row" class="speaker">{_text(who(q))}</th>'
        how = f'<td class="how">{_text(why(q))}</td>'
        yield f'<tr id="{_id(p, story)}"{state}>{_cell("place", p.at)}{speaker}{_cell("words", _quoted(p))}{how}</tr>'


def _people(said: list[Place]) -> Iterator[str]:
    for name, number in people(said):
        yield f'<tr><th scope="row">{_text(name)}</th><td>{number}</td></tr>'


def _nobody(nobody: list[Place], story: int) -> Iterator[str]:
    for p in nobody:
        place = f'<td class="place"><a href="#{_id(p, story)}">{p.at}</a></td>'
        yield f'<tr class="nobody">{place}{_cell("words", _quoted(p))}</tr>'


def _rest(places: list[Place]) -> Iterator[str]:
    for p in places:
        yield f"<tr>{_cell('place', p.at)}{_cell('kind', p.quotation['kind'])}{_cell('words', _quoted(p))}</tr>"


def _cell(style: str, words: str) -> str:
    return f'<td class="{style}">{_text(words)}</td>'


def _id(place: Place, story: int) -> str:
    return f"story-{story}-{place.quotation['start']}"


def _quoted(place: Place) -> str:
    return f"“{place.quotation['text']}”"


def _text(words: str) -> str:
    return escape(legible(words))
