"""What a name is the name of, by its words and by what stands round it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from newslint.analysis.entities.words import (
    ALONE,
    BODY,
    COMPANY,
    CONTINENTS,
    COUNTRIES,
    HAPPENING,
    LANDMARK,
    NOT_NAMES,
    SPOT,
)
from newslint.analysis.names.forms import CALENDAR
from newslint.analysis.names.table import OPENERS, SUFFIXES
from newslint.data.lexicon import PLACE, PROPER, Lexicon
from newslint.late import late

Kind = Literal["person", "place", "organisation", "country", "designation", "work", "other"]
KINDS: tuple[Kind, ...] = ("person", "organisation", "place", "country", "designation", "work", "other")
"""In the order of a sheet; where forms of one thing say several, the first holds."""

_ENOUGH, _NAME = 20, 5
"""Mentions that are looked at, and more words than the name of a person has."""
_ENDING = late(r"[a-z](?:i?an|ean|ish|ese|ite|iot|ic|i)s?$")
_WITHIN = late(r"(?:^|[^\w])(?:in|at|from|near|outside|across|around|throughout|[Ii]nside|In|Across|Near|Outside) $")
_WHO = (
    r"spokes\w+|executives?|employees?|shares|officials?|chairman|chairwoman|CEO|boss|director|founder|co-founder|"
    r"stores?|customers?|staff|workers|analysts?|reporters?|fans?|players?|manager|coach|striker|captain|defender|"
    r"editors?|columnist|lawyers?"
)
_STAFF = late(rf"(?:'s?)? (?:(?:chief executive|chief|senior|vice|deputy|managing|company) )?(?:{_WHO})\b")
_AT = late(
    r"\b(?:giant|firm|company|retailer|maker|manufacturer|airline|supermarket|bank|bookmakers?|network|broadcaster|"
    r"newspaper|magazine|website|charity|group|union|chain|insurer|carrier|club|on|(?:executive|president|chairman|"
    r"director|head|founder|manager|employee|analyst|spokes\w+|economist|reporter|editor|professor|staff|member|owner|"
    r"boss) (?:of|at|for|with)) $"
)
_ACTS = late(
    r" (?:said|says|announced|reported|denied|confirmed|plans|agreed|declined|launched|employs|sued|acquired)\b"
)


def adjective(word: str, lex: Lexicon) -> bool:
    """Whether a capitalised word is no name but says where somebody is from or what he follows: Iranian, Dutch."""
    if word in NOT_NAMES or (word[1:2] == "-" and word.isupper()):
        return True
    if "-" in word:
        parts = word.split("-")
        return parts[-1].islower() or all(map(str.isupper, parts)) or any(adjective(p, lex) for p in parts if p)
    flags = lex.flags(word) or lex.flags(word.removesuffix("s"))
    if not flags & PROPER or lex.is_place(word) or lex.is_given(word):
        return False
    return _ENDING.search(word) is not None or (word.endswith("s") and lex.is_place(word[:-1]))


def nameless(word: str) -> bool:
    """Whether a capitalised word is a day, a month or a word that opens sentences."""
    return word in CALENDAR or word.removesuffix("s") in CALENDAR or word in OPENERS or word in SUFFIXES


def kind_by_words(words: Sequence[str], lex: Lexicon) -> Kind | None:
    """What the words of a name alone say; None when they say nothing."""
    phrase = " ".join(words)
    head = next((words[i - 1] for i, w in enumerate(words) if i and w in ("of", "for", "at")), words[-1])
    kind: Kind | None = None
    if phrase.lower() in COUNTRIES:
        kind = "country"
    elif phrase in CONTINENTS:
        kind = "place"
    elif len(words) == 1:
        kind = "organisation" if head in ALONE else None
    elif len(words) > 2 and lex.is_given(words[0]) and all(lex.is_surname(w) for w in words[1:]):
        kind = "person"
    elif head in HAPPENING or "v" in words:
        kind = "other"
    elif words[-1] in COMPANY or words[-1] == "Party" or head in BODY or "&" in words:
        kind = "organisation"
    elif head in SPOT or words[0] in LANDMARK:
        kind = "place"
    if kind is None and lex.is_place(phrase) and (len(words) > 1 or not lex.is_word(phrase.lower())):
        kind = "place"
    return kind


class Votes(NamedTuple):
    """In how many places what stands round a name says what it is."""

    organisation: int
    place: int
    acts: int


def votes(text: str, places: Sequence[tuple[int, int]]) -> Votes:
    """What stands round these places."""
    organisation = place = acts = 0
    for start, end in places[:_ENOUGH]:
        if _STAFF.match(text, end) or _AT.search(text, max(0, start - 25), start):
            organisation += 1
        elif _ACTS.match(text, end):
            acts += 1
        elif _WITHIN.search(text, max(0, start - 12), start):
            place += 1
    return Votes(organisation, place, acts)


def kind_by_context(found: Votes, words: Sequence[str], lex: Lexicon) -> Kind:
    """What a name is that its words do not settle."""
    if is_person(words, lex) and (len(words) > 1 or not (found.organisation or found.place)):
        sure = len(words) > 1 or found.acts or lex.is_given(words[0]) or not lex.is_word(words[0].lower())
        return "person" if sure else "other"
    if found.place > found.organisation + found.acts:
        return "place"
    return "organisation" if found.organisation or found.acts or lettered(" ".join(words)) else "other"


def is_person(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether these are a person's given name and surname, or one of the two alone."""
    names = [w for w in words if w not in SUFFIXES and len(w) > 1]
    if not names or len(words) > _NAME or not all(w[0].isupper() for w in names):
        return False
    first, last = names[0], names[-1]
    if len(words) == 1:
        return lex.is_surname(first) or lex.is_given(first)
    if lex.is_given(first):
        return lex.is_surname(last) or not lex.is_word(last.lower())
    return len(words) < _NAME and not any(lex.is_word(w.lower()) or lex.flags(w) & (PLACE | PROPER) for w in names)


def lettered(form: str) -> bool:
    """Whether a form is an abbreviation of capitals."""
    letters = form.replace(".", "")
    return letters.isupper() and 1 < len(letters) < 7 and " " not in letters
