"""`mark-fault`: each kind once, its fix and its places."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.checks.check import Use
from newslint.checks.mark_fault import CHECK
from newslint.finding import Match
from newslint.formats import plain


def found(kind: str, text: str, **options: str) -> tuple[str, list[Match]]:
    """The plain text and the matches of one kind."""
    analysis = Analysis(plain.read("story.txt", text))
    return analysis.text, list(CHECK.run(analysis, Use("quotes.x", {"kind": kind, **options})))


def fixed(text: str, match: Match) -> str:
    """The text after the match's first fix."""
    for edit in sorted(match.fixes[0].edits, key=lambda e: e.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def test_unclosed_names_the_word_and_the_end() -> None:
    """The finding stands on the mark and its word; the end of the paragraph is related."""
    text, (match,) = found("unclosed", "Ruiz said: “We start on Monday.\n\nThe gate is shut.")
    assert text[match.span.start : match.span.end] == "“We"
    assert match.case == "clear"
    assert [(text[r.span.start : r.span.end], r.message) for r in match.related] == [(".", "the paragraph ends here")]
    assert not match.fixes


def test_unopened_names_the_word() -> None:
    """The finding stands on the word and the mark."""
    text, (match,) = found("unopened", "We start on Monday,” said Ruiz.")
    assert text[match.span.start : match.span.end] == "Monday,”"


@pytest.mark.parametrize(
    ("kind", "text", "after"),
    [
        ("unopened", "“We start.”” She left.", "“We start.” She left."),
        ("unclosed", "““We start,” she said.", "“We start,” she said."),
        ("glyph", "It was ”a gift” to her.", "It was “a gift” to her."),
        ("glyph", "Songs of the ‘90s ran.", "Songs of the ’90s ran."),
        ("stop-outside", "“We start on Monday at noon”, said Ruiz.", "“We start on Monday at noon,” said Ruiz."),
        ("stop-partial", "She called it “a gift”.", "She called it “a gift.”"),
    ],
)
def test_certain_fixes(kind: str, text: str, after: str) -> None:
    """A mark too many, a mark the wrong way round, a stop on the wrong side."""
    story, (match,) = found(kind, text)
    assert fixed(story, match) == after


def test_stop_partial_by_option() -> None:
    """One option for the two traditions."""
    assert not found("stop-partial", "She called it “a gift.”")[1]
    text, (match,) = found("stop-partial", "She called it “a gift.”", stops="outside")
    assert fixed(text, match) == "She called it “a gift”."


def test_mixed_marks_is_one_finding() -> None:
    """The rarer kind is reported once, with its other places."""
    text = '“We start,” said Ruiz. “Nobody called.” “No,” she said.\n\n"Not so," said Okafor. "Never."'
    story, (match,) = found("mixed-marks", text)
    assert match.values == ("straight", 4, "curly", 6)
    assert fixed(story, match) == text.replace('"Not', "“Not").replace('so,"', "so,”").replace('"Never."', "“Never.”")


@pytest.mark.parametrize("kind", CHECK.options["kind"]["enum"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "The gate is shut.",
        "“We start on Monday,” said Ana Ruiz. “Nobody called, so we wait.”",
        "‘We start on Monday,’ said Ana Ruiz. ‘The players’ union knows of “The Lamp”.’",
        "He is 6'2\" tall; it was the ’90s, rock ’n’ roll and the Joneses’ house.",
    ],
)
def test_clean_copy_is_silent(kind: str, text: str) -> None:
    """No kind says anything of clean copy."""
    if kind != "stop-partial":
        assert not found(kind, text)[1]


def test_level_is_a_matter_of_the_house() -> None:
    """One finding for each zone, every place related, the marks exchanged; titles and what stands inside are left."""
    story = "Plan is “absurd”\n\n‘We start,’ Ruiz said of ‘The Lamp’. ‘Nobody called.’ ‘“No” is a word,’ she added."
    assert not found("level", story)[1]
    text, (match,) = found("level", story, body="double", headline="double")
    assert match.case == "body-single"
    assert match.values == ("double", "body", "single", 3)
    assert [text[r.span.start + 1 :].split("’")[0] for r in match.related] == ["Nobody called.", "“No” is a word,"]
    assert "“We start,” Ruiz said of ‘The Lamp’. “Nobody called.” ‘“No” is a word,’" in fixed(text, match)
    text, (match,) = found("level", story, headline="single")
    assert fixed(text, match).startswith("Plan is ‘absurd’\n")


def test_level_of_doubtful_marks_is_no_safe_fix() -> None:
    """An apostrophe that may be the closing mark."""
    _, (match,) = found("level", "She had ‘a word with the players’ union on Monday.", body="double")
    assert match.fixes[0].applicability == "unsafe"


def test_mixed_marks_are_counted_mark_by_mark() -> None:
    """A pair that opens in one kind and closes in the other is mixed by itself."""
    text, (match,) = found("mixed-marks", '“We start," said Ruiz. “Nobody called.”')
    assert match.values == ("straight", 1, "curly", 3)
    assert fixed(text, match) == "“We start,” said Ruiz. “Nobody called.”"


def test_the_second_half_of_a_sentence_keeps_its_stop() -> None:
    """A British desk puts the stop outside a fragment, not outside the end of what the speaker’s clause interrupts."""
    assert not found("stop-partial", "“We start,” he said, “and we never stop.”", stops="outside")[1]
    for text in ("“We start,” he said. It was “a start.”", "“We start,” he said, calling it “a start.”"):
        assert len(found("stop-partial", text, stops="outside")[1]) == 1


def test_running_close_needs_one_kind_of_marks() -> None:
    """A crosshead in single marks below a paragraph is no continuation."""
    assert not found("running-close", "Ruiz said: “We start on Monday and go on.”\n\n‘Nobody has told us to wait.’")[1]


def test_mixes_name_the_rarer_form_and_the_other() -> None:
    """The rarer form is the place, its other places come again, one of the usual form is shown."""
    story = "Ruiz called it “a gift”. He called it “a waste of paint”. The council called it “a mess.”"
    text, (match,) = found("stop-mix", story)
    assert text[match.span.start : match.span.end] == ".”"
    assert match.values[1:] == (1, 2)
    assert [(text[r.span.start : r.span.end], r.again) for r in match.related] == [("”.", False)]


def test_of_a_tie_the_later_place_stands_out() -> None:
    """Headline and standfirst with one quotation each."""
    head, below = "Depot is “a mess”", "Neighbours complain of ‘a drill’ and of diesel at night"
    body = "The depot is shut, the council said.\n\nIt shut.\n"
    text, (match,) = found("level-mix", f"{head}\n\n{below}\n\n{body}")
    assert text[match.span.start :].startswith("‘a drill’")
    assert match.values[0] == "headline"
