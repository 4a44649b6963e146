#!/usr/bin/env python3
"""How many KB of stories one worker checks in a second, and which rules take the time.

benchmarks/speed.py [--corpus DIR] [--n FILES] [--profile NAME] [--top 25]

Reading, analysis, rules and the record of each story are counted; start-up is not (benchmarks/startup.py). A layer's
time is told with the first rule that asks for it, and beside it on its own.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from newslint.analysis import Analysis, Layer
from newslint.cli import COLLECTED
from newslint.config import Configuration, Overrides
from newslint.formats import MAX_SIZE, SUFFIXES, read_file
from newslint.lint.locate import locate
from newslint.lint.match import matches
from newslint.lint.story import check_file
from newslint.report.record import recorded

TARGET = 300
STORIES = Path(__file__).parent.parent / "examples" / "stories"


def sample(folder: Path, number: int) -> list[str]:
    """Stories of the folder, chosen by the hash of their names."""
    paths = [p for p in folder.rglob("*") if p.suffix in SUFFIXES]
    paths.sort(key=lambda p: hashlib.sha1(p.name.encode()).digest())
    return [str(p) for p in (paths[:number] if number else paths)]


class Timed(Analysis):
    """An analysis that knows how long each of its layers took, without those that it asked for."""

    __slots__ = ("layers", "open")

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.layers: dict[str, float] = {}
        self.open: list[float] = [0.0]

    def get(self, wanted: Layer[Any]) -> Any:
        """The layer's value; the time it took is kept."""
        if wanted in self._values:
            return super().get(wanted)
        start = time.process_time()
        self.open.append(0.0)
        value = super().get(wanted)
        taken = time.process_time() - start
        self.layers[f"{wanted.compute.__module__.removeprefix('newslint.')}.{wanted.name}"] = taken - self.open.pop()
        self.open[-1] += taken
        return value


def rules_and_layers(paths: list[str], configuration: Configuration) -> tuple[dict[str, float], dict[str, float]]:
    """Seconds for each rule without the layers that it was the first to ask for, and for each layer."""
    rules: dict[str, float] = defaultdict(float)
    layers: dict[str, float] = defaultdict(float)
    for path in paths:
        start = time.perf_counter()
        document = read_file(path)
        layers["(reading)"] += time.perf_counter() - start
        settings = configuration.settings(Path(path))
        analysis = Timed(document, settings.house, settings.ruleset().asked)
        start = time.perf_counter()
        able = list(settings.ruleset().able(analysis))
        layers["(which rules can match)"] += time.perf_counter() - start - analysis.open[0]
        for rule in able:
            analysis.open[0] = 0.0
            start = time.perf_counter()
            for match in matches(rule, analysis):
                locate(match, rule, analysis)
            rules[rule.id] += time.perf_counter() - start - analysis.open[0]
        for name, taken in analysis.layers.items():
            layers[name] += taken
    return rules, layers


def main() -> int:
    """Print the figures; 1 when the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=STORIES, help="folder of stories (default: examples/stories)")
    parser.add_argument("--n", type=int, default=0, help="so many of them, chosen by hash (default: all)")
    parser.add_argument("--profile", default="neutral")
    parser.add_argument("--top", type=int, default=25)
    args = parser.parse_args()
    gc.set_threshold(*COLLECTED)  # as the command does
    paths = sample(args.corpus, args.n)
    paths *= max(1, 60 // len(paths))
    size = sum(Path(p).stat().st_size for p in paths)
    configuration = Configuration(Overrides(isolated=True, profile=args.profile))
    for path in paths[:40]:  # modules loaded, expressions compiled, lexicon paged in
        check_file(path, configuration, MAX_SIZE)
    start = time.perf_counter()
    for path in paths:
        document, checked = check_file(path, configuration, MAX_SIZE)
        recorded(checked, document)
    taken = time.perf_counter() - start
    speed = size / taken / 1000
    print(f"{len(paths)} stories, {size / 1000:.0f} KB, {taken:.2f} s: {speed:.0f} KB/s (target {TARGET})\n")
    for title, times in zip(("rule", "layer"), rules_and_layers(paths, configuration), strict=True):
        print(f"{title:56} {'ns a byte':>9} {'share':>6}")
        for name, seconds in sorted(times.items(), key=lambda item: -item[1])[: args.top]:
            print(f"{name:56} {seconds / size * 1e9:9.1f} {seconds / taken:6.1%}")
        print()
    return int(speed < TARGET)


if __name__ == "__main__":
    sys.exit(main())
