"""What office people hold by the story, where and for which party: `Energy Minister Ana Ruiz`, `(D-Iowa)`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.analysis.analysis import Analysis
from newslint.analysis.facts.fact import Fact, another_time, contradictions, named
from newslint.analysis.mentions.grammar import REGIONS
from newslint.analysis.mentions.nouns import head
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.roles import descriptions
from newslint.analysis.text import folded
from newslint.data.lexicon import lexicon
from newslint.finding import Match
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_SHORT = {
    "sen": "senator", "gov": "governor", "rep": "representative", "capt": "captain", "sgt": "sergeant",
    "gen": "general", "col": "colonel", "lt": "lieutenant", "maj": "major", "cpl": "corporal", "insp": "inspector",
    "supt": "superintendent", "const": "constable", "defense": "defence",
}  # fmt: skip
_NOT_NOW = word_set(
    """
    former formerly ex then vice deputy assistant acting interim onetime late would-be candidate nominee hopeful
    contender elect designate shadow honorary incoming outgoing next future previous retired and or no not like as
    temporary fellow co rival opposite alleged earlier another school junior juniors youth reserve spare
    """
)
"""Words that make another office of an office, or two."""
_LETTERS = late(r" \(([A-Z])-([A-Z][\w. ]{1,14}?)(?:,[^)]{0,20})?\)")
_OF = word_set("of for from in")
_MOST = 12
"""Words of a description that are read."""


class Offices(NamedTuple):
    """The words of an office -> the sets of offices that exclude each other, and which of the set it is; parties."""

    forms: Mapping[tuple[str, ...], Sequence[tuple[str, str]]]
    parties: Mapping[str, str]
    seats: frozenset[str]
    """Offices that belong to one place."""
    longest: int
    words: frozenset[str]
    """All words of offices and parties."""


def offices(options: Mapping[str, Any]) -> Offices:
    """The offices of a rule's options."""
    forms: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for number, alternatives in enumerate(options.get("exclusive", ())):
        for first, *others in alternatives:
            for form in (first, *others):
                forms.setdefault(tuple(form.split()), []).append((f"office {number}", first))
    parties = {word: words[0] for words in options.get("parties", ()) for word in words}
    words = frozenset(parties).union(*forms)
    return Offices(forms, parties, frozenset(options.get("seats", ())), max(map(len, forms), default=0), words)


def jobs(analysis: Analysis, known: Offices) -> Iterator[Match]:
    """Two offices of one person that exclude each other, one office in two places, or two parties."""
    return contradictions(analysis, _facts(analysis, known))


def _facts(analysis: Analysis, known: Offices) -> Iterator[Fact]:
    people, text = analysis.get(named), analysis.get(folded)
    for start, end, who in zip(people.starts, people.ends, people.who, strict=True):
        letters = _LETTERS.match(text, end) if text.startswith(" (", end) else None
        if letters and letters[1] in known.parties:
            here, words = Span(start, letters.end()), letters[0].strip()
            yield Fact(who, "party", frozenset((known.parties[letters[1]],)), words, here)
            state = " ".join(letters[2].replace(".", " ").split())
            if state in REGIONS or (len(state) == 2 and state.isupper()):  # each way of writing with its own kind
                yield Fact(who, "postal code" if state.isupper() else "state", frozenset((state,)), words, here)
    every, sure = analysis.get(cast), set(people.starts)
    for row, phrase in analysis.get(descriptions):
        here = Span(every.starts[row], every.ends[row])
        for topic, value, words in _read(phrase[:_MOST], known) if here.start in sure else ():
            if not another_time(analysis, here):
                yield Fact(every.who[row], topic, frozenset(value), words, here)


def _read(words: list[str], known: Offices) -> Iterator[tuple[str, Sequence[str], str]]:
    """The topic, the value and the words of each office or party of a description."""
    low = [_SHORT.get(word, word) for word in map(str.lower, words)]
    if known.words.isdisjoint(low) and known.words.isdisjoint(words):
        return
    if not _NOT_NOW.isdisjoint(low) or any(word.endswith("'s") for word in low):
        return
    last = head(low) + 1
    for row, word in enumerate(words[:last]):
        if word in known.parties and low[row + 1 : row + 2] not in (["minister"], ["secretary"]):
            yield "party", (known.parties[word],), word
            break
    sizes = range(min(known.longest, last), 0, -1)
    first = next((last - size for size in sizes if tuple(low[last - size : last]) in known.forms), last)
    if first < last:
        office, place = " ".join(words[first:last]), _place(words, first, last)
        for topic, value in known.forms[tuple(low[first:last])]:
            yield topic, (value,), office
            if place and value in known.seats:
                yield f"{value} of", place, f"{office} of {' '.join(place)}"


def _place(words: list[str], first: int, last: int) -> list[str]:
    """Where the office is: `of Wells` behind it, `Wells` before it."""
    after = words[last + 1 :] if words[last : last + 1] and words[last] in _OF else []
    run = next((n for n, word in enumerate(after) if not word[:1].isupper()), len(after))
    at = first
    while at and words[at - 1][:1].isupper():
        at -= 1
    before = (words[n:first] for n in range(at, first))
    return after[:run] or next((place for place in before if lexicon().is_place(" ".join(place))), [])
