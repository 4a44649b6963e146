#!/usr/bin/env python3
"""What `newslint compare` finds of changes that are made to printed stories, and what else it tells.

benchmarks/compare.py [STORIES…] [--seed N] [--each N] [--show CHANGE]

To so many stories of the folders (default: ../shared/corpora) is done: nothing; moved: paragraphs change places;
dropped: one goes; figure: a digit; word: a word inside quotation marks; speaker: the mention beside a quotation; name:
a letter in every mention of a surname. What is told of words that stood only in a dropped paragraph is right.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from newslint.analysis import Analysis
from newslint.analysis.attributions.attributions import attributions
from newslint.analysis.figures.figures import figures
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.speakers.cast import cast
from newslint.compare.comparison import Comparison, compare
from newslint.compare.figures import Counted
from newslint.compare.names import Named
from newslint.compare.quotations import Quoted
from newslint.compare.speakers import Spoken
from newslint.config import Configuration, Overrides
from newslint.formats import SUFFIXES, read_text

CORPORA = Path(__file__).parent.parent.parent / "shared" / "corpora"
SETTINGS = Configuration(Overrides(isolated=True)).settings(Path("story.txt"))
Told = Quoted | Spoken | Named | Counted
Change = Callable[[Analysis, random.Random], str]
WORD = re.compile(r"[a-z]{5,}")


def analysed(text: str) -> Analysis:
    """The analysis of a story."""
    return Analysis(SETTINGS.apply(read_text(text)), SETTINGS.house, SETTINGS.ruleset().asked)


def nothing(story: Analysis, chance: random.Random) -> str:
    """The story as it is."""
    return story.text


def moved(story: Analysis, chance: random.Random) -> str:
    """All paragraphs but the first in another order."""
    head, *rest = paragraphs(story.text)
    chance.shuffle(rest)
    return "\n\n".join([head, *rest])


def dropped(story: Analysis, chance: random.Random) -> str:
    """A paragraph less."""
    head, *rest = paragraphs(story.text)
    gone = chance.randrange(len(rest))
    return "\n\n".join([head, *rest[:gone], *rest[gone + 1 :]])


def figure(story: Analysis, chance: random.Random) -> str:
    """Another digit outside of quotation marks."""
    inside = story.get(quoted)
    found = [f for f in story.get(figures) if not f.words and f.value > 1 and not inside.holds(f.start)]
    found = [f for f in found if f.kind in ("count", "age")]
    if not found:
        return story.text
    f = chance.choice(found)
    at = next(at for at in range(f.start, f.end) if story.text[at] in "123456789")
    return replaced(story.text, at, at + 1, str(int(story.text[at]) % 9 + 1))


def word(story: Analysis, chance: random.Random) -> str:
    """Another word inside quotation marks."""
    speech = [q for q in story.get(quotations) if q.kind in ("speech", "fragment")]
    found = [m.span() for q in speech for s in q.segments for m in WORD.finditer(story.text, s.start, s.end)]
    return replaced(story.text, *chance.choice(found), "harbour") if found else story.text


def speaker(story: Analysis, chance: random.Random) -> str:
    """Somebody else right beside a quotation."""
    rows = [r for r in story.get(attributions).quoted if r.sieve in ("after", "inverted", "before")]
    found = [r.speaker for r in rows if r.speaker and story.text[r.speaker.start].isupper()]
    if not found:
        return story.text
    chosen = chance.choice(found)
    return replaced(story.text, chosen.start, chosen.end, "Tomas Veldkamp")


def name(story: Analysis, chance: random.Random) -> str:
    """A letter twice in every mention of a surname."""
    found = [p.words[-1] for p in story.get(cast).people if p.full and len(p.words[-1]) > 4]
    if not found:
        return story.text
    chosen = chance.choice(found)
    return re.sub(rf"\b{re.escape(chosen)}\b", f"{chosen[:3]}{chosen[2:]}", story.text)


CHANGES: dict[str, tuple[Change, tuple[str, ...]]] = {
    "nothing": (nothing, ()),
    "moved": (moved, ()),
    "dropped": (dropped, ()),
    "figure": (figure, ("figures changed", "names age")),
    "word": (word, ("quotations changed",)),
    "speaker": (speaker, ("speakers changed",)),
    "name": (name, ("names spelling",)),
}


def main() -> None:
    """Print for each change how many were made, how many found, and what else was told."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("stories", nargs="*", type=Path, default=[CORPORA])
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--each", type=int, default=200)
    asked.add_argument("--show", choices=CHANGES)
    given = asked.parse_args()
    files = sorted(p for folder in given.stories for p in folder.rglob("*") if p.suffix in SUFFIXES)
    chosen = random.Random(given.seed).sample(files, min(given.each, len(files)))
    texts = [path.read_text("utf-8", "replace") for path in chosen]
    texts = [text for text in texts if len(paragraphs(text)) > 2]
    print(f"{'change':9} {'made':>5} {'found':>6}  told besides")
    for title, (change, wanted) in CHANGES.items():
        made = found = 0
        besides: Counter[str] = Counter()
        for number, text in enumerate(texts):
            old = analysed(text)
            after = change(old, random.Random(given.seed * 100_000 + number))
            if after == old.text and change is not nothing:
                continue
            made += 1
            new = analysed(after)
            every = [(f"{what} {one.kind}", one) for what, one in told(compare(old, new))]
            others = [(what, one) for what, one in every if what not in wanted]
            if change is dropped:
                others = [(what, one) for what, one in others if not gone(one, old, new)]
            besides.update(what for what, _ in others)
            hit = len(others) < len(every)
            found += hit
            if given.show == title:
                for what, one in others:
                    print("   ", what, one, *(v.words(s) for v, s in ((old, one.old), (new, one.new)) if s), sep=" | ")
                if wanted and not hit:
                    print("    missed:", chosen[number].name)
        more = ", ".join(f"{n} {what}" for what, n in besides.most_common())
        print(f"{title:9} {made:5} {found if wanted else '':>6}  {more}")


def told(found: Comparison) -> Iterator[tuple[str, Told]]:
    """Each difference with the list that it stands in."""
    for what, some in found._asdict().items():
        yield from ((what, one) for one in some)


def gone(one: Told, old: Analysis, new: Analysis) -> bool:
    """Whether the words of what went stand nowhere in the new version."""
    if one.kind != "went" or one.old is None or one.new is not None:
        return False
    return re.search(rf"\b{re.escape(old.words(one.old))}\b", " ".join(new.text.split())) is None


def replaced(text: str, start: int, end: int, words: str) -> str:
    """The text with other words there."""
    return text[:start] + words + text[end:]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a plain story."""
    return [p for p in re.split(r"\n\s*\n|\n", text) if p.strip()]


if __name__ == "__main__":
    main()
