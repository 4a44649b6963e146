"""What a shell may put in the place of a word that is half written: rules, packs, profiles."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from newslint.config import Configuration, Overrides
from newslint.config.overrides import PROFILES
from newslint.errors import NewslintError


def rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of rules, after those that stand before a comma; packs, too, until one is chosen by its full stop."""
    before, comma, begun = incomplete.rpartition(",")
    try:
        config, pack = (ctx.params.get(name) for name in ("config", "pack"))
        known = Configuration(Overrides(config=config, packs=tuple(pack or ()))).rules()
    except NewslintError:
        return []
    names = {} if "." in begun else {rule.pack: "" for rule in known.values()}
    names |= {id_: rule.description.partition(". ")[0] for id_, rule in known.items()}
    return [CompletionItem(before + comma + name, help=told) for name, told in names.items() if name.startswith(begun)]


def profiles(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The profiles."""
    return [name for name in PROFILES if name.startswith(incomplete)]
