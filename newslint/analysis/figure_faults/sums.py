"""A total beside its parts, which add up to another: 12 people: seven men and four women."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.analysis.analysis import Analysis
from newslint.analysis.figure_faults.together import against, plain, together
from newslint.analysis.figures.counted import noun, singular
from newslint.analysis.figures.figures import Figure
from newslint.analysis.text import folded
from newslint.finding import Match
from newslint.late import late
from newslint.words import word_set

_OPENS = late(
    r"(?:[ -][A-Za-z'-]+){0,6}?(?P<mark>:|,| ?[–—]| -{1,2}(?= )| \()[ ]?(?P<some>including |among them )?(?=[\da-zA-Z])"
)
_AND = late(r",? and (?:also )?|, |,? plus ", re.IGNORECASE)
_ARTICLE = late(r"an? (?=[a-z])")
_WORDS = late(
    r"(?: (?!(?:in|at|on|as|from|for|with|to|by|against|during|since|until|and|plus|who|which|that|were|was|is|are|of"
    r"|had|have|has|per|than|or|but)\b)[A-Za-z'-]+){1,4}"
)
_CLOSES = {":": late(r"[.;](?: |$)|$"), ",": late(r",|[.;](?: |$)|$"), "(": late(r"\)")}
_DASHED = late(r" ?[–—]| -{1,2} |[.;](?: |$)|$")
_PEOPLE = word_set(
    """
    person passenger member other victim suspect adult soldier officer worker civilian official student pupil hostage
    prisoner defendant juror sailor miner rider player teenager driver crew pensioner tourist resident protester
    """
)
_PARTS = _PEOPLE | word_set(
    "man woman child boy girl baby brother sister son daughter parent father mother husband wife policeman guard judge"
)
_RESULTS = {"game": word_set("win victory draw tie loss defeat"), "medal": word_set("gold silver bronze")}


class _List(NamedTuple):
    """The parts that a total is told in: their figures, those with an article, their nouns."""

    figures: list[Figure]
    articles: int
    nouns: list[str]


def wrong_sums(analysis: Analysis) -> Iterator[Match]:
    """Totals whose parts, given at once and all of them, make another number."""
    text = analysis.get(folded)
    for row in analysis.get(together):
        starts = {f.start: f for f in row.figures if f.kind == "count" and not f.unit and not f.hedge}
        for total in starts.values():
            opens = _OPENS.match(text, total.end, row.end) if total.value > 1 else None
            parts = _list(text, opens["mark"].strip(), opens.end(), row.end, starts) if opens else None
            if opens is None or parts is None or not _of(noun(text, total), parts.nouns, opens["mark"]):
                continue
            made = sum(f.value for f in parts.figures) + parts.articles
            if made > total.value or (made < total.value and not opens["some"]):
                yield against(analysis, total, plain(made), *parts.figures)


def _list(text: str, mark: str, at: int, end: int, starts: dict[int, Figure]) -> _List | None:
    """The list that begins at `at` and is closed as its mark asks; None where there is no list of figures."""
    found = _List([], 0, [])
    while True:
        if figure := starts.get(at):
            found.figures.append(figure)
            at = figure.end
        elif article := _ARTICLE.match(text, at, end):
            found = found._replace(articles=found.articles + 1)
            at = article.end() - 1
        else:
            return None
        words = _WORDS.match(text, at, end)
        if words is None:
            return None
        found.nouns.append(singular(words[0].split()[-1].lower()))
        at = words.end()
        joined = _AND.match(text, at, end)
        if joined and (joined.end() in starts or _ARTICLE.match(text, joined.end(), end)):
            at = joined.end()
            continue
        closed = _CLOSES.get(mark, _DASHED).match(text, at, end)
        return found if closed and len(found.nouns) > 1 and found.figures else None


def _of(total: str, parts: Sequence[str], mark: str) -> bool:
    """Whether things of these sorts make up that total, and are not more things beside it."""
    if all(part in _PARTS for part in parts):
        return total in _PEOPLE or (mark != "," and total not in _PARTS)
    results = _RESULTS.get({"match": "game", "test": "game"}.get(total, total), frozenset())
    return mark.strip() != "," and (all(part in results for part in parts) or total in _PEOPLE)
