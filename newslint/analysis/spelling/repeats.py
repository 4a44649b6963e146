"""A word typed twice, a phrase typed twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import count

from newslint.analysis.spelling.copy import Copy, is_known
from newslint.analysis.spelling.fault import Fault
from newslint.data.lexicon import GIVEN, PLACE, SURNAME, WORD
from newslint.span import Span
from newslint.words import word_set

_CLEAR = word_set(
    "the a an to of and for with from at by as been being he she we they i this these those their his my our your its "
    "am or but who which whose will would shall should could can may might must than then when where not "
    "while because if into onto upon about after before between through during under against among until since also "
    "there some any each every another mr mrs ms"
)
"""Words that no sentence sets twice in a row."""
_LIKELY = word_set("in on is are was were be has have it up out over off down one me us")
"""Words that a sentence may set twice, seldom: `what it is is`, `moved on on Monday`."""
_OPENERS = word_set("in on is are was were it one")
"""Those among them that may open a sentence: `It It was`."""
_TWICE_BUT = {
    "that": (frozenset[str](), word_set("he she they we you i the a an his my our your their its there mr mrs ms")),
    "her": (word_set("of in with from at by on about for under after against"), frozenset[str]()),
}
"""Words that grammar sets twice, but not after the first words nor before the second: `that that he`, `of her her`."""
_MEANT = word_set(
    "had that her you him do did no so very really yes ha hey well now never long many much more far big old bye "
    "blah knock tut rah yada hear there oh ah boom bang night chop hush go wait please come same never way too again "
    "couscous cha tsk ding tick woof choo pom fifty hubba yo dik can aye beep buzz clap click cluck ho la na nom pew "
    "quack toot vroom wah win ya yum zoom half two three four five six seven eight nine ten hundred thousand"
)
"""Words that are doubled on purpose."""
_TITLES = word_set("mr mrs ms miss dr sir lord lady dame the")
_TO_A_NAME = word_set("on in at of to from by for with near")
_PARTICLES = word_set("in on up out over off down")
_TAKES_A_PARTICLE = word_set(
    "came come comes coming moved move moves moving went go goes going gone logged log logs logging checked check "
    "settled settle carried carry turned turn turns kicked kick kicks held hold gave give given giving took take taken "
    "set sets dropped drop stepped step phoned phone called call signed sign passed pass flew fly stayed stay"
)
"""After these the first of two equal words may belong to the verb: `they came in in 1979`."""
_TIMES = [["the", when] for when in "past last next first second summer autumn fall winter spring morning end".split()]
"""After them the first of two equal prepositions may end a clause."""
_CLOSE_A_CLAUSE = word_set("is are was were does")
_CLEFT = {(opener, subject) for opener in ("what", "who", "all") for subject in "he she it they we you there".split()}
"""What stands before a verb that may stand twice: `what he does does matter`."""
_COMMON = 3.0
"""How frequent (Zipf) a capitalised word is that no list of names has and that is none: British, Senate."""
_BEFORE, _AFTER = frozenset("-/"), frozenset("-/'’")
_ON_AND_ON = frozenset(("and", "by", "or", "after", "to", "upon", "for", "in", "no", "not"))
_SHORT, _LONGEST = 3, 12
"""Words of a phrase that `_phrase` judges, and those of the longest that is looked for."""
_CLAUSE = word_set("what whatever who whoever whom when whenever where wherever how however if once all")
_SUBJECTS = word_set("i you he she it we they one")
"""Whatever he does he does to win: a clause that ends as the next begins."""
_SO_AND_SO = frozenset(("a", "an", "to", "more", "so", "very"))
"""These open what may stand twice: `what makes a gadget a gadget`, `to have to have`."""


def repeats(copy: Copy) -> Iterator[Fault]:
    """Doubled words (a run of them is one fault) and doubled pairs of words, on one line."""
    low, last = copy.low, len(copy.low) - 1
    near = zip(count(), low, low[1:], (*low[2:], ""), (*low[3:], "", ""), strict=False)
    rows = [
        row
        for row, word, second, third, fourth in near
        if word == second
        or (word == third and second == fourth)
        or (word == fourth and low[row + 1 : row + 3] == low[row + 4 : row + 6])
    ]
    pairs = Counter(copy.words[row] for row in rows if low[row] == low[row + 1])
    parts: Counter[str] = Counter()
    if any(word[0].isupper() for word in pairs):
        parts.update(part for row in range(last) for part in _parts(copy, row))
    done = 0
    for row in rows:
        if row < done:
            continue
        if low[row] == low[row + 1]:
            done = end = _run(copy, row)
            if end > row and (case := _case(copy, row, end, pairs, parts)):
                span = Span(copy.starts[row], copy.ends[end])
                yield Fault("doubled", span, (copy.words[row],), case, sure=case == "clear")
            continue
        size = 2 if low[row : row + 2] == low[row + 2 : row + 4] else 3
        if (
            case := _before_a_name(copy, row)
            if size == 2 and copy.words[row + 1].istitle()
            else _phrase(copy, row, size)
        ):
            done = row + 2 * size - 1
            words = copy.text[copy.starts[row] : copy.ends[row + size - 1]]
            yield Fault("doubled-phrase", Span(copy.starts[row], copy.ends[done]), (words,), case)
    yield from _long(copy)


def _long(copy: Copy) -> Iterator[Fault]:
    """Four words and more that stand twice with nothing between: `in the second half in the second half`."""
    low, words = copy.low, copy.words
    grams = list(zip(low, low[1:], low[2:], low[3:], strict=False))
    if len(set(grams)) == len(grams):
        return
    before: dict[tuple[str, ...], int] = {}
    done = 0
    for row, gram in enumerate(grams):
        first = before.get(gram, row)
        before[gram] = row
        size = row - first
        if not _SHORT < size <= _LONGEST or first < done or words[first + 1 : row] != words[row + 1 : row + size]:
            continue
        if first and low[first - 1] == low[row - 1]:
            continue  # a rose is a rose is a rose
        if words[first] in (words[row], words[row].title()) and all(
            copy.spaced(i) for i in range(first, row + size - 1)
        ):
            done = row + size
            once = copy.text[copy.starts[first] : copy.ends[row - 1]]
            yield Fault("doubled-phrase", Span(copy.starts[first], copy.ends[done - 1]), (once,), "likely")


def _run(copy: Copy, row: int) -> int:
    """The last row of the run of one word that starts here, with nothing but spaces inside."""
    end = row
    while end + 1 < len(copy.low) and copy.low[end + 1] == copy.low[row] and copy.spaced(end):
        end += 1
    return end


def _case(copy: Copy, row: int, end: int, pairs: Mapping[str, int], parts: Mapping[str, int]) -> str:
    """How sure a doubled word is a slip; "" when it is none."""
    low, word, again = copy.low[row], copy.words[row], copy.words[row + 1]
    left, right = copy.text[copy.starts[row] - 1 : copy.starts[row]], copy.text[copy.ends[end] : copy.ends[end] + 1]
    if left in _BEFORE or right in _AFTER or left + right in ("“”", '""') or not word[0].isalpha():
        return ""
    capital = again[0].isupper()
    if (capital and word.islower()) or (word[0].isupper() and not capital and copy.lex.flags(word) & GIVEN):
        return ""  # to mark Mark; Will will
    if low in _CLEAR:
        return "clear" if not capital else "likely" if word.isupper() == again.isupper() else ""
    if low in _CLOSE_A_CLAUSE and tuple(copy.low[max(0, row - 2) : row]) in _CLEFT and not _participle(copy, end):
        return ""
    before = copy.low[row - 1] if row and copy.spaced(row - 1) else ""
    after = copy.words[end + 1] if copy.spaced(end) else ""
    if low in _TWICE_BUT:
        never_before, never_after = _TWICE_BUT[low]
        slip = end == row + 1 and not capital and (before in never_before or after.lower() in never_after)
    elif low in _LIKELY:
        opens = low in _OPENERS and word.istitle() and again.istitle() and after.islower()
        particle = before in _TAKES_A_PARTICLE or (before.endswith("ed") and _timed(copy, end))
        slip = opens if capital else low not in _PARTICLES or not particle
    elif low in _MEANT or len(low) < 3 or end - row > 2 or _set_off(copy, row, end):
        slip = False
    else:
        slip = not _name_twice(copy, row, pairs, parts) if capital else copy.lex.is_word(low)
    return "likely" if slip else ""


def _timed(copy: Copy, end: int) -> bool:
    """Whether the second of two prepositions opens a time: a post that she was placed in in the past, in in 2004."""
    after = copy.low[end + 1 : end + 3] if copy.spaced(end) else []
    return after in _TIMES or (bool(after) and after[0].isdigit())


def _participle(copy: Copy, end: int) -> bool:
    """Whether the word after the run goes on with the verb: `what she is is going to do`."""
    return copy.spaced(end) and copy.low[end + 1].endswith(("ing", "ed"))


def _set_off(copy: Copy, row: int, end: int) -> bool:
    """Whether the run is all that is said between two marks (`“Sharp sharp.”`), or a word of no dictionary follows."""
    before = copy.text[copy.ends[row - 1] if row else 0 : copy.starts[row]]
    after = copy.text[copy.ends[end] : copy.starts[end + 1] if end + 1 < len(copy.starts) else None]
    if before == " " or after == " ":
        return copy.spaced(end) and copy.words[end + 1].islower() and not is_known(copy.low[end + 1], copy.lex)
    return True


def _name_twice(copy: Copy, row: int, pairs: Mapping[str, int], parts: Mapping[str, int]) -> bool:
    """Whether two capitalised words are a name that doubles itself: Pago Pago, Sirhan Sirhan.

    They are not where the story has the name once, too, as a part of another: `Lee Lee`, `Ann Lee`.
    """
    word = copy.words[row]
    if pairs[word] == 1 and parts[word] > sum(word in _parts(copy, n) for n in (row - 1, row + 1)):
        return False
    low = copy.low[row]
    known_as_name = copy.lex.flags(word) & (GIVEN | SURNAME | PLACE) or copy.lex.zipf(word) < _COMMON
    named = known_as_name and not copy.lex.flags(low) & WORD
    return bool(named) or pairs[word] > 1 or copy.lex.is_place(f"{word} {copy.words[row + 1]}")


def _parts(copy: Copy, row: int) -> tuple[str, ...]:
    """This word and the next when they are the parts of a name: capitalised, neither of them a title."""
    if not 0 <= row < len(copy.words) - 1:
        return ()
    one, two = copy.words[row : row + 2]
    name = one.istitle() and two.istitle() and one != two and _TITLES.isdisjoint(copy.low[row : row + 2])
    return (one, two) if name and copy.spaced(row) else ()


def _phrase(copy: Copy, row: int, size: int) -> str:
    """How sure it is that so many words are typed twice (`of the of the`); "" when they are not."""
    words, again = copy.low[row : row + size], row + 2 * size
    lower = all(copy.words[i].islower() for i in range(row + 1, again))
    if not lower or not all(copy.spaced(i) for i in range(row, again - 1)) or not _MEANT.isdisjoint(words):
        return ""
    if row and copy.low[row - 1] in _CLAUSE and words[0] in _SUBJECTS:
        return ""
    clear = sum(word in _CLEAR for word in words)
    if size > 2:
        third = copy.low[again] if copy.spaced(again - 1) else ""
        before = copy.low[row - 1] if row else ""
        once = third != words[0] and before != words[-1]  # a rose is a rose is a rose
        return "likely" if clear and once and "and" not in words and "or" not in words else ""
    if words[0] in _SO_AND_SO or (clear < 2 and not _ON_AND_ON.isdisjoint(words)):
        return ""
    return "clear" if clear == 2 else "likely"


def _before_a_name(copy: Copy, row: int) -> str:
    """How sure it is that a preposition and a name stand twice: `on Monday on Monday`; a word is no name."""
    words = copy.words
    twice = words[row] in _TO_A_NAME and words[row : row + 2] == words[row + 2 : row + 4]
    named = twice and not copy.lex.flags(copy.low[row + 1]) & WORD
    return "likely" if named and all(copy.spaced(i) for i in range(row, row + 3)) else ""
