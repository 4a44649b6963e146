"""One name in two sets of capitals: what is one, and what only looks like it."""

from __future__ import annotations

import pytest
from stories import said

FOUND = {
    "the minority form": ("Two Harbor Courts sat. He sued in the Harbor Court. The Harbor court sat.", "Harbor court"),
    "a title that is a name's first word": ("She left the Justice Board. The Justice board slept.", "Justice board"),
    "an opener that is a name's first word": ("It broke the First Act. But the First act is old.", "First act"),
    "a longer name whose capitals say that it is one": (
        "Aides of the Inland Council of Bremmen met. He heads the Inland council.",
        "Inland council",
    ),
    "the same longer name": ("He heads the Kolva Trust of Orme. She left the Kolva trust of Orme.", "Kolva trust"),
    "another one beside it": (
        "The Inland Security Agency met. He left the Department of Inland security.",
        "Inland sec",
    ),
    "all in lower case": (
        "He left the Fair Trade Office. So the Lime Board met. Now the lime board sleeps.",
        "lime board",
    ),
    "the noun first": ("She left the Board of Ash. Later the board of Ash met.", "board of Ash"),
    "an acronym that is also a given name": ("Two EULA forms came. He read the Eula at night.", "Eula"),
    "an acronym behind an article that opens the sentence": (
        "It is a matter for Wefco. A WEFCO clerk came.",
        "WEFCO",
    ),
    "a possessive": ("It breaks the Constitution, he said. She loves the constitution’s wit.", "constitution"),
    "a term in a crowded sentence": (
        "Among the Muslim guests were Abe Roth, Ben Kyd, Cal Lee, Dee Mor, Eve Nox, Fay Orr and Gus Pell of Ayr. "
        "Two muslim cooks left.",
        "muslim",
    ),
    "an inner capital in a list": (
        "Guests were Abe Roth, Ben McKyd, Cal Lee, Dee Mor, Eve Nox, Fay Orr and Gus Pell. Ben Mckyd sang.",
        "Mckyd",
    ),
}


@pytest.mark.parametrize(("story", "start"), FOUND.values(), ids=FOUND)
def test_found_once(story: str, start: str) -> None:
    found = said(story, "naming.capitals")
    assert len(found) == 1
    assert found[0][1].startswith(start)


@pytest.mark.parametrize(
    "story",
    [
        "Ann MacDonald wed. Rob Macdonald wept.",
        "The Ohio court sat. Judges of the Ohio Court of Claims left.",
        "Two Oregon houses fell; an Oregon house burned. Later the Oregon House Speaker came.",
        "Federal court rules bind him. He sued in the Federal Court.",
        "A supreme court is dear. He sued in the Supreme Court.",
        "The budget office is small. He runs the Congressional Budget Office.",
        "Eula Moreau spoke. Clerks read EULA forms.",
        "First board games, then dinner. He left the First Board.",
        "The club left Arkel on Monday.\n\nARKEL councillors wept.",
        "The court-martial sat in the Harbor court-room. He sued in the Harbor Court.",
    ],
)
def test_silent(story: str) -> None:
    assert not said(story, "naming.capitals")
