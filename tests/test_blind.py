"""Slips in stories by writers who knew no rule (benchmarks/blind.py): as many are found as were, and no more is said of
correct copy. Rules may be mended on what is missed in `first` and `second`; `third` shows whether they generalise."""

from __future__ import annotations

import pytest
from benchmark import loaded

FOUND = {"first": 270, "second": 250, "third": 185}
ALARMS = {"first": 8, "second": 9, "third": 15}


blind = loaded("blind")


@pytest.mark.parametrize("name", blind.SETS)
def test_slips_are_found_and_correct_copy_is_left_alone(name: str) -> None:
    told = blind.outcome(name)
    assert len(told.found) >= FOUND[name], [(s.file, s.check) for s in told.missed]
    alarms = [(s.file, s.finding.rule, s.finding.message) for s in (*told.near, *told.other)]
    assert len(alarms) <= ALARMS[name], alarms


@pytest.mark.parametrize("name", blind.SETS)
def test_each_place_stands_once_in_its_story(name: str) -> None:
    for slip in blind.slips(name):
        source = (blind.STORIES / name / slip.file).read_text(encoding="utf-8")
        assert all(source.count(source[p.start : p.end]) == 1 for p in slip.places), slip
