"""newslint names: its commands by name, each in a module of this folder that is loaded when it is called."""

from __future__ import annotations

COMMANDS = {
    "sheet": "sheet",
    "repo": "repo",
    "add": "add",
    "import": "importing",
    "retire": "retire",
}
"""Name of the command: module in this folder, which holds it as `command`."""
