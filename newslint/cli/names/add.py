"""newslint names add: put names into the house's list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click

from newslint.cli.names.listing import begun, close, in_file, name, name_it, opened, when
from newslint.config.names_file import NamesFile
from newslint.config.names_file import forms as every_form

KEYS = {"person": "people", "place": "places", "organisation": "organisations", "word": "words"}
_OF_PEOPLE = ("role", "team", "from", "until", "tag")


@click.command("add", short_help="Put names into the list.")
@click.argument("names", nargs=-1, required=True, metavar="NAME…")
@click.option(
    "--as", "kind", type=click.Choice(tuple(KEYS)), default="person", show_default=True, help="What the names are."
)
@click.option("--role", help="What the person is: mayor of Port Lowell.")
@click.option("--team", help="The side, the party or the firm that they belong to.")
@click.option("--tag", help="A group that goes again as one: euro-28.")
@click.option("--from", type=when, metavar="DATE", help="The role is theirs from this year or day.")
@click.option("--until", type=when, metavar="DATE", help="And until this one.")
@click.option("--form", "forms", multiple=True, metavar="FORM", help="Another form of the name; the first is printed.")
@in_file
def command(names: tuple[str, ...], kind: str, forms: tuple[str, ...], file: Path | None, **about: str | None) -> int:
    """Put each NAME into names.yml: the one that the nearest newslint.yml names, else the one beside it."""
    said = {key: name(value) for key in _OF_PEOPLE if (value := about[key])}
    begun(said)
    if kind != "person" and said:
        raise click.UsageError(f"--{next(iter(said))} is said of people, not of a {kind}")
    if forms and (len(names) > 1 or kind == "word"):
        raise click.UsageError("--form goes with one NAME, of a person, a place or an organisation")
    put(names, kind, *opened(file), forms=forms, said=said)
    return 0


def put(
    names: Iterable[str],
    kind: str,
    listed: NamesFile,
    untold: Path | None,
    *,
    forms: tuple[str, ...] = (),
    said: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Write names into a list and say so; `untold` is the configuration that does not name the list yet."""
    known = listed.known(KEYS[kind])
    new = []
    for written in map(name, names):
        if written in known:
            click.echo(f"{written} is in the list already")
            continue
        known.add(written)
        every = [*dict.fromkeys([written, *map(name, forms)])]
        new.append(_item(kind, every, said))
    if new:
        listed.append(KEYS[kind], new)
        added = ", ".join(item[0] if isinstance(item, list) else every_form(item)[0] for item in new)
        close(listed, f"added {added}", untold)
    elif untold:
        name_it(listed, untold)


def _item(kind: str, forms: list[str], said: Mapping[str, str]) -> Any:
    if kind == "word":
        return forms[0]
    if kind != "person":
        return forms
    return {"forms": forms, **said} if said or len(forms) > 1 else forms[0]
