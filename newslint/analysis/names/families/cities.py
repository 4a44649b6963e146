"""Cities that a story calls by two names which nobody listed: GeoNames' table, and that both are places there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from newslint.analysis.names.families.mentions import Met
from newslint.analysis.names.lookalikes.kinship import AGAINST
from newslint.analysis.names.table.shapes import FAR_SOUND, likeness
from newslint.analysis.names.table.table import LEFT, TITLED, Names
from newslint.data.lexicon import GIVEN, OPENS, PLACE, SURNAME, WORD, Lexicon, city_key
from newslint.late import late

_LONGEST = 3
"""Words of a city's name."""
_IN = late(
    r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]round|[Aa]cross|[Tt]hroughout|"
    r"(?:city|town|port|capital|village)(?: of)?,?) (?:(?:central|nearby|downtown|[a-z]+ern|the) )?$"
)
_TO = late(
    r"\b(?:[Aa]t|[Ff]rom|[Oo]f|[Tt]o|[Ii]nto|[Tt]owards?|[Tt]hrough|[Vv]ia|[Bb]etween|[Ff]or|[Oo]n|[Oo]ver|"
    r"visit(?:ed|ing|s)?|le(?:ft|aving)|reach(?:ed|ing)?) (?:[a-z-]+ ){0,2}$"
)
_REACH = 40
_JOINS = late(r",? (?:and|or|to|against|versus|vs?\.?|beats?) |/")
"""What stands between two places that are named side by side: from A to B."""

At = tuple[int, int]


def city_mentions(table: Names, lex: Lexicon) -> Iterator[tuple[int, list[Met]]]:
    """The number of each city that bears two names in the story, and where it does."""
    cities: dict[int, dict[str, list[At]]] = {}
    for form, spans in _forms(table, lex).items():
        for city in lex.cities(form):
            cities.setdefault(city, {})[form] = spans
    for city, forms in cities.items():
        if len(forms) > 1 and len({city_key(f) for f in forms}) > 1:
            kept = [f for f in forms if _Form(table, lex, f, forms[f]).stands_for(city, forms)]
            if len({city_key(f) for f in kept}) > 1 and not _set_apart(table.text, forms):
                yield city, [Met(*at, form, city) for form in kept for at in forms[form]]


def _forms(table: Names, lex: Lexicon) -> dict[str, list[At]]:
    """Names of one to three words that some city may bear, and where they stand."""
    found: dict[str, list[At]] = {}
    starts, ends, flags = table.starts, table.ends, table.flags
    for form, rows in table.rows.items():
        name, what = form, lex.city_word(form)
        if not what and "-" in form:
            name, _, rest = form.partition("-")
            what = rest[:1].islower() and lex.city_word(name) & ~OPENS
        if not what:
            continue
        if what != OPENS:
            found.setdefault(name, []).extend((starts[r], starts[r] + len(name)) for r in rows)
        if what < OPENS:
            continue
        for row in rows:
            for last in range(row + 1, min(row + _LONGEST, len(flags))):
                if not flags[last] & LEFT:
                    break
                longer = table.text[starts[row] : ends[last]]
                if lex.cities(longer):
                    found.setdefault(longer, []).append((starts[row], ends[last]))
    return found


def _set_apart(text: str, forms: Mapping[str, list[At]]) -> bool:
    """Whether the story names two of the forms side by side, so that they are two places."""
    marks = sorted((*at, form) for form, spans in forms.items() for at in spans)
    return any(
        one != two and (_JOINS.fullmatch(text, end, start) or AGAINST.fullmatch(text, end, start))
        for (_, end, one), (start, _, two) in pairwise(marks)
    )


class _Form(NamedTuple):
    """A form that some city bears, and where it stands in the story."""

    table: Names
    lex: Lexicon
    form: str
    spans: list[At]

    def stands_for(self, city: int, forms: Iterable[str]) -> bool:
        """Whether it names this city here, beside the other forms: no part of one, no person, where a place stands."""
        own = city_key(self.form)
        others = [f for f in forms if city_key(f) != own]
        if any(f" {a} " in f" {b} " for f in map(city_key, others) for a, b in ((own, f), (f, own))):
            return False
        flags = self.lex.flags(self.form)
        doubtful = bool(flags & (GIVEN | SURNAME) or self.lex.flags(self.form.lower()) & WORD)
        alike = any(likeness(self.form, f) >= FAR_SOUND for f in others)
        if not (alike or self.lex.cities(self.form)[city]) and (doubtful or flags & PLACE):
            return False
        if any(map(self._of_person, self.spans)):
            return False
        return (alike and not doubtful) or any(self._slot(at, doubtful and not alike) for at in self.spans)

    def _of_person(self, at: At) -> bool:
        """Whether a given name or a title stands before it."""
        table = self.table
        row = table.at(at[0])
        return bool(table.flags[row] & TITLED) or self.lex.is_given(table.before(row))

    def _slot(self, at: At, doubtful: bool) -> bool:
        """Whether a place stands here: in X, from X, X's, X-based; where doubtful, no person or club could."""
        text, (start, end) = self.table.text, at
        head = text[max(0, start - _REACH) : start]
        if _IN.search(head) or text.startswith(("-based", "-born"), end):
            return True
        return not doubtful and (_TO.search(head) is not None or text.startswith(("'s", ", "), end))
