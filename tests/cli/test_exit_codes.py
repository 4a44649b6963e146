"""docs/exit-codes.md, row by row; test_pool.py has those of signals and of a dead worker."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

TRANSCRIPT = "ANA RUIZ: The harbour will open on Monday, and we will all be there.\n"


@pytest.fixture
def newsroom(desk: Path) -> Path:
    """Stories good and bad, a transcript, a list of names."""
    (desk / "good.txt").write_text("A horse.\n")
    (desk / "bad.txt").write_text("The the zebra.\n")
    (desk / "quoted.txt").write_text("“The harbour will open on Monday,” said Ana Ruiz.\n")
    (desk / "misquoted.txt").write_text("“The harbour will never open on Friday,” said Ana Ruiz.\n")
    (desk / "transcript.txt").write_text(TRANSCRIPT)
    return desk


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("check --isolated good.txt", 0),
        ("check --isolated bad.txt", 1),
        ("check --isolated bad.txt gone.txt", 2),
        ("check --isolated bad.txt --exit-zero", 0),
        ("check --isolated bad.txt --fail-level none", 0),
        ("check --isolated --jobs 2 good.txt gone.txt", 2),
        ("review --isolated bad.txt", 2),
        ("quotes --isolated misquoted.txt", 0),
        ("quotes --isolated gone.txt", 2),
        ("quotes --isolated --against transcript.txt quoted.txt", 0),
        ("quotes --isolated --against transcript.txt misquoted.txt", 1),
        ("stats --isolated bad.txt", 0),
        ("stats --isolated gone.txt", 2),
        ("compare --isolated quoted.txt quoted.txt", 0),
        ("compare --isolated quoted.txt misquoted.txt", 1),
        ("compare --isolated quoted.txt gone.txt", 2),
        ("waive bad.txt typos.doubled --line 1 --reason so --isolated", 0),
        ("waive good.txt typos.doubled --line 1 --reason so --isolated", 2),
        ("baseline write --isolated bad.txt", 0),
        ("baseline write --isolated gone.txt", 2),
        ("baseline show", 2),
        ("names sheet --isolated bad.txt", 0),
        ("names sheet --isolated gone.txt", 2),
        ("names repo --isolated bad.txt", 0),
        ("names repo --isolated gone.txt", 2),
        ("names retire --tag nobody", 2),
        ("rules --isolated", 0),
        ("rules show nothing.here", 2),
        ("rules try typos.doubled bad.txt", 0),
        ("rules try typos.doubled gone.txt", 2),
        ("test rules", 0),
        ("test gone", 2),
        ("config good.txt", 0),
        ("config --config gone.yml good.txt", 2),
        ("schema rule", 0),
        ("schema nothing", 2),
        ("cache show", 0),
        ("server --tcp --ws", 2),
        ("completion bash", 0),
        ("completion tcsh", 2),
        ("nothing", 2),
        ("--version", 0),
        ("", 2),
    ],
)
def test_the_code(run: Run, newsroom: Path, line: str, status: int) -> None:
    assert run(*line.split()).status == status


def test_a_rule_whose_test_fails(run: Run, newsroom: Path) -> None:
    rule = newsroom / "rules/desk/gnu.yml"
    rule.write_text(rule.read_text().replace("The horse ran", "The gnu ran"))
    assert run("test", "rules").status == 1


def test_every_command_has_a_row_here(run: Run) -> None:
    from newslint.cli import COMMANDS

    (mark,) = (mark for mark in test_the_code.pytestmark if mark.name == "parametrize")  # type: ignore[attr-defined]
    assert COMMANDS.keys() <= {line.partition(" ")[0] for line, _ in mark.args[1]}
