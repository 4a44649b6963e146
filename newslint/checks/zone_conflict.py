"""`zone-conflict`: a headline, a standfirst or a caption that the body of the story does not bear out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from newslint.analysis import Analysis
from newslint.analysis.names.conflict import series
from newslint.analysis.zones.zones import zones
from newslint.checks.check import Check, Use
from newslint.finding import Match, Related


def _absent(analysis: Analysis) -> Iterator[Match]:
    from newslint.analysis.zones.names import zone_names

    for told in analysis.get(zone_names):
        if told.other is None:
            yield Match(told.span, "place" if told.place else told.zone, (analysis.words(told.span), told.zone))


def _differs(analysis: Analysis) -> Iterator[Match]:
    from newslint.analysis.zones.names import zone_names

    for told in analysis.get(zone_names):
        if told.other is not None:
            related = (Related(told.other, "the story has this"),)
            values = (analysis.words(told.span), told.zone, analysis.words(told.other))
            yield Match(told.span, told.zone, values, related)


def _quoted_words(analysis: Analysis) -> Iterator[Match]:
    from newslint.analysis.zones.quoted_words import quoted_words

    for unsaid in analysis.get(quoted_words):
        case = "whole" if unsaid.whole else ""
        yield Match(unsaid.span, case, (analysis.words(unsaid.span), series(f"‘{w}’" for w in unsaid.missing)))


def _repeats_lead(analysis: Analysis) -> Iterator[Match]:
    from newslint.analysis.zones.repeats import repeated_leads

    for span, lead in repeated_leads(analysis):
        yield Match(span, values=(analysis.words(span),), related=(Related(lead, "the first paragraph"),))


def _letter_case(analysis: Analysis) -> Iterator[Match]:
    from newslint.analysis.zones.letter_case import odd_words

    for odd in odd_words(analysis):
        case = "title" if odd.title else ""
        yield Match(odd.span, case, (analysis.words(odd.span), "no capital" if odd.title else "a capital"))


def _charge(analysis: Analysis) -> Iterator[Match]:
    from newslint.analysis.zones.charges import charges

    for charge in charges(analysis):
        values = (analysis.words(charge.span), "", analysis.words(charge.other))
        yield Match(charge.span, charge.case, values, (Related(charge.other, "the story has this"),))


def _plea(analysis: Analysis) -> Iterator[Match]:
    from newslint.analysis.zones.charges import pleas

    for guilty, other in pleas(analysis):
        related = (Related(other, "the other plea"),)
        yield Match(guilty, values=(analysis.words(guilty), "", analysis.words(other)), related=related)


KINDS: Mapping[str, Callable[[Analysis], Iterator[Match]]] = {
    "name-absent": _absent,
    "name-differs": _differs,
    "quoted-words": _quoted_words,
    "repeats-lead": _repeats_lead,
    "letter-case": _letter_case,
    "charge": _charge,
    "plea": _plea,
}


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """The conflicts of the rule's kind, each once. A story without display copy need not load what finds them."""
    kind = use.options["kind"]
    if kind in _BY_ITSELF or analysis.get(zones).shown:
        yield from KINDS[kind](analysis)


_BY_ITSELF = ("plea", "letter-case")
"""Kinds that need no body of some length."""
_LITERALS = {
    "charge": (
        "murder",
        "manslaughter",
        "rape",
        "rapist",
        "sexual",
        "indecent",
        "robber",
        "burgl",
        "theft",
        "thie",
        "stole",
        "steal",
        "shoplift",
        "fraud",
        "forge",
        "embezzl",
        "assault",
        "batter",
        "affray",
        "libel",
        "slander",
        "kidnap",
        "abduct",
        "imprison",
        "convicted",
        "found guilty",
        "guilty of",
        "plead guilty",
        "pleads guilty",
        "jailed",
        "sentenced",
    ),
    "plea": ("guilty",),
}

CHECK = Check(
    name="zone-conflict",
    summary="A headline, a standfirst or a caption that the body of the story does not bear out.",
    options={"kind": {"type": "string", "enum": list(KINDS), "description": "Which conflict the rule reports."}},
    run=run,
    required=("kind",),
    literals=lambda options: _LITERALS.get(options["kind"]),
    cases={
        "headline": "in a headline",
        "standfirst": "in a standfirst",
        "caption": "in a caption",
        "place": "the name of a place",
        "verdict": "a verdict in the headline, none in the story",
        "title": "a small letter among capitals",
        "whole": "the story has none of several quoted words",
    },
    quotes="include",
    values=(
        "the words reported",
        "the zone; for quoted-words, those that the body lacks; for letter-case, what stands there",
        "what the body has",
    ),
)
