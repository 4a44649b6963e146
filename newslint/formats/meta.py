"""What a story says about itself: its date and its type, by the names that systems give them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from newslint.document import STORY_TYPES, StoryType
from newslint.late import late

_DATES = (
    "date", "published", "publish_date", "published_at", "published_time", "published_date", "pubdate", "pub_date",
    "publishdate", "date_published", "datepublished", "article:published_time", "dc.date", "dc.date.issued",
    "dcterms.created", "parsely-pub-date", "sailthru.date", "created", "issued",
)  # fmt: skip
_TYPES = (
    "type",
    "genre",
    "story_type",
    "storytype",
    "story-type",
    "content_type",
    "format",
    "article:section",
    "section",
    "category",
    "parsely-section",
)
_SYNONYMS: dict[str, StoryType] = {
    "opinions": "opinion", "op-ed": "opinion", "oped": "opinion", "op-eds": "opinion", "editorial": "opinion",
    "editorials": "opinion", "column": "opinion", "columns": "opinion", "columnists": "opinion", "comment": "opinion",
    "commentary": "opinion", "commentisfree": "opinion", "comment is free": "opinion", "review": "opinion",
    "analysis and opinion": "opinion", "letters": "opinion", "q&a": "interview", "q and a": "interview",
    "interviews": "interview", "liveblog": "live", "live blog": "live", "live-blog": "live", "live updates": "live",
    "obituaries": "obituary", "obits": "obituary", "obit": "obituary", "listings": "listing", "events": "listing",
    "calendar": "listing", "whats on": "listing", "what's on": "listing",
}  # fmt: skip
_ISO = late(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")


def date_of(meta: Mapping[str, object]) -> datetime.date | None:
    """The day of publication that the metadata name (keys in lower case)."""
    for key in _DATES:
        found = as_date(meta.get(key))
        if found:
            return found
    return None


def as_date(value: object) -> datetime.date | None:
    """A date from a value of YAML or an ISO 8601 string; its own day, whatever the time zone."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    m = _ISO.match(value) if isinstance(value, str) else None
    try:
        return datetime.date(int(m[1]), int(m[2]), int(m[3])) if m else None
    except ValueError:
        return None


def type_of(meta: Mapping[str, object]) -> StoryType:
    """The type of story that the metadata name; news when they say nothing."""
    for key in _TYPES:
        value = meta.get(key)
        if isinstance(value, str):
            name = value.strip().lower()
            for known in STORY_TYPES:
                if name == known:
                    return known
            if name in _SYNONYMS:
                return _SYNONYMS[name]
    return "news"
