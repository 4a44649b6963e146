"""Names that no list joins: which look-alikes are one name, by what the story and the frequency of each say."""

from __future__ import annotations

import pytest
from stories import findings, said

from newslint.analysis.names.table.shapes import ALL_SOUND, SOUND_SLIP, likeness

FOUND = {
    "rare surname for a city": ("He flew in from Boston at dawn. The ferry from Bosten was late, he said.", "Bosten"),
    "a small town for a great city": (
        "The fair in Paris drew crowds, among them a baker. It was the third in Parys this year.",
        "Parys",
    ),
    "a surname for a land": (
        "Trade with Germany fell last year. Ministers from Oslo blamed the ports of Germani for it.",
        "Germani",
    ),
    "both in the census": (
        "The hearing opened with Walter Perry, a welder. For an hour Pery spoke of the fire, and he wept.",
        "Pery",
    ),
    "two vowels for one": ("The clerk, Stan Greenbaum, left. A week later Grinbaum was back at his desk.", "Grinbaum"),
    "other letters, same sound": (
        "Aleksey Torvik opened the show. It was the best night of the year for Alexei Torvik, he said.",
        "Alexei",
    ),
    "first letter": ("Iosif Brandel sang. Years later the town put up a bust of Josef Brandel.", "Josef"),
    "given name alone": (
        "The prize went to Jeffrey Tamsin, a farmer. His neighbours said that Jeffery had earned it.",
        "Jeffery",
    ),
    "given name alone that few bear": (
        "The prize went to Yusuf Tamsin, a farmer. His neighbours said that Yousef had earned it.",
        "Yousef",
    ),
    "a wife of the name": (
        "Pavel Torvalin runs the inn and Pavel Torvalin cooks. Torvallin and his wife, a nurse, live above it.",
        "Torvallin",
    ),
    "no short form": ("Rafael Tavener scored. Late on Rafaelle Tavener scored once more.", "Rafaelle"),
    "a state's last vowels": (
        "The law is new in Texas and feared there. He came to Texas from Texes last year.",
        "Texes",
    ),
    "behind German-born": (
        "The coach praised Alex Bogdanovar. The fans sang for the German-born Bogdhanovar until dusk.",
        "Bogdhanovar",
    ),
    "behind a particle with a capital": (
        "The goal was scored by Robin Van Persemar. The captain, said Van Persimar, had asked for it.",
        "Persimar",
    ),
    "a sister of the name": (
        "The mill went to Boris Khodormansky. His wife, Larisa Khodormanskiy, keeps the books.",
        "Khodormanskiy",
    ),
    "both in a list of states": (
        "Turnout was 19 percent in Colorado, Iowa and Ohio. It fell in Coloradho, Texas and Utah.",
        "Coloradho",
    ),
    "one sentence, nobody set apart": (
        "Pavel Torvalin spoke. Later Pavel Torvallin sang. Voters said that Torvalin knew how Torvallin sings. "
        "Torvalin bowed.",
        "Torvallin",
    ),
    "before a surname that is a word": ("Sean Park ran. Later on the quay Shaun Park swam in the bay.", "Shaun"),
    "a given name that no list has": (
        "Senator Bernie Brown spoke for an hour. Later in the day Senator Berny Brown sang.",
        "Berny",
    ),
    "never introduced": (
        "Councillor Jean Attwater, who voted against it, said so. Councillor Atwater left early.",
        "Atwater",
    ),
    "opens a sentence behind an article": ("Yusuf al-Harazi fled the town by night. Al-Harazzi smiled.", "Harazzi"),
    "in short sentences": (
        "The group Port Rights Monitor won prizes. On Monday Port Rights Moniter said 11 died.",
        "Moniter",
    ),
    "last letter doubled": ("Brian Tavener paid. Years later Briann Tavener asked for it back.", "Briann"),
}

SILENT = {
    "two surnames that many bear": "The clerk met Harriet Clark. In the evening Dr. Clarke, a dentist, sang for them.",
    "two short names": "The sound man, Mark, left early. It was dark when Marc came with the van.",
    "kin": "Dina Lowe married last week. Her sister Dena Lowe, a nun, was there.",
    "in a breath": "The judges heard that Zhang met Zheng twice.",
    "fond": "The bar is run by Mike Tavener. On Sundays his son, whom they call Mikey, sings there.",
    "a citizen": "Talks with Azerbaijan failed. The Azerbaijani envoy went home and Azerbaijan was glad.",
    "singer": "The song is by Petr Cech. The Czech team sang it, and Cech smiled.",
    "of one name only": "The award went to Jennifer Tamsin, who wept. The French singer Jenifer took two home.",
    "rare is not unknown": "The shop of Mohammed Saleh was shut. Next door Ahmed Salah sold figs.",
    "a word that opens": "Famed for its hall, the town slept. It was a Hall of Famer who woke it.",
}


@pytest.mark.parametrize(("story", "odd"), FOUND.values(), ids=FOUND)
def test_one_name(story: str, odd: str) -> None:
    assert [text for _, text in said(story, "naming")] == [odd]


@pytest.mark.parametrize("story", SILENT.values(), ids=SILENT)
def test_two_names(story: str) -> None:
    assert said(story, "naming") == []


def test_the_message_says_what_speaks_for_one_name() -> None:
    (slip,) = findings("Walter Kowalik runs the mill. The bread comes from Kowalick, the baker says.", "naming")
    assert "‘Walter Kowalik’ stands in full, ‘Kowalick’ alone." in slip.message
    (place,) = findings(
        "The road into Torvalis is shut. The mayor slept. All day the road into Torvelis was full.", "naming"
    )
    assert "Both stand after ‘into’." in place.message
    (firm,) = findings(
        "The panel fought Torvalis over the sale. It would not say why it fought. Torvelis said so on Monday.", "naming"
    )
    assert "Both stand" not in firm.message


def test_letters_that_sound_alike_are_alike() -> None:
    assert likeness("Alexei", "Aleksey") == ALL_SOUND
    assert likeness("Kadyrov", "Kadirov") == SOUND_SLIP
