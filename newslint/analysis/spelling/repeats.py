"""A word typed twice, a phrase typed twice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.spelling.copy import Copy
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.listed import listed
from newslint.data.lexicon import GIVEN, PLACE, SURNAME, WORD
from newslint.span import Span

_CLEAR = listed(
    "the a an to of and for with from at by as been being he she we they i this these those their his my our your its "
    "am or but who which whose will would shall should could can may might must than then when where not "
    "while because if into onto upon about after before between through during under against among until since also "
    "there some any each every another"
)
"""Words that no sentence sets twice in a row."""
_LIKELY = listed("in on is are was were be has have it up out over off down one")
"""Words that a sentence may set twice, seldom: `what it is is`, `moved on on Monday`."""
_MEANT = listed(
    "had that her you him do did no so very really yes ha hey well now never long many much more far big old bye "
    "blah knock tut rah yada hear there oh ah boom bang night chop hush go wait please come same never way too again "
    "couscous cha tsk ding tick woof choo pom fifty hubba yo dik can aye beep buzz clap click cluck ho la na nom pew "
    "quack toot vroom wah win ya yum zoom half two three four five six seven eight nine ten hundred thousand"
)
"""Words that are doubled on purpose."""
_ON_AND_ON = frozenset(("and", "by", "or", "after", "to", "upon", "for", "in", "no", "not"))


def repeats(copy: Copy) -> Iterator[Fault]:
    """Doubled words (a run of them is one fault) and doubled pairs of words, on one line."""
    low = copy.low
    row, last = 0, len(low) - 1
    rows = [
        i
        for i in range(last)
        if low[i] == low[i + 1] or (i + 3 <= last and low[i] == low[i + 2] and low[i + 1] == low[i + 3])
    ]
    done = 0
    for row in rows:
        if row < done:
            continue
        if low[row] == low[row + 1]:
            end = row + 1
            while end < last and low[end + 1] == low[row]:
                end += 1
            case = _case(copy, row, end)
            if case and all(copy.spaced(i) for i in range(row, end)):
                done = end
                yield Fault(
                    "doubled", Span(copy.starts[row], copy.ends[end]), (copy.words[row],), case, sure=case == "clear"
                )
        elif case := _phrase(copy, row):
            done = row + 3
            words = copy.text[copy.starts[row] : copy.ends[row + 1]]
            yield Fault("doubled-phrase", Span(copy.starts[row], copy.ends[row + 3]), (words,), case)


def _case(copy: Copy, row: int, end: int) -> str:
    """How sure a doubled word is a slip; "" when it is none."""
    low, word, again = copy.low[row], copy.words[row], copy.words[row + 1]
    after = copy.text[copy.ends[end] : copy.ends[end] + 1]
    glued = after in ("-", "/", "'", "’") or copy.text[copy.starts[row] - 1 : copy.starts[row]] in ("-", "/")
    if glued or end - row > 2 or low in _MEANT or not word[0].isalpha() or (len(low) == 1 and low not in ("a", "i")):
        return ""
    capital = again[0].isupper()
    if (capital and word.islower()) or (word[0].isupper() and not capital and copy.lex.flags(word) & GIVEN):
        return ""  # to trump Trump; Will will
    if low in _CLEAR:
        return "" if capital and word.isupper() != again.isupper() else "likely" if capital else "clear"
    if low in _LIKELY:
        return "" if capital else "likely"
    if capital:
        names = GIVEN | SURNAME | PLACE
        repeated = sum(1 for i in range(len(copy.low) - 1) if copy.words[i] == word and copy.words[i + 1] == again)
        known = copy.lex.flags(low) & WORD or not copy.lex.flags(word) & names
        return "likely" if known and repeated == 1 and not copy.lex.is_place(f"{word} {again}") else ""
    return "likely" if len(low) > 2 and copy.lex.is_word(low) else ""


def _phrase(copy: Copy, row: int) -> str:
    """How sure two pairs of words are one pair typed twice (`of the of the`); "" when they are not."""
    one, two = copy.low[row : row + 2]
    lower = all(copy.words[row + i].islower() for i in range(1, 4))
    if not lower or not all(copy.spaced(i) for i in range(row, row + 3)) or {one, two} & _MEANT:
        return ""
    if (one in _ON_AND_ON and two not in _CLEAR) or (two in _ON_AND_ON and one not in _CLEAR):
        return ""
    if one in ("a", "an", "to", "more", "so", "very"):  # what makes a gadget a gadget; to have to have
        return ""
    return "clear" if one in _CLEAR and two in _CLEAR else "likely"
