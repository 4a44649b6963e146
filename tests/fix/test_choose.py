"""Which fixes go together, and what they leave untouched."""

from __future__ import annotations

import codecs
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.fix.choose import Choice, made, offered, together
from newslint.fix.patch import patch
from newslint.formats.encodings import decode, encode
from newslint.report.record import FindingRecord, FixRecord

SPANS = st.tuples(st.integers(0, 12), st.integers(0, 3), st.sampled_from(["", "x", "’", "\n"]))
CHOICES = st.lists(st.lists(SPANS, min_size=1, max_size=3), max_size=12)


def choices(found: list[list[tuple[int, int, str]]]) -> list[Choice]:
    return [Choice(f"r{n}", tuple(sorted((at, at + size, text) for at, size, text in c))) for n, c in enumerate(found)]


@given(CHOICES)
def test_what_is_made_together_never_touches(found: list[list[tuple[int, int, str]]]) -> None:
    given = choices(found)
    picked = together(given)
    changes = sorted({change for choice in picked for change in choice.changes})
    assert all(a[1] < b[0] or any({a, b} <= set(c.changes) for c in picked) for a, b in pairwise(changes))
    whole = [c for c in given if all(a[1] <= b[0] for a, b in pairwise(c.changes))]
    assert picked[:1] == whole[:1]


@given(CHOICES, st.binary(max_size=30), st.sampled_from(["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"]))
def test_bytes_outside_the_changes_are_untouched(
    found: list[list[tuple[int, int, str]]], content: bytes, style: str
) -> None:
    if style.startswith("utf-16"):
        bom = codecs.BOM_UTF16_LE if style == "utf-16-le" else codecs.BOM_UTF16_BE
        raw = bom + content.decode("latin-1").encode(style)
    else:
        raw = content.replace(b"\0", b"\r\n")
        raw = codecs.BOM_UTF8 + raw if style == "utf-8-sig" else raw
    try:
        source, encoding, bom, _ = decode(raw)
    except ValueError:
        return
    picked = together(c for c in choices(found) if all(end <= len(source) for _, end, _ in c.changes))
    expected, at = b"", 0
    for start, end, text in sorted({change for choice in picked for change in choice.changes}):
        expected += encode(source[at:start] + text, encoding, b"")
        at = end
    assert encode(made(source, picked), encoding, bom) == bom + expected + encode(source[at:], encoding, b"")
    assert encode(source, encoding, bom) == raw


def finding(*fixes: str) -> FindingRecord:
    said: list[FixRecord] = [{"title": str(n), "applicability": a, "edits": []} for n, a in enumerate(fixes)]
    return {  # type: ignore[typeddict-item]
        "rule": "a.b",
        "fixes": said,
    }


@pytest.mark.parametrize(
    ("fixes", "safe", "unsafe"),
    [
        ((), None, None),
        (("display",), None, None),
        (("safe",), "0", "0"),
        (("unsafe",), None, "0"),
        (("unsafe", "unsafe"), None, None),
        (("unsafe", "safe"), "1", "1"),
        (("display", "unsafe"), None, "1"),
    ],
)
def test_which_fix_leaves_no_choice(fixes: tuple[str, ...], safe: str | None, unsafe: str | None) -> None:
    for asked, title in ((False, safe), (True, unsafe)):
        fix = offered(finding(*fixes), asked)
        assert (fix["title"] if fix else None) == title


def test_a_patch_names_a_file_from_the_working_directory(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(str(tmp_path))
    assert patch(f"{tmp_path}/a/b.txt", b"x", b"y\n").startswith(b"--- a/a/b.txt\n+++ b/a/b.txt\n")
    assert patch("a.txt", b"x", b"x") == b""
