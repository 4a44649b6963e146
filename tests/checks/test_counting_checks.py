"""`occurrence`, `repetition` and `metric`."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_checks import fixed, found, run

from newslint.analysis import Analysis
from newslint.checks import REGISTRY, formulas, metric, occurrence, repetition
from newslint.checks.check import Use
from newslint.checks.units import units
from newslint.formats import read_text

WORD = r"[\w-]+"
LONG = "The old mill by the river that the town council wanted to sell fell at noon."


def test_occurrence_stands_on_the_first_two_and_counts_all() -> None:
    match = run("occurrence", LONG, token=WORD, max=10)[0]
    assert (LONG[: match.span.end], match.values) == ("The old", (16,))


def test_occurrence_counts_in_each_unit_of_its_scope() -> None:
    text = "One, two. Three, four, five.\nSix, seven."
    assert found("occurrence", text, token=",", max=1, scope=("sentence",)) == [","]
    assert found("occurrence", text, token=",", max=1) == [","]
    assert found("occurrence", text, token="z", min=1) == ["One,", "Six,"]
    assert found("occurrence", text, token=",", max=3) == []


def test_occurrence_needs_a_bound() -> None:
    assert list(occurrence.problems({"token": "a"})) and not list(occurrence.problems({"token": "a", "max": 1}))
    assert [way for way, _ in occurrence.problems({"token": "(", "min": 1})] == [("token",)]


def test_a_run_of_one_word_is_one_match() -> None:
    text = "The the the mill fell fell. Fell trees."
    assert found("repetition", text, tokens=[r"\w+"], ignorecase=True) == ["The the the", "fell fell"]
    assert fixed(text, run("repetition", text, tokens=r"\w+", ignorecase=True)) == "The mill fell. Fell trees."


def test_repetition_keys() -> None:
    assert found("repetition", "ha ha ha", max=2) == []
    assert found("repetition", "5 5 and and", alpha=True) == ["and and"]
    assert found("repetition", "bye bye", exceptions=["bye"]) == []
    assert [way for way, _ in repetition.problems({"tokens": ["("]})] == [("tokens", 0)]


PARAGRAPH = "The council of the town met on Monday and voted to close the old bridge."


def test_a_paragraph_twice_is_the_same_or_near() -> None:
    text = f"{PARAGRAPH}\nIt rained.\n{PARAGRAPH}\n{PARAGRAPH.replace('Monday', 'Tuesday')}"
    matches = run("repetition", text, of="paragraph", like=85)
    assert [m.case for m in matches] == ["same", "near"]
    assert [m.related[0].span.start for m in matches] == [0, 0]
    assert [m.case for m in run("repetition", text, of="paragraph")] == ["same"]


def test_each_entry_of_a_digest_may_give_the_background_again() -> None:
    assert run("repetition", f"7:45 p.m.\n{PARAGRAPH}\n7:10 p.m.\n{PARAGRAPH}", of="paragraph", like=85) == []


def test_short_or_masked_paragraphs_do_not_count() -> None:
    assert run("repetition", "Doors open at six.\nDoors open at six.", of="paragraph") == []
    assert run("repetition", '<tweet id="1234567890123456789012345678901234567890"/>\n' * 2, of="paragraph") == []


def test_an_echo_opens_a_sentence_and_stands_elsewhere() -> None:
    text = "In a speech underlining it, he wept. Underlining it again, he left. Leaving, she sang."
    match = run("repetition", text, of="opening", tokens="[A-Z][a-z]{4,}ing")[0]
    assert (match.values, match.related[0].span.start) == (("Underlining",), 12)


def test_metric_reads_a_formula() -> None:
    assert [m.values for m in run("metric", LONG, formula="words / sentences", condition="> 10")] == [("16.00",)]
    assert run("metric", LONG, formula="words / sentences", condition="> 20") == []
    assert run("metric", LONG, formula="words / list", condition="> 0") == []
    assert run("metric", "", formula="words", condition="< 5") == []


def test_occurrence_counts_what_comes_again_once() -> None:
    text = "The ABA, the BBB, the ABA and the CDC met."
    assert [m.values for m in run("occurrence", text, token="[A-Z]{3}", max=1, distinct=True)] == [(3,)]
    assert found("occurrence", text, token="[A-Z]{3}", max=3, distinct=True) == []
    assert found("occurrence", text, token="[A-Z]{3}", max=3) == ["ABA"]


DATELINED = "Mill falls\n\nKELSEY, Ohio (AP) — A mill fell. A bell rang.\n\nA mill is a mill.\n"


def test_the_lead_is_the_first_paragraph_without_its_dateline() -> None:
    document = read_text(DATELINED, "a.txt", "txt")
    for scope, asked in (
        (("lead",), ["A mill fell. A bell rang."]),
        (("sentence & lead",), ["A mill fell.", "A bell rang."]),
        (("heading & lead",), []),
    ):
        assert [DATELINED[u.start : u.end] for u in units(Analysis(document), scope)] == asked
    use = Use("t", {"tokens": ["mill", "b[ei]ll"]}, ("lead",))
    places = [m.span.start for m in REGISTRY["existence"]().run(Analysis(document), use)]
    assert places == [DATELINED.index("mill"), DATELINED.index("bell")]
    assert units(Analysis(read_text("", "a.txt", "txt")), ("lead",)) == []


VALE = "The U.S. mill’s owner, J. Vole, considered 1,200 intergovernmental communications. He fell."


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("words", 12),
        ("sentences", 2),
        ("paragraphs", 1),
        ("characters", 71),
        ("long_words", 3),
        ("syllables", 24),
        ("polysyllabic_words", 3),
        ("complex_words", 2),
        ("list + pre + blockquote + heading + heading.h1", 0),
    ],
)
def test_metric_counts_what_vale_names(formula: str, value: int) -> None:
    assert [m.values for m in run("metric", VALE, formula=formula, condition="> -1")] == [(f"{value:.2f}",)]


def test_metric_counts_blocks() -> None:
    copy = "# Mill\n\n## Bell\n\nA mill fell.\n\n- one\n- two\n\n> A bell.\n\n    code\n"
    analysis = Analysis(read_text(copy, "a.md", "md"))
    for name, number in (("heading", 2), ("heading.h2", 1), ("list", 2), ("blockquote", 1), ("pre", 1)):
        use = Use("t", {"formula": name, "condition": "> 0"}, quotes="include")
        assert [m.values for m in REGISTRY["metric"]().run(analysis, use)] == [(f"{number:.2f}",)], name


MILL = "“Considerations of intergovernmental communication,” she said. The mill fell. The bell rang on."


def test_metric_reads_narration_quotations_or_all() -> None:
    for quotes, words, first in (("skip", 7, "The"), ("only", 6, "Considerations"), ("include", 13, "Considerations")):
        use = Use("t", {"formula": "words", "condition": "> 0"}, quotes=quotes)
        match = next(REGISTRY["metric"]().run(Analysis(read_text(MILL, "a.txt", "txt")), use))
        assert (match.values, MILL[match.span.start : match.span.end]) == ((f"{words}.00",), first)
    assert run("metric", "“It was mine.”", formula="words", condition="> 0", quotes="skip") == []


@pytest.mark.parametrize(
    ("formula", "condition", "ways"),
    [
        ("words +", "> 1", [("formula",)]),
        ("wrods", "> 1", [("formula",)]),
        ("__import__('os').system('x')", "> 1", [("formula",)]),
        ("words ** 9", "> 1", [("formula",)]),
        ("max()", "> 1", [("formula",)]),
        ("abs(1, 2)", "> 1", [("formula",)]),
        ("round(words, 1.5)", "> 1", [("formula",)]),
        ("words in 3", "> 1", [("formula",)]),
        ("words is 3", "> 1", [("formula",)]),
        ("~words", "> 1", [("formula",)]),
        ("+".join(["1"] * 300), "> 1", [("formula",)]),
        ("words", "in 3", [("condition",)]),
        ("(lambda: 1)()", "> 1", [("formula",)]),
        ("words", "> words", [("condition",)]),
        ("words", "high", [("condition",)]),
        ("math.sqrt(heading.h2) + max(words, 1)", "> 1 && value < 2 || !(value > 3)", []),
    ],
)
def test_metric_problems(formula: str, condition: str, ways: list[tuple[str]]) -> None:
    assert [way for way, _ in metric.problems({"formula": formula, "condition": condition})] == ways


def test_formulas_that_look_odd_and_hold() -> None:
    for formula, number in (("max(words)", 7), ("min(words, 3, 5)", 3), ("+words", 7), ("-+words", -7), ("!words", 0)):
        assert formulas.value(formulas.parsed(formula), {"words": 7}) == number
    assert run("metric", LONG, formula="words", condition="> +500") == []


_NUMBERS = st.integers(1, 50).map(str)
_FORMULAS = st.recursive(
    _NUMBERS | st.just("words"),
    lambda inner: st.tuples(inner, st.sampled_from("+-*"), inner).map(lambda p: f"({p[0]} {p[1]} {p[2]})"),
    max_leaves=6,
)


@settings(deadline=None)
@given(_FORMULAS)
def test_formulas_are_worked_out_as_python_does(formula: str) -> None:
    expected = eval(compile(ast.parse(formula, mode="eval"), "", "eval"), {"words": 7})
    assert formulas.value(formulas.parsed(formula), {"words": 7}) == expected
