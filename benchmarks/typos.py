#!/usr/bin/env python3
"""Typos found, false alarms and speed of newslint and of other checkers, on the same stories in one run.

benchmarks/typos.py [--corpus DIR] [--n FILES] [--seed 1] [--rate 150]

Slips are planted in clean stories (benchmarks/slips.py). A slip is found when a finding meets it; the first suggestion
is right when it gives the clean words back. Alarms are the findings on the stories as they are: whether the story or
the checker is wrong there, nobody has judged. codespell, typos and harper are measured when they are on the PATH
(`pip install --group peers`), each with its defaults. Of newslint only the rules of `typos`.
"""

from __future__ import annotations

import argparse
import gc
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from naming import prepared
from slips import NONWORDS, Slip, spoilt
from speed import STORIES, sample

from newslint.analysis import Analysis
from newslint.config import Configuration, Overrides
from newslint.formats import read_file
from newslint.lint.locate import locate
from newslint.lint.match import matches
from newslint.ruleset.ruleset import RuleSet

TARGET, START = 2.0, 0.025
_SIDES = 30
"""A finding longer than the slip by more than this points at something else."""


class Found(NamedTuple):
    """A finding: code points of its story, and what it offers instead of them, best first."""

    start: int
    end: int
    instead: tuple[str, ...]


Findings = Mapping[str, Sequence[Found]]


class Checker(NamedTuple):
    """A program: what to run on a folder, and how its words are read."""

    command: tuple[str, ...]
    version: tuple[str, ...]
    read: Callable[[str, Mapping[str, str]], Iterator[tuple[str, Found]]]


def _newslint(said: str, texts: Mapping[str, str]) -> Iterator[tuple[str, Found]]:
    for file in json.loads(said)["files"]:
        name = Path(file["path"]).name
        for finding in file["findings"]:
            edits = [fix["edits"] for fix in finding["fixes"]]
            start, end = finding["start"], finding["end"]
            if edits and len(edits[0]) == 1:  # a finding may stand on more words than its fix replaces
                start, end = edits[0][0]["start"], edits[0][0]["end"]
            yield name, Found(start, end, tuple(e[0]["text"] for e in edits if len(e) == 1))


def _codespell(said: str, texts: Mapping[str, str]) -> Iterator[tuple[str, Found]]:
    for line in said.splitlines():
        place, _, right = line.partition(" ==> ")
        path, number, word = place.rsplit(":", 2)
        text = texts[Path(path).name]
        rows = text.splitlines(keepends=True)
        at = sum(map(len, rows[: int(number) - 1])) + rows[int(number) - 1].find(word.strip())
        yield Path(path).name, Found(at, at + len(word.strip()), tuple(w.strip() for w in right.split(",")))


def _typos(said: str, texts: Mapping[str, str]) -> Iterator[tuple[str, Found]]:
    for row in map(json.loads, said.splitlines()):
        if row["type"] == "typo" and "line_num" in row:  # else the typo is in the file's name
            name = Path(row["path"]).name
            rows = texts[name].split("\n")[: row["line_num"]]
            at = sum(len(r) + 1 for r in rows[:-1]) + len(rows[-1].encode()[: row["byte_offset"]].decode())
            yield name, Found(at, at + len(row["typo"]), tuple(row["corrections"]))


def _harper(said: str, texts: Mapping[str, str]) -> Iterator[tuple[str, Found]]:
    for file in json.loads(said):
        for lint in file["lints"]:
            span = lint["span"]["char_start"], lint["span"]["char_end"]
            yield Path(file["file"]).name, Found(*span, tuple(s.partition("“")[2][:-1] for s in lint["suggestions"]))


_CHECK = ("-m", "newslint", "check", "--isolated", "--no-cache", "--select", "typos", "--exit-zero")
CHECKERS = {
    "newslint": Checker((sys.executable, *_CHECK, "--output-format", "json"), ("newslint", "--version"), _newslint),
    "codespell": Checker(("codespell",), ("codespell", "--version"), _codespell),
    "typos": Checker(("typos", "--isolated", "--format", "json"), ("typos", "--version"), _typos),
    "harper": Checker(("harper", "lint", "--quiet", "--format", "json"), ("harper", "core-version"), _harper),
}
_EACH = frozenset(("harper",))
"""These take files, not a folder."""


def ran(name: str, folder: Path, texts: Mapping[str, str]) -> tuple[Findings, float]:
    """What the checker finds in the folder, and the seconds it took, start included."""
    checker = CHECKERS[name]
    paths = sorted(map(str, folder.iterdir())) if name in _EACH else [str(folder)]
    start = time.perf_counter()
    told = subprocess.run([*checker.command, *paths], check=False, capture_output=True, text=True, encoding="utf-8")
    taken = time.perf_counter() - start
    found: dict[str, list[Found]] = {}
    for story, finding in checker.read(told.stdout, texts):
        found.setdefault(story, []).append(finding)
    return found, taken


def score(found: Findings, planted: Mapping[str, list[Slip]], texts: Mapping[str, str]) -> tuple[Counter[str], int]:
    """How many slips of each kind were found, and how many first suggestions give the clean words back."""
    hits: Counter[str] = Counter()
    right = 0
    for story, slips in planted.items():
        for slip in slips:
            met = [
                f
                for f in found.get(story, ())
                if f.start < slip.end and slip.start < f.end and f.end - f.start <= slip.end - slip.start + _SIDES
            ]
            hits[slip.kind] += bool(met)
            right += any(_mends(texts[story], slip, f) for f in met)
    return hits, right


def _mends(text: str, slip: Slip, found: Found) -> bool:
    if not found.instead:
        return False
    start, end = min(slip.start, found.start), max(slip.end, found.end)
    mended = text[start : found.start] + found.instead[0] + text[found.end : end]
    return mended == text[start : slip.start] + slip.right + text[slip.end : end]


def _share(part: int, whole: int) -> str:
    return f"{part / max(1, whole):.3f}"


def _version(name: str) -> str:
    told = subprocess.run(CHECKERS[name].version, check=False, capture_output=True, text=True)
    return (told.stdout.split() or ["?"])[-1].strip("v")


def own_speed(paths: Sequence[str]) -> float:
    """MB a second of the rules of `typos` on one core, the stories' tokens and quotations already there.

    Of one pass, process time: each story is new to the process, which has seen none but the first, not counted.
    """
    gc.set_threshold(50_000, 20, 50)  # as the command does
    rules = Configuration(Overrides(isolated=True, select=("typos",))).settings(Path("story.txt")).rules
    first, *others = [read_file(path) for path in paths]
    _seconds(prepared(first, rules), rules)
    size = sum(len(d.text.encode()) for d in others)
    return size / sum(_seconds(prepared(d, rules), rules) for d in others) / 1e6


def _seconds(analysis: Analysis, rules: RuleSet) -> float:
    start = time.process_time()
    for rule in rules.able(analysis):
        for match in matches(rule, analysis):
            locate(match, rule, analysis)
    return time.process_time() - start


def start_up() -> float:
    """Seconds that the rules of `typos` add to a check of one line."""
    from startup import seconds

    with tempfile.TemporaryDirectory() as folder:
        story = Path(folder, "story.txt")
        story.write_text("The ferry to Kelsey will sail again in May, the council said.\n", encoding="utf-8")
        check = [sys.executable, "-m", "newslint", "check", "--isolated", "--no-cache", str(story)]
        without = [*check, "--ignore", "typos"]
        return seconds(check, 15) - seconds(without, 15)


def main() -> int:
    """Print the figures; 1 when newslint misses a target of speed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=STORIES, help="folder of stories (default: examples/stories)")
    parser.add_argument("--n", type=int, default=0, help="so many of them, chosen by hash (default: all)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=int, default=150, help="words to a slip")
    args = parser.parse_args()
    paths = [p for p in sample(args.corpus, args.n) if p.endswith(".txt")]
    with tempfile.TemporaryDirectory() as temporary:
        clean, dirty = Path(temporary, "clean"), Path(temporary, "dirty")
        clean.mkdir()
        dirty.mkdir()
        texts: dict[str, str] = {}
        clean_texts: dict[str, str] = {}
        planted: dict[str, list[Slip]] = {}
        for path in paths:
            name = Path(path).name
            clean_texts[name] = text = read_file(path).text
            texts[name], planted[name] = spoilt(text, f"{args.seed} {name}", args.rate)
            (clean / name).write_text(text, encoding="utf-8")
            (dirty / name).write_text(texts[name], encoding="utf-8")
        words = sum(len(t.split()) for t in clean_texts.values())
        size = sum(len(t.encode()) for t in clean_texts.values())
        number = Counter(slip.kind for slips in planted.values() for slip in slips)
        print(f"{len(paths)} stories, {words:,} words, {number.total():,} slips planted\n")
        columns: dict[str, dict[str, str]] = {}
        for name, checker in CHECKERS.items():
            if not shutil.which(checker.version[0]):
                print(f"{name} is not installed")
                continue
            alarms, taken = ran(name, clean, clean_texts)
            found, _ = ran(name, dirty, texts)
            hits, right = score(found, planted, texts)
            columns[f"{name} {_version(name)}"] = {
                **{f"{kind} ({n})": _share(hits[kind], n) for kind, n in number.items()},
                "non-words, found": _share(sum(hits[k] for k in NONWORDS), sum(number[k] for k in NONWORDS)),
                "all, found": _share(hits.total(), number.total()),
                "first suggestion right": _share(right, hits.total()),
                "alarms a 1,000 words": f"{sum(map(len, alarms.values())) * 1000 / words:.3f}",
                "KB a second, start included": f"{size / taken / 1000:.0f}",
            }
        print(" " * 30 + "".join(f"{title:>18}" for title in columns))
        for row in columns[next(iter(columns))]:
            print(f"{row:30}" + "".join(f"{column[row]:>18}" for column in columns.values()))
    speed, start = own_speed(paths), start_up()
    print(f"\nrules of typos, stories new, tokens already there: {speed:.1f} MB/s (target {TARGET:.0f})")
    print(f"added to the start of a check: {start * 1000:.0f} ms (target {START * 1000:.0f})")
    return int(speed < TARGET or start > START)


if __name__ == "__main__":
    sys.exit(main())
