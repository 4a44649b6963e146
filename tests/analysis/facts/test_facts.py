"""Ages, offices and pronouns of one person, in stories of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.facts.ages import ages
from newslint.analysis.facts.homes import homes
from newslint.analysis.facts.jobs import jobs, offices
from newslint.analysis.facts.pronouns import pronouns
from newslint.analysis.facts.regions import region_differs, region_mix, regions
from newslint.finding import Match

Analysed = Callable[[str], Analysis]
OFFICES = offices(
    {
        "exclusive": [[["mayor"], ["governor"]], [["energy minister"], ["finance minister"]]],
        "seats": ["mayor"],
        "parties": [["Republican", "R"], ["Democrat", "D"]],
    }
)


def said(analysis: Analysis, matches: list[Match]) -> list[tuple[object, ...]]:
    """What each match says; the other place lies before its own."""
    assert all(m.related and m.related[0].span.start < m.span.end for m in matches)
    return [m.values for m in matches]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Ruiz, 44, slept. Ruiz (45) slept.", []),
        ("Ana Ruiz, 44, slept. Ana Ruiz (45) slept.", [("Ana Ruiz", "45", "44")]),
        ("Ana Ruiz, 44, slept. The 45-year-old plumber Ana Ruiz slept.", [("Ana Ruiz", "45", "44")]),
        ("Ana Ruiz, 44, slept. Bo Lund, 45, slept.", []),
        ("Ana Ruiz, 44, slept. Ruiz, 45, slept. Ruiz, 46, slept.", [("Ana Ruiz", "45", "44")]),
        ("Ana Ruiz, 44, slept. Ruiz is 45.", [("Ana Ruiz", "45", "44")]),
        ("Ana Ruiz, 44, slept. Ruiz, who was 45, slept.", [("Ana Ruiz", "45", "44")]),
        ("Ana Ruiz, 44, slept. Ten years later Ruiz, 54, slept.", []),
        ("Ana Ruiz, 44, slept. Ruiz, 45 when she woke, slept.", []),
        ("Ana Ruiz, 44, slept. Ruiz, 45, won silver in 2004.", [("Ana Ruiz", "45", "44")]),
        ("Ana Ruiz, 44, slept. The 60-year-old firm that Ruiz runs slept.", []),
        ("Ana Ruiz, 44, slept. Her dog barked. The 23-year-old could meet Ruiz.", []),
        ("Ana Ruiz, 44, met Bo Lund. The 23-year-old slept.", []),
    ],
)
def test_ages(text: str, found: list[tuple[str, str, str]], analysed: Analysed) -> None:
    analysis = analysed(text)
    assert said(analysis, list(ages(analysis))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mayor Ana Ruiz slept. Gov. Ruiz slept.", [("Ana Ruiz", "Gov", "Mayor")]),
        ("The mayor of Wells, Ana Ruiz, slept. Ruiz, mayor of Lowell, slept.", []),
        (
            "The mayor of Wells, Ana Ruiz, slept. Ruiz, the mayor of Lowell, slept.",
            [("Ana Ruiz", "mayor of Lowell", "mayor of Wells")],
        ),
        ("The mayor of Port Wells, Ana Ruiz, slept. Ruiz, the mayor of Wells, slept.", []),
        ("Mayor Ana Ruiz slept. Ruiz, an aide of the governor, slept.", []),
        ("Mayor Ana Ruiz slept. Ruiz, a candidate for governor, slept.", []),
        ("Mayor Ana Ruiz slept. Ruiz, the governor’s aunt, slept.", []),
        ("Ana Ruiz (R-Iowa) slept. The Democrat Ana Ruiz slept.", [("Ana Ruiz", "Democrat", "(R-Iowa)")]),
        ("Ana Ruiz (R-Iowa) slept. Ana Ruiz (R-IA) slept.", []),
        ("Ana Ruiz (R-Iowa) slept. Ruiz, who turned Democrat, slept.", []),
        ("Energy Minister Ana Ruiz slept. Finance and Energy Minister Ruiz slept.", []),
    ],
)
def test_jobs(text: str, found: list[tuple[str, str, str]], analysed: Analysed) -> None:
    analysis = analysed(text)
    assert said(analysis, list(jobs(analysis, OFFICES))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Ruiz said he woke.", "he"),
        ("Ana Ruiz slept. He woke.", ""),
        ("Ana Ruiz said he called her at night.", ""),
        ("Ana Ruiz of Lowell Town Council said that he woke.", "he"),
        ("Ana Ruiz, the nurse, said he woke.", "he"),
        ("A man slept. Ana Ruiz woke. He left.", ""),
        ("A man’s dog slept. Ana Ruiz woke. He left.", ""),
        ("Tom Okafor slept.\n\nIt rained.\n\nIt was dark.\n\nAna Ruiz woke his dog.", ""),
        ("Kim Ruiz slept. He woke.", ""),
        ("Ana Ruiz told a friend he woke.", ""),
        (
            "Tom Okafor slept.\n\nAna Ruiz has her bed.\n\nOkafor slept. On Monday, Ruiz said he woke.",
            "",
        ),
        ("Tom Okafor slept.\n\nAna Ruiz has her bed.\n\nOkafor is dead.\n\nOn Monday, Ruiz said he woke.", "he"),
        ("Tom Okafor was quiet.\n\nAna Ruiz said he slept.", ""),
        ("Tom Okafor is dead.\n\nAna Ruiz said he was kind.\n\nRuiz said he slept.", ""),
        ("Ana Ruiz slept. “He woke.”", ""),
        ("Ana Ruiz slept. Each plumber had his bed.", ""),
    ],
)
def test_pronouns(text: str, found: str, analysed: Analysed) -> None:
    analysis = analysed(text)
    matches = list(pronouns(analysis))
    assert said(analysis, matches) == [m.values for m in matches]
    assert [text[m.span.start : m.span.end] for m in matches] == ([found] if found else [])


def test_a_pronoun_that_attribution_reports_is_left_to_it(analysed: Analysed) -> None:
    text = (
        "Mrs Ruiz has the key. Mr Okafor had it.\n\nThe lane is quiet.\n\n"
        "“The gate was locked,” said Mr Okafor. “Nobody has the key,” she added."
    )
    assert list(pronouns(analysed(text))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Ruiz, 44, of Brook, slept. Ruiz, 44, of Mill, slept.", [("Ana Ruiz", "Mill", "Brook")]),
        ("Ana Ruiz, 44, of Port Brook, slept. Brook resident Ana Ruiz slept.", []),
        ("Ana Ruiz, 44, of Brook, slept. Ruiz, who lives in Leeds, slept.", [("Ana Ruiz", "Leeds", "Brook")]),
        ("Ana Ruiz, from Leeds, slept. Ruiz, who lives in Norwich, slept.", []),
        ("Ana Ruiz, from Leeds, slept. Norwich native Ana Ruiz slept.", [("Ana Ruiz", "Norwich", "Leeds")]),
        ("Ana Ruiz of Leeds slept. Ana Ruiz of Norwich council slept.", []),
        ("Ana Ruiz of Brook slept. Ana Ruiz of Mill slept.", []),
        ("Ana Ruiz of Leeds slept. Ana Ruiz of Iowa slept. Ana Ruiz of Essex slept.", []),
        ("Ana Ruiz of Leeds slept. In 2004 Ruiz, 33, of Norwich, slept.", []),
    ],
)
def test_homes(text: str, found: list[tuple[str, str, str]], analysed: Analysed) -> None:
    analysis = analysed(text)
    assert said(analysis, list(homes(analysis, {"Essex"}))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill was shut in Brook, Maine. It was shut in Brook, Ohio.", [("Brook", "Ohio", "Maine")]),
        ("It shut in Brook, Maine. It shut in Port Brook, Ohio.", []),
        ("It shut in Salem, N.H., too. It shut in Salem, Maine.", [("Salem", "Maine", "New Hampshire")]),
        ("It shut in Salem, N.H., too. It shut in Salem, New Hampshire.", []),
        ("It shut in Brook in Maine. It shut in Brook in Ohio.", []),
        ("It shut in Leeds in Maine. It shut in Leeds in Ohio.", [("Leeds", "Ohio", "Maine")]),
        ("It shut in Brook, Maine. The Brook, Ohio State said.", []),
        ("Ana Ruiz, Maine, slept. Ana Ruiz, Ohio, woke.", []),
        ("It shut in Brook, Maine, and Brook, Ohio.", []),
    ],
)
def test_regions(text: str, found: list[tuple[str, str, str]], analysed: Analysed) -> None:
    known = regions({"regions": [[["Maine"], ["Ohio"], ["New Hampshire", "N.H."]]]})
    analysis = analysed(text)
    assert [m.values for m in region_differs(analysis, known)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Governor Ana Ruiz slept. It said that until last week Mayor Ruiz slept.", []),
        ("Mayor Ana Ruiz slept. Led by the former mayor, Gov. Ruiz slept.", [("Ana Ruiz", "Gov", "Mayor")]),
        ("Mayor Ana Ruiz slept. Governor Ruiz will wake.", [("Ana Ruiz", "Governor", "Mayor")]),
        ("Mayor Ana Ruiz slept. In 1994 Governor Ruiz slept.", []),
        ("Mayor Ana Ruiz slept. Governor Ruiz was elected in May.", []),
    ],
)
def test_a_career_is_no_contradiction(text: str, found: list[tuple[str, str, str]], analysed: Analysed) -> None:
    analysis = analysed(text)
    assert said(analysis, list(jobs(analysis, OFFICES))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was shut in Salem, N.H., too. It was shut in Brook, New Hampshire, then.", [("New Hampshire", "N.H.")]),
        ("SALEM, N.H. (AP) — It was shut in Brook, New Hampshire, and in Leeds, New Hampshire.", []),
        ("It was shut in Salem, N.H., too. New Hampshire slept. Ana Ruiz (D-N.H.) slept.", []),
    ],
)
def test_forms_of_a_region(text: str, found: list[tuple[str, str]], analysed: Analysed) -> None:
    known = regions({"regions": [[["New Hampshire", "N.H."]]]})
    assert [m.values for m in region_mix(analysed(text), known)] == found
