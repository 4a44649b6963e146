"""What the reports for people make of a quotation: who spoke, how we know, and whether it is speech at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from newslint.analysis.mentions.grammar import PRONOUNS
from newslint.report.page import counted
from newslint.report.said.record import Aside, QuotationRecord, StoryRecord

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
    "run": "paragraph above",
    "report-above": "reported above",
    "next": "sentence after",
    "none": "nothing",
}
"""Where the story says who speaks, for somebody who reads the copy."""
NOT_FOUND = "name not found"
_LENT = ("run", "report-above", "next")
UNSURE = 0.7
"""Confidence below which a person should look."""


class Said(NamedTuple):
    """A quotation with what the record says of it besides."""

    quotation: QuotationRecord
    aside: Aside

    @property
    def at(self) -> str:
        """`line:column`."""
        return f"{self.aside['line']}:{self.aside['column']}"

    @property
    def nobody(self) -> bool:
        """True for words without a speaker."""
        return self.quotation["speaker"] is None

    @property
    def alarm(self) -> str:
        """How a desk should be told of the speaker: `nobody`, `unsure` or, where all is well, nothing."""
        if self.aside["waived"]:
            return ""
        return "nobody" if self.nobody else "unsure" if self.unsure else ""

    @property
    def close(self) -> str:
        """The mark at the end, if it is there."""
        return "”" if self.aside["closed"] else ""

    @property
    def name(self) -> str:
        """Whom the speaker's mention means, else the mention itself: a pronoun with a note that it means nobody."""
        speaker = self.quotation["speaker"]
        if speaker and speaker["name"]:
            return speaker["name"]
        return f"{self._mention} ({NOT_FOUND})" if self.lost else self._mention

    @property
    def lost(self) -> bool:
        """True for a pronoun that the story does not tie to anybody."""
        speaker = self.quotation["speaker"]
        return speaker is not None and not speaker["name"] and self._mention.lower() in PRONOUNS

    @property
    def who(self) -> str:
        """The name, behind the mention where that does not end as it or hold it: `she (Ana Ruiz)`."""
        name, mention = self.name, self._mention
        if self.nobody:
            return "nobody"
        words, full = mention.casefold().split(), set(name.casefold().split())
        return name if full.issuperset(words[-1:]) or full.issubset(words) else f"{mention} ({name})"

    @property
    def evidence(self) -> str:
        """Where the story says so, in plain words."""
        return EVIDENCE[self.quotation["evidence"]]

    @property
    def why(self) -> str:
        """The evidence, and whether it is weak."""
        if self.nobody and self.aside["waived"]:
            return "waived"
        return self.evidence + (" (unsure)" if self.unsure else "")

    @property
    def unsure(self) -> bool:
        """True where the evidence is weak, or lent from further away."""
        q = self.quotation
        return q["speaker"] is not None and (q["confidence"] < UNSURE or q["evidence"] in _LENT)

    @property
    def kind(self) -> str:
        """`speech`, or what else is set in marks.

        A word or two that a verb of saying gives to somebody are speech (`she called it “a sham”`); the words of a
        heading that names nobody are the story's to attribute, further down.
        """
        q = self.quotation
        said = q["speaker"] is not None and q["cue"] is not None
        if q["kind"] not in ("speech", "fragment") and not (q["kind"] == "term" and said):
            return q["kind"]
        return "heading" if self.aside["heading"] and self.nobody else "speech"

    @property
    def _mention(self) -> str:
        return " ".join(self.aside["mention"].split())


class Spoken(NamedTuple):
    """A story's quotations in order: speech, that of nobody once more, and what is no speech."""

    speech: list[Said]
    nobody: list[Said]
    rest: list[Said]


def spoken(record: StoryRecord) -> Spoken:
    """The quotations of a story."""
    every = [Said(q, a) for q, a in zip(record["quotations"], record["asides"], strict=True)]
    speech = [s for s in every if s.kind == "speech"]
    return Spoken(speech, [s for s in speech if s.alarm == "nobody"], [s for s in every if s.kind != "speech"])


def people(speech: Iterable[Said]) -> list[tuple[str, int]]:
    """Who speaks in these, with the number of their quotations, the most talkative first; last those without a name."""
    shown: dict[str, str] = {}
    count: Counter[str] = Counter()
    lost = 0
    for said in speech:
        if said.lost:
            lost += 1
        elif not said.nobody:
            shown.setdefault(said.name.casefold(), said.name)
            count[said.name.casefold()] += 1
    found = [(shown[key], number) for key, number in count.most_common()]
    return [*found, (NOT_FOUND, lost)] if lost else found


class Totals:
    """What the stories add up to, as they pass."""

    def __init__(self) -> None:
        self.stories = self.quotations = self.unsure = self.nobody = 0

    def add(self, spoken: Spoken) -> None:
        """Count a story."""
        self.stories += 1
        self.quotations += len(spoken.speech)
        self.unsure += sum(said.unsure for said in spoken.speech)
        self.nobody += len(spoken.nobody)

    def told(self) -> tuple[str, str]:
        """How many stories and quotations, of these unsure; and how many with nobody (nothing where there is none)."""
        numbers = f"{counted(self.stories, 'story')}: {counted(self.quotations, 'quotation')}"
        unsure = f", {self.unsure} unsure" if self.unsure else ""
        return numbers + unsure, f"{self.nobody} with nobody" if self.nobody else ""
