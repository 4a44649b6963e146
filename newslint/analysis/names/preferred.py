"""The form of a name to print, by the house or by the rule."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.text import fold


@layer("story")
def _printed(analysis: Analysis) -> Mapping[str, str]:
    """What the house prints for each form that it has a preference on, the preferred one too."""
    preferred = analysis.house.preferred
    return {fold(form): meant for form, meant in ({m: m for m in preferred.values()} | {**preferred}).items()}


def preferred_form(analysis: Analysis, forms: Collection[str], options: Mapping[str, Any]) -> str:
    """The form to print, by the house or by the rule's `prefer`; "" when nobody says."""
    printed, chosen = analysis.get(_printed), options.get("prefer", ())
    house = (printed[fold(f)] for f in forms if fold(f) in printed) if printed else ()
    return next(iter(house), "") or next((f for f in forms if f in chosen), "")
