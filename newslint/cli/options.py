"""The options that choose rules and configuration, the same for every command that has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from newslint.cli.params import PATH, day, names
from newslint.config import Overrides
from newslint.document import STORY_TYPES

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Command = Callable[..., Any]

asking = click.option(
    "--languagetool",
    metavar="URL",
    envvar="NEWSLINT_LANGUAGETOOL_URL",
    allow_from_autoenv=False,
    help="The LanguageTool server that the grammar rules ask.",
)
"""Add the option that names a LanguageTool."""


def rule_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Rules and packs, for a shell that completes a word."""
    from newslint.cli import completing

    return completing.rules(ctx, param, incomplete)


def _profiles(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from newslint.cli import completing

    return completing.profiles(ctx, param, incomplete)


def _choice(name: str, told: str) -> Callable[[Command], Command]:
    return click.option(name, multiple=True, metavar="RULES", shell_complete=rule_names, help=told)


_CONFIGURING = (
    click.option("--config", type=PATH, metavar="FILE", help="This configuration instead of the nearest newslint.yml."),
    click.option("--isolated", is_flag=True, help="Read no configuration file (NEWSLINT_* variables are read)."),
)
_CHOOSING = (
    click.option(
        "--profile",
        metavar="NAME",
        shell_complete=_profiles,
        help="House style: neutral, us-wire or uk-web.",
    ),
    _choice("--select", "Only these: ids, packs, patterns, ALL; commas between."),
    _choice("--extend-select", "These too."),
    _choice("--ignore", "But not these."),
    *_CONFIGURING,
    click.option("--preview/--no-preview", default=None, help="Rules that are new, too."),
    click.option("--pack", multiple=True, type=PATH, metavar="DIR", help="A folder of rules of your own."),
    asking,
    click.option("--date", type=day, metavar="YYYY-MM-DD", help="The story's date, over what it says itself."),
    click.option("--type", type=click.Choice(STORY_TYPES), help="The story's type, over what it says itself."),
)

ENVIRONMENT = {"auto_envvar_prefix": "NEWSLINT"}
"""Settings of a command whose options are also read from NEWSLINT_PROFILE, NEWSLINT_OUTPUT_FORMAT …"""


def adding(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """What adds these options to a command, the first on top."""

    def add(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return add


def alone(name: str, told: str) -> None:
    """Refuse an option that asks for nothing without another, where it was demanded: a variable is only a default.

    Raises UsageError.
    """
    if click.get_current_context().get_parameter_source(name) is ParameterSource.COMMANDLINE:
        raise click.UsageError(f"--{name.replace('_', '-')} {told}")


configuring = adding(*_CONFIGURING)
"""Add the options that say which configuration holds."""
choosing = adding(*_CHOOSING)
"""Add those that choose rules, too; `overrides(values)` makes of them what the configuration takes."""


def formats(styles: Iterable[str], plain: str = "table") -> Callable[[Command], Command]:
    """Add the option that chooses `plain` or one of these styles (not from the environment: `check` has others)."""
    choice = click.Choice((plain, *styles))
    return click.option("--output-format", type=choice, default=plain, show_default=True, allow_from_autoenv=False)


def overrides(values: dict[str, Any]) -> Overrides:
    """Take the options' values out of those of the command."""
    select = names(values.pop("select"))
    return Overrides(
        config=values.pop("config"),
        isolated=values.pop("isolated"),
        profile=values.pop("profile"),
        packs=values.pop("pack"),
        select=select or None,
        extend_select=names(values.pop("extend_select")),
        ignore=names(values.pop("ignore")),
        languagetool=values.pop("languagetool"),
        preview=values.pop("preview"),
        date=values.pop("date"),
        type=values.pop("type"),
    )
