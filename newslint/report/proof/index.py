"""The index of a folder of proofs: stories by harm, rules by number, what could not be read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from newslint.finding import SEVERITIES
from newslint.late import late
from newslint.report.check.words import sums
from newslint.report.html import cell, end, frame, linked, packaged, table, text
from newslint.report.page import counted
from newslint.report.proof.page import headline
from newslint.report.proof.record import ProofRecord
from newslint.report.record import ErrorRecord
from newslint.version import __version__

NAME = "index.html"
_LONGEST = 80
_ODD = late(r"[^\w.]+")


class _Story(NamedTuple):
    path: str
    page: str
    headline: str
    numbers: tuple[int, ...]
    """Findings of each severity."""


class Index:
    """What the index tells, gathered while the stories pass."""

    def __init__(self) -> None:
        self._stories: list[_Story] = []
        self._rules: Counter[str] = Counter()
        self._touched: Counter[str] = Counter()
        self._errors: list[ErrorRecord] = []
        self._taken = {NAME}

    def add(self, record: ProofRecord, path: str) -> str:
        """Take note of a story; the name of its page, made of this path, empty for a file that could not be read."""
        self._errors += record["errors"]
        if not record["read"]:
            return ""
        rules = Counter(f["rule"] for f in record["findings"])
        severities = Counter(f["severity"] for f in record["findings"])
        self._rules += rules
        self._touched.update(rules.keys())
        page = self._name(path)
        numbers = tuple(severities[s] for s in SEVERITIES)
        self._stories.append(_Story(record["path"], page, headline(record), numbers))
        return page

    def report(self) -> Iterator[str]:
        """The page in pieces."""
        stories = sorted(self._stories, key=lambda s: ([-n for n in s.numbers], s.path))
        severities: dict[str, int] = {s: sum(story.numbers[n] for story in stories) for n, s in enumerate(SEVERITIES)}
        yield frame("Proofs", packaged("proof/proof.css"))
        yield '<header>\n<p class="brand">Proofs</p>\n'
        found = sums(severities, whole=not self._errors)
        yield f'<h1>{counted(len(stories), "story")}</h1>\n<p class="sums">{found}</p>\n</header>\n<main>\n'
        marked = [_row(s) for s in stories if any(s.numbers)]
        yield table("Stories", ("Story", *(f"{s.capitalize()}s" for s in SEVERITIES), "File"), marked)
        yield table("Rules", ("Rule", "Findings", "Stories"), map(self._rule, self._by_number()))
        yield table("Nothing to mark", ("Story", "File"), (_clean(s) for s in stories if not any(s.numbers)))
        yield table("Not fully checked", ("File", "Why"), map(_failed, self._errors))
        yield f"</main>\n<footer>newslint {__version__}</footer>\n{end()}"

    def _by_number(self) -> list[str]:
        return sorted(self._rules, key=lambda rule: (-self._rules[rule], rule))

    def _rule(self, rule: str) -> str:
        numbers = (self._rules[rule], self._touched[rule])
        return f'<tr><th scope="row">{text(rule)}</th>{"".join(cell("number", str(n)) for n in numbers)}</tr>'

    def _name(self, path: str) -> str:
        """A file name that can be read, is nobody else's, and stands in any file system."""
        stem = re.sub(r"^\W+|\W+$", "", _ODD.sub("-", path))[-_LONGEST:] or "story"
        name, number = f"{stem}.html", 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem}-{number}.html"
        self._taken.add(name.casefold())
        return name


def _row(story: _Story) -> str:
    numbers = (cell(f"number {s if n else 'none'}", str(n)) for s, n in zip(SEVERITIES, story.numbers, strict=True))
    return f"<tr>{_linked(story)}{''.join(numbers)}{cell('how', story.path)}</tr>"


def _clean(story: _Story) -> str:
    return f"<tr>{_linked(story)}{cell('how', story.path)}</tr>"


def _linked(story: _Story) -> str:
    return f'<th scope="row" class="words">{linked(story.headline, quote(story.page))}</th>'


def _failed(error: ErrorRecord) -> str:
    why = f"{error['rule']}: {error['message']}" if error["rule"] else error["message"]
    return f'<tr><th scope="row">{text(error["path"])}</th>{cell("words", why)}</tr>'
