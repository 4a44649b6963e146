"""names.yml becomes a House."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

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
            distinct=frozenset({frozenset({"Port Lowell", "Port Lowel"})}),
        )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("peple: []\n", "did you mean ‘people’?"),
        ("people:\n  - {nam: A}\n", "unknown key ‘nam’"),
        ("people:\n  - {forms: A, from: 2024-02-31}\n", "names.yml:2:22: there is no 2024-02-31"),
        ("places: [Kyiv, [Lviv, 3]]\ndistinct: [[a]]\n", "distinct"),
    ],
)
def test_mistakes(text: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "names.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        house([path])
    assert told in str(raised.value)


def test_empty(tmp_path: Path) -> None:
    path = tmp_path / "names.yml"
    path.write_text("", encoding="utf-8")
    assert house([path]) == House()


def test_the_page_tells_of_every_key() -> None:
    page = PAGE.read_text(encoding="utf-8").partition("## `names.yml`")[2].partition("## When something")[0]
    person = NAMES["people"]["items"]["anyOf"][1]["properties"]
    assert [key for key in (*NAMES, *person) if f"`{key}" not in page and f"{key}," not in page] == []
