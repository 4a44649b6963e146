"""Words of other commands than check on a page as wide as the terminal."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.checks import REGISTRY
from newslint.config import yaml_edit
from newslint.late import late
from newslint.report.page import Page, counted
from newslint.ruleset.loader import one
from newslint.ruleset.rule import Rule

_BLANK = late(r"%(?:\[\d\])?s")


def page() -> Page:
    """A page for standard output."""
    return Page(max(40, min(shutil.get_terminal_size().columns, 120)), sys.stdout.encoding or "utf-8")


def told(rule: Rule, on: bool, why: str) -> str:
    """Everything about a rule."""
    return "\n".join(_told(rule, on, why, page()))


def _told(rule: Rule, on: bool, why: str, sheet: Page) -> Iterator[str]:
    yield rule.id
    yield ""
    message = _BLANK.sub("…", rule.message)
    for words in (rule.description, f"It says: {message}", f"Source: {rule.source}" if rule.source else ""):
        if words:
            yield from sheet.wrap(sheet.fit(" ".join(words.split())), 0)
            yield ""
    levels = ", ".join(f"{case}: {level}" if case else str(level) for case, level in rule.levels.items())
    state = "on" if on else "off"
    reason = rule.off if not on and rule.off else why
    rows: list[tuple[str, object]] = [
        ("here", f"{state} ({reason})" if reason else state),
        ("level", levels),
        ("scope", ", ".join(rule.scope)),
        ("quoted words", rule.quotes),
        ("story types", ", ".join(rule.types) or "all"),
        ("yields to", ", ".join(rule.yields_to)),
        ("since", f"{rule.since} (preview)" if rule.preview else rule.since),
        ("page", rule.link),
        ("written in", rule.defined_at),
    ]
    for name, value in rows:
        if value:
            yield from _row(name, str(value), sheet)
    yield from _options(rule, sheet)
    yield from _examples(rule, sheet)


def _row(name: str, value: str, sheet: Page, indent: int = 14) -> Iterator[str]:
    first, *rest = sheet.wrap(sheet.fit(value), indent)
    yield f"{name:{indent - 1}} {first}"
    yield from (" " * indent + line for line in rest)


def _options(rule: Rule, sheet: Page) -> Iterator[str]:
    check = REGISTRY[rule.check]()
    yield ""
    yield from sheet.wrap(sheet.fit(f"Options (extends: {rule.check}: {check.summary})"), 0)
    for name in check.reads(rule.options) or check.options:
        schema = check.options[name]
        value = f"  now: {_short(rule.options[name])}" if name in rule.options else ""
        yield from _row(f"  {name}", f"{schema.get('description', '')}{value}".strip(), sheet, 20)


def _short(value: Any) -> str:
    if isinstance(value, (list, dict)) and (len(value) > 4 or len(str(value)) > 60):
        return counted(len(value), "entry")
    return str(value)


def _examples(rule: Rule, sheet: Page) -> Iterator[str]:
    path, _, _ = rule.defined_at.rpartition(":")
    tests = one(Path(path), rule.id, rule.shipped)[0].tests if path else rule.tests
    for title, shown in (
        ("Marked", [(t.bad, t) for t in tests if t.bad]),
        ("Let stand", [(t.ok, t) for t in tests if t.ok]),
    ):
        if shown:
            yield ""
            yield f"{title}:"
        for text, test in shown:
            under = [test.type] * (test.type != "news") + [f"with {k}: {v}" for k, v in test.options.items()]
            under += [f"names: {yaml_edit.flow(test.names)}"] * bool(test.names)
            words = " ".join(text.split()) + (f" ({', '.join(under)})" if under else "")
            lines = sheet.wrap(sheet.fit(words), 4)
            yield from (("  - " if i == 0 else "    ") + line for i, line in enumerate(lines))
