"""newslint: the copy desk's linter."""

from newslint.version import __version__

__all__ = ["__version__"]
