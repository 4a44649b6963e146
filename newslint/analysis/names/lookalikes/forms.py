"""One spelling of a name, and what a story says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from newslint.analysis.mentions.grammar import ROLES
from newslint.analysis.names.table.table import (
    DISPLAY,
    LEFT,
    LIST,
    MID,
    OPENERS,
    POSSESSIVE,
    SUFFIXES,
    TITLED,
    TITLES,
    Names,
)
from newslint.data.lexicon import PROPER, Lexicon
from newslint.late import late
from newslint.words import word_set

CALENDAR = word_set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    "January February March April June July August September October November December"
)
_OF = word_set("Van Von De Der Den Di Da Del La Le Bin Al El")
_ITEM = frozenset((", ", "; ", ") ", ": "))
_ENDS_LAND = late(r"[.;:)]|, [a-z]")
_BULLET = 8
_ENTRY = late(r"(?:\n|\A)[ \t]*(?:[-–•*·]|\d{1,2}[.)]?)?[ \t]*\Z")
_ENDS_ENTRY = late(r"[ \t]*(?:[,\n]|\Z|[-–]?[ \t]?\d)")
_COMMON = 3.3
"""How frequent (zipf) a word is that a reader takes for a word rather than a name."""

_STRANGE = 2.0
"""How frequent a word may be that nobody takes for one."""

_RATHER = 0.5
"""How much more frequent the word is than the name that is written as it is."""

_RARE = 3.6
"""How frequent a word may be that is a surname beside a name (Laden)."""

_BORNE = 3.0
"""How frequent a surname is at least that is one behind a given name, whatever the word."""

_USED = 4.0
"""How frequent a word is at least that the story itself uses."""

_NEAR = 20
_BEFORE, _AFTER = late(r"\b([A-Za-z]+)(\.?) \Z"), late(r" ([a-z]+)")
KIN = late(
    r"\b(?:twins?|(?:step|half-)?(?:brother|sister|mother|father|son|daughter)s?|husband|wife|widow(?:er)?|cousins?|"
    r"uncle|aunt|nephew|niece|(?:un)?related|relatives?|namesakes?|relation|married|siblings?)\b"
)
"""Words that say that two are of one family."""

_JOINING = word_set("and or & / v v. vs vs. with to than against met meets beat beats faces faced married")
"""What stands between the names of two."""

_JOINED = _JOINING | {""}
_COUNTS = " ,(0123456789"
_WHO = late(r", (?:an?|the|\d\d)\b")
_ANYWHERE = word_set("a an and as at but by for of or that the to was is who will would had has were")


@dataclass(frozen=True)
class Form:
    """A spelling, its rows in the story's table, and the lexicon to ask."""

    table: Names
    lex: Lexicon
    form: str
    rows: Sequence[int]

    @cached_property
    def given(self) -> frozenset[str]:
        """Name words joined on the left of a mention, titles left out."""
        flags = self.table.flags
        before = self.table.before
        return frozenset(
            w for r in self.rows if flags[r] & LEFT and self._name(w := before(r if before(r) not in _OF else r - 1))
        )

    @cached_property
    def following(self) -> frozenset[str]:
        """Name words joined on the right of a mention."""
        table = self.table
        return frozenset(
            w
            for r in self.rows
            if (w := table.after(r)) and (table.particle(r) or self._name(w) or (self.a_given and self._borne(w)))
        )

    @cached_property
    def partners(self) -> tuple[str, ...]:
        """The capitalised word joined on the right of each mention, or ""."""
        return tuple(self.table.after(r) for r in self.rows)

    @cached_property
    def starts(self) -> list[int]:
        """Where its mentions start."""
        return [self.table.starts[r] for r in self.rows]

    @cached_property
    def alone(self) -> frozenset[int]:
        """Where those mentions start that no name stands before or behind."""
        table = self.table
        return frozenset(table.starts[r] for r in self.rows if not table.flags[r] & LEFT and not table.after(r))

    @cached_property
    def lands(self) -> frozenset[str]:
        """States and countries that follow a mention: San Jose, California."""
        table = self.table
        found = set()
        for row in self.rows:
            if row + 1 < len(table.words) and table.text[table.ends[row] : table.starts[row + 1]] == ", ":
                land = table.joined(row + 1, table.run(row + 1)[1])
                if _ENDS_LAND.match(table.text, land.end):
                    found.add(table.text[land.start : land.end])
        return frozenset(filter(self.lex.is_place, found))

    @cached_property
    def of_kin(self) -> list[int]:
        """Where those mentions start that a word for kin stands before: her sister, Anne."""
        text = self.table.text
        return [s for s in self.starts if any(m.end() > s - 3 for m in KIN.finditer(text, max(0, s - 20), s))]

    @cached_property
    def beside(self) -> frozenset[str]:
        """Words behind a mention that name another: Ali and Aly, Kim Lo met Kim Loh, Malone (Stone 61)."""
        table, found = self.table, set[str]()
        for row in self.rows:
            for after in {row + 1, table.run(row)[1]}:
                if after == len(table.words):
                    continue
                gap = table.text[table.ends[after - 1] : table.starts[after]]
                if gap.strip(" ") in _JOINING:
                    found.update(table.words[after : table.run(after)[1]])
                elif after == row + 1 and "\n" not in gap and gap[:1] != "." and self._joined(after, gap):
                    found.add(table.words[after])
        return frozenset(found)

    def _joined(self, row: int, gap: str) -> bool:
        return bool(self.table.flags[row] & LEFT) or gap.strip(_COUNTS) in _JOINED

    @cached_property
    def credited(self) -> bool:
        """Whether a mention stands in a credit or an account's name: Facebook/Osman Abou Laban."""
        table = self.table
        starts = (table.starts[table.run(r)[0]] for r in self.rows)
        return any(table.text[start - 1 : start] == "/" for start in starts)

    @cached_property
    def bare(self) -> bool:
        """Whether no capitalised word is joined to any of its mentions."""
        return not any(self.table.flags[r] & LEFT for r in self.rows) and not any(self.partners)

    @cached_property
    def told(self) -> bool:
        """Whether a mention says who that is: Clarke, a dentist; Clarke, 42; singer Jenifer."""
        return not ROLES.isdisjoint(self.before) or any(
            _WHO.match(self.table.text, self.table.ends[r]) for r in self.rows
        )

    @cached_property
    def before(self) -> frozenset[str]:
        """Words and titles right before its mentions, those that stand before everything left out."""
        text, starts = self.table.text, self.table.starts
        words = (_BEFORE.search(text, max(0, starts[r] - _NEAR), starts[r]) for r in self.rows)
        return frozenset(m[1] for m in words if m and ((m[1].islower() and not m[2]) or m[1] in TITLES)) - _ANYWHERE

    @cached_property
    def after(self) -> frozenset[str]:
        """Words right behind its mentions, those that stand behind everything left out."""
        words = (_AFTER.match(self.table.text, self.table.ends[r]) for r in self.rows)
        return frozenset(m[1] for m in words if m) - _ANYWHERE

    @cached_property
    def common(self) -> float:
        """How common it is, as a name or as a word; 0.0 when nothing has it."""
        low = self.form.lower()
        if not self.lex.is_word(low):
            return self.lex.zipf(self.form)
        return max(self.lex.zipf(self.form), self.lex.zipf(low), _USED if low in self.table.lower else 0.0)

    def _name(self, word: str) -> bool:
        """Whether a neighbour is a name and not a title, a shout, German-born or a word with a capital."""
        if (
            not word
            or word.rpartition("-")[2].islower()
            or word in TITLES
            or word in OPENERS
            or word in SUFFIXES
            or word in CALENDAR
            or word.isupper()
        ):
            return False
        low = word.lower()
        return (
            not self.lex.is_word(low)
            or self.lex.is_given(word)
            or (self.lex.zipf(low) < _RARE and self.lex.is_surname(word))
        )

    def _borne(self, word: str) -> bool:
        """Whether so many bear a word as a surname that it is one behind a given name: Bush, Park."""
        return self.lex.is_surname(word) and self.lex.zipf(word) > _BORNE

    @cached_property
    def mid(self) -> bool:
        """Whether its capital stands in mid-sentence somewhere, so that it is a name."""
        return any(self.table.flags[r] & (MID | DISPLAY) == MID for r in self.rows)

    @cached_property
    def opener(self) -> bool:
        """Whether nothing but the capital of a sentence's first word speaks for a name: Haway, Whatcha."""
        camel = not self.form[1:].replace("'", "").islower()
        owns = any(self.table.flags[r] & POSSESSIVE for r in self.rows)
        return not (self.mid or self.given or self.following or self.borne or camel or owns)

    @cached_property
    def name(self) -> bool:
        """Whether anything shows that it is a name here and not a word that opens a sentence."""
        if self.mid or self.given or (self.following and self.a_given):
            return True
        return not self.word and (self.borne or self.lex.zipf(self.form.lower()) < _STRANGE)

    @cached_property
    def listed(self) -> bool:
        """Whether all its mentions stand in lists of names or display copy."""
        return all(self.table.flags[r] & (LIST | DISPLAY) for r in self.rows)

    @cached_property
    def enumerated(self) -> bool:
        """Whether all its mentions stand alone between commas, as in a squad."""
        return all(map(self._item, self.rows))

    @cached_property
    def itemised(self) -> bool:
        """Whether a mention stands alone between commas."""
        return any(map(self._item, self.rows))

    def _item(self, row: int) -> bool:
        text, start, end = self.table.text, self.table.starts[row], self.table.ends[row]
        if _ENTRY.search(text, max(0, start - _BULLET), start):
            return _ENDS_ENTRY.match(text, end) is not None
        return text[max(0, start - 2) : start] in _ITEM and text[end : end + 1] in ",.;("

    @cached_property
    def titled(self) -> bool:
        """Whether a title stands before a mention."""
        return any(self.table.flags[r] & TITLED for r in self.rows)

    @cached_property
    def introduced(self) -> bool:
        """Whether a given name or a title stands before a mention."""
        return self.titled or any(map(self.lex.is_given, self.given))

    @cached_property
    def word(self) -> bool:
        """Whether it is an English word too, one that is common or that the story itself uses."""
        low = self.form.lower()
        often = self.lex.zipf(low)
        common = often >= _COMMON and often > self.lex.zipf(self.form) + _RATHER
        return self.lex.is_word(low) and (common or low in self.table.lower)

    @cached_property
    def place(self) -> bool:
        """Whether it is a city, a state or a country."""
        return self.lex.is_place(self.form)

    @cached_property
    def proper(self) -> bool:
        """Whether dictionaries have it as a proper noun or adjective."""
        return bool(self.lex.flags(self.form) & PROPER)

    @cached_property
    def a_given(self) -> bool:
        """Whether it is a given name."""
        return self.lex.is_given(self.form)

    @cached_property
    def surname(self) -> bool:
        """Whether it is a family name."""
        return self.lex.is_surname(self.form)

    @cached_property
    def known(self) -> bool:
        """Whether any list has it."""
        return self.word or self.borne

    @cached_property
    def borne(self) -> bool:
        """Whether it is a name in a list."""
        return self.place or self.proper or self.a_given or self.surname
