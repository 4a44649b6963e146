"""Starts editors with a server behind them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from editors import Begin, Editor, started


@pytest_asyncio.fixture
async def begin(tmp_path: Path) -> AsyncIterator[Begin]:
    """Starts an editor: `await begin("emacs", debounceMs=200)`; without delays unless they are given."""
    editors: list[Editor] = []

    async def start(name: str = "visual_studio_code", refreshes: bool = False, **settings: object) -> Editor:
        settings = {"debounceMs": 0, "pauseMs": 0, **settings}
        editors.append(await started(name, tmp_path, settings, refreshes=refreshes))
        return editors[-1]

    yield start
    for editor in editors:
        await editor.client.shutdown_session()
        await editor.client.stop()
