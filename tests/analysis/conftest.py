"""Stories for the tests of analysis, in short."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.formats import plain


@pytest.fixture
def analysed() -> Callable[[str], Analysis]:
    """The analysis of a plain-text story."""
    return lambda text: Analysis(plain.read("story.txt", text))
