"""newslint config: what applies to a file, and why."""

from __future__ import annotations

import json
from itertools import zip_longest
from pathlib import Path
from typing import Any

import click

from newslint.cli.options import ENVIRONMENT, choosing, formats, overrides
from newslint.cli.page import page
from newslint.config import Configuration


@click.command("config", context_settings=ENVIRONMENT, short_help="What applies to a file, and why.")
@click.argument("file", default="story.txt", metavar="[FILE]")
@choosing
@formats(("json",), "full")
def command(file: str, output_format: str, **values: Any) -> None:
    """What applies to FILE (which need not exist; by default to a story here), and who said so."""
    settings = Configuration(overrides(values)).settings(Path(file))
    on = [rule.id for rule in settings.ruleset().rules]
    excluded = settings.excluded(Path(file))
    if output_format == "json":
        told = {
            "path": file,
            "profile": settings.profile,
            "files": list(settings.files),
            "excluded": excluded,
            "origins": dict(settings.origins),
            "rules": [{"id": id_, "on": id_ in on, "why": why} for id_, why in settings.why.items()],
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return
    click.echo(f"{file}: profile {settings.profile}, {len(on)} of {len(settings.why)} rules are on")
    click.echo(f"configuration: {', '.join(settings.files) or 'no newslint.yml was found'}")
    if excluded:
        click.echo("excluded: a walk passes it over; named on the command line it is checked")
    for key, origin in settings.origins.items():
        click.echo(f"{key}: {origin}")
    width, sheet = max(map(len, settings.why), default=0), page()
    for id_, why in settings.why.items():
        state = "on" if id_ in on else "off"
        for name, word, line in zip_longest([id_], [state], sheet.wrap(sheet.fit(why), width + 9), fillvalue=""):
            click.echo(f"  {name:{width}}  {word:3}  {line}".rstrip())
