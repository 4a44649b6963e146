"""The proof of one story: the page that a copy chief prints or sends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.finding import SEVERITIES
from newslint.report.check.words import sums
from newslint.report.html import end, frame, linked, packaged, text
from newslint.report.names import html as names
from newslint.report.names.words import sections
from newslint.report.proof.marks import Marked, marked
from newslint.report.proof.notes import listed, pack
from newslint.report.proof.places import Places
from newslint.report.proof.record import ProofRecord
from newslint.report.proof.setting import HEADLINE, pieces
from newslint.report.proof.story import story
from newslint.report.said import html as said
from newslint.report.said.words import spoken
from newslint.version import __version__

_HIDDEN = """\
:root:has(#f-{0}:not(:checked)) :is(li, .ref).{0} {{ display: none; }}
:root:has(#f-{0}:not(:checked)) mark.{0} {{ all: unset; }}
"""
"""What a filter does that is off; the browser needs no script for it."""
_Boxes = list[tuple[str, str, int]]


def report(record: ProofRecord, home: str = "") -> Iterator[str]:
    """The page in pieces; `home` is the address of the index that it belongs to."""
    set_as = pieces(record["blocks"])
    places = Places([piece.block for piece in set_as])
    packs = sorted({pack(f["rule"]) for f in record["findings"]})
    marks = marked(set_as, places, record, packs)

    def link(start: int) -> str:
        return next((f"#b{block}" for block in places.find(start, start + 1)), "")

    sheets = {
        "file": ("About the file", "".join(_about(record, marks))),
        "said": ("Who said what", "".join(said.tables(spoken(record["said"]), link=link))),
        "names": ("Who and what is in the story", "".join(names.tables(sections(record["names"]), link))),
        "rules": ("The rules of these notes", "".join(_rules(record))),
    }
    filters = _filters(record, packs)
    hidden = "".join(_HIDDEN.format(name) for boxes in filters.values() for name, _, _ in boxes)
    script = packaged("proof/proof.js")
    yield frame(f"Proof: {headline(record)}", packaged("proof/proof.css") + hidden, script)
    yield '<a class="skip" href="#story">To the story</a>\n<header>\n<p class="brand">Proof</p>\n'
    found = sums(_severities(record), whole=not record["errors"])
    yield f'<h1>{text(record["path"])}</h1>\n<p class="sums">{found}</p>\n'
    yield '<nav aria-label="This proof">\n' + (linked("All stories", home) + "\n" if home else "")
    yield from (f'<a href="#{name}">{title}</a>\n' for name, (title, body) in sheets.items() if body)
    yield "</nav>\n" + "".join(_boxes(filters)) + "</header>\n<main>\n"
    yield '<article id="story" aria-label="The story">'
    yield from story(set_as, marks)
    yield "</article>\n"
    for name, (title, body) in sheets.items():
        if body:
            yield f'<section id="{name}" aria-labelledby="of-{name}">\n<h2 id="of-{name}">{title}</h2>\n'
            yield f"{body}</section>\n"
    yield f"</main>\n<footer>newslint {__version__}</footer>\n{end(script)}"


def headline(record: ProofRecord) -> str:
    """The words of the story's headline, or the path."""
    found = (piece.block["text"] for piece in pieces(record["blocks"]) if piece.setting == HEADLINE)
    return next(found, record["path"])


def _severities(record: ProofRecord) -> Counter[str]:
    return Counter(f["severity"] for f in record["findings"])


def _filters(record: ProofRecord, packs: list[str]) -> dict[str, _Boxes]:
    """What can be hidden, by kind: class, name and number of notes; nothing where all are alike."""
    severities, by_pack = _severities(record), Counter(pack(f["rule"]) for f in record["findings"])
    every: dict[str, _Boxes] = {
        "Severity": [(s, s, severities[s]) for s in SEVERITIES if severities[s]],
        "Pack": [(f"p{n}", p, by_pack[p]) for n, p in enumerate(packs)],
    }
    return {kind: boxes for kind, boxes in every.items() if len(boxes) > 1}


def _boxes(filters: dict[str, _Boxes]) -> Iterator[str]:
    if not filters:
        return
    yield '<form class="filters" autocomplete="off" aria-label="Notes shown">\n'
    for kind, boxes in filters.items():
        yield f"<fieldset>\n<legend>{kind}</legend>\n"
        for name, words, number in boxes:
            label = f'<input type="checkbox" id="f-{name}" checked> {text(words)} <span>{number}</span>'
            yield f"<label>{label}</label>\n"
        yield "</fieldset>\n"
    yield '</form>\n<p class="filtered" role="status">Some notes are hidden by the filters.</p>\n'


def _about(record: ProofRecord, marks: Marked) -> Iterator[str]:
    """What could not be done, what the reader decided, and the notes to what is no copy."""
    told = [f"{e['rule']}: {e['message']}" if e["rule"] else e["message"] for e in record["errors"]]
    if told:
        yield "".join(f'<p class="failed"><strong>Not fully checked.</strong> {text(words)}</p>\n' for words in told)
    yield "".join(f"<p>{text(note)}</p>\n" for note in record["notes"])
    yield listed(marks.loose, placed=False)


def _rules(record: ProofRecord) -> Iterator[str]:
    """What each rule says of itself, for a reader who has no newslint."""
    found = sorted({f["rule"] for f in record["findings"]})
    if found:
        yield "<dl>\n"
        for rule in found:
            told = record["rules"].get(rule, {"description": "", "source": "", "link": ""})
            source = f'<p class="quiet">{text(told["source"])}</p>' if told["source"] else ""
            name = linked(rule, told["link"])
            yield f'<dt id="rule-{text(rule)}">{name}</dt>\n<dd>{text(told["description"])}{source}</dd>\n'
        yield "</dl>\n"
