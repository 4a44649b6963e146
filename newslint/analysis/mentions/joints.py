"""Which words may stand together in one mention."""

from __future__ import annotations

from newslint.analysis.mentions.grammar import AUXILIARIES, DETERMINERS, NOT_ADVERBS, PREPOSITIONS, ROLES, STOPS
from newslint.analysis.tokens import Tokens
from newslint.data.lexicon import lexicon
from newslint.words import word_set

_INSIDE = word_set("of for de van von al bin the and del la le da di der s")
_GAPS = ("", " ", "  ", "-", "'", "' ", "'s ", "&", " & ", "/", ".", " $", " £", " #")
_OTHER = STOPS | PREPOSITIONS | AUXILIARIES


class Joints:
    """The columns of tokens and `text`, its quoted stretches blanked."""

    __slots__ = ("text", "tokens")

    def __init__(self, text: str, tokens: Tokens) -> None:
        self.text = text
        self.tokens = tokens

    def may_follow(self, word: str, row: int) -> bool:
        """True when a word after a capitalised one may still belong to the mention."""
        if not word.islower() or word in _INSIDE or word in ROLES:
            return True
        after = self.tokens.words[row + 1 : row + 2]
        return after != [] and after[0] in ROLES and not word.endswith(("ed", "s", "ing")) and word not in _OTHER

    def known(self, word: str) -> bool:
        """True for a word that is somebody's name."""
        return lexicon().is_given(word) or lexicon().is_surname(word)

    def common(self, word: str) -> bool:
        """True for an ordinary word that is no name: Federal, Critics, Speaking, and not Ruiz, Reed, Manning."""
        return lexicon().is_word(word.lower()) and not self.known(word)

    def before_name(self, row: int) -> bool:
        """True when the lower-case words from here lead to a name: (Leeds) depot manager Ana Ruiz."""
        words = self.tokens.words
        for at in range(row, min(row + 4, len(words))):
            word = words[at]
            if not self.joined(self.text[self.tokens.ends[at - 1] : self.tokens.starts[at]], at - 1):
                return False
            if word[0].isupper():
                return at > row
            if word in _OTHER or word in DETERMINERS or self.adverb(word):
                return False
        return False

    def skipped(self, word: str) -> bool:
        """True for an auxiliary or an adverb between a subject and its cue."""
        return word in AUXILIARIES or word in ("long", "ever") or self.adverb(word)

    def adverb(self, word: str) -> bool:
        """True for an adverb in -ly, not for a noun or an adjective."""
        return word.endswith("ly") and word.islower() and word not in NOT_ADVERBS

    def past_comma(self, row: int, high: int) -> int:
        """The row after the next comma before `high` (behind all rows when there is none)."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        while row + 1 < len(words) and starts[row + 1] < high:
            if "," in self.text[ends[row] : starts[row + 1]]:
                return row + 1
            row += 1
        return len(words)

    def joined(self, gap: str, row: int) -> bool:
        """True when two words with this between them may belong to one mention."""
        if gap == ". ":
            word = self.tokens.words[row]
            return len(word) <= 4 and word[0].isupper()
        return gap in _GAPS

    def numbered(self, row: int) -> bool:
        """True for the No of No 10."""
        words = self.tokens.words
        return words[row] == "No" and row + 1 < len(words) and words[row + 1].isdigit()

    def pair(self, row: int) -> bool:
        """True when `and` after this row joins two names or two capitalised words."""
        words = self.tokens.words
        return (
            words[row + 1] in ("and", "or")
            and row + 2 < len(words)
            and words[row][0].isupper()
            and words[row + 2][0].isupper()
        )
