"""Bytes to text and back, without losing one."""

from __future__ import annotations

import codecs
from typing import NamedTuple

_TABLE = "".join(
    chr(b) if b in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes((b,)).decode("windows-1252") for b in range(256)
)
"""Windows-1252, its five holes as in Latin-1."""
_SURROGATES = range(0xDC80, 0xDD00)


class BinaryError(ValueError):
    """The bytes are no text."""


class Decoded(NamedTuple):
    """A file's text without its byte order mark. Bytes that are not UTF-8 stand in it as lone surrogates."""

    source: str
    encoding: str
    bom: bytes
    notes: tuple[str, ...] = ()


def decode(raw: bytes) -> Decoded:
    """The text of a file: UTF-8, UTF-16 with its mark, else Windows-1252. Raises BinaryError."""
    if raw.startswith(codecs.BOM_UTF8):
        return _utf8(raw[3:], codecs.BOM_UTF8)
    for bom, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if raw.startswith(bom) and not raw.startswith(codecs.BOM_UTF32_LE):
            try:
                return Decoded(raw[2:].decode(name, "surrogatepass"), name, bom)
            except UnicodeDecodeError:
                break
    if b"\0" in raw:
        raise BinaryError
    return _utf8(raw, b"")


def encode(source: str, encoding: str, bom: bytes) -> bytes:
    """The bytes of a text that `decode` read. Raises UnicodeEncodeError for what the encoding cannot hold."""
    if encoding == "windows-1252":
        return codecs.charmap_encode(source, "strict", codecs.charmap_build(_TABLE))[0]
    return bom + source.encode(encoding, "surrogateescape" if encoding == "utf-8" else "surrogatepass")


def printable(text: str) -> str:
    """The text with U+FFFD for every lone surrogate, so that it can be written and hashed."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


def _utf8(raw: bytes, bom: bytes) -> Decoded:
    try:
        return Decoded(raw.decode("utf-8"), "utf-8", bom)
    except UnicodeDecodeError:
        if b"\0" in raw:
            raise BinaryError from None
    kept = raw.decode("utf-8", "surrogateescape")
    bad = sum(ord(c) in _SURROGATES for c in kept)
    good = sum(c > "\x7f" for c in kept) - bad
    if bom or good > bad:
        noun = "byte that is" if bad == 1 else "bytes that are"
        return Decoded(kept, "utf-8", bom, (f"Read as UTF-8; {bad} {noun} not UTF-8 left as found.",))
    note = "Not UTF-8: read as Windows-1252."
    return Decoded(codecs.charmap_decode(raw, "strict", _TABLE)[0], "windows-1252", b"", (note,))
