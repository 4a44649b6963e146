"""Courtesy titles and second introductions: planted slips, each with the near misses beside it."""

from __future__ import annotations

import pytest
from stories import said

CAST = "Anna Bellweather and Tom Grieve founded the mill. Paul Ashdown and Ruth Selwyn bought it in May.\n\n"
BODY = "Bellweather said it had been cheap. Ashdown said the roof leaked.\n\n"

TITLE_FIRST = [
    ("The council thanked Mr. Ostrava for the loan.", "Mr. Ostrava"),
    ("The council thanked Mr Ostrava for the loan. Mr Ostrava bowed.", "Mr Ostrava"),
    ("Neighbours had complained to Mrs. Tellwright for weeks.", "Mrs. Tellwright"),
    ("A letter from Ms Okonjo reached the court on Friday. Ms Okonjo denied it.", "Ms Okonjo"),
    ("“We knew,” said Mr Halloran. The dam broke at noon.", "Mr Halloran"),
    ("The wife of Mr. Ostrava paid for the boat.", "Mr. Ostrava"),
    ("On Tuesday Mr Vantongeren shut the gate.", "Mr Vantongeren"),
    ("A deal with Mx Tellwright was off, the port said.", "Mx Tellwright"),
    ("The port sued Mr O'Halloran, and Mr O'Halloran sued the port.", "Mr O'Halloran"),
    ("Friends of Mrs Al-Halabi waited outside the court.", "Mrs Al-Halabi"),
    ("Karel Brandt paid. Mr Ostrava did not.", "Mr Ostrava"),
    ("The port hired Mr. McIlvenny in June.", "Mr. McIlvenny"),
    ("Karel Ostrava lent the money. Mr. Ostrava bowed.", ""),
    ("Mayor Ostrava lent the money. Mr. Ostrava bowed.", ""),
    ("Sir Karel Ostrava lent the money. Mr. Ostrava bowed.", ""),
    ("Mr. Karel Ostrava lent the money. Mr. Ostrava bowed.", ""),
    ("K. L. Ostrava lent the money. Mr. Ostrava bowed.", ""),
    ("“Thank you, Mr. Ostrava,” said the clerk.", ""),
    ("She is best known for her part in a farce, in which she appeared as Mrs Tellwright.", ""),
    ("He played Mr Tellwright on the stage for years.", ""),
    ("She took the role of Mrs Tellwright in March.", ""),
    ("“Mr. Speaker,” she began. Mr. Speaker nodded.", ""),
    ("The Miss Ostrava pageant was dull.", ""),
    ("Tom and Ann Grieve run the mill. Mr Grieve bakes; Mrs Grieve sells.", ""),
    ("Mr Ostrava Pays for Boat\n\nKarel Ostrava paid for the boat on Friday, the port said. Mr Ostrava bowed.", ""),
]

TITLE_MIX = [
    ("Anna Bell met Tom Grieve and Ruth Selwyn. Grieve said it was dear. A guard saw Mr. Ashdown.", "Mr. Ashdown"),
    (CAST + BODY + "Mr. Grieve has not spoken.", "Mr. Grieve"),
    (CAST + BODY + "Friends of Ms Selwyn laughed.", "Ms Selwyn"),
    (CAST + BODY + "“Never,” said Mr Grieve.", "Mr Grieve"),
    (CAST + BODY + "The bank has written to Mrs. Selwyn, and Mrs. Selwyn has replied.", "Mrs. Selwyn"),
    (CAST + "Ashdown has sold it since. Mr Grieve was in bed.", "Mr Grieve"),
    (CAST + "Selwyn would not say. Bellweather told the court so. Mr Ashdown was in bed.", "Mr Ashdown"),
    (CAST + "“No,” Ashdown said. “Yes,” Selwyn said. “Perhaps,” Ms. Bellweather said.", "Ms. Bellweather"),
    (CAST + "Grieve declined to talk. Ashdown replied by letter. On Monday Ms Selwyn left.", "Ms Selwyn"),
    (CAST + "Grieve wrote to the bank. Selwyn wrote too. The bank wrote to Mr Ashdown.", "Mr Ashdown"),
    (CAST + "Selwyn denied it. Grieve denied it. Mr Ashdown denied nothing.", "Mr Ashdown"),
    (CAST + "Selwyn argued that it leaks. Grieve argued that it does not. Mx Bellweather shrugged.", "Mx Bellweather"),
    (CAST + "Selwyn will pay. Grieve will not. Mr Ashdown may.", "Mr Ashdown"),
    (CAST + BODY + "Grieve has not spoken.", ""),
    (CAST + "Ms Bellweather said it was cheap. Mr Ashdown said the roof leaked. Mr Grieve slept.", ""),
    (CAST + BODY + "“Mr Grieve has not spoken,” Selwyn said.", ""),
    (CAST + BODY + "Dr Grieve has not spoken.", ""),
    (CAST + BODY + "Miss World was in the mill.", ""),
    (CAST + BODY + "Mr. Tom Grieve has not spoken.", ""),
    ("Tom Grieve founded the mill. Mr Grieve said it was old. The Telegraph said so too.", ""),
    ("Tom Grieve left the Daily Telegraph. Mr Grieve said no. Telegraph said yes. Ann Lowe and Ed Bell slept.", ""),
    ("Tom Grieve founded the mill. Mr Grieve sold it to Francis. Francis said he was glad.", ""),
    (CAST + "Ms Bellweather has sold. Ms Selwyn has bought. Ashdown said so. Grieve said no.", ""),
]

TITLE_STOP = [
    ("Mr. Dale sold the farm to Mrs Wren. Mr. Dale moved out.", "Mrs"),
    ("Mr Dale sold the farm to Mrs. Wren. Mr Dale moved out.", "Mrs."),
    ("Dr. Dale treated Dr Wren. Dr. Holt looked on.", "Dr"),
    ("Mr. Dale sold the farm. Mr Dale moved out.", "Mr"),
    ("Ms. Dale sold the farm to Dr Wren, and Ms. Dale moved out.", "Dr"),
    ("Mr Dale and Mr Holt sold the farm to Ms. Wren.", "Ms."),
    ("Mrs. Dale and Mrs. Holt sold the farm to Mrs Wren.", "Mrs"),
    ("On Monday Mr. Dale sold the farm.\n\nOn Friday Mr Dale moved out.", "Mr"),
    ("Mrs Dale sold the farm. Mrs Holt sold hers. Dr. Wren has one.", "Dr."),
    ("Friends of Mr. O'Dowd met friends of Mr Wren. Mr. O'Dowd slept.", "Mr"),
    ("Ms Dale-Holt sold the farm to Mr. Wren. Ms Dale-Holt moved out.", "Mr."),
    ("Dr Dale wrote to Dr Holt. Mr. Wren read it.", "Mr."),
    ("Mr. Dale sold the farm to Mrs. Wren.", ""),
    ("Mr Dale sold the farm to Mrs Wren.", ""),
    ("“Mr Dale is here,” read the note that Mr. Wren held.", ""),
    ("Mr. Dale lives on Dale Dr in town.", ""),
    ("Mr. Dale reads the MS of a book. The MS is old.", ""),
    ("Mr. Dale took the dr's advice.", ""),
    ("Mr Dale knows @Mr.Wren.", ""),
    ("Mr Dale said no. He is no Mr.\n\nWren said yes.", ""),
    ("Prof. Dale met Mr Wren.", ""),
    ("Mr Dale met Gov. Wren and Sen. Holt.", ""),
]

BETWEEN = """

It had dripped for a week, and the town went without water.

So the council met on Friday to talk about it. """
PLUMBER = "Carla Jensen, a plumber from Wells, found the leak." + BETWEEN
SPOKESWOMAN = "Water board spokeswoman Carla Jensen said no." + BETWEEN
TWICE = [
    (PLUMBER + "Carla Jensen, a plumber from Wells, drank.", "Carla Jensen, a plumber"),
    (PLUMBER + "Carla Jensen, the plumber from Wells, drank.", "Carla Jensen, the plumber"),
    (PLUMBER + "Carla Jensen, a local plumber, drank.", "Carla Jensen, a local"),
    (PLUMBER + "Jensen, a plumber from Wells, drank.", "Jensen, a plumber"),
    (PLUMBER + "Jensen, a plumber based in Wells, drank.", "Jensen, a plumber"),
    (
        "“No,” said Carla Jensen, a plumber." + BETWEEN + "“Yes,” said Carla Jensen, a plumber.",
        "Carla Jensen, a plumber",
    ),
    (PLUMBER + "Then plumber Carla Jensen drank.", "plumber Carla Jensen"),
    (
        "Retired plumber Carla Jensen found it." + BETWEEN + "Then retired plumber Carla Jensen drank.",
        "plumber Carla Jensen",
    ),
    (SPOKESWOMAN + "Water board spokeswoman Carla Jensen drank.", "spokeswoman Carla Jensen"),
    (SPOKESWOMAN + "Then board spokeswoman Carla Jensen drank.", "spokeswoman Carla Jensen"),
    (
        "Spokeswoman Carla Jensen said no." + BETWEEN + "Then spokeswoman Carla Jensen drank.",
        "spokeswoman Carla Jensen",
    ),
    (SPOKESWOMAN + "Carla Jensen, a spokeswoman for the water board, drank.", "Carla Jensen, a spokeswoman"),
    (
        "Carla Jensen, the spokeswoman for the water board, said no."
        + BETWEEN
        + "Water board spokeswoman Carla Jensen drank.",
        "spokeswoman Carla Jensen",
    ),
    ("Carla Jensen, 44, found the leak." + BETWEEN + "Carla Jensen, 44, drank.", "Carla Jensen, 44"),
    ("Carla Jensen, 44, found the leak." + BETWEEN + "Jensen, 44, drank.", "Jensen, 44"),
    (
        "Carla Jensen, 44, a plumber from Wells, found the leak."
        + BETWEEN
        + "Carla Jensen, a plumber from Wells, drank.",
        "Carla Jensen, a plumber",
    ),
    (
        "Carla Jensen, 44, a plumber from Wells, found the leak."
        + BETWEEN
        + "Carla Jensen, 44, a plumber from Wells, drank.",
        "Carla Jensen, 44",
    ),
    ("The 44-year-old Carla Jensen found the leak." + BETWEEN + "Carla Jensen, 44, drank.", "Carla Jensen, 44"),
    (
        "Carla M. Jensen, a plumber from Wells, found the leak."
        + BETWEEN
        + "Carla M. Jensen, a plumber from Wells, drank.",
        "Jensen, a plumber",
    ),
    (
        "Mina Vongsa, the owner of the mill, found the leak."
        + BETWEEN
        + "Mina Vongsa, the owner of the old mill, drank.",
        "Mina Vongsa, the owner",
    ),
    (
        "State Water Board director Carla Jensen said no." + BETWEEN + "State Water Board director Carla Jensen drank.",
        "director Carla Jensen",
    ),
    (PLUMBER + "Jensen drank.", ""),
    (PLUMBER + "Carla Jensen drank.", ""),
    (PLUMBER + "“Carla Jensen, a plumber from Wells, drank,” he said.", ""),
    (PLUMBER + "Carla Jensen, the mother of two, drank.", ""),
    ("Plumber Carla Jensen found it. Her aunt is Ruth Jensen." + BETWEEN + "Plumber Carla Jensen drank.", ""),
    ("Carla Jensen, 44, found the leak." + BETWEEN + "Carla Jensen, 45, drank.", ""),
    ("Carla Jensen sang at noon." + BETWEEN + "Then Carla Jensen danced.", ""),
    ("Carla Jensen, who mends pipes, found the leak." + BETWEEN + "Carla Jensen, who mends pipes, drank.", ""),
    ("Mayor Carla Jensen said no." + BETWEEN + "Mayor Jensen drank.", ""),
    ("Jensen, a plumber from Wells, found the leak." + BETWEEN + "Carla Jensen, the owner, drank.", ""),
    ("Plumber Carla Jensen and Ed Bell met." + BETWEEN + "Ed Bell met plumber Ruth Lowe.", ""),
    ("10.15am Plumber Carla Jensen is in.\n\n10.30am Plumber Carla Jensen is out.\n\n10.45am It rains.", ""),
]


@pytest.mark.parametrize(
    ("rule", "story", "found"),
    [
        *(("people.title-first", s, f) for s, f in TITLE_FIRST),
        *(("people.title-mix", s, f) for s, f in TITLE_MIX),
        *(("people.title-stop", s, f) for s, f in TITLE_STOP),
        *(("people.introduced-twice", s, f) for s, f in TWICE),
    ],
)
def test_planted(rule: str, story: str, found: str) -> None:
    told = [text for _, text in said(story, rule)]
    assert len(told) == bool(found)
    assert not found or found in told[0]


def test_a_headline_and_its_lead_introduce_once() -> None:
    story = "# Plumber Carla Jensen finds leak\n\nPlumber Carla Jensen found the leak on Friday, the board said."
    assert not said(story, "people.introduced-twice")
