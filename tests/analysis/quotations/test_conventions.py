"""What copy prints round and inside quotations, each convention once; none of it is an orphan."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.quotations.faults import faults
from newslint.analysis.quotations.quotations import quotations

Analysed = Callable[[str], Analysis]


def words(analysis: Analysis) -> list[str]:
    """The words of each quotation, paragraphs joined by a bar."""
    return ["|".join(analysis.text[s.start : s.end] for s in q.segments) for q in analysis.get(quotations)]


CONVENTIONS = {
    "two closing marks together": ("“He told me: ‘Stay there.’”", ["He told me: ‘Stay there.’"]),
    "two opening marks together": ("“‘Stay there’ was all he said,” Ruiz said.", ["‘Stay there’ was all he said,"]),
    "straight, both levels": ("\"'Stay there,' he told me.\"", ["'Stay there,' he told me."]),
    "curly inside straight": ('"The paper wrote “nobody called” twice."', ["The paper wrote “nobody called” twice."]),
    "three levels": ("“He said: ‘They read “Keep out” to us.’”", ["He said: ‘They read “Keep out” to us.’"]),
    "decades": ("She said “the ’90s, the '80s and the 70s” were over.", ["the ’90s, the '80s and the 70s"]),
    "elisions": ("“Get ’em, ’cause they’re goin’ home,” he said.", ["Get ’em, ’cause they’re goin’ home,"]),
    "rock ’n’ roll": ("“It’s rock ’n’ roll,” he said.", ["It’s rock ’n’ roll,"]),
    "names with apostrophes": ("O’Malley saw d’Arcy’s “lamp”.", ["lamp"]),
    "plural possessives": ("The Joneses’ house and the players’ “lamp” burnt.", ["lamp"]),
    "feet and inches": ("He is 6’2”, she 5'10\", the boy 5-foot-10 and “small”.", ["small"]),
    "inches": ('The 12" record, the 3/4" screw and the 42" x 18" shelf are “gone”.', ["gone"]),
    "inches inside": ("She said “the 7\" single sold out” twice.", ['the 7" single sold out']),
    "inches inside, straight": ('She said "the 7" single sold out" twice.', ['the 7" single sold out']),
    "coordinates": ("It lies at 40° 42' 46\" N, 74° 0' 21\" W, “far out”.", ["far out"]),
    "primes": ("It lies at 40°42′46″ N and is 6′2″ “long”.", ["long"]),
    "bracket first": ("“[W]e start on Monday,” said Ruiz.", ["[W]e start on Monday,"]),
    "dots first": ("It starts “... in May”, she said.", ["... in May"]),
    "dash attribution": ("“We start on Monday.” —Ana Ruiz", ["We start on Monday."]),
    "dash attribution on its line": ("“We start on Monday.”\n- Ana Ruiz", ["We start on Monday."]),
    "dash dialogue is not marked": ("– We start on Monday, said Ruiz.\n\n– Nobody called, she said.", []),
    "full-width": ("＂We start,＂ said Ruiz.", ["We start,"]),
    "guillemets with spaces": ("« We start », said Ruiz.", [" We start "]),
    "guillemets inwards": ("»We start«, said Ruiz.", ["We start"]),
    "low, closed high": ("„We start”, said Ruiz.", ["We start"]),
    "two primes": ("''We start,'' said Ruiz. ``Never,'' she said.", ["We start,", "Never,"]),
    "no-break space": ("She said:\u00a0“We start.”\u00a0Nobody called.", ["We start."]),
    "bidi marks": ("\u202a“We start,”\u202c said Ruiz.", ["We start,"]),
    "question before said": ("“Are you there?” asked Ruiz. “Go!” said Okafor.", ["Are you there?", "Go!"]),
    "abbreviations": ("“Sen. Ruiz of St. Ives left,” said Gov. Okafor.", ["Sen. Ruiz of St. Ives left,"]),
    "slash between": ("The keys said “yes”/“no”.", ["yes", "no"]),
    "dash between": ("“We start”—“never”—“or not”", ["We start", "never", "or not"]),
    "attribute of a tag": ('<a href="x" title="y">"We start,"</a> said Ruiz.', ["We start,"]),
    "attribute over two lines": ("<a href=\"x\"\ntitle='it’s \"y'>“We start,”</a> said Ruiz.", ["We start,"]),
    "labels": ("Q: “Why Monday?” A: “Nobody called.”", ["Why Monday?", "Nobody called."]),
    "hard line break": ("“We start on Monday\nand work through to Friday,” she said.", None),
    "sentence cut in three": ("“She was once the\n\nonly\n\nkeeper of the gate,” he said.", None),
    "hyphenated elision": ("He’s a ’20s-style, goin’-nowhere “lamp”.", ["lamp"]),
    "empty": ("“” was all that the note said.", [""]),
}  # fmt: skip


@pytest.mark.parametrize("name", CONVENTIONS)
def test_convention(analysed: Analysed, name: str) -> None:
    """The outermost words, and no mark without its partner."""
    text, found = CONVENTIONS[name]
    analysis = analysed(text)
    if found is None:
        assert len(words(analysis)) == 1
    else:
        assert words(analysis) == found
    assert not [f for f in analysis.get(faults) if f.kind in ("unclosed", "unopened", "nesting", "glyph")]


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("”We start,“ said Ruiz.", ["“", "”"]),
        ("“We start,“ said Ruiz.", ["”"]),
        ("A song from the ‘90s, with ‘em in it.", ["’", "’"]),
        ("‘We start,‘ said Ruiz. ‘Nobody called.’", ["’"]),
    ],
)
def test_a_mark_that_faces_the_wrong_way(analysed: Analysed, text: str, turned: list[str]) -> None:
    """It pairs by its place, and the note says which one belongs there."""
    found = [f.match for f in analysed(text).get(faults) if f.kind == "glyph"]
    assert [m.values[1] for m in found] == turned
    assert all(m.fixes[0].applicability == "safe" for m in found)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("“We start on Monday,” said Ruiz. “Never.” “Yes,” she said.", ["speech", "speech", "speech"]),
        ("Ruiz called it “a gift to nobody at all”, and “absurd.”", ["fragment", "fragment"]),
        ("She was in “The Lamp on the Hill”, “The Lamp” and sang “Gone”.", ["title", "title", "title"]),
        ("The so-called “lamp tax” and the word “forgery” came up.", ["term", "term"]),
        ("Tom “Lucky” Okafor and Ana ‘The Lamp’ Ruiz came.", ["nickname", "nickname"]),
        ("A banner read “No gate without a key”; “No Gate” placards hung there.", ["sign", "sign"]),
        ("The mayor must sign off on all that goes “to the depot, or to any gate of it”.", ["fragment"]),
        ("It was a sign of “an office in deep and lasting disarray”.", ["fragment"]),
        ("Rovers said the poster was “not a joke, and not a threat to anybody”.", ["fragment"]),
        ("A motto, “key and gate”, and the hashtag “#gate” were up.", ["sign", "term"]),
        ("The headline “Gate shut for good” and the subject line “Re: who has keys” stood there.", ["title", "title"]),
        ("There were chants of “open the gate for us all”; the slogan was “Keys for all.”", ["sign", "sign"]),
        ("Cheers of “open it, open it” came from people in “Keys for All” shirts.", ["sign", "sign"]),
    ],
)
def test_kinds(analysed: Analysed, text: str, kinds: list[str]) -> None:
    """What a quotation is, by its words and by what stands round it."""
    assert [q.kind for q in analysed(text).get(quotations)] == kinds


def test_headline(analysed: Analysed) -> None:
    """No stop, no speaker's clause, possessives beside marks; its marks do not run into the story."""
    text = (
        "Players’ union calls ‘gate’ deal ‘gift to nobody’\n\n“We start on Monday,” said Ana Ruiz, who runs the depot."
    )
    assert words(analysed(text)) == ["gate", "gift to nobody", "We start on Monday,"]
    text = "Ruiz: ‘We start on Monday\n\n‘Nobody called us,’ said Ana Ruiz, who runs the depot. ‘Or them.’"
    assert words(analysed(text))[-2:] == ["Nobody called us,", "Or them."]
