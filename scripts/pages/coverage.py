"""docs/coverage.md: the checks that desks make, each with our rule for it, or why there is none."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import NamedTuple

from newslint.finding import SEVERITIES
from newslint.ruleset.rule import Rule
from pages.collection import ROOT, profiles, rules
from pages.markdown import link, prose, row

SOURCE = ROOT / "docs" / "coverage.tsv"
SECTIONS = {
    1: "Typos and mechanics",
    20: "Doubled text",
    27: "Names",
    50: "People, titles, abbreviations",
    73: "Quotations",
    93: "Who said it",
    108: "Numbers",
    123: "Dates and times",
    134: "Places",
    142: "Headlines and furniture",
    152: "Sensitivity",
    164: "Style and spelling",
    173: "Law",
    185: "Debris",
    199: "Readability",
}
"""The number of each section's first check."""
LAST = 206
HEADER = """\
# Coverage

<!-- Written by scripts/docs from docs/coverage.tsv: change that, then run it. -->

{last} checks that the desks' own style guides and tools make, collected before newslint was written, and what newslint
makes of each: {built} have a rule, {on} of them one that is on by default; {none} have none, and the table says why.
*On* is the gravest level of a rule that is on by default. The names of the checks are the collection's, those of the
rules ours.
"""


class Check(NamedTuple):
    """One check of the collection, with our rules for it."""

    number: int
    name: str
    rules: tuple[Rule, ...]
    note: str


def checks() -> list[Check]:
    """All of them; stops where one is missing, names a rule that does not exist, or has neither rule nor reason."""
    with SOURCE.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter="\t"))
    found, wrong = [], []
    for line in lines:
        names = [name.strip() for name in line["rules"].split(",") if name.strip() not in ("", "–")]
        wrong += [f"{line['number']}: there is no rule {name}" for name in names if name not in rules()]
        known = tuple(rules()[name] for name in names if name in rules())
        found.append(Check(int(line["number"]), line["id"], known, line["note"]))
    wrong += [f"{check.number}: neither a rule nor a reason" for check in found if not (check.rules or check.note)]
    if [check.number for check in found] != list(range(1, LAST + 1)):
        wrong.append(f"the numbers are not 1 to {LAST} in order")
    if wrong:
        raise SystemExit(f"scripts/docs: docs/coverage.tsv: {'; '.join(wrong)}")
    return found


def page() -> str:
    """The whole page."""
    return "\n".join(_lines(checks())) + "\n"


def _lines(found: list[Check]) -> Iterator[str]:
    built = [check for check in found if check.rules]
    on = sum(any(not rule.off for rule in check.rules) for check in built)
    yield HEADER.format(last=LAST, built=len(built), on=on, none=LAST - len(built))
    for check in found:
        if check.number in SECTIONS:
            blank = [""] if check.number > 1 else []
            yield from [
                *blank,
                f"## {SECTIONS[check.number]}",
                "",
                "| | check | rules | on | note |",
                "|---|---|---|---|---|",
            ]
        links = ", ".join(map(link, check.rules)) or "–"
        yield row(str(check.number), f"`{check.name}`", links, _on(check), prose(_note(check)))
    named = {rule.id for check in found for rule in check.rules}
    beyond = [rule for id_, rule in rules().items() if id_ not in named]
    yield from ["", "## Beyond the collection", "", ", ".join(map(link, beyond)) + "."]


def _on(check: Check) -> str:
    """The gravest level of those rules that are on by default, or the profiles that switch one on."""
    on = [rule for rule in check.rules if not rule.off and rule.check != "languagetool"]
    levels = {level for rule in on for level in rule.levels.values()}
    names = [name for name, ids in profiles() if any(rule.id in ids for rule in check.rules)]
    other = "with a LanguageTool" if any(not rule.off for rule in check.rules) else "no" if check.rules else "–"
    return min(levels, key=SEVERITIES.index) if levels else ", ".join(names) or other


def _note(check: Check) -> str:
    """The note; where all rules are off, why."""
    off = check.rules[0].off if check.rules and all(rule.off for rule in check.rules) else ""
    return ". ".join(words for words in (check.note, f"Off: {off.rstrip('.')}" if off else "") if words)


def _link(rule: Rule) -> str:
    return f"[{rule.id}](rules/{rule.id.replace('.', '/', 1)}.md)"
