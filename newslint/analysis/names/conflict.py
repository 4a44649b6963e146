"""What is said of one thing that bears two names in a story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.table.table import DISPLAY, names
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.sentences import sentences
from newslint.analysis.text import fold
from newslint.finding import Fix, Match, Related
from newslint.span import Edit, Span

Places = Mapping[str, Sequence[Span]]
"""Form -> where it stands, in order."""


class Conflict(NamedTuple):
    """One thing under several forms. `preferred` is the form to print where a table, the house or evidence decides."""

    kind: str
    places: Places
    case: str = "likely"
    preferred: str = ""
    evidence: str = ""
    fixes: tuple[Edit, ...] = ()
    anchor: str = ""
    """The form that the finding stands on, where counts do not say."""
    more: tuple[str, ...] = ()
    """Further values for the message."""
    also: Mapping[str, Sequence[Span]] = {}
    """Further words that speak for the preferred form: related, not counted."""
    title: str = ""
    """What the edits do, where they put more than the preferred form."""
    meant: str = ""
    """The form that the story's own evidence decides for; printed where no list and no house says otherwise."""

    def match(self) -> Match:
        """The finding: on the minority form (in a tie not the preferred one, else the second), all others related."""
        form = self.anchor or self.minority()
        span = min(self.places[form])
        related = [*self.places.items(), *self.also.items()]
        others = sorted((s, f) for f, spans in related for s in spans if s != span)
        counts = sorted(self.places, key=lambda f: (f != form, -len(self.places[f]), min(self.places[f])))
        values: list[object] = [form, len(self.places[form])]
        values.append(series(f"‘{f}’ ({len(self.places[f])})" for f in counts))
        values += [self.preferred, *self.more]
        fixes: tuple[Fix, ...] = ()
        if self.preferred and self.fixes:
            title = self.title or f"Make it ‘{self.preferred}’" + (" everywhere" if len(self.fixes) > 1 else "")
            fixes = (Fix(title, self.fixes, "unsafe"),)
        changed = {edit.span.end for fix in fixes for edit in fix.edits}
        rest = tuple(Related(s, f"‘{f}’ here", f == form or s.end in changed) for s, f in others)
        return Match(span, self.case, tuple(values), rest, fixes, self.evidence)

    def minority(self) -> str:
        """The form that the finding stands on."""
        forms = [f for f in self.places if f != self.preferred]
        return min(forms, key=lambda f: (len(self.places[f]), -min(self.places[f]).start))


def replacing(analysis: Analysis, places: Places, preferred: str, *, spoken: bool = False) -> tuple[Edit, ...]:
    """The edits that put the preferred form in the place of all others, in the narration or in what is `spoken`.

    It stands as the form stood: with the sentence's capital and full stop, in a shouted line in capitals.
    """
    inside = analysis.get(quoted)
    return tuple(
        Edit(span, new)
        for form, spans in places.items()
        if preferred and fold(form) != fold(preferred)
        for span in spans
        if spoken == inside.touches(span)
        for new in [_standing(analysis, span, form, preferred)]
        if new != analysis.text[span.start : span.end]
    )


def weighed(analysis: Analysis, conflict: Conflict) -> Conflict:
    """The conflict with the form that the evidence decides for, where nobody prefers one.

    A slip that stands in quoted words alone is the writer's too: its edits are shown.
    """
    if conflict.preferred or not conflict.meant:
        return conflict
    sides = (replacing(analysis, conflict.places, conflict.meant, spoken=spoken) for spoken in (False, True))
    return conflict._replace(preferred=conflict.meant, fixes=next(filter(None, sides), ()))


def _standing(analysis: Analysis, span: Span, form: str, new: str) -> str:
    """The preferred form as it has to stand here, where `form` stands."""
    text, ends = analysis.text, analysis.get(sentences).ends
    old = text[span.start : span.end]
    if len(old) > 1 and old.isupper() and not form.isupper():
        return new.upper()
    if old[0].isupper() and (form[0].islower() or opens(analysis, span.start) or _display(analysis, span.start)):
        new = new[0].upper() + new[1:]
    if new.endswith(".") and text.startswith(".", span.end):
        return new[:-1]
    if old.endswith(".") and not new.endswith("."):
        end = ends[analysis.get(sentences).at(span.start)]
        return new if text[span.end : end].strip("\"'”’»") else f"{new}."
    return new


def opens(analysis: Analysis, offset: int) -> bool:
    """Whether a sentence starts here, its opening marks left out."""
    found = analysis.get(sentences)
    row = found.at(offset)
    return row < 0 or not analysis.text[found.starts[row] : offset].strip("\"'“‘«([ –—-")


def _display(analysis: Analysis, start: int) -> bool:
    """Whether the capital here is a headline's."""
    table = analysis.get(names)
    row = table.at(start)
    return row < len(table.words) and table.starts[row] == start and bool(table.flags[row] & DISPLAY)


def series(items: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    words = list(items)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
