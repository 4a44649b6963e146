"""From a match in the plain text to a finding in the source: the only place where offsets change hands."""

from __future__ import annotations

import re
from itertools import chain, pairwise

from newslint.analysis import Analysis
from newslint.analysis.quotations.quoted import quoted
from newslint.finding import Finding, Fix, Match
from newslint.late import late
from newslint.ruleset.rule import Rule

_ARGUMENT = late(r"%(?:\[(\d+)\])?[sdvq]|%%")


def locate(match: Match, rule: Rule, analysis: Analysis) -> Finding:
    """The finding that this rule makes of this match, its places in the source."""
    document = analysis.document
    span = document.map.to_source(match.span)
    message = filled(rule.message, match.values)
    return Finding(
        rule=rule.id,
        severity=rule.severity(match.case),
        message=f"{message} {match.evidence}".rstrip(),
        path=document.path,
        span=span,
        text=document.source[span.start : span.end],
        related=tuple(r._replace(span=document.map.to_source(r.span)) for r in match.related),
        fixes=tuple(located(fix, analysis) for fix in match.fixes),
        evidence=match.evidence,
        url=rule.url,
    )


def filled(message: str, values: tuple[object, ...]) -> str:
    """The message with its `%s` filled in order and `%[2]s` by number, as Vale does; without a value, with nothing."""
    given = iter(values)

    def one(m: re.Match[str]) -> str:
        if m[0] == "%%":
            return "%"
        if m[1]:
            index = int(m[1]) - 1
            return str(values[index]) if 0 <= index < len(values) else ""
        return str(next(given, ""))

    return " ".join(_ARGUMENT.sub(one, message).split())


def located(fix: Fix, analysis: Analysis) -> Fix:
    """The fix in places of the source; one that would change somebody's quoted words is only shown.

    So is one that reaches over a tag or a mark of markup.
    """
    document = analysis.document
    inside = any(analysis.get(quoted).touches(edit.span) for edit in fix.edits)
    pieces = [document.map.edits(edit.span, edit.text) for edit in fix.edits]
    edits = tuple(chain.from_iterable(pieces))
    cut = any(document.source[a.span.end : b.span.start].strip() for piece in pieces for a, b in pairwise(piece))
    tagged = document.format != "txt" and any("<" in document.source[e.span.start : e.span.end] for e in edits)
    return Fix(fix.title, edits, "display" if inside or tagged or cut else fix.applicability)
