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


def taken_out(source: str, matches: list[Match]) -> str:
    edits = [edit for match in matches for fix in match.fixes for edit in fix.edits]
    for edit in sorted(edits, key=lambda e: -e.span.start):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return source


def test_repeats_and_labels_in_a_row_are_related_places() -> None:
    labels = "ADVERTISEMENT\n\nTweet\n\nVideo"
    source = f"Fares rise\n\n{LEAD}\n\nAdvertisement\n\n{LEAD}\n\n{labels}\n\n{LEAD}\n\nShare\n\n{LEAD}"
    first, second = matches = found("label", source)
    related = [(source[r.span.start : r.span.end], r.message) for r in first.related]
    assert related == [("ADVERTISEMENT", "here too"), ("Tweet", "another"), ("Video", "another")]
    assert (first.case, second.related) == ("", ())
    assert taken_out(source, matches) == f"Fares rise\n\n{LEAD}\n\n{LEAD}\n\n{LEAD}\n\n{LEAD}"


def test_headings_of_a_page_are_one_case_of_their_own() -> None:
    (match,) = found("label", f"Fares rise\n\nABSTRACT.\n\n{LEAD}\n\nFULL TEXT.\n\n{LEAD}")
    assert (match.case, len(match.related)) == ("heading", 1)
    assert found("label", f"Fares rise\n\n{LEAD}\n\nComments\n\nShare\n\n{LEAD}")[0].case == ""


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


@pytest.mark.parametrize("following", ["who was not there.", "’s boat was late.", ", too.", ". It rained."])
def test_a_sentence_broken_in_two_is_a_case_without_a_fix(following: str) -> None:
    (match,) = found("no-stop", f"{LEAD}\n\n{LEAD[:-1]} with Anna\n\n{following}")
    assert (match.case, match.values, match.fixes) == ("broken", ("Anna", "in mid-sentence"), ())
    assert match.related


@pytest.mark.parametrize(
    "last",
    [
        "THE OLD FERRY",
        "How The Council Lost Its Ferry",
        "9:05 PMCouncil Chief Says She Will Stay",
        "Fares: Council Gets It Wrong Again",
    ],
)
def test_a_heading_at_the_end_takes_no_stop(last: str) -> None:
    assert words("no-stop", f"{LEAD}\n\n{LEAD} {last}\n\n{LEAD}") == []


@pytest.mark.parametrize("line", ["Twitter: @IslandAnna.", "On Twitter: @IslandAnna", "@IslandAnna"])
def test_a_writers_handle_asks_for_nothing(line: str) -> None:
    assert words("signup", f"{LEAD}\n\n{line}") == []


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


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("IMG_0042.JPG", True),
        ("Screenshot 2026-11-03 at 10.12.33.png", True),
        ("Alt text: pier1.png", True),
        ("[GettyImages-1234567]", True),
        ("Photo 51", False),
        ("File 13 of the archive", False),
        ("It is saved as IMG_0042.JPG, he said.", False),
    ],
)
def test_a_name_of_a_file_in_the_copy(line: str, found: bool) -> None:
    assert words("empty", f"{LEAD}\n\n{line}\n\n{LEAD}") == ([line] if found else [])
