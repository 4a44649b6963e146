"""Words as Markdown that shows them as they are."""

from __future__ import annotations

import re
from typing import Any

import yaml

from newslint.ruleset.rule import Rule

_SIGNS = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w+;)")
_OPENING = re.compile(r"^(\d{1,9})(?=[.)])|^(?=[-+#=>])")


def shown(words: str) -> str:
    """The words on one line, nothing in them taken for markup."""
    return _OPENING.sub(lambda m: (m[1] or "") + "\\", _escaped(" ".join(words.split())))


def prose(words: str) -> str:
    """Words that may hold `code` and nothing else of Markdown, as in descriptions; fit for a cell of a table."""
    parts = re.split(r"(`[^`]+`)", " ".join(words.split()))
    return "".join(cell(part) if part.startswith("`") else _escaped(part) for part in parts)


def code(words: str) -> str:
    """Words in the letters of a machine, fit for a cell of a table."""
    return cell(f"`` {words} ``" if "`" in words else f"`{words}`")


def cell(words: str) -> str:
    """What stands in a cell of a table."""
    return words.replace("|", "\\|")


def _escaped(words: str) -> str:
    return _SIGNS.sub(lambda m: {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(m[0], "\\" + m[0]), words)


def row(*cells: str) -> str:
    """A row of a table."""
    return "| " + " | ".join(cells) + " |"


def link(rule: Rule) -> str:
    """A rule's name that leads from docs/ to its page."""
    return f"[{rule.id}](rules/{rule.stem}.md)"


def flow(value: Any) -> str:
    """A value in YAML on one line."""
    written = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10**6, default_flow_style=True)
    return written.removesuffix("\n").removesuffix("\n...")
