"""Who said what, in stories of our own: British copy, sport, courts, an interview, posts, a document."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.attributions.attributions import attributions

Analysed = Callable[[str], Analysis]


def said(analysis: Analysis) -> list[tuple[str, str]]:
    """The sieve and the speaker of each quotation."""
    rows = analysis.get(attributions).quoted
    return [(r.sieve, "" if r.speaker is None else analysis.text[r.speaker.start : r.speaker.end]) for r in rows]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We start,” Ana Ruiz said.", ("after", "Ana Ruiz")),
        ("“We start,” said Ana Ruiz, who keeps the gate.", ("inverted", "Ana Ruiz")),
        ("“We start,” said former Leeds depot manager Ana Ruiz.", ("inverted", "former Leeds depot manager Ana Ruiz")),
        ("“We start,” said the depot’s owner.", ("inverted", "the depot’s owner")),
        ("“We start,” she later told reporters.", ("after", "she")),
        ("“We start,” Ruiz, 43, a nurse from Leeds, told the court.", ("after", "Ruiz")),
        ("“We start!” Ruiz shouted.", ("after", "Ruiz")),
        ("“Must we start?” Ruiz asked.", ("after", "Ruiz")),
        ("“We start,” Ruiz barked, and left.", ("after", "Ruiz")),
        ("Ana Ruiz said: “We start.”", ("before", "Ana Ruiz")),
        ("On Monday Ana Ruiz told the council that it was “a gift to nobody”.", ("before", "Ana Ruiz")),
        ("In a letter to the council, the depot called it “a gift to nobody”.", ("before", "the depot")),
        ("Ana Ruiz (Leeds) said it was “a gift to nobody”.", ("before", "Ana Ruiz")),
        ("Ruiz opened the gate and said it was “a gift to nobody”.", ("before", "Ruiz")),
        ("Ruiz opened the gate, calling it “a gift to nobody”.", ("before", "Ruiz")),
        ("Ruiz said she believed it was “a gift to nobody”.", ("before", "Ruiz")),
        ("Ruiz was quoted as saying it was “a gift to nobody”.", ("before", "Ruiz")),
        ("According to Ana Ruiz, it was “a gift to nobody”.", ("according", "Ana Ruiz")),
        ("It was “a gift to nobody”, according to the depot.", ("according", "the depot")),
        ("Resolution 14 stipulates that no goods go “to the depot, or to the lane”.", ("before", "Resolution 14")),
        ("OKAFOR: “We start.”", ("label", "OKAFOR")),
        ("“We start on Monday.” — Ana Ruiz", ("dash", "Ana Ruiz")),
        ("It was a so-called “lamp tax” in May.", ("none", "")),
    ],
)
def test_one(analysed: Analysed, text: str, found: tuple[str, str]) -> None:
    """The sieve and the mention for one quotation."""
    assert said(analysed(text)) == [found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # what stands behind governs a fragment only as its tag
        ("Ruiz said the gate was “old” because it squeaked when Okafor asked.", "Ruiz"),
        ("Ruiz said the depot was “pleased” that Okafor, who invoked his rights, had come.", "Ruiz"),
        ("Ruiz told the council that “we close one gate and open another,” and Okafor vowed to help.", "Ruiz"),
        ("Ruiz wants an end to “more open” protest marches, she said.", "she"),
        ("They had “kept the gate” for years, the depot’s owner said.", "the depot’s owner"),
        ("Opening it would be a “summer of work” for the street, said Ana Ruiz.", "Ana Ruiz"),
        ("It was no more than a “local” matter, as Ana Ruiz suggested after the vote.", "Ana Ruiz"),
        # a clause beside the main one, closed by its comma
        ("While Okafor says the gate is shut, Ruiz did say it was “very open”.", "Ruiz"),
        ("Despite what Okafor wrote about it, Ruiz said she “may yet” sell.", "Ruiz"),
        ("Okafor, who claims to know the gate, is a “poor witness” to the matter, the court wrote.", "the court"),
        ("As she noted, the gate “has found a few friends in town”.", "she"),
        # the clause in which the cue stands has a subject of its own
        ("Okafor left the hall when she laughed and admitted “it was a gift”.", "she"),
        ("Okafor called for a vote, and the council strongly denounced it and said it would “redirect” the road.",
         "the council"),
        ("Okafor praised the gate even as he defended the road, saying, “It is ours.”", "he"),
        # a report in a report, and what hangs on a noun
        ("Ana Ruiz said he responded: “It is ours.”", "Ana Ruiz"),
        ("Okafor criticised the road, which an inquiry said was “extremely poor”.", "an inquiry"),
        ("“We start,” said one owner, who added that the council seemed “rattled” in May.", "who"),
        ("Okafor posted it under a notice that said, “The depot is shut.”", "a notice"),
        ("In a film that the judge called “poor”, Ruiz expressed a wish to “try the gate once more”.", "Ruiz"),
        # whose saying it is
        ("The council came under fire over her assertion that “we are where we need to be” in May.", "her"),
        ("Ruiz fell with Director Ana Okafor’s sudden conclusion that it was “so poor”.", "Director Ana Okafor’s"),
        ("Ruiz blasted Okafor’s call for a “deportation of lorries” from the lane.", "Ruiz"),
        # nouns that look like verbs, participles that look like names
        ("She was defending the depot against recent attacks from the street, but admitted “one or two” slips.", "She"),
        ("Ruiz said she would sell it to fight “loud lorry” violence against the lane.", "Ruiz"),
        ("The email goes on to say: “We start on Monday.”", "The email"),
        ("The council had gone home long before he started to portray it as “an open road”.", "he"),
        ("Asked which gate was her favourite, she demurred: “The one that is open.”", "she"),
        ("Ruiz relied on reports from noted owners to defend the view that it is “hers to sell”.", "Ruiz"),
        ("Okafor agreed in May, and the council is calling on Ruiz to “stop it”.", "the council"),
        ("Okafor backed the sale, although she made it clear that she has “serious doubts” about it.", "she"),
        ("Okafor told the council when asked about the letter: “It is being handled.”", "Okafor"),
        ("Okafor said, and I quote, “We keep the gate.”", "Okafor"),
        ("At a stormy meeting, Ruiz launched a pre-emptive attack against Okafor, calling him “the worst of owners”.",
         "Ruiz"),
        ("It is shut in many northern states, and it has used “velvet gloves” so far, said Ana Ruiz.", "Ana Ruiz"),
        ("Okafor said in May it was shut, with Ana Ruiz telling reporters it was “wide open to all”.", "Ana Ruiz"),
        ("Okafor cannot say that “from his gate,” Ruiz added, saying it should be “up to the owners now”.", "Ruiz"),
        # who speaks stands behind the cue
        ("Okafor was asked by Ana Ruiz whether it would risk “adding another floor” to the house.", "Ana Ruiz"),
        ("Wrote Ana Ruiz: “We start on Monday.”", "Ana Ruiz"),
        ("From the report: “In general the gate was shut on Mondays.”", "the report"),
        ("Ana Ruiz praised the gate.\n\n“We have never had a better one in our street.”", "Ana Ruiz"),
        ("In other words, explained Ana Ruiz: “Nobody called.”", "Ana Ruiz"),
        ("“And with every vote we grow,” read the letter.", "the letter"),
        ("“This is wonderful!” beamed Ana Ruiz of Leeds, who keeps the gate.", "Ana Ruiz of Leeds"),
        ("Boeing said it was “a gift to nobody”.", "Boeing"),
    ],
)  # fmt: skip
def test_which_clause(analysed: Analysed, text: str, speaker: str) -> None:
    """The clause that governs the last quotation gives it its speaker."""
    assert said(analysed(text))[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We start,” said Ana Ruiz. “Nobody called.”", [("inverted", "Ana Ruiz"), ("resumed", "Ana Ruiz")]),
        ("“We,” said Ana Ruiz, “start on Monday.”", [("inverted", "Ana Ruiz"), ("before", "Ana Ruiz")]),
        ("Ruiz called it “a gift” and “a joke”.", [("before", "Ruiz"), ("before", "Ruiz")]),
        (
            "“It’s a dear old gate,” Ana Ruiz, wearing a hat and “gate keeper” badges, said in passing.",
            [("after", "Ana Ruiz"), ("none", "")],
        ),
        ("“We start,” said Ruiz.\n\n“Nobody called us about it.”", [("inverted", "Ruiz"), ("run", "Ruiz")]),
        ("“We start,” Ruiz said. Okafor had another view: “We never do.”", [("after", "Ruiz"), ("colon", "Okafor")]),
    ],
)
def test_two(analysed: Analysed, text: str, found: list[tuple[str, str]]) -> None:
    """Interrupted, resumed, coordinated and free-standing quotations."""
    assert said(analysed(text)) == found


def test_colon_above(analysed: Analysed) -> None:
    """A colon at the end of the paragraph above hands the word over."""
    assert said(analysed("Ana Ruiz wrote to the council in May:\n\n“We start on Monday.”")) == [
        ("colon-above", "Ana Ruiz")
    ]


def test_single_marks(analysed: Analysed) -> None:
    """British copy in single marks."""
    text = (
        "‘We start on Monday,’ said Ana Ruiz. ‘The players’ union knows.’\n\nTom Okafor said it was ‘a gift to nobody’."
    )
    assert [s for _, s in said(analysed(text))] == ["Ana Ruiz", "Ana Ruiz", "Tom Okafor"]


def test_reported_speech(analysed: Analysed) -> None:
    """Who speaks without marks is known too."""
    analysis = analysed("Ana Ruiz said the gate was shut. Tom Okafor, 60, insisted it was open.")
    reported = analysis.get(attributions).reported
    assert [analysis.text[r.speaker.start : r.speaker.end] for r in reported if r.speaker] == ["Ana Ruiz", "Tom Okafor"]
    assert [analysis.text[r.cue.start : r.cue.end] for r in reported if r.cue] == ["said", "insisted"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ruiz opened the hall and said the gate was shut.", ["Ruiz"]),
        ("Okafor left when she laughed and admitted it was shut.", ["she", "she"]),
        ("While Okafor slept, Ruiz said it was shut.", ["Ruiz"]),
        ("Okafor was told by Ana Ruiz that it was shut.", ["Ana Ruiz"]),
        ("Said Ana Ruiz on Monday: it is shut.", ["Ana Ruiz"]),
        ("The gate, says Ana Ruiz, is shut.", ["Ana Ruiz"]),
        ("He answered when asked about the noted owners’ claims.", ["He"]),
    ],
)
def test_who_reports(analysed: Analysed, text: str, found: list[str]) -> None:
    """The subject of each cue in reported speech; nouns and passives report nothing."""
    analysis = analysed(text)
    rows = analysis.get(attributions).reported
    assert [analysis.text[r.speaker.start : r.speaker.end] for r in rows if r.speaker] == found


def test_confidence(analysed: Analysed) -> None:
    """Fewer words under the same sieve are less sure, and a lent speaker less than one with a cue."""
    text = "Ruiz said it was “a gift to nobody here”.\n\nRuiz said it was “a gift”. “Nobody at all has called.”"
    sure = [r.confidence for r in analysed(text).get(attributions).quoted]
    assert sure[0] > sure[1] and sure[0] > sure[2]


def test_inverted_report(analysed: Analysed) -> None:
    """`…, said an official, speaking …`."""
    analysis = analysed("The gate was shut, said a depot official, speaking in May.")
    assert [
        analysis.text[r.speaker.start : r.speaker.end] for r in analysis.get(attributions).reported if r.speaker
    ] == ["a depot official"]


@pytest.mark.parametrize(
    "text",
    [
        "The depot closed in May and its owner stars in “Gates of Leeds” from Monday.",
        "A rider wearing a shirt with “Shut the Gate” on it stood by.",
    ],
)
def test_title(analysed: Analysed, text: str) -> None:
    """A title or a sign is nobody's words where no cue makes it so."""
    assert said(analysed(text)) == [("none", "")]


def test_broadcast(analysed: Analysed) -> None:
    """The name of a broadcast is nobody's words, and what comes behind it goes on as if it were not there."""
    text = "“We start on Monday,” Ana Ruiz said on Radio Leeds’s “Morning Gate.” “Nobody has called.”"
    assert said(analysed(text)) == [("after", "Ana Ruiz"), ("none", ""), ("resumed", "Ana Ruiz")]


def test_lent(analysed: Analysed) -> None:
    """The sentence before lends its speaker, with a cue that reports only beside a quotation as well."""
    text = "Ana Ruiz praised the gate at length. “We have never had a better one in our street.”"
    assert said(analysed(text)) == [("previous-sentence", "Ana Ruiz")]


def test_nobody(analysed: Analysed) -> None:
    """A quotation with nobody near."""
    assert said(analysed("The depot closed in May.\n\n“Our street has never been so quiet.”")) == [("none", "")]


def test_headline(analysed: Analysed) -> None:
    """In a headline a participle before the marks, or words after `by`, are not the speaker’s."""
    body = "The council met on Monday to talk about the gate. It was a long night for everybody in the hall."
    assert said(analysed(f"Depot dubbed ‘worst gate’\n\n{body}"))[0][1] == ""
    assert said(analysed(f"Mayor ‘blindsided’ by gate decision\n\n{body}"))[0][1] == ""


def test_dash_lines(analysed: Analysed) -> None:
    """A line that a dash opens names the speaker with the role; an item of a list does not."""
    text = "“I may be wrong.”\n– Defence solicitor Ana Ruiz, to the court in Leeds, where nobody had asked her to speak"
    assert said(analysed(text)) == [("dash", "Defence solicitor Ana Ruiz")]
    assert said(analysed("The lift stops “ear popping”\n\n- An active system that balances it for those inside")) == [
        ("none", "")
    ]
