"""A real Emacs with eglot, configured as editors/emacs.md says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from guides import ROOT, blocks

BIN = Path(sys.executable).parent
STORY = "The harbour stood empty. 😀 The guard said teh boat left. "


@pytest.fixture(scope="module")
def emacs() -> str:
    """An Emacs with what the page asks for, which `scripts/emacs` brings; skips where there is none."""
    said = subprocess.run([ROOT / "scripts" / "emacs", "--present"], capture_output=True, text=True, check=False)
    if said.returncode:
        pytest.skip(said.stderr)
    return "emacs"


def test_a_slip_shows_is_fixed_and_what_is_typed_is_checked(emacs: str, tmp_path: Path) -> None:
    (configuration,) = blocks("emacs.md", "elisp")
    init, story = tmp_path / "init.el", tmp_path / "story.md"
    init.write_text(configuration)
    story.write_text(STORY + "\n")
    home = {"HOME": str(tmp_path), "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [emacs, "--batch", "-l", Path(__file__).with_name("emacs.el"), init, story],
        input=b"\n",
        capture_output=True,
        timeout=300,
        check=False,
        env={**os.environ, **home},
    )
    assert done.returncode == 0, done.stderr.decode()
    seen = {step: sorted(found) for step, found in json.loads(done.stdout.splitlines()[-1]).items()}
    at, then = STORY.index("teh") + 1, len(STORY + "Two men saw ") + 1  # Emacs counts characters, from 1
    slip = [at, at + 3, "newslint [typos.short-nonword]: ‘teh’ is no word; ‘the’ fits here."]
    twice = [then, then + 7, "newslint [typos.doubled]: ‘the the’: one word is typed twice; keep ‘the’."]
    assert seen == {"opened": [slip], "typed": [slip, twice], "fixed": [twice]}
    assert story.read_text() == STORY.replace("teh", "the") + "Two men saw the the boat.\n"
