"""Run a rule's own tests; say readably what is not as they ask."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple, cast

from newslint.document import Document, StoryType
from newslint.finding import Finding
from newslint.formats import Format, read_text
from newslint.house import House
from newslint.languagetool.service import of
from newslint.lint import Checked, lint
from newslint.ruleset.prefilter import armed
from newslint.ruleset.rule import Rule, RuleTest
from newslint.ruleset.ruleset import RuleSet


class Outcome(NamedTuple):
    """What came of one test: `text` says what is wrong (nothing when it passed), `skipped` why it could not run."""

    rule: str
    number: int
    test: RuleTest
    text: str = ""
    skipped: str = ""

    @property
    def passed(self) -> bool:
        """True when all is as the test asks, or when it could not run."""
        return not self.text


def run_tests(rule: Rule) -> list[Outcome]:
    """The outcome of each of the rule's tests, in order. The rule is run alone."""
    return [_run(rule, number, test) for number, test in enumerate(rule.tests, 1)]


def missing(rule: Rule) -> list[str]:
    """The kinds of test that a rule lacks."""
    kinds = (("bad", any(t.bad for t in rule.tests)), ("ok", any(t.ok for t in rule.tests)))
    return [f"it has no ‘{kind}’ test: every rule needs one" for kind, there in kinds if not there]


def _run(rule: Rule, number: int, test: RuleTest) -> Outcome:
    if rule.check == "languagetool" and not of(rule.options):
        return Outcome(rule.id, number, test, skipped="no LanguageTool is configured")
    told = []
    for words, asked in ((test.bad, True), (test.ok, False)):
        if words:
            document, checked = _checked(rule, test, words)
            told += [failure.message for failure in checked.failures]
            told += _faults(document, checked.findings, test, asked)
    return Outcome(rule.id, number, test, "\n".join(told))


def findings(rule: Rule, test: RuleTest, words: str) -> Sequence[Finding]:
    """What the rule finds in a test's `bad` or `ok` words."""
    return _checked(rule, test, words)[1].findings


def _checked(rule: Rule, test: RuleTest, words: str) -> tuple[Document, Checked]:
    if test.options:
        rule = armed(rule._replace(options={**rule.options, **test.options}))
    document = _document(words, test)
    return document, lint(document, RuleSet((rule,)), _house(test))


def _document(words: str, test: RuleTest) -> Document:
    document = read_text(words, f"story.{test.format}", cast(Format, test.format))
    if test.type != "news":
        document = document._replace(type=cast(StoryType, test.type))
    if test.date:
        document = document._replace(date=datetime.date.fromisoformat(test.date))
    return document


def _house(test: RuleTest) -> House | None:
    if not test.names:
        return None
    from newslint.config.names import house_of

    return house_of([test.names])


def _faults(document: Document, findings: Sequence[Finding], test: RuleTest, asked: bool) -> list[str]:
    if not asked:
        return [
            f"should be silent, but marks ‘{f.text}’: {f.message}\n{_shown(document, findings)}" for f in findings[:1]
        ]
    if not findings:
        return [f"should be reported, but is not\n    {document.source.strip()}"]
    told = []
    got = [f.text for f in findings]
    if test.finds and got != list(test.finds):
        told.append(f"marks other words\n{_shown(document, findings)}\n{_compared(list(test.finds), got)}")
    if test.good and not any(f.fixes for f in findings):
        told.append("offers no fix, so that there is nothing for ‘good’ to hold")
    elif test.good:
        fixed = applied(document.source, findings)
        if fixed.strip() != test.good.strip():
            told.append(f"its fix gives other words\n{_compared([test.good.strip()], [fixed.strip()])}")
    return told


def applied(source: str, findings: Sequence[Finding]) -> str:
    """The source after the first fix of each finding, those for display too; of two that overlap, the earlier one."""
    fixes = [finding.fixes[0] for finding in findings if finding.fixes]
    parts, at = [], 0
    for edits in sorted((f.edits for f in fixes if f.edits), key=lambda es: min(e.span.start for e in es)):
        if min(e.span.start for e in edits) < at:
            continue
        for edit in sorted(edits, key=lambda e: e.span.start):
            parts += [source[at : edit.span.start], edit.text]
            at = edit.span.end
    return "".join([*parts, source[at:]])


def _shown(document: Document, findings: Sequence[Finding]) -> str:
    """The story with its findings in ⟦brackets⟧."""
    source, at, parts = document.source, 0, []
    for f in sorted(findings, key=lambda f: (f.span.start, f.span.end)):
        if f.span.start >= at:
            parts += [source[at : f.span.start], "⟦", source[f.span.start : f.span.end], "⟧"]
            at = f.span.end
    return "    " + "".join([*parts, source[at:]]).strip().replace("\n", "\n    ")


def _compared(asked: Sequence[str], got: Sequence[str]) -> str:
    return "\n".join([*(f"  asked: {words}" for words in asked), *(f"  found: {words}" for words in got)])
