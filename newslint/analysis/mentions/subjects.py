"""The subject of a clause: behind what introduces it, before what is added to it between commas."""

from __future__ import annotations

from newslint.analysis.attributions.cues import CUES
from newslint.analysis.mentions.grammar import (
    ABOUT,
    ALONE,
    CONJUNCTIONS,
    DETERMINED,
    DETERMINERS,
    FINITE,
    NOT_PARTS,
    PARTICIPLES,
    PASSED,
    PASTS,
    PREPOSITIONS,
    PRONOUNS,
    REGIONS,
    ROLES,
    SEASONS,
    SPANS,
    STOPS,
    TIMES,
    WHEN,
)
from newslint.analysis.mentions.nominals import Nominals
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_AGO = ("ago", "later", "earlier", "ahead")
_AS = word_set("as when while if although though because that")
_CONTRAST = word_set("while whereas although though but because when")
_DATELINE = late(
    r"(?:[A-Z][A-Z .'-]{2,30}(?:, [\w. ]{2,20})?(?: \(\w{2,12}\))?"
    r"|[A-Z][\w .'-]{2,30}(?:, [\w. ]{2,20})? \([A-Z]\w{1,11}\)) ?[—–-]{1,2} "
)
_PART = late(r"[,;:(—–\n]")
_CLOSED = late(r"\.?\s?[,(—–]|\s--?\s")
_BELONGS = late(r", (?:from|of|at) (?:the )?$")
"""What ties a name to what it belongs to: (Ana Ruiz), from the (Depot Board)."""
_MOST_PARTS = 6


class Subjects(Nominals):
    """Reads subjects from the columns of tokens; `text` has its quoted stretches blanked."""

    __slots__ = ()

    def clause(self, low: int, high: int) -> Span | None:
        """The subject of the clause in [low, high): its first mention after what introduces it."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        dateline = _DATELINE.match(self.text, low, high)
        begin = self.tokens.at(dateline.end() if dateline else low)
        row, passed = self._introduced(begin, high)
        if row >= len(words) or starts[row] >= high:
            return None
        first = words[row].lower()
        pronoun = first.partition("'")[0]
        if pronoun in ("there", "here"):
            return None
        if pronoun in PRONOUNS:
            return Span(starts[row], starts[row] + len(pronoun))
        opens = words[row][0].isupper() or first in DETERMINED or row == begin or passed
        if not opens or words[row] in PASTS:
            return None
        last = self.ahead(row, high, subject=True)
        if last == row and first in DETERMINED and first not in ALONE:
            return None
        return Span(starts[row], ends[last])

    def _introduced(self, begin: int, high: int) -> tuple[int, bool]:
        """The row behind what introduces a clause that starts here, and whether a phrase of time or place does."""
        words, starts = self.tokens.words, self.tokens.starts
        row, passed = begin, False
        while row < len(words) and starts[row] < high:
            first, second = words[row].lower(), words[row + 1].lower() if row + 1 < len(words) else ""
            if first in ABOUT and second[:1].isdigit():
                break
            if self._passes(row):
                row += 1
                continue
            if behind := self._past_span(row):
                row = behind
            elif first in WHEN and second in TIMES | SEASONS:
                row += 2
            elif self._opens_phrase(row, row == begin) or (passed and self.is_verb(row)):
                row = self._past_places(self.past_comma(row, high), high)
            else:
                break
            passed = True
        return row, passed

    def _past_span(self, row: int) -> int:
        """The row behind `days later`, `a few weeks ago`, `the day before`; 0 when none starts here."""
        words = self.tokens.words
        for at in range(row, min(row + 3, len(words) - 1)):
            if words[at].lower() in SPANS and words[at + 1] in _AGO:
                return at + 2
            if words[at] in SPANS and words[at + 1] in ("before", "after"):
                return at + 1
        return 0

    def _passes(self, row: int) -> bool:
        """True for a small word before a subject: however, even, clearly, (the gate) which (Ruiz shut)."""
        words = self.tokens.words
        first = words[row].lower()
        if self.numbered(row):
            return False
        if first == "which":
            return row + 1 < len(words) and words[row + 1][0].isupper()
        return first in PASSED or (first.endswith("ly") and self.common(words[row]))

    def _opens_phrase(self, row: int, begins: bool) -> bool:
        """True for a preposition, a conjunction, a time or a participle; only what `begins` may have a capital."""
        word = self.tokens.words[row]
        first = word.lower() if begins else word
        participle = first.endswith(("ing", "ed")) and first not in ("united", "allied", "associated", "king")
        return (
            first in PREPOSITIONS
            or first in STOPS
            or self.is_time(row)
            or first in PARTICIPLES
            or (participle and (word.islower() or self.common(word)))
        )

    def _past_places(self, row: int, high: int) -> int:
        """The row behind the second half of a place: (In Leeds,) England, …"""
        after = self.past_comma(row, high)
        return after if " ".join(self.tokens.words[row : min(after, row + 3)]) in REGIONS else row

    def before_relative(self, row: int, low: int) -> Span | None:
        """The mention before a relative clause that ends at this row: `a clerk who lives in Leeds said`."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        at = row
        while at > 0 and starts[at - 1] >= low and not self._relates(at) and self.text[ends[at - 1]] in " -'":
            if words[at] in CONJUNCTIONS:
                return None
            at -= 1
        if not self._relates(at) or at == 0 or not words[at + 1].islower():
            return None
        if row - at < 2 or words[at + 1] in DETERMINERS or words[at + 1] in PRONOUNS:
            return None
        return self.back(at - 1, low)

    def _relates(self, row: int) -> bool:
        """True for `who`, and for `that` between a noun and a verb: (a boat) that ran (aground)."""
        words = self.tokens.words
        if words[row] != "that" or not 0 < row < len(words) - 1:
            return words[row] == "who"
        before, verb = words[row - 1], words[row + 1]
        return (verb in PASTS or verb in FINITE or verb.endswith("ed")) and before not in CUES and before not in STOPS

    def aside(self, row: int, low: int, high: int) -> Span | None:
        """The mention before an aside that ends at this row: `Ana Ruiz, 43, a nurse from Leeds, said`."""
        words, starts = self.tokens.words, self.tokens.starts
        parts = self._parts(row, low)
        if parts and words[parts[0]].lower() in _AS:
            found = self.clause(starts[parts[0] + 1], high)
            if found and self.text[found.start].isupper() and _CLOSED.match(self.text, found.end):
                return found
        for p in reversed(parts[1:-1]):
            if words[p] in _CONTRAST:
                found = self.clause(starts[p + 1], high)
                return found if found and _CLOSED.match(self.text, found.end) else None
        usable = [p for p in parts[:-1] if words[p].lower() not in NOT_PARTS and not words[p].lower().endswith("ing")]
        subjects = [found for p in usable if (found := self.clause(starts[p], high))]
        closed = [s for s in subjects if _CLOSED.match(self.text, s.end)]
        return next(iter(closed or subjects), None)

    def before_apposition(self, found: Span, low: int) -> Span | None:
        """The mention before an apposition that no comma closes: `Ana Ruiz, a nurse said`."""
        words, starts = self.tokens.words, self.tokens.starts
        row = self.tokens.at(found.start)
        if at := _BELONGS.search(self.text, max(low, found.start - 12), found.start):
            before = self.back(self.tokens.at(at.start()) - 1, low)
            return before if before and self.text[before.start].isupper() else None
        parts = self._parts(row - 1, low) if self.text.startswith(", ", found.start - 2) else []
        if not parts or (len(parts) > 1 and words[parts[-2]].lower() in PREPOSITIONS):
            return None
        before = self.clause(starts[parts[-1]], found.start)
        if before is None or before.end != found.start - 2:
            return None
        first, last = self.tokens.at(before.start), self.tokens.at(before.end) - 1
        named = (words[row] in ("a", "an") or words[row] in ROLES) and words[last][0].isupper()
        role = words[row][0].isupper() and words[first].lower() in DETERMINED and words[last] in ROLES
        return before if named or role else None

    def _parts(self, row: int, low: int) -> list[int]:
        """The rows where the parts of the sentence start, in order, that commas and brackets make up to this row."""
        starts, ends = self.tokens.starts, self.tokens.ends
        parts: list[int] = []
        while row >= 0 and starts[row] >= low and len(parts) < _MOST_PARTS:
            gap = self.text[ends[row - 1] : starts[row]] if row and starts[row - 1] >= low else "\n"
            if gap != " " and _PART.search(gap):
                parts.append(row)
                if any(c in gap for c in ";:\n"):
                    break
            row -= 1
        return parts[::-1]
