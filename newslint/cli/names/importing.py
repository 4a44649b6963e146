"""newslint names import: the people of a CSV file under one tag, in the place of those who had it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from newslint.cli.names import squad
from newslint.cli.names.listing import close, in_file, name, opened
from newslint.config.names_file import NamesFile, forms
from newslint.errors import FileError


@click.command("import", short_help="Put the people of a CSV file into the list.")
@click.argument("sheet", type=click.Path(path_type=Path), metavar="CSV")
@click.option("--tag", required=True, help="The group that they make and go again as: euro-28.")
@click.option("--kind", type=click.Choice(("person",)), default="person", hidden=True)
@click.option("--name-column", metavar="HEAD", help="The column of names, where its head is a rare one.")
@click.option("--role-column", metavar="HEAD", help="The column of roles.")
@click.option("--team-column", metavar="HEAD", help="The column of teams.")
@click.option("--skip-bad", is_flag=True, help="Leave out the rows that are wrong and take the others.")
@in_file
def command(sheet: Path, tag: str, kind: str, skip_bad: bool, file: Path | None, **columns: str | None) -> int:
    """Put the people of CSV into names.yml under a tag; they replace those who had it before.

    The first line names the columns: name (or first and last), role, team, from, until, forms (with ; between).
    A row that is wrong leaves the list as it was, unless --skip-bad.
    """
    tag = name(tag)
    chosen = {key.removesuffix("_column"): head for key, head in columns.items() if head}
    read = squad.read(sheet, chosen)
    for line in (*read.notes, *read.bad):
        click.echo(line, err=True)
    if read.bad and not skip_bad:
        raise FileError(str(sheet), f"{_rows(len(read.bad))} wrong: nothing was changed (--skip-bad takes the others)")
    if not read.people:
        raise FileError(str(sheet), "holds nobody")
    listed, untold = opened(file)
    told = _replaced(listed, read.people, tag)
    close(listed, f"{tag}: {told}", untold)
    return 0


def _replaced(listed: NamesFile, people: list[dict[str, Any]], tag: str) -> str:
    """Put these people in the place of those with the tag; how many are new, gone, changed and kept."""
    old = {i: p for i, p in enumerate(listed.people) if isinstance(p, dict) and p.get("tag") == tag}
    where: dict[tuple[str, str], int] = {}
    for index, person in old.items():
        where.setdefault(_key(person), index)
    fresh, kept, changed = [], set[int](), 0
    for person in people:
        index = where.get(_key(person), -1)
        added = {**person, "tag": tag}
        if index >= 0:  # forms that the desk added by hand stay
            added["forms"] = [*dict.fromkeys([*person["forms"], *old[index]["forms"]])]
            if added == old[index]:
                kept.add(index)
                continue
            changed += 1
        fresh.append(added)
    gone = [forms(person)[0] for index, person in old.items() if index not in kept]
    gone = [form for form in gone if form not in {person["forms"][0] for person in fresh}]
    listed.remove(old.keys() - kept)
    listed.append("people", fresh)
    counts = [
        f"{len(fresh) - changed} new",
        f"{len(gone)} gone" + (f" ({', '.join(gone[:5])}{' …' if len(gone) > 5 else ''})" if gone else ""),
        f"{len(kept)} kept",
    ]
    return ", ".join([*counts, f"{changed} changed"] if changed else counts)


def _key(person: dict[str, Any]) -> tuple[str, str]:
    return person["forms"][0], person.get("team", "")


def _rows(count: int) -> str:
    return "1 row is" if count == 1 else f"{count} rows are"
