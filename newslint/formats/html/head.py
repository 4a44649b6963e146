"""What a page says about itself: its `meta` elements, its date in `time` and JSON-LD."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape

from newslint.formats.html.markup import Event, attributes
from newslint.late import late

_PUBLISHED = late(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\"")
_NAMES = ("property", "name", "itemprop")


def fields(source: str, events: Sequence[Event]) -> dict[str, object]:
    """The metadata of a page, names in lower case; the first of a name counts, JSON-LD before all."""
    found: dict[str, object] = {}
    for event in events:
        if event.kind == "script" and (m := _PUBLISHED.search(source, event.start, event.end)):
            found.setdefault("datepublished", m[1])
    for event in events:
        if event.kind != "open":
            continue
        if event.name == "meta":
            name, (start, end) = content(source, event)
            if name:
                found.setdefault(name, unescape(source[start:end]))
        elif event.name == "time" and "datepublished" not in found:
            given = {key: source[slice(*place)] for key, place in attributes(source, event)}
            if "pubdate" in given or given.get("itemprop", "").lower() == "datepublished":
                found["datepublished"] = given.get("datetime", "")
    return found


def content(source: str, event: Event) -> tuple[str, tuple[int, int]]:
    """The name of a `meta` element in lower case, and where its content stands; no name if it lacks either."""
    given = dict(attributes(source, event))
    name = next((source[slice(*given[key])].lower() for key in _NAMES if key in given), "")
    return (name, given["content"]) if "content" in given else ("", (0, 0))
