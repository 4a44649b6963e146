"""Stories of our own with gold speakers: what newslint makes of copy from outside American politics.

The stories stand in `scored/`, marked up by hand before newslint read them:

    {1 “We start,”} [1 the mayor = Ana Ruiz] said.      a quotation, its speaker’s mention, whom the mention means
    {2 “Why?”} asked [2 Tom *Okafor KC = Tom Okafor].   a star before the head where that is not the mention’s last
                                                        word before a comma or a preposition
    [3,4 She = Ana Ruiz] ... [3 her = Ana Ruiz]         one mention of two numbers; two that are as good
    {0 “The Gate”}, {? “gate”}                          nobody’s words: a title, a term; a speaker not judged
    ~ attribution.anonymous: declined to be named       at the end: a finding that a copy chief would want, its words

Figures of the day the stories were written: 363 quotations, none missed or torn; .843 of 325 speakers, .877 of those of
five words and more; precision .833; five false `quotes.unattributed`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import newslint
from newslint.analysis import Analysis
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.speakers.attributions import attributions
from newslint.formats import read_text
from newslint.span import Span

STORIES = sorted((Path(__file__).parent / "scored").iterdir())
FLOORS = {"span F1": 0.99, "speakers": 0.83, "speakers of 5+": 0.865, "precision": 0.82}
ALARMS = 5
_MARKUP = re.compile(r"\{(\d+|\?) |\}|\[(\d+(?:,\d+)*) ([^\]=]*?)(?: = ([^\]]*))?\]")
_HEAD = re.compile(r"\*(\S+)|([\w.’'-]+)(?= (?:of|for|from|in|at|with|on|to|by|who)\b|,|$)")
_EDGE = " \n\"'“”‘’.,;:!?…–—-#*"
_PRONOUNS = set("he she they it one i we his her their its him them another who".split())


@dataclass(frozen=True)
class Mention:
    """Where a speaker is mentioned (the head word), and whom that means."""

    head: Span
    name: str


@dataclass
class Gold:
    """A quotation: its number (0 nobody, ? not judged), its words, a span a paragraph, its speaker’s mentions."""

    number: str
    words: tuple[Span, ...] = ()
    mentions: list[Mention] = field(default_factory=list)

    def long(self, text: str) -> bool:
        """Whether it holds five words or more."""
        return sum(len(text[s.start : s.end].split()) for s in self.words) >= 5


@dataclass
class Story:
    """The plain text of a story, its quotations and the findings that are right."""

    path: Path
    text: str
    quotations: list[Gold]
    accepted: list[tuple[str, str]]


def read(path: Path) -> Story:
    """A story without its markup, and what that says."""
    source, *accepted = path.read_text(encoding="utf-8").rstrip().split("\n~ ")
    text, at, start = "", 0, 0
    found: list[Gold] = []
    mentions: list[tuple[str, Mention]] = []
    for m in _MARKUP.finditer(source):
        text += source[at : m.start()]
        at = m.end()
        if m[1]:
            found.append(Gold(m[1]))
            start = len(text)
        elif m[2]:
            head = next(_HEAD.finditer(m[3]))
            bare = m[3].replace("*", "")
            place = len(text) + head.start()
            span = Span(place, place + len(head[1] or head[2]))
            mentions += [(number, Mention(span, m[4] or bare)) for number in m[2].split(",")]
            text += bare
        else:
            found[-1].words = tuple(trimmed(text, [Span(start, len(text))]))
    text += source[at:] + "\n"
    for gold in found:
        gold.mentions = [mention for number, mention in mentions if number == gold.number]
        assert gold.mentions or gold.number in "0?", (path.name, gold.number)
    pairs = [line.split(": ", 1) for line in accepted]
    return Story(path, text, found, [(rule, words) for rule, words in pairs])


def trimmed(text: str, segments: list[Span]) -> Iterator[Span]:
    """The segments cut at paragraphs, without marks, spaces and stops at their edges."""
    for segment in segments:
        for line in re.finditer(r"[^\n]+", text[segment.start : segment.end]):
            start = segment.start + line.start() + len(line[0]) - len(line[0].lstrip(_EDGE))
            end = segment.start + line.start() + len(line[0].rstrip(_EDGE))
            if start < end:
                yield Span(start, end)


def wrong(story: Story) -> tuple[Counter[str], list[str]]:
    """What newslint gets right and wrong in a story: counts, and a line for each thing wrong."""
    count: Counter[str] = Counter()
    lines: list[str] = []

    def put(what: str, gold: Gold, said: str) -> None:
        first = gold.words[0]
        lines.append(f"{story.path.name}: {what}: {story.text[first.start : first.end][:60]!r} {said}")

    analysis = Analysis(read_text(story.text, str(story.path)))
    source = analysis.document.map.to_source
    rows = analysis.get(attributions).quoted
    predicted = {}
    for q, row in zip(analysis.get(quotations), rows, strict=True):
        words = tuple(trimmed(story.text, [source(s) for s in q.segments]))
        predicted[words] = (row.sieve, row.speaker and source(row.speaker))
    expected = {gold.words for gold in story.quotations}
    count["spans"] += len(expected)
    count["spans predicted"] += len(predicted)
    count["spans right"] += len(expected & predicted.keys())
    lines += [
        f"{story.path.name}: no quotation: {story.text[w[0].start : w[-1].end][:60]!r}"
        for w in predicted
        if w and w not in expected
    ]
    for gold in story.quotations:
        if gold.words not in predicted:
            put("span missed", gold, "")
        sieve, speaker = predicted.get(gold.words, ("missed", None))
        mention = story.text[speaker.start : speaker.end] if speaker else ""
        if gold.number == "?":
            continue
        count["named"] += speaker is not None
        if gold.number == "0":
            if speaker:
                put("nobody’s words", gold, f"{mention!r} ({sieve})")
            continue
        right = speaker is not None and any(same(story.text, speaker, m.head) for m in gold.mentions)
        count["named right"] += right
        for kind in ("", " of 5+") if gold.long(story.text) else ("",):
            count["speakers" + kind] += 1
            count["speakers right" + kind] += right
        if not right:
            heads = "|".join(story.text[m.head.start : m.head.end] for m in gold.mentions)
            put("speaker", gold, f"{mention!r} ({sieve}), not {heads!r}")
    accepted = list(story.accepted)
    for f in newslint.check_text(story.text, path=str(story.path)):
        if f.rule.startswith(("quotes.", "attribution.")):
            mine = next((a for a in accepted if a[0] == f.rule and a[1] in f.text), None)
            if mine:
                accepted.remove(mine)
            else:
                count["alarms"] += 1
                count[f.rule] += 1
                lines.append(f"{story.path.name}: {f.severity} {f.rule}: {f.text[:70]!r} {f.message}")
    lines += [f"{story.path.name}: not found: {rule}: {words!r}" for rule, words in accepted]
    return count, lines


def same(text: str, speaker: Span, head: Span) -> bool:
    """Whether a mention holds this head, or ends in the same word that is no pronoun."""
    if speaker.start <= head.start and head.end <= speaker.end:
        return True
    word = text[head.start : head.end]
    return word.lower() not in _PRONOUNS and text[speaker.start : speaker.end].endswith(word)


def figures(count: Counter[str]) -> dict[str, float]:
    """The shares of what is right."""
    return {
        "span F1": 2 * count["spans right"] / (count["spans"] + count["spans predicted"]),
        "speakers": count["speakers right"] / count["speakers"],
        "speakers of 5+": count["speakers right of 5+"] / count["speakers of 5+"],
        "precision": count["named right"] / count["named"],
    }


def test_figures_stay_over_their_floors() -> None:
    total: Counter[str] = Counter()
    every: list[str] = []
    for path in STORIES:
        count, lines = wrong(read(path))
        total += count
        every += lines
    found = figures(total)
    table = "\n".join([*(f"{name} {share:.3f}" for name, share in found.items()), *every])
    assert all(found[name] >= floor for name, floor in FLOORS.items()), table
    assert total["alarms"] <= ALARMS, table
