"""What shape a paragraph of plain words has: a headline, a crosshead, an item of a list, a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.late import late
from newslint.words import word_set

PARAGRAPH = "text.paragraph"
HEADLINE = "text.headline.heading.h1"
STRAY = "text.headline.stray"
STANDFIRST = "text.standfirst"
CROSSHEAD = "text.heading.h2.crosshead"
LIST = "text.list"

_BULLET = late(r"[ \t]*(?:[-–—*•·▪◦‣■●►✓] ?|\(?\d{1,2}[.)] )(?=\S)")
_QUOTE_TURN = late(r"[-–—] ?[A-Z“\"]")
_STOPPED = late(r"(?:[.?!…:;]|[.?!…,][\"'”’»)\]]+|[.?!]\)|[\"”’'])[\"'”’»)\]*†\s]*$")
_ENDED = late(r"[.?!…][\"'”’»)\]*†\s]*$")
_WORD = late(r"[^\W_]+(?:['’.-][^\W_]+)*")
_AGENCIES = r"AP|Reuters|REUTERS|AFP|UPI|PA|CNN|WP|Bloomberg|MarketWatch"
_DATELINE = late(
    r"(?=[A-Z]{2})[A-Z][A-Z.’'\- ]{1,30}(?:, [A-Z][\w.’' ]{1,24}){0,2}"
    rf"(?: ?[\[(](?:{_AGENCIES}|[A-Z][\w. ]{{1,24}})[\])])?(?: ?(?:—|–|--) ?| - )(?=\S)"
    rf"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,2}}(?:, [A-Z][\w.’' ]{{1,20}})? \((?:{_AGENCIES})\) ?(?:—|–|--|-) ?(?=\S)"
)
_SMALL = word_set(
    """
    a an the of to in on at for and or nor but by with as from vs v is it its into over off up out so if yet via
    per s t
    """
)
_PLAIN = late(
    r"\b(?:the|a|an|had|has|have|was|were|are|is|would|been|said|told|that|which|I|we|you|he|she|they|him|his|her|their"
    r"|our|my|it|its)\b"
)
"""Words that tell a sentence of the story from a headline."""
_AUXILIARY = late(r"\b(?:has|have|had|is|are|was|were)\b")
_ASKING = late(r"(?:How|What|When|Where|Who|Why)\b")
_SENTENCE = late(r"(?<=[a-z]\.) ")
_SPOKEN = late(
    r"^(?!.*\b(?:said|say|added|told|asked|wrote|replied|recalled)\b.{0,12}: ?[‘“'\"])[^:‘“\"]{4,70}: ?"
    r"[‘“'\"][^:‘“\"]{4,70}[.][’”'\"]$"
)
"""A headline that ends in somebody's words, with the stop of their sentence: no speech word introduces them."""
_STEM = 5
"""Letters of a word without its ending."""
_COMMON = word_set(
    "that this with from have will been were their they which over after into about more than says said what when"
)
"""Longer words that two lines share by chance."""
_PRESENT = late(r"\b(?!(?:is|was|has|does|his|its|this|us|as)\b)[a-z]{2,}s\b")
_TO = late(r" to [a-z]{3,}\b")
_LONGEST = 320
"""Characters of a first line: a headline that nobody has cut."""
_FIGURE = late(r"(?<!\S)[(]?\d[\d-]*[),]?(?!\S)")
_REVEREND = late(r"The (?:(?:Rt|Right|Very|Most|Ven|Venerable)\.? )?(?:Rev|Revd|Reverend|Hon|Honourable|Ven)\b")
_NO_TITLE = late(r"\b(?:now|out|is|are|the) [a-z]| (?:v|vs\.?) [A-Z]")


def stopped(words: str) -> bool:
    """True when the words end as a sentence or its introduction does: a stop, a closing mark, a colon."""
    return words[-1] in '.?!…”"' or _STOPPED.search(words, max(0, len(words) - 12)) is not None


def count(words: str) -> int:
    """How many words."""
    return sum(1 for _ in _WORD.finditer(words))


def is_bullet(words: str) -> bool:
    """True for an item of a list, by its first sign."""
    return _BULLET.match(words) is not None and not _QUOTE_TURN.match(words)


def dateline_end(words: str) -> int:
    """How far the dateline at the head of a paragraph reaches (0 without one)."""
    m = _DATELINE.match(words)
    return m.end() if m else 0


def is_headline(words: str, following: str) -> bool:
    """True for a first line that stands as a headline over what follows it."""
    size = len(words)
    if size > _LONGEST or not following or words[0] in '“"@#(' or (n := count(words)) < 2:
        return False
    if size > 140 or n > 22:
        return not stopped(words) and words[-1].isalnum() and ". " not in words and stopped(following)
    if words[-1] == "?":
        return size <= 100 and len(following) > size
    if _ENDED.search(words):
        over = n >= 4 and len(following) > 1.5 * size and ". " not in words
        return over and (titled(words) or _SPOKEN.search(words) is not None or _told_again(words, following))
    return words[-1] not in ":,-—–"


def _told_again(words: str, following: str) -> bool:
    """True for a first line with a stop that has a headline's shape, no small words and a verb in the present, and
    that the sentence below it tells once more."""
    if not 5 <= count(words) <= 14 or _PLAIN.search(words[1:]) or not (_PRESENT.search(words) or _TO.search(words)):
        return False
    return len(_stems(words) & _stems(following)) > 1


def is_lead(words: str, headline: str, following: str) -> bool:
    """True for a clause below a headline that tells again what the headline tells, as no standfirst does: it has words
    of the headline, two or one and an auxiliary, and as many as the sentence that follows."""
    if _ASKING.match(words):
        return False
    over = _stems(headline)
    shared = len(over & _stems(words))
    least = 1 if _AUXILIARY.search(words) else 2
    return shared >= max(least, len(over & _stems(_SENTENCE.split(following, 1)[0])))


def _stems(words: str) -> set[str]:
    """The longer words, in lower case and without their endings."""
    return {w[:_STEM] for w in _WORD.findall(words.lower()) if len(w) > 3 and w not in _COMMON}


def is_foreign(words: str, row: int, paragraphs: Sequence[str]) -> bool:
    """True for a line with a verb in the present of which no longer word stands in the other paragraphs."""
    if words.isupper() or words[-1] == ")" or not _PRESENT.search(words[1:].lower()):
        return False
    stems = _stems(words)
    others = (p.lower() for i, p in enumerate(paragraphs) if i != row)
    return len(stems) > 2 and not any(stem in other for other in others for stem in stems)


def titled(words: str) -> bool:
    """True when all but the small words have capitals."""
    large = [w for w in _WORD.findall(words) if w.lower() not in _SMALL]
    return len(large) >= 3 and sum(w[0].isupper() or w[0].isdigit() for w in large) >= 0.85 * len(large)


def is_stray(words: str) -> bool:
    """True for a paragraph of the body with a headline's shape: five to eighteen words, no stop, capitals or a verb in
    the present and no small words."""
    opens = words[0].isupper() or words[0].isdigit() or words[0] in "‘'"
    if not opens or stopped(words) or words[-1] in ",-–—;&" or ". " in words:
        return False
    if len(words) > 130 or not 5 <= count(words) <= 18 or " v " in words or " vs " in words:
        return False
    figures = sum(1 for _ in _FIGURE.finditer(words))
    if (figures > 2 and 5 * figures >= 2 * count(words)) or _REVEREND.match(words):
        return False  # a score, a letter's signature
    if titled(words) and not _NO_TITLE.search(words):
        return True
    return not _PLAIN.search(words[1:]) and _PRESENT.search(words[1:]) is not None
