"""A real Neovim, configured as editors/neovim.md says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from guides import blocks

BIN = Path(sys.executable).parent
STORY = "The harbour stood empty. 😀 The guard said teh boat left. "


@pytest.mark.parametrize("diagnostics", ["push", "pull"])
def test_a_slip_shows_is_fixed_and_what_is_typed_is_checked(diagnostics: str, tmp_path: Path) -> None:
    begin, key = blocks("neovim.md", "lua")
    assert "diagnostics = 'push'" in begin
    (tmp_path / "init.lua").write_text(begin.replace("'push'", f"'{diagnostics}'") + key)
    (tmp_path / "newslint.yml").touch()
    story = tmp_path / "story.md"
    story.write_text(STORY + "\n")
    home = {"HOME": str(tmp_path), "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [
            BIN / "nvim",
            "--headless",
            "--clean",
            "-l",
            Path(__file__).with_name("neovim.lua"),
            tmp_path / "init.lua",
            story,
        ],
        capture_output=True,
        timeout=300,
        check=False,
        env={**os.environ, **home},
    )
    assert done.returncode == 0, done.stderr.decode()
    seen = json.loads(done.stdout)
    slip, twice = len(STORY[: STORY.index("teh")].encode()), len((STORY + "Two men saw ").encode())
    assert seen["opened"] == [["typos.short-nonword", 0, slip, slip + 3]]
    assert sorted(seen["typed"], key=lambda one: one[2])[1] == ["typos.doubled", 0, twice, twice + 7]
    assert seen["text"] == [STORY.replace("teh", "the") + "Two men saw the the boat."]
    assert [code for code, *_ in seen["fixed"]] == ["typos.doubled"]
    assert seen["written"] == [STORY.replace("teh", "the") + "Two men saw the boat."]
