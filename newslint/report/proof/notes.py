"""The notes of a proof: what is said of each marked place, with its number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newslint.report.check.words import elsewhere, settled
from newslint.report.html import linked, text
from newslint.report.record import Excerpt, FindingRecord

_MOST_RELATED = 24
_CONTEXT = 60


class Note(NamedTuple):
    """A finding with its number on the page and the addresses of its other places there (empty: not there)."""

    number: int
    finding: FindingRecord
    excerpt: Excerpt
    related: Sequence[str]
    style: str
    """Classes that the filters know."""


def pack(rule: str) -> str:
    """The pack that a rule is of."""
    return rule.partition(".")[0]


def listed(notes: Sequence[Note], *, placed: bool = True) -> str:
    """The notes to one piece of copy, or those that stand at no words of it."""
    if not notes:
        return ""
    many = " many" if len(notes) > 6 else ""
    items = "".join(_note(note, placed) for note in notes)
    return f'<ol class="notes{many}" aria-label="Notes">\n{items}</ol>\n'


def _note(note: Note, placed: bool) -> str:
    f, n = note.finding, note.number
    number = f'<a class="number" href="#m{n}" aria-label="{n}: to the words">{n}</a>' if placed else _number(n)
    parts = [
        f'<p id="s{n}">{number} <b class="severity">{f["severity"].capitalize()}</b> {text(f["message"])}</p>',
        "" if placed else _quoted(note.excerpt),
        *(f'<p class="fix">{text(_capital(settled(fix)))}</p>' for fix in f["fixes"]),
        _also(note),
        f'<p class="rule">{linked(f["rule"], "#rule-" + f["rule"])}, line {f["line"]}</p>',
    ]
    return f'<li id="n{n}" class="note {note.style}" data-n="{n}">{"".join(parts)}</li>\n'


def _number(n: int) -> str:
    return f'<span class="number">{n}</span>'


def _also(note: Note) -> str:
    """The other places, those with the same words together."""
    f, alike = note.finding, dict[tuple[str, str], list[str]]()
    for address, (place, short, said) in zip(note.related, elsewhere(f, note.excerpt, _MOST_RELATED), strict=False):
        links = alike.setdefault((short, said), [])
        whole = f"‘{short}’, line {place['line']}" if short else f"line {place['line']}"
        label = f' aria-label="{text(whole)}"' if links else ""
        links.append(linked(str(place["line"]) if links else whole, address, label))
    found = [f"<bdi>{', '.join(links)}</bdi>{f' ({text(said)})' if said else ''}" for (_, said), links in alike.items()]
    more = len(f["related"]) - sum(map(len, alike.values()))
    if more:
        found.append(f"{more} more")
    return f'<p class="also">Also here: {"; ".join(found)}</p>' if found else ""


def _quoted(excerpt: Excerpt) -> str:
    """The source round a place that is no copy."""
    before, after = excerpt["before"][-_CONTEXT:], excerpt["after"][:_CONTEXT]
    words = f"{text(before)}<b>{text(excerpt['marked'])}</b>{text(after)}"
    return f'<p class="source"><bdi>{words}</bdi></p>' if words != "<b></b>" else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
