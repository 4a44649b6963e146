"""Whom a speaker's mention means: the fullest name that the story gives, as far as evidence goes."""

from __future__ import annotations

from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attribution_faults.pronouns import pronouns
from newslint.analysis.attributions.attributions import Attribution, attributions
from newslint.analysis.speakers.resolver import meant
from newslint.analysis.speakers.speaker import Speaker
from newslint.analysis.speakers.turns import turns
from newslint.span import Span

__all__ = ["Speaker", "Speakers", "speakers"]


class Speakers(NamedTuple):
    """Parallel to the rows of `Attributions`; None where the evidence does not say who is meant."""

    quoted: tuple[Speaker | None, ...]
    reported: tuple[Speaker | None, ...]


@layer("story")
def speakers(analysis: Analysis) -> Speakers:
    """Whom each quotation's and each report's mention of a speaker means."""
    both, found, doubted = analysis.get(attributions), analysis.get(meant), _doubted(analysis)

    def row(one: Attribution) -> Speaker | None:
        return found[one.speaker] if one.speaker and one.speaker not in doubted else None

    return Speakers(tuple(map(row, both.quoted)), tuple(map(row, both.reported)))


def _doubted(analysis: Analysis) -> set[Span]:
    """The pronouns with which something is wrong, and those that go on from one of them."""
    doubted = {fault.match.span for fault in analysis.get(pronouns)}
    last = None
    for turn in analysis.get(turns) if doubted else ():
        if turn.span in doubted:
            last = turn.who
        elif not turn.pronoun:
            last = None
        elif last is not None and turn.who == last:
            doubted.add(turn.span)
    return doubted
