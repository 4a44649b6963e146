#!/usr/bin/env python3
"""How long newslint takes on a one-line story over bare Python, and which import costs what.

benchmarks/startup.py [--runs 15] [--top 25]     (the least of the runs counts: the others measure the machine)
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TARGET = 0.150
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Byte code is kept, as it is for everybody who has not said otherwise."""


def seconds(command: list[str], runs: int) -> float:
    """Wall time of the fastest run."""
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        ran = subprocess.run(command, check=False, capture_output=True, text=True, env=ENVIRONMENT)
        if ran.returncode:
            raise SystemExit(ran.stderr)
        best = min(best, time.perf_counter() - start)
    return best


def imports(command: list[str]) -> list[tuple[int, int, str]]:
    """Own and cumulated microseconds of each import, the dearest of its own first."""
    told = subprocess.run(
        [command[0], "-X", "importtime", *command[1:]], check=False, capture_output=True, text=True, env=ENVIRONMENT
    ).stderr
    rows = []
    for line in told.splitlines():
        own, cumulated, name = (part.strip() for part in line.removeprefix("import time:").split("|"))
        if own.isdigit():
            rows.append((int(own), int(cumulated), name))
    return sorted(rows, reverse=True)


def main() -> int:
    """Print the figures; 1 when the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--top", type=int, default=25)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        story = Path(folder, "story.txt")
        story.write_text("The ferry to Kelsey will sail again in May, the council said.\n", encoding="utf-8")
        if "PYTHONDONTWRITEBYTECODE" in os.environ:
            ENVIRONMENT["PYTHONPYCACHEPREFIX"] = str(Path(folder, "bytecode"))
        again = [sys.executable, "-m", "newslint", "check", "--isolated", str(story)]
        command = [*again, "--no-cache"]
        seconds(command, 2)  # compiles rules and byte code
        bare = seconds([sys.executable, "-c", "pass"], args.runs)
        version = seconds([sys.executable, "-m", "newslint", "--version"], args.runs)
        check = seconds(command, args.runs)
        seconds(again, 1)
        unchanged = seconds(again, args.runs)
        rows = imports(command)
    print(f"{'python -c pass':32} {bare * 1000:6.0f} ms")
    print(f"{'newslint --version':32} {version * 1000:6.0f} ms")
    print(f"{'newslint check, one line':32} {check * 1000:6.0f} ms")
    print(f"{'the same, unchanged since':32} {unchanged * 1000:6.0f} ms")
    over = check - bare
    print(f"{'over bare Python':32} {over * 1000:6.0f} ms   target {TARGET * 1000:.0f} ms\n")
    print(f"{'import':44} {'own ms':>8} {'with its own ms':>16}")
    for own, cumulated, name in rows[: args.top]:
        print(f"{name:44} {own / 1000:8.1f} {cumulated / 1000:16.1f}")
    return int(over > TARGET)


if __name__ == "__main__":
    sys.exit(main())
