"""names.yml becomes a House."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from newslint.api import check_text
from newslint.config.names import house
from newslint.errors import ConfigError
from newslint.house import House, Person
from newslint.ruleset.names_schema import NAMES

PAGE = Path(__file__).parents[2] / "docs" / "configuration.md"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))


def test_the_page_s_example(tmp_path: Path) -> None:
    m = re.search(r"```yaml\n(# names\.yml\n.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    assert m
    path = tmp_path / "names.yml"
    path.write_text(m[1], encoding="utf-8")
    for _ in range(2):  # the second time from the cache
        assert house([path]) == House(
            people=(
                Person(("Tomasz Wiśniewski",)),
                Person(
                    ("Ana Ruiz Delgado", "Ana Ruiz"), "mayor of Port Lowell", datetime.date(2022, 1, 1), None, "council"
                ),
            ),
            places=(("Kyiv", "Kiev"),),
            organisations=(("UN", "United Nations"),),
            words=frozenset({"paywalled"}),
            preferred={"Kiev": "Kyiv"},
            distinct=frozenset({frozenset({"Port Lowell", "Port Lowel"}), frozenset({"Lowell", "Lowel"})}),
        )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("peple: []\n", "did you mean ‘people’?"),
        ("persons: []\n", "hint: there is people, places, organisations, words, preferred, distinct"),
        ("people:\n  - {nam: A}\n", "unknown key ‘nam’"),
        ("people:\n  - {forms: A, from: 2024-02-31}\n", "names.yml:2:22: there is no 2024-02-31"),
        ("places: [Kyiv, [Lviv, 3]]\ndistinct: [[a]]\n", "distinct"),
        ("distinct: [Anna Lund, Anne Lund]\n", "expected 2 or more, found 1"),
        ("distinct: [Anna Lund, Anne Lund]\n", "hint: each group has brackets of its own"),
        ("people: [A, '']\n", "names.yml:1:13: people: expected 1 or more, found nothing"),
        ("people:\n  - {forms: A, from: 2024, until: 2023}\n", "2:35: until 2023 is before from 2024"),
        (
            "preferred: {Kiev: Kyiv, Kyiv: Kiev}\n",
            "1:19: ‘Kyiv’ is to be printed, and has a form to print itself, ‘Kiev’",
        ),
    ],
)
def test_mistakes(text: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "names.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        house([path])
    assert told in str(raised.value)


@pytest.mark.parametrize(
    ("pair", "finds"),
    [("Jane Lind, Jane Lynd", 0), ("Lind, Lynd", 0), ("Jane Lind, Joan Lynd", 1), ("Ostrel, Port Ostrel", 1)],
)
def test_names_that_differ_in_the_last_word_are_kept_apart(pair: str, finds: int, tmp_path: Path) -> None:
    (tmp_path / "names.yml").write_text(f"distinct: [[{pair}]]\n", encoding="utf-8")
    config = tmp_path / "newslint.yml"
    config.write_text("names: names.yml\n", encoding="utf-8")
    text = "Jane Lind spoke. On Monday Lynd took the train to Ostrel."
    assert len(check_text(text, config=config, select=["naming.variant"])) == finds


def test_dates_behind_aliases(tmp_path: Path) -> None:
    path = tmp_path / "names.yml"
    path.write_text("people:\n  - {forms: A, from: &y 2024}\n  - &b {forms: [B, 7], from: *y}\n  - *b\n")
    assert [person.since for person in house([path]).people] == [datetime.date(2024, 1, 1)] * 3
    assert house([path]).people[2].forms == ("B", "7")


def test_empty(tmp_path: Path) -> None:
    path = tmp_path / "names.yml"
    path.write_text("", encoding="utf-8")
    assert house([path]) == House()


def test_the_page_tells_of_every_key() -> None:
    page = PAGE.read_text(encoding="utf-8").partition("## `names.yml`")[2].partition("## When something")[0]
    person = NAMES["people"]["items"]["anyOf"][1]["properties"]
    assert [key for key in (*NAMES, *person) if f"`{key}" not in page and f"{key}," not in page] == []
