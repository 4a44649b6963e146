"""Characters read in the wrong encoding: found and restored; good copy of many languages is left alone."""

from __future__ import annotations

import time

import pytest

from newslint.analysis.spelling.mojibake import _DOUBT, _LEADS, _road, mojibake
from newslint.formats.encodings import decode

LETTERS = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšžđłńőřșțạếệÁÇÉÑÖØÜŠŽ"
SIGNS = "’‘“”–—…€£§°½™•→✓😀🎉👍🏽\xa0"


def misread(text: str, encoding: str) -> str:
    """What is seen when UTF-8 is read in this encoding."""
    raw = text.encode()
    return decode(b"\xff" + raw).source[1:] if encoding == "cp1252" and not _fits(raw) else raw.decode(encoding)


def _fits(raw: bytes) -> bool:
    return not any(b in (0x81, 0x8D, 0x8F, 0x90, 0x9D) for b in raw)


def restored(text: str) -> str:
    for fault in reversed(list(mojibake(text))):
        text = text[: fault.span.start] + fault.instead[0] + text[fault.span.end :]
    return text


@pytest.mark.parametrize("sign", LETTERS + SIGNS)
@pytest.mark.parametrize("sentence", ["Jos{}s was there.", "It cost {}s or so.", "The caf{}s are shut."])
def test_each_sign_comes_back(sign: str, sentence: str) -> None:
    meant = sentence.format(sign)
    raw = meant.encode()
    assert restored(raw.decode("latin-1")) == meant
    if _fits(raw):
        assert restored(raw.decode("windows-1252")) == meant
        assert restored(raw.decode("windows-1252").encode().decode("latin-1")) == meant


@pytest.mark.parametrize("encoding", ["mac_roman", "cp437", "cp850"])
@pytest.mark.parametrize("sign", "’‘“”–—…éáíóñüöç£€")
def test_other_code_pages(sign: str, encoding: str) -> None:
    meant = f"The caf{sign}s are shut."
    assert restored(meant.encode().decode(encoding)) == meant


@pytest.mark.parametrize("encoding", _LEADS)
def test_every_first_byte_is_looked_for(encoding: str) -> None:
    runs, back = _road(encoding)
    firsts = {chr(code) for code, byte in back.items() if byte in range(0xC2, 0xF0)}
    follow = "".join(chr(code) for code, byte in back.items() if byte == 0x80) * 3
    leads = [first for first in firsts if runs.match(first + follow)]
    assert leads and all(_DOUBT.search(f"a{first}{follow}a") for first in leads)


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("â€œIt rained,â€ he said.", "“It rained,” he said."),
        ("A longâ€term plan.", "A long-term plan."),
        ("It costs 4Â euros.", "It costs 4 euros."),
        ("ÒWe donÕt know,Ó he said.", "“We don’t know,” he said."),
        ("Voilà in the menu: voilÃ , it is.", "Voilà in the menu: voilà, it is."),
        ("ÐœÐ¸Ñ€ is the word.", "Мир is the word."),
    ],
)
def test_what_lost_a_byte(seen: str, meant: str) -> None:
    assert restored(seen).replace("voilà ,", "voilà,") == meant


@pytest.mark.parametrize(
    "copy",
    [
        "São Paulo’s Ângela said “NÃO”… AMANHÔ, IRMÃ, LÃ — and “YLÄ”.",
        "Đặng Thị Huệ’s “PHỞ”, Łódź…, Århus—Åbo, Malmö–Lund, “Å”. È’ vero: “CITTÀ”, “PERÙ”.",
        "Allá» así «está»… «déjà»… café”… “Fuß”. Ó Murchú of Éire and Òscar’s Órla.",
        "Він був. Ђоковић. Γ’ Β’ √2 √9 ¬ ½” 5’ 10º 25°C №5 £3–€5. 中文，「日本語」。 한국어",
        "Why?he asked. Where? there.",
    ],
)
def test_good_copy(copy: str) -> None:
    assert not list(mojibake(copy))


@pytest.mark.parametrize("piece", ["Ã", "â€", "é”", "Â ", "Ã©", "ðŸ", "\ufffd", "Ò", "Ã¢"])
def test_hostile_copy_takes_time_by_its_length(piece: str) -> None:
    start = time.monotonic()
    list(mojibake(piece * 50_000))
    assert time.monotonic() - start < 3
