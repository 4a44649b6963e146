"""The command line: its commands by name, each in a module that is loaded when it is called."""

from __future__ import annotations

COMMANDS = {
    "check": "check",
    "waive": "waive",
}
"""Name of the command: module in this folder, which holds it as `command`."""


def main() -> None:
    """Run newslint. Ends with 0, 1 or 2 as the command says, with 130 after Ctrl-C, with 141 when nobody reads on."""
    try:
        from newslint.cli.group import run

        status = run()
    except KeyboardInterrupt:
        status = 130
        _say("stopped")
    raise SystemExit(status)


def _say(words: str) -> None:
    import sys

    sys.stderr.write(f"\nnewslint: {words}\n")
