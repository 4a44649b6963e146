"""What the reports for people make of a quotation: who spoke, how we know, and whether it is speech at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from newslint.late import late
from newslint.report.said.record import QuotationRecord, SpeakerRecord, StoryRecord

EVIDENCE = {
    "label": "label in front",
    "after": "after the words",
    "inverted": "after the words",
    "before": "before the words",
    "according": "according to",
    "colon": "before a colon",
    "colon-above": "colon above",
    "resumed": "goes on speaking",
    "dash": "after a dash",
    "same-sentence": "same sentence",
    "subject": "subject of the sentence",
    "previous-sentence": "sentence before",
    "same-paragraph": "same paragraph",
    "run": "paragraph above (lent)",
    "report-above": "reported above (lent)",
    "next": "sentence after (lent)",
    "none": "nothing",
}
"""Where the story says who speaks, for somebody who reads the copy."""
_CONTROL = late("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LENT = ("run", "report-above", "next")
UNSURE = 0.7
"""Confidence below which a person should look."""
NOBODY = "nobody"


class Place(NamedTuple):
    """A quotation with the line and the column of its first word."""

    line: int
    column: int
    quotation: QuotationRecord

    @property
    def at(self) -> str:
        """`line:column`."""
        return f"{self.line}:{self.column}"


def spoken(record: StoryRecord) -> list[Place]:
    """The quotations that are speech, in order."""
    return [p for p in _places(record) if _speech(p.quotation)]


def unspoken(record: StoryRecord) -> list[Place]:
    """What stands in quotation marks and is no speech, in order."""
    return [p for p in _places(record) if not _speech(p.quotation)]


def people(places: Iterable[Place]) -> list[tuple[str, int]]:
    """Who speaks in these, with the number of their quotations, the most talkative first."""
    shown: dict[str, str] = {}
    count: Counter[str] = Counter()
    for place in places:
        if place.quotation["speaker"] is not None:
            who = place.quotation["speaker"]["name"] or _line(place.quotation["speaker"]["text"])
            shown.setdefault(who.casefold(), who)
            count[who.casefold()] += 1
    return [(shown[key], number) for key, number in count.most_common()]


def who(quotation: QuotationRecord) -> str:
    """The name, with the mention in front where it is another: `she (Ana Ruiz)`."""
    speaker = quotation["speaker"]
    return NOBODY if speaker is None else _who(speaker)


def why(quotation: QuotationRecord) -> str:
    """The evidence in plain words."""
    evidence = quotation["evidence"]
    words = EVIDENCE[evidence]
    return f"{words} (unsure)" if unsure(quotation) and evidence not in _LENT else words


def unsure(quotation: QuotationRecord) -> bool:
    """True where the evidence is weak, or lent from further away."""
    return quotation["speaker"] is not None and (quotation["confidence"] < UNSURE or quotation["evidence"] in _LENT)


def legible(words: str) -> str:
    """The words without control characters but tabs and line ends."""
    return _CONTROL.sub("\ufffd", words)


def _places(record: StoryRecord) -> list[Place]:
    return [Place(*place, q) for place, q in zip(record["places"], record["quotations"], strict=True)]


def _speech(quotation: QuotationRecord) -> bool:
    """Speech, a part of it, or a word or two that a verb of saying gives to somebody (`she called it “a sham”`)."""
    kind = quotation["kind"]
    return kind in ("speech", "fragment") or (
        kind == "term" and quotation["speaker"] is not None and quotation["cue"] is not None
    )


def _who(speaker: SpeakerRecord) -> str:
    mention, name = _line(speaker["text"]), speaker["name"]
    if name is None or mention in name:
        return name or mention
    return mention if name in mention else f"{mention} ({name})"


def _line(words: str) -> str:
    return " ".join(words.split())
