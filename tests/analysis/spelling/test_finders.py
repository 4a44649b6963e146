"""The classifier of typos: one kind for a place, nothing raised on any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.analysis import Analysis
from newslint.analysis.spelling.apart import apart
from newslint.analysis.spelling.faults import KINDS, faults
from newslint.analysis.spelling.rank import choices
from newslint.data.lexicon import lexicon
from newslint.formats import plain

_PIECES = st.sampled_from(
    [
        "the",
        "teh",
        "of",
        "a",
        "an",
        "hour",
        "The",
        "Aleppo",
        "city",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        ".",
        "’",
        "'",
        "-",
        "é",
        "о",
        "“",
        "”",
        "8",
        "goverment",
    ]
)


def _all(text: str) -> list[tuple[str, int, int]]:
    found = Analysis(plain.read("a.txt", text)).get(faults)
    return [(kind, f.span.start, f.span.end) for kind, group in found.items() for f in group]


@settings(max_examples=200, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=80))
def test_places_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    size = len(plain.read("a.txt", text).text)
    found = sorted((start, end, kind) for kind, start, end in _all(text))
    assert all(kind in KINDS and 0 <= start < end <= size for start, end, kind in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))


def test_the_neighbours_choose_among_the_corrections() -> None:
    lex = lexicon()
    assert choices("fo", "one", "the", lex)[0].word == "of"
    assert choices("thier", "lost", "homes", lex)[0].word == "their"
    assert choices("recieve", "will", "a", lex)[0].word == "receive"
    assert choices("accomodation", "the", "was", lex)[0].word == "accommodation"


def test_no_coarse_word_is_offered_where_another_fits() -> None:
    assert choices("frcking", "of", "shale", lexicon())[0].word == "fracking"


def test_two_words_run_together() -> None:
    lex = lexicon()
    pairs = {w: pair.word for w in ("ofthe", "inthe", "hesaid", "theirfamilies") if (pair := apart(w, lex))}
    assert pairs == {"ofthe": "of the", "inthe": "in the", "hesaid": "he said", "theirfamilies": "their families"}
    assert apart("gameplay", lex) is None


def test_letters_of_another_alphabet() -> None:
    assert [kind for kind, *_ in _all("Troops left Mоscow for Minsk.")] == ["homoglyph"]
    assert _all("Она сказала «мир» twice; the α-helix and the Ωmega.") == []


def test_a_bad_byte_inside_a_word_is_no_typo() -> None:
    for text in ("The menu at the caf\ufffd was long.", "The soufl\ufffd was good.", "He saw the \ufffdcole."):
        assert list(Analysis(plain.read("a.txt", text)).get(faults)) == ["mojibake"]
