#!/usr/bin/env python3
"""How many of a rule's findings on published stories a second reader calls right.

    benchmarks/judged.py sample us [--rules REGEX] [--most N] [--select RULES] [--folder DIR] -o sheet.txt
    benchmarks/judged.py record sheet.txt
    benchmarks/judged.py counts

`sample` writes a sheet for a reader who knows neither the rule nor its code: each place in its context, what is said of
it, and room for a verdict (right, wrong, doubtful). All of a rule's findings are on it, or N of them, chosen by a hash:
a second run chooses the same, and those with a verdict are left out. `sheet.txt.key` beside it tells what they are.
`record` adds the verdicts to judged/us.tsv or uk.tsv: file, offsets (code points), rule, severity, verdict, no text.
`counts` writes judged/counts.tsv: findings of every rule on the 840 American and 1,018 British stories.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newslint.formats import read_file

JUDGED = Path(__file__).resolve().parent / "judged"
SHARED = JUDGED.parents[2] / "shared" / "corpora"
STORIES = {"us": SHARED / "polnear" / "train" / "text", "uk": SHARED / "bbc"}
VERDICTS = ("right", "wrong", "doubtful")
REACH = 400
"""Characters of the story that a reader sees on each side of a place."""
_SHEET = re.compile(r"^#(\w+).*?^verdict: *(\w*)", re.MULTILINE | re.DOTALL)


class Place(NamedTuple):
    """A finding on a published story; `verdict` is empty where nobody has judged it."""

    file: str
    start: int
    end: int
    rule: str
    severity: str
    verdict: str = ""

    @property
    def key(self) -> str:
        """What a sheet calls it; also its lot when places are drawn."""
        return hashlib.blake2b(f"{self.file} {self.start} {self.end} {self.rule}".encode(), digest_size=6).hexdigest()


def findings(folder: Path, *options: str) -> Iterator[tuple[Place, dict[str, Any]]]:
    """What newslint says of the stories in a folder, without any configuration."""
    command = [sys.executable, "-m", "newslint", "check", str(folder), "--isolated", "--exit-zero", *options]
    ran = subprocess.run([*command, "--output-format", "json"], capture_output=True, encoding="utf-8", check=False)
    if ran.returncode:
        sys.exit(f"judged.py: newslint ended with {ran.returncode}\n{ran.stderr}")
    for file in json.loads(ran.stdout)["files"]:
        for found in file["findings"]:
            name = Path(file["path"]).name
            yield Place(name, found["start"], found["end"], found["rule"], found["severity"]), found


def read(corpus: str, folder: Path) -> list[Place]:
    """The places of a corpus that were judged."""
    path = folder / f"{corpus}.tsv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [Place(r["file"], int(r["start"]), int(r["end"]), r["rule"], r["severity"], r["verdict"]) for r in rows]


def write(corpus: str, places: Iterable[Place], folder: Path) -> None:
    """Write them down, the newest verdict of each place."""
    rows = {place.key: place for place in places}
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{corpus}.tsv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, delimiter="\t", lineterminator="\n")
        lines.writerow(Place._fields)
        lines.writerows(sorted(rows.values()))


def drawn(places: Iterable[Place], most: int) -> list[Place]:
    """At most so many of each rule, by lot; the lots are the same in every run."""
    by_rule: dict[str, list[Place]] = {}
    for place in sorted(places, key=lambda place: place.key):
        by_rule.setdefault(place.rule, []).append(place)
    return sorted((place for some in by_rule.values() for place in some[:most]), key=lambda place: place.key)


def sample(asked: argparse.Namespace) -> None:
    """Write a sheet and its key."""
    folder = asked.folder or STORIES[asked.corpus]
    options = ["--select", asked.select] if asked.select else []
    found = {place: said for place, said in findings(folder, *options) if re.search(asked.rules, place.rule)}
    chosen = drawn(found, asked.most)  # before those judged are left out: the sample stays the same
    known = {place.key for place in read(asked.corpus, asked.judged)}
    chosen = [place for place in chosen if place.key not in known]
    with asked.output.open("w", encoding="utf-8") as sheet:
        sheet.write(
            f"{len(chosen)} places. Verdicts: {', '.join(VERDICTS)}. Would a copy chief change or check it?\n\n"
        )
        sheet.writelines(_entry(place, found[place], folder) for place in chosen)
    with asked.output.with_name(f"{asked.output.name}.key").open("w", encoding="utf-8", newline="") as key:
        lines = csv.writer(key, delimiter="\t", lineterminator="\n")
        lines.writerows((place.key, asked.corpus, *place[:5]) for place in chosen)
    print(f"{asked.output}: {len(chosen)} places of {len({p.rule for p in chosen})} rules")


def _entry(place: Place, said: dict[str, Any], folder: Path) -> str:
    text = read_file(str(folder / place.file)).source
    before, after = text[max(0, place.start - REACH) : place.start], text[place.end : place.end + REACH]
    lines = [f"#{place.key}", f"…{before}⟦{text[place.start : place.end]}⟧{after}…", said["message"]]
    lines += [
        f"also: …{text[max(0, r['start'] - 60) : r['start']]}⟦{text[r['start'] : r['end']][:100]}⟧"
        f"{text[r['end'] : r['end'] + 60]}… {r['message']}"
        for r in said["related"][:4]
    ]
    lines += [f"offered: {fix['title']}" for fix in said["fixes"][:2]]
    return "\n".join(re.sub(r"\s*[\r\n]\s*", " ¶ ", line) for line in lines) + "\nverdict: \n\n"


def record(asked: argparse.Namespace) -> None:
    """Take the verdicts from a sheet."""
    with asked.sheet.with_name(f"{asked.sheet.name}.key").open(encoding="utf-8", newline="") as file:
        keys = {row[0]: row[1:] for row in csv.reader(file, delimiter="\t")}
    told = [(m[1], m[2].lower()) for m in _SHEET.finditer(asked.sheet.read_text(encoding="utf-8"))]
    wrong = [
        f"#{key}: {verdict or 'no verdict'}" for key, verdict in told if key not in keys or verdict not in VERDICTS
    ]
    if wrong:
        sys.exit("judged.py: nothing is recorded, as these are no verdicts:\n" + "\n".join(wrong))
    new: dict[str, list[Place]] = {}
    for key, verdict in told:
        corpus, file, start, end, rule, severity = keys[key]
        new.setdefault(corpus, []).append(Place(file, int(start), int(end), rule, severity, verdict))
    for corpus, places in new.items():
        write(corpus, [*read(corpus, asked.judged), *places], asked.judged)
        print(f"{corpus}.tsv: {len(places)} verdicts more")


def counts(asked: argparse.Namespace) -> None:
    """Count what every rule finds."""
    found = {corpus: findings(folder, "--select", "ALL") for corpus, folder in STORIES.items()}
    by = {corpus: Counter(place.rule for place, _ in some) for corpus, some in found.items()}
    ran = subprocess.run(
        [sys.executable, "-m", "newslint", "rules", "--isolated", "--output-format", "json"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    asked.judged.mkdir(parents=True, exist_ok=True)
    with (asked.judged / "counts.tsv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, delimiter="\t", lineterminator="\n")
        lines.writerow(("rule", *by))
        rules = sorted(rule["id"] for rule in json.loads(ran.stdout) if rule["extends"] != "languagetool")
        lines.writerows((rule, *(counter[rule] for counter in by.values())) for rule in rules)


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--judged", type=Path, default=JUDGED, metavar="DIR", help="where the verdicts are kept")
    does = parser.add_subparsers(required=True, metavar="sample|record|counts")
    one = does.add_parser("sample")
    one.add_argument("corpus", choices=tuple(STORIES))
    one.add_argument("--rules", default="", metavar="REGEX", help="only these rules")
    one.add_argument("--most", type=int, default=30, metavar="N", help="places of a rule [30]")
    one.add_argument("--select", metavar="RULES", help="as newslint check has it; ALL for rules that are off, too")
    one.add_argument("--folder", type=Path, help="stories of the corpus, where not all of them")
    one.add_argument("-o", "--output", type=Path, required=True)
    one.set_defaults(do=sample)
    two = does.add_parser("record")
    two.add_argument("sheet", type=Path)
    two.set_defaults(do=record)
    does.add_parser("counts").set_defaults(do=counts)
    asked = parser.parse_args()
    asked.do(asked)


if __name__ == "__main__":
    main()
