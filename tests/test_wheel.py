"""The wheel alone, in an environment of its own outside the checkout, checks a story with the rules inside it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from urllib.parse import urlparse
from urllib.request import url2pathname

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [path for suffix in ("css", "js") for path in ROOT.glob(f"newslint/report/**/*.{suffix}")]
"""What the pages that newslint writes are made with."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with the build back end of this environment's pip."""
    folder = tmp_path_factory.mktemp("wheel")
    line = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT]
    built = subprocess.run(line, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    (path,) = folder.glob("*.whl")
    return path


def test_rules_and_data_are_inside(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert [name for name in names if name.endswith("data/share/man/man1/newslint.1")]
    for path in [*ROOT.glob("rules/*/*.yml"), *ROOT.glob("newslint/profiles/*.yml"), *PAGES]:
        name = path.relative_to(ROOT).as_posix()
        assert (f"newslint/{name}" if name.startswith("rules/") else name) in names
    assert not [name for name in names if name.startswith(("tests/", "rules/"))]


def test_a_story_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """newslint is installed from its wheel; the packages that it needs are lent by this environment."""
    venv.create(tmp_path / "env", with_pip=False)
    scripts = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    line = [sys.executable, "-m", "pip", "--python", scripts / "python", "install", "--quiet", "--no-deps", wheel]
    installed = subprocess.run(line, capture_output=True, text=True, check=False)
    assert installed.returncode == 0, installed.stderr
    (site,) = (tmp_path / "env").rglob("site-packages")
    (site / "lent.pth").write_text("\n".join(p for p in sys.path if p.endswith("site-packages")))
    (tmp_path / "story.txt").write_text("The harbour\n\nThe the harbour is shut, the council said on Monday.\n")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("NEWSLINT_", "PYTHON"))}
    env |= {"NEWSLINT_CACHE_DIR": str(tmp_path / "cache")}

    def run(*args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [scripts / "newslint", *args], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
        )

    ran = run("check", "story.txt", "--output-format", "json")
    assert (ran.returncode, ran.stderr) == (1, "")
    (story,) = json.loads(ran.stdout)["files"]
    assert ("typos.doubled", "The the") in [(f["rule"], f["text"]) for f in story["findings"]]
    page = Path(url2pathname(urlparse(story["findings"][0]["url"]).path))
    assert page.is_relative_to(site) and page.read_text("utf-8").startswith("# typos.doubled")
    shown = run("rules", "show", "typos.doubled").stdout
    assert str(site) in shown
    assert "all hold" in run("test", "typos.doubled").stdout
