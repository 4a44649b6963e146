#!/usr/bin/env python3
"""A whole repository: how two workers compare with one, what an unchanged file costs, what memory a process takes.

benchmarks/whole.py [--corpus DIR] [--n 10000]

The stories of the corpus are repeated under other names until there are enough. Wall time is the machine's while others
work on it, too; user and system time of all processes stand beside it.
"""

from __future__ import annotations

import argparse
import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from newslint.formats import SUFFIXES

CORPUS = Path("/work/shared/corpora/polnear/train/text")
FASTER, CACHED, MEMORY = 1.7, 0.0003, 400
"""The targets: two workers over one, seconds for an unchanged file, megabytes of the largest process."""


class Run(NamedTuple):
    """Seconds on the clock, of processors, and megabytes of the largest process."""

    wall: float
    cpu: float
    memory: float


def filled(corpus: Path, folder: Path, number: int) -> None:
    """Copy the stories of the corpus into the folder, again and again, until there are so many."""
    stories = sorted(p for p in corpus.rglob("*") if p.suffix in SUFFIXES)
    for n in range(number):
        story = stories[n % len(stories)]
        shutil.copyfile(story, folder / f"{n // len(stories):03}-{story.name}")


def checked(stories: Path, report: Path, jobs: int, *more: str) -> Run:
    """Check the folder in a process of its own."""
    line = [sys.executable, "-m", "newslint", "check", "--isolated", "--output-format", "json", "--exit-zero"]
    start = time.perf_counter()
    process = subprocess.Popen([*line, "--jobs", str(jobs), "-o", str(report), *more, stories.name], cwd=stories.parent)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"newslint ended with {process.returncode}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def main() -> int:
    """Print the figures; 1 when a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help=f"folder of stories (default: {CORPUS})")
    parser.add_argument("--n", type=int, default=10_000, help="so many files")
    args = parser.parse_args()
    if not args.corpus.is_dir():
        raise SystemExit(f"{args.corpus} is not here; name a folder of stories with --corpus")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["NEWSLINT_CACHE_DIR"] = str(folder / "cache")
        (folder / "stories").mkdir()
        (folder / "one").mkdir()
        (folder / "one" / "story.txt").write_text("The ferry sailed.\n", encoding="utf-8")
        filled(args.corpus, folder / "stories", args.n)
        checked(folder / "one", folder / "start.json", 1)  # the rules are compiled
        start = checked(folder / "one", folder / "start.json", 1)
        runs: dict[str, Run] = {}
        for title, jobs, more in (
            ("one worker, no cache", 1, ("--no-cache",)),
            ("two workers, no cache", 2, ("--no-cache",)),
            ("two workers, cold cache", 2, ()),
            ("one worker, warm cache", 1, ()),
            ("two workers, warm cache", 2, ()),
        ):
            runs[title] = checked(folder / "stories", folder / f"{title}.json", jobs, *more)
            print(
                f"{title:26} {runs[title].wall:8.2f} s   processors {runs[title].cpu:8.2f} s   "
                f"largest process {runs[title].memory:4.0f} MB",
                flush=True,
            )
        first, *others = (folder / f"{title}.json" for title in runs)
        same = all(filecmp.cmp(first, other, shallow=False) for other in others)
    faster = runs["one worker, no cache"].wall / runs["two workers, no cache"].wall
    cached = (min(runs[f"{jobs}, warm cache"].wall for jobs in ("one worker", "two workers")) - start.wall) / args.n
    memory = max(run.memory for run in runs.values())
    print(f"\ntwo workers are {faster:.2f} times as fast as one (target {FASTER})")
    print(f"an unchanged file takes {cached * 1000:.2f} ms (target {CACHED * 1000:.1f} ms)")
    print(f"the largest process takes {memory:.0f} MB (target {MEMORY} MB)")
    print(f"the reports are {'the same, byte for byte' if same else 'NOT the same'}")
    return int(faster < FASTER or cached > CACHED or memory > MEMORY or not same)


if __name__ == "__main__":
    sys.exit(main())
