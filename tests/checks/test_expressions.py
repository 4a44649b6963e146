"""Literals never keep a match away; searching is bounded in time and inside blocks."""

from __future__ import annotations

import pytest
import regex
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from word_checks import found, run

from newslint.analysis.text import fold, lower
from newslint.checks.expressions import compiled, expression, wrong
from newslint.checks.literals import needed
from newslint.errors import RuleTimeout

_ATOMS = st.sampled_from(
    [
        "ab",
        "Ab",
        "a",
        "’",
        "'",
        "İ",
        "ß",
        "ﬁ",
        "[ab]",
        "[Aa]",
        "[^a]",
        "[A-Z]",
        r"[\p{Lu}x]",
        ",",
        r"\p{Ll}",
        r"\w",
        r"\d",
        ".",
        r"\b",
        "(?=a)",
        "(?!b)",
        " ",
        "x-y",
        "(?=ab)",
        "(?=B(?:x|a+)|y)",
    ]
)
_EXPRESSIONS = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{0,2}"])).map(lambda p: f"(?:{p[0]}){p[1]}"),
        inner.map(lambda e: f"({e})"),
    ),
    max_leaves=8,
)


@settings(deadline=None)
@given(_EXPRESSIONS, st.text(alphabet="abABxyİßﬁ'’ ,-1\n", max_size=30), st.booleans())
def test_a_literal_stands_wherever_the_expression_matches(source: str, text: str, ignorecase: bool) -> None:
    literals = needed(source)
    flags = regex.V1 | (regex.I if ignorecase else 0)
    if literals is not None and regex.compile(f"(?-f){source}", flags).search(text):
        assert any(literal in lower(fold(text)) for literal in literals)


@pytest.mark.parametrize(
    ("source", "literals"),
    [
        ("accused of allegedly", ("accused of allegedly",)),
        ("Accused", ("accused",)),
        ("colou?r", ("color", "colour")),
        (r"\$\d+ dollars?", (" dollar", " dollars")),
        (r"[1-9]\d{3}(?= (?:people|jobs))", (" jobs", " people")),
        ("(?:from|between) 10", ("between 10", "from 10")),
        ("the man’s", ("the man's",)),
        (r"\w+ing", ("ing",)),
        (r"(?<=\w) +,(\w+)", (" ,",)),
        (r"the x+y", ("the x",)),
        (r"(?<=a) +([?!]+)$", (" !", " ?")),
        (r"\.([A-C][a-z]+)", (".a", ".b", ".c")),
        (r"(the [A-Z]\w+)", ("the ",)),
        (r"\p{Lu}\w+ quay [^\P{L}x]", (" quay ",)),
        ("former (?:mayors|ex-\\w+)", ("former ex-", "former mayor")),
        ("less (?=rain|hail|sleet)(?!of)", ("less hail", "less rain", "less sleet")),
        (r"\d+", None),
        ("(?:foo)?", None),
        ("a|bc", None),
        ("[[a]b]cd", None),
        ("(?<!x*)foo", ("foo",)),
        (r"\.(?=[A-Z])(?<=\w\.)(The|But)", (".but", ".the")),
        ("(unclosed", None),
    ],
)
def test_literals_of_usual_expressions(source: str, literals: tuple[str, ...] | None) -> None:
    assert needed(source) == literals


@settings(deadline=None)
@given(
    st.lists(st.text(alphabet="ab", min_size=1, max_size=3), min_size=1, max_size=4), st.text("abAB ,'’", max_size=25)
)
def test_plain_words_are_found_where_the_expression_would_be(words: list[str], text: str) -> None:
    for word in words:
        slow = [m[0] for m in compiled(word, ignorecase=True).finditer(text)]
        assert found("existence", text, tokens=[word], ignorecase=True) == slow


def test_upper_and_lower_case_pair_one_to_one() -> None:
    assert expression("strasse", ignorecase=True).pattern().search("Straße") is None
    assert found("existence", "Ein ﬁx und ein İ x", tokens=["fix"], ignorecase=True) == []


def test_an_apostrophe_is_one_however_it_is_set() -> None:
    assert found("existence", "the town’s mill, the town's mill", tokens=["town's"]) == ["town’s", "town's"]
    assert found("existence", "the town’s mill, the town's mill", tokens=["town’s"]) == ["town’s"]


def test_nonword_expressions_see_the_marks_as_they_are() -> None:
    assert found("existence", "it’s 5\u00a0pm, it's", tokens=["'", "\u00a0"], nonword=True) == ["\u00a0", "'"]


def test_no_match_runs_from_one_block_into_the_next() -> None:
    assert found("existence", "so\nso", tokens=[r"so\sso"]) == []


@pytest.mark.parametrize(("source", "words"), [(r"m.ll(?=\s)", "mill"), (r"\W*m[i]ll\W*", "mill"), (r"m.ll(?!\n)", "")])
def test_a_block_is_judged_alike_however_many_others_hold_the_word(source: str, words: str) -> None:
    few, many = "mill\n" + "a barn\n" * 9, "mill\n" * 10
    wanted = [words] if words else []
    assert found("existence", few, tokens=[source], nonword=True) == wanted
    assert found("existence", many, tokens=[source], nonword=True) == 10 * wanted


def test_only_blocks_of_the_scope_are_searched() -> None:
    assert found("existence", "old mill", tokens=["old", "m[i]ll"], scope=("heading",)) == []
    assert found("existence", "old mill", tokens=["old", "m[i]ll"], scope=("heading",), block="text.heading.h2") == [
        "old",
        "mill",
    ]


def test_words_of_urls_are_not_words() -> None:
    assert found("existence", "See https://example.com/old-mill today", tokens=["old", "m.ll"]) == []


def test_the_leftmost_match_wins_and_the_first_of_the_list_at_one_place() -> None:
    assert found("existence", "the old mill", tokens=["old", "old mill", "the old"]) == ["the old"]
    assert found("existence", "old mill", tokens=["old mill", "old"]) == ["old mill"]


def test_an_expression_that_explodes_ends_in_an_error_that_names_the_rule() -> None:
    with pytest.raises(RuleTimeout, match="took too long on this story"):
        run("existence", "a" * 4000 + "!", tokens=[r"(?:a|a|aa)+(?<=b)c|(?:\w+\w+)+\d!"], nonword=True, timeout=0.05)


def test_the_bound_grows_with_the_text() -> None:
    assert found("existence", "mill " * 100, tokens=["m.ll"], timeout=1.0) == ["mill"] * 100


@pytest.mark.parametrize("source", ["(a", "a)(b", "[a", "*a", r"(?P<x>a)(?P=y)", "a{2,1}"])
def test_what_cannot_be_compiled_is_told(source: str) -> None:
    assert wrong(source).startswith("not a regular expression")


@settings(deadline=None)
@given(
    st.lists(_EXPRESSIONS, min_size=1, max_size=2),
    st.lists(st.text(alphabet="abABxy'’ -1", min_size=1, max_size=12), min_size=1, max_size=5),
)
def test_a_search_of_the_whole_story_finds_what_one_of_each_block_does(sources: list[str], blocks: list[str]) -> None:
    assume(not any(map(wrong, sources)))
    alone = [words for block in blocks for words in found("existence", block, tokens=sources)]
    assert found("existence", "\n".join(blocks), tokens=sources) == alone
