"""newslint waive: let a finding stand, with a reason, in a file beside the story."""

from __future__ import annotations

import datetime
import getpass
import os
from contextlib import suppress
from typing import Any

import click

from newslint.cli.options import ENVIRONMENT, choosing, overrides, rule_names
from newslint.cli.params import PATH
from newslint.config import Configuration
from newslint.errors import FileError
from newslint.finding import Finding
from newslint.formats import MAX_SIZE
from newslint.lines import Lines
from newslint.lint.sidecar import Entry, add
from newslint.lint.story import check_file


@click.command("waive", context_settings=ENVIRONMENT, short_help="Let a finding stand, with a reason.")
@click.argument("story", type=PATH)
@click.argument("rule", shell_complete=rule_names)
@click.option(
    "--line", type=click.IntRange(min=1), required=True, metavar="N", help="The finding's line in the report."
)
@click.option("--reason", required=True, help="Why it may stand: for the next reader.")
@click.option("--by", metavar="NAME", help="Who says so; by default the user's name.")
@choosing
def command(story: str, rule: str, line: int, reason: str, by: str | None, **values: Any) -> int:
    """Let the findings of RULE on a line of STORY stand. STORY.waivers.yml remembers it; the copy is not touched."""
    chosen = overrides(values)
    settings = chosen._replace(extend_select=(*chosen.extend_select, rule))  # a rule that is off may be named too
    document, checked = check_file(story, Configuration(settings), MAX_SIZE)
    lines = Lines(document.source)
    of_rule = [f for f in checked.findings if f.rule == rule]
    wanted = [f for f in of_rule if lines.place(f.span.start)[0] == line]
    if not wanted:
        for finding, waiver in checked.waived:
            if finding.rule == rule and lines.place(finding.span.start)[0] == line:
                at = lines.place(waiver.place.start)[0]
                where = f"the comment at line {at}" if waiver.origin == "comment" else waiver.origin
                raise FileError(f"{story}:{line}", f"{rule} is waived here already: {where}")
        raise FileError(f"{story}:{line}", f"{rule} says nothing here{_elsewhere(of_rule, lines)}")
    path = add(story, [entry(rule, f.fingerprint, reason, by) for f in wanted])
    for f in wanted:
        click.echo(f"{path.as_posix()}: waived {rule} at line {line}, ‘{' '.join(f.text.split())}’")
    return 0


def entry(rule: str, fingerprint: str, reason: str, by: str | None = None) -> Entry:
    """A waiver of today, signed with the user's name where none is given."""
    today = datetime.date.today().isoformat()
    return {"rule": rule, "fingerprint": fingerprint, "reason": reason, "by": by or _user(), "date": today}


def _elsewhere(findings: list[Finding], lines: Lines) -> str:
    places = sorted({lines.place(f.span.start)[0] for f in findings})
    return f"; it does at line {', '.join(map(str, places))}" if places else ""


def _user() -> str:
    with suppress(OSError, KeyError):
        return getpass.getuser()
    return str(os.getuid()) if hasattr(os, "getuid") else "unknown"
