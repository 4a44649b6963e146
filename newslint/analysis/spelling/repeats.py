"""A word typed twice, a phrase typed twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from newslint.analysis.spelling.copy import Copy, is_known
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
_TAKES_A_PARTICLE = listed(
    "came come comes coming moved move moves moving went go goes going gone logged log logs logging checked check "
    "settled settle carried carry turned turn turns kicked kick kicks held hold gave give given giving took take taken "
    "set sets dropped drop stepped step phoned phone called call signed sign passed pass flew fly stayed stay"
)
"""After these the first of two equal words may belong to the verb: `they came in in 1979`."""
_GLUE = frozenset("-/'’")
_ON_AND_ON = frozenset(("and", "by", "or", "after", "to", "upon", "for", "in", "no", "not"))


def repeats(copy: Copy) -> Iterator[Fault]:
    """Doubled words (a run of them is one fault) and doubled pairs of words, on one line."""
    low, last = copy.low, len(copy.low) - 1
    rows = [
        i
        for i in range(last)
        if low[i] == low[i + 1] or (i + 3 <= last and low[i] == low[i + 2] and low[i + 1] == low[i + 3])
    ]
    pairs = Counter(copy.words[row] for row in rows if low[row] == low[row + 1])
    done = 0
    for row in rows:
        if row < done:
            continue
        if low[row] == low[row + 1]:
            done = end = _run(copy, row)
            case = _case(copy, row, end, pairs) if end > row else ""
            if case:
                span = Span(copy.starts[row], copy.ends[end])
                yield Fault("doubled", span, (copy.words[row],), case, sure=case == "clear")
        elif case := _phrase(copy, row):
            done = row + 3
            words = copy.text[copy.starts[row] : copy.ends[row + 1]]
            yield Fault("doubled-phrase", Span(copy.starts[row], copy.ends[row + 3]), (words,), case)


def _run(copy: Copy, row: int) -> int:
    """The last row of the run of one word that starts here, with nothing but spaces inside."""
    end = row
    while end + 1 < len(copy.low) and copy.low[end + 1] == copy.low[row] and copy.spaced(end):
        end += 1
    return end


def _case(copy: Copy, row: int, end: int, pairs: Mapping[str, int]) -> str:
    """How sure a doubled word is a slip; "" when it is none."""
    low, word, again = copy.low[row], copy.words[row], copy.words[row + 1]
    sides = copy.text[max(0, copy.starts[row] - 1) : copy.starts[row]], copy.text[copy.ends[end] : copy.ends[end] + 1]
    if any(side in _GLUE for side in sides if side) or low in _MEANT or not word[0].isalpha():
        return ""
    capital = again[0].isupper()
    if (capital and word.islower()) or (word[0].isupper() and not capital and copy.lex.flags(word) & GIVEN):
        return ""  # to trump Trump; Will will
    if low in _CLEAR:
        return "clear" if not capital else "likely" if word.isupper() == again.isupper() else ""
    if low in _LIKELY:
        return "" if capital or (row and copy.low[row - 1] in _TAKES_A_PARTICLE) else "likely"
    if len(low) < 3 or end - row > 2:
        return ""
    meant = _set_off(copy, row, end) or (_name_twice(copy, row, pairs) if capital else not copy.lex.is_word(low))
    return "" if meant else "likely"


def _set_off(copy: Copy, row: int, end: int) -> bool:
    """Whether the run is all that is said between two marks (`“Sharp sharp.”`), or a word of no dictionary follows."""
    before = copy.text[copy.ends[row - 1] if row else 0 : copy.starts[row]]
    after = copy.text[copy.ends[end] : copy.starts[end + 1] if end + 1 < len(copy.starts) else None]
    if before == " " or after == " ":
        return after == " " and copy.words[end + 1].islower() and not is_known(copy.low[end + 1], copy.lex)
    return True


def _name_twice(copy: Copy, row: int, pairs: Mapping[str, int]) -> bool:
    """Whether two capitalised words are a name that doubles itself: Pago Pago, Sirhan Sirhan."""
    word = copy.words[row]
    listed_name = copy.lex.flags(word) & (GIVEN | SURNAME | PLACE) and not copy.lex.flags(copy.low[row]) & WORD
    return bool(listed_name) or pairs[word] > 1 or copy.lex.is_place(f"{word} {copy.words[row + 1]}")


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
