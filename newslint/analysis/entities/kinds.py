"""What a name is the name of, by its words and by what stands round it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal

from newslint.analysis.entities.around import Votes
from newslint.analysis.entities.known import FIRMS
from newslint.analysis.entities.words import (
    ALONE,
    BODY,
    COMPANY,
    COMPASS,
    CONTINENTS,
    COUNTRIES,
    HAPPENING,
    LANDMARK,
    LANDS,
    NOT_NAMES,
    REGIONS,
    SPOT,
)
from newslint.analysis.names.lookalikes.forms import CALENDAR
from newslint.analysis.names.table.table import OPENERS, SUFFIXES
from newslint.data.lexicon import PLACE, PROPER, Lexicon
from newslint.late import late

Kind = Literal["person", "place", "organisation", "country", "designation", "work", "other"]
KINDS: tuple[Kind, ...] = ("person", "country", "organisation", "place", "designation", "work", "other")
"""Where forms of one thing say several, the first holds."""

_ALONE = ALONE | FIRMS
_NAME = 5
"""More words than the name of a person has."""
_COMMON = 3.0
"""How common a surname is (zipf) that is taken for one though it is a word too: Bush, Rice; not Apple."""
_RARE = 3.3
"""How rare a word is that may be a surname which no list has, behind a given name: Greenstone."""
_BORNE, _FREQUENT = 2.5, 5.0
"""How common a surname that is a word too is at least behind a name that no list has, and the word at most."""
_EVERYDAY = 4.7
"""How common a word is that is no place though a town bears it: brown."""
_ENDING = late(r"[a-z](?:i?an|ean|ish|ese|ite|iot|ic|i)s?$")


def adjective(word: str, lex: Lexicon) -> bool:
    """Whether a capitalised word is no name but says where somebody is from or what he follows: Iranian, Dutch."""
    if word in NOT_NAMES or (word[-1] == "s" and word[:-1].isupper() and word[:-1] in NOT_NAMES) or _party(word):
        return True
    if "-" in word:
        parts = word.split("-")
        return parts[-1].islower() or all(map(str.isupper, parts)) or any(adjective(p, lex) for p in parts if p)
    flags = lex.flags(word) or lex.flags(word.removesuffix("s"))
    if not flags & PROPER or lex.is_place(word) or lex.is_given(word) or lex.is_surname(word) or word in FIRMS:
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
    head = next((words[i - 1] for i, w in enumerate(words) if i and w in ("of", "for", "on", "at")), words[-1])
    kind: Kind | None = None
    if phrase.lower() in COUNTRIES:
        kind = "country"
    elif phrase in CONTINENTS or phrase in REGIONS:
        kind = "place"
    elif len(words) == 1:
        kind = "organisation" if not {head, head.removesuffix("s")}.isdisjoint(_ALONE) else None
        kind = "place" if head in COMPASS else kind
    elif len(words) > 2 and lex.is_given(words[0]) and all(lex.is_surname(w) for w in words[1:]):
        kind = "person"
    elif head in HAPPENING or head in CALENDAR or "v" in words:
        kind = "other"
    elif words[-1] in COMPANY or words[-1] == "Party" or head in BODY or "&" in words:
        kind = "organisation"
    elif head in SPOT or words[0] in LANDMARK:
        kind = "place"
    if kind is None and len(words) == 1 and head.endswith("shire"):
        kind = "place"
    if kind is None and lex.is_place(phrase) and (len(words) > 1 or not lex.is_word(phrase.lower())):
        kind = "place"
    return kind


def kind_by_context(found: Votes, words: Sequence[str], lex: Lexicon) -> Kind:
    """What a name is that its words do not settle."""
    return _by_words_beside(found, words, lex) or _by_lists(found, words, lex)


def _by_words_beside(found: Votes, words: Sequence[str], lex: Lexicon) -> Kind | None:
    """The kind where the words beside a name outweigh what lists say of it."""
    word, alone = words[0], len(words) == 1
    kind: Kind | None = None
    if lettered(" ".join(words)) or " ".join(words) in FIRMS:
        kind = "organisation"
    elif found.work + found.titled > found.organisation + found.acts + found.person:
        kind = "work"
    elif alone and not found.body and found.person <= found.place and _is_city(word, lex):
        kind = "place"
    elif alone and found.the > found.person:
        kind = "organisation" if found.body else "place" if found.place else "other"
    return kind


def _by_lists(found: Votes, words: Sequence[str], lex: Lexicon) -> Kind:
    word, alone, common = words[0], len(words) == 1, lex.is_word(words[0].lower())
    kind: Kind = "other"
    if is_person(words, lex) and not (alone and (found.organisation or found.place)):
        sure = not alone or found.acts or found.person or lex.is_given(word) or not common
        kind = "person" if sure or lex.zipf(word) >= _COMMON else "other"
    elif found.person > found.body + found.place and (alone or lex.is_given(word)):
        kind = "person"
    elif found.place > found.body + found.owns:
        kind = "place"
    elif (len(words) == 2 and not found.body + found.the and _unheard(words, lex)) or (
        alone and found.spoke and not found.body - found.acts
    ):
        kind = "person"
    else:
        station = not alone and lettered(word) and not words[1].isupper()  # BBC Five Live
        firm = alone and not common and not word.endswith(("ism", "it", "ium"))
        if found.body or station or (firm and (found.owns or not lex.flags(word))):
            kind = "organisation"
    return kind


def _unheard(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether a word that no list of words has stands before one that is no head of a thing's name: Dylann Roof."""
    first, last = words
    if not first[1:].islower() or lex.is_word(first.lower()) or lex.is_place(first) or last in LANDS:
        return False
    return lex.is_surname(last) or bool(lex.flags(first) & lex.flags(last) & PROPER)


def _is_city(word: str, lex: Lexicon) -> bool:
    return bool(lex.is_place(word) and lex.flags(word) & PROPER) and lex.zipf(word.lower()) < _EVERYDAY


def beside(kind: Kind, found: Votes, forms: Collection[str], lex: Lexicon) -> Kind:
    """The kind of a name whose words say a place or a person, where what stands round its forms says otherwise."""
    words = next(iter(forms)).split()
    alone = len(words) == 1
    if kind in ("person", "place") and len(forms) == 1 and not alone and found.titled > found.acts + found.person:
        return "work"
    if kind == "place" and alone:
        if found.team > found.place and not found.person:
            return "organisation"
        if found.person > found.place and (lex.is_given(words[0]) or lex.is_surname(words[0])):
            return "person"
    return kind


def is_person(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether these are a person's given name and surname, or one of the two alone."""
    names = [w for w in words if w not in SUFFIXES and len(w) > 1]
    if not names or len(words) > _NAME or not OPENERS.isdisjoint(names) or not all(w[0].isupper() for w in names):
        return False
    first, last = names[0], names[-1]
    if len(words) == 1:
        return lex.is_surname(first) or lex.is_given(first)
    return _given(first, last, lex) if lex.is_given(first) else _surnamed(words, names, lex)


def _given(first: str, last: str, lex: Lexicon) -> bool:
    """Whether what follows a given name is its surname, one that no list has too: Michael Greenstone."""
    rare = not lex.is_word(first.lower()) and lex.zipf(last.lower()) < _RARE
    return lex.is_surname(last) or not lex.is_word(last.lower()) or rare


def _surnamed(words: Sequence[str], names: Sequence[str], lex: Lexicon) -> bool:
    """Whether these are a person's though no list has the first as a given name: Khizr Khan, Cate Ewan."""
    first, last = names[0], names[-1]
    if last in LANDS or lex.is_place(" ".join(words)):
        return False
    both = lex.is_surname(first) and lex.is_surname(last) and not lex.is_place(last)
    plain = any(lex.is_word(w.lower()) for w in names) or adjective(first, lex)
    if not (lex.flags(first) or lex.is_word(first.lower()) or first.isupper()) and lex.is_surname(last):
        return lex.zipf(last) > _BORNE and lex.zipf(last.lower()) < _FREQUENT
    if len(words) >= _NAME or lex.is_word(last.lower()) or (plain and not both):
        return False
    return not lex.is_place(first) and (lex.is_surname(last) or not lex.flags(last) & (PLACE | PROPER))


def lettered(form: str) -> bool:
    """Whether a form is an abbreviation of capitals."""
    letters = form.replace(".", "")
    return letters.isupper() and letters.isalpha() and 1 < len(letters) < 7
