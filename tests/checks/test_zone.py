"""zone: what it yields, and where."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.checks.check import Use
from newslint.checks.zone import CHECK
from newslint.finding import Match
from newslint.formats import read_text

LEAD = "The island council voted on Monday for higher fares, its chairman said, after a long debate."


def found(kind: str, source: str, path: str = "x.txt") -> list[Match]:
    return list(CHECK.run(Analysis(read_text(source, path)), Use("x.y", {"kind": kind})))


def words(kind: str, source: str, path: str = "x.txt") -> list[str]:
    text = read_text(source, path).text
    return [text[m.span.start : m.span.end] for m in found(kind, source, path)]


def test_repeats_are_related_places() -> None:
    source = f"Fares rise\n\n{LEAD}\n\nAdvertisement\n\n{LEAD}\n\nADVERTISEMENT\n\nShare\n\n{LEAD}"
    first, second = found("label", source)
    assert [source[r.span.start : r.span.end] for r in first.related] == ["ADVERTISEMENT"]
    assert not second.related
    (fix,) = first.fixes
    for edit in sorted(fix.edits, key=lambda e: -e.span.start):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    assert source == f"Fares rise\n\n{LEAD}\n\n{LEAD}\n\nShare\n\n{LEAD}"


def test_a_stray_headline_at_the_end_is_sure() -> None:
    stray = "Island council raises fares again, rejects mainland offer"
    (last,) = found("stray-headline", f"Fares rise\n\n{LEAD}\n\n{stray}")
    assert last.case == "last"
    assert found("stray-headline", f"Fares rise\n\n{LEAD}\n\n{stray} for all of them\n\n{LEAD}")[0].case == ""
    assert words("no-stop", f"Fares rise\n\n{LEAD}\n\n{stray} today") == ["today"]


@pytest.mark.parametrize(
    ("source", "places"),
    [
        (f"{LEAD}\n\n{LEAD[:-1]}\n\n{LEAD}", ["debate"]),
        (f"{LEAD}\n\nWexmoor v Harle\n\n{LEAD}", []),
        (f"{LEAD}\n\nThe council’s long list of fares is at harbour.example/fares/all-of-them\n\n{LEAD}", []),
        (f"{LEAD}\n\nThe chairman asked of the council and of all the others:\n\n{LEAD}", []),
    ],
)
def test_no_stop(source: str, places: list[str]) -> None:
    assert words("no-stop", source) == places


@pytest.mark.parametrize(
    ("title", "places"),
    [
        ("The fares rise.", ["rise."]),
        ("Fares rise in the U.S.", []),
        ("Fares rise. All groan.", []),
        ("Marsh & Sons Inc.", []),
    ],
)
def test_headline_stop(title: str, places: list[str]) -> None:
    assert words("headline-stop", f"<h1>{title}</h1><p>{LEAD}", "x.html") == places
