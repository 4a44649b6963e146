"""Where a story names something, and by which evidence: titles of works, people, listed forms, abbreviations, pieces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.analysis.analysis import Analysis
from newslint.analysis.entities.kinds import Kind, adjective, kind_by_words
from newslint.analysis.entities.pieces import Piece, names_of, pieces
from newslint.analysis.entities.words import COMPANY, NOT_NAMES, SHORT
from newslint.analysis.names.designations import designations
from newslint.analysis.names.families import tables
from newslint.analysis.names.references.abbreviations import definitions
from newslint.analysis.names.table import OPENERS, TITLES, names
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.speakers.cast import Person, cast
from newslint.analysis.text import folded
from newslint.data.lexicon import lexicon
from newslint.late import late

_DOTTED = late(r"(?<![\w.@&])(?:[A-Z]\.){2,6}")
_KINDS: dict[str, Kind] = {"country": "country", "place": "place", "alias": "organisation"}
_NAME_BEHIND = late(r" [A-Z][a-z]")


class Mention(NamedTuple):
    """[start, end) names what the key stands for; `kind` is None where only what stands round it can tell."""

    start: int
    end: int
    key: str
    kind: Kind | None


class Finder:
    """Takes the mentions of one story, each stretch of the text once."""

    def __init__(self, analysis: Analysis, rules: Sequence[Mapping[str, Any]]) -> None:
        self.analysis, self.rules = analysis, rules
        self.text, self.table, self.lex = analysis.get(folded), analysis.get(names), lexicon()
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
        self._works()
        self._people()
        self._definitions()
        self._designations()
        self._listed()
        self._dotted()
        surnames = {person.words[-1] for person in self.analysis.get(cast).people}
        found = pieces(self.table, self.taken, self.lex)
        for piece in names_of(self.table, found, surnames, self.lex):
            if len(piece.words) > 1 or surnames.isdisjoint(piece.words[0].split("-")[:-1]):  # Okafor-Ruiz, a ticket
                self._piece(piece)
        self.found.sort()
        return self.found

    def take(self, start: int, end: int, key: str, kind: Kind | None) -> bool:
        """Whether the stretch was free; then it is a mention."""
        if start >= end or any(self.taken[start:end]):
            return False
        self.taken[start:end] = b"\1" * (end - start)
        self.found.append(Mention(start, end, key, kind))
        return True

    def _works(self) -> None:
        text = self.text
        for q in self.analysis.get(quotations):
            if q.kind == "title" and len(q.segments) == 1:
                start, end = q.segments[0].start, q.segments[0].end
                end = start + len(text[start:end].rstrip(" ,.;:"))
                row_ = self.analysis.block_at(start)
                if end - start < 100 and row_ is not None and "head" not in row_.scope:
                    self.take(start, end, f"work {text[start:end].casefold()}", "work")
        for block in self.analysis.document.inlines:
            if block.scope.endswith("emphasis"):
                start, end = block.span.start, block.span.end
                words = text[start:end].split()
                if words and len(words) < 12 and words[0][0].isupper() and words[-1][0].isupper() and words[-1][-1] not in ".!?":
                    kind = kind_by_words(words, self.lex)
                    self.take(start, end, f"work {text[start:end].casefold()}", "organisation" if kind == "organisation" else "work")

    def _people(self) -> None:
        people = self.analysis.get(cast)
        every = people.people
        for start, end, who in people.everywhere():
            if self._is_person(every[who]):
                self.take(start, end, f"person {who}", "person")

    def _is_person(self, person: Person) -> bool:
        """Whether somebody of the cast is one: of a bare word that only speaks, what stands round it tells."""
        first, last = person.words[0], person.words[-1]
        return (person.full or not TITLES.isdisjoint(person.titles)) and first not in OPENERS and last not in COMPANY

    def _definitions(self) -> None:
        text = self.text
        for d in self.analysis.get(definitions):
            start, end = d.full.start, d.full.end
            while start < end and not text[start].isupper():  # the words before the name: the marsh Board (MB)
                start = text.find(" ", start, end) + 1 or end
            at = text.find(d.letters[0], d.span.start, d.span.end)
            words = text[start:end].strip(" \"'").split()
            if len(words) < 2 or not words[-1][0].isupper() or at < 0:
                continue
            key = " ".join(words).casefold()
            kind = kind_by_words(words, self.lex) or "organisation"
            self.take(start, start + len(text[start:end].rstrip(" \"'")), key, kind)
            close = d.span.end - 1
            if self.take(at, close, d.letters.casefold(), kind):
                self.same.append((key, d.letters.casefold()))
                self.defined.add(d.letters.casefold())

    def _designations(self) -> None:
        makers = next((r.get("makers", {}) for r in self.rules if r.get("kind") == "designation"), {})
        for key, forms in designations(self.text, makers).items():
            for spans in forms.values():
                for span in spans:
                    self.take(span.start, span.end, f"designation {key}", "designation")

    def _listed(self) -> None:
        """The forms of families where they stand alone, not in a longer name."""
        starts, ends, inside = set(), set(), bytearray(len(self.text) + 1)
        for piece in pieces(self.table, self.taken, self.lex):
            starts.add(piece.start)
            ends.add(piece.end)
            inside[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
        for options in self.rules:
            kind = _KINDS.get(options.get("kind", ""))
            if kind is None:
                continue
            listed = tables(options)
            for pattern, start, end in listed.search.find_matches_as_indexes(self.text):
                form, index = listed.patterns[pattern]
                if index < 0 or not (form[0].isupper() or form.startswith(("al-", "al ", "el-"))) or form in NOT_NAMES:
                    continue
                if form.startswith(("The ", "the ")):
                    start, form = start + 4, form[4:]
                if not _alone(self.text, start, end):
                    continue
                if (inside[start] and start not in starts) or (inside[end - 1] and end not in ends and not form.isupper()):
                    continue
                self.take(start, end, f"{options['kind']} {listed.families[index].forms[0]}", kind)

    def _dotted(self) -> None:
        """Letters with full stops: U.S., F.B.I.; not a person's initials."""
        for m in _DOTTED.finditer(self.text):
            letters = m[0].replace(".", "")
            if letters in SHORT or not _NAME_BEHIND.match(self.text, m.end()):
                end = m.end()
                self._letters(m.start(), end, letters)

    def _letters(self, start: int, end: int, letters: str) -> None:
        state = len(letters) == 2 and self.text.endswith(", ", 0, start)
        if letters in NOT_NAMES or state:
            return
        full = SHORT.get(letters)
        if self.take(start, end, letters.casefold(), None if full is None else "country" if letters[0] == "U" and letters != "UN" else "organisation") and full:
            self.same.append((full, letters.casefold()))

    def _piece(self, piece: Piece) -> None:
        words = piece.words
        if len(words) == 1 and words[0].isupper() and len(words[0]) < 7:
            self._letters(piece.start, piece.end, words[0])
            return
        if len(words) > 1 and words[0] in SHORT:
            self._letters(piece.start, piece.start + len(words[0]), words[0])
            rest = words[1:]
            start = self.text.find(rest[0], piece.start + len(words[0]))
            if not (len(rest) == 1 and adjective(rest[0], self.lex)):
                self.take(start, piece.end, " ".join(rest).casefold(), kind_by_words(rest, self.lex))
            return
        if full := SHORT.get(" ".join(words)):
            self.same.append((full, piece.key))
        if self.take(piece.start, piece.end, piece.key, kind_by_words(words, self.lex)):
            self.words[piece.key] = words


def _alone(text: str, start: int, end: int) -> bool:
    """Whether the stretch is whole words."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before in ("-", "@", "#", "&", ".") or after.isalnum() or (after in ("-", "&") and text[end + 1 : end + 2].isalnum()))
