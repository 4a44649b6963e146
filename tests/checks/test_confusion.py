"""`confusion` as a house changes it: pairs of its own, pairs that it does not want."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.api import check_text
from newslint.checks.confusion import problems
from newslint.errors import ConfigError

STORY = "Her brother placed a role in the deal.\n\nThe storm had no affect on the harvest.\n"


def found(folder: Path, rules: str) -> list[tuple[str, str]]:
    config = folder / "newslint.yml"
    config.write_text(f"rules: {{{rules}}}\n", encoding="utf-8")
    return [(f.rule, f.text) for f in check_text(STORY, path="story.txt", config=config)]


def test_a_house_adds_and_drops_pairs(tmp_path: Path) -> None:
    drop = "typos.confusion: {add: [placed played], drop: [affect effect]}"
    (added, closed) = found(tmp_path, drop)
    assert added == ("typos.confusion", "placed")
    assert closed == ("typos.set-phrase", "had no affect on")
    assert found(tmp_path, f"{drop}, typos.set-phrase: {{exceptions: [affect]}}") == [added]


def test_words_that_the_table_lacks_are_refused(tmp_path: Path) -> None:
    assert [way for way, _ in problems({"add": ["placed played", "barge>large", "bride bridge"]})] == [
        ("add", 1),
        ("add", 2),
    ]
    with pytest.raises(ConfigError, match=r"newslint\.yml:1:33: newslint does not know what stands around ‘barge’"):
        found(tmp_path, "typos.confusion: {add: [barge large]}")


def test_a_pair_is_of_two_words() -> None:
    assert [way for way, _ in problems({"pairs": ["affect"], "drop": ["affect effect", "affect >"]})] == [
        ("pairs", 0),
        ("drop", 1),
    ]
