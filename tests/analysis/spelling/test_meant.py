"""Unknown words that their surroundings show to be meant, and slips that stand in like places."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.faults import faults
from newslint.formats import read_text


def found(sentence: str) -> list[Fault]:
    story = f"The harbour is shut\n\nThe council met for an hour. {sentence} The harbour stays shut until Monday.\n"
    return [fault for group in Analysis(read_text(story, "x.txt")).get(faults).values() for fault in group]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is over for realz, the mayor said.",
        "The girlz left early.",
        "They shook hands for realsies.",
        "All night they heard plinks, plonks and plunks of rain.",
        "She was high fiving the crew.",
        "He sold his xbox at the fair.",
        "The bar sells shochu, a clear spirit, in cups.",
        "They drank a spirit called shochu.",
        "She read at the École normale in Paris.",
        "They met on the Promenade des Sables by the sea.",
        "The au pair kept the gifs and wav files of every lineout.",
    ],
)
def test_meant(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "first"),
    [
        ("The new brigde, a bad idea, is shut.", "nonword", "bridge"),
        ("They crossed brigdes, bridges and piers.", "nonword", "bridges"),
        ("It was aburden on the island.", "joined", "a burden"),
        ("The move was a mistep on Friday.", "nonword", "misstep"),
        ("Nobody was acheiving much.", "misspelling", "achieving"),
    ],
)
def test_slips(sentence: str, kind: str, first: str) -> None:
    (fault,) = found(sentence)
    assert (fault.kind, fault.instead[0]) == (kind, first)


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("It just cae out of nowhere.", "came"),
        ("They want a del with the union.", "deal"),
        ("He sai the ferry was late.", "said"),
        ("She has bein working there for years.", "been"),
        ("They wanted to slove the riddle.", "solve"),
        ("It is the best knwon of the songs.", "known"),
        ("Attendance grew nationaly last year.", "nationally"),
        ("Her drunkeness was held against her.", "drunkenness"),
        ("The school chridren sang.", "children"),
        ("They do eqally well.", "equally"),
        ("The rents were studys in patience.", "studies"),
        ("The partnerz signed it.", "partners"),
        ("They made hime leave the house.", "him"),
        ("We canjot leave.", "cannot"),
        ("It sold a variatry of fish.", "variety"),
        ("The staff of the superdleegates left.", "superdelegates"),
    ],
)
def test_a_slip_is_told_by_its_likelihood_beside_its_neighbours(sentence: str, first: str) -> None:
    (fault,) = found(sentence)
    assert fault.instead[0] == first


@pytest.mark.parametrize(
    "sentence",
    [
        "His outsider bona fides were doubted.",
        "The well gives 900 bpd in summer.",
        "Ten ppl came, one message said.",
        "The leaners in the survey were asked again.",
        "He was rueing the day.",
        "They wiped out the boat in a wipeout, unsexy as it was.",
        "One stat stood out.",
        "The hero is relatable and the fleecing was harmless.",
        "Critics asked it to defund the pier and delist the quay.",
        "She used a passcard at the gate.",
        "The harbour is uncosted and the repair unpayable.",
    ],
)
def test_rare_words_coinages_and_clippings_are_meant(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Tey resent the fee.", "They"),
        ("Aand she left.", "And"),
        ("Hoewver, the ferry sailed.", "However"),
        ("Exclusve report: the pier is rotten.", "Exclusive"),
        ("The mayor said: “Theee is no money.”", "There"),
        ("“It is late,” she said, “adn it is cold.”", "and"),
        ("Acording to the harbour master it is safe.", "According"),
        ("Thisweek the ferry sails.", "This week"),
        ("Hewent on to win.", "He went"),
        ("Presidrnt Ode left.", "President"),
    ],
)
def test_first_words_hide_behind_their_capital(sentence: str, first: str) -> None:
    (fault,) = found(sentence)
    assert fault.instead[0] == first


@pytest.mark.parametrize(
    "sentence",
    [
        "Sahde, the seed, lost.",
        "Tonny Marquand was there.",
        "Nezer has won the cup.",
        "Timu was not at the game.",
        "Delai and others went home.",
        "Ari Fleetwood said so.",
        "Kembele said the vote was lost.",
    ],
)
def test_first_words_that_are_names(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("It came as hesecured the second seat.", "he secured"),
        ("They meant to tarnishhim on Friday.", "tarnish him"),
        ("There are debtsare to be paid.", "debts are"),
        ("Ministers were bustlingwith ideas.", "bustling with"),
    ],
)
def test_words_run_together(sentence: str, first: str) -> None:
    (fault,) = found(sentence)
    assert (fault.kind, fault.instead[0]) == ("joined", first)


@pytest.mark.parametrize("word", "furor jihadis undercard overcapacity bylined chatrooms showbusiness takeouts".split())
def test_compounds_are_no_words_run_together(word: str) -> None:
    assert not [f for f in found(f"He spoke of the {word} again.") if f.kind == "joined"]


def test_a_line_full_of_slips_is_no_other_language() -> None:
    faults = found("The mayor aproved teh plan adn the tax rize in novmeber.")
    assert {"approved", "the", "and", "November"} <= {fault.instead[0] for fault in faults}
