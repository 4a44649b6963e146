"""What is said of one thing that bears two names in a story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from newslint.finding import Fix, Match, Related
from newslint.span import Edit, Span

Places = Mapping[str, Sequence[Span]]
"""Form -> where it stands, in order."""


@dataclass(frozen=True, slots=True)
class Conflict:
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
    also: Places = field(default_factory=dict)
    """Further words that speak for the preferred form: related, not counted."""

    def match(self) -> Match:
        """The finding: on the minority form (in a tie not the preferred one, else the second), all others related."""
        form = self.anchor or self.minority()
        span = min(self.places[form])
        related = [*self.places.items(), *self.also.items()]
        others = sorted((s, f) for f, spans in related for s in spans if s != span)
        counts = sorted(self.places, key=lambda f: (f != form, -len(self.places[f]), min(self.places[f])))
        values: list[object] = [form, len(self.places[form])]
        values.append(listed(f"‘{f}’ ({len(self.places[f])})" for f in counts))
        values += [self.preferred, *self.more]
        fixes: tuple[Fix, ...] = ()
        if self.preferred and self.fixes:
            title = f"Make it ‘{self.preferred}’" + (" everywhere" if len(self.fixes) > 1 else "")
            fixes = (Fix(title, self.fixes, "unsafe"),)
        rest = tuple(Related(s, f"‘{f}’ here") for s, f in others)
        return Match(span, self.case, tuple(values), rest, fixes, self.evidence)

    def minority(self) -> str:
        """The form that the finding stands on."""
        forms = [f for f in self.places if f != self.preferred]
        return min(forms, key=lambda f: (len(self.places[f]), -min(self.places[f]).start))


def replacing(text: str, places: Places, preferred: str) -> tuple[Edit, ...]:
    """The edits that put the preferred form in the place of all others, its capital kept; none without a preference."""
    if not preferred:
        return ()
    capital = preferred[:1].upper() + preferred[1:]
    return tuple(
        Edit(span, capital if text[span.start].isupper() else preferred)
        for form, spans in places.items()
        if form != preferred
        for span in spans
    )


def listed(items: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    words = list(items)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
