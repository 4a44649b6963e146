"""Slips under a capital: which are told, and which may be somebody's name."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.spelling.faults import faults
from newslint.analysis.spelling.well_known import NAMES, OFFICES, well_known
from newslint.api import check_text
from newslint.data.lexicon import lexicon
from newslint.formats import plain


def _told(text: str) -> list[tuple[str, str]]:
    found = Analysis(plain.read("a.txt", text)).get(faults).get("capitalised", ())
    return [(text[f.span.start : f.span.end], *f.instead) for f in found]


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("ammerica", "America"),
        ("britsh", "British"),
        ("carribean", "Caribbean"),
        ("christain", ""),
        ("colmbia", ""),
        ("commitee", "Committee"),
        ("comission", "Commission"),
        ("europena", "European"),
        ("italien", ""),
        ("londno", "London"),
        ("massachusets", "Massachusetts"),
        ("phillippines", "Philippines"),
        ("slavakia", "Slovakia"),
        ("superintendant", "Superintendent"),
        ("ermany", ""),
        ("brasil", ""),
        ("jornal", ""),
        ("harald", ""),
        ("industria", ""),
    ],
)
def test_which_word_was_meant(slip: str, meant: str) -> None:
    assert well_known(slip, lexicon()) == meant


def test_no_well_known_word_is_a_slip_of_another() -> None:
    assert [word for word in NAMES | OFFICES if _told(f"They saw the {word} there.")] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("MINERS STIRKE OVER HOLIDYA PAY", [("STIRKE", "STRIKE"), ("HOLIDYA", "HOLIDAY")]),
        ("The talks in LONDNO failed.", [("LONDNO", "LONDON")]),
        ("He told Presdient Gomart.", [("Presdient", "President")]),
        ("He told the Uniteed Natoins.", [("Uniteed", "United"), ("Natoins", "Nations")]),
        ("The U.S. Goverment fell.", [("Goverment", "Government")]),
        ("Dr. Goverment fell.", []),
        ("Afganistan Ruiz fell.", []),
        ("Grete Isreali fell, and so did Isreali Vellinga.", []),
        ("Rua Portugese, 12", []),
        ("She writes for La Goverment and Het Parlament.", []),
        ("Rose Londno and Mark Goverment fell.", []),
        ("He met Isreali-Vellinga and Anglo-Isreali.", []),
    ],
)
def test_neighbours_tell_names(text: str, found: list[tuple[str, str]]) -> None:
    assert _told(text) == found


def test_one_finding_with_the_other_places() -> None:
    (finding,) = check_text("They left Britian.\n\nBritian’s envoy had no comment.\n")
    assert (finding.rule, [r.message for r in finding.related]) == ("typos.capitalised", ["‘Britian’ again"])


def test_where_the_story_has_the_name_right_the_rule_on_names_speaks_alone() -> None:
    text = "Britain voted. He left Britain for France. Then he flew to Britian again, and Britain was glad.\n"
    assert [f.rule for f in check_text(text)] == ["naming.variant"]
