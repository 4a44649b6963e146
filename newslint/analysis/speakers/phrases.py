"""The mention of a speaker beside a cue, found without a parser."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.analysis.quotations.words import word_set
from newslint.analysis.speakers.cues import (
    AUXILIARIES,
    DETERMINERS,
    INVERTED,
    OPENERS,
    PASSIVE,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    STOPS,
    TIMES,
)
from newslint.analysis.speakers.joints import Joints
from newslint.span import Span

_WHEN = word_set(
    """
    this last next late early that earlier
    """
)
_SPANS = word_set(
    """
    year years month months week weeks day days hour hours decades minutes
    """
)
_LONGEST = 16
"""Words a mention may have."""
_DETERMINED = frozenset(w for w in DETERMINERS if w not in ("that",))


@dataclass(frozen=True, slots=True)
class Phrases(Joints):
    """Reads mentions from the columns of tokens; `text` has its quoted stretches blanked."""

    def left(self, cue: int, low: int) -> tuple[Span | None, str]:  # noqa: PLR0911 - one return for each pattern
        """The subject that stands before the cue at this row, not before `low`, and how it was found."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        row = cue - 1
        coordinated = False
        progressive = words[cue].endswith("ing")
        while row >= 0 and starts[row] >= low and (self.skipped(words[row]) or (progressive and words[row] in PASSIVE)):
            if "," in self.text[ends[row] : starts[row + 1]] and row + 1 < cue:
                break
            coordinated = coordinated or words[row] in ("and", "but", "or", "to")
            row -= 1
        if row < 0 or starts[row] < low:
            return None, "none"
        if coordinated:
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
            gap = " "
        if words[cue].endswith("ing") and "," in gap:
            return self.clause(low, starts[row + 1]), "participle"
        if "," in gap or ")" in gap or "—" in gap or "–" in gap:
            return self._over_aside(row, low, starts[row + 1]), "aside"
        if not self.joined(gap, row) or words[row].lower() in STOPS:
            return None, "none"
        found = self._walk(row, low)
        if found is not None:
            return found, "plain"
        return self.clause(low, starts[cue]), "clause"

    def right(self, row: int, high: int) -> Span | None:
        """The mention that starts at this row, not beyond `high`."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        while row < len(words) and starts[row] < high and words[row].endswith("ly") and words[row].islower():
            row += 1
        if row >= len(words) or starts[row] >= high:
            return None
        first = words[row].lower()
        if first in ("he", "she", "they", "it", "we", "i"):
            return Span(starts[row], ends[row])
        if first in PREPOSITIONS or first in STOPS or first in TIMES or first in ("there", "here", "how"):
            return None
        named = words[row][0].isupper()
        last = row
        while last + 1 < len(words) and ends[last + 1] <= high and last - row < _LONGEST:
            gap = self.text[ends[last] : starts[last + 1]]
            word = words[last + 1]
            if (
                not self.joined(gap, last)
                or word in STOPS
                or (word in ("and", "or", "who", "which") and not self.pair(last))
            ):
                break
            if word in PREPOSITIONS and (
                word not in ("of", "for", "from", "at", "with", "in") or (word == "in" and named)
            ):
                break
            if word.lower() in TIMES or (
                word in PREPOSITIONS and words[last + 2 : last + 3] and words[last + 2].lower() in (*TIMES, "a", "an")
            ):
                break
            if (
                named
                and words[last][0].isupper()
                and not (self.may_follow(word, last + 1) or self.before_name(last + 1))
            ):
                break
            named = named or word[0].isupper()
            last += 1
        if (
            first not in _DETERMINED
            and not named
            and not words[row][0].isdigit()
            and last == row
            and not words[row].endswith(("s", "e", "l", "r", "n", "t"))
        ):
            return None
        while last > row and (words[last] in PREPOSITIONS or words[last] in DETERMINERS):
            last -= 1
        if (
            first in _DETERMINED
            and last == row
            and first not in ("one", "another", "some", "many", "most", "both", "others", "several")
        ):
            return None
        return Span(starts[row], ends[last])

    def clause(self, low: int, high: int) -> Span | None:  # noqa: PLR0912
        """The subject of the clause in [low, high): its first mention after what introduces it."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        row = self.tokens.at(low)
        skipped = False
        while row < len(words) and starts[row] < high:
            first = words[row].lower()
            second = words[row + 1].lower() if row + 1 < len(words) else ""
            if first in OPENERS or first in ("that",):
                row += 1
            elif first in _WHEN and second in TIMES:
                row = self.past_comma(row, high)
                skipped = True
            elif first in _SPANS and second in ("later", "ago", "earlier"):
                row += 2
                skipped = True
            elif second in _SPANS and words[row + 2 : row + 3] in (["ago"], ["later"], ["earlier"]):
                row += 3
                skipped = True
            elif (
                first in PREPOSITIONS
                or first in STOPS
                or first in TIMES
                or (
                    first.endswith(("ing", "ed"))
                    and first not in ("king", "united", "ted", "ed", "allied", "associated")
                )
            ):
                row = self.past_comma(row, high)
                skipped = True
            else:
                break
        if row >= len(words) or starts[row] >= high or row < 0:
            return None
        first = words[row].lower()
        if first.partition("'")[0] in PRONOUNS:
            return Span(starts[row], starts[row] + len(first.partition("'")[0]))
        if not (words[row][0].isupper() or first in _DETERMINED or row == self.tokens.at(low) or skipped):
            return None
        last = row
        while last + 1 < len(words) and starts[last + 1] < high and last - row < _LONGEST:
            word = words[last + 1]
            gap = self.text[ends[last] : starts[last + 1]]
            if (
                not self.joined(gap, last)
                or word in STOPS
                or (word in ("who", "which", "and", "or") and not self.pair(last))
            ):
                break
            if word in AUXILIARIES or (word in PREPOSITIONS and word not in ("of", "for", "from", "at")):
                break
            if words[last][0].isupper() and not self.may_follow(word, last + 1):
                break
            if word.islower() and word.endswith(("ed", "ings")) and last > row:
                break
            last += 1
        while last > row and (words[last] in PREPOSITIONS or words[last] in DETERMINERS):
            last -= 1
        if first in _DETERMINED and last == row and first not in ("one", "another", "some", "many", "most", "both"):
            return None
        return Span(starts[row], ends[last])

    def _walk(self, row: int, low: int) -> Span | None:
        """The mention that ends at this row, gathered leftwards."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        last = first = row
        while True:
            before = first - 1
            if words[first].lower() in ("the", "a", "an") and (before < 0 or words[before] not in PREPOSITIONS):
                break
            if before < 0 or starts[before] < low or last - before > _LONGEST:
                break
            if not self.joined(self.text[ends[before] : starts[first]], before):
                break
            word = words[before]
            if word.lower() in PRONOUNS and word != "it" and words[first] not in DETERMINERS and words[first].islower():
                return Span(starts[before], ends[before])
            if word in STOPS or (word.lower() in PRONOUNS and word not in ("it",)):
                break
            if word in ("and", "or", "And", "But") and not (
                before > 0 and words[before - 1][0].isupper() and words[first][0].isupper()
            ):
                break
            if word in ("who", "which") or word in INVERTED:
                break
            first = before
        return self._valid(first, last)

    def _valid(self, first: int, last: int) -> Span | None:
        """The mention without what introduces it, or None when nothing is left that can be one."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        while first <= last and (words[first].lower() in OPENERS or words[first] in ("And", "But")) and first < last:
            first += 1
        if words[first].lower() in PREPOSITIONS and words[first].lower() not in ("like",):
            row = last
            while row > first and words[row][0].isupper() and words[row].lower() not in TIMES:
                row -= 1
            if row < last:
                first = row + 1
            else:
                inner = [
                    r
                    for r in range(first + 1, last + 1)
                    if words[r] in _DETERMINED and (r == first + 1 or words[r - 1] not in PREPOSITIONS)
                ]
                if not inner:
                    return None
                first = inner[-1]
        if (words[last].lower() in TIMES and last == first) or (
            words[last] in DETERMINERS
            and words[last] not in ("one", "another", "some", "many", "most", "both", "all", "several")
        ):
            return None
        if first < last and words[first].islower() and words[first].endswith("ed") and words[first] not in ROLES:
            return None
        while last > first and words[last].lower() in TIMES:
            last -= 1
            while last > first and words[last].lower() in (*PREPOSITIONS, "late", "early", "last", "this"):
                last -= 1
        return Span(starts[first], ends[last])

    def _over_aside(self, row: int, low: int, high: int, least: int = 2) -> Span | None:
        """The mention before an aside: `Ana Ruiz, 43, a nurse from Leeds, said`."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        parts: list[int] = []
        at = row
        while at >= 0 and starts[at] >= low and len(parts) < 6:
            before = at - 1
            if before < 0 or starts[before] < low or any(c in self.text[ends[before] : starts[at]] for c in ",;:(—–\n"):
                parts.append(at)
                if before < 0 or starts[before] < low or any(c in self.text[ends[before] : starts[at]] for c in ";:\n"):
                    break
            at -= 1
        parts.reverse()
        usable = parts[: 1 - least] if least > 1 else parts
        for at in usable:
            first = words[at].lower()
            if (
                first in PREPOSITIONS
                or first in STOPS
                or first in TIMES
                or first in OPENERS
                or first.endswith("ing")
                or first in ("who", "which", "and")
            ):
                continue
            found = self.clause(starts[at], high)
            if found is not None:
                return found
        for at in parts:
            if words[at][0].isupper() or words[at] in _DETERMINED:
                return self.clause(starts[at], high)
        return None
