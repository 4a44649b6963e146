"""docs/environment.md: the variables that newslint reads, from the options that read them."""

from __future__ import annotations

from pages.commands import commands

HEAD = """\
# Environment variables

<!-- Written by scripts/docs from the options. -->

An option of the line goes before its variable, the variable before `newslint.yml`. A flag is on with `1`, `true`, `yes`
or `on`, off with `0`, `false`, `no` or `off`. A variable that is set and empty counts as not set. What takes several
values: rules with commas or spaces between them, folders with `:` (`;` on Windows).

| variable | the same as | read by |
|---|---|---|
"""
TAIL = """
These are no options:

| variable | what it does |
|---|---|
| `NEWSLINT_CACHE_DIR` | the folder of the cache; [privacy.md](privacy.md) says where it is else |
| `NEWSLINT_STATE_DIR` | the folder of what a review skipped; [privacy.md](privacy.md) says where it is else |
| `NO_COLOR`, `TERM=dumb` | no colour and no progress bar |
| `FORCE_COLOR` | colour where no terminal is, too |
| `CI` | no progress bar |
| `COLUMNS` | the width of a table and of the full report, in place of the terminal's |
"""


def variables() -> dict[str, tuple[str, list[str]]]:
    """For each variable the option that it stands for, and the commands that read it."""
    found: dict[str, tuple[str, list[str]]] = {}
    for command in commands():
        prefix = command.context.auto_envvar_prefix
        for option in command.options():
            variable = option.envvar if isinstance(option.envvar, str) else ""
            if prefix and option.allow_from_autoenv and option.name and not variable:
                variable = f"{prefix}_{option.name.upper()}"
            if variable:
                found.setdefault(variable, ("/".join((*option.opts[-1:], *option.secondary_opts)), []))[1].append(
                    command.name
                )
    return dict(sorted(found.items()))


def page() -> str:
    """The page."""
    rows = []
    for variable, (option, readers) in variables().items():
        told = ", ".join(f"`{name.removeprefix('newslint ')}`" for name in readers)
        rows.append(f"| `{variable}` | `{option}` | {told} |\n")
    return HEAD + "".join(rows) + TAIL
