"""What is told of the place under the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from editors import EDITORS, Begin
from lsprotocol import types
from readings import Story, written

from newslint.server.hover import hover
from newslint.server.markup import Markdown, Plain

STORY = """\
# Harbour 😀 to reopen

😀 “We have *twelve* boats,” said Ana Ruiz, the harbour master. She told the council that teh wall would hold.

The lane was closed. Nobody came.

<!-- newslint-disable-next-line quotes.unattributed, typos -- the words on the card -->

“Nobody asked us about the wall or the lights,”

Ruiz left early. A sequel, “Boats and Weather”, is planned.
"""


def told(story: Story, words: str, into: int = 0, markup: Plain | None = None) -> str:
    """What is told of these words; nothing is an empty string."""
    found = hover(story.reading, story.positions, story.at(words, into), markup or Markdown())
    assert found is None or isinstance(found.contents, types.MarkupContent)
    return found.contents.value if found else ""


def test_a_finding_tells_its_reason_its_fix_and_its_source() -> None:
    told_ = told(Story(STORY, "story.md"), "teh wall", 1).split("\n\n")
    assert told_[1] == "Possible fix: Write ‘the’"
    assert told_[2].startswith("[typos.short-nonword](file://") and told_[2].count("). Source: ") == 1
    rule = next(r for r in Story("", "a.txt").reading.settings.ruleset().rules if r.id == "typos.short-nonword")
    assert told_[0] == " ".join(rule.description.split())


def test_a_quotation_tells_who_speaks_and_how_the_story_says_so() -> None:
    story = Story(STORY, "story.md")
    assert told(story, "twelve") == (
        "**Ana Ruiz** speaks.\n\n‘Ana Ruiz, the harbour master’, line 3: after the words, right 93% of the time."
    )
    assert told(story, "“We have") == told(story, "twelve") == told(story, "boats,”", 6)
    alone = Story("The lane was closed for a week.\n\n“Nobody asked us about the wall.”\n", "story.txt")
    assert told(alone, "asked").endswith("**Nobody** is named who says this.")
    assert told(story, "planned") == ""


def test_weak_evidence_is_to_be_checked() -> None:
    story = Story("The vote is on Monday, Ana Ruiz said.\n\n“The wall will hold for a hundred years.”\n", "story.txt")
    assert "Check it against the notes." in told(story, "hundred")


def test_a_name_tells_its_forms_and_its_places() -> None:
    story = Story(STORY, "story.md")
    assert told(story, "Ruiz left", 2) == "**Ana Ruiz**: person\n\n- Ana Ruiz: line 3\n- Ruiz: line 11"
    assert told(story, "Ruiz left", 4) == told(story, "Ruiz left")  # a caret behind the word
    assert told(story, "She told") == (
        "‘She’ is **Ana Ruiz**. Named last on line 3; nobody else whom ‘She’ fits is named since."
    )


def test_a_name_tells_what_the_house_says(tmp_path: Path) -> None:
    written(tmp_path, "newslint.yml", "names: [names.yml]\n")
    written(
        tmp_path,
        "names.yml",
        "people:\n  - {forms: [Ana Ruiz, Ruiz], role: mayor, from: 2021-05-04}\n"
        "places: [[Kelsey, Kelsey Bay]]\npreferred: {Ana Ruiz: Ana María Ruiz}\ndistinct: [[Kelsey, Kelso]]\n",
    )
    story = Story("Ana Ruiz went to Kelsey in May.\n", str(tmp_path / "story.txt"), configured=True)
    assert "The house’s list: Ana Ruiz, mayor, from 4 May 2021 (also Ruiz)." in told(story, "Ana")
    assert "Print ‘Ana María Ruiz’, not ‘Ana Ruiz’." in told(story, "Ana")
    assert told(story, "Kelsey").endswith("The house’s list: Kelsey (also Kelsey Bay). ‘Kelsey’ is not ‘Kelso’.")


def test_findings_come_first_then_the_quotation_then_the_name() -> None:
    story = Story("“Teh ferry that Ben Okafor sold is is back,” Ana Ruiz said.\n", "story.txt")
    reason, quotation = told(story, "is is", 3).split("\n\n---\n\n")
    assert "typos.doubled" in reason and quotation.startswith("**Ana Ruiz** speaks.")
    quotation, name = told(story, "Okafor").split("\n\n---\n\n")
    assert quotation.startswith("**Ana Ruiz** speaks.") and name.startswith("**Ben Okafor**: person")


def test_the_range_is_the_shortest_of_what_is_told() -> None:
    story = Story("“The ferry that Ben Okafor sold is back,” Ana Ruiz said.\n", "story.txt")
    found = hover(story.reading, story.positions, story.at("Okafor"), Markdown())
    assert found and found.range and story.words(found.range) == "Ben Okafor"


def test_a_waiver_tells_the_reason_of_its_rules() -> None:
    told_ = told(Story(STORY, "story.md"), "newslint-disable").split("\n\n---\n\n")
    assert "[quotes.unattributed](" in "".join(told_) and told_[-1].endswith("more rules")
    page = "<p>The boats left.</p>\n<!-- newslint-disable-line quotes.unclosed -->\n<p>“No,” Ana Ruiz said.</p>\n"
    assert "[quotes.unclosed](" in told(Story(page, "story.html"), "unclosed")
    assert told(Story("<!-- a note -->\n\nThe boats left.\n", "story.md"), "note") == ""


def test_plain_words_for_an_editor_that_shows_no_markup() -> None:
    told_ = told(Story(STORY, "story.md"), "teh wall", 1, Plain())
    assert "**" not in told_ and "\ntypos.short-nonword (file://" in told_


def test_words_of_the_story_are_no_markup() -> None:
    story = Story("“No,” said Ana ![x](http://example.org/a.png) Ruiz. Ruiz left.\n", "story.txt")
    every = [told(story, word) for word in ("No", "said", "Ana", "Ruiz", "Ruiz left")]
    assert any(every) and all("](http" not in one for one in every)


@pytest.mark.parametrize("name", ["story.md", "story.html", "story.txt"])
@pytest.mark.parametrize("text", ["", "\n", "😀", "a\r\n"])
def test_nothing_is_told_of_nothing(name: str, text: str) -> None:
    story = Story(text, name)
    for at in (types.Position(0, 0), types.Position(0, 99), types.Position(99, 99)):
        assert hover(story.reading, story.positions, at, Markdown()) is None


def test_nothing_is_told_of_an_excluded_story(tmp_path: Path) -> None:
    written(tmp_path, "newslint.yml", "exclude: [old]\n")
    path = str(tmp_path / "old" / "story.txt")
    assert told(Story("Teh boats left, Ana Ruiz said.\n", path, configured=True), "Teh") == ""


@pytest.mark.asyncio
@pytest.mark.parametrize("name", EDITORS)
async def test_each_editor_is_told(name: str, begin: Begin) -> None:
    editor = await begin(name)
    for file, source in (
        ("a.md", STORY),
        ("b.md", STORY.replace("\n", "\r\n")),
        ("c.html", "<h1>Harbour 😀</h1>\r\n<p>&ldquo;We have 😀 boats,&rdquo; said 😀 <b>Ana</b> Ruiz. Ruiz left.</p>"),
    ):
        story = Story(source, file, editor.encoding)
        uri = editor.open(file, source, "html" if file.endswith("html") else "markdown")
        at = story.at("Ruiz", 2)
        params = types.HoverParams(types.TextDocumentIdentifier(uri), at)
        found = await editor.client.text_document_hover_async(params)
        assert found and isinstance(found.contents, types.MarkupContent) and found.range
        assert found.contents.value.startswith("**Ana Ruiz**: person")
        assert story.words(found.range) in ("Ana Ruiz", "Ana</b> Ruiz")
        beyond = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(999, 9))
        assert await editor.client.text_document_hover_async(beyond) is None
    closed = types.HoverParams(types.TextDocumentIdentifier(editor.uri("never.md")), types.Position(0, 0))
    assert await editor.client.text_document_hover_async(closed) is None
