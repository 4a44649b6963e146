"""One thing under two names: what is found, where the finding stands, what it offers."""

from __future__ import annotations

import pytest
from stories import every, findings, said, shipped

from newslint.analysis import Analysis
from newslint.analysis.names.conflicts import FINDERS, conflicts
from newslint.formats import read_text
from newslint.house import House, Person
from newslint.ruleset.ruleset import RuleSet

FOUND = {
    "surname by its given name": ("Lena Dörfler wrote it. Critics hate Lena Dorffler.", "naming.variant"),
    "orphan": ("Elias Brandvold founded it. Brandvold paid. But Brandwold signed the cheque.", "naming.variant"),
    "unlisted place": ("Troops left Qasrabad at dawn. By noon Kasrabad was quiet.", "naming.variant"),
    "accent": ("Zoë Ramil sang. The crowd loved Zoe Ramil.", "naming.surface"),
    "open hyphen": ("The Lund-Hass bridge fell. Nobody liked the Lund Hass bridge.", "naming.surface"),
    "given name": ("Erik Tamsin left. Later Eric Tamsin came back.", "naming.person-name"),
    "country": ("Hungary voted. Envoys of the Republic of Hungary cheered.", "naming.country"),
    "place": ("She flew to Rangoon. Yangon was hot.", "naming.place"),
    "alias": ("Hizballah fired. Hezbollah denied it.", "naming.alias"),
    "stops": ("The N.L.R.B. met. The NLRB voted.", "naming.abbreviation"),
    "designation": ("A Sukhoi-27 took off. Two Su-27 fighters followed.", "naming.designation"),
    "hyphen": ("The cease-fire held. By night the ceasefire was over.", "naming.hyphenation"),
    "noun": ("He sued in the Harbor Court. The Harbor court threw it out.", "naming.capitals"),
    "camel": ("They use FlexiPort daily. Some say Flexiport is slow.", "naming.capitals"),
    "pair": ("The colour faded. The color came back.", "spelling.pair"),
    "dialect": ("The harbor and the theater lost their color. One neighbour wept.", "spelling.dialect"),
    "ize": ("They organized and realized it. Then they apologised. They recognized him.", "spelling.dialect"),
}


@pytest.mark.parametrize(("story", "rule"), FOUND.values(), ids=FOUND)
def test_found_once_under_its_rule(story: str, rule: str) -> None:
    assert [r for r, _ in said(story, "naming|spelling.(pair|dialect)")] == [rule]


def test_the_finding_stands_on_the_minority_and_relates_the_rest() -> None:
    story = "Owen Prescott fell. Prescott rose. Owen Prescot sat. Prescott slept."
    (finding,) = findings(story, "naming")
    assert finding.text == "Prescot"
    assert finding.span.start == story.index("Prescot sat")
    assert [story[r.span.start : r.span.end] for r in finding.related] == ["Prescott"] * 3
    assert "‘Prescot’ (1) and ‘Prescott’ (3)" in finding.message
    assert not finding.fixes


def test_an_account_is_a_query() -> None:
    story = "Oda Abou Larsen.\n\nFacebook/Oda Abu Larsen.\n\nOda Abou Larsen sold tea. Oda Abou Larsen wept."
    assert [str(f.severity) for f in findings(story, "naming.variant")] == ["warning"]


def test_a_tie_leans_to_nobody() -> None:
    story = "The book is by Robert Plastow. Mr Pastow says it is true."
    (finding,) = findings(story, "naming.variant")
    assert "‘Robert Plastow’ stands in full, ‘Pastow’ alone." in finding.message
    assert "never is" not in finding.message


def test_in_a_tie_the_form_that_no_list_has_is_the_odd_one() -> None:
    assert said("The ship left Guangzhow at dawn. By noon it was back in Guangzhou, empty.", "naming") == [
        ("naming.variant", "Guangzhow")
    ]


def test_a_late_shift_key_is_the_odd_form() -> None:
    assert said("The club is fond of LEonora Brand. Two friends of Leonora Brand left.", "naming.capitals") == [
        ("naming.capitals", "LEonora")
    ]
    assert said("The club is fond of Leonora Brand. Two friends of LEonora Brand left.", "naming.capitals") == [
        ("naming.capitals", "LEonora")
    ]


def test_a_place_in_two_listed_forms_is_one_finding_wherever_it_stands() -> None:
    story = (
        "Troops left Mariupil Port. Mariupol is cold. From Mariupol they drove to Mariupil; in Mariupil and in "
        "Mariupol nobody slept."
    )
    assert [r for r, _ in said(story, "naming")] == ["naming.place"]


def test_in_a_tie_the_finding_stands_on_the_second() -> None:
    assert said("She flew to Rangoon. Yangon was hot.", "naming.place") == [("naming.place", "Yangon")]


def test_the_house_decides_a_tie_and_offers_its_form() -> None:
    house = House(preferred={"Rangoon": "Yangon", "Yangon": "Yangon"})
    story = "She flew to Yangon. Rangoon was hot. “Rangoon?” he said."
    (finding,) = findings(story, "naming.place", house)
    assert finding.text == "Rangoon"
    (fix,) = finding.fixes
    assert (fix.title, fix.applicability) == ("Make it ‘Yangon’", "unsafe")
    assert [e.text for e in fix.edits] == ["Yangon"]


def test_a_pair_that_the_house_calls_distinct_is_silent() -> None:
    story = "Elias Brandvold founded it. Brandvold paid. But Brandwold signed the cheque."
    assert said(story, "naming")
    assert not said(story, "naming", House(distinct=frozenset((frozenset(("Brandvold", "Brandwold")),))))


def test_a_listed_name_is_right_and_two_listed_names_are_two() -> None:
    story = "Elias Brandwold founded it. Brandwold paid. But Brandvold signed the cheque."
    house = House(people=(Person(("Elias Brandvold",)),))
    (finding,) = findings(story, "naming", house)
    assert finding.text == "Brandwold"
    assert finding.message.endswith("‘Brandvold’ is in the list of names.")
    assert [e.text for e in finding.fixes[0].edits] == ["Brandvold", "Brandvold"]
    both = House(people=(Person(("Elias Brandwold",)), Person(("Nils Brandvold",))))
    assert not findings(story, "naming", both)


def test_one_finding_for_three_spellings() -> None:
    story = "Elias Brandvold founded it. Elias Brandwold paid. Elias Branvold signed. Elias Brandvold slept."
    (finding,) = findings(story, "naming.variant")
    assert len(finding.related) == 3


def test_the_official_name_gives_way_article_and_all() -> None:
    (finding,) = findings("Envoys of the Republic of Hungary came. Hungary cheered. Hungary is glad.", "naming.country")
    assert [e.text for e in finding.fixes[0].edits] == ["Hungary"]
    assert finding.fixes[0].edits[0].span.start == len("Envoys of ")


def test_a_long_form_may_come_first_but_not_last() -> None:
    first = "The United Arab Emirates paid. The UAE is rich."
    assert not said(first, "naming.country")
    assert said(first + " It is said in the United Arab Emirates that the UAE is not.", "naming.country")


def test_names_inside_longer_names_are_left_alone() -> None:
    assert not said("The Bombay Stock Exchange rose. Mumbai slept. Tom Holland left the Netherlands.", "naming")


def test_every_kind_has_a_rule_and_every_rule_a_kind() -> None:
    kinds = {r.options["kind"] for r in every().values() if r.check == "name-conflict"}
    assert kinds | {"dialect-quoted"} == set(FINDERS)


@pytest.mark.parametrize("story", ["", "\n\n", "A", "A-", "“", "B’", "Mr.", "U.S.", "(A)", "Aa-Bb", "É"])
def test_scraps_of_text(story: str) -> None:
    rules = RuleSet(tuple(shipped().values()))
    found = Analysis(read_text(story, "story.txt"), asked=rules.asked).get(conflicts)
    assert set(found) == {r.id for r in rules.rules if r.check == "name-conflict"}
    assert not any(found.values())
