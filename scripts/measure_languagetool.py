#!/usr/bin/env python3
"""Ask a running LanguageTool about stories, as they are and with slips planted; write what each of its rules did.

The table (docs/languagetool.tsv) has a row for each rule of LanguageTool that newslint would pass on
(newslint/languagetool/filters.py; no headlines): how often on copy as it was published, how many of those a reader
judged to be no mistake (`false`, filled in by hand, kept for a count that stays), and how many planted slips it met.
Answers are kept in --cache, so that a second look asks nothing.
"""

from __future__ import annotations

import argparse
import collections
import csv
import datetime
import hashlib
import json
import os
import random
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from newslint.analysis import Analysis
from newslint.data.lexicon import lexicon
from newslint.formats import read_file, read_text
from newslint.languagetool import filters
from newslint.languagetool.verdict import Verdict
from newslint.scope import selects
from newslint.span import Span

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs/languagetool.tsv"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "newslint/languagetool-answers"
SPELLING = "MORFOLOGIK_RULE_EN_US,MORFOLOGIK_RULE_EN_GB,MORFOLOGIK_RULE_EN_AU,MORFOLOGIK_RULE_EN_CA"
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
KINDS = ("confusion", "slip", "ending", "dropped")
COLUMNS = ("rule", "category", "clean", "false", *KINDS)
DROPPED = frozenset("a an the to of in on at for is are was were has have been be with by".split())
SCOPE = ("paragraph", "standfirst", "caption", "list")
REACH = 30
"""Characters by which a finding may be longer than the slip that it meets."""


class Slip(NamedTuple):
    """A planted slip: its kind and its place in the spoiled text."""

    kind: str
    start: int
    end: int


def main() -> None:
    """Ask, count, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, help="folders of stories; FOLDER:en-GB names the variant")
    parser.add_argument("--url", default="http://localhost:8081", help="where the server listens")
    parser.add_argument("--language", default="en-US", help="the variant of folders that name none")
    parser.add_argument("--cache", type=Path, default=CACHE, help="where answers are kept")
    parser.add_argument("--rounds", type=int, default=1, help="how often slips are planted in each story")
    parser.add_argument("--rate", type=int, default=25, help="words to a planted slip")
    parser.add_argument("--limit", type=int, default=0, help="stories of each folder, by a hash of their names")
    parser.add_argument("--show", metavar="REGEX", help="print what rules like this say on clean copy; write nothing")
    options = parser.parse_args()
    options.cache.mkdir(parents=True, exist_ok=True)
    jobs = [job for folder in options.folders for job in _stories(folder, options)]
    try:
        with ThreadPoolExecutor(2) as pool:
            asked = pool.map(lambda job: _asked(*job, options), jobs)
            answers = [_kept(text, matches) for (_, text, _), matches in zip(jobs, asked, strict=True)]
    except (urllib.error.URLError, OSError) as error:
        sys.exit(f"{options.url} does not answer ({error}): scripts/languagetool start")
    if options.show:
        _show(jobs, answers, re.compile(options.show))
    else:
        _write(jobs, answers)


def _stories(folder: Path, options: argparse.Namespace) -> Iterator[tuple[str, str, list[Slip] | None]]:
    """The variant, the text and the slips in it: each story as it is (no list) and spoiled."""
    name, _, language = str(folder).partition(":")
    paths = sorted(p for p in Path(name).rglob("*") if p.suffix in (".txt", ".md", ".html"))
    paths.sort(key=lambda p: hashlib.sha256(p.name.encode()).hexdigest())
    for path in paths[: options.limit or None]:
        text = read_file(path).text
        if text.strip():
            yield language or options.language, text, None
            for number in range(1, 1 if options.show else options.rounds + 1):
                rng = random.Random(f"{number}|{text}")
                yield language or options.language, *_spoiled(text, rng, options.rate)


def _spoiled(text: str, rng: random.Random, rate: int) -> tuple[str, list[Slip]]:
    """The text with a slip in each stretch of `rate` words that has a place for the kind drawn."""
    words = list(WORD.finditer(text))
    parts, slips, at, length = [], [], 0, 0
    for i in range(0, len(words), rate):
        kind = rng.choice(KINDS)
        stretch = [w for w in words[i : i + rate - 5] if w[0].islower() and text[w.end() : w.end() + 1] == " "]
        places = [(w, wrong) for w in stretch if (wrong := _wrong(kind, w[0], rng)) is not None]
        if not places:
            continue
        weights = [10 ** (-lexicon().zipf(w[0]) / 2) for w, _ in places]  # else it is nearly always ‘the’
        ((word, wrong),) = rng.choices(places, weights)
        parts += [text[at : word.start()], wrong]
        length += len(parts[-2])
        slips.append(Slip(kind, length, length + max(1, len(wrong))))
        length += len(wrong)
        at = word.end() + (wrong == "")
    return "".join([*parts, text[at:]]), slips


def _wrong(kind: str, word: str, rng: random.Random) -> str | None:
    """What stands in the word's place; None when it has no slip of the kind."""
    match kind:
        case "confusion":
            others = _confused().get(word.replace("’", "'"))
            return rng.choice(others) if others else None
        case "slip":
            near = [n.word for n in lexicon().near(word) if n.zipf >= 3] if len(word) > 1 else []
            return rng.choice(near) if near else None
        case "ending":
            other = word[:-1] if word.endswith("s") else f"{word}s"
            known = len(word) > 2 and all(lexicon().is_word(w) and lexicon().zipf(w) >= 3 for w in (word, other))
            return other if known else None
        case _:
            return "" if word in DROPPED else None


def _confused() -> dict[str, list[str]]:
    """For each word of scripts/confused.txt the others of its sets."""
    if not _CONFUSED:
        for line in (ROOT / "scripts/confused.txt").read_text().splitlines():
            members = [] if line.startswith("#") else line.split()
            for word in members:
                _CONFUSED.setdefault(word, []).extend(m for m in members if m != word)
    return _CONFUSED


_CONFUSED: dict[str, list[str]] = {}


def _asked(language: str, text: str, _slips: object, options: argparse.Namespace) -> list[dict[str, Any]]:
    """LanguageTool's matches, kept by a hash of what was asked; offsets in code points."""
    kept = options.cache / f"{hashlib.sha256(f'{language}|{text}'.encode()).hexdigest()[:24]}.json"
    if kept.exists():
        found: list[dict[str, Any]] = json.loads(kept.read_text())
        return found
    form = {"language": language, "text": text, "disabledRules": SPELLING}
    request = urllib.request.Request(f"{options.url}/v2/check", urllib.parse.urlencode(form).encode())
    with urllib.request.urlopen(request, timeout=300) as reply:
        matches = json.load(reply)["matches"]
    units = [i for i, c in enumerate(text) for _ in range(1 + (c > "\uffff"))] + [len(text)]
    found = [
        {
            "rule": m["rule"]["id"],
            "category": m["rule"]["category"]["id"],
            "start": units[m["offset"]],
            "end": units[m["offset"] + m["length"]],
            "better": [r["value"] for r in m["replacements"][:3]],
        }
        for m in matches
    ]
    kept.write_text(json.dumps(found))
    return found


def _kept(text: str, matches: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The matches that hold against what newslint knows, outside of headlines: what a user would see."""
    analysis = Analysis(read_text(text))
    kept = []
    for m in matches:
        verdict = Verdict(Span(m["start"], m["end"]), m["rule"], m["category"], "", tuple(m["better"]))
        block = analysis.block_at(m["start"])
        if block is not None and selects(SCOPE, block.scope) and any(filters.kept(analysis, [verdict])):
            kept.append(m)
    return kept


def _show(jobs: list[Any], answers: list[Any], pattern: re.Pattern[str]) -> None:
    for (_, text, slips), matches in zip(jobs, answers, strict=True):
        for m in matches if slips is None else ():
            if pattern.search(m["rule"]):
                before, after = text[max(0, m["start"] - 60) : m["start"]], text[m["end"] : m["end"] + 40]
                shown = f"{before}⟦{text[m['start'] : m['end']]}⟧{after}".replace("\n", " ")
                print(f"{m['rule']}\t{m['better'][:1]}\t{shown}")


def _write(jobs: list[Any], answers: list[Any]) -> None:
    counts: dict[tuple[str, str], collections.Counter[str]] = collections.defaultdict(collections.Counter)
    planted: collections.Counter[str] = collections.Counter()
    words = 0
    for (_, text, slips), matches in zip(jobs, answers, strict=True):
        if slips is None:
            words += len(WORD.findall(text))
        planted.update(s.kind for s in slips or ())
        for m in matches:
            count = counts[m["rule"], m["category"]]
            if slips is None:
                count["clean"] += 1
            for s in slips or ():
                count[s.kind] += _meets(m["start"], m["end"], s)
    judged = _judged()
    with TABLE.open("w", newline="") as file:
        stories = sum(slips is None for _, _, slips in jobs)
        today = datetime.date.today()
        print(f"# LanguageTool 6.8, {today}: {stories} stories, {words:,} words. Planted:", end=" ", file=file)
        print(", ".join(f"{planted[k]:,} {k}" for k in KINDS), file=file)
        out = csv.writer(file, delimiter="\t", lineterminator="\n")
        out.writerow(COLUMNS)
        for (rule, category), count in sorted(counts.items()):
            false = judged.get((rule, str(count["clean"])), "" if count["clean"] else "0")
            out.writerow([rule, category, count["clean"], false, *(count[k] for k in KINDS)])
    print(f"{TABLE}: {len(counts)} rules, {words:,} words")


def _meets(start: int, end: int, slip: Slip) -> bool:
    return start <= slip.end and slip.start <= end and end - start <= slip.end - slip.start + REACH


def _judged() -> dict[tuple[str, str], str]:
    """What a reader has written into the table: for a rule and its count on clean copy, how many were no mistake."""
    if not TABLE.exists():
        return {}
    rows = csv.DictReader(TABLE.read_text().splitlines()[1:], delimiter="\t")
    return {(row["rule"], row["clean"]): row["false"] for row in rows}


if __name__ == "__main__":
    main()
