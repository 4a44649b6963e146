"""Who and what a story names: its forms joined, its kind, whether it is introduced."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.analysis import Analysis
from newslint.analysis.entities.entities import entities
from newslint.config import Configuration, Overrides
from newslint.formats import read_bytes


def analysed(story: str, name: str = "story.txt") -> Analysis:
    settings = Configuration(Overrides(isolated=True)).settings(Path(name))
    return Analysis(read_bytes(story.encode(), name), settings.house, settings.ruleset().asked)


def sheet(story: str, name: str = "story.txt") -> dict[str, tuple[str, dict[str, int]]]:
    """Name -> its kind and how often each of its forms stands."""
    analysis = analysed(story, name)
    found = analysis.get(entities)
    made: dict[str, tuple[str, dict[str, int]]] = {}
    for n, spans in enumerate(found.mentions()):
        forms: dict[str, int] = {}
        for span in spans:
            assert spans == sorted(spans)
            forms[analysis.words(span)] = forms.get(analysis.words(span), 0) + 1
        made[found.names[n]] = (found.kinds[n], forms)
    return made


def introduced(story: str) -> dict[str, bool]:
    found = analysed(story).get(entities)
    return {name: bool(yes) for name, yes in zip(found.names, found.introduced, strict=True)}


def test_a_person_is_one_under_the_full_name_the_surname_and_a_title() -> None:
    found = sheet("Mayor Ana Okafor opened the pool. Okafor swam first. “Ms Okafor was quick,” said Tom Brannigan.\n")
    assert found["Ana Okafor"] == ("person", {"Ana Okafor": 1, "Okafor": 2})
    assert found["Tom Brannigan"] == ("person", {"Tom Brannigan": 1})


def test_names_in_headlines_and_inside_quotation_marks_count() -> None:
    found = sheet("# Okafor opens pool\n\nAna Okafor swam first. “I like Okafor,” said Tom Brannigan.\n", "story.md")
    assert found["Ana Okafor"][1] == {"Okafor": 2, "Ana Okafor": 1}


def test_an_office_with_a_surname_and_a_courtesy_title_with_it_are_one() -> None:
    found = sheet("They met President Okonjo at noon. Mr Okonjo smiled. Nobody saw Okonjo leave.\n")
    assert found == {"Okonjo": ("person", {"Okonjo": 3})}


@pytest.mark.parametrize(
    ("story", "name", "kind", "forms"),
    [
        (
            "The Marsh Drainage Board (MDB) met in May. Nobody told the MDB why.",
            "Marsh Drainage Board",
            "organisation",
            {"Marsh Drainage Board": 1, "MDB": 2},
        ),
        (
            "They wrote to the Northern Ferry Users Association in May. The NFUA did not answer.",
            "Northern Ferry Users Association",
            "organisation",
            {"Northern Ferry Users Association": 1, "NFUA": 1},
        ),
        (
            "Shares of Brightwell Inc fell. Clerks at Brightwell heard of it on the radio.",
            "Brightwell Inc",
            "organisation",
            {"Brightwell Inc": 1, "Brightwell": 1},
        ),
        (
            "Shares of Norrland Ferry Co. fell. Nobody liked the Norrland Ferry Company. Norrland Ferry Company slept.",
            "Norrland Ferry Company",
            "organisation",
            {"Norrland Ferry Company": 2, "Norrland Ferry Co": 1},
        ),
        ("A gunner from Hamadan wrote home. In Hamedan they waited.", "Hamadan", "place", {"Hamadan": 1, "Hamedan": 1}),
        (
            "The United States voted first. The U.S. envoy left.",
            "United States",
            "country",
            {"United States": 1, "U.S.": 1},
        ),
        ("Two Il-76 landed. The Ilyushin-76 is old.", "Il-76", "designation", {"Il-76": 1, "Ilyushin-76": 1}),
    ],
)
def test_forms_that_mean_the_same_are_one_row(story: str, name: str, kind: str, forms: dict[str, int]) -> None:
    assert sheet(story)[name] == (kind, forms)


@pytest.mark.parametrize(
    ("story", "name", "kind"),
    [
        ("He taught at the University of Westmarch for years.", "University of Westmarch", "organisation"),
        ("She leads the Orchard Party in the north.", "Orchard Party", "organisation"),
        ("They asked the Food and Water Agency for help.", "Food and Water Agency", "organisation"),
        ("He works for Bright & Daughters in the north.", "Bright & Daughters", "organisation"),
        ("A fire broke out in Weir Street on Monday.", "Weir Street", "place"),
        ("They sailed up the Ammer River all day.", "Ammer River", "place"),
        ("The bridge in Tallmarch is closed.", "Tallmarch", "place"),
        ("The ferry to France was late.", "France", "country"),
        ("His first film “Bread and Weather” won a prize.", "Bread and Weather", "work"),
        ("They won the Harbour Cup again.", "Harbour Cup", "other"),
        ("Dr Imogen Sallow told the jury of it.", "Imogen Sallow", "person"),
        ("They beat the Russian Igor Semyonov in straight sets.", "Igor Semyonov", "person"),
        ("The prize went to Cate Brannigan for her first film.", "Cate Brannigan", "person"),
        ("They wrote to the United Nations about it.", "United Nations", "organisation"),
        ("Bookmakers such as Lorvexes had closed.", "Lorvexes", "organisation"),
        ("She thanked J.D. Brannigan for the keys.", "J.D. Brannigan", "person"),
        ("Yesterday Argentina asked for the loan. Argentina will repay it.", "Argentina", "country"),
        ("A train from Nazi Germany stopped there.", "Germany", "country"),
        ("On Friday Lorvex had a new owner. Lorvex’s boats are old.", "Lorvex", "organisation"),
        ("It was her first Super Tuesday in office.", "Super Tuesday", "other"),
        ("The judges read Marsh v. Harbour Board with care.", "Marsh v. Harbour Board", "other"),
        ("Shares in Lorvex fell on Monday.", "Lorvex", "organisation"),
        ("It was the Lorvex party that won.", "Lorvex", "organisation"),
        ("He read of it on Facebook.", "Facebook", "organisation"),
        ("She bought it from Apple last year.", "Apple", "organisation"),
        ("They watched it on QXV America.", "QXV America", "organisation"),
        ("In York City they cheered Tallmarch United again.", "Tallmarch United", "organisation"),
        ("The Bradford captain scored twice.", "Bradford", "organisation"),
        ("She joined the Harbour Workers of America in May.", "Harbour Workers of America", "organisation"),
        ("The Clerks and Bakers Directorate wrote to him.", "Clerks and Bakers Directorate", "organisation"),
        ("He saw the film Vera Dunstan twice.", "Vera Dunstan", "work"),
        ("Her novel Salt Road sold well.", "Salt Road", "work"),
        ("They wept on the banks of the Thames.", "Thames", "place"),
        ("They live in British Columbia now.", "British Columbia", "place"),
        ("Storms closed roads in the Southwest again.", "Southwest", "place"),
        ("His niece Marion drove him home.", "Marion", "person"),
        ("Her son, 26-year-old Tavanza, drove her home.", "Tavanza", "person"),
        ("A jury found that Dylgar Roof had lied.", "Dylgar Roof", "person"),
        ("He studied at Harvard for a year.", "Harvard", "organisation"),
        ("They met in the Marsh and Conference Centre on Monday.", "Marsh and Conference Centre", "organisation"),
        ("Four of them (Samuel A. Lorvexo Jr. and others) agreed.", "Samuel A. Lorvexo Jr", "person"),
        ("They told the Joint Committee on Salt about it.", "Joint Committee on Salt", "organisation"),
        (
            "The wreck of Lorvexair Flight 12 lay in the Mediterranean Sea, Ana Okafor said.",
            "Mediterranean Sea",
            "place",
        ),
        ("He posted it on Twitter Monday.", "Twitter", "organisation"),
        ("The paper quoted Michael Millstone at length.", "Michael Millstone", "person"),
        ("They wrote to Zahrala Khan about it.", "Zahrala Khan", "person"),
        ("Later Tom Greenspan rose. The prize went to Sullivan.", "Sullivan", "person"),
        ("It was a choice of the Harland administration.", "Harland", "person"),
        ("They stayed near Las Vegas for a week.", "Las Vegas", "place"),
    ],
)
def test_the_kind_of_a_name(story: str, name: str, kind: str) -> None:
    assert sheet(story)[name][0] == kind


@pytest.mark.parametrize(
    ("story", "name", "forms"),
    [
        (
            "They hit the “Northern Front” (NF). Men of the NF fled.",
            "Northern Front",
            {"Northern Front": 1, "NF": 2},
        ),
        (
            "They told the UN Security Council. The Security Council met.",
            "UN Security Council",
            {"UN Security Council": 1, "Security Council": 1},
        ),
        (
            "They asked Jock A. Finlayson. “Never,” Mr. Finlayson said.",
            "Jock A. Finlayson",
            {"Jock A. Finlayson": 1, "Finlayson": 1},
        ),
        (
            "They fear the Trans-Marsh Partnership. A vote on the TMP is near.",
            "Trans-Marsh Partnership",
            {"Trans-Marsh Partnership": 1, "TMP": 1},
        ),
        ("He leads the A.F.L.-C.I.O. in Ohio.", "A.F.L.-C.I.O.", {"A.F.L.-C.I.O.": 1}),
        ("They asked Democracy for Maine to pay.", "Democracy for Maine", {"Democracy for Maine": 1}),
        (
            "They wrote to the Department of the Marsh. The Salt Directorate of the Department of Marsh Affairs met.",
            "Salt Directorate",
            {"Salt Directorate": 1},
        ),
        ("A vote in a Harland White House would be hers.", "White House", {"White House": 1}),
    ],
)
def test_what_is_one_row(story: str, name: str, forms: dict[str, int]) -> None:
    assert sheet(story)[name][1] == forms


@pytest.mark.parametrize(
    "said", ["“Never”, Ban told the board.", "“Never,” Ledge told the board.", "“No,” said Pryde."]
)
def test_who_speaks_under_one_word_is_a_person_nobody_introduced(said: str) -> None:
    assert list(introduced(said + " The board met.\n").values()) == [False]
    assert [kind for kind, _ in sheet(said + " The board met.\n").values()] == ["person"]


def test_a_surname_of_two_who_are_named_before_is_introduced() -> None:
    found = introduced("Ana Woods met Ty Woods in May. Then Woods said no.\n")
    assert all(found.values())


def test_letters_that_the_story_spells_out_are_explained_wherever() -> None:
    assert introduced("They fear the TMP. The Trans-Marsh Partnership is a deal.\n") == {
        "Trans-Marsh Partnership": True
    }


def test_an_office_inside_quotation_marks_introduces() -> None:
    assert introduced("“Let President Okonjo hear it,” Tom Brannigan said.\n")["Okonjo"]


def test_a_first_paragraph_as_short_as_a_headline_introduces_nobody() -> None:
    assert introduced("Okafor opens the pool.\n\nAna Okafor swam first.\n")["Ana Okafor"]


def test_offices_and_roles_are_told() -> None:
    story = "They met Mayor Ana Okafor. Ms Okafor spoke. Tom Brannigan, a nurse from the harbour, did not.\n"
    found = analysed(story).get(entities)
    assert dict(zip(found.names, found.titles, strict=True)) == {
        "Ana Okafor": ("Mayor", "Ms"),
        "Tom Brannigan": ("nurse",),
    }


def test_a_headline_in_quotation_marks_is_no_form_of_what_it_names() -> None:
    found = sheet("Men of ISIS left. The headline was “ISIS Declares Death to the Harbour.” Isis fled. ISIS hid.\n")
    assert found["ISIS"][1] == {"ISIS": 2, "Isis": 1}


def test_an_italic_title_is_a_work() -> None:
    assert sheet("She wrote *The Salt Road* in a shed.\n", "story.md")["The Salt Road"][0] == "work"


@pytest.mark.parametrize(
    "story",
    [
        "Yesterday it rained. On Monday in March it will rain again. Sundays are dry.",
        "The Iranian team met the Dutch one. Texans and Muslims cheered, as did Republicans.",
        "ABSTRACT.\n\nFULL TEXT.\n\nThe ferry sailed.",
        "Bakers Want Longer Nights\n\nThe bakers asked for it in writing.",
        "The vote is hers, R-Texas, and his, D-WV.",
        "Mondays are long. It was Federal money, they said in May.",
        "The Foreign Secretary and the Attorney General agreed with the Prime Minister.",
        "A French-speaking clerk agreed. So did the TV people.",
    ],
)
def test_what_is_no_name_is_no_row(story: str) -> None:
    assert sheet(story) == {}


def test_a_town_of_the_same_name_does_not_hide_whom_the_story_names() -> None:
    assert sheet("Fabricio Lopez won the first set. Lopez lost the second.\n") == {
        "Fabricio Lopez": ("person", {"Fabricio Lopez": 1, "Lopez": 1})
    }


def test_a_surname_that_two_bear_stays_a_person_s() -> None:
    found = sheet("Ana Harland met Tom Harland. “Harland knew,” the porter said. Then Harland left.\n")
    assert {kind for kind, _ in found.values()} == {"person"}


def test_new_york_at_the_start_of_a_sentence_keeps_its_first_word() -> None:
    assert "New York" in sheet("New York voted first. It was in New York that she lost.")


def test_whoever_is_given_by_the_surname_alone_is_not_introduced() -> None:
    found = introduced(
        "Okafor said no. “Never,” said Ana Okafor. The nurse Tom Brannigan agreed. Mayor Pryde did not.\n"
    )
    assert found == {"Ana Okafor": False, "Tom Brannigan": True, "Pryde": True}


def test_a_surname_in_the_headline_is_introduced_below() -> None:
    found = analysed("# Okafor opens pool\n\nAna Okafor swam first.\n", "story.md").get(entities)
    assert list(found.introduced) == [1]


def test_letters_are_introduced_where_the_story_explains_them_or_everybody_knows() -> None:
    found = introduced("The Marsh Drainage Board (MDB) met. The QXV did not come, nor did the FBI or the EU.\n")
    assert found == {"Marsh Drainage Board": True, "QXV": False, "FBI": True, "EU": True}


def test_two_spellings_are_one_row_and_told() -> None:
    found = analysed("Jonas Wierzbicki flew it. Later Wierzbiki slept. Wierzbicki said so.\n").get(entities)
    assert found.names == ["Jonas Wierzbicki"]
    assert set(found.clashes[0]) == {"Wierzbicki", "Wierzbiki"}


@pytest.mark.parametrize(
    "story", ["", "\n", "A", "U.S", "O’", "Of The And", "(WTO)", "A & B", "“”", "X of of Y", "İ", "Al-", "New"]
)
def test_scraps_of_copy_do_no_harm(story: str) -> None:
    sheet(story)


def test_no_two_mentions_overlap() -> None:
    story = (
        "The U.S. Senate, US Open and United States of America (USA) met Sen. Ana Okafor of Okafor Inc in New York. "
        * 30
    )
    found = analysed(story).get(entities)
    assert all(end <= start for end, start in zip(found.ends, found.starts[1:], strict=False))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Ana Okafor, president of the board, said no.", "president"),
        ("“No,” said Ana Okafor, the board’s executive vice president.", "vice president"),
        ("“No,” said Ana Okafor, Bellmoor’s campaign manager, on Monday.", "manager"),
        ("Ana Okafor is founder of the Bellmoor trust.", "founder"),
        ("Ana Okafor, a former speechwriter to the mayor, said no.", "former speechwriter"),
        ("Ana Okafor, 41, a hydrologist called by the board, said no.", "hydrologist"),
        ("The attorney general, Ana Okafor, said no.", "attorney general"),
        ("The prize went to the Oscar winner Ana Okafor.", "winner"),
        ("They asked the former Secretary of State Ana Okafor.", "secretary of state"),
        ("Attorney Ana Okafor is chief executive of the trust.", "Attorney"),
        ("They want Ana Okafor either way.", ""),
        ("They saw neither Ana Okafor nor Tom Brannigan.", ""),
        ("They met Ana Okafor, a day later, in Bellmoor.", ""),
        ("It was offered to hammer Ana Okafor.", ""),
        ("The members Ana Okafor and Tom Brannigan left.", ""),
        ("The Republican front-runner Ana Okafor won.", ""),
    ],
)
def test_what_stands_beside_a_name_says_who_it_is(words: str, told: str) -> None:
    found = analysed(f"The pool in Bellmoor was shut for a week by the board, the town said.\n\n{words}\n").get(
        entities
    )
    assert dict(zip(found.names, found.titles, strict=True))["Ana Okafor"] == ((told,) if told else ())
