"""Waivers in every place where they can stand, and those that hide nothing."""

from __future__ import annotations

from newslint.document import Document
from newslint.finding import Finding
from newslint.formats import read_text
from newslint.lint.fingerprint import fingerprinted
from newslint.lint.waive import Waiver, covers, waived, waivers_in
from newslint.ruleset.rule import Rule
from newslint.span import Span

KNOWN = ("quotes.unclosed", "quotes.unopened", "typos.doubled", "style.cliche")
ABOUT_WAIVERS = tuple(
    Rule(f"waivers.{kind}", "waiver", "%s", {"": "warning"}, options={"kind": kind}) for kind in ("unused", "blanket")
)


def found(document: Document, word: str = "zebra", rule: str = "typos.doubled") -> list[Finding]:
    """A finding on each occurrence of a word."""
    source, at, findings = document.source, -1, []
    while (at := source.find(word, at + 1)) >= 0:
        findings.append(Finding(rule, "error", "m", document.path, Span(at, at + len(word)), word))
    return list(fingerprinted(findings, document))


def rules(ids: tuple[str, ...]) -> list[Rule]:
    """Rules of these ids, and those about waivers."""
    return [*(Rule(id_, "existence", "m", {}) for id_ in ids), *ABOUT_WAIVERS]


def left(source: str, path: str = "story.md", rule: str = "typos.doubled", ran: tuple[str, ...] = KNOWN) -> list[str]:
    """What is still reported: lines of findings, and messages of complaints."""
    document = read_text(source, path)
    kept = waived(found(document, rule=rule), list(waivers_in(document)), document, rules(ran), KNOWN)
    return [f.message if f.rule.startswith("waivers") else str(source.count("\n", 0, f.span.start) + 1) for f in kept]


def test_patterns() -> None:
    for pattern in ("ALL", "quotes", "quotes.unclosed", "quotes.*", "*.unclosed"):
        assert covers(pattern, "quotes.unclosed")
    for pattern in ("quote", "unclosed", "typos", "quotes.un", ""):
        assert not covers(pattern, "quotes.unclosed")


def test_next_line() -> None:
    assert left("<!-- newslint-disable-next-line typos.doubled -- a tape -->\nA zebra.\n\nA zebra.\n") == ["4"]


def test_next_line_passes_over_a_blank_one() -> None:
    assert left("<!-- newslint-disable-next-line typos -->\n\nA zebra.\n\nA zebra.\n") == ["5"]


def test_line() -> None:
    assert left("A zebra. <!-- newslint-disable-line typos.doubled -->\n\nA zebra.\n") == ["3"]


def test_from_to() -> None:
    source = "A zebra.\n\n<!-- newslint-disable typos -->\n\nA zebra.\n\n<!-- newslint-enable typos -->\n\nA zebra.\n"
    assert left(source) == ["1", "9"]
    assert left(source.replace("<!-- newslint-enable typos -->\n\n", "")) == ["1"]
    assert left(source.replace("-enable typos", "-enable")) == ["1", "9"]


def test_whole_file() -> None:
    assert left("A zebra.\n\n<!-- newslint-disable-file typos.doubled, quotes.unclosed -->\n", ran=KNOWN[2:]) == []


def test_html() -> None:
    comment = "<!-- newslint-disable-next-line typos.doubled -- so said -->"
    source = f"<article>\n{comment}\n<p>A zebra.</p>\n<p>A zebra.</p>\n</article>"
    assert left(source, "story.html") == ["4"]


def test_front_matter() -> None:
    assert left("---\ntitle: A\nnewslint: {disable: [typos.doubled]}\n---\n\nA zebra.\n") == []
    assert left("---\ntitle: A\nnewslint:\n  disable: typos\n---\n\nA zebra.\n") == []


def test_fingerprint() -> None:
    document = read_text("A zebra here.\n\nOne zebra there.\n", "story.txt")
    first, second = found(document)
    waiver = Waiver("typos.doubled", None, Span(0, 0), "entry", first.fingerprint)
    assert waived([first, second], [waiver], document, rules(KNOWN), KNOWN) == (second,)
    moved = read_text("An aside.\n\nOne zebra there.\n\nA zebra here.\n", "story.txt")
    assert [f.text for f in waived(found(moved), [waiver], moved, rules(KNOWN), KNOWN)] == ["zebra"]


def test_a_fingerprint_holds_for_words_at_more_places() -> None:
    document = read_text("A zebra here.\n\nOne zebra there.\n", "story.txt")
    (finding, _) = found(document)
    waiver = Waiver("typos.doubled", None, Span(0, 0), "entry", f"{finding.fingerprint}-2")
    assert waiver.covers(finding._replace(fingerprint=f"{finding.fingerprint}-3"))


def test_unused() -> None:
    (message,) = left("<!-- newslint-disable-line typos.doubled -->\n\nA horse.\n")
    assert message == "Nothing is waived by this comment for typos.doubled; it can go."


def test_unused_of_a_rule_that_did_not_run() -> None:
    assert left("<!-- newslint-disable-line typos.doubled -->\n\nA horse.\n", ran=("quotes.unclosed",)) == []


def test_one_of_two_unused() -> None:
    (message,) = left("<!-- newslint-disable-next-line typos.doubled quotes.unclosed -->\nA zebra.\n")
    assert "quotes.unclosed" in message


def test_unknown() -> None:
    (message,) = left("<!-- newslint-disable-line quotes.unclosde -->\n\nA horse.\n")
    assert message == "‘quotes.unclosde’ is not a rule; did you mean ‘quotes.unclosed’?"


def test_bare() -> None:
    (message,) = left("A zebra. <!-- newslint-disable-line -->\n")
    assert "name the rules" in message


def test_not_a_waiver_that_we_know() -> None:
    assert "newslint-disable-lines" in left("<!-- newslint-disable-lines typos -->\n\nA horse.\n")[0]
    assert left("<!-- newslint is a fine thing -->\n\nA horse.\n") == []
    assert left("<!-- newslint-enable typos -->\n\nA horse.\n") == ["Nothing that this comment enables was disabled."]


def test_a_complaint_stands_on_its_comment() -> None:
    document = read_text("A horse.\n\n<!-- newslint-disable-line typos.doubled -->\n", "story.md")
    (finding,) = waived([], list(waivers_in(document)), document, rules(KNOWN), KNOWN)
    assert finding.rule == "waivers.unused"
    assert finding.severity == "warning"
    assert finding.text.startswith("<!-- newslint-disable-line")
    assert finding.fingerprint
