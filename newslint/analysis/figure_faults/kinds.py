"""Who finds each kind of fault of figures. Loaded when a story has figures to compare."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from newslint.analysis.analysis import Analysis
from newslint.analysis.figure_faults import ages, changes, conversions, streaks, sums, votes, years, zones
from newslint.finding import Match

KINDS: Mapping[str, Callable[[Analysis], Iterator[Match]]] = {
    "headline-differs": zones.differing,
    "headline-absent": zones.absent,
    "sum": sums.wrong_sums,
    "change": changes.wrong_changes,
    "percent-point": changes.rates,
    "conversion": conversions.wrong_conversions,
    "unconverted": conversions.unconverted,
    "streak": streaks.differing,
    "majority": votes.wrong_majorities,
    "elapsed": years.wrong_spans,
    "age-birth": ages.wrong_ages,
}
