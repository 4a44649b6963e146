#!/usr/bin/env python3
"""Defects planted in real stories: how many newslint finds, and what the same rules say of the stories as they are.

benchmarks/plant.py [--corpus DIR] [--n FILES] [--seed 1] [--kind REGEX] [--misses] [--jobs 2]

Each kind of defect (benchmarks/defects.py) is put once into each story that has a plain place for it. It is found when
a rule that may find it speaks at the place; a story of which such a rule speaks there before the defect is left out.
Alarms are what these rules say of all stories as they are, true or false. Ends with 1 when a kind is found less often
than 4 times in 5.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from defects import KINDS, Defect
from speed import STORIES, sample

from newslint.analysis import Analysis
from newslint.config import Configuration, Overrides
from newslint.finding import Finding
from newslint.formats import read_file, read_text
from newslint.lint.story import check_document
from newslint.span import Span

RECALL = 0.8
_AROUND = 2
"""Code points by which a finding may miss the defect: what is lost leaves no place of its own."""


class Told(NamedTuple):
    """What was found in one story: kinds planted, kinds found, alarms of each kind on the story as it is, misses."""

    planted: tuple[str, ...]
    found: tuple[str, ...]
    alarms: Counter[str]
    misses: tuple[str, ...]


@cache
def _configuration() -> Configuration:
    return Configuration(Overrides(isolated=True, profile="neutral"))


def checked(text: str) -> Sequence[Finding]:
    """What the rules that are on by default say of a story."""
    return check_document(read_text(text, "story.txt"), _configuration())[1].findings


def speaks(findings: Sequence[Finding], rules: str, start: int, end: int) -> bool:
    """Whether one of the rules speaks at the place, or names it as the other one of two."""
    return any(
        re.match(rules, f.rule) and any(s.start <= end + _AROUND and start - _AROUND <= s.end for s in _places(f))
        for f in findings
    )


def _places(finding: Finding) -> list[Span]:
    return [finding.span, *(r.span for r in finding.related)]


def story(path: Path, seed: str, kinds: Sequence[str]) -> Told:
    """All kinds of defect, one after another, in one story."""
    text = read_file(path).text
    said = checked(text)
    planted, found, misses = [], [], []
    alarms = Counter({kind: sum(bool(re.match(KINDS[kind][1], f.rule)) for f in said) for kind in kinds})
    for kind in kinds:
        make, rules = KINDS[kind]
        defect = make(Analysis(read_text(text, "story.txt")), random.Random(f"{seed} {kind} {path.stem}"))
        if defect is None or _known(defect, rules):
            continue
        planted.append(kind)
        if speaks(checked(defect.spoilt), rules, defect.start, defect.end):
            found.append(kind)
        else:
            around = defect.spoilt[max(0, defect.start - 80) : defect.start]
            after = defect.spoilt[defect.end : defect.end + 60]
            misses.append(f"{kind}: {path.stem[:30]}: …{around}⟦{defect.spoilt[defect.start : defect.end]}⟧{after}…")
    return Told(tuple(planted), tuple(found), alarms, tuple(misses))


def _known(defect: Defect, rules: str) -> bool:
    return speaks(checked(defect.clean), rules, defect.start, defect.start)


def report(told: Sequence[Told], kinds: Sequence[str]) -> int:
    """Print the table; how many kinds miss a target."""
    missed = 0
    print(f"{'':26}{'planted':>8}{'found':>7}{'recall':>8}{'alarms':>8}{'a story':>9}")
    for kind in kinds:
        planted = sum(t.planted.count(kind) for t in told)
        found = sum(t.found.count(kind) for t in told)
        alarms = sum(t.alarms[kind] for t in told)
        recall = found / planted if planted else 0.0
        low = planted > 0 and recall < RECALL
        missed += low
        print(f"{kind:26}{planted:8}{found:7}{recall:8.3f}{alarms:8}{alarms / len(told):9.3f}{'  MISS' if low else ''}")
    return missed


def main() -> int:
    """Plant, check, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=STORIES, help="folder of stories (default: examples/stories)")
    parser.add_argument("--n", type=int, default=0, help="how many stories (default: all)")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--kind", default="", help="only the kinds that this expression finds")
    parser.add_argument("--misses", action="store_true", help="print what was not found")
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    kinds = [kind for kind in KINDS if re.search(given.kind, kind)]
    paths = [Path(p) for p in sample(given.corpus, given.n)]
    with ProcessPoolExecutor(given.jobs) as pool:
        told = list(pool.map(partial(story, seed=given.seed, kinds=kinds), paths, chunksize=8))
    if given.misses:
        print(*(miss.replace("\n", "¶") for t in told for miss in t.misses), sep="\n")
    return int(report(told, kinds) > 0)


if __name__ == "__main__":
    sys.exit(main())
