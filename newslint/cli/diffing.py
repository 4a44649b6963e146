"""newslint rules diff: what an upgrade, or a change of rules, makes of stories."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any

from newslint.cli.checker import Checker
from newslint.cli.printing import printed, readable
from newslint.cli.reading import read
from newslint.cli.work import Job
from newslint.config import Configuration, Overrides
from newslint.config.versions import numbers
from newslint.report import upgrade
from newslint.report.totals import Totals
from newslint.report.upgrade import Earlier, Upgrade


def differing(paths: tuple[str, ...], chosen: Overrides, values: dict[str, Any]) -> int:
    """Print what is found now and was not before, and the reverse; the exit code. Raises FileError."""
    asked = values["since"]
    if re.fullmatch(r"\d+(\.\d+)*", asked) and not Path(asked).exists():
        configuration = Configuration(chosen)
        rules = configuration.rules().values()
        young = {r.id for r in rules if r.shipped and numbers(r.since) > numbers(asked)}
        on = {rule.id for rule in configuration.settings(Path("story.txt")).rules.rules}
        told = Upgrade(asked, young=young, off=len(young - on))
    else:
        told = Upgrade(asked, earlier=Earlier.read(asked))
    totals = Totals()
    found = readable(read(Checker, paths, Job(chosen, values["max_size"]), totals, values), totals)
    writers = {"json": partial(upgrade.as_json, told=told)}
    printed(told.passing(found), totals, writers, partial(upgrade.report, told=told), values)
    return 2 if totals.errors else 0
