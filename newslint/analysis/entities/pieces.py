"""Capitalised words in one piece that may be a name which is no person's: Bank of England, Supreme Court, Boeing."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from newslint.analysis.entities.around import votes
from newslint.analysis.entities.kinds import adjective, is_person, kind_by_words, nameless
from newslint.analysis.entities.known import FIRMS
from newslint.analysis.entities.words import (
    ALONE,
    BODY,
    CONTINENTS,
    COUNTRIES,
    HAPPENING,
    LANDMARK,
    OFFICE,
    PARTISAN,
    REGIONS,
    SPOT,
)
from newslint.analysis.names.lookalikes.forms import CALENDAR
from newslint.analysis.names.table.table import DISPLAY, LEFT, MID, OPENERS, SUFFIXES, TITLES, Names
from newslint.data.lexicon import GIVEN, PLACE, PROPER, SURNAME, Lexicon
from newslint.late import late

_LINK = late(r" (?:(of|for|on)(?: the)?|and|&|v\.) ")
_SIGN = late(r"&[A-Z][A-Za-z]*")
_LONGEST = 8
"""Words of a name."""
_PHRASE, _LETTERS, _OFTEN = 3, 7, 2
"""Words of a name whose last one says nothing, letters that are no abbreviation, capitals that need evidence."""
_ALONE = ALONE | FIRMS
_ON = frozenset(("Committee", "Subcommittee", "Commission", "Council", "Conference", "Center", "Centre", "Convention"))
_COMMON = BODY - _ALONE
_SPOKE = late(r" (?:said|says|told|added|asked|recalled|replied|insisted|admitted)\b")
_HEADS = BODY | SPOT | LANDMARK | HAPPENING
_LINKS = frozenset(("of", "and", "for", "on", "v", "&"))


class Piece(NamedTuple):
    """[start, end) of the text; `mid`: its capital stands in mid-sentence; `shown`: in display copy; `titled`: a title
    stood before it."""

    start: int
    end: int
    words: tuple[str, ...]
    mid: bool
    shown: bool
    titled: bool = False

    @property
    def key(self) -> str:
        """The words without capitals: what two forms of one name share."""
        return " ".join(self.words).casefold()


def pieces(table: Names, taken: bytearray, lex: Lexicon) -> list[Piece]:
    """The pieces outside of what is taken, in order, parts of one name (of, for, and, &) put together."""
    found: list[Piece] = []
    for run in _runs(table, taken, lex):
        if found and (joined := _joined(table.text, found[-1], run, lex)):
            found[-1] = joined
        else:
            found.append(run)
    return [p for piece in found if (p := _trimmed(table, piece, lex))]


def _runs(table: Names, taken: bytearray, lex: Lexicon) -> Iterator[Piece]:
    text, words, flags, starts, ends = table.text, table.words, table.flags, table.starts, table.ends
    row, rows = 0, len(words)
    while row < rows:
        first, row = row, row + 1
        if taken[starts[first]]:
            continue
        while row < rows and flags[row] & LEFT and not taken[starts[row]] and row - first < _LONGEST:
            row += 1
        end = ends[row - 1]
        if sign := _SIGN.match(text, end):
            end = sign.end()
        start, last = starts[first], (*words[first : row - 1], words[row - 1] + (sign[0] if sign else ""))
        if text.endswith("New ", 0, start) and words[first] != "New" and lex.is_place(f"New {words[first]}"):
            start, last = start - 4, ("New", *last)  # the table leaves out what opens a sentence
        yield Piece(start, end, last, bool(flags[first] & MID), bool(flags[first] & DISPLAY))


def _joined(text: str, one: Piece, two: Piece, lex: Lexicon) -> Piece | None:
    """The two as one name where a small word joins them."""
    gap = two.start - one.end
    link = _LINK.fullmatch(text, one.end, two.start) if 2 < gap < 10 else None
    if link is None or len(one.words) + len(two.words) > _LONGEST:
        return None
    last, small = one.words[-1], text[one.end : two.start].split()
    if link[1] == "of":
        name = one.mid or last in _HEADS  # Shares of Tesco
        fits = name and lex.is_word(last.lower()) and not (adjective(last, lex) or nameless(last) or _office(last))
        two_bodies = last in BODY and two.words[0] in BODY and small[-1] == "the"  # the Directorate of the Department
        fits = fits and not two_bodies
    elif link[1] == "for":
        cause = one.mid and lex.is_word(last.lower()) and not (lex.is_surname(last) or lex.is_place(last))
        fits = not BODY.isdisjoint(one.words) or last.endswith("s") or (cause and not _office(last))
    elif link[1] == "on":  # the Joint Committee on Salt; not what the Senate did on Monday
        fits = last in _ON and two.words[0] not in CALENDAR
    elif small[0] in ("&", "v."):
        fits = True
    else:
        parts = (*one.words, two.words[0])
        common = all((lex.is_word(w.lower()) and not lex.is_place(w)) or adjective(w, lex) for w in parts)
        fits = len(two.words) > 1 and two.words[-1] in BODY and common and one.words[-1] not in BODY
    if not fits or nameless(two.words[0]):
        return None
    return one._replace(end=two.end, words=(*one.words, *(w.strip(".") for w in small), *two.words))


def _trimmed(table: Names, piece: Piece, lex: Lexicon) -> Piece | None:
    """The piece without the titles and offices on its edges; None where nothing is left."""
    words, first, last = piece.words, 0, len(piece.words)
    if last == 2 and words[0] in PARTISAN and words[1] in ALONE:
        first = 1
    while first < last and (words[first] in TITLES or nameless(words[first])) and not _belongs(words[first:last], lex):
        first += 1
    while last - first > 1 and "-" in words[first] and words[first].rpartition("-")[2].islower():
        first += 1  # State-owned Rosneft
    first += _idle(piece, words[first:last], lex)
    if (
        last - first > 1
        and words[last - 1] in CALENDAR
        and (words[last - 2] in FIRMS or not lex.is_word(words[last - 2].lower()))
    ):
        last -= 1  # Arizona Monday, but Super Tuesday
    while last > first and (_office(words[last - 1]) or words[last - 1] in _LINKS) and words[last - 2] != "of":
        last -= 1
        while last - first > 1 and _plain(words[last - 1], lex):  # Washington Political Editor
            last -= 1
    rest = words[first:last]
    if not rest or (len(rest) > 1 and _office(rest[0]) and rest[1] == "of"):
        return None
    if (first or last < len(words)) and all(_plain(w, lex) for w in rest):
        return None
    titled = first > 0 and words[first - 1] in TITLES
    start, end = piece.start, piece.end
    for word in words[:first]:
        start = table.text.find(word, start) + len(word)
    for word in reversed(words[last:]):
        end = table.text.rfind(word, start, end)
    start = table.text.find(rest[0], start)
    end = start + len(table.text[start:end].rstrip(" .-"))
    return piece._replace(start=start, end=end, words=rest, mid=piece.mid or first > 0, titled=titled)


def _idle(piece: Piece, words: Sequence[str], lex: Lexicon) -> bool:
    """Whether the first word only stands before a name: Nazi Germany, Russian Igor Orlov, Yesterday Argentina."""
    rest = words[1:]
    phrase = " ".join(words)
    if not rest or lex.is_place(phrase) or phrase.lower() in COUNTRIES or " ".join(words[:2]) in REGIONS:
        return False
    if list(rest) == ["White", "House"] and lex.is_surname(words[0]):
        return True
    place = len(rest) == 1 and (rest[0] in CONTINENTS or lex.is_place(rest[0]))
    if adjective(words[0], lex):
        return place or (
            len(rest) > 1 and (is_person(rest, lex) or (words[0] in PARTISAN and lex.is_surname(rest[-1])))
        )
    return place and not piece.mid and lex.is_word(words[0].lower()) and rest[0] not in _HEADS


def _belongs(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether a title or opener in front is a part of the name: Justice for Fans, New York."""
    if len(words) == 1:
        return False
    return lex.is_place(f"{words[0]} {words[1]}") or (words[0] not in OPENERS and words[1] in ("of", "for"))


def _office(word: str) -> bool:
    return word in TITLES or word in OFFICE


def _plain(word: str, lex: Lexicon) -> bool:
    """Whether a word means nothing without the office that it belongs to: Foreign, Prime."""
    return (lex.is_word(word.lower()) and not lex.flags(word) & (PLACE | PROPER)) or adjective(word, lex)


def names_of(table: Names, found: Sequence[Piece], surnames: Container[str], lex: Lexicon) -> Iterator[Piece]:
    """The pieces that are names: of each form one stands in mid-sentence, or no dictionary has its words."""
    mine: dict[str, list[Piece]] = {}
    for piece in found:
        mine.setdefault(piece.key, []).append(piece)
    sure = {key for key, same in mine.items() if _sure(table, [p for p in same if not p.shown], lex)}
    for piece in found:
        if piece.key in sure:
            yield piece
        elif len(piece.words) > 1 and not piece.mid:  # a word that opens the sentence before a name: Yesterday Tesco
            rest = piece.words[1:]
            if " ".join(rest).casefold() in sure or (len(rest) == 1 and rest[0] in surnames):
                start = table.text.find(rest[0], piece.start + 1)
                yield piece._replace(start=start, words=rest, mid=True)


def _sure(table: Names, same: Sequence[Piece], lex: Lexicon) -> bool:
    """Whether pieces of one form in running copy are a name."""
    words, mid = same[0].words if same else ("",), sum(p.mid for p in same)
    if not same or adjective(words[-1], lex) or (nameless(words[0]) and not _belongs(words, lex)):
        return False
    if len(words) == 1:
        return _sure_word(table, same, mid, lex)
    long = len(words) > _PHRASE and not any(w.islower() for w in words) and kind_by_words(words, lex) is None
    shouted = all(len(w) > 1 and w.isupper() for w in words)
    if (
        (long and not is_person(words, lex))
        or shouted
        or words[-1] in OPENERS
        or (nameless(words[-1]) and not mid and words[-1] not in SUFFIXES)
    ):
        return False
    return bool(mid) or words[-1] in BODY or not all(lex.is_word(w.lower()) for w in words)


def _sure_word(table: Names, same: Sequence[Piece], mid: int, lex: Lexicon) -> bool:
    """Whether one capitalised word is a name: nobody's office, and no word of the story's."""
    word, low = same[0].words[0], same[0].words[0].lower()
    place = lex.is_place(word)
    if any(_SPOKE.match(table.text, p.end) and table.text[p.start - 2 : p.start] in ("” ", '" ') for p in same):
        return low not in table.lower and not (_office(word) or nameless(word) or word in BODY)  # “No,” Okafor said
    if _office(word) or len(word) < 2 or word in _COMMON:
        return False
    if word.isupper():
        return lex.is_place(word.capitalize()) or (len(word) < _LETTERS and (bool(mid) or not lex.is_word(low)))
    if word in ALONE or (lex.is_word(low) and not place):
        told = mid > _OFTEN or (
            mid and (lex.flags(word) & PROPER or any(votes(table.text, [(p.start, p.end) for p in same])))
        )
        return bool(mid if word in _ALONE else told and not {low, low + "s"} & table.lower)
    listed = not lex.is_word(low) and lex.flags(word) & (PLACE | PROPER | GIVEN | SURNAME)
    return low not in table.lower and bool(mid or listed)
