"""Who said what in one story as Markdown, which editors show."""

from __future__ import annotations

from newslint.report.markdown import linked, sheet, table, text
from newslint.report.said.record import StoryRecord
from newslint.report.said.words import Said, people, spoken


def report(record: StoryRecord, address: str = "") -> str:
    """The sheet; places lead to their lines where the story has an address."""
    found = spoken(record)

    def place(said: Said) -> str:
        return linked(said.at, f"{address}#L{said.at.replace(':', ',')}" if address else "")

    voices = ((text(name), str(number)) for name, number in people(found.speech))
    parts = (
        table(
            "Quotations",
            ("Place", "Speaker", "Words", "How we know"),
            ((place(s), f"**{text(s.who)}**", _quoted(s), text(s.why)) for s in found.speech),
        ),
        table("People", ("Speaker", "Quotations"), voices),
        table("With nobody", ("Place", "Words"), ((place(s), _quoted(s)) for s in found.nobody)),
        table(
            "Other words in quotation marks",
            ("Place", "Kind", "Words"),
            ((place(s), s.kind, _quoted(s)) for s in found.rest),
        ),
    )
    return sheet("Who said what", record["path"], parts, "Nobody is quoted.")


def _quoted(said: Said) -> str:
    return f"“{text(said.quotation['text'])}”"
