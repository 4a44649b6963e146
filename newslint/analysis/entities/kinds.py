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
KINDS: tuple[Kind, ...] = ("person", "country", "organisation", "place", "designation", "work", "other")
"""Where forms of one thing say several, the first holds."""

_ENOUGH, _NAME = 20, 5
"""Mentions that are looked at, and more words than the name of a person has."""
_OWNS = late(r"(?:'s| has| had| is| was| will| would) (?!based|located)[a-z]")
_COMMON = 3.0
"""How common a surname is (zipf) that is taken for one though it is a word too: Bush, Rice; not Apple."""
_EVERYDAY = 4.7
"""How common a word is that is no place though a town bears it: brown."""
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
    if word in NOT_NAMES or (word[-1] == "s" and word[:-1].isupper() and word[:-1] in NOT_NAMES) or _party(word):
        return True
    if "-" in word:
        parts = word.split("-")
        return parts[-1].islower() or all(map(str.isupper, parts)) or any(adjective(p, lex) for p in parts if p)
    flags = lex.flags(word) or lex.flags(word.removesuffix("s"))
    if not flags & PROPER or lex.is_place(word) or lex.is_given(word):
        return False
    return _ENDING.search(word) is not None or (word.endswith("s") and lex.is_place(word[:-1]))


def _party(word: str) -> bool:
    """Whether a word says whose member and from where: R-Texas, D-WV."""
    return word[1:2] == "-" and word[0] in "DIR"


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
    elif head in HAPPENING or head in CALENDAR or "v" in words:
        kind = "other"
    elif words[-1] in COMPANY or words[-1] == "Party" or head in BODY or "&" in words:
        kind = "organisation"
    elif head in SPOT or words[0] in LANDMARK:
        kind = "place"
    if kind is None and lex.is_place(phrase) and (len(words) > 1 or not lex.is_word(phrase.lower())):
        kind = "place"
    return kind


class Votes(NamedTuple):
    """In how many places what stands round a name says what it is; `owns`: it has or does something."""

    organisation: int
    place: int
    acts: int
    owns: int


def votes(text: str, places: Sequence[tuple[int, int]]) -> Votes:
    """What stands round these places."""
    organisation = place = acts = owns = 0
    for start, end in places[:_ENOUGH]:
        if _STAFF.match(text, end) or _AT.search(text, max(0, start - 25), start):
            organisation += 1
        elif _ACTS.match(text, end):
            acts += 1
        elif _WITHIN.search(text, max(0, start - 12), start):
            place += 1
        elif _OWNS.match(text, end):
            owns += 1
    return Votes(organisation, place, acts, owns)


def kind_by_context(found: Votes, words: Sequence[str], lex: Lexicon) -> Kind:
    """What a name is that its words do not settle."""
    word, alone = words[0], len(words) == 1
    body = found.organisation + found.acts
    if lettered(" ".join(words)):
        return "organisation"
    if alone and not body and lex.is_place(word) and lex.flags(word) & PROPER and lex.zipf(word.lower()) < _EVERYDAY:
        return "place"
    if is_person(words, lex) and not (alone and (found.organisation or found.place)):
        sure = not alone or found.acts or lex.is_given(word) or not lex.is_word(word.lower())
        return "person" if sure or lex.zipf(word) >= _COMMON else "other"
    if found.place > body + found.owns:
        return "place"
    firm = alone and not lex.is_word(word.lower()) and not word.endswith(("ism", "it", "ium"))
    return "organisation" if body or (firm and (found.owns or not lex.flags(word))) else "other"


def is_person(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether these are a person's given name and surname, or one of the two alone."""
    names = [w for w in words if w not in SUFFIXES and len(w) > 1]
    if not names or len(words) > _NAME or not OPENERS.isdisjoint(words) or not all(w[0].isupper() for w in names):
        return False
    first, last = names[0], names[-1]
    if len(words) == 1:
        return lex.is_surname(first) or lex.is_given(first)
    if lex.is_given(first):
        return lex.is_surname(last) or not lex.is_word(last.lower())
    both = lex.is_surname(first) and lex.is_surname(last) and not lex.is_place(last)  # Cate, Ewan: no list has them
    plain = any(lex.is_word(w.lower()) for w in names) or adjective(first, lex)
    if len(words) >= _NAME or lex.is_word(last.lower()) or (plain and not both):
        return False
    return not lex.is_place(first) and (lex.is_surname(last) or not lex.flags(last) & (PLACE | PROPER))


def lettered(form: str) -> bool:
    """Whether a form is an abbreviation of capitals."""
    letters = form.replace(".", "")
    return letters.isupper() and letters.isalpha() and 1 < len(letters) < 7
