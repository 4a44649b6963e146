"""What the reports for people make of findings: other places, what would settle them, what they add up to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.finding import SEVERITIES
from newslint.late import late
from newslint.report.page import Line, counted
from newslint.report.record import Excerpt, FindingRecord, FixRecord, RelatedRecord
from newslint.report.totals import Totals

_MOST_RELATED = 6
_FIXES = {"safe": "fix", "unsafe": "possible fix", "display": "quoted words or markup, so only shown"}


_EXCERPT = late(r"\n {4}.*\n +\^(\n?)")
"""A line of YAML and the caret below it."""


def said(words: str) -> str:
    """The words on one line, without the lines under which a caret stands."""
    return " ".join(_EXCERPT.sub(lambda found: ";\n" if found[1] else "", words).split())


def elsewhere(f: FindingRecord, excerpt: Excerpt, most: int) -> Iterator[tuple[RelatedRecord, str, str]]:
    """At most so many other places, each with its words, if it holds any, and what is said of it besides."""
    for place, words in zip(f["related"][:most], excerpt["related"], strict=False):
        short = said(words) if any(map(str.isalnum, words)) else ""
        short = short if len(short) <= 40 else short[:40].rpartition(" ")[0] + "…"
        told = place["message"]
        repeats = short in told and len(told) < len(short) + 10  # “‘Hamedan’ here” says no more than ‘Hamedan’
        yield place, short, "" if short and repeats else told


def settled(fix: FixRecord) -> str:
    """What a fix does, and whether it may be applied."""
    return f"{_FIXES[fix['applicability']]}: {fix['title']}"


def beyond(f: FindingRecord, excerpt: Excerpt) -> Iterator[tuple[str, str]]:
    """What there is to say beyond the message, each in one line with its style."""
    places = []
    for place, short, told in elsewhere(f, excerpt, _MOST_RELATED):
        where = f"line {place['line']}" + (f" ‘{short}’" if short else "")
        places.append(f"{where} ({told})" if told else where)
    more = len(f["related"]) - len(places)
    if more:
        places.append(f"{more} more")
    if places:
        yield "also here: " + ", ".join(places), ""
    yield from ((settled(fix), "fix") for fix in f["fixes"])


def sums(found: Mapping[str, int], *, whole: bool = True) -> str:
    """How many findings of each severity; `whole`: everything could be checked."""
    return ", ".join(words for words, _ in _sums(found, whole))


def fixes(fixed: Mapping[str, int]) -> str:
    """How many fixes of each rule were made."""
    return f"fixed {', '.join(f'{n:,} {rule}' for rule, n in sorted(fixed.items()))}"


def summary(totals: Totals) -> Line:
    """What the run adds up to, in a sentence."""
    failed = len({e["path"] for e in totals.errors})
    line: Line = [(counted(totals.files, "story"), "")]
    for index, words in enumerate(_sums(totals.severities, not failed) if totals.files or not failed else ()):
        line += [(", " if index else ": ", ""), words]
    if totals.fixed:
        line.append((f"; {totals.fixed:,} fixed", "fix"))
    if totals.known:
        line.append((f"; {totals.known:,} in the baseline", ""))
    if failed:
        line.append((f"; {counted(failed, 'file')} not fully checked", "error"))
    return [*line, (".", "")]


def _sums(found: Mapping[str, int], whole: bool) -> Line:
    nothing = "nothing to mark" if whole else "nothing found"
    return [(counted(found[s], s), s) for s in SEVERITIES if found[s]] or [(nothing, "")]


def numbers(totals: Totals) -> Iterator[str]:
    """The number of findings of each rule, the most frequent first, a line each."""
    for rule, number in totals.by_rule():
        yield f"{number:7} {rule}\n"
