"""newslint rules: what rules there are, what one is for and would find, what an upgrade changes, a new one."""

from __future__ import annotations

import json
from itertools import zip_longest
from pathlib import Path
from typing import Any

import click

from newslint.cli.options import ENVIRONMENT, choosing, formats, overrides, rule_names
from newslint.cli.page import page, told
from newslint.cli.params import PATH
from newslint.cli.reading import reading
from newslint.config import Configuration
from newslint.errors import FileError
from newslint.late import late
from newslint.ruleset.rule import Rule

_ID = late(r"[a-z][a-z0-9-]*")
_TEMPLATES = {
    "existence": """\
extends: existence          # words that should not stand there
message: "‘%s’: one plain sentence on what is wrong with it."
level: warning              # error, warning or suggestion
description: Why the desk cares, in one or two sentences.
source: The entry of the house guide, and who disagrees.
ignorecase: true            # in small and capital letters
tokens:
  - at this moment in time
tests:                      # newslint test {folder}
  - bad: At this moment in time nobody can say.
    finds: [At this moment in time]
  - ok: At this moment nobody can say.
  - ok: “At this moment in time I cannot say,” said Ana Ruiz.
""",
    "substitution": """\
extends: substitution       # one word where the house writes another
message: "Write ‘%s’, not ‘%s’."
level: warning              # error, warning or suggestion
description: Why the desk cares, in one or two sentences.
source: The entry of the house guide, and who disagrees.
ignorecase: true            # in small and capital letters
swap:
  at this moment in time: now
tests:                      # newslint test {folder}
  - bad: Nobody can say at this moment in time.
    good: Nobody can say now.
  - ok: Nobody can say now.
  - ok: “At this moment in time I cannot say,” said Ana Ruiz.
""",
}


class _Rules(click.Group):
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with a hint for who forgot the `show` of `newslint rules show naming.listed`."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if "." in args[0]:
                raise click.UsageError(f"{error.message} Did you mean 'newslint rules show {args[0]}'?", ctx) from None
            raise


@click.group(
    "rules",
    cls=_Rules,
    invoke_without_command=True,
    context_settings=ENVIRONMENT,
    short_help="List the rules, show one, try one, begin a new one, compare two versions.",
)
@choosing
@formats(("json",), "full")
@click.pass_context
def command(ctx: click.Context, /, output_format: str, **values: Any) -> None:
    """List the rules and whether they are on here; `show` one, `try` one over stories, begin a `new` one, or tell the
    `diff` that an upgrade makes."""
    configuration = Configuration(overrides(values))
    ctx.obj = configuration
    if ctx.invoked_subcommand is not None:
        return
    settings = configuration.settings(Path("story.txt"))
    on = {rule.id: rule for rule in settings.ruleset().rules}
    rules = configuration.rules()
    if output_format == "json":
        rows = [{**_plain(rule), "on": rule.id in on, "why": settings.why.get(rule.id, "")} for rule in rules.values()]
        click.echo(json.dumps(sorted(rows, key=lambda row: row["id"]), ensure_ascii=False, indent=1))
        return
    sheet = page()
    width = max(map(len, rules), default=0)
    for rule in sorted(rules.values(), key=lambda rule: rule.id):
        one, *more = dict.fromkeys(rule.levels.values())
        levels = [f"{one}/", more[0]] if more else [one]
        states = levels if rule.id in on else ["preview" if rule.preview else "off"]
        lines = sheet.wrap(sheet.fit(rule.summary), width + 15)
        for name, state, line in zip_longest([rule.id], states, lines, fillvalue=""):
            click.echo(f"{name:{width}}  {state:11}  {line}".rstrip())
    click.echo(f"\n{len(on)} of {len(rules)} rules are on in the profile {settings.profile}.")


@command.command("show")
@click.argument("rule_id", metavar="ID", shell_complete=rule_names)
@formats(("json",), "full")
@click.pass_obj
def show(configuration: Configuration, rule_id: str, output_format: str) -> None:
    """What a rule says, why, on whose word, with examples and its options."""
    settings = configuration.settings(Path("story.txt"))
    rule = configuration.rule(rule_id)
    on = any(r.id == rule_id for r in settings.ruleset().rules)
    if output_format == "json":
        click.echo(json.dumps({**_plain(rule), "on": on}, ensure_ascii=False, indent=1))
        return
    click.echo(told(rule, on, settings.why.get(rule_id, "")))


@command.command("try", context_settings=ENVIRONMENT, short_help="Run a rule over stories, every hit in context.")
@click.argument("rule", metavar="RULE.yml|ID")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATHS|-]")
@choosing
@formats(("json",), "full")
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="Show no more hits than these; count all.")
@reading
@click.pass_obj
def try_(configuration: Configuration, /, rule: str, paths: tuple[str, ...], **values: Any) -> int:
    """Run a rule over stories before it is switched on: each hit in context, how many, and what else marks them.

    RULE is a rule's file, or the id of a rule that is known here. Its own tests are run first. Nothing is changed. Ends
    with 0, and with 2 when the rule is wrong or a file could not be read.
    """
    from newslint.cli.trying import merged, tried

    return tried(rule, paths, merged(configuration.overrides, overrides(values)), values)


@command.command(
    "diff", context_settings=ENVIRONMENT, short_help="What an upgrade or a change of rules makes of stories."
)
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATHS|-]")
@click.option(
    "--from", "since", required=True, metavar="VERSION|REPORT", help="The older version, or a JSON report made by it."
)
@choosing
@formats(("json",), "full")
@reading
@click.pass_obj
def diff(configuration: Configuration, /, paths: tuple[str, ...], **values: Any) -> int:
    """What is found in stories now and was not before, and the reverse, by story and rule.

    REPORT is what `newslint check --output-format json` wrote with the older version, the older rules or configuration;
    VERSION stands for the rules that came after it. Ends with 0, and with 2 when a file could not be read.
    """
    from newslint.cli.diffing import differing
    from newslint.cli.trying import merged

    return differing(paths, merged(configuration.overrides, overrides(values)), values)


@command.command("new")
@click.argument("name", metavar="PACK/NAME")
@click.option(
    "--folder",
    type=click.Path(),
    default="rules",
    show_default=True,
    allow_from_autoenv=False,
    help="Where your packs stand.",
)
@click.option(
    "--extends",
    type=click.Choice(tuple(_TEMPLATES)),
    default="existence",
    show_default=True,
    allow_from_autoenv=False,
    help="Words that should not stand there, or that give way to others; `newslint schema rule` has all kinds.",
)
def new(name: str, folder: str, extends: str) -> None:
    """Write the beginning of a rule, with tests that hold, to FOLDER/PACK/NAME.yml."""
    pack, _, rule = name.partition("/")
    if not (_ID.fullmatch(pack) and _ID.fullmatch(rule)):
        raise click.UsageError(f"‘{name}’ is not PACK/NAME in small letters, digits and hyphens, such as ‘desk/clubs’")
    path = Path(folder, pack, f"{rule}.yml")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(_TEMPLATES[extends].format(folder=Path(folder).as_posix()))
    except FileExistsError:
        raise FileError(path.as_posix(), "is there already; choose another name") from None
    except OSError as error:
        raise FileError(path.as_posix(), f"cannot be written: {error.strerror}") from None
    click.echo(f"{path.as_posix()} is written. Put your words in, then")
    click.echo(f"  newslint test {path.as_posix()}")
    click.echo(f"  newslint rules try {path.as_posix()} STORIES")
    click.echo(f"and switch it on with `packs: [{Path(folder).as_posix()}]` in newslint.yml.")


def _plain(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "extends": rule.check,
        "message": rule.message,
        "levels": dict(rule.levels),
        "scope": list(rule.scope),
        "quotes": rule.quotes,
        "types": list(rule.types),
        "yields-to": list(rule.yields_to),
        "off": rule.off,
        "preview": rule.preview,
        "since": rule.since,
        "description": rule.description,
        "source": rule.source,
        "link": rule.link,
        "url": rule.url,
        "defined_at": rule.defined_at,
    }
