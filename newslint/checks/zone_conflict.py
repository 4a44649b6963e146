"""`zone-conflict`: a headline, a standfirst or a caption that the body of the story does not bear out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from newslint.analysis import Analysis
from newslint.analysis.zones.names import zone_names
from newslint.checks.check import Check, Use
from newslint.finding import Match, Related


def _absent(analysis: Analysis) -> Iterator[Match]:
    for told in analysis.get(zone_names):
        if told.other is None:
            yield Match(told.span, "place" if told.place else told.zone, (analysis.words(told.span), told.zone))


def _differs(analysis: Analysis) -> Iterator[Match]:
    for told in analysis.get(zone_names):
        if told.other is not None:
            related = (Related(told.other, "the story has this"),)
            values = (analysis.words(told.span), told.zone, analysis.words(told.other))
            yield Match(told.span, told.zone, values, related)


KINDS: Mapping[str, Callable[[Analysis], Iterator[Match]]] = {"name-absent": _absent, "name-differs": _differs}


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """The conflicts of the rule's kind, each once."""
    yield from KINDS[use.options["kind"]](analysis)


CHECK = Check(
    name="zone-conflict",
    summary="A headline, a standfirst or a caption that the body of the story does not bear out.",
    options={"kind": {"type": "string", "enum": list(KINDS), "description": "Which conflict the rule reports."}},
    run=run,
    required=("kind",),
    cases={
        "headline": "in a headline",
        "standfirst": "in a standfirst",
        "caption": "in a caption",
        "place": "the name of a place",
    },
    quotes="include",
    values=("the words reported", "the zone: headline, standfirst or caption", "what the body has"),
)
