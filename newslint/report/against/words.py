"""What the reports for people say of a quotation that was held against a transcript."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.report.page import counted
from newslint.report.said.record import DifferenceRecord, PlaceRecord, StoryRecord, TranscriptRecord
from newslint.report.said.words import Said

VERDICTS = ("verbatim", "altered", "stitched", "missing")
_TOLD = 3
"""Differences that are put in words; the others are counted."""


class Compared(NamedTuple):
    """A quotation with what the transcript says of it."""

    said: Said
    transcript: TranscriptRecord

    @property
    def sound(self) -> bool:
        """True for the very words of the speaker whom the story names."""
        return self.transcript["verdict"] == "verbatim" and self.transcript["said_by"] is None

    @property
    def fault(self) -> str:
        """The verdict and what is wrong, without a stop."""
        first, *rest = self.reasons
        told = f"{self.transcript['verdict']}{', but' if self.transcript['verdict'] == 'verbatim' else ':'} {first}"
        return ". ".join([told, *(reason[0].upper() + reason[1:] for reason in rest)])

    @property
    def reasons(self) -> list[str]:
        """What is wrong, a sentence for each fault."""
        t = self.transcript
        found: list[str] = []
        if t["verdict"] == "missing":
            found.append("the transcript has nothing like it")
        if t["verdict"] == "stitched" and len(t["places"]) > 1:
            found.append(f"sewn together from {_places(len(t['places']))}")
        elif t["verdict"] == "stitched":
            found.append("in the transcript it does not follow the words before it")
        if t["difference"]:
            found.append(self.wording)
        if t["said_by"]:
            found.append(f"said by {t['said_by']} in the transcript, by {self.said.name} in the story")
        return found

    @property
    def wording(self) -> str:
        """The differences in words."""
        told = [_difference(d) for d in self.transcript["difference"][:_TOLD]]
        more = len(self.transcript["difference"]) - len(told)
        return "; ".join([*told, *([f"{more} more"] if more else [])])

    @property
    def places(self) -> list[str]:
        """Where the words stand: one line for all that follow each other, one for each place of a stitched one."""
        t = self.transcript
        shown = t["places"] if t["verdict"] == "stitched" else t["places"][:1]
        return [where(place) for place in shown]

    @property
    def asides(self) -> list[str]:
        """What is no fault: the words that dots or brackets stand for, and other places with the same words."""
        t = self.transcript
        gaps = [f"left out or replaced: “{gap}”" for gap in t["gaps"]]
        return [*gaps, *([f"{counted(t['also'], 'other place')} with the same words"] if t["also"] else [])]


def compared(record: StoryRecord) -> list[Compared]:
    """The quotations of a story that were held, in order."""
    every = zip(record["quotations"], record["asides"], strict=True)
    return [Compared(Said(q, a), t) for q, a in every if (t := q.get("transcript"))]


def where(place: PlaceRecord) -> str:
    """Line, time without its thousandths, and speaker."""
    time = place["time"] and place["time"].rpartition(".")[0]
    return ", ".join(str(part) for part in (f"line {place['line']}", time, place["speaker"]) if part)


class Totals:
    """What the stories add up to, as they pass."""

    def __init__(self) -> None:
        self.stories = 0
        self.verdicts: Counter[str] = Counter()
        self.others = 0

    @property
    def sound(self) -> bool:
        """True where every quotation is verbatim, and the transcript's speaker is the story's."""
        return not self.others and all(v == "verbatim" for v in self.verdicts)

    def passing(self, records: Iterable[StoryRecord]) -> Iterator[StoryRecord]:
        """The records, each counted before it goes on."""
        for record in records:
            self.stories += 1
            for one in compared(record):
                self.verdicts[one.transcript["verdict"]] += 1
                self.others += one.transcript["said_by"] is not None
            yield record

    def told(self) -> tuple[str, str]:
        """How many stories and quotations, how many verbatim; and what is wrong (nothing where all is well)."""
        number = sum(self.verdicts.values())
        numbers = f"{counted(self.stories, 'story')}: {counted(number, 'quotation')}"
        if number:
            numbers += f", {self.verdicts['verbatim']} verbatim"
        wrong = [f"{self.verdicts[v]} {v}" for v in VERDICTS[1:] if self.verdicts[v]]
        return numbers, ", ".join([*wrong, *([f"{self.others} said by somebody else"] if self.others else [])])


def _difference(d: DifferenceRecord) -> str:
    said, heard = " ".join(d["text"].split()), d["transcript"]["text"]
    if d["kind"] == "omitted":
        return f"“{heard}” is left out"
    if d["kind"] == "added":
        return f"“{said}” is not in the transcript"
    return f"“{said}” is “{heard}” in the transcript"


def _places(number: int) -> str:
    return {2: "two places", 3: "three places"}.get(number, f"{number} places")
