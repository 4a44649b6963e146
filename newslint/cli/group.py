"""The group of commands, and the one place where what went wrong becomes a line and an exit code."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import click

from newslint.cli import COMMANDS
from newslint.errors import ConfigError, NewslintError, Stopped
from newslint.version import __version__

CLOSED = 141
"""What the shell gives a command that wrote to a pipe nobody reads: 128 + SIGPIPE."""


class Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    table: Mapping[str, str] = COMMANDS
    package = "newslint.cli"

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name not in self.table:
            return None
        command: click.Command = import_module(f"{self.package}.{self.table[cmd_name]}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with a hint for who forgot the `check` of `newslint check story.txt`."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if self.table is COMMANDS and Path(args[0]).exists():
                raise click.UsageError(f"{error.message} Did you mean 'newslint check {args[0]}'?", ctx) from None
            raise

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a pipe that nobody reads any more ends it quietly (click would end with 1: findings)."""
        try:
            status = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the flush at exit would fail once more
            return CLOSED
        return status


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def group() -> None:
    """The copy desk's linter: typos, names spelled two ways, orphaned quotes, speakers who are missing."""


def run() -> int:
    """Run the command that sys.argv names; its exit code."""
    try:
        status = group.main(prog_name="newslint", standalone_mode=False)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        error.show()
        return 2
    except Stopped as stopped:
        return stopped.status
    except NewslintError as error:
        click.echo(error if isinstance(error, ConfigError) else f"newslint: {error}", err=True)
        return 2
    except OSError as error:
        told = _told(error)
        if not told:
            raise
        click.echo(f"newslint: {told}", err=True)
        return 2
    return status if isinstance(status, int) else 0


def _told(error: OSError) -> str:
    """What a fault says that no command has met: the working folder was deleted, standard output takes nothing."""
    if isinstance(error, FileNotFoundError):
        try:
            os.getcwd()  # noqa: PTH109
        except FileNotFoundError:
            return "the working folder is gone: change to one that is there"
    if error.filename is None and error.errno in (errno.EBADF, errno.ENOSPC):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the flush at exit would fail once more
        return f"standard output: cannot be written: {error.strerror}"
    return ""
