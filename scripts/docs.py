#!/usr/bin/env python3
"""Write docs/rules.md and the evidence in docs/quotes.md; with --check say whether they are up to date (1 if not)."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

from newslint.analysis.attributions.sieves import CONFIDENCE
from newslint.config import Configuration, Overrides
from newslint.config.schema import PROFILES
from newslint.report.said.words import EVIDENCE
from newslint.ruleset.rule import Rule
from newslint.ruleset.shipped import rules

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
MEANS = {
    "label": "`RUIZ:` in front of the words, as in an interview",
    "after": "`“…,” she said`, `“…,” Ana Ruiz, a nurse, told the court`",
    "inverted": "`“…,” said Ana Ruiz`",
    "before": "`Ana Ruiz said, “…”`, `she called it “…”`",
    "according": "`according to Ana Ruiz`, in front or behind",
    "colon": "somebody is the subject of what stands before a colon: `Her answer was short: “…”`",
    "colon-above": "the paragraph above ends with a colon",
    "resumed": "`“…,” she said. “…”`: the second one is hers as well",
    "dash": "`“…” – Ana Ruiz`, on the same line or the next",
    "same-sentence": "another quotation of the same sentence is somebody's",
    "subject": "there is no verb of saying; the subject of the sentence that holds the words",
    "previous-sentence": "the sentence before reports what somebody said: `She said it was over. “…”`",
    "same-paragraph": "the paragraph's last quotation is somebody's",
    "run": "the words stand alone; somebody is quoted in the paragraph above",
    "report-above": "the words stand alone; the paragraph above reports, without marks, what somebody said",
    "next": "the words stand alone; the sentence after reports what somebody said",
    "none": "nobody is near",
}
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


def evidence(old: str) -> str:
    """The page on quotations with its table of evidence."""
    start, end = "| evidence |", "\n\n"
    head, _, rest = old.partition(start)
    lines = ["| evidence | in the table | what it means | right, 5+ words | right, fewer |", "|---|---|---|---|---|"]
    for sieve, words in EVIDENCE.items():
        right = " | ".join(f"{share:.2f}" for share in CONFIDENCE[sieve]) if sieve != "none" else "– | –"
        lines.append(f"| `{sieve}` | {words} | {MEANS[sieve]} | {right} |")
    return head + "\n".join(lines) + end + rest.partition(end)[2]


def main() -> int:
    """Write, or compare."""
    quotes = (ROOT / "docs" / "quotes.md").read_text(encoding="utf-8")
    stale = False
    for name, new in (("rules", page()), ("quotes", evidence(quotes))):
        target = ROOT / "docs" / f"{name}.md"
        old = target.read_text(encoding="utf-8")
        if "--check" not in sys.argv[1:]:
            target.write_text(new, encoding="utf-8", newline="\n")
        elif old != new:
            sys.stdout.writelines(changes(old, new, f"docs/{name}.md"))
            print(f"docs/{name}.md is out of date: run scripts/docs", file=sys.stderr)
            stale = True
    return int(stale)


if __name__ == "__main__":
    sys.exit(main())
