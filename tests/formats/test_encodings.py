"""Bytes in, the same bytes out."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.errors import FileError
from newslint.formats import encode, read_bytes
from newslint.formats.encodings import BinaryError, decode, printable

BOMS = [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE]


@given(raw=st.binary(max_size=80), bom=st.sampled_from(BOMS))
@example(raw=b"\x81\x8d\x8f\x90\x9d", bom=b"")
@example(raw=b"\x00\xd8", bom=codecs.BOM_UTF16_LE)
@example(raw="a “b” é".encode() + b"\x93", bom=b"")
def test_nothing_is_lost(raw: bytes, bom: bytes) -> None:
    try:
        d = decode(bom + raw)
    except BinaryError:
        assert b"\0" in bom + raw
        return
    assert encode(d.source, d.encoding, d.bom) == bom + raw
    printable(d.source).encode()


def test_utf8_with_a_mark() -> None:
    d = read_bytes(codecs.BOM_UTF8 + "Café 😀".encode(), "x.txt")
    assert (d.source, d.encoding, d.bom, d.notes) == ("Café 😀", "utf-8", codecs.BOM_UTF8, ())
    assert d.blocks[0].span.start == 0


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf16(name: str) -> None:
    bom = codecs.BOM_UTF16_LE if name == "utf-16-le" else codecs.BOM_UTF16_BE
    d = read_bytes(bom + "Café 😀".encode(name), "x.txt")
    assert (d.text, d.encoding, d.bom) == ("Café 😀", name, bom)


def test_mostly_utf8_keeps_the_bad_byte_apart() -> None:
    d = read_bytes("“Café” né ".encode() + b"\x93 x", "x.txt")
    assert d.encoding == "utf-8"
    assert d.source.endswith("\udc93 x")
    assert d.text.endswith("\ufffd x")
    assert "1 byte" in d.notes[0]


def test_windows_1252_with_a_note() -> None:
    d = read_bytes(b"\x93Caf\xe9\x94 \x81", "x.txt")
    assert (d.text, d.encoding) == ("“Café” \x81", "windows-1252")
    assert "Windows-1252" in d.notes[0]


def test_binary_and_too_large() -> None:
    with pytest.raises(FileError, match="not a text file"):
        read_bytes(b"\x89PNG\0\0", "x.txt")
    with pytest.raises(FileError, match="not a text file"):
        read_bytes("x".encode("utf-32"), "x.txt")
    with pytest.raises(FileError, match="larger than"):
        read_bytes(b"x" * 11, "x.txt", max_size=10)
