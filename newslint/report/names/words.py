"""What the reports for people make of a name: what is to be looked at, and where it belongs on the sheet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newslint.analysis.names.table.table import COURTESY
from newslint.report.names.record import Aside, NameRecord, SheetRecord
from newslint.report.page import counted

SECTIONS = {
    "person": "People",
    "organisation": "Organisations",
    "place": "Places",
    "country": "Countries",
    "designation": "Designations",
    "work": "Works",
    "other": "Other names",
}
"""In the order of the sheet."""
UNKNOWN = {"person": "not introduced"}
UNEXPLAINED = "not explained"
TWICE = "two spellings"
LISTED = "in the list"


class Row(NamedTuple):
    """A name with what the record says of it besides."""

    name: NameRecord
    aside: Aside

    @property
    def at(self) -> str:
        """`line:column` of the first mention."""
        return f"{self.aside['line']}:{self.aside['column']}"

    @property
    def forms(self) -> str:
        """The forms, the most frequent first, with their numbers."""
        every = sorted(self.name["forms"], key=lambda f: -f["count"])
        return ", ".join(f"{f['text']} {f['count']}" for f in every)

    @property
    def role(self) -> str:
        """The office or role by which the story gives a person first."""
        return next((title for title in self.aside["titles"] if title not in COURTESY), "")

    @property
    def total(self) -> int:
        """How often it stands."""
        return sum(f["count"] for f in self.name["forms"])

    @property
    def alarms(self) -> list[str]:
        """What a desk should look at."""
        found = [] if self.name["introduced"] else [UNKNOWN.get(self.name["kind"], UNEXPLAINED)]
        return [*found, TWICE] if self.aside["clash"] else found

    @property
    def notes(self) -> list[str]:
        """The alarms, and whether the house's list has it."""
        return [*self.alarms, *([LISTED] if self.name["listed"] else [])]


def sections(record: SheetRecord) -> list[tuple[str, list[Row]]]:
    """The names of a story by kind, each kind under its heading; in the order of first mentions."""
    rows = [Row(*pair) for pair in zip(record["names"], record["asides"], strict=True)]
    found = ((title, [r for r in rows if r.name["kind"] == kind]) for kind, title in SECTIONS.items())
    return [(title, some) for title, some in found if some]


class Totals:
    """What the stories add up to, as they pass."""

    def __init__(self) -> None:
        self.stories = self.names = self.unknown = self.unexplained = self.twice = 0

    def add(self, found: Iterable[tuple[str, list[Row]]]) -> None:
        """Count a story."""
        self.stories += 1
        for row in (r for _, rows in found for r in rows):
            self.names += 1
            self.unknown += row.name["kind"] == "person" and not row.name["introduced"]
            self.unexplained += UNEXPLAINED in row.alarms
            self.twice += TWICE in row.alarms

    def told(self) -> tuple[str, str]:
        """How many stories and names; and how many of them are to be looked at (nothing where there are none)."""
        alarms = [
            f"{counted(self.unknown, 'person') if self.unknown == 1 else f'{self.unknown} people'} not introduced",
            f"{self.unexplained} not explained",
            f"{self.twice} in two spellings",
        ]
        numbers = (self.unknown, self.unexplained, self.twice)
        told = ", ".join(alarm for alarm, number in zip(alarms, numbers, strict=True) if number)
        return f"{counted(self.stories, 'story')}: {counted(self.names, 'name')}", told
