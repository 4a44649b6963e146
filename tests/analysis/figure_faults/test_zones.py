"""Figures of the headline against the body's."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.figure_faults import zones
from newslint.formats import read_text

LIST = "1. The mill opens.\n\n2. It is old.\n\n3. It is big.\n\n4. It is dry.\n\n5) It shuts."


def told(headline: str, body: str) -> tuple[list[str], list[str]]:
    """The figures that differ, and those that the body does not have."""
    analysis = Analysis(read_text(f"{headline}\n\n{body}", "story.txt", "txt"))
    differ, absent = zones.differing(analysis), zones.absent(analysis)
    return [str(m.values[0]) for m in differ], [str(m.values[0]) for m in absent]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Ruiz hits 114 as Kent reach 302-5", "Ana Ruiz made 114 not out and Kent were 302 for five at stumps."),
        ("Man, 24, charged", "A 24-year-old man was charged on Monday. Two others, 31 and 19, were freed."),
        ("Dow falls 300 points", "The Dow Jones fell 298.47 points to 16,204."),
        ("First win in 10 years for Kelsey", "Kelsey won for the first time since 2005."),
        ("5,000 march in Wexmoor", "Some 5000 people marched on Monday, 200 of them on horseback."),
        ("Inflation at five-year high of 2%", "Prices rose by 1.9 per cent, the most since 2010."),
        ("Oil above $50 as wells shut", "Oil rose to $50.43 from $48.10 a barrel."),
        ("Euro 2016: Kelsey out", "Kelsey lost in the last 16, as in 1950."),
        ("£9k fees to rise", "Fees of £9,000 a year will rise to £9,250."),
        ("Three dead, 12 hurt in blast", "Three people died and a dozen were hurt when a boiler blew up."),
        ("Police seize 2.5 tonnes of tea", "Officers seized 2,500kg of tea worth £190m on a yacht."),
        ("Jobless total falls by 40,000", "Unemployment fell to 1.62 million from 1.66 million."),
        ("60% back ban", "Six in 10 voters back the ban."),
        ("Firm cuts 15% of staff", "The firm is to cut 300 of its 2,000 jobs."),
        ("Two held after three killed in flat", "A man and a woman were arrested after three people were found dead."),
        ("Quake kills more than 200", "At least 214 people died in a quake, and 1,200 were hurt."),
        ("Storm leaves 80,000 without power", "More than 81,000 homes had no power."),
        ("Boat with 40 aboard sinks", "The boat, which had 36 passengers and four crew, sank."),
        ("Wage bill hits £1.5bn", "Clubs spent £1,478m on wages."),
        (
            "Five things to know",
            LIST,
        ),
        ("Five things to know", "The mill has three doors, and 40 windows."),
        ("Six dead in storms", "A girl was the sixth to die in the storms. Two people died on Monday."),
        ("1 in 3 schools has mould", "A third of the 36 schools have mould, for 40 days."),
        ("Eight-hour queue for tickets", "People queued from 4am until noon for 20 minutes of it."),
        ("Homes at £1m-plus", "The homes are on the market from £1.15m."),
        ("Two dead in storm", "A man and his wife have died in a storm on Monday. Three people died in 2009."),
        ("Two dead in Kelsey storm", "Three people have died in a storm, two of them in Kelsey."),
        ("100 days to go", "There are 100 days until the games."),
    ],
)
def test_what_agrees_is_let_pass(headline: str, body: str) -> None:
    assert told(headline, body) == ([], [])


@pytest.mark.parametrize(
    ("headline", "body", "differs"),
    [
        ("Ferry fire kills 14", "A fire killed 12 people and injured two.", True),
        ("More than 3,900 march", "A crowd of 39,000 people marched; 12 were held.", False),
        ("Mill sold for £4m", "The mill was sold for $4m.", True),
        ("Mill sold for $4bn", "The mill was sold for $4m.", True),
        ("Wage rises to $18 minimum", "The minimum wage will rise to $15 in May.", True),
        ("Path of 40 miles opens", "A path 40 km long was opened by 300 people.", True),
        ("Kelsey asks for games in 2031", "Kelsey has asked for the games in 2030.", True),
        (
            "Six things to know",
            LIST,
            True,
        ),
        ("Poe dies at 68", "Al Poe, who was 62, died on Monday.", False),
    ],
)
def test_what_does_not_is_told_once(headline: str, body: str, differs: bool) -> None:
    found = told(headline, body)
    assert [len(found[0]), len(found[1])] == ([1, 0] if differs else [0, 1])


def test_the_headlines_of_a_page_are_one() -> None:
    page = (
        "<html><head><title>Ferry fire kills 14 | Kelsey News 24</title><meta property='og:title' content='14 die'>"
        "</head><body><article><h1>Ferry fire kills 14</h1><p>A fire killed 12 people off Kelsey on Monday, and it "
        "burned for hours.</p></article></body></html>"
    )
    analysis = Analysis(read_text(page, "story.html", "html"))
    (match,) = zones.differing(analysis)
    block = analysis.block_at(match.span.start)
    assert block is not None and block.scope.endswith("h1") and not list(zones.absent(analysis))
