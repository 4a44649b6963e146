"""How precise a rule was measured: its findings on published stories, and what a second reader said of them."""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from pathlib import Path

from pages.collection import ROOT

FOLDER = ROOT / "benchmarks" / "judged"


def told(rule: str) -> str:
    """One sentence, or nothing where there are no figures."""
    counted = _counts().get(rule)
    if counted is None:
        return ""
    findings, verdicts = sum(counted), _verdicts().get(rule, Counter())
    words = f"On 840 American and 1,018 British stories: {findings or 'no'} finding{'s' * (findings != 1)}"
    judged = sum(verdicts.values())
    if judged:
        doubtful = f", {verdicts['doubtful']} doubtful" if verdicts["doubtful"] else ""
        words += f"; {judged} judged by a second reader, {verdicts['right']} right{doubtful}"
    return f"{words}."


@cache
def _counts() -> dict[str, tuple[int, int]]:
    return {row["rule"]: (int(row["us"]), int(row["uk"])) for row in _rows(FOLDER / "counts.tsv")}


@cache
def _verdicts() -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for name in ("us", "uk"):
        for row in _rows(FOLDER / f"{name}.tsv"):
            found.setdefault(row["rule"], Counter())[row["verdict"]] += 1
    return found


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))
