"""The engine: every caller (command line, library, language server) goes through `lint`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from newslint.analysis import Analysis
from newslint.checks import REGISTRY
from newslint.document import Document
from newslint.errors import CheckUnavailable, RuleTimeout
from newslint.finding import Finding
from newslint.house import House
from newslint.lint.fingerprint import fingerprinted
from newslint.lint.locate import locate
from newslint.lint.match import matches
from newslint.lint.waive import Waiver, let_stand, waived, waivers_in
from newslint.lint.yields import without_yielding
from newslint.ruleset.ruleset import RuleSet


class Failure(NamedTuple):
    """A rule that could not say anything of this story, and why. Its findings there are all dropped."""

    path: str
    rule: str
    message: str


class Checked(NamedTuple):
    """What newslint has to say of one story, in the order of the text."""

    path: str
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    waived: tuple[tuple[Finding, Waiver], ...] = ()


def lint(
    document: Document,
    ruleset: RuleSet,
    house: House | None = None,
    waivers: Sequence[Waiver] = (),
    known: Collection[str] = (),
) -> Checked:
    """Check one story. The same document and rules give the same findings, always.

    `waivers` are those that stand outside the story, `known` the ids of all rules there are (none: not to be told).
    """
    return check(Analysis(document, house, ruleset.asked), ruleset, waivers, known)


def check(analysis: Analysis, ruleset: RuleSet, waivers: Sequence[Waiver] = (), known: Collection[str] = ()) -> Checked:
    """Check a story whose analysis is to serve others too."""
    document = analysis.document
    findings: list[Finding] = []
    failures: list[Failure] = []
    whole: set[str] = set()
    for rule in ruleset.able(analysis):
        try:
            found = [locate(m, rule, analysis) for m in matches(rule, analysis)]
        except (RuleTimeout, CheckUnavailable) as error:
            failures.append(Failure(document.path, rule.id, str(error)))
        else:
            findings += found
            if found and REGISTRY[rule.check]().whole(rule.options):
                whole.add(rule.id)
    findings.sort(key=lambda f: (f.span.start, f.span.end, f.rule, f.message))
    kept = fingerprinted(without_yielding(findings, ruleset), document, whole)
    waivers = (*waivers_in(document), *waivers)
    let = tuple(let_stand(kept, waivers))
    if waivers:
        failed = {failure.rule for failure in failures}
        ran = [r for r in ruleset.rules if r.id not in failed and (not r.types or document.type in r.types)]
        kept = waived(kept, waivers, document, ran, known)
    return Checked(document.path, kept, tuple(failures), (*document.notes, *analysis.notes), let)
