"""newslint test: run the tests that rules carry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from newslint.cli.options import asking
from newslint.config.service import served, service
from newslint.errors import ConfigError, FileError, Problem
from newslint.lint.waive import covers
from newslint.report.page import counted
from newslint.ruleset.loader import alone, read
from newslint.ruleset.rule import Loaded, Rule
from newslint.ruleset.shipped import folder
from newslint.ruleset.testing import missing, run_tests


@click.command("test", short_help="Run the tests that rules carry.")
@click.argument("packs", nargs=-1, metavar="[PACK…]")
@asking
@click.option("-v", "--verbose", is_flag=True, help="Name the rules whose tests hold too.")
def command(packs: tuple[str, ...], languagetool: str | None, verbose: bool) -> int:
    """Run rules' own tests: packs or rules by name, or files and folders of your own; all shipped ones by default.

    Ends with 1 when a test fails or a rule lacks a `bad` or an `ok` one, with 2 when a rule does not load.
    """
    asked, _ = service((), languagetool, "neutral")
    rules = failed = tests = 0
    broken: list[Problem] = []
    for rule in _rules(packs, broken):
        outcomes = run_tests(served(rule, asked))
        wrong = [f"test {o.number} {o.text}" for o in outcomes if not o.passed] + missing(rule)
        rules, tests, failed = rules + 1, tests + len(outcomes), failed + len(wrong)
        if wrong or verbose:
            click.echo(f"{rule.id}: {f'{len(wrong)} wrong' if wrong else f'{len(outcomes)} hold'}  ({rule.defined_at})")
        for words in wrong:
            click.echo("\n".join(f"    {line}" for line in words.splitlines()))
    if rules or not broken:
        held = f"{failed} wrong" if failed else "all hold"
        click.echo(f"{counted(tests, 'test')} of {counted(rules, 'rule')}: {held}.")
    for problem in broken:
        click.echo(problem, err=True)
    return 2 if broken else int(failed > 0)


def _rules(packs: tuple[str, ...], broken: list[Problem]) -> Iterator[Rule]:
    """The rules named; what does not load is added to `broken`."""
    names = [pack for pack in packs if not Path(pack).exists()]
    for path in (Path(pack) for pack in packs if pack not in names):
        try:
            loaded = read(path) if path.is_dir() else Loaded({"": alone(path)})
        except ConfigError as error:
            loaded = Loaded({}, error.problems)
        broken += loaded.problems
        yield from loaded.rules.values()
    if names or not packs:
        loaded = read(folder(), shipped=True)
        broken += loaded.problems
        for name in names:
            if not any(covers(name, id_) for id_ in loaded.rules):
                raise FileError(name, "there is no such pack, rule, file or folder that loads")
        yield from (r for id_, r in loaded.rules.items() if not names or any(covers(name, id_) for name in names))
