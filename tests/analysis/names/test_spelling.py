"""Two spellings of one word, and words of the other side of the Atlantic: who decides, and who is left alone."""

from __future__ import annotations

import pytest
from stories import findings, shipped

from newslint.finding import Finding
from newslint.formats import read_text
from newslint.house import House
from newslint.lint import lint
from newslint.ruleset.ruleset import RuleSet


def spelled(story: str, house: House | None = None) -> list[Finding]:
    return findings(story, r"spelling\.(pair|dialect)", house)


FOUND = {
    "narration": ("The colour ran. The color faded.", "pair", "color", "warning"),
    "one side in speech": ("“The colour ran,” said Orr. Its color was bright.", "pair", "color", "suggestion"),
    "both in speech": ("“My favourite,” he said.\n\nHe said: “It is a favorite.”", "pair", "favorite", "suggestion"),
    "one side in a letter": ("“The colour ran,” Orr wrote in a letter. Its color was bright.", "pair", "color",
                             "suggestion"),
    "a document that mixes": ("“The colour ran. Its color was bright,” the report said.", "pair", "color",
                              "suggestion"),
    "endings": ("One adviser came, then another adviser. The advisor’s car stood there.", "pair", "advisor", "warning"),
    "three spellings": ("Yogurt and more yogurt; a yoghurt, then yoghourt.", "pair", "yoghourt", "warning"),
    "part of a compound": ("An off-color joke. A colour-blind man. Another color.", "pair", "colour", "warning"),
    "short word": ("A gray wall, a grey door and gray rain.", "pair", "grey", "warning"),
    "American story": ("A theater in the harbor. The centre held.", "dialect", "centre", "warning"),
    "British story": ("A theatre in the harbour. The center held.", "dialect", "center", "warning"),
    "one word and its habits": ("Mr. Orr fixed the theater. The neighbours wept.", "dialect", "neighbours",
                                "warning"),
    "British habits": ("Mr Orr left on 4 July for the theatre. Its color ran.", "dialect", "color", "warning"),
    "British for a word of both": ("The theater by the harbor needs a licence.", "dialect", "licence", "warning"),
    "speech": ("A theater in the harbor. “The centre held,” Orr said.", "dialect", "centre", "suggestion"),
    "narration too short to vote": ("Orr favours it in the U.S. “We apologized. What an honor,” he said.", "dialect",
                                    "favours", "suggestion"),
    "speech that agrees": ("A theater fell. “Color is a humour,” Orr said.", "dialect", "humour", "suggestion"),
    "-ize beside -ise": ("They organised it, realised it and apologised. Who recognized him?", "dialect", "recognized",
                         "warning"),
}  # fmt: skip


@pytest.mark.parametrize(("story", "rule", "text", "level"), FOUND.values(), ids=FOUND)
def test_found(story: str, rule: str, text: str, level: str) -> None:
    (finding,) = spelled(story)
    assert (finding.rule, finding.text, finding.severity) == (f"spelling.{rule}", text, level)


SILENT = {
    "another word in a statement": "The color and the harbor. “The centre ran,” the company said in a statement.",
    "marked as it stood": "“The colour [sic] ran,” Orr wrote in a letter. Its color was bright.",
    "post": "The color was bright.\n\n@orrfeed: what a colour pic.twitter.com/x1\n\nNobody laughed.",
    "title": "Her book “A Colour Too Many” is about the color of rain.",
    "name": "The Labour Party and the labor camps. The Centre Pompidou is a center. Defence Secretary Orr and defense.",
    "address": "See orr@colour.example, www.colour.example and #colour. The color ran.",
    "quoted words do not vote": "“Colour, honour and humour,” said Orr of the theater.",
    "no side": "“The centre held,” Orr said. It rained.",
    "habits alone": "Mr. Orr of the U.S. team saw the theatre on July 4.",
    "one against one": "The theater has neighbours.",
    "Oxford": "They organized colour in the theatre and recognized the harbour.",
    "senses": "The programme said that a program of the judge’s judgment was worshipped on the metre-wide meter.",
    "whisky": "The whisky was Scotch. The whiskey was not. Inquiries were made at the enquiry desk.",
}


HYPHENS = {
    "narration": ("The cease-fire held. The ceasefire ended.", "ceasefire", "warning"),
    "endings": ("It was co-sponsored. She cosponsors bills; he cosponsored one.", "co-sponsored", "warning"),
    "speech": ("“A front-runner,” Orr said. The frontrunner won; a frontrunner does.", "front-runner", "suggestion"),
    "three parts": ("A good-for-nothing, a goodfornothing and a goodfornothing.", "good-for-nothing", "warning"),
}  # fmt: skip


@pytest.mark.parametrize(("story", "text", "level"), HYPHENS.values(), ids=HYPHENS)
def test_hyphens(story: str, text: str, level: str) -> None:
    assert [(f.text, f.severity) for f in findings(story, "naming.hyphenation")] == [(text, level)]


def test_the_house_joins_a_word_in_every_ending() -> None:
    story = "He e-mailed them. Two e-mails came. The email was short."
    (finding,) = findings(story, "naming.hyphenation", House(preferred={"e-mail": "email"}))
    assert [(story[e.span.start : e.span.end], e.text) for e in finding.fixes[0].edits] == [
        ("e-mailed", "emailed"),
        ("e-mails", "emails"),
    ]


@pytest.mark.parametrize("story", SILENT.values(), ids=SILENT)
def test_silent(story: str) -> None:
    assert not [(f.rule, f.text) for f in spelled(story)]


def test_the_block_quotation_keeps_its_spelling() -> None:
    rules = RuleSet(tuple(r for i, r in shipped().items() if i.startswith("spelling.")))
    story = "The color ran.\n\n> The colour is our honour.\n\nIt ran on."
    assert not lint(read_text(story, "story.md"), rules).findings


def test_the_house_decides_in_every_ending_and_no_quoted_word_is_touched() -> None:
    story = "The adviser met two advisors. Advisors left. “An advisor left,” said Orr."
    (finding,) = findings(story, "naming|spelling", House(preferred={"advisor": "adviser"}))
    (fix,) = finding.fixes
    edits = [(story[e.span.start : e.span.end], e.text) for e in fix.edits]
    assert edits == [("advisors", "advisers"), ("Advisors", "Advisers")]


def test_a_pair_is_told_with_the_words_of_the_storys_side_and_takes_its_form() -> None:
    story = "The colour of the harbor. Its colour is the color of a theater. “No colour,” Orr said."
    (finding,) = spelled(story)
    assert [story[r.span.start : r.span.end] for r in finding.related] == [
        *("harbor", "colour", "color", "theater", "colour"),
    ]
    assert [(story[e.span.start : e.span.end], e.text) for e in finding.fixes[0].edits] == [("colour", "color")] * 2
    assert not spelled("The colour and the color.")[0].fixes


def test_british_copy_may_have_either_ending() -> None:
    assert not spelled("The colour of the theatre. They organize it as they organise the harbour.")[0].fixes
    (finding,) = spelled("The colour is recognised in the theatre. They organize it as they organise the harbour.")
    assert [e.text for e in finding.fixes[0].edits] == ["organise"]


def test_a_dialect_finding_lists_the_words_that_the_story_spells_both_ways() -> None:
    story = "The theater in the harbor; its color, its colour. The centre fell."
    found = {f.rule: [r.span.start for r in f.related] for f in spelled(story)}
    assert story.index("colour") in found["spelling.dialect"]


def test_speech_gets_no_change() -> None:
    assert not spelled(FOUND["speech"][0])[0].fixes
    assert spelled(FOUND["American story"][0])[0].fixes
