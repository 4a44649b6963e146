#!/usr/bin/env python3
"""Slips in stories by writers who knew no rule: how many newslint finds, and what it says of their correct copy.

benchmarks/blind.py [first|second|third] [--profile NAME] [--select RULES] [--misses] [--alarms]

The writers had a catalogue of what desks check and wrote stories with two slips of each check, and near misses: correct
copy that looks like it. Rules were mended on what is missed in `first`, then in `second`, not in `third`. A slip is
found when any rule speaks at its place, or at the other place where it takes two. An alarm is what stands anywhere
else: on a near miss, or on copy that its writer meant to be clean.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.config import Configuration, Overrides
from newslint.finding import Finding
from newslint.formats import read_file
from newslint.lint.story import check_document
from newslint.span import Span

STORIES = Path(__file__).resolve().parent / "blind"
SETS = ("first", "second", "third")


class Slip(NamedTuple):
    """One slip, or near miss, of a story; `places` in code points of the file, its own first."""

    file: str
    check: str
    defect: bool
    places: tuple[Span, ...]
    note: str


class Said(NamedTuple):
    """One finding and where it stands in its file: its own place first."""

    file: str
    places: tuple[Span, ...]
    finding: Finding

    def of(self, slip: Slip) -> bool:
        """Whether this is about the slip: one of its places touches the slip's own, or its own the slip's other."""
        wide = Span(max(0, slip.places[0].start - 1), slip.places[0].end + 1)
        return any(p.touches(wide) for p in self.places) or any(self.places[0].touches(p) for p in slip.places)


class Outcome(NamedTuple):
    """What was said of a set: slips that were found, those that were not, findings on near misses and elsewhere."""

    found: tuple[Slip, ...]
    missed: tuple[Slip, ...]
    near: tuple[Said, ...]
    other: tuple[Said, ...]


def slips(name: str) -> Iterator[Slip]:
    """The slips and near misses of a set, as their writers told of them."""
    folder = STORIES / name
    for line in (folder / "slips.jsonl").read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        text = read_file(str(folder / told["file"])).source
        words = [told[key] for key in ("text", "also") if told.get(key)]
        places = tuple(Span(text.index(w), text.index(w) + len(w)) for w in words)
        yield Slip(told["file"], told["check"], told["kind"] == "defect", places, told["note"])


def outcome(name: str, profile: str = "neutral", select: Sequence[str] = ()) -> Outcome:
    """Check the stories of a set and sort what is said of them."""
    configuration = Configuration(Overrides(isolated=True, profile=profile, select=tuple(select) or None))
    every = list(slips(name))
    said = [s for file in sorted({slip.file for slip in every}) for s in _said(name, file, configuration)]
    found, missed, near = [], [], []
    for slip in every:
        own = [s for s in said if s.file == slip.file and s.of(slip)]
        if slip.defect:
            (found if own else missed).append(slip)
        else:
            near += own
    other = [s for s in said if not any(s.file == slip.file and s.of(slip) for slip in every)]
    return Outcome(tuple(found), tuple(missed), tuple(near), tuple(other))


def _said(name: str, file: str, configuration: Configuration) -> Iterator[Said]:
    document, checked = check_document(read_file(str(STORIES / name / file)), configuration)
    for finding in checked.findings:
        spans = (finding.span, *(r.span for r in finding.related))
        yield Said(file, tuple(map(document.map.to_source, spans)), finding)


def main() -> int:
    """Print what was found of each check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", nargs="?", choices=SETS, help="which (default: all)")
    parser.add_argument("--profile", default="neutral")
    parser.add_argument("--select", action="append", default=[], metavar="RULES")
    parser.add_argument("--misses", action="store_true", help="show each slip that was not found")
    parser.add_argument("--alarms", action="store_true", help="show each finding that is no slip’s")
    args = parser.parse_args()
    for name in (args.set,) if args.set else SETS:
        told = outcome(name, args.profile, args.select)
        number = len(told.found) + len(told.missed)
        print(f"{name}: {len(told.found)} of {number} slips found ({len(told.found) / number:.3f}), ", end="")
        print(f"{len(told.near)} near misses reported, {len(told.other)} findings elsewhere")
        by_check = Counter(slip.check.partition(".")[0] for slip in (*told.found, *told.missed))
        hits = Counter(slip.check.partition(".")[0] for slip in told.found)
        print("  " + ", ".join(f"{check} {hits[check]}/{n}" for check, n in sorted(by_check.items())))
        for slip in told.missed if args.misses else ():
            words = read_file(str(STORIES / name / slip.file)).source
            places = " | ".join(words[p.start : p.end] for p in slip.places)
            print(f"  missed  {slip.file} {slip.check}: {places} ({slip.note})".replace("\n", " ¶ "))
        for file, places, f in (*told.near, *told.other) if args.alarms else ():
            print(f"  alarm   {file}:{places[0].start} {f.severity} {f.rule}: {f.message}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
