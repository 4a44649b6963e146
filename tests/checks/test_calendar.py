"""`calendar`: right days are never reported, wrong ones always."""

from __future__ import annotations

import datetime
from calendar import day_name, month_name

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_checks import document, found, run

from newslint.analysis import Analysis
from newslint.checks.calendar import CHECK
from newslint.checks.check import Use

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))
FORMS = st.sampled_from(
    ["{w}, {m} {d}, {y}", "{w} {d} {m} {y}", "{w}, {d} {m}, {y}", "{w}, the {d}th of {m} {y}", "{w} {m} {d}th, {y}"]
)


def said(form: str, day: datetime.date, weekday: str) -> str:
    return "It fell on " + form.format(w=weekday, d=day.day, m=month_name[day.month], y=day.year) + "."


@settings(deadline=None)
@given(DAYS, FORMS)
def test_a_right_day_is_let_pass(day: datetime.date, form: str) -> None:
    text = said(form, day, day_name[day.weekday()])
    assert run("calendar", text, kind="weekday") == [] and run("calendar", text, kind="impossible") == []


@settings(deadline=None)
@given(DAYS, FORMS, st.integers(1, 6))
def test_a_wrong_weekday_is_told_with_the_right_one(day: datetime.date, form: str, off: int) -> None:
    text = said(form, day, day_name[(day.weekday() + off) % 7])
    (match,) = run("calendar", text, kind="weekday")
    assert (match.case, match.values[1]) == ("certain", day_name[day.weekday()])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on 31 June", ["31 June"]),
        ("on June 31.", ["June 31"]),
        ("on Sept. 31 and after", ["Sept. 31"]),
        ("on 29 February 1900", ["29 February 1900"]),
        ("on 29 February", []),
        ("In April 31 people came", []),
        ("on May 31 June Carter sang", []),
        ("from 1904–31 June was wet", []),
        ("paid £31 April to June", []),
        ("March 35 was cold", []),
    ],
)
def test_impossible_days(text: str, days: list[str]) -> None:
    assert found("calendar", text, kind="impossible") == days


def test_without_a_year_the_day_nearest_to_the_story_counts() -> None:
    story = document("It opened on Friday, Jan. 2, and shut on Sunday, Dec. 28.")._replace(
        date=datetime.date(2014, 12, 30)
    )
    use = Use("test.rule", {"kind": "weekday"})
    assert list(CHECK.run(Analysis(story), use)) == []
    later = story._replace(date=datetime.date(2015, 12, 30))
    assert {m.case for m in CHECK.run(Analysis(later), use)} == {"nearest"}
    assert list(CHECK.run(Analysis(story._replace(date=None)), use)) == []


@pytest.mark.parametrize(
    ("kind", "text", "days"),
    [
        ("this-week", "On Aug. 16 the mill shut, and on Wednesday it burned.", ["Aug. 16"]),
        ("this-week", "Trains run on 16 August and every Wednesday.", []),
        ("this-week", "The poll was taken from Aug. 14 to Aug. 16 and told on Wednesday.", []),
        ("this-week", "On Aug. 6 the mill shut, and on Wednesday it burned.", []),
        ("past", "The council is expected to meet on 16 August.", ["16 August"]),
        ("past", "The council will meet on 26 August.", []),
        ("past", "The law will change what they signed on 16 August.", []),
        ("past", "The council will meet on 16 August 2017.", []),
    ],
)
def test_days_against_the_story_s_date(kind: str, text: str, days: list[str]) -> None:
    story = Analysis(document(text)._replace(date=datetime.date(2016, 8, 18)))
    matches = list(CHECK.run(story, Use("test.rule", {"kind": kind}, quotes="skip")))
    assert [text[m.span.start : m.span.end] for m in matches] == days
    assert run("calendar", text, kind=kind) == []


@pytest.mark.parametrize(
    ("form", "printed"),
    [("16 August", "3 March 2015"), ("August 16", "March 3, 2015"), ("August 16th", "March 3rd, 2015")],
)
def test_the_form_of_a_house(form: str, printed: str) -> None:
    (match,) = run("calendar", "It shut on 3rd March, 2015.", kind="form", form=form)
    assert match.values[1] == printed
    assert run("calendar", f"It shut on {printed}.", kind="form", form=form) == []
