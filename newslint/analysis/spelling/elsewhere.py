"""Words that are at home elsewhere: in another language, a dialect, a chat, a set phrase, a scientific name."""

from __future__ import annotations

from bisect import bisect_left

from newslint.analysis.spelling.copy import Copy, is_known
from newslint.late import late
from newslint.words import word_set

FOREIGN = word_set(
    """una el la los las que por para est les des und der il che della como pero nous vous ich nicht pas dans avec sur
    ist das auf mit wir sie zum zur fur het een van niet wij zijn voor det att och som nao uma com seja sono siamo nie
    jest jestem ang mga ako kayo tayo nang kwa ya wa al hai ki ka ko nahi koi desu bir ve icin olsun vse slava"""
)
"""Words that tell another language, when two stand near."""
_BROAD = word_set(
    """yer ye yez youse tha nowt owt summat nae nay aye och ken didnae dinnae cannae couldnae wouldnae wisnae wasnae
    isnae hasnae havnae willnae gonnae shouldnae wee braw lass ah'm ah reet nah divvent howay haway gannin wor mi
    unnu yuh dem dey dat dis da wetin abeg oga gyal nuh wah fi mek ting tings innit bruv fam lah leh lor liao eh
    howzit bru eish haibo yebo bab brah boet lekker jaysus eejit ould oul oi gert gotta gimme lemme gonna gizza
    yew ain't ma lol omg ur u r ppl thx pls plz cuz coz bc tbh smh idk ngl tho luv wut wat tryna finna imma bruh
    deadass sis ach awfy allus dreich oot thass hev thon thon's ye're quare yersel"""
)
"""Words that tell dialect or chat, when three stand near."""
_REACH, _WIDE = 4, 8
_ENOUGH, _PLENTY = 2, 3
_OPENING, _CLOSING = '“"‘«„', '”"’»“'
_BRIEF = 60
"""Code points of a short quotation at most."""
_GENUS = late(r"[A-Z][a-z]*(?:us|um|is|es|ys|on|ma|la|as|os|ia|ea|na|ra|rix|nyx)")
_SPECIES = late(r"[a-z]{2,}(?:us|um|is|ae|ii|ens|ans|oides|osa|ica|ata|ina|olor)")
_ABBREVIATED = late(r"\.(?:[,;:)]| [a-z(&])")


def elsewhere(copy: Copy, row: int) -> bool:
    """Whether the unknown word is one of another language or dialect, of a set phrase or a scientific name."""
    return (
        _in_phrase(copy, row)
        or _abbreviated(copy, row)
        or _is_species(copy, row)
        or not all(map(str.isascii, _around(copy, row, 1)))
        or sum(word in FOREIGN for word in _around(copy, row, _REACH)) >= _ENOUGH
        or sum(word in _BROAD for word in _around(copy, row, _WIDE)) + _clipped(copy, row) >= _PLENTY
        or _in_short_quote(copy, row)
    )


def _around(copy: Copy, row: int, reach: int) -> list[str]:
    return copy.low[max(0, row - reach) : row + reach + 1]


def _in_phrase(copy: Copy, row: int) -> bool:
    """Whether the word and one beside it are a known pair: `myasthenia gravis`."""
    low, word = copy.low, copy.low[row]
    return bool(
        (row and copy.spaced(row - 1) and copy.lex.bigram(low[row - 1], word))
        or (copy.spaced(row) and copy.lex.bigram(word, low[row + 1]))
    )


def _abbreviated(copy: Copy, row: int) -> bool:
    """Whether a full stop stands behind that ends no sentence: `Carex sp. and`."""
    return len(copy.words[row]) <= _REACH and _ABBREVIATED.match(copy.text, copy.ends[row]) is not None


def _is_species(copy: Copy, row: int) -> bool:
    """Whether the word and the capitalised one before it end as Latin does: `Yersinia pestis`, `Y. pestis`."""
    if not row or not _SPECIES.fullmatch(copy.words[row]):
        return False
    gap = copy.gap(row - 1)
    genus = copy.words[row - 1]
    return (gap == " " and _GENUS.fullmatch(genus) is not None) or (gap == ". " and len(genus) == 1 and genus.isupper())


def _clipped(copy: Copy, row: int) -> int:
    """How many words near have an apostrophe for a letter at their beginning or end: `'appen`, `wi'`."""
    text, rows = copy.text, range(max(0, row - _WIDE), min(len(copy.words), row + _WIDE + 1))
    return sum(
        (text[copy.starts[r] - 1 : copy.starts[r]] == "'" and not copy.words[r].isupper())
        or text[copy.ends[r] : copy.ends[r] + 2] == "' "
        for r in rows
    )


def _in_short_quote(copy: Copy, row: int) -> bool:
    """Whether the word stands in a quotation of a few words most of which no dictionary has: `“Fuera corruptos!”`."""
    text, at = copy.text, copy.starts[row]
    start = max(text.rfind(mark, max(0, at - _BRIEF), at) for mark in _OPENING)
    end = min((n for mark in _CLOSING if (n := text.find(mark, at, at + _BRIEF)) >= 0), default=-1)
    if start < 0 or end < 0 or "\n" in text[start:end] or text[start + 1] == " ":
        return False
    words = [copy.low[r] for r in range(bisect_left(copy.starts, start), bisect_left(copy.starts, end))]
    return len(words) > 1 and 2 * sum(not is_known(word, copy.lex) for word in words) > len(words)
