"""Where a story names something: titles of works, people, listed forms, abbreviations, capitalised pieces."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from newslint.analysis.analysis import Analysis
from newslint.analysis.entities.around import votes
from newslint.analysis.entities.kinds import Kind, adjective, kind_by_words, nameless
from newslint.analysis.entities.pieces import Piece, names_of, pieces
from newslint.analysis.entities.words import (
    BODY,
    COMPANY,
    COUNTRIES,
    HAPPENING,
    LANDMARK,
    LANDS,
    NOT_NAMES,
    OFFICE,
    SHORT,
    STATES,
)
from newslint.analysis.names.abbreviations.definitions import definitions
from newslint.analysis.names.conflicts import CHECK
from newslint.analysis.names.designations import designations
from newslint.analysis.names.families.families import tables
from newslint.analysis.names.table.table import COURTESY, OPENERS, TITLES, names
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.speakers.cast import Person, cast
from newslint.analysis.text import folded
from newslint.data.lexicon import lexicon
from newslint.late import late

_DOTTED = late(r"(?<![\w.@&])(?:[A-Z]\.){2,6}(?:-(?:[A-Z]\.){2,6})?")
_INITIALLED = late(r"(?<![\w.@&])([A-Z][a-z]{1,15} )?((?:[A-Z]\. ?){2,3})([A-Z][a-z'-]{1,20})\b")
_NAME_BEHIND = late(r" [A-Z][a-z]")
_KINDS: Mapping[str, Kind] = {"country": "country", "place": "place", "alias": "organisation"}
_THINGS = LANDS | {"Sea", "Ocean", "River", "Island", "Islands", "Flight", "Street", "Road"}
"""Last words of no person without a given name that a list has."""
_LONG, _LETTERS = 12, 7
"""More words than the title of a work has, and more letters than an abbreviation."""


class Mention(NamedTuple):
    """[start, end) names what the key stands for; `kind` is None where only what stands round it can tell."""

    start: int
    end: int
    key: str
    kind: Kind | None


class Finder:
    """Takes the mentions of one story, each stretch of the text once: what tells most of itself first."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.rules = [a.options for a in analysis.asked.get(CHECK, ())]
        self.text, self.table, self.lex = analysis.get(folded), analysis.get(names), lexicon()
        self.people = analysis.get(cast)
        self.taken = bytearray(len(self.text) + 1)
        self.found: list[Mention] = []
        self.same: list[tuple[str, str]] = []
        """Keys that mean one thing."""
        self.words: dict[str, tuple[str, ...]] = {}
        """Keys of pieces, with their words."""
        self.defined: set[str] = set()
        """Keys of abbreviations that the story explains."""

    def mentions(self) -> list[Mention]:
        """All mentions, in order of the text."""
        self._definitions()
        self._works()
        self._initialled()
        for start, end, who in self.people.everywhere():
            if self._is_person(self.people.people[who]):
                self._take(start, end, f"person {who}", "person")
        self._designations()
        self._listed()
        self._dotted()
        self._pieces()
        self.found.sort()
        return self.found

    def _take(self, start: int, end: int, key: str, kind: Kind | None) -> bool:
        """Whether the stretch was free; then it is a mention."""
        if start >= end or any(self.taken[start:end]):
            return False
        self.taken[start:end] = b"\1" * (end - start)
        self.found.append(Mention(start, end, key, kind))
        return True

    def _is_person(self, one: Person) -> bool:
        """Whether somebody of the cast is one: of a bare word that only speaks, what stands round it tells."""
        first, last, lex = one.words[0], one.words[-1], self.lex
        if not one.full:
            named = bool(self.people.named(last)) or not TITLES.isdisjoint(one.titles)
            return named and last not in TITLES and last not in OFFICE
        full = [w for w in one.words if len(w) > 1]
        strange = (last in _THINGS and not lex.is_given(first)) or (
            lex.is_place(f"{first} {last}") and first in LANDMARK
        )
        letters = first.isupper() and first.isalpha() and len(first) > 2 and not last.isupper()  # BBC America
        if strange or letters or adjective(last, self.lex) or last.rpartition("-")[2].islower():  # Scooby Doo-style
            return False
        if lex.is_given(first) or not TITLES.isdisjoint(one.titles):
            return OPENERS.isdisjoint(full) and last not in COMPANY
        thing = not lex.is_surname(last) and (last in HAPPENING or last in BODY or lex.is_word(first.lower()))
        plain = all(lex.is_word(w.lower()) for w in one.words)
        return OPENERS.isdisjoint(full) and last not in COMPANY and not (thing or plain)

    def _initialled(self) -> None:
        """People by their initials, which the table takes for several names: J.D. Okafor, Tom A.B. Brannigan."""
        for m in _INITIALLED.finditer(self.text):
            surname = m[3]
            if (
                m[2].replace(".", "").replace(" ", "") in SHORT
                or not self.lex.is_surname(surname)
                or self.lex.is_place(surname)
            ):
                continue
            start = m.start() if m[1] and self.lex.is_given(m[1].strip()) else m.start(2)
            key = self.text[start : m.end()].casefold()
            if self._take(start, m.end(), key, "person"):
                self.words[key] = (key.split()[0].capitalize(), surname)

    def _works(self) -> None:
        for q in self.analysis.get(quotations):
            block = self.analysis.document.blocks[q.block]
            if q.kind == "title" and len(q.segments) == 1 and "head" not in block.scope:
                start, end = q.segments[0].start, q.segments[0].end
                around = votes(self.text, [(start - 1, end + 1)])
                if " " in self.text[start:end] or around.titled or around.work:  # “Harlization” is a word
                    self._work(start, end, "work")
        for inline in self.analysis.document.inlines:
            if inline.scope.endswith("emphasis"):
                start, end = inline.span.start, inline.span.end
                words = self.text[start:end].split()
                if (
                    words
                    and len(words) < _LONG
                    and not nameless(words[-1])
                    and words[0][0].isupper()
                    and words[-1][0].isupper()
                ):
                    body = kind_by_words(words, self.lex) == "organisation"
                    self._work(start, end, "organisation" if body else "work")

    def _work(self, start: int, end: int, kind: Kind) -> None:
        title = self.text[start:end].rstrip(" ,.;:")
        if not title.isupper() and title.split(".")[0].split(" ")[0] not in COURTESY:
            self._take(start, start + len(title), f"work {title.casefold()}", kind)

    def _definitions(self) -> None:
        text = self.text
        for d in self.analysis.get(definitions):
            start, end = d.full.start, d.full.end
            while start < end and not text[start].isupper():  # the words before the name: the marsh Board (MB)
                start = text.find(" ", start, end) + 1 or end
            full = text[start:end].rstrip(" \"'")
            words, letters = full.split(), d.letters.casefold()
            if len(words) < 2 or not words[-1][0].isupper():
                continue
            key, kind = " ".join(words).casefold(), kind_by_words(words, self.lex) or "organisation"
            self._take(start, start + len(full), key, kind)
            if self._take(d.place.start, d.place.end, letters, kind):
                self.same.append((key, letters))
                self.defined.add(letters)

    def _designations(self) -> None:
        makers: Mapping[str, str] = next((r.get("makers", {}) for r in self.rules if r["kind"] == "designation"), {})
        for key, forms in designations(self.text, makers).items():
            for span in (s for spans in forms.values() for s in spans):
                self._take(span.start, span.end, f"designation {key}", "designation")

    def _listed(self) -> None:
        """The forms of families where they stand alone, not in a longer name."""
        text = self.text
        starts, ends, inside = set(), set(), bytearray(len(text) + 1)
        for piece in pieces(self.table, self.taken, self.lex):
            starts.add(piece.start)
            ends.add(piece.end)
            inside[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
        for options in self.rules:
            kind = _KINDS.get(options["kind"])
            if kind is None:
                continue
            listed = tables(options)
            for pattern, at, end in listed.search.find_matches_as_indexes(text):
                form, index = listed.patterns[pattern]
                start = at + 4 if form.startswith(("The ", "the ")) else at
                name = form[start - at :]
                if index < 0 or name in NOT_NAMES or not (name[0].isupper() or name.startswith(("al-", "al ", "el-"))):
                    continue
                part = (inside[start] and start not in starts) or (inside[end - 1] and end not in ends)
                if _alone(text, start, end) and (not part or (start in starts and form.isupper())):
                    key = f"{kind} {listed.families[index].forms[0]}"
                    if self._take(start, end, key, kind):
                        self.same.append((name.casefold(), key))

    def _dotted(self) -> None:
        """Letters with full stops: U.S., F.B.I.; not a person's initials."""
        for m in _DOTTED.finditer(self.text):
            letters = m[0].replace(".", "").replace("-", "")
            if letters in SHORT or not _NAME_BEHIND.match(self.text, m.end()):
                self._abbreviation(m.start(), m.end(), letters)

    def _abbreviation(self, start: int, end: int, letters: str) -> None:
        state = letters in STATES and ("." in self.text[start:end] or self.text.endswith(", ", 0, start))
        if letters in NOT_NAMES or state:
            return
        key, full = letters.casefold(), SHORT.get(letters)
        kind: Kind | None = None
        if full:
            kind = "country" if key in COUNTRIES else "organisation"
            self.same.append((full, key))
        self._take(start, end, key, kind)

    def _pieces(self) -> None:
        surnames = {person.words[-1] for person in self.people.people}
        found = pieces(self.table, self.taken, self.lex)
        for piece in names_of(self.table, found, surnames, self.lex):
            if len(piece.words) > 1 or surnames.isdisjoint(piece.words[0].split("-")[:-1]):  # Okafor-Ruiz, a ticket
                self._piece(piece)

    def _piece(self, piece: Piece) -> None:
        first, *rest = piece.words
        start, end = piece.start, piece.start + len(first)
        if not rest and first.isupper() and len(first) < _LETTERS and not self.lex.is_place(first.capitalize()):
            self._abbreviation(start, end, first)
        elif first in SHORT:  # US Senate; the UN Security Council is the Security Council
            kind = kind_by_words(rest, self.lex)
            if kind in ("organisation", "other") or rest[-1] in HAPPENING:
                self._take(start, piece.end, " ".join(rest).casefold(), kind)
                return
            self._abbreviation(start, end, first)
            if len(rest) > 1 or not adjective(rest[0], self.lex):
                start = self.text.find(rest[0], end)
                self._take(start, piece.end, " ".join(rest).casefold(), kind)
        else:
            if full := SHORT.get(" ".join(piece.words)):
                self.same.append((full, piece.key))
            words = [w.capitalize() for w in piece.words] if not rest and first.isupper() else piece.words
            if self._take(start, piece.end, piece.key, "person" if piece.titled else kind_by_words(words, self.lex)):
                self.words[piece.key] = piece.words


def _alone(text: str, start: int, end: int) -> bool:
    """Whether the stretch is whole words."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or before in ("-", "@", "#", "&", "."):
        return False
    return not (after.isalnum() or (after in ("-", "&") and text[end + 1 : end + 2].isalnum()))
