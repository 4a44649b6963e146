"""What LanguageTool says of a story, asked once for all rules, and which rule each verdict belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.analysis import Analysis
from newslint.analysis.analysis import Asked, layer
from newslint.checks.expressions import listed
from newslint.errors import CheckUnavailable
from newslint.languagetool.client import Client, client
from newslint.languagetool.filters import kept
from newslint.languagetool.parts import Request, parts, requests
from newslint.languagetool.service import Service, of
from newslint.languagetool.verdict import Verdict

_NO_SERVICE = "it needs LanguageTool: languagetool: {url: http://localhost:8081} in newslint.yml"
_MISPLACED = "LanguageTool named places that are none of the story; they are left out"
_AGREED = 1.0
"""The gain of a verdict that newslint agrees with."""
_SPELLING = "MORFOLOGIK_RULE_{}"
"""LanguageTool's dictionary: half of its work, and newslint has its own."""


class Heard(NamedTuple):
    """The verdicts by the id of newslint's rule, in order; `failure` says why there are none."""

    by_rule: Mapping[str, Sequence[Verdict]]
    failure: str = ""


@layer("story")
def heard(analysis: Analysis) -> Heard:
    """What LanguageTool says of this story."""
    asked = analysis.asked.get("languagetool", ())
    service = next((service for a in asked if (service := of(a.options))), None)
    if service is None:
        return Heard({}, _NO_SERVICE)
    try:
        verdicts = _asked(analysis, service, asked)
    except CheckUnavailable as error:
        return Heard({}, str(error))
    return Heard(shared_out(kept(analysis, verdicts), asked))


def shared_out(verdicts: Iterable[Verdict], asked: Sequence[Asked]) -> dict[str, list[Verdict]]:
    """Each verdict to the rule that names its rule, else its category, else to the one for all others."""
    by_rule = {name: a for a in reversed(asked) for name in listed(a.options.get("rules"))}
    by_category = {name: a for a in reversed(asked) for name in listed(a.options.get("categories"))}
    others = [a for a in asked if a.options.get("other")]
    found: dict[str, list[Verdict]] = {}
    for v in verdicts:
        taker = by_rule.get(v.rule) or by_category.get(v.category)
        if taker and taker.options.get("agreed") and v.rule not in by_rule and v.gain < _AGREED:
            taker = None
        for a in (taker,) if taker else [a for a in others if not _excepted(v, a)]:
            found.setdefault(a.rule, []).append(v)
    return found


def _excepted(verdict: Verdict, asked: Asked) -> bool:
    return not {verdict.rule, verdict.category}.isdisjoint(listed(asked.options.get("except")))


def _asked(analysis: Analysis, service: Service, asked: Sequence[Asked]) -> list[Verdict]:
    enabled = {name for a in asked if a.on for name in listed(a.options.get("rules"))}
    disabled = {_SPELLING.format(service.language.upper().replace("-", "_"))} - enabled
    found: list[Verdict] = []
    misplaced = 0
    for request in requests(parts(analysis)):
        for sent, matches, wrong in _answers(client(service), request, enabled, disabled):
            misplaced += wrong
            found += _verdicts(analysis.text, sent, matches)
    if misplaced:
        analysis.notes.append(_MISPLACED)
    return sorted(found, key=lambda v: (v.span, v.rule))


def _answers(
    asking: Client, request: Request, enabled: set[str], disabled: set[str]
) -> Iterator[tuple[Request, list[Any], int]]:
    """The answers to a request, to its halves where it is too long for the server."""
    from newslint.languagetool.tool import TooLong

    try:
        matches, wrong = asking.check(request.text, enabled, disabled)
    except TooLong as error:
        halves = list(request.halves())
        if not halves:
            raise CheckUnavailable(asking.said(error)) from error
        for half in halves:
            yield from _answers(asking, half, enabled, disabled)
    else:
        yield request, matches, wrong


def _verdicts(text: str, request: Request, matches: Iterable[Any]) -> Iterator[Verdict]:
    """The matches inside one part, on words that were sent as the story has them: not masked, no emoji."""
    for m in matches:
        end = m.offset + m.error_length
        span = request.place(m.offset, end)
        if span and text[span.start : span.end] == request.text[m.offset : end]:
            yield Verdict(span, m.rule_id, m.category, m.message, tuple(m.replacements))
