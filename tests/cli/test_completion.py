"""What a shell completes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

SCRIPT = """
eval "$(newslint completion bash)"
COMP_WORDS=({words} "{last}")
COMP_CWORD=$(({number}))
_newslint_completion newslint
printf '%s\\n' "${{COMPREPLY[@]}}"
complete -p newslint
"""


@pytest.fixture
def completed(desk: Path) -> Callable[[str], list[str]]:
    """What a real bash offers for the last word of a line, which may be empty."""
    if shutil.which("bash") is None:
        pytest.skip("there is no bash here")
    (desk / "bin").mkdir()
    (desk / "bin/newslint").write_text(f'#!/bin/sh\nexec {sys.executable} -m newslint "$@"\n')
    (desk / "bin/newslint").chmod(0o755)
    environment = {**os.environ, "PATH": f"{desk / 'bin'}:{os.environ['PATH']}"}

    def offered(line: str) -> list[str]:
        *words, last = line.split(" ")
        script = SCRIPT.format(words=" ".join(words), last=last, number=len(words))
        done = subprocess.run(
            ["bash", "-c", script], check=True, cwd=desk, env=environment, capture_output=True, text=True
        )
        assert done.stderr == ""
        *found, how = done.stdout.splitlines()
        assert how == "complete -o nosort -F _newslint_completion newslint"
        return [word for word in found if word]

    return offered


def test_commands_options_and_their_values(completed: Callable[[str], list[str]]) -> None:
    assert completed("newslint ch") == ["check"]
    assert "--output-format" in completed("newslint check --o")
    assert completed("newslint check --output-format con") == ["concise"]
    assert completed("newslint check --profile u") == ["us-wire", "uk-web"]
    assert completed("newslint completion ") == ["bash", "zsh", "fish"]


def test_rules(completed: Callable[[str], list[str]]) -> None:
    assert completed("newslint check --select typos.doubled-") == ["typos.doubled-phrase"]
    assert completed("newslint check --ignore style,typ")[0] == "style,typos"
    assert completed("newslint check --pack rules --select desk.z") == ["desk.zebra"]
    assert completed("newslint rules show typos.doubled-") == ["typos.doubled-phrase"]
    assert completed("newslint check --config none.yml --select typos.doubled-") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_for_each_shell(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert ran.status == 0
    assert f"_NEWSLINT_COMPLETE={shell}_complete" in ran.out
    assert run("completion", "tcsh").status == 2
