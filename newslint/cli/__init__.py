"""The command line: its commands by name, each in a module that is loaded when it is called."""

from __future__ import annotations

import gc
import os
import sys
from types import TracebackType

COMMANDS = {
    "check": "check",
    "review": "review",
    "quotes": "quotes",
    "stats": "stats",
    "compare": "compare",
    "waive": "waive",
    "baseline": "baseline",
    "names": "names.group",
    "rules": "rules",
    "test": "test",
    "config": "config",
    "schema": "schema",
    "cache": "cache",
    "server": "server",
    "completion": "completion",
}
"""Name of the command: module in this folder, which holds it as `command`."""
COLLECTED = (50_000, 20, 50)
"""When garbage is collected: a start makes much and throws away nothing, and a tenth of its time went here."""


def main() -> None:
    """Run newslint. Ends with 0, 1 or 2 as the command says, with 130 after Ctrl-C, with 141 when nobody reads on."""
    sys.excepthook = _broken
    _open_streams()
    gc.set_threshold(*COLLECTED)
    try:
        from newslint.cli.group import run

        status = run()
    except KeyboardInterrupt:
        sys.stderr.write("\nnewslint: stopped; the report is not complete\n")
        status = 130
    raise SystemExit(status)


def _open_streams() -> None:
    """Give standard streams that are closed back their numbers, which the next files would get: they fail when used."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            os.dup2(os.open(os.devnull, (os.O_WRONLY, os.O_RDONLY, os.O_WRONLY)[number]), number)
            setattr(sys, name, open(number, "w" if number else "r", closefd=False))  # noqa: SIM115


def _broken(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of newslint's own ends with 2: the 1 that Python would end with means findings."""
    sys.__excepthook__(kind, error, trace)
    sys.stderr.write("newslint: this is a fault in newslint itself, not in the copy; please report it\n")
    raise SystemExit(2)
