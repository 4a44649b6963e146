"""What somebody is accused of, in the headline and in the story; who is guilty in one place and not in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from newslint.analysis.analysis import Analysis
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cast import cast
from newslint.analysis.text import lowered
from newslint.analysis.zones.zones import zones
from newslint.late import late
from newslint.span import Span

_RIVALS = (
    ("murder", "manslaughter"),
    ("rape", "sexual assault", "indecent assault", "sexual harassment"),
    ("robbery", "burglary", "theft", "shoplifting"),
    ("fraud", "forgery", "embezzlement"),
    ("assault", "battery", "affray"),
    ("libel", "slander"),
    ("kidnap", "false imprisonment"),
)
"""Offences that a hurried reader takes for one another, and that a court does not."""
_STEMS = {
    "murder": "murder",
    "manslaughter": "manslaughter",
    "rape": "rap(?:e|ist|ing)",
    "sexual assault": "sexual(?:ly)? assault",
    "indecent assault": "indecent(?:ly)? assault",
    "sexual harassment": "sexual(?:ly)? harass",
    "robbery": "robb(?:er|ed|ing)|rob\\b",
    "burglary": "burgl",
    "theft": "theft|thie[fv]|stole|steal",
    "shoplifting": "shoplift",
    "fraud": "fraud|defraud",
    "forgery": "forg(?:ery|ed|ing)",
    "embezzlement": "embezzl",
    "assault": "assault",
    "battery": "batter",
    "affray": "affray",
    "libel": "libel",
    "slander": "slander",
    "kidnap": "kidnap|abduct",
    "false imprisonment": "false(?:ly)? imprison",
}
_GUISE = r"(?: (?:squad|inquiry|investigation|investigators?|detectives?|mystery|probe|hunt|weapon|rate|suspect))\b"
_STATUS = (
    r"(?:charged|accused|convicted|guilty|acquitted|cleared|suspicion|counts?|charges?|trial|indicted|jailed|sentenced)"
    r"(?: (?:with|of|to|on|for|over|in))?"
    r"(?: (?:the|a|an|one|two|three|attempted|his|her|alleged|count|counts|of|charges?))*"
    r"|(?:admit(?:s|ted|ting)?|den(?:y|ies|ied|ying)|commit(?:ted)?)(?: (?:the|a|an|one|two|three|attempted))*"
)
_LEGAL = late(rf"\b(?:{_STATUS}|accused|court|jury|plea|case|guilty|arrest)")
_CONVICTED = late(r"\b(?:convicted|found guilty|guilty of|pleads? guilty|jailed|sentenced)\b")
_DECIDED = late(
    r"\bconvict|(?<!not )\bguilty\b(?! plea)|\badmit|\bjailed\b|\bsentenc|\bjury (?:found|took)|\bprison\b|\bverdict"
    r"|\bcondemn"
)
_OPEN = late(
    r"\b(?:pleaded not guilty|has denied|denies|denied the|is on trial|trial continues|charged with|the trial)\b"
)
_PLEA = late(
    r"\b(?:plead(?:s|ed|ing)?|pled) (not )?guilty\b"
    r"|\b(?:denies|denied|denying)(?: (?:the|all|both|an?|any))? (?:charges?|counts?|wrongdoing|murder|manslaughter|"
    r"rape|fraud|theft|assault|robbery)\b"
)
_TURN = late(
    r"\b(?:earlier|initial|previous|first|origin|chang|withdr|revers|switch|but|although|though|while|after|before|then|"
    r"later|other|another|second|both|also|remaining|expected|agreed|might|would|could|if|had|co-|brother|wife)"
)


_MOST = 50
"""Pleas that a story is asked for: a bound for hostile copy."""


class Charge(NamedTuple):
    """The offence at `span` in the headline, and the `other` of the story; of case `verdict`, a verdict and a trial."""

    span: Span
    other: Span
    case: str


def charges(analysis: Analysis) -> Iterator[Charge]:
    """Each headline whose offence the story has not, but a rival of it; or whose verdict it has not, but a trial."""
    text, zoned = analysis.get(lowered), analysis.get(zones)
    heads = [s.block.span for s in zoned.shown if s.zone in ("headline", "standfirst")]
    if not heads or not zoned.body:
        return
    body = Span(zoned.body[0].span.start, zoned.body[-1].span.end)
    seen = set[str]()
    for head in heads:
        for family in _RIVALS:
            for offence in family:
                m = re.compile(rf"\b(?:{_STEMS[offence]})").search(text, head.start, head.end)
                if m is None or offence in seen or not _legal(text, head):
                    continue
                seen.add(offence)
                if re.compile(rf"\b(?:{_STEMS[offence]})\w*(?!\w|{_GUISE})").search(text, body.start, body.end):
                    continue
                rivals = "|".join(o for o in family if o != offence and o not in text[head.start : head.end])
                other = rivals and re.compile(rf"\b(?:{_STATUS}) ({rivals})\b").search(text, body.start, body.end)
                if other:
                    yield Charge(Span(m.start(), _word_end(text, m.end())), Span(*other.span(1)), "")
        verdict = _CONVICTED.search(text, head.start, head.end)
        if (
            verdict
            and "not guilty" not in text[head.start : head.end]
            and not _DECIDED.search(text, body.start, body.end)
        ):
            pending = _OPEN.search(text, body.start, body.end)
            if pending:
                yield Charge(Span(*verdict.span()), Span(*pending.span()), "verdict")


def _legal(text: str, head: Span) -> bool:
    return _LEGAL.search(text, head.start, head.end) is not None


def _word_end(text: str, end: int) -> int:
    while end < len(text) and text[end].isalpha():
        end += 1
    return end


def pleas(analysis: Analysis) -> Iterator[tuple[Span, Span]]:
    """Where a story says that somebody pleaded guilty and, elsewhere, that he did not: both places, once."""
    text, rows, named = analysis.get(lowered), analysis.get(sentences), list(analysis.get(cast).everywhere())
    said: dict[bool, list[tuple[Span, int]]] = {True: [], False: []}
    for m in islice(_PLEA.finditer(text), _MOST):
        row = rows.at(m.start())
        if row < 0 or _TURN.search(text, rows.starts[row], rows.ends[row]):
            continue
        whom = {w for start, end, w in named if rows.starts[row] <= start and end <= m.start()}
        if len(whom) == 1:
            said[m[1] is None and "guilty" in m[0]].append((Span(*m.span()), whom.pop()))
    for guilty, who in said[True]:
        other = next((span for span, whose in said[False] if whose == who), None)
        if other is not None:
            yield guilty, other
            return
