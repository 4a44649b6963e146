"""Verdicts of LanguageTool on what newslint knows to be right are dropped."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.analysis import Asked
from newslint.formats import read_text
from newslint.house import House
from newslint.languagetool.filters import changed, kept
from newslint.languagetool.verdict import Verdict
from newslint.languagetool.verdicts import shared_out
from newslint.span import Span


def holds(story: str, *instead: str, house: House | None = None) -> bool:
    """Whether a verdict on the words in ⟦brackets⟧ holds."""
    start, end = story.index("⟦"), story.index("⟧") - 1
    analysis = Analysis(read_text(story.replace("⟦", "").replace("⟧", "")), house)
    return bool(list(kept(analysis, [Verdict(Span(start, end), "X", "GRAMMAR", "", instead)])))


@pytest.mark.parametrize(
    "story",
    [
        "The tanker of ⟦Shell⟧ is late.",
        "Fans of 50 ⟦Cent's⟧ songs came.",
        "The coach said that England ⟦have⟧ the chance.",
        "They play Leyton. Leyton ⟦face⟧ a long season.",
        "Fans of Apple came. Apple⟦ offer⟧ less.",
        "See https://harbour.example/⟦its⟧ for more.",
    ],
)
def test_dropped(story: str) -> None:
    instead = {"have": "has", "face": "faces", " offer": " offers"}
    words = story[story.index("⟦") + 1 : story.index("⟧")]
    assert not holds(story, instead.get(words, "other"))


@pytest.mark.parametrize(
    ("story", "instead"),
    [
        ("The tanker lost ⟦it's⟧ way.", "its"),
        ("⟦Your⟧ late, he said.", "You're"),
        ("He said: “⟦Its⟧ late.”", "It's"),
        ("He ⟦hope⟧ the tide will turn.", "hopes"),
        ("Then it came. It ⟦seem⟧ late.", "seems"),
        ("The pilot told Leyton ⟦their⟧ was a fire.", "there"),
        ("What I ⟦of⟧ seen is enough.", "have"),
    ],
)
def test_kept(story: str, instead: str) -> None:
    assert holds(story, instead)


def test_a_word_that_fits_far_better_than_the_one_proposed_is_meant() -> None:
    assert not holds("They built a ⟦statue⟧ of the king.", "statute")
    assert holds("They built a ⟦statute⟧ of the king.", "statue")


def test_what_newslint_itself_would_write_is_told() -> None:
    story, span = "She came home last weak.", Span(19, 23)
    verdicts = [Verdict(span, "X", "GRAMMAR", "", (new,)) for new in ("week", "wreck")]
    week, wreck = kept(Analysis(read_text(story)), verdicts)
    assert wreck.gain < 0 < 2 < week.gain


def test_of_categories_a_rule_may_take_what_newslint_agrees_with() -> None:
    asked = [
        Asked("some", {"rules": ["A"], "categories": ["GRAMMAR"], "agreed": True}, on=True),
        Asked("all", {"other": True}, on=True),
    ]
    verdicts = [Verdict(Span(0, 1), rule, "GRAMMAR", "", ("b",), gain) for rule, gain in (("A", 0), ("B", 2), ("C", 0))]
    told = {rule: [v.rule for v in found] for rule, found in shared_out(verdicts, asked).items()}
    assert told == {"some": ["A", "B"], "all": ["C"]}


def test_words_of_the_house() -> None:
    assert not holds("The ⟦wonts⟧ of the crew.", "wants", house=House(words=frozenset({"wonts"})))


def test_what_a_suggestion_changes() -> None:
    text = "He could of gone."
    assert changed(text, Verdict(Span(3, 11), "X", "Y", "", ("could have",))) == (Span(9, 11), "have")
    assert changed(text, Verdict(Span(8, 11), "X", "Y", "", (" have",))) == (Span(9, 11), "have")
    assert changed(text, Verdict(Span(3, 11), "X", "Y", "")) == (Span(3, 11), "")
