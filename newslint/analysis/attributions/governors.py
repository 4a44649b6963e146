"""Which of the clauses in front of a quotation governs it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.analysis.attributions.clauses import BLANK, Clause
from newslint.analysis.attributions.ground import Found
from newslint.analysis.attributions.tags import Tags
from newslint.analysis.quotations.quotations import Quotation
from newslint.late import late
from newslint.span import Span

if TYPE_CHECKING:
    from newslint.analysis.attributions.attributions import Attribution

_ADJACENT = late(r"[\s,:—–-]*(?:that )?")
_MODAL = late(r"\b(?:will|would|to|can|could|should|may|might|must|not|n't)\s$")
_CHAIN_ENDS = late(r"[,;] (?:and|but|while|whereas|although|as|with) |;| while ")
_BESIDE = late(
    r"(?:^|[,;—–] )(?:(?:but|and|even|ever|yet|still) )?"
    r"(when|while|whereas|although|though|because|as|after|before|since|if|despite what|which|who)\b[^,;]*$",
    re.I,
)
_RELATIVE = late(r", (?:which|whom?) $")
_AMID = late(r"\b(?:claims|reports|allegations|rumours|suggestions|speculation|fears) that\b")
"""What other people say, whoever the subject is: spoke amid claims that."""
_DUBBED = late(r"(?:[a-z]+ed|told|found|put)\s(?:(?:of|to|over|by|as|with)\s)?$")
"""In a headline, what somebody else says of the subject: Mayor dubbed ‘too slow’."""
_TOLD_WHOM = late(r"(?:told|tells|tell)\s(?:(?!that\b)[\w'-]+\s){1,5}")
"""What was told is still to come: `told the owners who laughed that it was “…”`."""
_SHARED = ("participle", "coordinated")
"""How a subject is found that stands at a clause in front."""
_JUDGED = late(r"(?!.*\bthat\b)[^,;:" + BLANK + r"]*\b(?:is|are|was|were)\b")
"""What is told of a saying, whose owner does not tell it: his comments were “a shame”."""
_OWNERS = ("his", "her", "their", "its", "my", "our", "your")
_NESTED = late(r"\s(?:that )?")
_COMMA = late(r",[\"”’]?\s(?!(?:and|or)\b)")


class Governors(Tags):
    """Reads what precedes a quotation in its sentence."""

    def before(self, q: Quotation, low: int, last: Attribution | None) -> Found | None:
        found = [c for c in self.between(low, q.start) if c.speaker is not None and c.how not in ("according", "words")]
        found = [c for c in found if c.how != "noun" or not _JUDGED.match(self.text, c.cue.end, q.start)]
        found = [c for c in found if not self._closed(c, low, q.start) or self._leads(c, found[-1], q)]
        if found and not found[-1].strong and _AMID.search(self.text, found[-1].cue.end, q.start):
            return None
        if not found or (self.headline(q) and _DUBBED.match(self.text, found[-1].cue.start, q.start)):
            return None
        clause = found[-1]
        adjacent = clause.strong and _ADJACENT.fullmatch(self.text[clause.cue.end : q.start])
        modal = _MODAL.search(self.text, max(low, clause.cue.start - 12), clause.cue.start)
        tag = last.clause if last is not None and last.sieve in ("after", "inverted") else None
        for earlier in reversed(found[:-1]):
            if clause.speaker is None or earlier.speaker is None:
                break
            if _NESTED.fullmatch(self.text, earlier.cue.end, max(earlier.cue.end, clause.speaker.start)):
                clause = earlier
                continue
            if adjacent and not modal:
                break
            if earlier.how == "relative" or self.relative(earlier.speaker):
                continue
            if _CHAIN_ENDS.search(self.text, earlier.cue.end, clause.cue.start) or self._own(clause, earlier, low):
                break
            if earlier is tag:
                clause = earlier if clause.how in _SHARED else clause
                break
            if earlier.strong or (not clause.strong and clause.how in _SHARED):
                clause = earlier
        return "before", self._inserted(clause, q) or clause.speaker, clause

    def _inserted(self, clause: Clause, q: Quotation) -> Span | None:
        """Who speaks in a clause that the words run on behind: `Ruiz, a top aide said, “is ready”`."""
        if clause.speaker is None or self.text[clause.cue.end : q.start] != ", " or not self.raw[q.start + 1].islower():
            return None
        if not self.text.startswith(", ", clause.speaker.end):
            return None
        inner = self.phrases.right(self.phrases.tokens.at(clause.speaker.end + 2), clause.cue.start)
        return inner if inner is not None and inner.end == clause.cue.start - 1 else None

    def _own(self, clause: Clause, earlier: Clause, low: int) -> bool:
        """True for a clause that hangs on a noun of an earlier one: `a nurse who added`, `, which the depot called`."""
        if clause.speaker is None or clause.how not in ("plain", "noun", "relative"):
            return False
        at = clause.speaker.start
        speaker = self.text[at : clause.speaker.end]
        if clause.how == "noun":
            return speaker not in _OWNERS or not earlier.strong
        if clause.how == "relative" or self.relative(clause.speaker):
            return clause.strong and not _TOLD_WHOM.fullmatch(self.text, earlier.cue.start, at)
        taken_up = earlier.strong and speaker in ("he", "she", "they", "it")
        return not taken_up and _RELATIVE.search(self.text, max(low, at - 12), at) is not None

    def _leads(self, clause: Clause, last: Clause, q: Quotation) -> bool:
        """True for the cue whose words follow a comma or a colon: `, who replied, smiling, “…”`."""
        return clause is last and clause.strong and self.text[q.start - 2 : q.start] in (", ", ": ")

    def _closed(self, clause: Clause, low: int, high: int) -> bool:
        """True for a clause beside the main one that a comma ends: `when Ruiz said so, …`, `, who says so, …`."""
        if clause.speaker is None:
            return False
        at = clause.speaker.start
        words = self.text[max(low, at - 40) : clause.speaker.end]
        m = _BESIDE.search(words, 0, at - max(low, at - 40) + 12)
        if m is None or (m[1].lower() == "as" and clause.strong):
            return False
        high = clause.cue.end + len(self.raw[clause.cue.end : high].rstrip(" ,"))
        return _COMMA.search(self.raw, clause.cue.end, high) is not None
