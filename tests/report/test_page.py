"""Words on a page: no wrap inside a name, marks under what they mark, nothing that harms a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.report.page import Page, cells

TEXT = st.text(alphabet="ab é東😀\u0301\t\x1b\u202e ‘’", max_size=200)


def test_wraps_between_words() -> None:
    assert Page(20).wrap("one two three four five six", 4) == ["one two three", "four five six"]


@pytest.mark.parametrize(
    "name", ["Ana Ruiz Salaberría", "‘road to the north’", "“a b c d e”", "O’Brien Ltd", "Tu-22M3 B"]
)
def test_no_wrap_in_the_middle_of_a_name(name: str) -> None:
    for width in range(24, 60):
        lines = Page(width).wrap(f"It was said that {name} had been there before, and nobody knew.", 4)
        assert sum(name in line for line in lines) == 1


def test_a_name_breaks_where_it_may() -> None:
    assert Page(12).wrap("Ana Ruiz Salaberría", 0, names=True) == ["Ana Ruiz", "Salaberría"]


def test_short() -> None:
    assert Page(80).short("one two three", 13) == "one two three"
    assert Page(80).short("one two three", 12) == "one two …"
    assert Page(80, "ascii").short("one two three", 12) == "one two ..."
    assert Page(80).short("東東東東", 7) == "東東 …"


def test_a_long_word_stays_whole() -> None:
    assert Page(10).wrap("a " + "b" * 30 + " c", 0) == ["a", "b" * 30, "c"]


@given(TEXT, TEXT, TEXT, st.integers(40, 120))
def test_an_excerpt_fits(before: str, marked: str, after: str, width: int) -> None:
    page = Page(width)
    shown = page.excerpt(before, marked, after, 6)
    assert sum(map(cells, shown)) <= width - 6
    assert not set("".join(shown)) & set("\x1b\t\u202e")


def test_what_is_marked_is_kept() -> None:
    line = "The road between here and there is long " * 6
    before, marked, after = Page(60).excerpt(line, "Hamedan", line, 6)
    assert marked == "Hamedan"
    assert before.startswith("… ")
    assert after.endswith(" …")
    assert abs(cells(before) - cells(after)) < 16


def test_a_short_line_is_shown_whole() -> None:
    line = ("", "“Nobody comes back to this street for a wall,”", " she said.")
    assert Page(80).excerpt(*line, 6) == line


def test_wide_and_combining_characters() -> None:
    assert cells("東京") == 4
    assert cells("e\u0301") == 1
    assert cells("👨\u200d👩") == 4


def test_an_encoding_without_our_marks() -> None:
    page = Page(80, "ascii")
    assert page.fit("‘Müller’ … │") == "'M?ller' ... |"


def test_control_characters_are_shown_not_sent() -> None:
    assert Page(80).fit("a\x1b[31mb\tc\u202ed\u200be\ufeff") == "a\ufffd[31mb c·d·e·"
