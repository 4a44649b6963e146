#!/usr/bin/env python3
"""Write the pages of docs/ that are made from rules and options; with --check say whether they hold (1 if not)."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

from pages import coverage, environment, evidence, index, manual, profiles, rule
from pages.collection import ROOT, rules

DOCS = ROOT / "docs"


def pages() -> Iterator[tuple[Path, str]]:
    """Each page with its words as they should be."""
    quotes = DOCS / "quotes.md"
    yield quotes, evidence.page(quotes.read_text(encoding="utf-8"))
    yield DOCS / "profiles.md", profiles.page()
    yield DOCS / "coverage.md", coverage.page()
    yield DOCS / "environment.md", environment.page()
    yield DOCS / "newslint.1", manual.page()
    yield DOCS / "rules" / "README.md", index.page()
    for one in rules().values():
        yield DOCS / "rules" / f"{one.stem}.md", rule.page(one)


def main() -> int:
    """Write, or compare."""
    check = "--check" in sys.argv[1:]
    wanted = dict(pages())
    stale = 0
    for path, new in wanted.items():
        old = path.read_text(encoding="utf-8") if path.is_file() else ""
        if old == new:
            continue
        stale += 1
        if check:
            name = path.relative_to(DOCS.parent).as_posix()
            sys.stdout.writelines(changes(old, new, name))
            print(f"{name} is out of date: run scripts/docs", file=sys.stderr)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(new, encoding="utf-8", newline="\n")
    for path in sorted(set((DOCS / "rules").rglob("*.md")) - set(wanted)):
        stale += 1
        if check:
            name = path.relative_to(DOCS.parent).as_posix()
            print(f"{name} tells of no rule that there is: run scripts/docs", file=sys.stderr)
        else:
            path.unlink()
    return int(check and stale > 0)


def changes(old: str, new: str, name: str) -> Iterator[str]:
    """A diff."""
    return difflib.unified_diff(old.splitlines(True), new.splitlines(True), name, f"{name} (as it should be)", n=0)


if __name__ == "__main__":
    sys.exit(main())
