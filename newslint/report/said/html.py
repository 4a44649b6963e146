"""Who said what as one page that a browser shows and prints: no script, nothing from the network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from newslint.report.said.record import StoryRecord
from newslint.report.said.words import Said, Spoken, Totals, legible, people, spoken

_FRAME = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root { color-scheme: light; }
body { font: 1rem/1.45 Georgia, "Times New Roman", serif; max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1, h2, thead, caption, .how, .place { font-family: system-ui, sans-serif; }
h2 { margin: 2em 0 0; padding-top: .4em; border-top: 3px solid; font-size: 1.2em; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 1em 0; }
table:has(.how) { width: 100%; }
caption { text-align: left; white-space: nowrap; font-weight: bold; padding: .3em 0; }
th, td { text-align: left; vertical-align: baseline; padding: .35em 1em .35em 0; border-top: 1px solid #bbb; }
thead th, .how, .place { font-size: .85em; }
.speaker { width: 22%; }
.how { width: 16%; }
.place { white-space: nowrap; }
.speaker, .words { overflow-wrap: break-word; unicode-bidi: isolate; white-space: pre-line; }
.unsure .how { color: #6b4700; }
del { color: #555; }
ins { color: #a3000b; font-weight: bold; }
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
<h1>{title}</h1>
"""


def report(records: Iterable[StoryRecord]) -> Iterator[str]:
    """The page in pieces, as the stories pass."""
    yield head("Who said what")
    totals = Totals()
    for record in records:
        found = spoken(record)
        totals.add(found)
        if record["quotations"]:
            yield f"<section>\n<h2>{text(record['path'])}</h2>\n"
            yield table("Quotations", ("Place", "Speaker", "Words", "How we know"), _speech(found, totals.stories))
            yield table("People", ("Speaker", "Quotations"), _people(found))
            yield table("With nobody", ("Place", "Words"), _nobody(found, totals.stories))
            yield table("Other words in quotation marks", ("Place", "Kind", "Words"), _rest(found))
            yield "</section>\n"
    numbers, alarm = totals.told()
    yield tail(numbers, alarm)


def head(title: str) -> str:
    """The page up to its heading."""
    return _FRAME.replace("{title}", title)


def tail(numbers: str, alarm: str) -> str:
    """The sums, and the end of the page."""
    return f"<p>{numbers}{f', <strong>{alarm}</strong>' if alarm else ''}.</p>\n</main>\n</body>\n</html>\n"


def table(caption: str, columns: tuple[str, ...], rows: Iterable[str]) -> str:
    """A table, unless it has no rows; a row is markup."""
    body = "\n".join(rows)
    cells = "".join(f'<th scope="col">{words}</th>' for words in columns)
    made = (
        f"<table>\n<caption>{caption}</caption>\n<thead><tr>{cells}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n"
    )
    return made if body else ""


def _speech(found: Spoken, story: int) -> Iterator[str]:
    for s in found.speech:
        state = ' class="nobody"' if s.nobody else ' class="unsure"' if s.unsure else ""
        speaker = f'<th scope="row" class="speaker">{text(s.who)}</th>'
        yield (
            f'<tr id="{_id(s, story)}"{state}>{cell("place", s.at)}{speaker}'
            f"{cell('words', _quoted(s))}{cell('how', s.why)}</tr>"
        )


def _people(found: Spoken) -> Iterator[str]:
    for name, number in people(found.speech):
        yield f'<tr><th scope="row">{text(name)}</th><td>{number}</td></tr>'


def _nobody(found: Spoken, story: int) -> Iterator[str]:
    for s in found.nobody:
        place = f'<td class="place"><a href="#{_id(s, story)}">{s.at}</a></td>'
        yield f'<tr class="nobody">{place}{cell("words", _quoted(s))}</tr>'


def _rest(found: Spoken) -> Iterator[str]:
    for s in found.rest:
        yield f"<tr>{cell('place', s.at)}{cell('kind', s.kind)}{cell('words', _quoted(s))}</tr>"


def cell(style: str, words: str) -> str:
    """A cell of plain words."""
    return f'<td class="{style}">{text(words)}</td>'


def _id(said: Said, story: int) -> str:
    return f"story-{story}-{said.quotation['start']}"


def _quoted(said: Said) -> str:
    return f"“{said.quotation['text']}”"


def text(words: str) -> str:
    """Words as markup, harmless."""
    return escape(legible(words))
