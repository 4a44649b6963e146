"""Whose spelling quoted words have: the desk's where it wrote down what was said, a document's where it copied."""

from __future__ import annotations

from array import array

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attributions.attributions import Attribution, attributions
from newslint.analysis.attributions.clauses import outside
from newslint.analysis.names.verbatim import posts
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.quotations.quoted import Quoted
from newslint.analysis.sentences import sentences
from newslint.late import late

_WRITING = late(
    r"\b(?:wr[io]t(?:e|es|ing|ten)|tweet(?:s|ed|ing)?|retweet(?:s|ed)?|post(?:s|ed|ing)?|blog(?:s|ged|ging)?|"
    r"e-?mail(?:s|ed)?|text(?:s|ed| messages?)?|reads?|reading|letters?|statements?|memos?|memorandum|memoirs?|op-eds?|"
    r"essays?|editorials?|columns?|articles?|reports?|(?:press|news) releases?|lawsuits?|suit|complaints?|filings?|"
    r"affidavits?|briefs?|rulings?|opinion|dissent|indictment|orders?|documents?|petitions?|books?|bill|law|"
    r"resolution|guidelines|manifesto|transcripts?|notes?|Facebook|Twitter|Instagram|web ?site|page|paper|study|survey|"
    r"magazine|newspaper|cables?|message)\b"
)
"""Words outside the marks that say that what stands inside them was written."""
_REACH = 400


@layer("story")
def spoken(analysis: Analysis) -> Quoted:
    """What somebody said by mouth, as far as the story tells: quotations that no document is the source of."""
    found: tuple[Quotation, ...] = analysis.get(quotations)
    rows: list[tuple[int, int]] = []
    for q, tied in zip(found, analysis.get(attributions).quoted, strict=True):
        if q.marks and (q.kind in ("speech", "fragment") or tied.cue) and not _written(analysis, q, tied):
            rows += [(s.start, s.end) for s in q.segments]
    return _columns(rows)


@layer("story")
def posted(analysis: Analysis) -> Quoted:
    """The lines of posts from social networks."""
    return _columns(posts(analysis.text))


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
