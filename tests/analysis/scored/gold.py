"""The gold of our own stories: who says what in copy from outside American politics.

The stories stand in `stories/`, marked up by hand before newslint read them:

    {1 “We start,”} [1 the mayor = Ana Ruiz] said.      a quotation, its speaker’s mention, whom the mention means
    {2 “Why?”} asked [2 Tom *Okafor KC = Tom Okafor].   a star before the head where that is not the mention’s last
                                                        word before a comma or a preposition
    [3,4 She = Ana Ruiz] ... [3 her = Ana Ruiz]         one mention of two numbers; two that are as good
    {0 “The Gate”}, {? “gate”}                          nobody’s words: a title, a term; a speaker not judged
    ~ attribution.anonymous: declined to be named       at the end: a finding that a copy chief would want, its words
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from newslint.span import Span

STORIES = sorted((Path(__file__).parent / "stories").iterdir())
_MARKUP = re.compile(r"\{(\d+|\?) |\}|\[(\d+(?:,\d+)*) ([^\]=]*?)(?: = ([^\]]*))?\]")
_HEAD = re.compile(r"\*(\S+)|([\w.’'-]+)(?= (?:of|for|from|in|at|with|on|to|by|who)\b|,|$)")
_EDGE = " \u00a0\n\"'“”‘’«».,;:!?…–—-#*"
PRONOUNS = set("he she they it one i we his her their its him them another who".split())


@dataclass(frozen=True)
class Mention:
    """Where a speaker is mentioned (the head word), and whom that means."""

    head: Span
    name: str


@dataclass
class Gold:
    """A quotation: its number (0 nobody, ? not judged), its words (a span a paragraph), its two marks, its mentions."""

    number: str
    words: tuple[Span, ...] = ()
    marks: tuple[int, ...] = ()
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
    return parse(path, path.read_text(encoding="utf-8"))


def parse(path: Path, source: str) -> Story:
    """The same of the text of a story."""
    source, *accepted = source.rstrip().split("\n~ ")
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
            found[-1].marks = (start, len(text) - 1)
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
