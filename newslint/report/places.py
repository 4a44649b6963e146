"""Where the places of a record stand in bytes: what some formats count, worked out only for them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.lines import Lines
from newslint.report.record import FileRecord, Point


def placed(record: FileRecord, document: Document) -> FileRecord:
    """The record with `places` for every offset that it names."""
    return {**record, "places": _places(record, document)}


def _places(record: FileRecord, document: Document) -> dict[int, Point]:
    """Each line is measured once, from one place to the next, however long it is and however many they are."""
    source, lines = document.source, Lines(document.source)
    strays = "surrogateescape" if document.encoding == "utf-8" else "surrogatepass"
    places: dict[int, Point] = {}
    last, measured = 0, len("\ufeff".encode()) if document.bom else 0  # up to `last`, bytes of its line
    for offset in sorted(set(_offsets(record))):
        line, column = lines.place(offset)
        if lines.start(line) > last:
            last, measured = lines.start(line), 0
        measured += len(source[last:offset].encode("utf-8", strays))
        last = offset
        places[offset] = line, column, measured + 1
    return places


def _offsets(record: FileRecord) -> Iterator[int]:
    for f in record["findings"]:
        edits = (edit for fix in f["fixes"] for edit in fix["edits"])
        for span in (f, *f["related"], *edits):
            yield span["start"]
            yield span["end"]
