"""Real stories edited as desks edit: how many old findings come back as new, and whether a new one stays hidden.

    python benchmarks/fingerprints.py FOLDER [--stories 120]

Of each story a paragraph is cut, one is moved, all are wrapped at another width, and markup is put around words: an old
finding that comes back is told by its rule (one that a cut has brought about is rightly new). Then a slip is typed into
it, a second one beside it in four ways and three places, and a third: each must be told.
"""

from __future__ import annotations

import argparse
import random
import re
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newslint.config import Configuration, Overrides
from newslint.finding import Finding
from newslint.formats import read_text
from newslint.lint.fingerprint import known
from newslint.lint.story import check_document

_SLIP = "The clerk said teh gate at the depot was open all night."
_SLIPS = (
    _SLIP,
    "Nobody had seen teh key since.",
    "The guard saw teh gate from the road.",
    "The clerk said teh gate at the mill was open.",
)
_WORDS = re.compile(r"(?<= )([a-z]{4,}) ([a-z]{4,})(?= )")


def edited(paragraphs: list[str], rng: random.Random) -> Iterator[tuple[str, list[str]]]:
    """The story edited in each way."""
    at = rng.randrange(2, len(paragraphs))
    rest = paragraphs[:at] + paragraphs[at + 1 :]
    to = rng.randrange(2, len(rest) + 1)
    yield "a paragraph cut", rest
    yield "a paragraph moved", [*rest[:to], paragraphs[at], *rest[to:]]
    yield "wrapped anew", [textwrap.fill(p, 72, break_long_words=False, break_on_hyphens=False) for p in paragraphs]
    yield "markup put in", [_WORDS.sub(r"**\1** [\2](https://example.org/x)", p, count=1) for p in paragraphs]


def slips(paragraphs: list[str], rng: random.Random) -> Iterator[list[list[str]]]:
    """The story with one slip, with two, with three."""
    at = rng.randrange(2, len(paragraphs))
    one = [*paragraphs[:at], _SLIP, *paragraphs[at:]]
    for place in (at, at + 1, len(one)):
        for more in _SLIPS:
            two = [*one[:place], more, *one[place:]]
            yield [one, two, [*two[:2], more, *two[2:]]]


def main() -> None:
    """Edit, check, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--stories", type=int, default=120)
    parser.add_argument("--select", default="ALL")
    told = parser.parse_args()
    rng = random.Random(7)
    files = sorted(told.folder.rglob("*.txt"))
    configuration = Configuration(Overrides(isolated=True, profile="us-wire", select=(told.select,)))

    def found(paragraphs: list[str]) -> tuple[Finding, ...]:
        return check_document(read_text("\n\n".join(paragraphs) + "\n", "story.md"), configuration)[1].findings

    old = 0
    back: dict[str, Counter[str]] = {}
    tried, missed = 0, 0
    for file in rng.sample(files, min(told.stories, len(files))):
        words = file.read_text("utf-8", "replace")
        paragraphs = [p.strip() for p in re.split(r"\n\s*\n|\n", words) if p.strip()]
        if len(paragraphs) < 6:
            continue
        before = found(paragraphs)
        holds = known([f.fingerprint for f in before])
        old += len(before)
        for way, after in edited(paragraphs, rng):
            back.setdefault(way, Counter()).update(f.rule for f in found(after) if not holds(f.fingerprint))
        for versions in slips(paragraphs, rng):
            each = [[f.fingerprint for f in found(version) if f.text == "teh"] for version in versions]
            for earlier, later in ((each[0], each[1]), (each[1], each[2])):
                tried += 1
                missed += not any(not known(earlier)(f) for f in later)
    print(f"{old} findings")
    for way, rules in back.items():
        most = ", ".join(f"{rule} {n}" for rule, n in rules.most_common(5))
        print(f"{way}: {rules.total()} told as new ({rules.total() / max(1, old):.1%}): {most}")
    print(f"one slip more: {tried - missed} of {tried} told")


if __name__ == "__main__":
    main()
