"""newslint: the copy desk's linter.

    >>> import newslint
    >>> [finding.rule for finding in newslint.check_text("The the harbour is shut.")]
    ['typos.doubled']

`check_text` and `check_paths` are the library; everything else may change from version to version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.version import __version__

if TYPE_CHECKING:
    from newslint.api import check_paths, check_text

__all__ = ["__version__", "check_paths", "check_text"]


def __getattr__(name: str) -> object:
    """Load the library when it is first used: the command line has no need of it."""
    if name in ("check_paths", "check_text"):
        from newslint import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
