"""From the bytes of a file to a Document: one reader a format, loaded when a file first needs it."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, Literal

from newslint.document import Document
from newslint.errors import FileError
from newslint.formats.encodings import BinaryError, decode, encode

__all__ = ["MAX_SIZE", "SUFFIXES", "beginning", "encode", "format_of", "read_bytes", "read_file", "read_text"]

Format = Literal["txt", "md", "html"]
SUFFIXES: dict[str, Format] = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".mdx": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""The files that a walk through a folder reads, and how."""
MAX_SIZE = 10_000_000
"""Bytes over which a file is not read unless the caller says so."""
_PIECE = 1 << 20
_FOREIGN = {
    b"%PDF-": "a PDF",
    b"PK\3\4": "a packed file, as word processors write",
    b"\xd0\xcf\x11\xe0": "a word processor’s file",
    b"{\\rtf": "a word processor’s file (RTF)",
}
"""How files begin that hold words, but are no text."""


def format_of(path: str) -> Format:
    """The format of a file by its name; plain text when the suffix says nothing."""
    return SUFFIXES.get(Path(path).suffix.lower(), "txt")


def read_text(source: str, path: str = "story.txt", format: Format | None = None) -> Document:  # noqa: A002
    """The story in a string."""
    match format or format_of(path):
        case "md":
            from newslint.formats import markdown

            return markdown.read(path, source)
        case "html":
            from newslint.formats import html

            return html.read(path, source)
        case _:
            from newslint.formats import plain

            return plain.read(path, source)


def read_bytes(raw: bytes, path: str, *, max_size: int | None = None, format: Format | None = None) -> Document:  # noqa: A002
    """The story in the bytes of a file. Raises FileError when they are too many or no text."""
    if max_size is not None and len(raw) > max_size:
        raise FileError(path, f"larger than {max_size:,} bytes (--max-size)")
    for start, kind in _FOREIGN.items():
        if raw.startswith(start):
            raise FileError(path, f"{kind}: save its words as plain text")
    try:
        decoded = decode(raw)
    except BinaryError:
        raise FileError(path, "not a text file (it holds NUL bytes)") from None
    document = read_text(decoded.source, path, format)
    notes = (*decoded.notes, *document.notes)
    return document._replace(raw=raw, encoding=decoded.encoding, bom=decoded.bom, notes=notes)


def read_file(path: str | Path, *, max_size: int | None = MAX_SIZE) -> Document:
    """The story in a file. Raises FileError when it cannot be read, is too large or no text."""
    return read_bytes(content(path, max_size=max_size), str(path), max_size=max_size)


def beginning(file: BinaryIO, most: int) -> bytes:
    """At most so many bytes of a file; `read` would first take room for all of them."""
    pieces = []
    while most and (piece := file.read(min(most, _PIECE))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def content(path: str | Path, *, max_size: int | None = MAX_SIZE) -> bytes:
    """The bytes of a file, no more than one over `max_size`. Raises FileError when it cannot be read."""
    name = str(path)
    try:
        with Path(path).open("rb") as file:
            return file.read() if max_size is None else beginning(file, max_size + 1)
    except FileNotFoundError:
        raise FileError(name, "no such file") from None
    except IsADirectoryError:
        raise FileError(name, "a folder, not a file") from None
    except PermissionError:
        raise FileError(name, "no permission to read it") from None
    except (OSError, ValueError) as error:
        raise FileError(name, f"cannot be read ({getattr(error, 'strerror', None) or error})") from None
