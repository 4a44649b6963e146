"""newslint completion: the script that lets a shell complete newslint's commands, options, rules and files."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", short_help="The script that completes commands in a shell.")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script for SHELL; in ~/.bashrc or ~/.zshrc stands `eval "$(newslint completion bash)"` (or zsh).

    fish reads it from ~/.config/fish/completions/newslint.fish.
    """
    kind = get_completion_class(shell)
    assert kind
    click.echo(kind(ctx.find_root().command, {}, "newslint", "_NEWSLINT_COMPLETE").source())
