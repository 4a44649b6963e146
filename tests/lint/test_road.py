"""The steps from match to finding."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.finding import SEVERITIES, Finding, Related, Severity
from newslint.formats import read_text
from newslint.lint.fingerprint import fingerprinted
from newslint.lint.locate import filled
from newslint.lint.yields import without_yielding
from newslint.ruleset.rule import Rule
from newslint.ruleset.ruleset import RuleSet
from newslint.span import Span


def finding(rule: str, start: int, end: int, text: str = "x") -> Finding:
    """A finding at a place."""
    return Finding(rule, "warning", "m", "a.txt", Span(start, end), text)


def rules(**yields: str) -> RuleSet:
    """Rules of the pack `p`, and to whom each yields."""
    return RuleSet(
        tuple(Rule(f"p.{name}", "existence", "m", {}, yields_to=tuple(to.split())) for name, to in yields.items())
    )


@pytest.mark.parametrize(
    ("message", "values", "said"),
    [
        ("‘%s’ is ‘%s’.", ("a", "b"), "‘a’ is ‘b’."),
        ("‘%[2]s’, not ‘%[1]s’", ("a", "b"), "‘b’, not ‘a’"),
        ("%d of 100%%", (7,), "7 of 100%"),
        ("%s and %s", ("a",), "a and"),
        ("nothing", ("a",), "nothing"),
        ("%[9]s", ("a",), ""),
    ],
)
def test_messages_are_filled(message: str, values: tuple[object, ...], said: str) -> None:
    assert filled(message, values) == said


def test_a_rule_steps_back_where_another_has_spoken() -> None:
    here, there = finding("p.weak", 0, 5), finding("p.weak", 20, 25)
    strong = finding("p.strong", 3, 9)
    assert without_yielding([here, strong, there], rules(weak="p.strong", strong="")) == (strong, there)


@pytest.mark.parametrize(("weak", "strong"), [("error", "warning"), ("suggestion", "error"), ("warning", "warning")])
def test_the_finding_that_stands_is_as_severe_as_the_one_that_stepped_back(weak: Severity, strong: Severity) -> None:
    found = [finding("p.weak", 0, 5)._replace(severity=weak), finding("p.strong", 3, 9)._replace(severity=strong)]
    (kept,) = without_yielding(found, rules(weak="p.strong", strong=""))
    assert (kept.rule, kept.severity) == ("p.strong", min(weak, strong, key=SEVERITIES.index))


def test_touching_ends_are_not_the_same_place() -> None:
    found = (finding("p.weak", 0, 5), finding("p.strong", 5, 9))
    assert without_yielding(found, rules(weak="p.strong", strong="")) == found


def related(rule: str, *starts: int) -> Finding:
    """A finding at the first of these places, which tells of the others."""
    others = tuple(Related(Span(s, s + 2), "here") for s in starts[1:])
    return Finding(rule, "warning", "m", "a.txt", Span(starts[0], starts[0] + 2), "x", others)


def test_who_tells_of_the_same_places_is_at_the_same_place() -> None:
    strong = related("p.strong", 90, 0, 10, 20)
    told, other = related("p.weak", 0, 10, 40), related("p.weak", 50, 0, 10)
    assert without_yielding([told, other, strong], rules(weak="p.strong", strong="")) == (other, strong)


def test_who_has_stepped_back_makes_nobody_step_back() -> None:
    found = [finding("p.a", 0, 5), finding("p.b", 4, 9), finding("p.c", 8, 12)]
    kept = without_yielding(found, rules(a="p.b", b="p.c", c=""))
    assert [f.rule for f in kept] == ["p.a", "p.c"]


def test_yielding_to_a_rule_that_found_nothing() -> None:
    found = (finding("p.weak", 0, 5),)
    assert without_yielding(found, rules(weak="p.strong", strong="")) == found


def names(document: Document, *spans: tuple[int, int]) -> list[str]:
    """Fingerprints of findings at these places."""
    found = [finding("p.a", a, b, document.source[a:b]) for a, b in spans]
    return [f.fingerprint for f in fingerprinted(found, document)]


def test_a_fingerprint_holds_when_paragraphs_move() -> None:
    one = read_text("First.\n\nThe grey horse ran home.\n")
    two = read_text("Another.\n\nThe  grey horse ran home.\n\nFirst.\n")
    assert names(one, (17, 22)) == names(two, (20, 25))


def test_equal_findings_have_fingerprints_of_their_own() -> None:
    document = read_text("The horse.\n\nThe horse.\n")
    assert len(set(names(document, (4, 9), (16, 21)))) == 2


def test_a_fingerprint_changes_with_the_words() -> None:
    assert names(read_text("The grey horse ran.\n"), (9, 14)) != names(read_text("The bay horse ran.\n"), (8, 13))
