#!/usr/bin/env python3
"""Write docs/rules.md from the rules; with --check say whether it is up to date (1 when it is not)."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

from newslint.config import Configuration, Overrides
from newslint.config.schema import PROFILES
from newslint.ruleset.rule import Rule
from newslint.ruleset.shipped import folder, rules

ROOT = Path(__file__).resolve().parent.parent
OWNED = {
    "waivers": "Waivers themselves: those that hide nothing any more, or everything",
    "typos": "What cannot be meant in the spelling of a word or at its edges: words that are none, words typed twice, "
    "joined or split, left out, confused with another; a for an; letters of another alphabet",
    "naming": "One thing under two names or spellings: people, places, countries, aircraft and other designations, "
    "abbreviations, capitals and hyphens in names",
    "spelling": "Words, not names, that a dictionary spells two ways: British and American, "
    "compounds, pairs in one story",
    "quotes": "Quotation marks that do not pair, stops beside them, quotations without a speaker, "
    "first person outside them",
    "attribution": "Who said it: pronouns and surnames with nobody behind them, verbs of saying, nameless sources",
    "people": "How a person is introduced: titles, ages, descriptions, full name first",
    "abbreviations": "Whether they are explained, dotted, used: their form. That one name has two is *naming*",
    "organisations": "Organisations and their forms: singular or plural, legal suffixes",
    "places": "Places and their forms: states, datelines, directions",
    "punctuation": "Marks other than quotation marks, and the spaces beside them; missing full stops",
    "repetition": "Whole phrases, sentences and paragraphs that stand twice. One word typed twice is *typos*",
    "debris": "What a content system left: furniture, stray headlines, placeholders, markup, mojibake, "
    "notes to editors",
    "numbers": "Figures and words, units, money, percentages, sums that do not add up",
    "dates": "Days that do not exist or are not that weekday, order and form of dates, times of day",
    "headlines": "Headlines, crossheads and captions: length, case, stops",
    "style": "Words a desk would rather not see: clichés, tautologies, officialese",
    "sensitivity": "Words that wound or that guidelines advise against",
    "legal": "Words that may cost money: charges, court reports, claims of fact",
    "readability": "Scores and lengths of sentences and paragraphs",
    "grammar": "LanguageTool's rules, where a server is configured",
}
HEADER = """\
# The rules

<!-- Written by scripts/docs from the files in rules/: change those, then run it. -->

`newslint rules show ID` tells the reason for a rule, its sources, examples and options. Each pack owns one kind of
fault, so that a place is reported once.

| pack | what it owns |
|---|---|
"""
LEGEND = """
A rule's level is that of its findings; where its check tells cases apart each has its own. *On* names the profiles
that select the rule: n for neutral, us for us-wire, uk for uk-web. The others are named in `extend-select`.
"""
SHORT = {"neutral": "n", "us-wire": "us", "uk-web": "uk"}


def page() -> str:
    """The whole page."""
    known = rules()
    selected = {
        p: {r.id for r in Configuration(Overrides(isolated=True, profile=p)).settings(Path("a")).ruleset().rules}
        for p in PROFILES
    }
    packs = sorted({rule.pack for rule in known.values()})
    missing = [pack for pack in packs if pack not in OWNED]
    if missing:
        raise SystemExit(f"scripts/docs: say in OWNED what the packs {', '.join(missing)} own")
    lines = [f"| [{pack}](#{pack}) | {OWNED[pack]} |" for pack in packs]
    lines.append(LEGEND)
    for pack in packs:
        lines += [f"## {pack}", "", "| rule | level | on | why |", "|---|---|---|---|"]
        lines += [row(rule, selected) for rule in known.values() if rule.pack == pack]
        lines.append("")
    return HEADER + "\n".join(lines).rstrip() + "\n"


def row(rule: Rule, selected: dict[str, set[str]]) -> str:
    """One rule's line of the table."""
    levels = ", ".join(f"{case} {level}" if case else level for case, level in rule.levels.items())
    on = " ".join(SHORT[profile] for profile, ids in selected.items() if rule.id in ids)
    why = f"{rule.description} Off: {rule.off}" if rule.off else rule.description
    return f"| `{rule.id}` | {levels} | {on or '–'} | {' '.join(why.split()).replace('|', chr(92) + '|')} |"


def changes(old: str, new: str, name: str) -> Iterator[str]:
    """A diff."""
    return difflib.unified_diff(old.splitlines(True), new.splitlines(True), name, f"{name} (as it should be)", n=0)


def main() -> int:
    """Write, or compare."""
    target = ROOT / "docs" / "rules.md"
    new = page()
    old = target.read_text(encoding="utf-8") if target.exists() else ""
    if "--check" in sys.argv[1:]:
        sys.stdout.writelines(changes(old, new, "docs/rules.md"))
        if old != new:
            print("docs/rules.md is out of date: run scripts/docs", file=sys.stderr)
        return int(old != new)
    target.write_text(new, encoding="utf-8", newline="\n")
    print(f"{target.relative_to(ROOT)}: {len(rules())} rules of {folder().relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
