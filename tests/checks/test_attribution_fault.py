"""`attribution-fault`: certainty, evidence and related places."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.checks.attribution_fault import CHECK
from newslint.checks.check import Use
from newslint.finding import Match
from newslint.formats import plain

_BARE = "“Our street has never been so quiet at night.”"


def found(kind: str, text: str) -> tuple[str, list[Match]]:
    """The plain text and the matches of one kind."""
    analysis = Analysis(plain.read("story.txt", text))
    return analysis.text, list(CHECK.run(analysis, Use("quotes.x", {"kind": kind})))


@pytest.mark.parametrize(
    ("above", "case"),
    [
        ("The depot on Mill Lane closed its doors in May after ten years.", "clear"),
        ("Ana Ruiz said the depot on Mill Lane had closed its doors.", "lent"),
        ("Ana Ruiz said the depot was loud.\n\nIt closed its doors in May after ten years.", "clear"),
        ("“It was loud,” said Ana Ruiz.\n\nIt closed its doors in May after ten years.", "clear"),
        ("“It was loud,” said Ana Ruiz.", ""),
        ("Ana Ruiz put it like this:", ""),
        ("Ana Ruiz said the street had been quiet since May.", ""),
        ("Ana Ruiz left a note at the gate of the depot on Mill Lane.", "lent"),
    ],
)
def test_table_of_verdicts(above: str, case: str) -> None:
    """What stands above decides whether a speaker is missing, and how surely."""
    _, matches = found(
        "unattributed", f"The council met on Monday at noon.\n\n{above}\n\n{_BARE}\n\nNothing else was open."
    )
    assert [m.case for m in matches] == ([case] if case else [])


def test_run_is_one_finding() -> None:
    """Several bare paragraphs of quotation are one fault."""
    text = f"The council met at noon.\n\nThe depot closed in May.\n\n{_BARE}\n\n“Even the dogs sleep through it now.”"
    _, (match,) = found("unattributed", text)
    assert match.values == (2,)
    assert [r.message for r in match.related] == ["and this one"]


def test_evidence_names_the_last_speaker() -> None:
    """The message says who spoke last and where."""
    text = f"“It was loud,” said Ana Ruiz.\n\nThe gate closed in May.\n\nThe lane is empty.\n\n{_BARE}"
    story, (match,) = found("unattributed", text)
    assert match.evidence == "Last speaker: Ana Ruiz, three paragraphs up."
    assert [story[r.span.start : r.span.end] for r in match.related] == ["Ana Ruiz"]


def test_surname_first_points_at_the_full_name() -> None:
    """Both places."""
    text = "“The gate was locked,” Okafor said.\n\nTom Okafor, who keeps the gate, has the key."
    story, (match,) = found("surname-first", text)
    assert match.values == ("Okafor", "Tom Okafor")
    assert [story[r.span.start : r.span.end] for r in match.related] == ["Tom Okafor"]


@pytest.mark.parametrize("kind", CHECK.options["kind"]["enum"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "The gate is shut.",
        "“We start on Monday,” said Ana Ruiz. “Nobody called, so we wait.”\n\n“And we wait on,” she added.",
        "Ana Ruiz called it “a gift to nobody”, adding that Tom Okafor, the owner, “knew it all along”.",
    ],
)
def test_clean_copy_is_silent(kind: str, text: str) -> None:
    """No kind says anything of clean copy."""
    assert not found(kind, text)[1]
