"""Which quotations lack a speaker, and how surely."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from newslint.analysis.analysis import Analysis
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.attributions import Attribution, attributions
from newslint.analysis.speakers.clauses import BLANK, clauses, outside
from newslint.analysis.speakers.cues import PRONOUNS
from newslint.analysis.speakers.fault import Fault
from newslint.analysis.speakers.sieves import REACH, Sieves
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_LEAST = 5
"""Words below which quoted words are a term, a title or a slogan as often as speech."""
_LONGEST = 4000
"""Code points of a sentence that are looked at: keeps an endless one cheap."""
_FIRST_PERSON = late(r"\b(?:I|I['’](?:m|ve|d|ll)|me|my|mine|we|we['’](?:re|ve|d|ll)|our|ours|us)\b", re.I)
_LONG_WORD = late(r"[a-z]{5,}")
_PERSON = late(r"\b(?:[A-Z][a-z]+|[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir)\b")
_NARRATED = late(
    r"\b(?:message|words?|response|reply|answer|verdict|advice|reaction|warning|question|line|slogan|motto|letter|note|email|"
    r"e-mail|tweet|"
    r"statement|review|headline|sign|text|caption|lyrics?|song|chant|comment|quote|remarks?|speech|post|passage|"
    r"excerpt|rule|law|oath)s?\b",
    re.I,
)
_ACTOR = late(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b|(?:^|, |; |\band |\bbut )"
    r"(?!(?:The|An?|Th[ei]se?|Th[ao]se?t?|It|There|In|On|At|By|For|But|And|When|While|As|No|All|Its|Our)\b)"
    r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*,? (?:[a-z]+ly )?(?:[a-z]+(?:s|ed)|had|did|went|left|came|gave|took|made)\b"
)
"""A person or body that does something: who the words may be, though no verb of saying gives them."""
_TAKEN_UP = late(
    r"[\s.]*(?:(?:That|Those|These|This)(?: \w+)? (?:is|was|are|were|"
    r"quote|words?|remarks?|lines?|questions?|message)\b|"
    r"(?:So|Thus) (?:said|says|wrote|ran|went|goes|read)\b|(?:Continued|Added|Said|Says|Asked|Wrote) [A-Z])"
)
"""What comes after the words and takes them up: `That was Ana Ruiz on Monday.`"""
_IN_QUOTES = late(r"\bin quotes\b|\bin (?:his|her|their|its) own words\b|\bquot(?:es|ations) of the\b", re.I)
_ROUND_UP = 4
"""Paragraphs that are all quotation from which on a story where they are most is a list of quotations."""


def verdicts(analysis: Analysis) -> Iterator[Fault]:
    """Quotations with nobody (a run of them is one fault), and those whose speaker only the sentence before lends."""
    found = analysis.get(quotations)
    rows = analysis.get(attributions).quoted
    sieves = Sieves(analysis, found, analysis.get(clauses))
    text = analysis.get(outside)
    if found and _round_up(analysis, text):
        return
    spoken = list(accumulate((None, *(r.speaker for r in rows)), _later))  # before each row
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
            run, state = [q], (case, *_last_speaker(analysis, row, spoken[row.quotation]))
        elif row.sieve == "previous-sentence" and row.speaker is not None:
            related = (Related(row.speaker, "the last speaker"),)
            yield Fault(
                "weak-attribution", Match(Span(q.start, q.end), "clear", (_words(analysis, row.speaker),), related)
            )
    yield from _told(run, state)


def _round_up(analysis: Analysis, text: str) -> bool:
    """True for a list of quotations, whose headline or opening names the speaker once for all."""
    blocks = analysis.document.blocks
    if _IN_QUOTES.search(text[: blocks[0].span.end]):
        return True
    body = [text[b.span.start : b.span.end] for b in blocks if "paragraph" in b.scope]
    alone = sum(1 for words in body if BLANK in words and not words.replace(BLANK, "").strip(" \n."))
    return alone >= _ROUND_UP and 2 * alone > len(body)


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


def _case(analysis: Analysis, q: Quotation, row: Attribution, text: str) -> str:  # noqa: PLR0911 - one return for each row of the table
    """`clear` where nothing lends a speaker, `lent` where only a report above may, "" where there is one."""
    block = analysis.document.blocks[q.block].span
    before = text[max(block.start, q.start - REACH) : q.start].replace(BLANK, " ").strip()
    if row.speaker is not None and row.sieve not in ("report-above", "run", "next"):
        return ""
    if before and (_PERSON.search(before) or _NARRATED.search(before)):
        return ""
    if q.block == 0 or _TAKEN_UP.match(text, q.end):
        return ""
    above = _above(analysis, q)
    last = "" if above is None else _last_sentence(analysis, above)
    if row.sieve == "run":
        return "" if above is not None and _quotes(analysis, row, above) else "lent"
    if row.sieve == "next" and row.clause is not None:
        return "" if analysis.block_index(row.clause.cue.start) == q.block else "lent"
    if (
        row.sieve == "report-above"
        and row.clause is not None
        and above is not None
        and row.clause.cue.start >= above.start
    ):
        return "" if _NARRATED.search(last) or _tied(analysis, q, row, last) else "lent"
    if row.sieve not in ("none", "report-above"):
        return ""
    return "lent" if before or above is None or _NARRATED.search(last) or _ACTOR.search(last) else "clear"


def _last_sentence(analysis: Analysis, block: Span) -> str:
    rows = analysis.get(sentences)
    return analysis.text[max(rows.starts[rows.at(block.end - 1)], block.end - _LONGEST) : block.end]


def _quotes(analysis: Analysis, row: Attribution, above: Span) -> bool:
    """True when a quotation before this one stands in the paragraph above."""
    found = analysis.get(quotations)
    return row.quotation > 0 and found[row.quotation - 1].segments[-1].end > above.start


def _above(analysis: Analysis, q: Quotation) -> Span | None:
    """The paragraph above, headings and furniture between passed over."""
    blocks = analysis.document.blocks
    for index in range(q.block - 1, max(-1, q.block - 4), -1):
        if "paragraph" in blocks[index].scope:
            return blocks[index].span
    return None


def _tied(analysis: Analysis, q: Quotation, row: Attribution, last: str) -> bool:
    """The report ends the paragraph above and the words go on from it: I, or words taken up again."""
    if row.clause is None or analysis.text[row.clause.cue.start : row.clause.cue.end] not in last:
        return False
    words = analysis.text[q.segments[0].start : q.segments[-1].end]
    shared = set(_LONG_WORD.findall(last.lower())).intersection(_LONG_WORD.findall(words.lower()))
    return len(shared) > 1 or (len(shared) > 0 and _FIRST_PERSON.search(words) is not None)


def _later(last: Span | None, one: Span | None) -> Span | None:
    return last if one is None else one


def _last_speaker(analysis: Analysis, row: Attribution, before: Span | None) -> tuple[str, Span | None]:
    """Who spoke last before this quotation, in words and as a place."""
    last = (row.speaker if row.sieve != "next" else None) or before
    if last is None:
        return "Nobody has spoken so far.", None
    here = analysis.block_index(analysis.get(quotations)[row.quotation].start)
    away = here - analysis.block_index(last.start)
    where = "in the same paragraph" if not away else "in the paragraph above" if away == 1 else f"{away} paragraphs up"
    return f"Last speaker: {_words(analysis, last)}, {where}.", last


def _words(analysis: Analysis, span: Span) -> str:
    words = " ".join(analysis.text[span.start : span.end].split())
    return words if words.lower() in PRONOUNS or len(words) < 60 else words[:57] + "…"
