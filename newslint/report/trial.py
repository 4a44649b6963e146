"""What one rule would mark in an archive: the record of a story, the report for a reader, the one for a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from newslint.document import Document
from newslint.finding import Finding
from newslint.lint import Checked
from newslint.report.check import full
from newslint.report.check.json import dump
from newslint.report.page import Line, Page, counted
from newslint.report.record import FileRecord
from newslint.report.record import recorded as finding_records


class TrialRecord(FileRecord):
    """A story's record; `beside` names, for each finding, the other rules that mark a place which touches it."""

    words: int
    beside: list[list[str]]


def recorded(checked: Checked, document: Document, others: Sequence[Finding]) -> TrialRecord:
    """The record of a story; `others` is what the rules that are on find in it."""
    beside = [sorted({o.rule for o in others if o.span.touches(f.span)}) for f in checked.findings]
    return {**finding_records(checked, document), "words": len(document.text.split()), "beside": beside}


@dataclass(slots=True)
class Trial:
    """A rule on trial and what its hits add up to, while the stories pass; only the first `limit` hits are kept."""

    rule: str
    state: str
    tests: int
    wrong: Sequence[str]
    limit: int | None = None
    stronger: tuple[str, ...] = ()
    """Rules that speak instead of it where they mark the same place."""
    stories: int = 0
    words: int = 0
    hits: int = 0
    marked: int = 0
    """Stories with a hit."""
    beside: Counter[str] = field(default_factory=Counter)
    """Hits that another rule marks too, by that rule."""

    def passing(self, records: Iterable[TrialRecord]) -> Iterator[TrialRecord]:
        """The records with hits to show, counted as they pass."""
        for record in records:
            left = None if self.limit is None else max(0, self.limit - self.hits)
            self.stories += 1
            self.words += record["words"]
            self.hits += len(record["findings"])
            self.marked += bool(record["findings"])
            self.beside.update(rule for rules in record["beside"] for rule in rules)
            shown = record["findings"][:left]
            if shown:
                yield {**record, "findings": shown}

    @property
    def hidden(self) -> int:
        """Hits that are not shown."""
        return 0 if self.limit is None else max(0, self.hits - self.limit)

    def rates(self) -> tuple[float, float]:
        """Hits a 1,000 stories and a 1,000 words."""
        return 1000 * self.hits / max(1, self.stories), 1000 * self.hits / max(1, self.words)


def report(records: Iterable[TrialRecord], page: Page, trial: Trial) -> Iterator[Line]:
    """The report's lines, as the stories pass."""
    held = f"{counted(len(trial.wrong), 'test')} of {trial.tests} wrong" if trial.wrong else "its tests hold"
    yield [(trial.rule, "path"), (f" ({trial.state}): {held if trial.tests else 'it has no tests yet'}.", "")]
    for words in trial.wrong:
        yield from ([(f"    {line}", "error")] for line in words.splitlines())
    for record in trial.passing(records):
        for finding, excerpt in zip(record["findings"], record["excerpts"], strict=False):
            yield []
            yield [(page.fit(f"{record['path']}:{finding['line']}:{finding['column']}"), "place")]
            yield from full.told(finding, excerpt, page)
    yield []
    yield from ([(line, "")] for words in _summary(trial) for line in page.wrap(page.fit(words), 0))


def _summary(trial: Trial) -> Iterator[str]:
    if trial.hidden:
        yield f"{counted(trial.hidden, 'hit')} more not shown."
    if not trial.hits:
        yield f"Nothing found in {counted(trial.stories, 'story')}, {trial.words:,} words."
        return
    stories, words = map(_rate, trial.rates())
    where = f"{trial.marked:,} of {counted(trial.stories, 'story')}"
    yield f"{counted(trial.hits, 'hit')} in {where}: {stories} a 1,000 stories, {words} a 1,000 words."
    if trial.beside:
        told = [f"{rule} {n}{' (instead of it)' * (rule in trial.stronger)}" for rule, n in _ranked(trial)]
        yield f"Also marked there: {', '.join(told)}."
    else:
        yield "No other rule that is on marks these places."


def _rate(number: float) -> str:
    return f"{number:,.0f}" if number >= 100 else f"{number:.1f}" if number >= 1 else f"{number:.3f}"


def _ranked(trial: Trial) -> list[tuple[str, int]]:
    return sorted(trial.beside.items(), key=lambda item: (-item[1], item[0]))


def as_json(records: Iterable[TrialRecord], trial: Trial) -> Iterator[str]:
    """The report for a program, in pieces, as the stories pass: the schema in docs/json.md."""
    tests = {"run": trial.tests, "wrong": list(trial.wrong)}
    yield f'{{"version": 1, "rule": {dump(trial.rule)}, "tests": {dump(tests)}, "files": ['
    between = "\n"
    for record in trial.passing(records):
        pairs = zip(record["findings"], record["beside"], strict=False)
        findings = [{**finding, "beside": rules} for finding, rules in pairs]
        yield between + dump({"path": record["path"], "findings": findings})
        between = ",\n"
    stories, words = trial.rates()
    summary = {
        "files": trial.stories,
        "words": trial.words,
        "hits": trial.hits,
        "files_hit": trial.marked,
        "per_1000_files": round(stories, 3),
        "per_1000_words": round(words, 4),
        "beside": dict(_ranked(trial)),
    }
    yield f'\n],\n"summary": {dump(summary)}}}\n'
