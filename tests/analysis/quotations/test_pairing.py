"""Which marks pair, and what stands between them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.quotations.faults import faults
from newslint.analysis.quotations.pairing import pairing
from newslint.analysis.quotations.quotations import quotations

Analysed = Callable[[str], Analysis]


def words(analysis: Analysis) -> list[list[str]]:
    """The segments of each quotation, as words."""
    return [[analysis.text[s.start : s.end] for s in q.segments] for q in analysis.get(quotations)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We start on Monday,” said Ruiz. “Nobody called.”", [["We start on Monday,"], ["Nobody called."]]),
        ('"We start on Monday," said Ruiz. "Nobody called."', [["We start on Monday,"], ["Nobody called."]]),
        ("``We start,'' said Ruiz.", [["We start,"]]),
        ("''We start,'' said Ruiz.", [["We start,"]]),
        ("«We start», said Ruiz.", [["We start"]]),
        ("„We start“, said Ruiz.", [["We start"]]),
        ("She called it ”a gift“ twice.", [["a gift"]]),
        ("(“We start”) – “now”", [["We start"], ["now"]]),
        ("‘We start on Monday,’ said Ruiz. ‘Nobody called.’", [["We start on Monday,"], ["Nobody called."]]),
        ("'We start on Monday,' said Ruiz. 'Nobody called.'", [["We start on Monday,"], ["Nobody called."]]),
        (
            "‘The players’ union met,’ said Ruiz. ‘It’s ’90s stuff.’",
            [["The players’ union met,"], ["It’s ’90s stuff."]],
        ),
        ("‘She read “The Lamp” to us,’ said Ruiz.", [["She read “The Lamp” to us,"]]),
        ("She saw 'The Lamp' and the dogs' home.", [["The Lamp"]]),
        ('He is 6\'2" and the board 3/4" thick.', []),
        ("It was the Joneses’ house, rock ’n’ roll on, ’em all in; Sophie in 't Veld came.", []),
        ("<a href=\"x\" title='y'>We</a> start.", []),
    ],
)
def test_families(analysed: Analysed, text: str, found: list[list[str]]) -> None:
    """Each family of marks, apostrophes, inches and tags."""
    analysis = analysed(text)
    assert words(analysis) == found
    assert not analysis.get(pairing).unclosed
    assert not analysis.get(pairing).unopened


def test_running_quotation_is_one(analysed: Analysed) -> None:
    """Opened in each paragraph and closed in the last."""
    analysis = analysed("Ruiz said: “We start.\n\n“Nobody called.\n\n“We wait,” she added. “Or not.”")
    assert words(analysis) == [["We start.", "Nobody called.", "We wait,"], ["Or not."]]


def test_running_quotation_steps_over_furniture(analysed: Analysed) -> None:
    """An advertisement between two paragraphs of one quotation."""
    analysis = analysed("Ruiz said: “We start.\n\nAdvertisement\n\n“Nobody called.” She left.")
    assert words(analysis) == [["We start.", "Nobody called."]]


def test_running_quotation_set_as_one_paragraph(analysed: Analysed) -> None:
    """The opening marks of lost paragraph breaks stay in."""
    analysis = analysed('Ruiz said: "We start on Monday. "Nobody called." She left.')
    assert words(analysis) == [["We start on Monday. ", "Nobody called."]]


def test_pull_quote_is_repaired(analysed: Analysed) -> None:
    """A line break inside the marks, the speaker on the last line."""
    analysis = analysed('The gate was shut.\n\n"We never locked it, not once in ten years."\n\nRuiz left.')
    assert words(analysis) == [["We never locked it, not once in ten years."]]
    analysis = analysed(
        'The gate was shut for a week.\n\n"We never locked it, not once in ten years.\nAna Ruiz."\n\nRuiz left.'
    )
    assert not analysis.get(pairing).unclosed
    assert not analysis.get(pairing).unopened


@pytest.mark.parametrize(
    "text",
    [
        "“We start, said Ruiz. “Nobody called.”",
        "“We start,” said Ruiz. “Nobody called.\n\nThe gate is shut.",
        '"We start, Ruiz said. "Nobody called."',
        '"We start, he said.\n\n"Nobody called," said Okafor.',
        "The plan is “a gift to nobody and more. “Nobody called,” she said.",
    ],
)
def test_unclosed(analysed: Analysed, text: str) -> None:
    """An opening mark that nothing closes."""
    assert len(analysed(text).get(pairing).unclosed) == 1


@pytest.mark.parametrize(
    "text", ["We start,” said Ruiz. “Nobody called.”", 'We start," said Ruiz.', "We start,'' he said."]
)
def test_unopened(analysed: Analysed, text: str) -> None:
    """A closing mark that nothing opens."""
    assert len(analysed(text).get(pairing).unopened) == 1


def test_unclosed_protects_to_the_end_of_the_paragraph(analysed: Analysed) -> None:
    """Nothing after the lost mark is ours to correct until the paragraph ends."""
    from newslint.analysis.quotations.quoted import quoted

    analysis = analysed("Ruiz said: “We start, she left.\n\nThe gate is shut.")
    inside = analysis.get(quoted)
    assert inside.holds(analysis.text.index("left"))
    assert not inside.holds(analysis.text.index("gate"))


def test_nested(analysed: Analysed) -> None:
    """The other kind of mark inside, by place."""
    analysis = analysed("“He told me, ‘Stay there,’ and I read ‘Keep out’,” said Ruiz.")
    (quotation,) = analysis.get(quotations)
    assert [analysis.text[n.start : n.end] for n in quotation.nested] == ["Stay there,", "Keep out"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We start on Monday at noon,” said Ruiz.", "speech"),
        ("Ruiz called it “a gift to nobody at all”.", "fragment"),
        ("She was in “The Lamp on the Hill”.", "title"),
        ("It was the so-called “lamp tax”.", "term"),
        ("Tom “Lucky” Okafor came.", "nickname"),
        ("A banner that read “No gate without a key” hung there.", "sign"),
    ],
)
def test_kinds(analysed: Analysed, text: str, kind: str) -> None:
    """What each quotation is."""
    assert [q.kind for q in analysed(text).get(quotations)] == [kind]


def test_inner_mark_begins_a_paragraph_of_a_running_quotation(analysed: Analysed) -> None:
    """Straight marks round the whole, curly ones inside: a paragraph may begin with an inner mark."""
    analysis = analysed(
        '"The gate was shut.\n\n“We had no key,” Okafor said.\n\n“Nor the dogs,” he added."\n\nIt rained.'
    )
    assert words(analysis) == [["The gate was shut.", "“We had no key,” Okafor said.", "“Nor the dogs,” he added."]]
    assert not analysis.get(pairing).unclosed
    assert not analysis.get(pairing).unopened


def test_two_families_beside_each_other_stay_two(analysed: Analysed) -> None:
    """An opening mark that is lost in one family is not carried into a quotation of the other one."""
    analysis = analysed('"We start, he wrote.\n\n“We had no key,” Okafor said.\n\n"Nor the dogs," he added.')
    assert len(analysis.get(pairing).unclosed) == 1
    assert words(analysis)[1:] == [["We had no key,"], ["Nor the dogs,"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“The gate was shut.“[Gazette.] It rained.", [["The gate was shut."]]),
        ("He says,” there is a gate that nobody shuts.”", [[" there is a gate that nobody shuts."]]),
        ("“@gate_keeper: “Shut it.” #MillLane“@dogs", [["@gate_keeper: “Shut it.” #MillLane"]]),
    ],
)
def test_mark_that_faces_the_wrong_way_has_its_partner(analysed: Analysed, text: str, found: list[list[str]]) -> None:
    """One slip of the glyph is no orphan."""
    analysis = analysed(text)
    assert words(analysis) == found
    assert not analysis.get(pairing).unclosed
    assert not analysis.get(pairing).unopened


def test_doubled_straight_mark_opens_once(analysed: Analysed) -> None:
    """The second mark pairs, the first one is the fault."""
    analysis = analysed('The price was an ""unheard-of and bitter" one.')
    assert words(analysis)[-1] == ["unheard-of and bitter"]
    assert len(analysis.get(pairing).unclosed) == 1
    assert not analysis.get(pairing).unopened


@pytest.mark.parametrize(
    ("text", "reported", "other"),
    [
        ("“The gate was shut in.\n\nMay. We had no key,” Okafor said.", "key,”", "“The"),
        ("The rest” of the lane and the gate” were painted.", "gate”", "rest”"),
    ],
)
def test_one_slip_is_one_finding(analysed: Analysed, text: str, reported: str, other: str) -> None:
    """Two marks without a partner that belong together."""
    analysis = analysed(text)
    (fault,) = analysis.get(faults)
    (related,) = fault.match.related
    assert analysis.text[fault.match.span.start : fault.match.span.end] == reported
    assert analysis.text[related.span.start : related.span.end] == other


def test_two_slips_stay_two_findings(analysed: Analysed) -> None:
    """A speaker between two closing marks: each has lost its own partner."""
    analysis = analysed("We start on Monday,” Okafor said. Nobody called,” he added.")
    assert [f.kind for f in analysis.get(faults)] == ["unopened", "unopened"]
