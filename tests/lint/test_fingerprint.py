"""What may change in a story without a finding being another, and what may not."""

from __future__ import annotations

import textwrap

from newslint.api import check_text
from newslint.document import Document
from newslint.finding import Finding, Related
from newslint.formats import read_text
from newslint.lint.fingerprint import fingerprinted, known, same
from newslint.span import Span


def name(source: str, words: str, path: str = "story.md", *, at: int = 0, related: str = "", rule: str = "p.a") -> str:
    """The fingerprint of a finding on these words, where they stand for the time `at`; `related` are others."""
    document = read_text(source, path)
    return fingerprinted([finding(document, words, at, related, rule)], document)[0].fingerprint


def finding(document: Document, words: str, at: int = 0, related: str = "", rule: str = "p.a") -> Finding:
    """A finding on these words."""
    places = tuple(Related(Span(i, i + len(related)), "") for i in starts(document.source, related))
    start = starts(document.source, words)[at]
    return Finding(rule, "error", "m", "story", Span(start, start + len(words)), words, places)


def starts(source: str, words: str) -> list[int]:
    """Where the words stand."""
    return [i for i in range(len(source)) if words and source.startswith(words, i)]


STORY = "The old mill on the hill was bought by the council.\n"


LONG = (
    "The old mill on the hill, which had stood empty for some twenty years, was bought by the council of the town "
    "on Monday, and will be a school in the new year, the mayor said after the vote.\n"
)


def test_it_stays_when_a_paragraph_is_wrapped_anew() -> None:
    for path in ("story.md", "story.txt"):
        for width in (50, 60, 70):
            assert name(textwrap.fill(LONG, width), "empty", path) == name(LONG, "empty", path)
    assert name(STORY.replace(" hill", "\nhill"), "hill") == name(STORY, "hill")


def test_it_stays_when_markup_comes() -> None:
    for marked in (
        STORY.replace("the hill", "**the** hill"),
        STORY.replace("hill", "*hill*"),
        STORY.replace("hill was", "[hill](https://example.org/a-page/of/the-town) was"),
        STORY.replace("was bought", "<em>was</em> bought"),
    ):
        assert name(marked, "hill") == name(STORY, "hill")
    assert name("<p>The dog’s old hill was bought.</p>", "hill", "a.html") == name(
        "<p>The dog&rsquo;s <b>old</b> hill was bought.</p>", "hill", "a.html"
    )


def test_it_stays_when_marks_and_figures_beside_it_change() -> None:
    assert name('He said "the hill", 12 feet high.\n', "hill") == name("He said “The hill” 15 feet high.\n", "hill")
    assert name("The “old hill” fell.\n", "“old hill”") == name('The "old hill" fell.\n', '"old hill"')
    assert name("The cafe\u0301 hill fell.\n", "hill") == name("The caf\u00e9 hill fell.\n", "hill")


def test_it_stays_when_paragraphs_come_and_go_around() -> None:
    around = f"A hill, he said.\n\nOn the hill was a mill.\n\n{STORY}\nShe went home.\n"
    assert name(around, "hill", at=2) == name(STORY, "hill")


def test_neighbours_stand_in_the_same_paragraph() -> None:
    assert name("A dog ran.\n\nHill and dale.\n", "Hill") == name("Two cows ate.\n\nHill and dale.\n", "Hill")


def test_it_changes_with_the_words_their_case_figures_and_neighbours() -> None:
    for other, words in (
        (STORY.replace("hill", "Hill"), "Hill"),
        (STORY.replace("on the hill", "on a hill"), "hill"),
        (STORY.replace("was bought", "was sold"), "hill"),
    ):
        assert name(other, words) != name(STORY, "hill")
    assert name("Some 12 men.\n", "12") != name("Some 13 men.\n", "13")
    assert name(STORY, "hill") != name(STORY, "hill", rule="p.b")


def test_marks_alone_are_told_apart_by_their_neighbours() -> None:
    source = 'He said "a dog ran. She said "a cow ate.\n'
    assert name(source, '"') != name(source, '"', at=1)


def test_two_spellings_are_one_finding_wherever_it_is_reported() -> None:
    two = "Ann Brekke spoke.\n\nThe crowd cheered Breke.\n\nMs Brekke left.\n"
    fewer = "The crowd cheered Breke.\n\nMs Brekke left.\n"
    turned = "The crowd cheered Breke.\n\nMr Breke smiled.\n\nMs Brekke left.\n"
    known = name(two, "Breke", related="Brekke")
    assert known == name(fewer, "Breke", related="Brekke") == name(turned, "Brekke", related="Breke")
    assert known != name(two.replace("Breke", "Breeke"), "Breeke", related="Brekke")


def test_words_at_more_places_than_before_are_another_finding() -> None:
    one, two, three = (name("\n\n".join(["Now teh ran."] * n), "teh", related="teh") for n in (2, 3, 4))
    assert same(one, two)
    holding = known([two])
    assert holding(one) == holding(two) == two
    assert holding(three) == known([])(one) == ""
    assert known([one, three, two])(two) == three


def test_what_is_said_of_the_whole_story_has_no_place() -> None:
    names = []
    for source, words in (("The mill fell.\n", "mill"), ("A gate.\n\nThe dog left.\n", "gate")):
        document = read_text(source, "story.md")
        names.append(fingerprinted([finding(document, words)], document, whole=["p.a"])[0].fingerprint)
    assert names[0] == names[1]
    stories = ("Mill shuts\n\nThe mill by the river was shut.", "Mill shuts\n\nA mill was shut by its owner.")
    rules = {"profile": "us-wire", "select": ["places.dateline-missing"]}
    (one,), (two,) = (check_text(story, **rules) for story in stories)
    assert one.fingerprint == two.fingerprint


def test_two_spellings_in_one_paragraph_have_their_place() -> None:
    one, other = "Now Brekke and Breke spoke.\n", "Later Brekke or Breke spoke.\n"
    assert name(one, "Breke", related="Brekke") != name(other, "Breke", related="Brekke")


def test_twins_are_counted() -> None:
    document = read_text("A zebra.\n\nA zebra.\n")
    twins = fingerprinted([finding(document, "zebra"), finding(document, "zebra", 1)], document)
    assert len({f.fingerprint for f in twins}) == 2
    assert twins[0].fingerprint == name("A zebra.\n", "zebra")


def test_no_words_of_copy_are_in_it() -> None:
    known = name(STORY, "hill")
    assert len(known) == 16
    assert int(known, 16)
