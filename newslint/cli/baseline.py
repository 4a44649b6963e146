"""newslint baseline: take down the findings that a desk lives with for now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click

from newslint.baseline.baseline import Baseline, below
from newslint.baseline.file import NAME, Entries, load, save
from newslint.cli.baselined import opened, ran
from newslint.cli.checker import Checker
from newslint.cli.options import ENVIRONMENT, adding, choosing, formats, overrides
from newslint.cli.params import PATH
from newslint.cli.printing import printed
from newslint.cli.reading import gathering, read
from newslint.cli.said import say_what_failed
from newslint.cli.work import Job
from newslint.config import Configuration, Overrides
from newslint.report.columns import GAP
from newslint.report.page import Line, Page, counted
from newslint.report.totals import Totals
from newslint.ruleset.paths import shown


@click.group("baseline", short_help="Findings that are known and left out of reports.")
def command() -> None:
    """Findings that a desk lives with for now: `newslint check --baseline FILE` reports only what is not among them.

    The file holds hashes and paths, no word of the copy; docs/baseline.md tells what a finding is known by.
    """


_filing = click.option(
    "--file",
    metavar="FILE",
    allow_from_autoenv=False,
    help=f"The baseline; else the one that newslint.yml names, else {NAME}.",
)
_checking = adding(click.argument("paths", nargs=-1, type=PATH, metavar="[PATHS]"), _filing, choosing, gathering)


@command.command("write", context_settings=ENVIRONMENT, short_help="Take down what is found now.")
@_checking
def write(paths: tuple[str, ...], file: str | None, **values: Any) -> int:
    """Take down what is found in PATHS, or in the working directory; what the file holds of other stories stays."""
    return _taken_down(paths, file, values, add=True)


@command.command("prune", context_settings=ENVIRONMENT, short_help="Drop what matches nothing any more.")
@_checking
def prune(paths: tuple[str, ...], file: str | None, **values: Any) -> int:
    """Drop what matches nothing any more in PATHS, or in the working directory; nothing is added."""
    return _taken_down(paths, file, values, add=False)


@command.command("show", context_settings=ENVIRONMENT, short_help="How many findings of which rules are in it.")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATHS]")
@_filing
@formats(("json",))
def show(paths: tuple[str, ...], file: str | None, **values: Any) -> None:
    """What is in it: for each file, how many findings of each rule; only those of PATHS where some are named."""
    path = _file(file, Overrides())
    baseline = opened(path)
    within = [baseline.name(top) for top in paths or (str(path.parent),)]
    found = {name: Counter(known.values()) for name, known in baseline.entries.items() if below(name, within)}
    printed(found, Totals(), {"json": _json}, _table, {**values, "output_file": None})


def _file(named: str | None, chosen: Overrides) -> Path:
    return Path(named) if named is not None else Configuration(chosen).baseline(Path("story.txt")) or Path(NAME)


def _taken_down(paths: tuple[str, ...], file: str | None, values: dict[str, Any], *, add: bool) -> int:
    if "-" in paths:
        raise click.UsageError("a baseline is of files: what comes on standard input (-) has no place in it")
    chosen = overrides(values)
    path = _file(file, chosen)
    before = load(path) if path.exists() or not add else {}
    totals = Totals()
    found = totals.passing(read(Checker, paths, Job(chosen, values["max_size"]), totals, values))
    after = _after(Baseline(path, before), found, paths or (".",), Configuration(chosen), add=add)
    if after != before or not path.exists():
        save(path, after)
    old, new = _each(before), _each(after)
    files = sum(map(bool, after.values()))
    changed = [f"{n} {what}" for n, what in (((new - old).total(), "new"), ((old - new).total(), "gone")) if n]
    told = f" ({', '.join(changed)})" if changed else ""
    click.echo(f"{shown(path)}: {counted(new.total(), 'finding')} in {counted(files, 'file')}{told}")
    if add and new and not Configuration(chosen).baseline(Path("story.txt")):
        hint = f"`newslint check --baseline {shown(path)}` leaves them out; `baseline:` in newslint.yml does so always"
        click.echo(hint, err=True)
    say_what_failed(totals)
    return 2 if totals.errors else 0


def _after(
    baseline: Baseline, records: Iterable[Any], tops: Iterable[str], configuration: Configuration, *, add: bool
) -> Entries:
    """What the file will hold: of stories that were not read, and of rules that did not run, what it held."""
    left, after = dict(baseline.entries), Entries()
    for record in records:
        if record["read"]:
            verdict = baseline.verdict(record, partial(ran, configuration))
            found = {f["fingerprint"]: f["rule"] for f in record["findings"]} if add else verdict.known
            left.pop(verdict.was, None)
            after[verdict.name] = {**verdict.idle, **found}
    for name in baseline.lost(tops):
        del left[name]
    return {name: known for name, known in {**left, **after}.items() if known}


def _each(entries: Entries) -> Counter[str]:
    """The fingerprints, whatever their stories are called: those of a renamed one are neither new nor gone."""
    return Counter(fingerprint for known in entries.values() for fingerprint in known)


def _table(found: dict[str, Counter[str]], page: Page) -> Iterator[Line]:
    total: Counter[str] = Counter()
    for name, rules in sorted(found.items()):
        total += rules
        yield [(page.fit(name), "path")]
        yield from _rows(rules)
        yield []
    stories = f"{counted(total.total(), 'finding')} in {counted(len(found), 'file')}"
    yield [(f"{stories}{':' if total else '.'}", "")]
    yield from _rows(total)


def _rows(rules: Counter[str]) -> Iterator[Line]:
    for rule, many in sorted(rules.items(), key=lambda row: (-row[1], row[0])):
        yield [(f"{many:7,}{' ' * GAP}{rule}", "")]


def _json(found: dict[str, Counter[str]]) -> Iterator[str]:
    from newslint.report.check.json import dump

    between = "\n"
    yield '{"version": 1, "files": ['
    for name, rules in sorted(found.items()):
        yield between + dump({"path": name, "rules": dict(sorted(rules.items()))})
        between = ",\n"
    total = sum(found.values(), Counter[str]())
    yield f'\n],\n"rules": {dump(dict(sorted(total.items())))},\n"findings": {total.total()}}}\n'
