"""Small words that cannot stand where they do: one too many, or what is left of a phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from newslint.analysis.spelling.copy import Copy
from newslint.analysis.spelling.fault import Fault
from newslint.span import Span
from newslint.words import word_set

SMALL = word_set(
    "the a an of to in on at for with from by as is are was were be been has have had will would that and or but not "
    "he she they his her their its this who which than about it"
)
_RARER_ALONE, _RARER_TWICE = 4.0, 7.0
"""Ten's exponent of how often chance would bring two words together that never meet: on the one side, on the other."""
_GLUE = frozenset("-/$_0123456789")
_MODALS = "would could should will can may might must"
MODAL = word_set(_MODALS)
_SUBJECTS = word_set("he she it they we you that this who which there")
_DONE = word_set("done seen known taken given made held kept sold told built sent paid written shown driven chosen")
_NOT_DONE = word_set("embed shed wed bed shred sped sled")
_WITH_DONE = word_set("by in on at to from with for as about until before after into")
_CLASHES = (
    # first words, second words, what may be meant ({0} the first, {1} the second; | between), what follows
    ("the", "are were have had could should did", "they {1}|{1}", ""),
    ("the a an my our", "is was has does", "{1}|{0}", ""),
    ("a an my our", "are were have had could should did", "{1}|{0}", ""),
    ("our", "of", "out of|of", ""),
    ("the a an my our your their", "of from with into than because", "{1}|{0}", ""),
    ("the an my our your their", "he she they", "{1}|{0}", ""),
    ("my our", "be been", "{1}|{0}", ""),
    ("the a an", "be", "{0}|{1}", "be"),
    ("the", "a an", "{0}|{1}", "a"),
    ("a an", "the", "{1}|{0}", "a"),
    ("a", "an", "{1}", "a"),
    ("an", "a", "{1}", "a"),
    ("a the", "his their our my", "{1}|{0}", "his"),
    ("the a an", "its", "{1}|{0}", ""),
    ("my our", "the an", "{0}|{1}", "a"),
    ("the", "this these those", "{1}|{0}", "a"),
    ("he she they we", "he she they we", "{1}|{0}", ""),
    ("but", "and or", "{0}|{1}", ""),
    ("or", "but", "{1}|{0}", ""),
    ("and", "but or", "{1}|{0}", "the he she they it"),
    ("to", "of", "{0}|{1}", "the a"),
    ("in at for from by", "be", "{0}", ""),
    ("with", "be", "will be|{0}", ""),
    ("would could should", "is are was were has had does did", "{0}|{1}", ""),
    ("would could should may will", "would could should may might must", "{0}|{1}", "be have not"),
    ("would could should", "will can", "{0}|{1}", "be have not"),
    ("has have", "have has", "{0}|{1}", "been"),
)
_NEVER = {
    "a": frozenset(("cappella", "la", "posteriori", "priori", "and", "or")),
    "his": word_set("and or own"),
    "be": word_set("all and"),
}
"""What may not follow, where anything else in lower case may."""
_BE = (
    (_MODALS, "been", "{0} have been|{0} be"),
    ("to", "been", "{0} have been|{0} be"),
    ("is", "been", "has been|is being|is"),
    ("are", "been", "have been|are being|are"),
    ("was were", "been", "had been|{0} being|{0}"),
    ("has have had", "be", "{0} been|{0} to be"),
    (_MODALS, "able unable aware willing", "{0} be {1}"),
)
"""First words, second words, what may be meant."""
_FINITE = "is are was were", "is are was were has had"
"""Verbs that two clauses may set side by side (`what it is was plain`), one never."""
_CLAUSE = word_set(
    "what whatever who whoever whom whose which whichever where wherever when whenever why how however whether that "
    "all if as than there everything anything nothing something so this i he she it they we you one thing way"
)
_BEFORE_BE = MODAL | {"to"}
_OPENED = word_set("what all thing way do did does is was")
"""With these before it a bare verb may follow: `all they had to do would be meet`."""
_POINTS, _OF = word_set("that this"), word_set("of in on at for with by from about under over into")
_BACK = 14
"""Words before two verbs in which such a clause may open."""
_BARE = """
    get make take give say provide learn bring understand develop ensure improve consider remove hear determine discuss
    begin accept enable protect prevent avoid serve identify maintain obtain perform eat achieve spend grow happen
    establish explain respond describe seek lose deliver replace enhance confirm attend implement prepare decide teach
    prove evaluate collect solve introduce examine announce adopt eliminate investigate engage send know write speak
    carry pursue remain sell meet receive enter join prosecute persuade
"""
"""Verbs that may follow `will` and `to`, or `be` with an ending: `it will be meet`."""
_SETTLED = word_set(
    "appeared arrived born died lived located based situated killed arrested detained convicted educated buried "
    "stationed imprisoned jailed crowned elected performed met worked studied grew exhibited"
)
_SPOTS = word_set("in at on")
_WHEN = word_set(
    "time age end moment beginning start same past first last next night noon midnight dawn dusk least once turn all "
    "day week month year morning evening afternoon weekend present sunday monday tuesday wednesday thursday friday "
    "saturday january february march april may june july august september october november december spring summer "
    "autumn winter fall christma easter height half peak"
)
"""What a second preposition may open behind the first: `the house he died in at the age of 90`."""


def strays(copy: Copy, odd: Iterable[int]) -> Iterator[Fault]:
    """`the of`, `would been`; `other his such`: words that never meet though each is frequent."""
    low, words = copy.low, copy.words
    known = clashes()
    for row in odd:
        pair = low[row], low[row + 1]
        if pair in _bare_verbs() and _after_be(copy, row):
            yield Fault("extra-word", Span(copy.starts[row], copy.ends[row + 1]), (low[row + 1],), "likely")
        elif (pair in _verbs() and _two_verbs(copy, row)) or (pair in _spots() and _two_spots(copy, row)):
            new = low[row + 1], low[row]
            yield Fault("extra-word", Span(copy.starts[row], copy.ends[row + 1]), new, "likely", even=2)
        elif pair in known and words[row].islower() and words[row + 1].islower() and copy.spaced(row):
            yield from _clash(copy, row, *known[pair])
        elif pair[0] in MODAL and _participle(copy, row):
            first, second = words[row : row + 2]
            new = f"{first} be {second}", f"{first} have {second}"
            yield Fault("missing-word", Span(copy.starts[row], copy.ends[row + 1]), new, "likely", even=2)
        elif pair[0] in SMALL and row and _stray(copy, row):
            whole = f"{low[row - 1]} {low[row + 1]}"
            yield Fault("extra-word", Span(copy.starts[row - 1], copy.ends[row + 1]), (whole,), "likely")


def _clash(copy: Copy, row: int, kind: str, instead: tuple[str, ...], follow: str) -> Iterator[Fault]:
    after = copy.words[row + 2] if copy.spaced(row + 1) else ""
    if follow in _NEVER:
        if not after.islower() or after in _NEVER[follow]:
            return
    elif follow and after not in follow.split():
        return
    start, end = copy.starts[row], copy.ends[row + 1]
    if row and copy.low[row - 1] == copy.low[row + 1]:  # of the of
        instead = (copy.low[row], *(new for new in instead if new != copy.low[row]))
    if copy.text[start - 1 : start] not in _GLUE and copy.text[end : end + 1] not in _GLUE:
        yield Fault(kind, Span(start, end), instead, "likely", even=2)


def _two_verbs(copy: Copy, row: int) -> bool:
    """Whether two verbs stand side by side with no clause before them that the first may end: `it is was sold`."""
    first = _opening(copy, row)
    sides = copy.text[copy.starts[row] - 1 : copy.starts[row]], copy.text[copy.ends[row + 1] : copy.ends[row + 1] + 1]
    return (
        row - first > 1
        and copy.words[row].islower()
        and copy.words[row + 1].islower()
        and copy.spaced(row)
        and copy.spaced(row + 1)
        and _GLUE.isdisjoint(sides)
        and not _clause(copy, first, row)
        and not copy.words[row - 1].istitle()
    )


def _after_be(copy: Copy, row: int) -> bool:
    """Whether a verb without its ending follows `will be` or `to be`, and no clause has opened before."""
    if row < 2 or not (copy.spaced(row - 1) and copy.spaced(row) and copy.spaced(row + 1)):
        return False
    opened = not _OPENED.isdisjoint(copy.low[_opening(copy, row) : row])
    came = copy.low[row - 1] == "to" and copy.low[row - 2].startswith(("came", "come", "coming"))
    return not opened and not came and copy.low[row - 1] in _BEFORE_BE and copy.words[row + 1].islower()


def _opening(copy: Copy, row: int) -> int:
    """The first of the words before this row, not too many, between which only spaces stand."""
    first = row
    while first > max(0, row - _BACK) and copy.spaced(first - 1):
        first -= 1
    return first


def _clause(copy: Copy, first: int, row: int) -> bool:
    """Whether a word that opens a clause stands between these rows; `of that work` opens none."""
    low = copy.low
    return any(
        low[i] in _CLAUSE and not (low[i] in _POINTS and i > first and low[i - 1] in _OF) for i in range(first, row)
    )


def _two_spots(copy: Copy, row: int) -> bool:
    """Whether two prepositions of place follow a verb that takes one: `he first appeared in at a court`."""
    if not row or copy.low[row - 1] not in _SETTLED or not all(copy.spaced(i) for i in (row - 1, row, row + 1)):
        return False
    after = copy.low[row + 2 : row + 4]
    return _WHEN.isdisjoint(word.rstrip("s") for word in after) and not after[0][0].isdigit()


def _participle(copy: Copy, row: int) -> bool:
    """Whether the modal verb of a subject right before it has a participle for a verb: `it will interviewed by`."""
    if not row or not (copy.spaced(row - 1) and copy.spaced(row) and copy.spaced(row + 1)):
        return False
    before, modal, verb, after = copy.words[row - 1 : row + 3]
    if before not in _SUBJECTS or not modal.islower() or after not in _WITH_DONE or copy.lex.bigram(modal, verb):
        return False
    ended = verb.endswith("ed") and not verb.endswith("eed") and copy.lex.is_word(verb) and verb not in _NOT_DONE
    return verb in _DONE or ended


def _stray(copy: Copy, row: int) -> bool:
    """Whether the word meets neither neighbour in any book, though both are frequent and meet each other."""
    before, word, after = copy.words[row - 1 : row + 2]
    if not (before.islower() and word.islower() and after.islower() and before.isalpha() and after.isalpha()):
        return False
    lex = copy.lex
    if lex.bigram(before, word) or not (copy.spaced(row - 1) and copy.spaced(row)):
        return False
    left, right = lex.chance(before, word), lex.chance(word, after)
    if min(left, right) < _RARER_ALONE or max(left, right) < _RARER_TWICE:
        return False
    return not lex.meets(word, after) and lex.meets(before, after)


@cache
def _verbs() -> frozenset[tuple[str, str]]:
    return frozenset((a, b) for a in _FINITE[0].split() for b in _FINITE[1].split() if a != b)


@cache
def _spots() -> frozenset[tuple[str, str]]:
    return frozenset((a, b) for a in _SPOTS for b in _SPOTS if a != b)


@cache
def _bare_verbs() -> frozenset[tuple[str, str]]:
    return frozenset(("be", verb) for verb in word_set(_BARE))


def watched() -> frozenset[tuple[str, str]]:
    """The pairs that are looked at wherever they stand."""
    return _verbs() | _spots() | _bare_verbs() | clashes().keys()


@cache
def clashes() -> Mapping[tuple[str, str], tuple[str, tuple[str, ...], str]]:
    """Pairs that cannot be: the kind of fault, what may be meant, what has to follow."""
    found: dict[tuple[str, str], tuple[str, tuple[str, ...], str]] = {}
    rows = [("extra-word", *row) for row in _CLASHES] + [("missing-word", *row, "") for row in _BE]
    for kind, firsts, seconds, instead, follow in rows:
        for first in firsts.split():
            for second in seconds.split():
                if first != second:
                    new = tuple(part.format(first, second) for part in instead.split("|"))
                    found.setdefault((first, second), (kind, new, follow))
    return found
