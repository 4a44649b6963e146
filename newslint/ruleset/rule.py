"""A rule: one YAML file that puts a check to use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from newslint.checks.check import Quotes
from newslint.errors import Problem
from newslint.finding import Severity
from newslint.late import late

_SENTENCE = late(r"(?<=[.?!])\s+(?=[A-Z‘“])")


def came_with(folder: str) -> Path:
    """Where a folder stands that came with newslint: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).absolute().parents[1]
    inside = package / folder
    return inside if inside.is_dir() else package.parent / folder


@cache
def _pages() -> str:
    return came_with("docs/rules").as_uri()


class RuleTest(NamedTuple):
    """One of a rule's own tests: `bad` text must be reported, `ok` text must not.

    `good` is `bad` after its fix; `finds` the texts of the places reported, in order; `format`, `type`, `date` set the
    story up where that matters, and `names` is what a `names.yml` would say.
    """

    bad: str = ""
    ok: str = ""
    good: str = ""
    finds: tuple[str, ...] = ()
    format: str = "txt"
    type: str = "news"
    date: str = ""
    names: Mapping[str, Any] = {}
    options: Mapping[str, Any] = {}


class Rule(NamedTuple):
    """One rule. `levels` gives each case of its check a severity; the key "" holds `level`, the one for all others.

    `off` is the reason why a rule is off by default ("" when it is on); one in `preview` is off until it is asked for.
    `shipped` rules came with newslint. `literals`
    are those of which one must stand in the lowered text (None: cannot tell); `prefilter.armed` sets them anew where
    options or scope change.
    """

    id: str
    check: str
    message: str
    levels: Mapping[str, Severity]
    scope: tuple[str, ...] = ("text",)
    quotes: Quotes = "skip"
    types: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    off: str = ""
    preview: bool = False
    since: str = ""
    description: str = ""
    source: str = ""
    link: str = ""
    options: Mapping[str, Any] = {}
    tests: tuple[RuleTest, ...] = ()
    defined_at: str = ""
    shipped: bool = True
    literals: tuple[str, ...] | None = None

    @property
    def pack(self) -> str:
        """The folder that the rule stands in: the first half of its id."""
        return self.id.partition(".")[0]

    @property
    def stem(self) -> str:
        """Its place among rules and pages, without a suffix: `quotes/unclosed`."""
        return self.id.replace(".", "/", 1)

    @property
    def summary(self) -> str:
        """What it is for, in one sentence."""
        words = " ".join((self.description or self.message).split())
        return _SENTENCE.split(words)[0]

    @property
    def url(self) -> str:
        """The rule's page: its own `link`, else the file that came with a shipped rule, else none."""
        return self.link or (f"{_pages()}/{self.stem}.md" if self.shipped else "")

    def severity(self, case: str) -> Severity:
        """The severity of a match of this case."""
        return self.levels.get(case) or self.levels.get("") or "warning"


class Loaded(NamedTuple):
    """What of a folder of packs loads, by id, and what does not."""

    rules: Mapping[str, Rule]
    problems: tuple[Problem, ...] = ()
