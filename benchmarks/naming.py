#!/usr/bin/env python3
"""How many words a second the analyses and rules of names take, what takes the time, and how it grows with the story.

benchmarks/naming.py [--corpus DIR] [--n FILES] [--top 25] [--no-growth]

Rules of naming, spelling, people, abbreviations and organisations that are on by default, on one core; text, tokens and
quotations are there before the clock starts. Growth is taken on copy made up for it: a file of nothing but names,
ordinary prose, and names that all look like one another.
"""

from __future__ import annotations

import argparse
import itertools
import math
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from speed import STORIES, Timed, sample

from newslint.analysis import Analysis, Layer
from newslint.analysis.names import conflicts
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.sentences import sentences
from newslint.analysis.text import folded, lowered
from newslint.analysis.tokens import tokens
from newslint.config import Configuration, Overrides
from newslint.document import Document
from newslint.formats import read_file, read_text
from newslint.lint.locate import locate
from newslint.lint.match import matches
from newslint.ruleset.rule import Rule
from newslint.ruleset.ruleset import RuleSet

TARGET = 150_000
PACKS = ("naming", "spelling", "people", "abbreviations", "organisations")
STEEPEST = 1.3
"""The power of the length that the time may grow with: n log n gives 1.1 here, look-alikes and the clock add to it."""
LENGTHS = tuple(100_000 // 2**k for k in range(6, -1, -1))
REPEATS = 3


def rules() -> RuleSet:
    """The rules that are measured."""
    return Configuration(Overrides(isolated=True, profile="neutral", select=PACKS)).settings(Path("story.txt")).rules


def prepared(document: Document, ruleset: RuleSet, kind: type[Analysis] = Analysis) -> Analysis:
    """The story with all that others have computed before."""
    analysis = kind(document, None, ruleset.asked)
    ready: tuple[Layer[Any], ...] = (folded, lowered, tokens, sentences, quotations, quoted)
    for layer in ready:
        analysis.get(layer)
    return analysis


def run(analysis: Analysis, ruleset: RuleSet) -> float:
    """Seconds for the rules on one story."""
    start = time.process_time()
    for rule in ruleset.able(analysis):
        _run(analysis, rule)
    return time.process_time() - start


def _run(analysis: Analysis, rule: Rule) -> None:
    for match in matches(rule, analysis):
        locate(match, rule, analysis)


def costs(documents: Sequence[Document], ruleset: RuleSet) -> tuple[dict[str, float], dict[str, float]]:
    """Seconds for each layer (a finder of the classifier is one) and for each rule, without what they ask for."""
    layers: dict[str, float] = defaultdict(float)
    by_rule: dict[str, float] = defaultdict(float)
    plain = conflicts.FINDERS
    conflicts.FINDERS = {kind: _timed(kind, find) for kind, find in plain.items()}
    for document in documents:
        analysis = prepared(document, ruleset, Timed)
        assert isinstance(analysis, Timed)
        before = dict.fromkeys(analysis.layers)
        for rule in ruleset.able(analysis):
            analysis.open[0] = 0.0
            start = time.process_time()
            _run(analysis, rule)
            by_rule[rule.id] += time.process_time() - start - analysis.open[0]
        for name, seconds in analysis.layers.items():
            if name not in before:
                layers[name] += seconds
    conflicts.FINDERS = plain
    return layers, by_rule


def _timed(kind: str, find: conflicts.Finder) -> conflicts.Finder:
    def finder(analysis: Analysis, options: Mapping[str, Any]) -> Iterable[Conflict]:
        assert isinstance(analysis, Timed)
        start = time.process_time()
        analysis.open.append(0.0)
        found = list(find(analysis, options))
        taken = time.process_time() - start
        analysis.layers[f"the finder of {kind}"] = taken - analysis.open.pop()
        analysis.open[-1] += taken
        return found

    return finder


def names_only(number: int) -> Iterator[str]:
    """Two-word names that come once each, a dozen in a line, as a list of victims has them."""
    chance = random.Random(5)
    parts = [a + b for a in "bcdfghjklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "el", "or")]
    for n in range(number // 2):
        first, last = ("".join(chance.choices(parts, k=3)).capitalize() for _ in range(2))
        yield f"{first} {last}{_ends(n, 12, ', ')}"


def prose(number: int) -> Iterator[str]:
    """The example stories, again and again."""
    words = " \n\n".join(p.read_text(encoding="utf-8") for p in sorted(STORIES.glob("*.txt"))).split(" ")
    yield from (f"{word} " for word in itertools.islice(itertools.cycle(words), number))


def look_alikes(number: int) -> Iterator[str]:
    """Names that differ in their vowels alone."""
    vowels = itertools.cycle(itertools.product("aeiou", repeat=4))
    forms = (f"K{a}r{b}b{c}d{d}n" for a, b, c, d in vowels)
    for n, form in enumerate(itertools.islice(forms, number // 2)):
        yield f"{form} met{_ends(n, 20, ' ')}"


def _ends(number: int, every: int, otherwise: str) -> str:
    """The end of a paragraph after so many pieces."""
    return otherwise if (number + 1) % every else ".\n\n"


KINDS: Mapping[str, Callable[[int], Iterator[str]]] = {
    "names only": names_only,
    "prose": prose,
    "look-alikes": look_alikes,
}


def growth(make: Callable[[int], Iterator[str]], ruleset: RuleSet, lengths: Sequence[int] = LENGTHS) -> list[float]:
    """Seconds at each length."""
    documents = [read_text("".join(make(number)), "story.txt") for number in lengths]
    return [min(run(prepared(d, ruleset), ruleset) for _ in range(REPEATS)) for d in documents]


def exponent(lengths: Sequence[int], seconds: Sequence[float]) -> float:
    """The power of the length with which the time grows, from the shortest to the longest."""
    return math.log(seconds[-1] / seconds[0]) / math.log(lengths[-1] / lengths[0])


def main() -> int:
    """Print the figures; 1 when the target is missed or time grows too steeply."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=STORIES, help="folder of stories (default: examples/stories)")
    parser.add_argument("--n", type=int, default=0, help="so many of them, chosen by hash (default: all)")
    parser.add_argument("--top", type=int, default=25)
    parser.add_argument("--no-growth", action="store_true", help="leave out how the time grows")
    args = parser.parse_args()
    ruleset = rules()
    documents = [read_file(path) for path in sample(args.corpus, args.n)]
    documents *= max(1, 60 // len(documents))
    words = sum(len(d.text.split()) for d in documents)
    for document in documents[:40]:  # expressions compiled, tables paged in
        run(prepared(document, ruleset), ruleset)
    taken = min(sum(run(prepared(d, ruleset), ruleset) for d in documents) for _ in range(REPEATS))
    speed = words / taken
    print(f"{len(documents)} stories, {words} words, {taken:.2f} s: {speed:,.0f} words/s (target {TARGET:,})\n")
    for title, times in zip(("layer or finder", "rule"), costs(documents, ruleset), strict=True):
        print(f"{title:56} {'ns a word':>9} {'share':>6}")
        for name, seconds in sorted(times.items(), key=lambda item: -item[1])[: args.top]:
            print(f"{name:56} {seconds / words * 1e9:9.0f} {seconds / taken:6.1%}")
        print()
    missed = speed < TARGET
    if not args.no_growth:
        print(
            f"{'milliseconds at words':22}" + "".join(f"{n:9,}" for n in LENGTHS) + f"{'power':>8} (at most {STEEPEST})"
        )
        for name, make in KINDS.items():
            seconds_ = growth(make, ruleset)
            power = exponent(LENGTHS, seconds_)
            missed |= power > STEEPEST
            print(f"{name:22}" + "".join(f"{s * 1e3:9.1f}" for s in seconds_) + f"{power:8.2f}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
