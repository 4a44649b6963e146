"""Small words left out between two that cannot do without: `able get`, `depends the weather`, `in wake of`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from newslint.analysis.analysis import Analysis
from newslint.analysis.spelling.copy import Copy
from newslint.analysis.spelling.fault import Fault
from newslint.span import Span
from newslint.words import word_set

_NOUN_OPENS = "the a an his their its our my your these those"
_VERBS = """
    be become get go make take give say provide learn come create keep bring understand develop ensure improve
    consider remove hear determine discuss begin accept reduce enable protect prevent avoid serve identify
    maintain obtain perform eat achieve spend grow happen establish explain respond expand describe seek lose
    deliver replace enhance contribute confirm attend implement prepare decide teach operate prove evaluate
    collect solve recognise recognize introduce examine announce adopt eliminate resolve investigate engage
    invest tell send know write speak carry pursue remain leave do have sell see meet receive enter join
    prosecute persuade convince put let
"""
"""Verbs that are hardly anything else."""
_VERBS_OR_NOUNS = """
    help fix resist raise run win use try work stop start look talk call vote pay play show hold turn move cut
    fight find build reach follow hire
"""
_CALL_FOR_TO = """
    able unable going trying tries tried wants wanted want wanting supposed failed fails failing decided decides
    refused refuses refusing agreed agrees willing unwilling seems seemed seem tends tended tend hoping hoped
    expected forced allowed managed manages intended intends intend attempted attempting threatened threatens
    prepared keen eager reluctant determined entitled permitted encouraged urged continued continues continue
    unlikely destined poised scheduled inclined obliged promised pledged vowed appears appeared seeking
    struggled struggling tempted
"""
_MANY = """
    people men women children protesters demonstrators voters supporters fans residents workers jobs families
    homes houses refugees migrants soldiers troops prisoners pupils students patients users customers passengers
    businesses companies buildings trees animals birds miles dollars pounds euros years members employees
    civilians visitors tourists viewers readers documents emails letters complaints names items others
"""
_FRONTED = "to on with in for from of by which whom"
"""Before a verb: `the man on whom they depend a lot`."""
_DEGREE = "the most more less least"
"""Before an adjective that stands for people: `the able find work`."""
_TIES = (
    # what is missing, the word before it, the words after it, what may not stand before them all
    ("of", "consist consists consisted consisting capable incapable devoid reminiscent", _NOUN_OPENS, _FRONTED),
    ("to", "belong belongs belonged belonging listen listens listening adhere adheres pursuant", _NOUN_OPENS, _FRONTED),
    ("on", "depend depends depended depending rely relies relied relying reliant hinges", _NOUN_OPENS, _FRONTED),
    ("with", "cope copes coping comply complies complying coincide coincides accordance", _NOUN_OPENS, _FRONTED),
    ("in", "participate participates participating culminated culminating resulted", _NOUN_OPENS, _FRONTED),
    ("from", "stemmed refrain refrained differs", _NOUN_OPENS, _FRONTED),
    ("for", "responsible eligible apologise apologises apologize apologizes", _NOUN_OPENS, _FRONTED),
    ("of", "some many several most", "its his their our my", "than"),
    ("of", "dozens hundreds thousands millions billions", _MANY, ""),
    (
        "to",
        _CALL_FOR_TO,
        _VERBS,
        "if go come get do does did let help make makes made the most more less least than as",
    ),
    (
        "to",
        "able unable going trying fails tends refuses decides hoping",
        _VERBS_OR_NOUNS,
        "the most more less least good soft heavy hard easy slow tough rough",
    ),
)
_THE = word_set(
    "wake aftermath end middle midst beginning top bottom height brink verge eve edge outskirts basis sake "
    "expense guise hands eyes event vicinity fringes onset outbreak mercy heels auspices forefront"
)
"""Nouns that stand between a preposition and `of` with an article only."""
PREPOSITIONS = word_set("in on at by to from since before after until near under during for")
_DEGREES = word_set(
    "most least more less day week month year quarter night morning next previous same following first last"
)
"""After `the`, what may stand without a preposition."""
_OTHER_WAYS = word_set("age size height own")
_TOP, _DECK = 3, 150
"""The last block at the head of a story that may be a deck, and the code points of which it has fewer."""
Tie = tuple[str, frozenset[str], frozenset[str]]


def ties(analysis: Analysis, copy: Copy, odd: Iterable[int]) -> Iterator[Fault]:
    """Each place where a word's own preposition, its `to` or its article is missing."""
    low, words, known = copy.low, copy.words, tied()
    for row in odd:
        if low[row] in known and copy.spaced(row) and words[row + 1].islower():
            small = _missing(copy, row, known[low[row]])
            if small:
                start, middle, end = copy.starts[row], copy.ends[row], copy.ends[row + 1]
                whole = f"{copy.text[start:middle]} {small}{copy.text[middle:end]}"
                yield Fault("missing-word", Span(start, end), (whole,), "likely")
        elif low[row + 1] in _THE and low[row + 2 : row + 3] == ["of"] and _bare(analysis, copy, row):
            whole = f"{words[row]} the {words[row + 1]} of"
            yield Fault("missing-word", Span(copy.starts[row], copy.ends[row + 2]), (whole,), "likely")


def in_sentence(analysis: Analysis, at: int) -> bool:
    """Whether this is running text, which does not save its articles as a headline does: it ends with a full stop."""
    number = analysis.block_index(at)
    if number < 0 or in_deck(analysis, number):
        return False
    block = analysis.document.blocks[number]
    return analysis.text[block.span.start : block.span.end].rstrip("”\"'’) ")[-1:] in (".", "!", "?")


def in_deck(analysis: Analysis, number: int) -> bool:
    """Whether the block may be a deck, a short line at the head of a long story, whole or cut."""
    blocks = analysis.document.blocks
    return number <= _TOP < len(blocks) / 2 and len(blocks[number].span) < _DECK


def _missing(copy: Copy, row: int, known: list[Tie]) -> str:
    after = copy.low[row + 1]
    before = copy.low[row - 1] if row and copy.spaced(row - 1) else ""
    then = copy.low[row + 2] if copy.spaced(row + 1) else ""
    sides = (
        copy.text[max(0, copy.starts[row] - 1) : copy.starts[row]],
        copy.text[copy.ends[row + 1] : copy.ends[row + 1] + 1],
    )
    if "-" in sides or (after == "the" and then in _DEGREES) or then in _OTHER_WAYS:
        return ""
    return next((small for small, nexts, never in known if after in nexts and before not in never), "")


def _bare(analysis: Analysis, copy: Copy, row: int) -> bool:
    """Whether a preposition stands here, and the noun after it in a sentence."""
    first, second = copy.words[row : row + 2]
    if first not in PREPOSITIONS or not second.islower():
        return False
    return copy.spaced(row) and copy.spaced(row + 1) and in_sentence(analysis, copy.starts[row])


@cache
def tied() -> Mapping[str, list[Tie]]:
    """Each word that cannot do without a small one after it, with what that is, and where."""
    found: dict[str, list[Tie]] = defaultdict(list)
    for small, words, nexts, never in _TIES:
        tie = small, word_set(nexts), word_set(never)
        for word in words.split():
            found[word].append(tie)
    return found
