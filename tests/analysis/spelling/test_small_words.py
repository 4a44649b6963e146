"""Words twice, too many and missing, and the article: what is a slip, and what only looks like one."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.spelling.faults import faults
from newslint.formats import plain
from newslint.words import word_set

OURS = word_set("doubled doubled-phrase extra-word missing-word a-an")


def _found(text: str, *kinds: str) -> list[tuple[str, str]]:
    """What is found and what is written instead, in order of the text."""
    analysis = Analysis(plain.read("a.txt", text))
    found = [f for kind, group in analysis.get(faults).items() if kind in (kinds or OURS) for f in group]
    return [(analysis.text[f.span.start : f.span.end], f.instead[0]) for f in sorted(found, key=lambda f: f.span)]


@pytest.mark.parametrize(
    ("text", "found", "instead"),
    [
        ("Polls show that ''the the public'' is calm.", "the the", "the"),
        ("The harbour said that that he was late.", "that that", "that"),
        ("The keys were in the bag of her her mother.", "her her", "her"),
        ("It It was late when the ferry docked.", "It It", "It"),
        ("They asked me me about the boats.", "me me", "me"),
        ("Mr Mr Calder left.", "Mr Mr", "Mr"),
        ("Orla Calder spoke. Later Calder Calder left by boat.", "Calder Calder", "Calder"),
        ("They met in the hall in the hall of Wexcombe.", "in the hall in the hall", "in the hall"),
    ],
)
def test_words_typed_twice(text: str, found: str, instead: str) -> None:
    assert _found(text) == [(found, instead)]


@pytest.mark.parametrize(
    "text",
    [
        "He said that that was that. The idea that that boat could sink was new.",
        "She gave her her coat.",
        "Tarro Tarro sang. Fans of Mr Tarro wept.",
        "They sang on and on and on, drive it and drive it and drive it.",
        "Step by step by step by step the wall rose.",
        "A band called “The The” played.",
    ],
)
def test_words_meant_twice(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "found", "instead"),
    [
        ("The head of the of union spoke.", "the of", "the"),
        ("On Monday the were told to leave.", "the were", "they were"),
        ("They came our of the hall.", "our of", "out of"),
        ("The fire would is out by noon.", "would is", "would"),
        ("The game with be won up front.", "with be", "will be"),
        ("Last month he we was hopeful.", "he we", "we"),
        ("She bought it the be day before the fair.", "the be", "the"),
        ("He sold boats as well as other his such goods.", "other his such", "other such"),
        ("The boat would been sold.", "would been", "would have been"),
        ("The boat was been sold.", "was been", "had been"),
        ("The work has be seen to be believed.", "has be", "has been"),
        ("The council will able to sell it.", "will able", "will be able"),
        ("They said it will interviewed by the court.", "will interviewed", "will be interviewed"),
    ],
)
def test_small_words_that_cannot_stand(text: str, found: str, instead: str) -> None:
    assert _found(text) == [(found, instead)]


@pytest.mark.parametrize(
    "text",
    [
        "The would-be thief met the have-nots. Is it a he or a she? It was a has-been.",
        "He is looked up to by the young, and was spoken of for the first time at the fair.",
        "Their will is strong; the will can be read. He could from now on be seen.",
        "“It kind of be like that,” she said. He ran $a is 4 and b2a is 5.",
        "How would trained staff help? Would increased spending help?",
        "This is a must for all. The ones they have will do, and what he is has changed.",
    ],
)
def test_small_words_that_may_stand(text: str) -> None:
    assert _found(text, "extra-word", "missing-word") == []


@pytest.mark.parametrize(
    ("text", "found", "instead"),
    [
        ("The firm should be able put it behind it.", "able put", "able to put"),
        ("Any bank that fails meet the rules is closed.", "fails meet", "fails to meet"),
        ("We are going fix that.", "going fix", "going to fix"),
        ("It depends the weather.", "depends the", "depends on the"),
        ("He showed some his boats.", "some his", "some of his"),
        ("Police met thousands protesters in the square.", "thousands protesters", "thousands of protesters"),
        ("It fell in wake of the storm.", "in wake of", "in the wake of"),
        ("The boat sank, according officials.", "according", "according to"),
        ("It is one of biggest boats.", "one of", "one of the"),
        ("He teaches at the University Aleppo, he said.", "the University Aleppo", "the University of Aleppo"),
    ],
)
def test_small_words_left_out(text: str, found: str, instead: str) -> None:
    assert _found(text) == [(found, instead)]


@pytest.mark.parametrize(
    "text",
    [
        "Towns in wake of storm\n\nThe storm came at night.",
        "It will likely win. The able find work, and sooner than expected become rich.",
        "She is the one on whom they depend the most. Sales rose.",
        "Hundreds march. Few men, some his age, came. They need not come.",
        "According to officials, it is one of the biggest.",
    ],
)
def test_nothing_left_out(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "wrong",
    """a HD set|an Houston firm|an hero|an history|an NATO envoy|a NYPD man|a iPod|a A4 sheet|a R&B singer
    |a 8,000 crowd|an co-founder|an nothingburger|an MAJOR win|a ''easy win''|a  easy win|a €11m bid
    |an $1.1bn bid|a “easy win”|a "A" rating|an eurozone state|a unmollified crowd|an Euro-sceptic|a F-16
    |an UN envoy|an Home Office aide""".split("|"),
)
def test_the_wrong_article(wrong: str) -> None:
    assert [found for found, _ in _found(f"He saw {wrong.strip()} there.", "a-an")] == [wrong.strip().partition(" ")[0]]


@pytest.mark.parametrize(
    "right",
    """a Honolulu hotel|an Hermes scarf|an hors d'oeuvre|a Ewing oil firm|a FTSE 100 firm|an FTSE 100 firm
    |a S. Korean ship|an 0-2 start|a 0-2 start|a NASA probe|an NYPD sketch|an M4 crash|an M&S store
    |an historic day|an horrific day|an heroic act|a macOS update|an mRNA jab|a UNICEF aide|a Xavier goal
    |a uPVC door|an X-ray|a URL|an 11th hour|a Ugandan|an usher""".split("|"),
)
def test_the_right_article(right: str) -> None:
    assert _found(f"He saw {right.strip()} there.", "a-an") == []
