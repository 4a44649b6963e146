"""Examples for a rule's page, chosen from its own tests: what it marks, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.finding import Finding, Severity
from newslint.ruleset.rule import Rule, RuleTest
from newslint.ruleset.testing import findings
from newslint.span import Span
from pages.markdown import flow, shown

MOST = 4
"""Examples of each kind."""
_LONG = 280
"""Characters after which an example is taken only where there is no shorter one."""
_TYPES = {
    "opinion": "in an opinion piece",
    "interview": "in an interview",
    "live": "in a live blog",
    "obituary": "in an obituary",
    "listing": "in a listing",
}


class Marked(NamedTuple):
    """A test's copy with the places that the rule marks, and what it says of the first."""

    test: RuleTest
    spans: tuple[Span, ...]
    message: str = ""
    severity: Severity | None = None


def marked(rule: Rule) -> Iterator[str]:
    """Copy that the rule marks: the place, what it says, what its fix makes of it."""
    several = len(set(rule.levels.values())) > 1
    last = ""
    for example in _chosen([_run(rule, test) for test in rule.tests if test.bad]):
        lines = ["* " + _copy(example.test.bad, example)]
        said = shown(example.message) and f"*{shown(example.message)}*{f' ({example.severity})' if several else ''}"
        if said and said != last:
            lines.append(f"  {said}")
        if example.test.good:
            lines.append(f"  → {_copy(example.test.good, example._replace(spans=()), aside=False)}")
        last = said
        yield "\\\n".join(lines).replace("```\\\n", "```\n")


def left_alone(rule: Rule) -> Iterator[str]:
    """Copy that it lets stand: the tests that are nearest to what it marks."""
    bad = [test.bad for test in rule.tests if test.bad]
    tests = [test for test in rule.tests if test.ok]
    tests = [test for test in tests if len(test.ok) <= _LONG] or tests[:1]
    nearest = sorted(tests, key=lambda test: -max((_shared(test.ok, words) for words in bad), default=0.0))
    for test in sorted(nearest[:MOST], key=tests.index):
        yield f"* {_copy(test.ok, Marked(test, ()))}"


def _run(rule: Rule, test: RuleTest) -> Marked:
    found: Sequence[Finding] = findings(rule, test, test.bad)
    if not found:  # the rules of grammar need a server
        spans = ((test.bad.find(words), len(words)) for words in test.finds)
        return Marked(test, tuple(Span(at, at + size) for at, size in spans if at >= 0))
    return Marked(test, tuple(f.span for f in found), found[0].message, found[0].severity)


def _chosen(examples: Sequence[Marked]) -> list[Marked]:
    """A few, in the order of the file: one of each severity, then those that are least like them; short and plain."""
    left = sorted(examples, key=lambda e: (len(e.test.bad) > _LONG, bool(e.test.options or e.test.names)))
    kept: list[Marked] = []
    while left and len(kept) < MOST and (not kept or len(left[0].test.bad) <= _LONG):
        new = [e for e in left if e.severity not in {k.severity for k in kept}]
        fits = [e for e in left if len(e.test.bad) <= _LONG] or left
        best = new[0] if new else min(fits, key=lambda e: max(_alike(e, k) for k in kept))
        kept.append(best)
        left.remove(best)
    return sorted(kept, key=examples.index)


def _alike(one: Marked, other: Marked) -> float:
    """The share of words that two examples have in common."""
    return _shared(one.test.bad, other.test.bad)


def _shared(one: str, other: str) -> float:
    a, b = set(one.lower().split()), set(other.lower().split())
    return len(a & b) / max(1, len(a | b))


def _copy(text: str, example: Marked, aside: bool = True) -> str:
    """The copy with its places marked: bold, or in brackets where bold would not be seen."""
    test = example.test
    pieces, at = [], 0
    plain = test.format == "txt"
    for span in sorted(example.spans):
        if span.start < at:
            continue
        inside = text[span.start : span.end]
        brackets = not plain or not any(map(str.isalnum, inside))
        inside = f"⟦{inside}⟧" if brackets else inside
        pieces += [text[at : span.start], f"\0{inside}\1" if plain else inside]
        at = span.end
    words = "".join([*pieces, text[at:]])
    under = f" ({'; '.join(_aside(test))})" if aside and any(_aside(test)) else ""
    if not plain:
        code = "\n".join(f"  {line}".rstrip() for line in words.strip("\n").split("\n"))
        return f"As {test.format.upper() if test.format == 'html' else 'Markdown'}{under}:\n  ```\n{code}\n  ```"
    paragraphs = "\n".join(line for line in words.split("\n") if line.strip())
    escaped = shown(paragraphs.replace("\n", " ¶ "))
    return escaped.replace("\0", "<b>").replace("\1", "</b>") + under


def _aside(test: RuleTest) -> Iterator[str]:
    """What else holds for a test."""
    if test.type != "news":
        yield _TYPES[test.type]
    if test.date:
        yield f"a story of {test.date}"
    if test.options:
        yield f"with `{flow(test.options)[1:-1]}`"
    if test.names:
        yield f"with `{flow(test.names)[1:-1]}` in names.yml"
