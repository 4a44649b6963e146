"""docs/newslint.1: the manual page, from the help of the commands."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from newslint.version import __version__
from pages.commands import Command, commands
from pages.environment import variables

CODES = (
    ("0", "Nothing at or above --fail-level was found."),
    ("1", "Something was; a rule's test failed; a quotation does not hold against its transcript."),
    ("2", "A file could not be read or written, a check could not run, the command or configuration is wrong."),
    ("130", "Stopped by Ctrl-C; 143 by SIGTERM."),
    ("141", "Nobody reads the output any more."),
)


def page() -> str:
    """The page, in roff's man macros."""
    first, *rest = commands()
    return "\n".join((*_head(first), *(line for command in rest for line in _section(command)), *_tail(), ""))


def _head(command: Command) -> Iterator[str]:
    yield '.\\" Written by scripts/docs from the help of the commands.'
    yield f'.TH NEWSLINT 1 "" "newslint {__version__}" "User Commands"'
    yield from (".SH NAME", "newslint \\- " + _roff(command.help()[0].rstrip(".")))
    yield from (".SH SYNOPSIS", ".B newslint", _roff("COMMAND [OPTIONS] [ARGUMENTS]"))
    yield from (".SH OPTIONS", *_options(command), ".SH COMMANDS")


def _section(command: Command) -> Iterator[str]:
    yield f".SS {_roff(command.name)}"
    pieces = command.command.collect_usage_pieces(command.context)
    yield from (f".B {_roff(command.name)}", _roff(" ".join(pieces)))
    for paragraph in command.help():
        yield from (".PP", _roff(paragraph))
    yield from _options(command)


def _options(command: Command) -> Iterator[str]:
    for option in command.options():
        record = option.get_help_record(command.context)
        if record is not None:
            yield from (".TP", f".B {_roff(record[0])}", _roff(" ".join(record[1].split())) or "\\&")


def _tail() -> Iterator[str]:
    yield ".SH EXIT STATUS"
    for code, meaning in CODES:
        yield from (".TP", f".B {code}", _roff(meaning))
    yield from (
        ".SH ENVIRONMENT",
        _roff("Options are read from variables, too, where the line does not say them:"),
        ".PP",
    )
    yield _roff(", ".join(variables()) + ".")
    yield from (".TP", ".B NEWSLINT_CACHE_DIR", "The folder of the cache.")
    yield from (".TP", ".B NEWSLINT_STATE_DIR", "The folder of what a review skipped.")
    yield from (".SH FILES", ".TP", ".B newslint.yml", _roff("The configuration: the nearest one above a story holds."))
    yield from (
        ".TP",
        ".B ~/.cache/newslint",
        "Compiled rules and the results of stories, readable by their owner alone.",
    )


def _roff(text: str) -> str:
    text = click.unstyle(text).replace("\\", "\\e").replace("-", "\\-")
    text = re.sub(r"[^\x00-\x7f]", lambda m: f"\\[u{ord(m[0]):04X}]", text)
    return re.sub(r"^([.'])", r"\\&\1", text)
