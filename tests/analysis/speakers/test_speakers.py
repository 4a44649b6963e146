"""Whom a speaker's mention means, in stories of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.attributions.attributions import attributions
from newslint.analysis.speakers.speakers import Speaker, speakers

Analysed = Callable[[str], Analysis]
TWO = "Ana Ruiz, a nurse who keeps her gate shut, lives in Leeds.\n\nTom Okafor, the mayor, has his gate open.\n\n"


def last(analysis: Analysis) -> Speaker | None:
    """Who says the last quotation of the story."""
    return analysis.get(speakers).quoted[-1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We start,” said Ana Ruiz.", "Ana Ruiz"),
        ("Ana Ruiz keeps the gate.\n\n“We start,” said Ruiz.", "Ana Ruiz"),
        ("Ana Ruiz keeps the gate.\n\n“We start,” said Ms Ruiz.", "Ana Ruiz"),
        ("Ana Ruiz, 9, keeps the gate.\n\n“We start,” said Ana.", "Ana Ruiz"),
        ("“We start,” said Ms Ruiz.\n\nAna Ruiz keeps the gate.", "Ana Ruiz"),
        ("Ana B. Ruiz keeps the gate.\n\n“We start,” said Ana Ruiz.", "Ana B. Ruiz"),
        ("“We start,” said Leeds depot manager Ana Ruiz.", "Ana Ruiz"),
        ("“We start,” said Ana Ruiz of the Gate Trust.", "Ana Ruiz"),
        ("“We start,” said Ana Ruiz (Leeds).", "Ana Ruiz"),
        ("“We start,” said Okafor.", "Okafor"),
        ("Ana Ruiz and Tom Ruiz keep the gate.\n\n“We start,” said Ruiz.", "Ruiz"),
        ("Mrs Ana Ruiz and Mr Tom Ruiz keep the gate.\n\n“We start,” said Mrs Ruiz.", "Ana Ruiz"),
        ("Ana Ruiz has her gate. Tom Okafor is here.\n\nBen Ruiz has his.\n\n“Yes,” said Ruiz. She left.", "Ana Ruiz"),
        (TWO + "“We start,” said the mayor.", "Tom Okafor"),
        (TWO + "“We start,” said the nurse.", "Ana Ruiz"),
        (TWO + "“We start,” said the former mayor.", "the former mayor"),
        (TWO + "“We start,” said the driver.", "the driver"),
        ("Sen. Ana Ruiz spoke.\n\n“We start,” said the senator.", "Ana Ruiz"),
        ("The mayor, Ana Ruiz, spoke.\n\n“We start,” said the mayor.", "Ana Ruiz"),
        ("Mayor Ana Ruiz met Mayor Tom Okafor.\n\n“We start,” said the mayor.", None),
        (TWO + "“We start,” said Tom Okafor.\n\n“We end,” he added.", "Tom Okafor"),
        (TWO + "“We start,” said Tom Okafor.\n\n“We end,” she added.", "Ana Ruiz"),
        (TWO + "Okafor met Ruiz. “We start,” he said.", "Tom Okafor"),
        (TWO + "“We start,” said Okafor, who has the key.", "Tom Okafor"),
        (TWO + "Okafor, who said it was “a gift”, left.", "Tom Okafor"),
        ("Voters who said it was “a gift” left.", "Voters"),
        ("Ana Ruiz met Eva Okafor on the lane at noon.\n\n“We start,” she said.", None),
        ("“Okafor has gone,” said Ana Ruiz.\n\n“We start,” she added.", "Ana Ruiz"),
        ("“We start,” said a driver.\n\n“We end,” he added.", "a driver"),
        ("“We start,” said a spokeswoman.\n\n“We end,” he added.", None),
        ("The ministry said it was late.\n\n“We start,” it added.", "the ministry"),
        ("Officials said it was late.\n\n“We start,” they added.", "Officials"),
        (TWO + "“We start,” said his campaign.", "Tom Okafor’s campaign"),
        ("“We start,” I said.", None),
        ("Okafor has the key, he said.\n\n“We start,” he added.", None),
        (TWO + "Okafor has the key, she said.\n\n“We start,” she added.", "Ana Ruiz"),
        ("Ana Ruiz and her brother, Ben Ruiz, keep it.\n\n“We start,” said Mr Ruiz.", "Ben Ruiz"),
        ("Ana Ruiz met Ruiz’s brother, Ben Ruiz.\n\n“We start,” said Ruiz.", "Ana Ruiz"),
        ("Ken Okafor, also Kenneth Okafor, has it.\n\n“We start,” said Okafor.", "Ken Okafor"),
        ("Sinéad Mac Giolla has it.\n\n“We start,” said Ms Mac Giolla.", "Sinéad Mac Giolla"),
        ("Wierz Kovalnik has it.\n\n“We start,” said Mr Kovalnik.", "Wierz Kovalnik"),
        ("Publican Tom “Chook” Okafor has it.\n\n“We start,” said Okafor.", "Tom Okafor"),
        ("Tom and Ana Okafor have it.\n\n“We start,” said Tom.", "Tom Okafor"),
        ("“We start,” said the keeper, Tom Okafor, on Monday.", "Tom Okafor"),
        ("“We start,” said the leader of the council, Priya Anand. “At six.”", "Priya Anand"),
        ("A letter signed by 2,000 people said “we start”.", "a letter signed by 2,000 people"),
        ("“We start,” said Tom Okafor Jr on Monday.", "Tom Okafor"),
        ("Abbot Wierz Kovalnik came. The abbot was late.\n\n“We start,” said the abbot.", "Wierz Kovalnik"),
        ("Leeds Gate Bank has it. “No,” said the Gate bank.\n\n“We start,” said the bank.", "the Gate bank"),
        ("Ana Ruiz has it.\n\nA nurse came in. “We start,” she said.", "a nurse"),
        (TWO + "Okafor has gone. “We start,” said the 44-year-old.", "Tom Okafor"),
        ("Mr Okafor has it.\n\nWierz Lind, a baker, saw Okafor’s gate. “We start,” he said.", "Wierz Lind"),
        ("Mr Okafor has it.\n\nWierz Lind, a baker, saw Okafor. “We start,” he said.", None),
        ("Tom Okafor met Ana Ruiz MP.\n\n“We start,” said Ms Ruiz.", "Ana Ruiz"),
        ("County Recorder Ana Ruiz came.\n\n“We start,” said Ruiz.", "Ana Ruiz"),
        ("Ana Ruiz of Leeds spoke.\n\n“We start,” we said.", None),
        ("Ana Ruiz met Tom Okafor. “We start,” said Ana Ruiz and Tom Okafor.", "Ana Ruiz and Tom Okafor"),
        (TWO + "Okafor said no. Then Ben Lind praised the lane. “We start,” he said.", "Ben Lind"),
        (TWO + "Okafor said no.\n\nEarlier Ben Lind praised the lane.\n\n“We start,” he told Okafor.", "Ben Lind"),
        (TWO + "Okafor said no. The lane belongs to Ben Lind. “We start,” he said.", "Tom Okafor"),
        (TWO + "A voice who knows the lane coughed. “We start,” he said.", "a voice"),
        ("Okafor keeps it.\n\nHe came late. They asked a baker to tell him. “We start,” he said.", "Okafor"),
        ("Dr Ana Ruiz has it. She left.\n\nRuiz’s gate is old.\n\n“We start,” he said.", None),
        ("Trust manager Ana Ruiz came.\n\n“We start,” the third-year manager said.", "Ana Ruiz"),
        ("The manager, a thin man called Tolliver, came.\n\n“We start,” he said.", "Tolliver"),
        ("The manager, a man called Tolliver, said no. Ana Ruiz left.\n\n“Yes,” said the manager.", "Tolliver"),
        ("The keeper, Cllr Tom Okafor (Leeds), came. “We start,” he said.", "Tom Okafor"),
        ("Tom Okafor has it.\n\n“We start,” said somebody.", None),
        ("Baker in gate trial: ‘It was open’\n\nA baker spoke.", None),
        ("“We start,” said Nguyen Thi Minh Chau.", "Nguyen Thi Minh Chau"),
        ("“We start,” said Vice-President Ana Ruiz.", "Ana Ruiz"),
        ("“We start,” says Barry Verdigris.\n\n“We end,” Barry says.", "Barry Verdigris"),
        ("The mayor, Mrs Ana Ruiz, denied a claim by Cllr Eva Lind. She said it was “a gift”.", "Ana Ruiz"),
        ("Tom Okafor said Dr Ben Ruiz gave the “best gate” he could remember.", "Tom Okafor"),
        ("District Judge Emmet G. Ruiz came.\n\n“We start,” said Ruiz.", "Emmet G. Ruiz"),
        ("Lisa I’Anson came. “We start,” said I’Anson.", "Lisa I’Anson"),
        ("Her brother Ben Lind had it. “We start,” her brother said.", "Ben Lind"),
        ("Ana Ruiz left on a Monday. Mayor Tom Okafor came.\n\n“We start,” said the mayor.", "Tom Okafor"),
        ("“We start,” said Secretary of State Ana Ruiz.", "Ana Ruiz"),
        ("“We start,” said the Secretary to Ana Ruiz.", "the Secretary"),
        ("“We start,” said Mr Law. He left.", "Law"),
        ("Joss Vasterby said no. “We start,” he said.", "Joss Vasterby"),
        ("Ana Ruiz spoke at length.\n\nHe met Tom Okafor, who said no. “We start,” he said.", "Tom Okafor"),
        ("Tom Okafor came.\n\nHe met Ben Lind at the gate. “We start,” he said.", "Tom Okafor"),
        ("Tom Okafor said no. Heretic writes: “Ah.” “We start,” he said.", None),
        ("The ministry said no. Wimpey said: “Ah.” “We start,” it said.", None),
        ("“Yes,” said Omar al-Okafor.\n\nA tape of Al-Okafor plays. “We start,” he said.", "Omar al-Okafor"),
        ("Spokesman Ana Ruiz came. “We start,” she said.", "Ana Ruiz"),
        ("Ana Ruiz said that what he wore was late.\n\nTom Lind came to her. Ruiz left. “We start,” she said.", None),
        ("Tom Okafor came. According to him, “we start”.", "Tom Okafor"),
        ("Analysts say no. “We start,” it said.", None),
        ("The baker left.\n\n“We start,” said the baker.\n\nBaker Tom Okafor came.", "the baker"),
        ("Ms Okafor came with her son, Ben Okafor.\n\n“We start,” said Ms Okafor.", "Ms Okafor"),
        ("Ben Lind said no.\n\nIn his films there are days when Tom Okafor wins. “We start,” he said.", "Tom Okafor"),
        (TWO + "Ms Ruiz came. The report, who knows why, is late. “We start,” she said.", "Ana Ruiz"),
        ("Lord Holme has it. “We start,” he said.", "Lord Holme"),
        # a plain chain
        (TWO + "Okafor named many of the lanes he said were shut, some of Ruiz’s. “We start,” he said.", "Tom Okafor"),
        (TWO + "Okafor spoke at noon. Walking in, “at ease,” he told us. “We start,” he said.", "Tom Okafor"),
        (TWO + "Okafor came. Friends said it was “a gift”. “We start,” he said.", "Tom Okafor"),
        (TWO + "Okafor spoke. His speech said the lane was “a gift”. “We start,” he said.", "Tom Okafor"),
        ("Ana Ruiz spoke. She left.\n\nAsked about her lane in case Ms Lind came, she said: “No.”", "Ana Ruiz"),
        ("Tom Okafor spoke.\n\nIn his lane, rain met a man and a clerk. “We start,” he said.", "Tom Okafor"),
        ("Ana King told us of her lane. She left.\n\n“We start,” said King.", "Ana King"),
        ("The Gate Post said no. Ben Lind said he was late. It added: “We start.”", "the Gate Post"),
        # two of whom one is taken up
        (TWO + "Okafor came. Wierz Perkins told us no. “We start,” he said.", "Wierz Perkins"),
        (TWO + "“We start,” said Okafor.\n\nOkafor and Ben Lind said no. “Ah,” he said.", None),
        (
            TWO + "“Ah,” said Okafor.\n\nThe tinkerer has filled his lane for Mr Lind. He called it “a gift”.",
            "Tom Okafor",
        ),
        ("Baker Tom Okafor came.\n\nA day.\n\nBen Lind left. “No,” said the baker.\n\nBaker Eva Ruiz came.", None),
        ("Baker Tom Okafor came.\n\nBaker Eva Ruiz came.\n\n“We start,” said the baker.", "Eva Ruiz"),
        ("Ana Ruiz had a claim. She left.\n\nA clerk said no.\n\nWe heard her claim that it was “a gift”.", None),
        ("Ana Ruiz came. She left.\n\nIt went to her husband. “Ah,” said the 46-year-old.", None),
        ("Eva Ruiz came.\n\n(Tom Ruiz was late. “We start,” he said.)", "Tom Ruiz"),
        # a body, a document
        ("The post shows a lane.\n\nIt says: “We start.”", "the post"),
        ("The Gate Council is late with what it hopes is “a gift”.", "the Gate Council"),
        ("The tree shows a lane.\n\nIt says: “We start.”", None),
        ("The post is late. The lane is shut.\n\nIt says: “We start.”", None),
        ("The Gate campaign said no. The Lane campaign left.\n\n“We start,” said the campaign.", "the Gate campaign"),
        ("Leeds Gate said no. A man came.\n\n“We start,” said the company.", "Leeds Gate"),
        ("The ministry said no. Tom Ruiz said it was late.\n\n“We start,” it said.", None),
        ("Tom Okafor came. “We start,” said his campaign.", "Tom Okafor’s campaign"),
        ("One of the claims of Tom Okafor’s men is old.\n\n“We start,” he said.", "Tom Okafor"),
        ("A report published on Wednesday, which calls it “a gift”, is out.", None),
    ],
)
def test_name(analysed: Analysed, text: str, name: str | None) -> None:
    """The fullest form of the story, or None where two fit."""
    found = last(analysed(text))
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "kind", "pronoun"),
    [
        ("“We start,” said Mrs Ruiz.", "person", "she"),
        ("“We start,” said a spokesman for the gate.", "person", "he"),
        ("“We start,” said the ministry.", "body", "it"),
        ("“We start,” the report said.", "document", "it"),
        ("“We start,” said officials.", "other", "they"),
        ("“We start,” said Ana Ruiz.", "person", ""),
        ("“We start,” said Ana Ruiz. She left.", "person", "she"),
    ],
)
def test_kind(analysed: Analysed, text: str, kind: str, pronoun: str) -> None:
    """What the speaker is, and the pronoun that takes it up."""
    found = last(analysed(text))
    assert found is not None
    assert (found.kind, found.pronoun) == (kind, pronoun)


def test_first(analysed: Analysed) -> None:
    """Where the story first names the speaker in full."""
    analysis = analysed("“We start,” said Okafor.\n\nTom Okafor has the key. “We end,” Okafor said.")
    both = [s for s in analysis.get(speakers).quoted if s]
    assert both[0] == both[1]
    assert analysis.text[both[0].first.start : both[0].first.end] == "Tom Okafor"


def test_parallel(analysed: Analysed) -> None:
    """One row for each attribution."""
    analysis = analysed(TWO + "“We start,” said nobody in particular. “A gift to nobody.”")
    both, found = analysis.get(attributions), analysis.get(speakers)
    assert (len(found.quoted), len(found.reported)) == (len(both.quoted), len(both.reported))
