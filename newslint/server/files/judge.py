"""What is wrong with a file of newslint as it stands in an editor: what reading it says, and a rule's own tests."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.config import Configuration, Overrides, names
from newslint.config.given import NAMES
from newslint.errors import ConfigError, Problem
from newslint.lint import sidecar
from newslint.ruleset import loader, marked, unsaved
from newslint.ruleset.paths import shown
from newslint.ruleset.rule import Rule, RuleTest
from newslint.ruleset.testing import missing, run_tests
from newslint.server.files.kinds import Kind

SECONDS = 5.0
"""The time that a rule's tests may take together; each expression on each test has one second."""


class Outcome(NamedTuple):
    """What is wrong with one of a rule's tests; without a test, with all of them."""

    test: RuleTest | None
    told: str


def problems(kind: Kind, path: Path, text: str, at: Path | None, whole: bool) -> list[Problem]:
    """What reading it says; `whole`: of a rule also what it is among the others, for which these are read, too."""
    with unsaved.instead(path, text):
        try:
            if kind == "names":
                names.house([path])
            elif kind == "waivers":
                sidecar.entries(path)
            elif kind == "rule":
                loader.alone(path)
            top = path if path.name in NAMES else at
            if top and (kind == "config" or (kind == "rule" and whole)):
                Configuration(Overrides(config=str(top))).under(top, path)
        except ConfigError as error:
            return [problem for problem in error.problems if Path(problem.place.path).absolute() == path]
    return []


def rule(path: Path, text: str) -> Rule | None:
    """The rule in a file; none where it does not load."""
    with unsaved.instead(path, text):
        try:
            return loader.alone(path)
        except ConfigError:
            return None


def tested(rule: Rule, stop: Callable[[], bool]) -> list[Outcome]:
    """What is wrong with a rule's tests, until it is enough or the time is over."""
    began = time.monotonic()
    found: list[Outcome] = []
    for number, test in enumerate(rule.tests):
        if stop():
            return []
        if time.monotonic() - began > SECONDS:
            found.append(Outcome(None, f"the tests take too long: {len(rule.tests) - number} of them were not run"))
            break
        found += [Outcome(test, o.text) for o in run_tests(rule._replace(tests=(test,))) if not o.passed]
    return [*found, *(Outcome(None, told) for told in missing(rule))]


def failed(path: Path, text: str, rule: Rule, outcomes: Sequence[Outcome]) -> Iterator[Problem]:
    """The outcomes at the places of the tests as they stand now; of a test that is another by now nothing is known."""
    source = marked.parse(shown(path), text)
    for test, told in outcomes:
        if test is None:
            yield Problem(source.place(("tests",), key=True), told)
        elif test in rule.tests:
            at = ("tests", rule.tests.index(test), "bad" if test.bad else "ok")
            yield Problem(source.place(at), f"this test {told}")
