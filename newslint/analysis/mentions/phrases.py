"""The mention of a speaker beside a cue, found without a parser."""

from __future__ import annotations

from newslint.analysis.mentions.grammar import ALONE, DETERMINED, PASSIVE, PREPOSITIONS, PRONOUNS, SINGLE, STOPS, TIMES
from newslint.analysis.mentions.subjects import Subjects
from newslint.span import Span
from newslint.words import word_set

_MOVES = word_set("led leading prompted prompting forced forcing caused inspired moved drove")
"""What somebody is moved to speak by."""
_WITH = word_set("with")


class Phrases(Subjects):
    """Reads mentions from the columns of tokens; `text` has its quoted stretches blanked."""

    __slots__ = ()

    def left(self, cue: int, low: int) -> tuple[Span | None, str]:  # noqa: PLR0911 - one return for each pattern
        """The subject that stands before the cue at this row, not before `low`, and how it was found."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        row = self._before_adverbs(cue, low)
        if row < 0 or starts[row] < low:
            return None, "none"
        if words[row + 1] == "to" and (moved := self._behind(_MOVES, row, low)):
            return moved, "plain"
        if words[cue].endswith("ing") and starts[cue] == ends[row] + 1 and (told := self._behind(_WITH, row, low)):
            return told, "plain"
        if words[row + 1] == "to" or any(w in ("and", "but", "or") for w in words[row + 1 : cue]):
            return self.clause(low, starts[row + 1]), "coordinated"
        gap = self.text[ends[row] : starts[row + 1]]
        if words[row].lower() in PRONOUNS and gap.strip() in ("", ","):
            return Span(starts[row], ends[row]), "plain"
        if words[row] in ("which", "that"):
            return (Span(starts[row], ends[row]), "relative") if words[row] == "which" else (None, "none")
        if ")" in gap and (inner := self.text.rfind("(", low, ends[row])) >= 0 and ends[row] - inner < 60:
            row = self.tokens.at(inner) - 1
            if row < 0 or starts[row] < low:
                return None, "none"
            gap = " " + gap.partition(")")[2].strip()
        if words[cue].endswith("ing") and ("," in gap or "," in self.text[ends[cue - 1] : starts[cue]]):
            return self.clause(low, starts[row + 1]), "participle"
        if any(c in gap for c in ",)—–"):
            return self.aside(row, low, starts[row + 1]), "aside"
        if not self.joined(gap, row) or self.is_stop(row):
            return None, "none"
        found = self.before_relative(row, low) or self.back(row, low)
        if found is not None:
            return self.before_apposition(found, low) or found, "plain"
        return self.clause(low, starts[cue]), "clause"

    def _behind(self, openers: frozenset[str], row: int, low: int) -> Span | None:
        """The mention behind one of these that ends at this row: (it) led two owners (to complain)."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        at = next((r for r in range(row - 1, max(row - 8, -1), -1) if words[r] in openers), -1)
        found = self.right(at + 1, starts[row + 1]) if at >= 0 and starts[at] >= low else None
        return found if found is not None and found.end == ends[row] else None

    def _before_adverbs(self, cue: int, low: int) -> int:
        """The row before the adverbs and auxiliaries in front of a cue."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        progressive = words[cue].endswith("ing")
        capital = words[cue][0].isupper()
        row = cue - 1
        while (
            row >= 0
            and starts[row] >= low
            and (self.skipped(words[row].lower() if capital else words[row]) or (progressive and words[row] in PASSIVE))
        ):
            if "," in self.text[ends[row] : starts[row + 1]]:
                break
            row -= 1
        week = row > 1 and starts[row - 1] >= low and words[row] in TIMES and words[row - 1] in ("last", "this")
        if week and self.text[ends[row] : starts[row + 1]] == " ":
            row -= 2
        return row

    def right(self, row: int, high: int) -> Span | None:
        """The mention that starts at this row, not beyond `high`."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        while row < len(words) and starts[row] < high and self.adverb(words[row]):
            row += 1
        if row >= len(words) or starts[row] >= high:
            return None
        first = words[row].lower()
        if first in SINGLE or (first == "her" and self.text[ends[row] : ends[row] + 1] != " "):
            return Span(starts[row], ends[row])
        if first in PREPOSITIONS or words[row] in STOPS or self.is_time(row) or first in ("there", "here", "how"):
            return None
        last = self.ahead(row, high, subject=False)
        if last == row and first in DETERMINED:
            return Span(starts[row], ends[row]) if first in ALONE else None
        if last == row and words[row].islower() and not first.endswith(("s", "e", "l", "r", "n", "t")):
            return None
        return Span(starts[row], ends[last])
