"""What a finding of two forms says of the places where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.analysis.analysis import Analysis
from newslint.finding import Related
from newslint.span import Span


def related_forms(analysis: Analysis, odd: Sequence[Span], usual: Iterable[Span] = ()) -> tuple[Related, ...]:
    """The other places of the odd form, whose first is the finding's own, and those of the usual one, with words."""
    again = (Related(span, f"‘{analysis.words(span)}’ here too", again=True) for span in odd[1:])
    return (*again, *(Related(span, f"‘{analysis.words(span)}’ here") for span in usual))
