"""newslint rules try: one rule over an archive, every hit in context, before it is switched on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from newslint.cli.printing import printed, readable
from newslint.cli.reading import read
from newslint.cli.work import Job, Worker
from newslint.config import Configuration, Overrides, Settings
from newslint.config.service import CHECK, served
from newslint.document import Document
from newslint.errors import FileError
from newslint.languagetool.service import of
from newslint.lint import lint
from newslint.report import trial
from newslint.report.record import unread
from newslint.report.totals import Totals
from newslint.report.trial import Trial, TrialRecord
from newslint.ruleset.loader import alone, one
from newslint.ruleset.rule import Rule
from newslint.ruleset.ruleset import RuleSet, yielded
from newslint.ruleset.testing import run_tests


@dataclass(frozen=True, slots=True, kw_only=True)
class Trying(Job):
    """The rule on trial."""

    rule: Rule


class Trier(Worker[TrialRecord]):
    """Runs the rule over one story after the other, and where it finds something the rules that are on."""

    def __init__(self, job: Trying) -> None:
        super().__init__(job)
        self._rule = job.rule
        self._sets: dict[int, tuple[Settings, RuleSet, RuleSet]] = {}

    def record(self, document: Document) -> TrialRecord:
        """What the rule finds in a story."""
        settings = self.configuration.settings(Path(document.path))
        if id(settings) not in self._sets:
            self._sets[id(settings)] = self._split(settings)
        _, alone, others = self._sets[id(settings)]
        document = settings.apply(document)
        checked = lint(document, alone, settings.house)
        beside = lint(document, others, settings.house).findings if checked.findings else ()
        return trial.recorded(checked, document, beside)

    def unread(self, path: str, message: str) -> TrialRecord:
        """The record of a file that could not be read."""
        return {**unread(path, message), "words": 0, "beside": []}

    def _split(self, settings: Settings) -> tuple[Settings, RuleSet, RuleSet]:
        """The rule alone and the rules that are on without it: what is theirs is not the rule's, nor the reverse."""
        on, off = ([r for r in some if r.id != self._rule.id] for some in (settings.rules.rules, settings.rules.off))
        return settings, RuleSet((self._rule,), (*on, *off)), RuleSet(tuple(on), (*off, self._rule))


def tried(named: str, paths: tuple[str, ...], chosen: Overrides, values: dict[str, Any]) -> int:
    """Run the rule over the stories and print what it finds; the exit code."""
    configuration = Configuration(chosen)
    settings = configuration.settings(Path("story.txt"))
    rule, written = _rule(named, configuration, settings)
    outcomes = run_tests(written)
    on = any(r.id == rule.id for r in settings.rules.rules)
    levels = "/".join(dict.fromkeys(rule.levels.values()))
    asked = Trial(
        rule.id,
        f"{levels}, {'on' if on else 'off'} here",
        len(outcomes),
        [f"test {o.number} {o.text}" for o in outcomes if not o.passed],
        values["limit"],
        yielded(rule, settings.rules.rules),
    )
    totals = Totals()
    found = readable(
        read(Trier, paths, Trying(chosen, values["max_size"], rule=rule), totals, values, partial=True), totals
    )
    writers = {"json": partial(trial.as_json, trial=asked)}
    printed(found, totals, writers, partial(trial.report, trial=asked), values)
    return 2 if totals.errors else 0


def merged(wide: Overrides, near: Overrides) -> Overrides:
    """What `newslint rules …` and its `try …` say together; the nearer wins."""
    return wide._replace(**{name: value for name, value in near._asdict().items() if value not in (None, (), False)})


def _rule(named: str, configuration: Configuration, settings: Settings) -> tuple[Rule, Rule]:
    """The rule as it holds here, and as its file has it. Raises ConfigError and FileError."""
    path = Path(named)
    if path.is_dir():
        raise FileError(named, "is a folder: name one rule in it")
    service = next((s for r in settings.rules.rules if (s := of(r.options))), None)
    if path.suffix in (".yml", ".yaml") or path.is_file():
        rule = served(alone(path), service)
        written = rule
    else:
        rule = configuration.rule(named)
        file, _, _ = rule.defined_at.rpartition(":")
        written = served(one(Path(file), rule.id, rule.shipped)[0], service)
    if rule.check == CHECK and not of(rule.options):
        raise FileError(named, "asks a LanguageTool: name one with --languagetool URL")
    return rule, written
