"""Whom a speaker's mention means: the fullest name that the story gives, as far as evidence goes."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.speakers.attributions import Attribution, attributions
from newslint.analysis.speakers.resolver import Resolver
from newslint.analysis.speakers.speaker import Speaker
from newslint.span import Span

__all__ = ["Speaker", "Speakers", "speakers"]


@dataclass(frozen=True, slots=True)
class Speakers:
    """Parallel to the rows of `Attributions`; None where the evidence does not say who is meant."""

    quoted: tuple[Speaker | None, ...]
    reported: tuple[Speaker | None, ...]


@layer("story")
def speakers(analysis: Analysis) -> Speakers:
    """Whom each quotation's and each report's mention of a speaker means."""
    both = analysis.get(attributions)
    resolver = Resolver(analysis)
    rows = [(r.speaker, r.cue) for r in (*both.quoted, *both.reported) if r.speaker]
    meant: dict[Span, int | None] = {}
    for span, cue in sorted(rows, key=lambda r: (r[0].start, r[0].end)):
        if span not in meant:
            meant[span] = resolver.resolve(span, cue)

    def row(one: Attribution) -> Speaker | None:
        who = meant.get(one.speaker) if one.speaker else None
        return None if who is None else resolver.all[who]

    return Speakers(tuple(map(row, both.quoted)), tuple(map(row, both.reported)))
