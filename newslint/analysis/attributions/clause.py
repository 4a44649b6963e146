"""Who speaks: the subject of a cue, and how it was found."""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint.analysis.attributions.cues import INVERTED, SPEECH
from newslint.analysis.mentions.grammar import FINITE, PASSIVE, PRONOUNS
from newslint.analysis.mentions.phrases import Phrases
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

BLANK = "\ufffd"
"""Stands for each code point of a quotation, its marks included."""
_ARTICLES = word_set("a an the his her their its my our your")
_INVERTIBLE = (
    frozenset(w for w in SPEECH if not w.endswith("ing")) - {"tell", "tells", "told"} | INVERTED | {"came", "comes"}
)
_ENDS = late(r"\s*(?:[.,:;—–]|$)|\s(?:who|in|at|on|of)\s", re.M)
_ACTS = late(r"\s(?:" + "|".join(sorted(FINITE)) + r")\b")
"""What shows that the words behind a cue are told: (he,) said the keeper could (go)."""
_WHOLE = late(r"\s*(?:[,(—–-]|\s(?:in|on|at|with|of|who|which)\s)|$")
_INNER = late(
    r"\s(?:when|while|whereas|although|though|because|as|before)\s(?=(?:he|she|they|it|we|I)\s[^,;:]*,?\s?$)"
    r"|[,;]\s(?:and|but|so|yet)\s(?=(?:he|she|they|it|we|I|the|an?|[A-Z][\w.’'-]*)\s)"
    r"|\b[Ii]t\s(?:is|was)\s[^,;:]{2,60}?\sthat\s(?=(?:he|she|they|it|we|I|the|an?|[A-Z][\w.’'-]*)\s)"
)
"""Where a clause of its own begins inside the sentence."""
_THING = late(
    r"\b((?:an?|the|one|two|this|another|its|his|her|their)(?:\s(?!(?:an?|the|under|with|by|of|in|on|from)\b)[\w'-]+){1,4}|[a-z]{3,}[^\Ws]s)"
    r"(?:\s(?:by|from)(?:\s(?!that\b)[\w'-]+){1,3})?\sthat\s(?:(?:also|just|only|once|simply|\w+ly)\s)?$"
)
"""`A message that said “…”`: what stands before the pronoun speaks."""
_JOINS = late(r"(?:\b(?:and|but|while|with)|[;—–-])\s$")
_AGAIN = late(r", (?:and|but)(?: \w+ly| then| later| also)* $")


class Clause(NamedTuple):
    """A cue with the mention of who speaks (None when none is found); `how` the subject was found.

    A `strong` cue reports words by itself (said); the others only beside a quotation (called).
    """

    cue: Span
    speaker: Span | None
    how: str
    strong: bool
    sentence: int


class Sentence(NamedTuple):
    """The part of a sentence round a cue in which its subject may stand, what was quoted in it blanked.

    `low` is behind the last quotation in front of the cue; `before` is the clause in front of it in this sentence.
    """

    reader: Phrases
    begin: int
    low: int
    high: int
    before: Clause | None

    def subject(self, i: int) -> tuple[Span | None, str]:
        """The subject of the cue at this row, by the first way that finds one."""
        text, words = self.reader.text, self.reader.tokens.words
        start, end = self.reader.tokens.starts[i], self.reader.tokens.ends[i]
        progressive = words[i].endswith("ing")
        speaker, how = self._left(i)
        if (
            words[i] in INVERTED
            and text[start - 2 : start] == ", "
            and not (speaker and speaker.end < start - 2 and _WHOLE.match(text, speaker.end))
        ):
            behind = self.reader.right(i + 1, self.high)
            if behind is not None and _ENDS.match(text, behind.end):
                speaker, how = behind, "inverted"
        if speaker is None and words[i] in _INVERTIBLE and not text[self.low : start].strip(" ,-–—"):
            behind = self.reader.right(i + 1, self.high) if text[end : end + 1] == " " else None
            told = behind is not None and (words[i + 1] in PRONOUNS or _ACTS.match(text, behind.end))
            if behind is not None and told and not _WHOLE.match(text, behind.end):
                behind = None
            if words[i] == "came" and "from" in words[i + 2 : i + 4]:
                behind = self.reader.right(words.index("from", i) + 1, self.high)
            speaker, how = behind, "inverted" if behind else "none"
        plain = how == "plain" and not progressive
        if self._doing(speaker, plain):
            speaker, how = None, "clause"
        if speaker is None and (
            progressive or self.low > self.begin or how in ("none", "coordinated", "clause", "inverted")
        ):
            how = "participle" if progressive else "coordinated"
            behind_dash = self.begin + max(text[self.begin : start].rfind(c) + len(c) for c in (" - ", " – ", "; "))
            speaker = self.reader.clause(self.begin, start) or self.reader.clause(behind_dash, start)
            if self._doing(speaker, plain=False):
                speaker = None
        return speaker, how

    def _left(self, i: int) -> tuple[Span | None, str]:
        reader, text, words, before = self.reader, self.reader.text, self.reader.tokens.words, self.before
        start = reader.tokens.starts[i]
        if words[i] == "saying" and words[i - 2 : i] == ["quoted", "as"]:
            return reader.left(_before_passive(words, i - 2), self.low)
        participle = words[i].endswith("ing") and words[i - 1] not in PASSIVE
        speaker, how = reader.left(i, self.low)
        if participle and before is not None and before.strong and before.speaker:
            own = (
                speaker
                and speaker.end == start - 1
                and _JOINS.search(text, max(self.low, speaker.start - 8), speaker.start)
            )
            return (speaker, how) if own else (before.speaker, "participle")
        if how == "none" and "that" in words[i - 2 : i]:
            thing = _THING.search(text, max(self.low, start - 60), start)
            return (Span(thing.start(1), thing.end(1)), "relative") if thing else (None, how)
        noun = speaker and (words[reader.tokens.at(speaker.start)] in _ARTICLES or self._bare(speaker))
        if how == "plain" and noun and participle and not (speaker and self._with(speaker, start)):
            return reader.clause(self.begin, start), "participle"
        if how not in ("coordinated", "participle"):
            return speaker, how
        inner = self.low
        for m in _INNER.finditer(text[self.low : start]):
            inner = self.low + m.end()
        if how == "coordinated" and before is not None and before.cue.start > inner and before.speaker is not None:
            relative = text[before.speaker.start : before.speaker.end] in ("who", "which")
            again = before.how == "coordinated" or not relative
            if "," not in text[before.cue.end : start] or (again and _AGAIN.search(text, before.cue.end, start)):
                speaker = before.speaker
            elif relative:
                speaker = reader.clause(self.begin, start)
        elif inner > self.low:
            speaker = reader.clause(inner, start) or speaker
        return speaker, how

    def _with(self, speaker: Span, cue: int) -> bool:
        """True for who speaks in a phrase of his own: (Ruiz left,) with the keeper (calling it “a gift”)."""
        return speaker.end == cue - 1 and self.reader.text.endswith("with ", self.low, speaker.start)

    def _bare(self, speaker: Span) -> bool:
        """True for a noun whose article stands in front of quoted words: (the “poor”) agency."""
        text = self.reader.text
        return text[speaker.start].islower() and speaker.start > 1 and text[speaker.start - 2] == BLANK

    def _doing(self, speaker: Span | None, plain: bool) -> bool:
        """True for a participle, which is nobody’s name: `holding signs`, `Citing the report`."""
        if speaker is None:
            return False
        word = self.reader.tokens.words[self.reader.tokens.at(speaker.start)]
        opens = not plain and speaker.start == self.begin and self.reader.common(word)
        return word.endswith("ing") and len(word) > 4 and (opens or word.islower())


def _before_passive(words: list[str], i: int) -> int:
    """The row after the subject of `was (also) quoted`."""
    while i > 1 and words[i - 1] in (*PASSIVE, "also", "widely"):
        i -= 1
    return i
