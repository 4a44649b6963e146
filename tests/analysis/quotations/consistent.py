"""What holds of the quotations and speakers of every text, however broken its marks."""

from __future__ import annotations

from itertools import pairwise

from newslint.analysis import Analysis
from newslint.analysis.attribution_faults.faults import faults as speaker_faults
from newslint.analysis.attributions.attributions import attributions
from newslint.analysis.quotations.faults import faults
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.quotations.word_faults import word_faults
from newslint.finding import Match
from newslint.span import Span

MARKS = frozenset("“”\"„‟«»＂‘’'‛`")


def assert_consistent(analysis: Analysis) -> None:
    """All layers run; every place is in the text and in order; no fix changes a word; the text is what it was."""
    text = analysis.text
    given = str(text)
    found = analysis.get(quotations)
    last = 0
    for q in found:
        assert last <= q.start < q.end <= len(text)
        assert_quotation(text, q)
        last = q.end
    inside = analysis.get(quoted)
    assert list(inside.starts) == sorted(inside.starts)
    assert all(start < end for start, end in zip(inside.starts, inside.ends, strict=True))
    both = analysis.get(attributions)
    assert len(both.quoted) == len(found)
    for row in (*both.quoted, *both.reported):
        for span in (row.speaker, row.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)
    for fault in (*analysis.get(faults), *analysis.get(word_faults), *analysis.get(speaker_faults)):
        assert_match(text, fault.match)
    assert analysis.text == given


def assert_quotation(text: str, q: Quotation) -> None:
    """Segments in order, between the marks; what is nested inside them; each mark a mark."""
    assert q.words >= 0
    edge = q.marks[0].end if q.marks else q.start
    for s in q.segments:
        assert edge <= s.start <= s.end <= q.end
        edge = s.end
    assert [m.start for m in q.marks] == sorted({m.start for m in q.marks})
    assert all(m.start < m.end and MARKS.issuperset(text[m.start : m.end]) for m in q.marks)
    assert not (q.closed and q.marks) or q.marks[-1].start >= q.segments[-1].end
    for n in q.nested:
        assert any(s.start <= n.start <= n.end <= s.end for s in q.segments)


def assert_match(text: str, match: Match) -> None:
    """The places of a finding and of its fixes are in the text; a fix moves marks and stops only."""
    assert 0 <= match.span.start < match.span.end <= len(text)
    assert all(0 <= r.span.start <= r.span.end <= len(text) for r in match.related)
    for fix in match.fixes:
        edits = sorted(fix.edits, key=lambda e: e.span.start, reverse=True)
        assert all(a.span.start >= b.span.end for a, b in pairwise(edits))
        assert all(_letters(text, e.span) == _letters(e.text, Span(0, len(e.text))) for e in edits)


def _letters(text: str, span: Span) -> str:
    return "".join(c for c in text[span.start : span.end] if c.isalnum())
