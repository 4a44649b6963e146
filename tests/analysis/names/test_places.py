"""Cities that GeoNames knows under two names, countries and groups, as a story calls them."""

from __future__ import annotations

import pytest
from stories import findings, said

from newslint.house import House

FAMILIES = r"naming\.(place|country|alias)$"

FOUND = {
    "nobody listed it": ("Barges lay in Aswan. A ferry reached Assuan at dawn.", "naming.place", "Assuan"),
    "several words": (
        "A road to Bila Tserkva is shut. Rain in Belaya Tserkov.",
        "naming.place",
        "Belaya Tserkov",
    ),
    "adjective of place": ("A Simferopol-based firm paid. Akmescit is far from Aqmescit.", "naming.place", "Aqmescit"),
    "in a headline": ("Shells hit Lugansk\n\nThe mayor of Luhansk fled on Monday.", "naming.place", "Luhansk"),
    "both in one longer name": (
        "The Madras Zoological Garden opened. The Chennai Zoological Garden was full.",
        "naming.place",
        "Chennai",
    ),
    "its own airport": ("He landed at Kiev International Airport. Kyiv slept. Kyiv woke.", "naming.place", "Kiev"),
    "spelled by the desk": ("“We fled Lugansk,” she said. Luhansk burned; Luhansk fell.", "naming.place", "Lugansk"),
    "now in another sense": (
        "He now lives in Bombay. Mumbai is full; Mumbai waits.",
        "naming.place",
        "Bombay",
    ),
    "official in narration": (
        "“Serbia won,” he said. The team left the Republic of Serbia.",
        "naming.country",
        "Republic of Serbia",
    ),
    "behind a word that is a given name": (
        "Envoys said that they would Grant Kyiv more time. Kyiv had asked for it. Trains from Kiev were late.",
        "naming.place",
        "Kiev",
    ),
    "so-called": ("The so-called Islamic State fled. ISIS left mines.", "naming.alias", "ISIS"),
}

SILENT = {
    "part of the other": "Las Vegas is loud. Vegas is full. Delhi is hot; New Delhi is hotter.",
    "club": "The striker left Roma for Turin. In Rome it rained.",
    "person": "Victoria Okafor flew to Hong Kong. She met Florence Adeyemi; Victoria liked Florence.",
    "another century": "He was born in Leningrad in 1961. St Petersburg is his home.",
    "speaker’s choice": "“I was born in Calcutta,” said the baker, who lives in Kolkata.",
    "institution": "The Madras High Court sat in Chennai. The Peking Opera toured Beijing.",
    "town of the name": "Officials in Harare met in Salisbury, Maryland. In Salisbury it snowed.",
    "defined later": "Derry, as unionists call Londonderry, was quiet. Kyiv is the Ukrainian spelling of Kiev.",
    "surname": "Tom Holland flew to the Netherlands. Holland smiled.",
    "body of a state": "The Central Bank of the Russian Federation cut rates. Russia cheered.",
    "state and country": "He left Georgia for Tbilisi. The Republic of Georgia is not the state of Georgia.",
    "long, then short": "The United Arab Emirates paid. The UAE will pay again.",
    "defined in brackets": "The Islamic State in Iraq and Syria (ISIS) fled. ISIS left mines. Islamic State lost.",
    "modifier": "The Ukraine war and the Lebanon crisis were discussed in United Nations corridors.",
}


@pytest.mark.parametrize(("story", "rule", "form"), FOUND.values(), ids=FOUND)
def test_two_names_for_one_thing(story: str, rule: str, form: str) -> None:
    assert (rule, form) in said(story, FAMILIES)


@pytest.mark.parametrize("story", SILENT.values(), ids=SILENT)
def test_nothing_is_said(story: str) -> None:
    assert said(story, FAMILIES) == []


def test_every_place_is_related_once() -> None:
    story = "Barges lay in Aswan. A ferry reached Assuan at dawn. Aswan slept."
    (found,) = findings(story, FAMILIES)
    assert [story[r.span.start : r.span.end] for r in found.related] == ["Aswan", "Aswan"]


def test_the_house_prints_its_form_in_narration_only() -> None:
    house = House(
        preferred={"Aswan": "Aswan", "Assuan": "Aswan", "Holland": "Netherlands", "Netherlands": "Netherlands"}
    )
    story = "Assuan was hot. “We left Assuan,” she said. He flew to Aswan."
    (found,) = findings(story, FAMILIES, house)
    assert [e.text for f in found.fixes for e in f.edits] == ["Aswan"]
    (found,) = findings("Holland won. Rain fell on the Netherlands.", FAMILIES, house)
    assert [e.text for f in found.fixes for e in f.edits] == ["The Netherlands"]


def test_a_distinct_pair_is_left_alone() -> None:
    house = House(distinct=frozenset({frozenset({"Aswan", "Assuan"})}))
    assert said("Barges lay in Aswan. A ferry reached Assuan.", FAMILIES, house) == []


def test_a_capital_that_opens_a_sentence_is_no_form_of_its_own() -> None:
    (finding,) = findings("Al-Qaeda said so. He joined al-Qaida. Al-Qaida left.", "naming.alias")
    assert finding.text == "Al-Qaeda"
    assert "‘al-Qaeda’ (1) and ‘al-Qaida’ (2)" in finding.message
