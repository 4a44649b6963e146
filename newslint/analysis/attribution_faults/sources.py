"""`One insider said`: a source whom nobody could name after the story, where no word says why."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.attribution_faults.fault import Fault
from newslint.analysis.attribution_faults.nameless import excused
from newslint.analysis.attributions.clauses import outside
from newslint.analysis.sentences import sentences
from newslint.analysis.text import lowered
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_ROLES = ("executive", "official", "employee", "manager", "banker", "trader", "diplomat", "adviser", "staff member")
_PLACED = tuple(f"{role} {place}" for role in _ROLES for place in ("at", "in"))
_WORDS = (
    *_PLACED,
    "source",
    "insider",
    "close to",
    "familiar with",
    "knowledge of",
    "briefed on",
    "unnamed",
    "anonymous",
)
"""One of them stands in every match."""
_GRANTED = ("anonym", "be named", "be identified", "authorized to", "authorised to", "allowed to speak", "use his name")
"""A story that has one of these says something of its sources' names."""
_CLOSE = r"(?:\w+ly )?(?:familiar with|with (?:\w+ )?knowledge of|briefed on|close to)"
_MANNER = rf"(?:{_CLOSE}|at|in|inside|within|on|from|near|involved in|working (?:at|for|on|in))"
_ONE, _ANOTHER = (
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother)",
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal|[Ss]ome)",
)
_SMALL = r"(?:who|that|which|of|and|or|to|is|was|as)"
_ANYBODY = r"(?:[Pp]erson|[Pp]eople|[Ss]ome(?:one|body)|officials?|executives?|aides?|individuals?)"
_INSIDER = rf"(?:An?|One|Another) (?:(?:senior|former|top|junior|retired|current) )?(?:{'|'.join(_ROLES)})"
_WHO = (
    rf"(?:{_ONE} (?:(?!{_SMALL}\b)[\w'-]+ ){{0,3}}(?:source|insider)\b(?! (?:of|for)\b)"
    rf"(?:,? {_MANNER} (?:[\w'.-]++ ?){{1,7}}?)?"
    rf"|(?:{_ANOTHER} (?:[\w'-]+ ){{0,3}})?{_ANYBODY} {_CLOSE} (?:[\w'.-]++ ?){{1,8}}?"
    rf"|(?:{_ANOTHER} )?(?:(?!{_SMALL}\b)[\w'-]+ ){{0,2}}?[Ss]ources {_CLOSE} (?:[\w'.-]++ ?){{1,8}}?"
    rf"|{_INSIDER} (?:at|in|inside) (?:[\w'.-]++ ?){{1,8}}?"
    rf"|{_ONE} (?:unnamed|anonymous) (?:[\w'-]+ ){{0,2}}[\w'-]+)"
)
_SAYS = (
    r"(?:said|says?|told|tells?|add(?:s|ed)|claim(?:s|ed)|confirm(?:s|ed)|insist(?:s|ed)|reveal(?:s|ed)|explain(?:s|ed)|"
    r"warn(?:s|ed)|suggest(?:s|ed)|described|acknowledged|recalled|called)"
)
_ANCHOR = late(
    r"\b(?:[Ss]ources?|insider|close to|familiar with|knowledge of|briefed on|unnamed|anonymous"
    rf"|(?:{'|'.join(_ROLES)}) (?:at|in|inside))\b"
)
"""What stands in every match: only its sentence is looked at."""
_UNNAMED = late(
    rf"\b(?:(?:said|says|[Aa]ccording to|told by) {_WHO}(?=[\s,.;:]|$)"
    rf"|{_WHO},? (?:has |had |have |also |later |then |\w+ly )?{_SAYS}\b(?! to\b))"
)
_NAMED = late(r"[A-Z][\w'-]+,? (?:who|which)\b|, (?:[A-Z][\w.'-]+ ){1,3}")
_MOST = 20
"""Related places that a finding lists."""


def sources(analysis: Analysis) -> Iterator[Fault]:
    """One fault a story, at its first unnamed source; none where the story says a word of anonymity."""
    low = analysis.get(lowered)
    if not any(word in low for word in _WORDS) or any(word in low for word in _GRANTED):
        return
    text, rows = analysis.get(outside), analysis.get(sentences)
    found = []
    near = sorted({rows.at(m.start()) for m in _ANCHOR.finditer(text)} - {-1})
    for m in (m for row in near for m in _UNNAMED.finditer(text, rows.starts[row], rows.ends[row])):
        span = Span(m.start(), m.start() + len(m[0].rstrip(" .,")))
        if not _NAMED.search(m[0]) and not excused(analysis, text, span):
            found.append(span)
    if found:
        related = tuple(Related(s, "and here", again=True) for s in found[1:_MOST])
        yield Fault("anonymous", Match(found[0], "clear", (), related))
