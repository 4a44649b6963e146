"""Which quotations lack a speaker, and how surely."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.speakers.attributions import Attribution, attributions
from newslint.analysis.speakers.clauses import BLANK, clauses, outside
from newslint.analysis.speakers.cues import PRONOUNS
from newslint.analysis.speakers.fault import Fault
from newslint.analysis.speakers.sieves import Sieves
from newslint.finding import Match, Related
from newslint.span import Span

_LEAST = 5
"""Words below which quoted words are a term, a title or a slogan as often as speech."""
_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|me|my|mine|we|we['’](?:re|ve|d|ll)|our|ours|us)\b", re.I)
_LONG_WORD = re.compile(r"[a-z]{5,}")
_PERSON = re.compile(r"\b(?:[A-Z][a-z]+|[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir)\b")
_NARRATED = re.compile(
    r"\b(?:message|words?|response|reply|answer|verdict|advice|reaction|warning|question|line|slogan|motto|letter|note|email|e-mail|tweet|"
    r"statement|review|headline|sign|text|caption|lyrics?|song|chant|comment|quote|remarks?|speech|post|passage|excerpt|rule|law|oath)s?\b",
    re.I,
)


def verdicts(analysis: Analysis) -> Iterator[Fault]:
    """Quotations with nobody (one finding for a run of them), and those whose speaker is only lent by a sentence before."""
    found = analysis.get(quotations)
    rows = analysis.get(attributions).quoted
    sieves = Sieves(analysis, found, analysis.get(clauses))
    text = analysis.get(outside)
    run: list[Quotation] = []
    state: tuple[str, str, Span | None] = ("", "", None)
    for q, row in zip(found, rows, strict=True):
        if not _speaks_alone(analysis, sieves, q, text):
            if row.speaker is not None or q.words >= _LEAST:
                yield from _told(run, state)
                run = []
            continue
        case = _case(analysis, q, row, text)
        if case and run and q.block - run[-1].block <= 1 and state[0] in ("clear", "lent"):
            run.append(q)
            continue
        yield from _told(run, state)
        run = []
        if case:
            run, state = [q], (case, *_last_speaker(analysis, row, rows))
        elif row.sieve == "previous-sentence" and row.speaker is not None:
            related = (Related(row.speaker, "the last speaker"),)
            yield Fault(
                "weak-attribution", Match(Span(q.start, q.end), "clear", (_words(analysis, row.speaker),), related)
            )
    yield from _told(run, state)


def _told(run: list[Quotation], state: tuple[str, str, Span | None]) -> Iterator[Fault]:
    if not run:
        return
    case, evidence, last = state
    related = [Related(Span(q.start, q.end), "and this one") for q in run[1:]]
    if last is not None:
        related.append(Related(last, "the last speaker"))
    yield Fault("unattributed", Match(Span(run[0].start, run[0].end), case, (len(run),), tuple(related), (), evidence))


def _speaks_alone(analysis: Analysis, sieves: Sieves, q: Quotation, text: str) -> bool:
    """Speech of five words or more in body copy that has a sentence to itself."""
    if q.kind != "speech" or q.words < _LEAST or not q.closed:
        return False
    scope = analysis.document.blocks[q.block].scope
    if "paragraph" not in scope or "blockquote" in scope:
        return False
    low, high = sieves.bounds(q)
    return not text[low : q.start].strip(" (") and not text[q.end : high].replace(BLANK, "").strip(" .,)")


def _case(analysis: Analysis, q: Quotation, row: Attribution, text: str) -> str:
    """`clear` where nothing lends a speaker, `lent` where only a report above may, "" where there is one."""
    if row.sieve == "report-above" and row.clause is not None:
        return "" if _tied(analysis, q, row) else "lent"
    if row.speaker is not None or row.sieve != "none":
        return ""
    block = analysis.document.blocks[q.block].span
    before = text[block.start : q.start].replace(BLANK, " ").strip()
    above = _above(analysis, q)
    if before:
        return "" if _PERSON.search(before) or _NARRATED.search(before) else "lent"
    if above and _NARRATED.search(above):
        return "lent"
    return "clear"


def _above(analysis: Analysis, q: Quotation) -> str:
    """The paragraph above, without headings and furniture between."""
    blocks = analysis.document.blocks
    for index in range(q.block - 1, max(-1, q.block - 4), -1):
        if "paragraph" in blocks[index].scope:
            return analysis.text[blocks[index].span.start : blocks[index].span.end]
    return ""


def _tied(analysis: Analysis, q: Quotation, row: Attribution) -> bool:
    """Something ties the words to who spoke above: the first person, or a word taken up again."""
    words = analysis.text[q.segments[0].start : q.segments[-1].end]
    if _FIRST_PERSON.search(words):
        return True
    above = set(_LONG_WORD.findall(_above(analysis, q).lower()))
    return bool(above.intersection(_LONG_WORD.findall(words.lower())))


def _last_speaker(analysis: Analysis, row: Attribution, rows: tuple[Attribution, ...]) -> tuple[str, Span | None]:
    """Who spoke last before this quotation, in words and as a place."""
    last = row.speaker or next((r.speaker for r in reversed(rows[: row.quotation]) if r.speaker is not None), None)
    if last is None:
        return "Nobody has spoken so far.", None
    here = analysis.block_index(analysis.get(quotations)[row.quotation].start)
    away = here - analysis.block_index(last.start)
    where = "in the same paragraph" if not away else "in the paragraph above" if away == 1 else f"{away} paragraphs up"
    return f"Last speaker: {_words(analysis, last)}, {where}.", last


def _words(analysis: Analysis, span: Span) -> str:
    words = " ".join(analysis.text[span.start : span.end].split())
    return words if words.lower() in PRONOUNS or len(words) < 60 else words[:57] + "…"
