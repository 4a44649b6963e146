"""Proofs of stories of our own, checked with rules whose places cross each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli.proof import Proofer
from newslint.cli.work import Job
from newslint.config import Overrides
from newslint.report.proof.page import report
from newslint.report.proof.record import ProofRecord

RULE = """\
extends: existence
message: "‘%s’ is no word for a newspaper."
level: {level}
quotes: include
tokens: [{words}]
description: The desk has <banned> {words}.
source: Our own guide.
tests:
  - bad: We saw {words}.
  - ok: We saw a horse.
"""
RULES = {
    "desk/zebra": ("error", "zebras?"),
    **{f"desk/{word}": ("warning", word) for word in ("gnu", "okapi", "tapir", "quagga")},
    "zoo/herd": ("suggestion", "herd of zebras"),
    "zoo/crossing": ("warning", "zebras crossing"),
}


@pytest.fixture(scope="session")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packs `desk` and `zoo`."""
    folder = tmp_path_factory.mktemp("rules")
    for name, (level, words) in RULES.items():
        path = folder / f"{name}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(RULE.format(level=level, words=words), encoding="utf-8")
    return folder


@pytest.fixture
def record(rules: Path) -> Callable[..., ProofRecord]:
    """The record of a story, checked with these packs or with the rules named."""

    def made(words: str, name: str = "story.txt", select: tuple[str, ...] = ("desk", "zoo")) -> ProofRecord:
        worker = Proofer(Job(Overrides(isolated=True, packs=(str(rules),), select=select)))
        return worker.data(name, words.encode())

    return made


@pytest.fixture
def proof(record: Callable[..., ProofRecord]) -> Callable[..., str]:
    """The page of a story."""
    return lambda *story, **more: "".join(report(record(*story, **more)))
