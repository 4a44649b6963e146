"""A name that the house lists is spelled as in the list."""

from __future__ import annotations

import pytest
from stories import findings

from newslint.analysis.text import fold
from newslint.config.names import house_of
from newslint.formats import read_text
from newslint.lint.lint import lint
from newslint.ruleset import shipped
from newslint.ruleset.ruleset import RuleSet


def found(text: str, **names: object) -> dict[str, list[str]]:
    """What the rules of typos and naming mark, by rule."""
    rules = tuple(
        rule
        for id_, rule in shipped.pack(shipped.folder(), {}, shipped=True).rules.items()
        if id_.startswith(("typos.", "naming."))
    )
    told: dict[str, list[str]] = {}
    for finding in lint(read_text(text, "story.txt", "text"), RuleSet(rules), house_of([names])).findings:
        told.setdefault(finding.rule, []).append(finding.text)
    return told


SQUAD = ["Tomasz Wiśniewski", "Conor O'Dowdall", "Ana B. Ruiz", "Dario Brekke"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Conor O’Dowdal sang.", ["O’Dowdal"]),
        ("Ana Ruis sang. Bo Ruis danced.", ["Ruis"]),
        ("Ana C. Ruis sang.", ["Ruis"]),
        ("Dario Brkke sang.", ["Brkke"]),
        ("Daria Brekke sang, as Dario’s sister does.", []),
        ("CONOR O’DOWDAL WINS\n\nThey sang.", []),
    ],
)
def test_nearly_listed(text: str, marked: list[str]) -> None:
    assert found(text, people=SQUAD).get("naming.listed", []) == marked


def test_what_is_in_the_story_in_both_forms_is_reported_once() -> None:
    told = found("Dario Brekkestad ran. Brekkestat fell. Brekkestad smiled.", people=["Dario Brekkestad"])
    assert told == {"naming.variant": ["Brekkestat"]}


def test_a_preferred_form_beside_the_other_is_reported_once() -> None:
    told = found("Kyiv slept. Trains to Kiev were late.", preferred={"Kiev": "Kyiv"})
    assert told == {"naming.place": ["Kiev"]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hwat said that she was tired.", {"people": ["Ana Hwat"]}),
        ("We met Brit Brit at the door.", {"people": ["Brit Brit"]}),
        ("The teh of Lund played. It was the teh that won.", {"organisations": [["teh of Lund"]]}),
    ],
)
def test_no_typo_in_a_listed_name(text: str, names: dict[str, object]) -> None:
    assert [rule for rule in found(text) if rule.startswith("typos.")]
    assert not [rule for rule in found(text, **names) if rule.startswith("typos.")]


def test_the_message_names_the_whole_name() -> None:
    house = house_of([{"people": ["Tomás Lindqvist"]}])
    (told,) = findings("Tomas A. Lindqvist paid.", "naming", house)
    assert told.message.startswith("‘Tomas Lindqvist’ is not in the list of names; ‘Tomás Lindqvist’ is.")


@pytest.mark.parametrize("form", ["Ny‑Kvarn", "Ny-Kvarn\u00a0Hed", "Ny-Kvarn’s"])
def test_hyphens_spaces_and_apostrophes_of_the_list_are_those_of_the_story(form: str) -> None:
    text = "Ny-Kvarn Hed, Ny-Kvarn’s best field, was sold."
    assert found(text, preferred={form: "Nykvarn"})["naming.preferred"] == [fold(form).replace("'", "’")]
