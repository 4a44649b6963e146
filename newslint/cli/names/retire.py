"""newslint names retire: the people of a tag go."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from newslint.cli.names.listing import close, in_file, opened, people, when
from newslint.config.names import ends_early
from newslint.config.names_file import forms
from newslint.errors import FileError
from newslint.ruleset.paths import shown


@click.command("retire", short_help="Say until when the people of a tag held their roles.")
@click.option("--tag", required=True, help="The group that goes.")
@click.option("--until", type=when, metavar="DATE", help="Their last day or year; today when it is not said.")
@click.option("--delete", is_flag=True, help="Take them out of the list instead.")
@in_file
def command(tag: str, until: str | None, delete: bool, file: Path | None) -> int:
    """Write `until` for the people of a tag in names.yml, or take them out. Who has an earlier one keeps it."""
    if until and delete:
        raise click.UsageError("--until and --delete exclude one another")
    listed, untold = opened(file)
    tagged = {i: p for i, p in enumerate(listed.people) if isinstance(p, dict) and p.get("tag") == tag}
    if not tagged:
        tags = sorted({p["tag"] for p in listed.people if isinstance(p, dict) and "tag" in p})
        told = f"the tags are {', '.join(tags)}" if tags else "nobody has one"
        raise FileError(shown(listed.path), f"nobody has the tag ‘{tag}’; {told}")
    if delete:
        listed.remove(tagged)
        close(listed, f"{tag}: {people(len(tagged))} taken out", untold)
        return 0
    day = until or datetime.date.today().isoformat()
    still = [i for i, p in tagged.items() if p.get("until", "9999") > day and p.get("until") != day[:4]]
    if not still:
        click.echo(f"{shown(listed.path)}: {tag}: nobody holds the role longer than {day}: nothing to change")
        return 0
    if early := [forms(p)[0] for p in map(tagged.__getitem__, still) if ends_early({**p, "until": day})]:
        raise FileError(shown(listed.path), f"{', '.join(early[:5])}: the role begins after {day}")
    listed.assign(still, "until", day)
    rest = len(tagged) - len(still)
    earlier = f", {people(rest)} earlier" if rest else ""
    close(listed, f"{tag}: {people(len(still))} until {day}{earlier}", untold)
    return 0
