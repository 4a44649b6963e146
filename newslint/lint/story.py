"""One file from its bytes to its findings: what the command line, the library and their workers call."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from stat import S_ISDIR

from newslint.config import Configuration
from newslint.document import Document
from newslint.errors import FileError
from newslint.lint import sidecar
from newslint.lint.lint import Checked, lint

MAX_SIZE = 10_000_000
"""Bytes of the largest file that is read unless told otherwise."""


def check_file(path: str, configuration: Configuration, max_size: int = MAX_SIZE) -> tuple[Document, Checked]:
    """Read and check one file. Raises FileError and ConfigError."""
    return check_bytes(path, read_bytes(path, max_size), configuration)


def check_bytes(path: str, data: bytes, configuration: Configuration) -> tuple[Document, Checked]:
    """Check these bytes as the file at `path`, which need not exist. Raises FileError and ConfigError."""
    settings = configuration.settings(Path(path))
    document = settings.apply(_document(path, data))
    checked = lint(document, settings.ruleset(), settings.house, sidecar.waivers(path), settings.known)
    told = (*settings.notes, *map(str, configuration.problems))
    return document, replace(checked, notes=(*checked.notes, *told)) if told else checked


def read_bytes(path: str, max_size: int = MAX_SIZE) -> bytes:
    """The bytes of a file. Raises FileError, with a hint, where that is no use."""
    try:
        file = Path(path)
        status = file.stat()
        if S_ISDIR(status.st_mode):
            raise FileError(path, "is a folder; a story was expected")
        if status.st_size > max_size:
            raise too_large(path, status.st_size, max_size)
        with file.open("rb") as stream:
            data = stream.read(max_size + 1)  # a pipe has no size
    except FileNotFoundError:
        raise FileError(path, "no such file") from None
    except PermissionError:
        raise FileError(path, "may not be read; look at its permissions") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(path, f"cannot be read: {reason}") from None
    if len(data) > max_size:
        raise too_large(path, len(data), max_size)
    return data


def too_large(path: str, size: int, max_size: int) -> FileError:
    """The error for a file over the limit."""
    return FileError(path, f"is larger than {_megabytes(max_size)} ({_megabytes(size)}); --max-size lets it through")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.3g} MB"


def _document(path: str, data: bytes) -> Document:
    from newslint.formats import plain

    return plain.read(path, data.decode("utf-8-sig", "surrogateescape"))
