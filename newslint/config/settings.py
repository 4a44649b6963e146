"""What holds for one story: its rules, its house's names, its date and type, and who said so."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newslint.document import Document, StoryType
from newslint.house import House
from newslint.languagetool.service import of
from newslint.ruleset.ruleset import RuleSet
from newslint.version import __version__

if TYPE_CHECKING:
    from newslint.config.patterns import Patterns


class Settings(NamedTuple):
    """The resolved configuration of one story.

    `files` were read, base first. `origins` says of each key that was set who set it, `why` of each rule why it is on
    or off. `known` are all rules that there are, `notes` what a user should hear (one sentence each).
    """

    profile: str
    rules: RuleSet
    house: House = House()
    date: datetime.date | None = None
    type: StoryType | None = None
    forced_date: datetime.date | None = None
    forced_type: StoryType | None = None
    exclude: tuple[Patterns, ...] = ()
    files: tuple[str, ...] = ()
    origins: Mapping[str, str] = {}
    why: Mapping[str, str] = {}
    known: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()

    def ruleset(self) -> RuleSet:
        """The rules that hold, ready to run."""
        return self.rules

    def apply(self, document: Document) -> Document:
        """The document with its date and type: the command line's, else its own, else the configuration's."""
        own_type = document.type if "type" in document.meta or document.type != "news" else None
        date = self.forced_date or document.date or self.date
        type_ = self.forced_type or own_type or self.type or document.type
        if date == document.date and type_ == document.type:
            return document
        return document._replace(date=date, type=type_)

    def excluded(self, path: Path) -> bool:
        """True when `exclude` names this path (a folder too): for walks; a file named on the line is always read."""
        return any(patterns.match(path) for patterns in self.exclude)

    @property
    def starts_languagetool(self) -> bool:
        """True when a rule asks a LanguageTool of this machine's own."""
        services = [of(rule.options) for rule in self.rules.rules]
        return any(service and not service.url for service in services)

    @property
    def fingerprint(self) -> str:
        """Changes when any rule, option, name, date or type does: a key for results kept between runs."""
        import hashlib
        import marshal

        from newslint.ruleset.shipped import plain

        house = self.house
        names = (
            [repr(person) for person in house.people],
            [house.places, house.organisations, sorted(house.words), sorted(house.preferred.items())],
            sorted(sorted(pair) for pair in house.distinct),
        )
        story = [str(v) for v in (self.date, self.type, self.forced_date, self.forced_type)]
        rules = [[plain(rule) for rule in some] for some in (self.rules.rules, self.rules.off)]
        # Version 2: later ones write shared objects once, and what is shared differs from run to run.
        return hashlib.blake2b(marshal.dumps((__version__, story, names, rules), 2), digest_size=16).hexdigest()
