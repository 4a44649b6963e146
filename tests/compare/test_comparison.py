"""Two versions of a story: what is told of them, and that nothing is told of what only moved."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.compare.comparison import Comparison, compare
from newslint.formats import read_text
from newslint.span import Span

LEAD = "Twelve people were hurt when the pier at Port Lowell broke on Monday, the council said."
CAFE = "“We had no warning at all,” said Ulla Brandvik, 44, who runs the café. “It was a terrible noise.”"
LEADER = "Council leader Ines Halvard called it “a sham” and promised £5m for repairs."
OWNER = "Deven Askari, chief executive of the pier, said: “We will never give up this pier. We will build it again.”"
BOAT = "The last boat to Ostrel left at noon with 14 passengers."
STORY = (LEAD, CAFE, LEADER, OWNER, BOAT)


def _compared(*paragraphs: str, old: tuple[str, ...] = STORY) -> Comparison:
    one, other = (Analysis(read_text("\n\n".join(some))) for some in (old, paragraphs))
    return compare(one, other)


def _told(found: Comparison, old: str, new: str) -> list[tuple[str, str, str, str]]:
    """List, kind and the words of both versions, for each difference."""
    return [
        (
            name,
            one.kind,
            *(text[span.start : span.end] if span else "" for text, span in ((old, one.old), (new, one.new))),
        )
        for name, some in found._asdict().items()
        for one in some
    ]


def _differ(new: str, old: str, *, was: tuple[str, ...] = STORY) -> list[tuple[str, str, str, str]]:
    """What is told where one paragraph gives way to another."""
    now = tuple(new if p == old else p for p in was)
    return _told(_compared(*now, old=was), "\n\n".join(was), "\n\n".join(now))


def test_the_same_story_has_no_difference() -> None:
    assert not any(_compared(*STORY))


def test_paragraphs_that_moved_are_no_difference() -> None:
    assert not any(_compared(LEAD, BOAT, OWNER, LEADER, CAFE))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (CAFE, "“We had no warning at all. It was a terrible noise,” said Ulla Brandvik, 44, who runs the café."),
        (CAFE, 'Ulla Brandvik, 44, who runs the café: "We had no warning at all; it was a terrible noise."'),
        (CAFE, CAFE.replace("We had no warning", "We had,” she said, “no warning")),
        (OWNER, OWNER.replace("We will never", "“We’ll never").replace("“““", "“").replace("““", "“")),
        (LEADER, LEADER.replace("£5m", "£5 million")),
        (LEAD, LEAD.replace("Twelve", "12")),
        (BOAT, BOAT.replace("at noon ", "")),
    ],
)
def test_another_way_to_write_the_same_is_no_difference(old: str, new: str) -> None:
    assert _differ(new, old) == []
    assert _differ(old, new, was=tuple(new if p == old else p for p in STORY)) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            OWNER,
            OWNER.replace("never", "always"),
            ("quotations", "changed", "We will never give up this pier", "We will always give up this pier"),
        ),
        (LEADER, LEADER.replace("sham", "scam"), ("quotations", "changed", "a sham", "a scam")),
        (OWNER, OWNER.replace(" We will build it again.", ""), ("quotations", "went", "We will build it again", "")),
        (
            CAFE,
            CAFE.replace("no warning at all", "no warning"),
            ("quotations", "cut", "We had no warning at all", "We had no warning"),
        ),
        (
            CAFE,
            CAFE.replace("a terrible noise", "a terrible noise to hear"),
            ("quotations", "longer", "It was a terrible noise", "It was a terrible noise to hear"),
        ),
        (LEADER, f"{LEADER} “No,” she said.", ("quotations", "came", "", "No")),
        (
            OWNER,
            OWNER.replace("Deven Askari", "Ines Halvard").replace("chief executive", "leader"),
            ("speakers", "changed", "We will never give up this pier", "We will never give up this pier"),
        ),
        (BOAT, BOAT.replace("Ostrel", "Ostrell"), ("names", "spelling", "Ostrel", "Ostrell")),
        (BOAT, BOAT.replace("Ostrel", "Kelby"), ("names", "went", "Ostrel", "")),
        (BOAT, BOAT.replace("Ostrel", "Kelby"), ("names", "came", "", "Kelby")),
        (CAFE, CAFE.replace("44", "45"), ("names", "age", "Ulla Brandvik, 44", "Ulla Brandvik, 45")),
        (OWNER, OWNER.replace("chief executive", "chairman"), ("names", "title", "Deven Askari", "Deven Askari")),
        (OWNER, OWNER.replace("chief", "deputy chief"), ("names", "title", "Deven Askari", "Deven Askari")),
        (LEAD, LEAD.replace("Twelve", "Fourteen"), ("figures", "changed", "Twelve people", "Fourteen people")),
        (LEADER, LEADER.replace("£5m", "£6m"), ("figures", "changed", "£5m", "£6m")),
        (LEADER, LEADER.replace("£5m", "€5m"), ("figures", "changed", "£5m", "€5m")),
        (BOAT, BOAT.replace(" with 14 passengers", ""), ("figures", "went", "14 passengers", "")),
        (BOAT, f"{BOAT} It had 30 seats.", ("figures", "came", "", "30 seats")),
    ],
)
def test_a_difference_is_told(old: str, new: str, told: tuple[str, str, str, str]) -> None:
    found = _differ(new, old)
    assert told in found
    assert len([one for one in found if one[0] == told[0]]) == (2 if "Kelby" in new else 1)


def test_words_of_a_quotation_that_differ_have_their_places() -> None:
    (quotation,) = _compared(*(p.replace("never", "always") for p in STORY)).quotations
    (words,) = quotation.wordings
    old, new = "\n\n".join(STORY), "\n\n".join(STORY).replace("never", "always")
    assert (old[words.old.start : words.old.end], new[words.new.start : words.new.end]) == ("never", "always")
    assert quotation.speaker == "Deven Askari"


def test_words_that_came_behind_an_interrupted_quotation_stand_inside_it() -> None:
    old = ("Ulla Brandvik runs the café.", "“We had,” Brandvik said, “no warning at all.”")
    new = (old[0], "“We had no hint,” Brandvik said.")
    (quotation, went) = _compared(*new, old=old).quotations
    (words,) = quotation.wordings
    text = "\n\n".join(old)
    assert quotation.old and went.old
    assert text[: words.old.start].endswith("“We had")
    assert words.old == Span(quotation.old.end, quotation.old.end)
    assert text[went.old.start : went.old.end] == "no warning at all"


def test_words_that_lost_their_marks() -> None:
    bare = CAFE.replace("“It was a terrible noise.”", "It was a terrible noise.")
    (quotation,) = _compared(*(bare if p == CAFE else p for p in STORY)).quotations
    assert (quotation.kind, quotation.unmarked, quotation.part) == ("went", True, False)


def test_a_dropped_paragraph_takes_what_stood_there_alone() -> None:
    found = _told(_compared(LEAD, CAFE, OWNER, BOAT), "\n\n".join(STORY), "\n\n".join((LEAD, CAFE, OWNER, BOAT)))
    assert found == [
        ("quotations", "went", "a sham", ""),
        ("names", "went", "Ines Halvard", ""),
        ("figures", "went", "£5m", ""),
    ]


def test_a_figure_that_stands_elsewhere_has_not_gone() -> None:
    was = (*STORY, "The 14 passengers were safe.")
    assert not _compared(*STORY, old=was).figures


def test_a_number_of_the_same_thing_in_other_words() -> None:
    was = (LEAD, "By the evening 30 volunteers had come.")
    found = _compared(LEAD, "Help is here, the council leader said, from 45 volunteers of all ages.", old=was)
    assert [one.kind for one in found.figures] == ["changed"]


def test_a_pronoun_that_means_another_after_a_cut() -> None:
    man = "Deven Askari, chief executive of the pier, said it was sad."
    other = "Olof Lund, a plumber, said he was there."
    quoted = "“I could not look,” he said."
    (spoken,) = _compared(man, quoted, other, old=(man, other, quoted)).speakers
    assert (spoken.old_name, spoken.new_name) == ("Olof Lund", "Deven Askari")


def test_a_speaker_who_went() -> None:
    (spoken,) = _compared(BOAT, "“We had no warning at all.”", old=(BOAT, CAFE.partition(" “It")[0])).speakers
    assert (spoken.kind, spoken.old_name, spoken.new_name) == ("went", "Ulla Brandvik", "")


def test_a_body_of_another_paragraph_is_no_speaker() -> None:
    police, bare = "Police said they were at the scene.", "“We had no warning at all and the whole of it came down.”"
    said = bare.replace(".”", ",” Ulla Brandvik said.")
    (spoken,) = _compared(BOAT, police, bare, old=(BOAT, said, police)).speakers
    assert (spoken.kind, spoken.old_name, spoken.new_name) == ("went", "Ulla Brandvik", "")


def test_an_age_behind_the_office_goes_with_the_person() -> None:
    old, new = (f"Olof Hansen, the police chief, {age}, said it was sad." for age in (45, 46))
    found = _compared(LEAD, new, old=(LEAD, old))
    assert [(one.kind, one.name) for one in found.names] == [("age", "Olof Hansen")]
    assert not found.figures


def test_the_same_speaker_in_other_words() -> None:
    full, short = "“It is sad,” said Deven Askari.", "“It is sad,” Mr Askari said."
    assert not _compared(OWNER, short, old=(OWNER, full)).speakers
    assert not _compared(OWNER, "“It is sad,” the chief executive said.", old=(OWNER, full)).speakers


def test_empty_versions() -> None:
    assert not any(_compared("", old=("",)))
    assert {one.kind for some in _compared("", old=STORY) for one in some} == {"went"}
