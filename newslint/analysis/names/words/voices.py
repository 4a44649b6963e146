"""Whose spelling quoted words have: the desk's where it wrote down what was said, a document's where it copied."""

from __future__ import annotations

from array import array
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attributions.attributions import Attribution, attributions
from newslint.analysis.attributions.clauses import outside
from newslint.analysis.names.table.verbatim import marked, posts
from newslint.analysis.names.words.vocabulary import Words
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.quotations.quoted import Quoted, quoted
from newslint.analysis.sentences import sentences
from newslint.analysis.text import folded
from newslint.late import late

_PAPER = (
    r"(?:letter|statement|memo|memorandum|memoir|op-ed|essay|editorial|column|article|report|release|lawsuit|suit|complaint|"
    r"filing|affidavit|brief|ruling|decision|opinion|dissent|indictment|order|document|petition|book|bill|law|resolution|"
    r"guideline|manifesto|transcript|note|page|paper|study|survey|magazine|newspaper|cable|message|e-?mail|text|blog|post|"
    r"tweet|web ?site|site|advertisement|ad)s?"
)
_WRITING = late(
    r"\b(?:wr[io]t(?:e|es|ing|ten)|(?:re)?tweet(?:s|ed|ing)|posted|posting|blogged|e-?mailed|texted|reads|reading|"
    rf"Twitter|Facebook|Instagram|on (?:[\w'-]+ ){{0,3}}(?:web ?site|site|page|blog)|"
    rf"(?:[Ii]n|[Ff]rom|via|through|to|released|issued|published|sent|filed|signed) (?:[\w'-]+ ){{0,4}}{_PAPER}|"
    rf"{_PAPER}(?: [\w'-]+){{0,3}},? (?:said|says|saying|reads?|stated?|states|went on|adds|added|asks|asked|"
    r"warn\w*|call\w*|describ\w+|argu\w+|claim\w*|conclud\w+|notes|noted|found|continue[sd]))\b"
)
"""Words outside the marks that say that what stands inside them was written."""
_REACH = 400


def voiced(analysis: Analysis, found: Words) -> tuple[Words, Words]:
    """The words of the narration, and those in quotation marks; a post's, and what is marked [sic], are left out."""
    text = analysis.get(folded)
    inside, post = analysis.get(quoted), analysis.get(posted)
    narrated: Words = {}
    quoted_: Words = {}
    for word, spans in found.items():
        for span in spans:
            if not post.holds(span.start) and not marked(text, span.end):
                (quoted_ if inside.holds(span.start) else narrated).setdefault(word, []).append(span)
    return narrated, quoted_


class Voices(NamedTuple):
    """The quotations of words that have a source, titles and block quotations left out."""

    spoken: Quoted
    """What somebody said by mouth, as far as the story tells."""
    every: Quoted
    """That, and what a document says."""


def said(analysis: Analysis, words: Words) -> Words:
    """Those of the quoted words that somebody spoke: a document keeps its own spelling."""
    return _held(analysis.get(voices).spoken, words) if words else {}


def cited(analysis: Analysis, words: Words) -> Words:
    """Those of the quoted words that somebody spoke or that a document says."""
    return _held(analysis.get(voices).every, words) if words else {}


def _held(where: Quoted, words: Words) -> Words:
    return {w: kept for w, spans in words.items() if (kept := [s for s in spans if where.holds(s.start)])}


@layer("story")
def voices(analysis: Analysis) -> Voices:
    """Where the story cites somebody, or something."""
    found: tuple[Quotation, ...] = analysis.get(quotations)
    spoken: list[tuple[int, int]] = []
    every: list[tuple[int, int]] = []
    for q, tied in zip(found, analysis.get(attributions).quoted, strict=True):
        if q.marks and (q.kind in ("speech", "fragment") or tied.cue):
            rows = [(s.start, s.end) for s in q.segments]
            every += rows
            if not _written(analysis, q, tied):
                spoken += rows
    return Voices(_columns(spoken), _columns(every))


@layer("story")
def posted(analysis: Analysis) -> Quoted:
    """The lines of posts from social networks."""
    return _columns(analysis.get(posts))


def _columns(rows: list[tuple[int, int]]) -> Quoted:
    return Quoted(array("I", [s for s, _ in rows]), array("I", [e for _, e in rows]))


def _written(analysis: Analysis, q: Quotation, tied: Attribution) -> bool:
    """Whether the sentence of the quotation, or the one that lends it its speaker, tells of something written."""
    rows = analysis.get(sentences)
    ends = [(q.start, rows.at(q.start)), (q.end, rows.at(max(q.start, q.end - 1)))]
    if tied.clause is not None:
        ends.append((tied.clause.cue.start, tied.clause.sentence))
    return any(
        _WRITING.search(analysis.get(outside), max(rows.starts[row], at - _REACH), min(rows.ends[row], at + _REACH))
        for at, row in ends
        if row >= 0
    )
