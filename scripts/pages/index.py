"""docs/rules/README.md: the rules by pack, each with its level, where it is on, and what it says."""

from __future__ import annotations

import re

from newslint.ruleset.rule import Rule
from pages.collection import profiles, rules
from pages.markdown import prose, row

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

Each rule has a page: why a desk cares and who disagrees, examples, options, how precise it was measured.
`newslint rules show ID` tells the same in a terminal. [Profiles](../profiles.md) shows the profiles side by side,
[Write a rule in five minutes](../write-a-rule.md) how to add one of your own. Each pack owns one kind of fault, so that
a place is reported once.

| pack | what it owns |
|---|---|
"""
LEGEND = """
A rule's level is that of its findings; where its check tells cases apart each has its own. *On* names the profiles
that select the rule: n for neutral, us for us-wire, uk for uk-web. The others are named in `extend-select`.
"""
_BLANK = re.compile(r"%(?:\[\d\])?s")
SHORT = {"neutral": "n", "us-wire": "us", "uk-web": "uk"}


def page() -> str:
    """The whole page."""
    known = rules().values()
    packs = sorted({rule.pack for rule in known})
    missing = [pack for pack in packs if pack not in OWNED]
    if missing:
        raise SystemExit(f"scripts/docs: say in OWNED what the packs {', '.join(missing)} own")
    lines = [f"| [{pack}](#{pack}) | {OWNED[pack]} |" for pack in packs]
    lines.append(LEGEND)
    for pack in packs:
        lines += [f"## {pack}", "", "| rule | level | on | it says |", "|---|---|---|---|"]
        lines += [*map(_row, (rule for rule in known if rule.pack == pack)), ""]
    return HEADER + "\n".join(lines).rstrip() + "\n"


def _row(rule: Rule) -> str:
    levels = ", ".join(f"{case} {level}" if case else level for case, level in rule.levels.items())
    on = " ".join(SHORT[profile.name] for profile in profiles() if rule.id in profile.on)
    link = f"[`{rule.id}`]({rule.stem}.md)"
    return row(link, levels, on or "–", prose(_says(rule)))


def _says(rule: Rule) -> str:
    """The message with dots for what differs; where it is nothing but that, the description's first sentence."""
    said = re.sub("…+", "…", _BLANK.sub("…", rule.message))
    return said if said != "…" else re.split(r"(?<=[.?!])\s+(?=[A-Z‘“])", " ".join(rule.description.split()))[0]
