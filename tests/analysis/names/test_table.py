"""The story's capitalised words and what stands round them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis import Analysis
from newslint.analysis.names.table.table import CAPS, DISPLAY, LEFT, LIST, MID, POSSESSIVE, TITLED, Names, names
from newslint.formats import read_text


def table(story: str) -> Names:
    return Analysis(read_text(story, "story.txt")).get(names)


def flags(story: str, form: str) -> int:
    found = table(story)
    return found.flags[found.rows[form][0]]


@pytest.mark.parametrize(
    ("story", "form", "mark"),
    [
        ("She met Ruiz at noon.", "Ruiz", MID),
        ("Ana Ruiz left.", "Ruiz", LEFT),
        ("Ana de Ruiz left.", "Ruiz", LEFT),
        ("J. Ruiz left.", "Ruiz", LEFT),
        ("Then Mr. Ruiz left.", "Ruiz", TITLED),
        ("It was Ruiz’s dog.", "Ruiz", POSSESSIVE),
        ("He works for the BBQC now.", "BBQC", CAPS),
        ("Mayor Ruiz quits\n\nShe has left the town hall.\n", "Ruiz", DISPLAY),
        ("Ana Ruiz, Bo Lind, Cy Ames, Di Nunn, Ed Orr, Flo Park, Gus Quick, Hal Rose and Ida Sims.", "Lind", LIST),
    ],
)
def test_marks(story: str, form: str, mark: int) -> None:
    assert flags(story, form) & mark


def test_an_article_written_small_is_no_part_of_a_name_that_opens_a_sentence() -> None:
    assert table("Yusuf al-Harazi fled. Al-Harazi smiled.").words == ["Yusuf", "Harazi", "Harazi"]
    assert "Al-Jazeera" in table("Yusuf al-Harazi fled. Al-Jazeera said the Al-Jazeera network had won.").rows


def test_sentences_full_of_capitals_are_no_list_of_names() -> None:
    assert not flags("The chair of Port Rights Watch left. On Monday Port Rights Watch wept.", "Port") & LIST


def test_words_that_only_open_a_sentence_are_no_names() -> None:
    assert list(table("The dog barked. When Ruiz came, it slept.").rows) == ["Ruiz"]


def test_neighbours_pass_over_initials_and_stop_at_commas() -> None:
    found = table("They saw Ana J. Ruiz, Bo Lind and Cy.")
    assert found.before(found.rows["Ruiz"][0]) == "Ana"
    assert found.after(found.rows["Ana"][0]) == "Ruiz"
    assert found.before(found.rows["Bo"][0]) == ""
    assert found.after(found.rows["Lind"][0]) == ""


def test_nothing_is_taken_from_addresses_and_handles() -> None:
    assert not table("write to @AnaRuiz or https://Example.org/Ana or Ana@Example.org").rows


@given(st.text(alphabet=st.sampled_from("Aaé B'’.-\nMr ,“”"), max_size=80))
def test_rows_are_in_order_and_their_words_stand_in_the_text(story: str) -> None:
    found = table(story)
    assert all(found.text[s:e] == w for s, e, w in zip(found.starts, found.ends, found.words, strict=True))
    assert list(found.starts) == sorted(set(found.starts))
    assert not found.flags or not found.flags[0] & LEFT
