"""Which items a text wakes, with and without the automaton."""

from __future__ import annotations

import pytest

from newslint.checks.check import Options, once
from newslint.checks.wakes import Wakes

NEEDS = [("harbour", "arbour"), None, ("ferry",), (), *((f"word{n}",) for n in range(30))]


@pytest.mark.parametrize("padding", ["", "x " * 2000])
def test_items_wake_by_their_literals(padding: str) -> None:
    wakes = Wakes(NEEDS)
    awake = wakes.awake(f"{padding}the harbour and word7")
    assert {index: sorted(found) for index, found in awake.items()} == {1: [], 0: ["arbour", "harbour"], 11: ["word7"]}
    assert wakes.awake("nothing") == {1: []}


def test_what_is_made_of_options_is_made_once() -> None:
    made: list[Options] = []

    @once
    def size(options: Options) -> int:
        made.append(options)
        return len(options)

    one, two = {"a": 1}, {"a": 1, "b": 2}
    assert [size(one), size(two), size(one)] == [1, 2, 1]
    assert made == [one, two]
