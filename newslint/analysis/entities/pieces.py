"""Capitalised words in one piece that may be a name which is no person's: Bank of England, Supreme Court, Boeing."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from newslint.analysis.entities.kinds import adjective, nameless, votes
from newslint.analysis.entities.words import ALONE, BODY, OFFICE, PARTISAN
from newslint.analysis.names.table import DISPLAY, LEFT, MID, OPENERS, TITLES, Names
from newslint.data.lexicon import PLACE, PROPER, Lexicon
from newslint.late import late

_LINK = late(r" (?:(of|for)(?: the)?|and|&|v\.) ")
_SIGN = late(r"&[A-Z][A-Za-z]*")
_LONGEST = 8
"""Words of a name."""
_PHRASE, _OFTEN = 5, 2


@dataclass(frozen=True, slots=True)
class Piece:
    """[start, end) of the text; `mid` when its capital stands in mid-sentence, `shown` in display copy."""

    start: int
    end: int
    words: tuple[str, ...]
    mid: bool
    shown: bool

    @property
    def key(self) -> str:
        """The words without capitals: what two forms of one name share."""
        return " ".join(self.words).casefold()


def pieces(table: Names, taken: bytearray, lex: Lexicon) -> list[Piece]:
    """The pieces outside of what is taken, in order, parts of one name (of, for, and, &) put together."""
    found: list[Piece] = []
    for piece in _runs(table, taken, lex):
        while found and (joined := _joined(table.text, found[-1], piece, lex)):
            piece = joined
            found.pop()
        found.append(piece)
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
        fits = lex.is_word(last.lower()) and not adjective(last, lex) and not nameless(last) and not _office(last)
    elif link[1] == "for":
        fits = last in BODY or last.endswith("s")
    elif small[0] in ("&", "v."):
        fits = True
    else:
        common = all(lex.is_word(w.lower()) and not lex.is_place(w) for w in (*one.words, two.words[0]))
        fits = len(two.words) > 1 and two.words[-1] in BODY and common and one.words[-1] not in BODY
    if not fits or nameless(two.words[0]):
        return None
    return replace(one, end=two.end, words=(*one.words, *(w.strip(".") for w in small), *two.words))


def _trimmed(table: Names, piece: Piece, lex: Lexicon) -> Piece | None:
    """The piece without the titles and offices on its edges; None where nothing is left."""
    words, start, end = list(piece.words), piece.start, piece.end
    if len(words) == 2 and words[0] in PARTISAN and words[1] in ALONE:
        words = words[1:]
        start = table.text.find(words[0], start)
    while words and (words[0] in TITLES or nameless(words[0])) and not _belongs(words, lex):
        words.pop(0)
        start = table.text.find(words[0], start + 1) if words else end
    while len(words) > 1 and "-" in words[0] and words[0].rpartition("-")[2].islower():  # State-owned Rosneft
        words.pop(0)
        start = table.text.find(words[0], start + 1)
    office = False
    while words and (_office(words[-1]) or words[-1] in ("of", "and", "for", "the")) and not (len(words) > 1 and words[-2] == "of"):
        end = table.text.rfind(words[-1], start, end)
        words.pop()
        office = True
        while len(words) > 1 and _plain(words[-1], lex):  # Washington Political Editor
            end = table.text.rfind(words.pop(), start, end)
    if not words or (len(words) > 2 and _office(words[0]) and words[1] == "of"):
        return None
    if (office or start > piece.start) and all(_plain(w, lex) for w in words):
        return None
    end = start + len(table.text[start:end].rstrip(" .-"))
    return replace(piece, start=start, end=end, words=tuple(words), mid=piece.mid or start > piece.start)


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


def names_of(
    table: Names, found: Sequence[Piece], surnames: Container[str], lex: Lexicon
) -> Iterator[Piece]:
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
                yield replace(piece, start=start, words=rest, mid=True)


def _sure(table: Names, same: Sequence[Piece], lex: Lexicon) -> bool:
    """Whether pieces of one form in running copy are a name."""
    if not same:
        return False
    words, mid = same[0].words, sum(p.mid for p in same)
    if adjective(words[-1], lex) or nameless(words[0]):
        return False
    if len(words) > 1:
        if len(words) > _PHRASE and not any(w.islower() for w in words):
            return False
        shouted = all(len(w) > 1 and w.isupper() for w in words)
        return not shouted and (bool(mid) or words[-1] in BODY or not all(lex.is_word(w.lower()) for w in words))
    word, low = words[0], words[0].lower()
    if _office(word) or len(word) < 2 or word.endswith("."):
        return False
    if word.isupper():
        return len(word) < 7 and (bool(mid) or not lex.is_word(low))
    if low in table.lower and word not in ALONE:
        return False
    if not lex.is_word(low) or lex.is_place(word):
        return bool(mid) or bool(lex.flags(word) & (PLACE | PROPER))
    if word in ALONE:
        return bool(mid)
    listed = bool(lex.flags(word) & PROPER) and bool(mid)
    told = mid > _OFTEN or (bool(mid) and votes(table.text, [(p.start, p.end) for p in same]).any)
    return (listed or told) and word not in BODY and low + "s" not in table.lower
