"""newslint names: the names of the house, and those of the stories."""

from __future__ import annotations

import click

from newslint.cli.group import Lazy
from newslint.cli.names import COMMANDS


class Names(Lazy):
    """The commands of `newslint names`."""

    table = COMMANDS
    package = "newslint.cli.names"


@click.group("names", cls=Names, short_help="The house's list of names.")
def command() -> None:
    """The house's list of names, names.yml, and the names in stories."""
