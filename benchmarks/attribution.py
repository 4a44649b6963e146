#!/usr/bin/env python3
"""Which rules of attribution find the damage of cutting and moving copy, and how often they cry on clean copy.

benchmarks/attribution.py [STORIES…] [--seed N] [--each N] [--show RULE]

Three kinds of damage are done to stories of the folders (default: examples/stories and ../shared/corpora):

removed  the sentence goes that names a speaker for the first time, in full;
moved    that sentence comes last;
top      a paragraph that he or she opens comes first;
swapped  a man and a woman who speak in two paragraphs change places, their pronouns stay;
between  a paragraph on a man, or on a woman, comes between a speaker and the paragraph that goes on with he or she.

A rule has found it when it says something that it does not say of the story as it was.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from newslint.analysis import Analysis
from newslint.analysis.attribution_faults.faults import faults
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.turns import Turn, turns
from newslint.formats import SUFFIXES, plain, read_file

HERE = Path(__file__).parent.parent
FOLDERS = (HERE / "examples" / "stories", HERE.parent / "shared" / "corpora")
RULES = ("surname-first", "surname-only", "added-first", "pronoun", "speaker-switch", "not-the-speaker")
Damaged = tuple[str, str]
"""The bad story, and what was done to it."""
BETWEEN = {
    "he": "The lane behind the depot belongs to Mr Lindqvist, who bought it in May.",
    "she": "The lane behind the depot belongs to Mrs Lindqvist, who bought it in May.",
}


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("stories", nargs="*", type=Path, default=[f for f in FOLDERS if f.exists()])
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--each", type=int, default=2, help="how often each damage is done to a story at most")
    parser.add_argument("--show", choices=RULES, help="print what this rule says of clean copy")
    parser.add_argument("--missed", help="print the places of this damage that no rule finds")
    options = parser.parse_args()
    paths = sorted(p for folder in options.stories for p in folder.rglob("*") if p.suffix in SUFFIXES)
    done: Counter[str] = Counter()
    found: dict[str, Counter[str]] = defaultdict(Counter)
    alarms: Counter[str] = Counter()
    stories = 0
    for path in paths:
        text = read_file(path).text
        story = Analysis(plain.read("story.txt", text))
        clean = said(story)
        stories += 1
        alarms.update(kind for kind, _ in clean)
        chance = random.Random(f"{options.seed} {path.name}")
        for damage, make in DAMAGE.items():
            places = list(make(story))
            for bad, where in chance.sample(places, min(options.each, len(places))):
                rules = {kind for kind, _ in said(Analysis(plain.read("story.txt", bad))) - clean}
                done[damage] += 1
                found[damage].update(rules)
                found[damage]["any"] += bool(rules)
                if not rules and options.missed == damage:
                    print(f"{path.name}: {where}")
        if options.show:
            print("".join(f"{path.name}: {words}\n" for kind, words in clean if kind == options.show), end="")
    print(f"{stories} stories, seed {options.seed}\n")
    print(f"{'rule':16s}" + "".join(f"{kind:>13s}" for kind in DAMAGE) + f"{'alarms an article':>20s}")
    for rule in (*RULES, "any"):
        rate = f"{alarms[rule] / max(1, stories):.3f}" if rule != "any" else ""
        print(f"{rule:16s}" + "".join(f"{found[k][rule] / max(1, done[k]):13.2f}" for k in DAMAGE) + f"{rate:>20s}")
    print(f"{'done':16s}" + "".join(f"{done[kind]:13d}" for kind in DAMAGE))
    return 0


def said(story: Analysis) -> set[tuple[str, str]]:
    """What the rules say of a story: the rule and the words before and at the place."""
    return {
        (f.kind, story.text[max(0, f.match.span.start - 30) : f.match.span.end])
        for f in story.get(faults)
        if f.kind in RULES
    }


def removed(story: Analysis, last: bool = False) -> Iterator[Damaged]:
    """The story without the sentence that first names somebody whose shorter form speaks below, or with it `last`."""
    people, rows, inside = story.get(cast), story.get(sentences), story.get(quoted)
    blocks = story.document.blocks
    short = {t.who.name: t.span.start for t in story.get(turns) if t.who and not t.pronoun and t.words != t.who.name}
    for person in people.people:
        row = rows.at(person.first.start)
        start, end = rows.starts[row], rows.ends[row]
        above = story.text[:start] + "".join(story.text[b.span.start : b.span.end] for b in blocks if "head" in b.scope)
        if (
            person.full
            and short.get(person.name, -1) >= end
            and "paragraph" in blocks[rows.blocks[row]].scope
            and person.words[-1] not in above
            and not inside.holds(start)
            and not inside.holds(end - 1)
        ):
            cut = story.text[:start] + story.text[end:]
            yield f"{cut}\n\n{story.text[start:end]}" if last else cut, f"{person.name}: {story.text[start:end]}"


def swapped(story: Analysis) -> Iterator[Damaged]:
    """The story with the names of a man and a woman exchanged where each of them first speaks under a pronoun."""
    named = [(one, two) for one, two in _taken_up(story) if not one.pronoun]
    for n, (one, after) in enumerate(named):
        for two, other in named[n + 1 :]:
            if other.pronoun != after.pronoun and two.block - one.block > 1:
                bad = story.text
                for turn, words in ((two, one.words), (one, two.words)):
                    bad = bad[: turn.span.start] + words + bad[turn.span.end :]
                yield bad, f"{one.words} for {two.words}"


def between(story: Analysis, sex: str | None) -> Iterator[Damaged]:
    """The story with somebody else's paragraph before one that a pronoun opens; without a sex that one comes first."""
    found = story.get(quotations)
    for _, two in _taken_up(story):
        block = story.document.blocks[two.block].span
        if two.block > 1 and found[two.row.quotation].start == block.start:
            head, tail = story.text[: block.start], story.text[block.start :]
            bad = f"{head}{BETWEEN[sex]}\n\n{tail}" if sex else f"{tail[: len(block)]}\n\n{head}{tail[len(block) :]}"
            yield bad, f"{two.words}: {tail[:60]}"


def _taken_up(story: Analysis) -> Iterator[tuple[Turn, Turn]]:
    """Two turns running of one person, the second a pronoun."""
    every = story.get(turns)
    for one, two in pairwise(every):
        same = one.who is not None and two.who is not None and one.who.name == two.who.name
        if same and two.pronoun and two.row.quotation >= 0 and 0 <= two.block - one.block <= 1:
            yield one, two


DAMAGE: dict[str, Callable[[Analysis], Iterator[Damaged]]] = {
    "removed": removed,
    "moved": lambda story: removed(story, last=True),
    "top": lambda story: between(story, None),
    "swapped": swapped,
    "between he": lambda story: between(story, "he"),
    "between she": lambda story: between(story, "she"),
}

if __name__ == "__main__":
    sys.exit(main())
