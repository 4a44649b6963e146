"""Whether two figures may be the same: their units, and how exact each of them is."""

from __future__ import annotations

from newslint.analysis.figures.figures import Figure
from newslint.analysis.figures.units import MEASURES, MONEY

_ALIKE = (MONEY - {"$", "€", "¥"}, {"pound", "lb"}, {"%", "point"}, {"degree", "°C", "°F"})
_ALWAYS_SAID = MONEY | {"%"}
_NEAR = 0.2
"""How far a figure that is hedged (nearly, more than, up to) may be from one that is told more exactly."""
_ROUNDED = 0.05
"""How far a figure told in another unit may be from it."""
_EXACT = 100
"""Figures below this are rounded to whole numbers only."""


def comparable(figure: Figure, other: Figure) -> bool:
    """Whether the units allow the other to be this figure. Money and per cent are always said, but for `5m fine`."""
    if not figure.unit or not other.unit:
        said = figure.unit or other.unit
        return said not in _ALWAYS_SAID or (not figure.unit and figure.scale > 1 and said != "%")
    return figure.unit == other.unit or any(figure.unit in pair and other.unit in pair for pair in _ALIKE)


def agrees(figure: Figure, other: Figure, *, alike: bool = True) -> bool:
    """Whether the figure may stand for the other: the same, or rounded to it, or as vague as its words say.

    Where what they count is not `alike`, they have to be the same.
    """
    if figure.unit == "metre" and other.unit in ("", *MONEY) and _near(figure, figure.value * 1e6, other, alike):
        return True  # 4m: metres or million
    if figure.unit != other.unit and (measured := converted(other, figure.unit)) is not None:
        return abs(measured - figure.value) <= _ROUNDED * figure.value
    return comparable(figure, other) and _near(figure, figure.value, other, alike)


def converted(figure: Figure, unit: str) -> float | None:
    """What the figure is in this unit; None where the one cannot be told as the other. Degrees are left out."""
    (kind, size), (wanted, one) = MEASURES.get(figure.unit, ("", 0)), MEASURES.get(unit, ("", 1))
    return figure.value * size / one if kind and kind == wanted != "temperature" else None


def _near(figure: Figure, value: float, other: Figure, alike: bool) -> bool:
    apart, step = abs(value - other.value), figure.step * value / figure.value
    if apart <= 1e-9 * value or not alike:
        return apart <= 1e-9 * value
    if step > other.step:
        return apart < (min(step, value / 10) if value >= _EXACT else min(1, step)) or _hedged(
            figure.hedge, value, other.value
        )
    return step < other.step and _hedged(other.hedge, other.value, value)


def _hedged(hedge: str, stated: float, meant: float) -> bool:
    """Whether `nearly 5,000` may mean 4,987."""
    far = (meant - stated) / stated if stated else 1.0
    return bool(hedge) and abs(far) <= _NEAR and {"over": far > 0, "under": far < 0}.get(hedge, True)
