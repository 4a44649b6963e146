"""Every command of newslint with its options, as click knows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import click

from newslint.cli.group import group


class Command(NamedTuple):
    """A command with its full name, `newslint names add`, and the context that its help is written in."""

    name: str
    command: click.Command
    context: click.Context

    def options(self) -> list[click.Option]:
        """Its options without --help."""
        return [
            p for p in self.command.get_params(self.context) if isinstance(p, click.Option) and "--help" not in p.opts
        ]

    def help(self) -> list[str]:
        """What its help says, by paragraphs."""
        return [" ".join(part.split()) for part in (self.command.help or "").split("\n\n")]


def commands() -> Iterator[Command]:
    """All of them, a group before what stands in it."""
    yield from _below(group, click.Context(group, info_name="newslint"))


def _below(command: click.Command, context: click.Context) -> Iterator[Command]:
    yield Command(context.command_path, command, context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found
            yield from _below(found, click.Context(found, context, name, **found.context_settings))
