"""Which stretch of a page is the story."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.formats.html.markup import Event

Stretch = tuple[int, int]


def reduced(events: Iterable[Event]) -> tuple[Stretch | None, Stretch]:
    """The stretch of the source that is the story (None: all of it), and that of a headline outside it."""
    opened: list[tuple[str, int]] = []
    stretches: dict[str, list[Stretch]] = {"article": [], "main": [], "h1": []}
    for event in events:
        if event.name in stretches:
            if event.kind == "open":
                opened.append((event.name, event.start))
            elif event.kind == "close" and opened:
                name, start = opened.pop()
                stretches[name].append((start, event.end))
    longest = max(stretches["article"], key=_length, default=None)
    main = max(stretches["main"], key=_length, default=None)
    if longest and main and len(stretches["article"]) > 1 and 2 * _length(longest) < _length(main):
        longest = None
    region, heads = longest or main, stretches["h1"]
    if region is None or any(region[0] <= start < region[1] for start, _ in heads) or not heads:
        return region, (0, 0)
    return region, min(heads)


def _length(stretch: Stretch) -> int:
    return stretch[1] - stretch[0]
