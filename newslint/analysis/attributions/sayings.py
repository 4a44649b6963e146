"""Words that look like a cue and are none: nouns and passives; and whose a noun of saying is."""

from __future__ import annotations

from newslint.analysis.attributions.cues import INVERTED, NOUNLIKE
from newslint.analysis.mentions.grammar import DETERMINERS, MODALS, PASSIVE, PREPOSITIONS, ROLES, TIMES
from newslint.analysis.mentions.phrases import Phrases
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_VERBS_ONLY = INVERTED | word_set(
    "came told thought felt spoke found wrote swore sang heard sent shot went put say tell think believe argue"
)
_OWNERS = word_set("his her their its my our your")
_ARTICLES = word_set("a an the whose") | _OWNERS
_OBJECTS = word_set("of from by against over")
_REDUCED = _ARTICLES | word_set("when if once until though although of from by with in for on about")
"""No verb that ends in -ed tells anything behind these: `when asked`, `from noted scholars`, `the reported sum`."""
_OF_NOUNS = _OWNERS | word_set("a an many some several most these those few all")
_HELPED = word_set("helped need needed dared indeed")
"""What a bare verb may follow: (she) helped write it."""
_IT_IS = word_set("it's that's they're there's what's")
_BOUNDS = PREPOSITIONS | DETERMINERS
_SAYS_THAT = late(r"\s(?:that|to|of|about|in|for|during|on)\b")


def owner(reader: Phrases, i: int, low: int, high: int) -> Span | None:
    """Whose saying it is: `Ana Ruiz’s claim that`, `her bold claim that`, `a question from Ana Ruiz`."""
    words, starts, ends = reader.tokens.words, reader.tokens.starts, reader.tokens.ends
    if words[i + 1 : i + 2] in (["from"], ["by"]) and words[i + 2 : i + 3]:
        found = reader.right(i + 2, high)
        if words[i + 2][0].isupper() or (found and reader.text.startswith(" that ", found.end)):
            return found
    if not _SAYS_THAT.match(reader.text, ends[i]):
        return None
    for row in range(i - 1, max(i - 6, -1), -1):
        if starts[row] < low:
            break
        if words[row] in _OWNERS:
            return Span(starts[row], ends[row])
        if words[row].endswith(("'s", "s'")):
            return Span(starts[named_from(reader, row, low)], ends[row])
        if (
            not (words[row].islower() or words[row].lower() in TIMES)
            or reader.text[ends[row] : starts[row + 1]] not in (" ", "-")
            or words[row] in _BOUNDS
        ):
            break
    return None


def whose_words(reader: Phrases, i: int, low: int, high: int) -> Span | None:
    """Whose words a quotation is in: `in Ana Ruiz’s words`, `in the words of Ana Ruiz`, `in her own words`."""
    words, starts, ends = reader.tokens.words, reader.tokens.starts, reader.tokens.ends
    if words[i - 2 : i] in (["in", "the"], ["In", "the"]):
        return reader.right(i + 2, high) if words[i + 1 : i + 2] == ["of"] else None
    row = i - 2 if words[i - 1] == "own" else i - 1
    if row < 1 or starts[row] < low:
        return None
    if words[row] in _OWNERS:
        first = row
    elif words[row].endswith(("'s", "s'")):
        first = named_from(reader, row, low)
    else:
        return None
    return Span(starts[first], ends[row]) if words[first - 1] in ("in", "In") else None


def named_from(reader: Phrases, row: int, low: int) -> int:
    """The row where the owner’s mention begins that ends at this row."""
    words, starts, ends = reader.tokens.words, reader.tokens.starts, reader.tokens.ends
    while row and starts[row - 1] >= low and reader.text[ends[row - 1] : starts[row]] in (" ", ". "):
        word = words[row - 1]
        if not (word[0].isupper() or word in ROLES or word in ("the", "a", "an")):
            break
        row -= 1
        if word.lower() in ("the", "a", "an"):
            break
    return row


def is_noun(words: list[str], i: int, following: str) -> bool:
    """True where the word is a noun of the same form: `the charge`, `recent attacks from`."""
    bare = not words[i].endswith(("ed", "ing", "s")) and words[i] not in _VERBS_ONLY
    before = words[i - 1].lower() if i else ""
    if not i or (bare and before in MODALS):
        return False
    if words[i] == "say" and following in ("in", "on", "over"):
        return any(w in ("a", "an", "no", "any", "more") for w in words[max(i - 2, 0) : i])
    if bare:
        near = [w.lower() for w in reversed(words[max(i - 3, 0) : i])]
        ends = next((n for n, w in enumerate(near) if w.endswith("s") and w not in _ARTICLES), len(near))
        governed = before.endswith("ed") and words[i - 1].islower() and before not in _HELPED
        return governed or before == "another" or any(w in _ARTICLES for w in near[:ends])
    if words[i] not in NOUNLIKE or (before == "that" and (words[i].endswith("s") or words[i] == "read")):
        return False
    if words[i].endswith("ing"):
        return (
            following in _OBJECTS
            or before in DETERMINERS
            or (i > 1 and words[i] in ("writing", "reading") and words[i - 2] in DETERMINERS)
        )
    owned = i > 1 and before not in ("who", "also", "then") and words[i - 2].lower() in _OF_NOUNS
    owned = owned or (i > 1 and words[i - 1].islower() and words[i - 2] in ("In", "in"))
    return (
        owned
        or following in _OBJECTS
        or before in DETERMINERS
        or before in PREPOSITIONS
        or before.endswith(("'s", "s'"))
        or before in ("new", "such", "own", "and")
        or (before.endswith(("ed", "ken", "tten")) and words[i - 1].islower())
    )


def is_passive(words: list[str], i: int) -> bool:
    """Told, called, described after a form of be: the subject is not who speaks."""
    if i == 0 or words[i].endswith("ing"):
        return False
    back = i - 1
    while back > 0 and (words[back].endswith("ly") or words[back] in ("also", "not", "once", "often", "n't")):
        back -= 1
    if words[i].endswith("ed") and (words[i - 1] in _REDUCED or words[i - 1].endswith(("'s", "s'"))):
        return True
    return (words[back] in PASSIVE or words[back].lower() in _IT_IS) and words[i].endswith(
        ("ed", "told", "found", "heard", "written", "quoted", "sent", "shot", "said", "spoken", "put")
    )
