"""YAML is changed in place: what is not meant stays to the letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.config import yaml_edit
from newslint.ruleset import marked

BLOCK = "# Ours.\npeople:\n  - Ana Ruiz  # mayor\n\n  # goalkeepers\n  - {forms: [Łukasz Żak], tag: a}\n\nwords: [x]\n"


def data(text: str) -> object:
    return marked.parse("names.yml", text).data


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("", "people:\n  - N\n"),
        ("# nobody\n", "# nobody\npeople:\n  - N\n"),
        ("words: [x]", "words: [x]\npeople:\n  - N\n"),
        (BLOCK, BLOCK.replace("tag: a}\n", "tag: a}\n  - N\n")),
        (BLOCK.replace("\n", "\r\n"), BLOCK.replace("tag: a}\n", "tag: a}\n  - N\n").replace("\n", "\r\n")),
        ("people:\n- A\n- forms: B\n  role: c\n# end\n", "people:\n- A\n- forms: B\n  role: c\n- N\n# end\n"),
        ("people: [A, B]  # two\n", "people: [A, B, N]  # two\n"),
        ("people: []\n", "people: [N]\n"),
        ("people: null\n", "people: [N]\n"),
        ("people: A\n", "people: [A, N]\n"),
        ("people:  # none yet\nwords: [x]\n", "people:  # none yet\n  - N\nwords: [x]\n"),
        ("{people: [A], words: [x]}\n", "{people: [A, N], words: [x]}\n"),
        ("{words: [x]}\n", "{words: [x], people: [N]}\n"),
        ("people:\n  - |\n    A\n\nwords: [x]\n", "people:\n  - |\n    A\n  - N\n\nwords: [x]\n"),
        ("people:\n  - 😀a\n  - ś", "people:\n  - 😀a\n  - ś\n  - N\n"),
    ],
)
def test_append(text: str, after: str) -> None:
    assert yaml_edit.append(text, "people", ["N"]) == after


@pytest.mark.parametrize(
    ("text", "gone", "after"),
    [
        (BLOCK, [0], BLOCK.replace("  - Ana Ruiz  # mayor\n", "")),
        (BLOCK, [0, 1], "# Ours.\npeople: []\n\n  # goalkeepers\n\nwords: [x]\n"),
        ("people: [A, B, C, D]\n", [1, 2], "people: [A, D]\n"),
        ("people: [A, B, C, D]\n", [2, 3], "people: [A, B]\n"),
        ("people: [A, B]\n", [0, 1], "people: []\n"),
        ("people:\n-\n  forms: A\n  tag: x\n- B\n", [0], "people:\n- B\n"),
        ("people:\n- A\n- B", [1], "people:\n- A\n"),
    ],
)
def test_remove(text: str, gone: list[int], after: str) -> None:
    assert yaml_edit.remove(text, "people", gone) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("people:\n- {forms: A, until: 2020}  # x\n", "people:\n- {forms: A, until: 2024-05-31}  # x\n"),
        ("people:\n- {forms: A}\n", "people:\n- {forms: A, until: 2024-05-31}\n"),
        ("people:\n- forms: [A]  # x\n- B\n", "people:\n- forms: [A]  # x\n  until: 2024-05-31\n- B\n"),
    ],
)
def test_assign(text: str, after: str) -> None:
    assert yaml_edit.assign(text, "people", [0], "until", "2024-05-31") == after


def test_put() -> None:
    assert (
        yaml_edit.put("profile: uk-web  # ours", "names", "names.yml") == "profile: uk-web  # ours\nnames: names.yml\n"
    )


@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"]), min_size=1), min_size=1))
def test_what_is_written_is_read(words: list[str]) -> None:
    text = "a: " + yaml_edit.flow([words, {"x": words[0], words[0]: "y"}] if words[0] != "x" else [words]) + "\n"
    read = data(text)
    assert isinstance(read, dict)
    assert read["a"][0] == words
