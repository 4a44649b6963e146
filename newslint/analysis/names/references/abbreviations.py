"""Abbreviations: introduced in brackets and never used, introduced twice, of two meanings, never explained."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.initials import initials
from newslint.analysis.names.table import DISPLAY, names
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import folded
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_BRACKET = late(r"[\"”']? \([\"“']?([A-Z][A-Za-z]?[A-Z&.-]*[A-Z]\.?s?)[\"”']?(?=[);,])")
_NAMED = late(
    r"(?:\b(?:[Cc]alled|[Kk]nown as|[Nn]amed|[Dd]ubbed|[Tt]ermed)(?: the| an?)?|"
    r"(?:^|\n)[ \t]*(?:[•*·▪‣◦–—-]|[a-z]|\d{1,2}[.)])[ \t]+(?:The |An? )?) *[\"']?\Z"
)
"""Before a name that is given for its own sake: called so, or the entry of a list."""
_SMALL = frozenset(
    """
    of for and the on in to a an de la du des del der und et y von
    """.split()
)
_TOKEN = late(r"[^\W\d_]+")
_HEAD = 4
"""Letters of an abbreviation by which its places are looked up."""
_CAPITAL = late(rf"(?<!\w)(?=([A-Z](?:\.?[A-Za-z-]){{0,{_HEAD - 1}}}))")


@dataclass(frozen=True, slots=True)
class Definition:
    """`letters` stand in brackets at `span` for `words` before them, at `full`."""

    letters: str
    words: str
    span: Span
    full: Span


@layer("story")
def definitions(analysis: Analysis) -> tuple[Definition, ...]:
    """Every `World Trade Organization (WTO)` of the story, in order."""
    text = analysis.get(folded)
    found = []
    for m in _BRACKET.finditer(text):
        letters = m[1].replace(".", "").replace("&", "").removesuffix("s")
        full = _expansion(text, m.start(), letters.replace("-", ""))
        if full:
            words = re.sub(r"[^a-z ]", "", text[full.start : full.end].lower())
            found.append(Definition(letters, words, Span(m.start(1) - 1, m.end() + (text[m.end()] == ")")), full))
    return tuple(found)


def _expansion(text: str, end: int, letters: str) -> Span | None:
    """The words right before `end` whose initials, small words passed over, spell the letters."""
    line = max(0, end - 100)
    line = max(text.rfind("\n", line, end) + 1, line)
    words = list(_TOKEN.finditer(text, line, end))
    left = list(letters.lower())
    for index in range(len(words) - 1, -1, -1):
        if not left:
            break
        word = words[index]
        if index + 1 < len(words) and not re.fullmatch(
            r"[ '’&-]{1,3}(?:s )?", text[word.end() : words[index + 1].start()]
        ):
            return None
        initial = word[0][0].lower()
        if initial == left[-1]:
            left.pop()
        elif len(left) > 1 and [c for c in word[0].lower() if c in left[-2:]][:2] == left[-2:] and initial == left[-2]:
            del left[-2:]
        elif (word[0].lower() not in _SMALL and not word[0][0].islower()) or len(words) - index > 2 * len(letters) + 3:
            return None
        if not left:
            return Span(word.start(), end)
    return None


def _uses(text: str, wanted: set[str]) -> dict[str, int]:
    """How often each of the abbreviations stands in the text, in brackets or not, with full stops or without."""
    heads: dict[str, list[int]] = {letters[:_HEAD]: [] for letters in wanted}
    for m in _CAPITAL.finditer(text):
        head = m[1].replace(".", "")
        for size in range(1, _HEAD + 1):
            if head[:size] in heads and len(head) >= size:
                heads[head[:size]].append(m.start())
    return {letters: _count(text, letters, heads[letters[:_HEAD]]) for letters in wanted}


def _count(text: str, letters: str, places: list[int]) -> int:
    """At how many of these places the abbreviation stands, one behind the other."""
    pattern = re.compile(r"\.?".join(map(re.escape, letters)) + r"\.?(?:s|'s)?(?!\w)")
    found = end = 0
    for at in places:
        if at >= end and (m := pattern.match(text, at)):
            found, end = found + 1, m.end()
    return found


def defined_unused(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """An abbreviation in brackets that the story never uses."""
    text = analysis.get(folded)
    inside = analysis.get(quoted)
    found = analysis.get(definitions)
    uses = _uses(text, {d.letters for d in found}) if found else {}
    for d in found:
        if inside.holds(d.span.start) or _NAMED.search(text, max(0, d.full.start - 60), d.full.start):
            continue
        if uses[d.letters] == 1:
            yield Match(d.span, "", (d.letters,), (Related(d.full, "stands for this"),))


def defined_twice(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """An abbreviation explained a second time."""
    seen: dict[tuple[str, str], Definition] = {}
    table = analysis.get(names)
    for d in analysis.get(definitions):
        row = bisect_left(table.starts, d.full.start)
        if row < len(table.flags) and table.flags[row] & DISPLAY:
            continue
        first = seen.setdefault((d.letters, d.words), d)
        if first is not d:
            yield Match(
                Span(d.full.start, d.span.end),
                "",
                (d.letters,),
                (Related(Span(first.full.start, first.span.end), "explained here"),),
            )


def two_meanings(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """One abbreviation explained in two ways."""
    seen: dict[str, Definition] = {}
    text = analysis.text
    for d in analysis.get(definitions):
        first = seen.setdefault(d.letters, d)
        if _stem(first.words) != _stem(d.words):
            values = (d.letters, text[first.full.start : first.full.end], text[d.full.start : d.full.end])
            yield Match(
                Span(d.full.start, d.span.end),
                "",
                values,
                (Related(Span(first.full.start, first.span.end), "explained here"),),
            )


def _stem(words: str) -> str:
    return " ".join(w.removesuffix("s") for w in words.replace("z", "s").split() if w not in _SMALL)


def undefined(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """An abbreviation of three letters or more that the story never explains and the rule does not list as known."""
    known = {*options.get("known", ()), *(d.letters for d in analysis.get(definitions))}
    for letters, forms in analysis.get(initials).narrated.items():
        if len(letters) > 2 and letters not in known:
            spans = sorted(s for spans in forms.values() for s in spans)
            yield Match(spans[0], "", (letters,), tuple(Related(s, "again here") for s in spans[1:]))


def stops_mix(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Some of these abbreviations with full stops and some without: UN beside U.S."""
    found = analysis.get(initials).narrated
    for group in options.get("groups", ()):
        dotted: list[tuple[str, Span]] = []
        bare: list[tuple[str, Span]] = []
        for letters in group:
            for form, spans in found.get(letters, {}).items():
                (dotted if "." in form else bare).extend((form, s) for s in spans)
        apart = {f.replace(".", "") for f, _ in dotted} ^ {f for f, _ in bare}
        if not dotted or not bare or len(apart) < 2:
            continue
        minor, major = sorted((bare, dotted), key=lambda side: (len(side), -min(s.start for _, s in side)))
        minor.sort(key=lambda x: x[1])
        form, span = minor[0]
        related = tuple(Related(s, f"‘{f}’ here") for f, s in (*minor[1:], *sorted(major, key=lambda x: x[1])))
        yield Match(span, "", (form, len(minor), major[0][0], len(major)), related)
