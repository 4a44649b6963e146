"""Noun phrases by closed word classes alone: where one that starts here ends, where one that ends here starts."""

from __future__ import annotations

from newslint.analysis.attributions.cues import INVERTED
from newslint.analysis.mentions.grammar import (
    ADJECTIVAL,
    ADJECTIVES,
    ALONE,
    AUXILIARIES,
    BEFORE_CLAUSE,
    BEFORE_TIME,
    COURTESY,
    DETERMINED,
    DETERMINERS,
    FINITE,
    INNER,
    MONTHS,
    NO_NOUN,
    NOT_BEFORE,
    OBJECTS,
    OPENERS,
    PARTICIPLES,
    PARTICLES,
    PASTS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    SAID,
    STOPS,
    TAKES_TO,
    TIMES,
    WHEN,
)
from newslint.analysis.mentions.joints import Joints
from newslint.span import Span

_REDUCED = (["by"], ["of"], ["from"], ["as"])
_BLANK = "\ufffd"
_INTRODUCES = OPENERS | {"and", "or", "but", "thus"}
_TAG = _BLANK + " "
LONGEST = 16
"""Words a mention may have."""


class Nominals(Joints):
    """Reads noun phrases from the columns of tokens; `text` has its quoted stretches blanked."""

    __slots__ = ()

    def ahead(self, row: int, high: int, subject: bool) -> int:
        """The last row of the noun phrase that starts here; behind a `subject` its verb stands at once."""
        words, ends = self.tokens.words, self.tokens.ends
        last = row
        named = words[row][0].isupper()
        while last + 1 < len(words) and ends[last + 1] <= high and last - row < LONGEST:
            if not self._goes_on(row, last, named, subject):
                break
            last += 1
            named = named or words[last][0].isupper()
        while last > row and (words[last] in PREPOSITIONS or words[last] in DETERMINERS):
            last -= 1
        if not subject and words[last].islower() and words[last] not in ROLES and words[row] not in DETERMINED:
            return next((r - 1 for r in range(row + 1, last) if words[r] == "of" and words[r - 1][0].isupper()), last)
        if subject and last > row and (self.is_verb(last) or self.adverb(words[last])):
            last -= 1
        if subject and words[last] in SAID:
            return next((r for r in range(row, last) if words[r].endswith("'s")), last)
        return last

    def _goes_on(self, row: int, last: int, named: bool, subject: bool) -> bool:
        """True when the word after this one still belongs to the noun phrase that starts at `row`."""
        words = self.tokens.words
        before, word = words[last], words[last + 1]
        gap = self.text[self.tokens.ends[last] : self.tokens.starts[last + 1]]
        if not self.joined(gap, last) or word in STOPS or word in ("who", "which"):
            return False
        if word in INNER or word in ("and", "or"):
            return before in PREPOSITIONS or before in ("all", "both", "such") or self._conjoins(last)
        if before.lower() in DETERMINERS or before.endswith("'s") or gap == "-":
            return True
        if word in PREPOSITIONS:
            return self._links(last + 1, named, subject)
        reduced = (self._is_past(word) or word in PARTICIPLES) and words[last + 2 : last + 3] in _REDUCED
        verb = reduced or (subject and (word in AUXILIARIES or self._is_past(word) or self._governs(last + 1)))
        if verb or (gap == " " and self.is_time(last + 1)):
            return False
        prefixed = self.text[self.tokens.starts[last] - 1 : self.tokens.starts[last]] == "-"
        name = before[0].isupper() and not prefixed and not (last == row and self.common(before))
        return not name or self.may_follow(word, last + 1) or self._adds(row, last, subject)

    def _adds(self, row: int, last: int, subject: bool) -> bool:
        """True when the lower-case word behind a capitalised one belongs to it."""
        before, word = self.tokens.words[last], self.tokens.words[last + 1]
        if subject:
            named = self.tokens.words[row] in ("The", "the", "A", "a") and not before.endswith("s")
            return self._heads(row, last + 1) or (named and not word.endswith("s") and self.before_name(last + 1))
        if last == row + 1 and self.tokens.words[row] in ("a", "an", "one", "another"):
            return not (word in NO_NOUN or self._is_past(word) or self.adverb(word) or word.endswith("ing"))
        ends = self.tokens.words[row] in DETERMINED or not self.known(before)
        return (ends and self._closes(last + 1)) or self.before_name(last + 1)

    def _heads(self, first: int, row: int) -> bool:
        """True for the lower-case noun between a capitalised word and a verb or a comma: the American legend swept."""
        word = self.tokens.words[row]
        if self.tokens.words[first].lower() not in DETERMINED or not word.islower():
            return False
        if word in NO_NOUN or self._is_past(word) or self.skipped(word):
            return False
        after = self.tokens.words[row + 1] if row + 1 < len(self.tokens.words) else ""
        gap = self.text[self.tokens.ends[row] : self.tokens.ends[row] + 1]
        return gap == "," if gap != " " else after in FINITE | INVERTED or after == "and" or self._is_past(after)

    def _conjoins(self, row: int) -> bool:
        """True when `and` behind this row joins two names or two common nouns."""
        words = self.tokens.words
        if self.pair(row) or row + 2 >= len(words) or words[row + 1] not in ("and", "or"):
            return self.pair(row)
        after = words[row + 2]
        return words[row].islower() and after.islower() and not (self._is_past(after) or after in NO_NOUN)

    def _links(self, row: int, named: bool, subject: bool) -> bool:
        """True for a preposition that ties what follows to the noun before it: (the mayor) of Hull."""
        words = self.tokens.words
        if words[row] == "to":
            return words[row - 1] in TAKES_TO
        if subject:
            return words[row] in ("of", "for", "from", "at")
        after = words[row + 1].lower() if row + 1 < len(words) else ""
        tied = words[row] in ("of", "for", "from", "at") or (words[row] in ("with", "in") and not named)
        return tied and after not in TIMES and after not in ("a", "an")

    def _is_past(self, word: str) -> bool:
        """True for a past, which a noun phrase does not go on with."""
        return word.islower() and (word in PASTS or word.endswith(("ed", "ings")))

    def _closes(self, row: int) -> bool:
        """True for the lower-case noun at the end of `one Ruiz confidant`."""
        word, gap = self.tokens.words[row], self.text[self.tokens.ends[row] : self.tokens.ends[row] + 1]
        return gap not in (" ", "-") and not self.skipped(word) and not word.endswith(("ed", "ing"))

    def _governs(self, row: int) -> bool:
        """True for a word in -s between a singular and a name or a number: (the poster) shows Mr Ruiz."""
        words = self.tokens.words
        apart = self.text[self.tokens.ends[row] : self.tokens.ends[row] + 1] != " "
        if apart or not words[row].endswith("s") or not words[row].islower() or words[row] in ROLES:
            return False
        before, after = words[row - 1], words[row + 1 : row + 2]
        return before.islower() and not before.endswith("s") and after != [] and not after[0][0].islower()

    def is_verb(self, row: int) -> bool:
        """True for the last lower-case word before a determiner, a pronoun or a quotation: (the board) likes “…”"""
        words, end = self.tokens.words, self.tokens.ends[row]
        if words[row] in ROLES or self.text[end : end + 1] != " ":
            return False
        if not (words[row].endswith("s") or self._is_past(words[row])):
            return False
        after = words[row + 1] if row + 1 < len(words) else ""
        return words[row].islower() and (self.text[end + 1 : end + 2] == _BLANK or after in DETERMINERS)

    def is_stop(self, row: int) -> bool:
        """True for a word that no mention runs over, at the start of a sentence too; not for somebody called Will."""
        word = self.tokens.words[row]
        return word in STOPS or (word.lower() in STOPS and word not in ("Will", "May"))

    def is_time(self, row: int) -> bool:
        """True for Monday, week or May 4, not for somebody called May."""
        words = self.tokens.words
        if words[row] in MONTHS:
            return words[row + 1 : row + 2] != [] and words[row + 1][0].isdigit()
        return words[row].lower() in TIMES

    def back(self, last: int, low: int) -> Span | None:
        """The mention that ends at this row, gathered leftwards."""
        words = self.tokens.words
        first = last
        while self._starts_later(first, last, low):
            first -= 1
            if words[first].lower() in PRONOUNS and words[first] != "it":
                return Span(self.tokens.starts[first], self.tokens.ends[first])
        before = first - 1
        verb = before >= 0 and self.tokens.starts[before] >= low and words[before] in FINITE
        if verb and words[first].islower() and words[first] not in DETERMINED:
            return None
        return self._valid(first, last)

    def _starts_later(self, first: int, last: int, low: int, nested: bool = False) -> bool:
        """True when the word before this row belongs to the mention; `nested` in the first half of a pair."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        before = first - 1
        if before < 0 or starts[before] < low or last - before > LONGEST:
            return False
        word, gap = words[before], self.text[ends[before] : starts[first]]
        if not self.joined(gap, before):
            return gap == ", " and first < last and self._qualifies(first, low)
        if word in ("and", "or"):
            names = before > 0 and words[before - 1][0].isupper() and words[first][0].isupper()
            return names or (not nested and self._pairs(before, last, low))
        article = words[first].lower() in ("the", "a", "an") and self.text[ends[first] : ends[first] + 1] != "."
        if article and word not in PREPOSITIONS:
            return False
        if word.lower() in PRONOUNS and word != "it":
            return words[first] not in DETERMINERS and words[first].islower()
        return not (self.is_stop(before) or word in INVERTED or word in NOT_BEFORE)

    def _qualifies(self, row: int, low: int) -> bool:
        """True for the second adjective of `the quiet, careful clerk`, not for what follows `in the rain,`."""
        words, starts = self.tokens.words, self.tokens.starts
        if row < 2 or starts[row - 2] < low or words[row - 2].lower() not in ("the", "a", "an"):
            return False
        apart = row < 3 or starts[row - 3] < low or words[row - 3].lower() not in PREPOSITIONS
        lower = not words[row][0].isupper() and words[row] not in DETERMINERS
        return apart and lower and words[row - 1].endswith(ADJECTIVAL)

    def _pairs(self, row: int, last: int, low: int) -> bool:
        """True when `and` at this row joins two nouns: what stands before it starts a clause and holds no verb."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        first = row - 1
        if first < 0 or starts[first] < low or not self.joined(self.text[ends[first] : starts[row]], first):
            return False
        while self._starts_later(first, last, low, nested=True):
            first -= 1
        before = first - 1
        opens = before < 0 or starts[before] < low or words[before].lower() in BEFORE_CLAUSE
        opens = opens or not self.joined(self.text[ends[before] : starts[first]], before)
        verb = any(self._is_past(w) or w in AUXILIARIES for w in words[first + 1 : row])
        return opens and not verb and words[first].lower() not in PREPOSITIONS

    def _valid(self, first: int, last: int) -> Span | None:
        """The mention without what introduces it, or None when nothing is left that can be one."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        while first < last and words[first].lower() in _INTRODUCES and not self.numbered(first):
            first += 1
        if first + 1 < last and words[first].lower() in WHEN and words[first + 1] in TIMES:
            first += 2
        called = first == last and words[first][0].isupper() and self.text[starts[first] - 2 : starts[first]] == _TAG
        if words[first].lower() in PREPOSITIONS and words[first].lower() != "like" and not called:
            inner = self._inner(first, last)
            if inner is None:
                return None
            first = inner
        last = next((r - 1 for r in range(first + 1, last) if self._departs(r)), last)
        first = next((r for r in range(last - 1, first, -1) if self._begins_name(r, first)), first)
        if words[last].lower() in TIMES and last == first:
            return None
        alone = words[last].lower() in DETERMINED and words[last].lower() not in ALONE
        if words[last] in OBJECTS or words[last] in ("And", "But", "Or") or alone:
            return None
        acts = last > first and self._is_past(words[last]) and words[first].lower() not in DETERMINED
        if (
            acts
            or words[last] in PREPOSITIONS - PARTICLES
            or (self._is_past(words[first]) and words[first] not in ROLES)
        ):
            return None
        if words[first].endswith("ing") and words[first].lower() not in ADJECTIVES and not self._is_name(first):
            return None
        while last > first and words[last].lower() in TIMES:
            last -= 1
            while last > first and (words[last].lower() in BEFORE_TIME or self._is_past(words[last])):
                last -= 1
        return Span(starts[first], ends[last])

    def _is_name(self, row: int) -> bool:
        """True for a word in -ing that is a name: Manning, (And) Yelling, Evening (Standard)."""
        word, start = self.tokens.words[row], self.tokens.starts[row]
        inside = row > 0 and start - self.tokens.ends[row - 1] == 1
        return not self.common(word) or word.lower() in TIMES or (inside and word[0].isupper())

    def _begins_name(self, row: int, first: int) -> bool:
        """True for the Mr of `in a speech to the Centre Mr Ruiz`, not of `the clerk Mr Ruiz` or `aides to Mr Ruiz`."""
        words = self.tokens.words
        before = words[row - 1]
        if words[row] not in COURTESY or before in NO_NOUN or before.lower() in ROLES or before.endswith(("'s", "ing")):
            return False
        opener = words[first - 1].lower() if first else ""
        inside = any(w in PREPOSITIONS for w in words[first:row])
        return not self._is_past(before) and (inside or opener in PREPOSITIONS or opener.endswith("ing"))

    def _departs(self, row: int) -> bool:
        """True for a preposition that leads away from a name: (Ruiz) in his speech; (the House) Committee on Lanes."""
        words = self.tokens.words
        leads = words[row] in PREPOSITIONS and words[row] not in ("of", "from", "for")
        return leads and words[row - 1][0].isupper() and words[row + 1].islower() and words[row + 1] != "the"

    def _inner(self, first: int, last: int) -> int | None:
        """The row where the subject starts behind a preposition: a name at the end, or what a determiner opens."""
        words = self.tokens.words
        row = last
        while row > first and words[row][0].isupper() and words[row].lower() not in TIMES:
            row -= 1
        if row < last:
            return row + 1
        for row in range(last, first, -1):
            if words[row] in DETERMINED and (row == first + 1 or words[row - 1] not in PREPOSITIONS):
                return row
        return None
