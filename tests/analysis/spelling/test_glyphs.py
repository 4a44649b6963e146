"""Signs that nobody sees: found where the reader dropped them, and taken out of the source."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.spelling.faults import faults
from newslint.formats import read_text


def mended(source: str, kind: str) -> tuple[list[str], str]:
    """The cases of the faults, and the source with each put right everywhere."""
    document = read_text(source, f"story.{kind}")
    found = Analysis(document).get(faults).get("homoglyph", ())
    edits = [e for f in found for place in (f.span, *f.places) for e in document.map.edits(place, f.instead[0])]
    for edit in sorted(edits, key=lambda e: -e.span.start):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return [f.case for f in found], source


@pytest.mark.parametrize(
    ("kind", "source", "cases", "meant"),
    [
        ("txt", "The coun\u200bcil, a coun\u200bcil.", ["clear"], "The council, a council."),
        ("txt", "A may\u00ador, Mon\ufeffday’s cr\u2060ew.", ["likely", "clear", "clear"], "A mayor, Monday’s crew."),
        ("txt", "It was in\u200bthe hall.", ["clear"], "It was in the hall."),
        ("md", "The **coun\u200bcil** met.", ["clear"], "The **council** met."),
        ("html", "<p>The coun&#8203;cil met the <b>may&shy;or</b> of Har\u00adbour.</p>", ["clear"],
         "<p>The council met the <b>may&shy;or</b> of Har\u00adbour.</p>"),
        ("txt", "\u200bThe council,\u200b 10\u200b,000 of it \u200b, met.\u200b", [],
         "\u200bThe council,\u200b 10\u200b,000 of it \u200b, met.\u200b"),
        ("txt", "The \ufb01re in the of\ufb01ce.", ["clear", "clear"], "The fire in the office."),
        ("txt", "Нe ate in Тhе Нall of \u03bfld.", ["clear"] * 4, "He ate in The Hall of old."),
        ("txt", "Тhe сор ran.", ["clear", "likely"], "The cop ran."),
    ],
)  # fmt: skip
def test_signs_are_put_right(kind: str, source: str, cases: list[str], meant: str) -> None:
    assert mended(source, kind) == (cases, meant)


def test_copy_of_other_languages() -> None:
    for text in (
        "Путин сказал: «мир». The word сор (litter), from Russian сор, is old.",
        "TNFα, α-synuclein, 3µm, Δt, λx, Ωmega, β2, the πr² of it.",
        "日本のＡＢＣ and ＮＨＫ（日本） are names. The set 𝑥 is open. می\u200cخواهم",
    ):
        assert mended(text, "txt") == ([], text)
