"""The manual page and the table of variables, which are made from the options."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from pages import environment, manual  # noqa: E402  (scripts/ is no package)
from pages.commands import commands  # noqa: E402

if TYPE_CHECKING:
    pass


def test_they_are_up_to_date() -> None:
    assert (ROOT / "docs/newslint.1").read_text(encoding="utf-8") == manual.page()
    assert (ROOT / "docs/environment.md").read_text(encoding="utf-8") == environment.page()


@pytest.mark.skipif(shutil.which("groff") is None, reason="there is no groff here")
def test_the_manual_is_set_without_a_warning() -> None:
    line = ["groff", "-man", "-Tutf8", "-ww", "-b", str(ROOT / "docs/newslint.1")]
    done = subprocess.run(line, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    words = " ".join(re.sub(".\x08", "", done.stdout).split())
    for command in commands():
        assert command.name in words


def test_the_manual_has_every_option() -> None:
    page = manual.page().replace("\\-", "-")
    for command in commands():
        for option in command.options():
            assert option.hidden or option.opts[-1] in page


def test_every_variable_is_read_by_the_options_that_it_names() -> None:
    for variable, (option, readers) in environment.variables().items():
        assert variable.startswith("NEWSLINT_")
        assert readers
        assert option.startswith("--")
