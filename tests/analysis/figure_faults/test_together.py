"""Figures of one sentence against each other: what is wrong is told, what may be right is not."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

import pytest

from newslint.analysis import Analysis
from newslint.analysis.figure_faults import ages, changes, conversions, sums, votes, years
from newslint.finding import Match
from newslint.formats import read_text

FINDERS: dict[str, Callable[[Analysis], Iterator[Match]]] = {
    "sum": sums.wrong_sums,
    "change": changes.wrong_changes,
    "point": changes.rates,
    "conversion": conversions.wrong_conversions,
    "majority": votes.wrong_majorities,
    "elapsed": years.wrong_spans,
    "age": ages.wrong_ages,
}


def told(text: str, date: str = "") -> list[str]:
    """The kinds of fault that a paragraph has."""
    document = read_text(f"# A story\n\n{text}", "story.md", "md")
    if date:
        document = document._replace(date=datetime.date.fromisoformat(date))
    analysis = Analysis(document)
    return [kind for kind, find in FINDERS.items() for _ in find(analysis)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The 12-member jury, seven men and four women, was out.", "sum"),
        ("A family of six – two adults and three children – was found.", "sum"),
        ("They played 12 games: three wins, two draws and five defeats.", "sum"),
        ("The number waiting fell from 7,613 to 6,630, or 22.9%, in May.", "change"),
        ("Profit rose by 30 per cent to £50m from £40m.", "change"),
        ("Rates were cut by 0.5 points from 5% to 4.75%.", "change"),
        ("Deaths doubled to 90 from 30.", "change"),
        ("Prices halved from 80 to 60.", "change"),
        ("Turnout fell 8 per cent from 62 per cent to 54 per cent.", "point"),
        ("She weighs 11st 4lb (62kg).", "conversion"),
        ("It was 30C (96F).", "conversion"),
        ("Winds of 60 mph (60 km/h) blew.", "conversion"),
        ("The motion fell by 54-40, a margin of 24.", "majority"),
        ("The club, which lasted from 1999-05, some 20 years, is gone.", "elapsed"),
        ("Born in 1915, Poe died in 2007 at the age of 81.", "age"),
    ],
)
def test_a_contradiction_is_told(text: str, kind: str) -> None:
    assert told(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "He has won 12 caps: 10 for Kelsey and two for the Lions.",
        "He made 114 from 98 balls, with 12 fours and two sixes, and was 12 not out at tea.",
        "The group has 12 members: seven from Kent, four from Essex and one from Surrey.",
        "At 9pm they said five people, including three children, were hurt, two of them badly.",
        "Three brothers, two cousins and an uncle were not saved; two dogs and a cat were.",
        "Net income rose to $1.2 billion, or 34 cents a share, from $980 million, or 28 cents, a year earlier.",
        "Gold rose $4 to $1,274 an ounce and silver 12 cents to $17.40 from $17.28.",
        "Calls doubled, from 30 a day to 60, and tripled to 90 from 30.",
        "The vaccine cut cases by half, from 4% to 2%; VAT went from 17.5% to 20% in 2011.",
        "The storm, 40 miles (64 km) wide, moved at 12 mph (19 km/h), at -2C (28F).",
        "Preheat the oven to 180C (160C fan); mix 200g (7oz) flour in a 23cm (9in) tin.",
        "Smith polled 21,340 votes to 19,020, a majority of 2,320 on a turnout of 62.1%.",
        "The bill passed by 54 votes to 40 with 12 absent; 40 make a majority of 12 parties.",
        "From 1939 to 1945, six years of war, and between 1914 and 1918 the mill ran all night.",
        "The price went up 5p from 30p to 35p and will be up 10% from May to 40p.",
        "From 1914 to 1918, 12 years before, he was away.",
        "He served 12 years, from 1990 to 1995 in Kent and then in Essex to 2002.",
        "The painter, born in 1871, sold it in 1901 aged 30; her niece died in 1990 aged 91.",
        "Four brothers and two sisters – six children in all – and two adults lived there.",
        "Six people – one woman and five men, aged 18 to 60 – were arrested.",
        "They have won 15 games: nine wins at home and six away.",
        "He weighed 7lb 6oz (3.35kg) and was 21in (53cm) long.",
        "Heights of 5 miles (8km) to 10 miles (16km) were seen at -40C (-40F); it was 2C (4F) warmer.",
        "Drive 2 miles (five minutes) north for $5 (£3.20) a mile (1.6km).",
        "She cut her time by 3 seconds to 52 from 55 and rose two places to 12th from 14th.",
        "Poe joined in 2004 and left in 2016, 10 years after his brother.",
        "He was born on 3 May 1931 and in 1952, aged 21, married Ana, who died aged 80 in 2010.",
    ],
)
def test_what_may_be_right_is_let_pass(text: str) -> None:
    assert told(text) == []


def test_what_needs_the_story_s_date_is_silent_without() -> None:
    ago, born = "The mill opened in 1950, 60 years ago.", "Ana Ruiz, 81, was born in 1915."
    assert told(ago) == told(born) == []
    assert (told(ago, "2016-05-05"), told(born, "2007-05-05")) == (["elapsed"], ["age"])
    assert told(ago, "2010-05-05") == told(born, "1997-05-05") == []
