"""One thing has one kind, whichever finders see it and whichever rules are on."""

from __future__ import annotations

import pytest
from stories import findings, said

from newslint import check_text
from newslint.analysis.names.claims import settled
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.conflicts import APART, FINDERS
from newslint.house import House
from newslint.span import Span

ONE_KIND = {
    "place, not variant": ("Troops left Mariupol at dawn. By noon Mariupil was quiet.", "naming.place"),
    "place, not surface": ("Ships left Gdansk. Ships came to Gdańsk.", "naming.place"),
    "alias, not capitals": ("Fighters of ISIS fled. Cells of Isis remain.", "naming.alias"),
    "alias, not variant": ("Hizbullah fired. Troops say Hezbullah fired.", "naming.alias"),
    "alias, not abbreviation": ("Fighters of ISIS fled. Cells of I.S.I.S. remain.", "naming.alias"),
    "abbreviation": ("A U.S. envoy landed at noon. Later the US denied it.", "naming.abbreviation"),
    "designation, not capitals": (
        "Deaths from Covid-19 fell. Wards for COVID-19 patients closed.",
        "naming.designation",
    ),
    "surface, not hyphenation": ("The clerk met Sami Abu-Laban. Later Sami Abu Laban wept.", "naming.surface"),
    "hyphenation, not surface": ("Frontrunners smiled. The front-runners frowned.", "naming.hyphenation"),
    "capitals": ("They use FlexiPort daily. Some say Flexiport is slow.", "naming.capitals"),
}


@pytest.mark.parametrize(("story", "rule"), ONE_KIND.values(), ids=ONE_KIND)
def test_one_thing_has_one_kind(story: str, rule: str) -> None:
    assert [r for r, _ in said(story, "naming|spelling")] == [rule]


@pytest.mark.parametrize(("story", "rule"), ONE_KIND.values(), ids=ONE_KIND)
def test_nobody_speaks_for_a_rule_that_is_off(story: str, rule: str) -> None:
    assert not said(story, rf"(?!{rule}$)(naming|spelling)\.")


@pytest.mark.parametrize(("story", "rule"), ONE_KIND.values(), ids=ONE_KIND)
def test_a_rule_says_alone_what_it_says_among_others(story: str, rule: str) -> None:
    assert findings(story, rule) == findings(story, "naming|spelling")


def test_a_form_that_no_table_has_joins_those_that_it_has() -> None:
    story = "Troops left Mariupol. Mariupol is cold. In Mariupil nobody slept. In Mariupol and in Mariupul it snowed."
    (finding,) = findings(story, "naming")
    assert finding.rule == "naming.place"
    assert all(form in finding.message for form in ("Mariupol", "Mariupil", "Mariupul"))
    assert len(finding.related) == 4


def test_what_the_house_prints_is_offered_for_the_form_that_joins() -> None:
    story = "Troops left Mariupol. In Mariupil nobody slept. In Mariupol and in Mariupul it snowed."
    (finding,) = findings(story, "naming", House(preferred={"Mariupol": "Mariupol", "Mariupil": "Mariupol"}))
    assert [e.text for e in finding.fixes[0].edits] == ["Mariupol", "Mariupol"]


def test_two_things_in_one_place_are_two() -> None:
    story = "She flew to Rangoon. Yangon was hot. The Yangon court sat. In the Yangon Court she wept."
    assert [r for r, _ in said(story, "naming")] == ["naming.place", "naming.capitals"]


def conflict(kind: str, **places: int) -> Conflict:
    return Conflict(kind, {form: [Span(at, at + len(form))] for form, at in places.items()})


def test_what_a_third_shares_with_the_second_is_the_firsts() -> None:
    first = conflict("place", Kiew=0, Kyiv=10)
    second = conflict("variant", Kyiv=10, Kyjiv=20)
    third = conflict("surface", Kyjiv=20, KyJiv=30)
    one, two, three = settled([[first], [second], [third]], [True, True, True])
    assert [list(c.places) for c in one] == [["Kiew", "Kyiv", "Kyjiv", "KyJiv"]]
    assert two == three == []


def test_a_rule_that_is_off_adds_nothing_to_anothers() -> None:
    first, second = conflict("place", Kiew=0, Kyiv=10), conflict("variant", Kyiv=10, Kyjiv=20)
    assert settled([[first], [second]], [True, False]) == [[first], []]


def test_the_table_of_kinds() -> None:
    assert set(FINDERS) >= APART
    kinds = list(FINDERS)
    for firm, weak in [
        ("place", "variant"),
        ("alias", "capitals"),
        ("designation", "capitals"),
        ("variant", "surface"),
    ]:
        assert kinds.index(firm) < kinds.index(weak)


def test_the_configuration_keeps_what_is_off_too() -> None:
    story = "Troops left Mariupol at dawn. By noon Mariupil was quiet."
    assert [f.rule for f in check_text(story, select=["naming"])] == ["naming.place"]
    assert not check_text(story, select=["naming"], ignore=["naming.place"])
    assert not check_text(story, select=["naming.variant"])
