"""Tests leave the user's cache and settings alone."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True, scope="session")
def own_environment(tmp_path_factory: pytest.TempPathFactory) -> None:
    """One cache for the whole run, outside the user's; commands that tests start inherit it."""
    for name in [name for name in os.environ if name.startswith("NEWSLINT_")]:
        del os.environ[name]
    os.environ["NEWSLINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
