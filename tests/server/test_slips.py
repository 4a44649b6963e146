"""A slip that stands in several places is one finding, and is marked in each of them."""

from __future__ import annotations

import pytest
from editors import EDITORS, Begin, Editor, applied, change, edits
from lsprotocol import types
from readings import Story

from newslint.api import check_text
from newslint.ruleset import shipped
from newslint.ruleset.testing import findings

TWICE = """😀 The guard said teh boat left.

The mayor said teh boats had come back.

“Nobody saw teh boat,” said Ana Ruiz.
"""


def places(text: str) -> list[tuple[str, str]]:
    """The rule and the line of each mark in a story."""
    return [(f["rule"], f"{f['line']}: {f['text']}") for f in Story(text, "story.md").reading.marks]


async def at(editor: Editor, uri: str, mark: types.Diagnostic) -> dict[str, types.CodeAction]:
    """What is offered at a mark, by title."""
    return {action.title: action for action in await editor.actions(uri, mark.range)}


@pytest.mark.asyncio
@pytest.mark.parametrize("name", EDITORS)
async def test_each_place_of_a_slip_is_marked_and_mended(name: str, begin: Begin) -> None:
    editor = await begin(name)
    uri = editor.open("story.md", TWICE)
    marks = await editor.diagnostics(uri)
    assert [mark.range.start.line for mark in marks] == [0, 2, 4]
    first, second, quoted = marks
    for mark in (second, quoted):
        assert (mark.code, mark.message, mark.severity) == (first.code, first.message, first.severity)
        assert mark.data == first.data and mark.related_information
        assert first.range in [told.location.range for told in mark.related_information]
    found = await at(editor, uri, second)
    write = found["Write ‘the’"]
    assert write.is_preferred and write.diagnostics == (second,)
    assert applied(TWICE, edits(write.edit)[uri], editor.encoding) == TWICE.replace("mayor said teh", "mayor said the")
    everywhere = found["Write ‘the’ everywhere (2 places)"]
    assert applied(TWICE, edits(everywhere.edit)[uri], editor.encoding) == TWICE.replace("said teh", "said the")
    assert not any(title.startswith("Write") for title in await at(editor, uri, quoted))


@pytest.mark.asyncio
async def test_a_waiver_stands_where_it_counts(begin: Begin) -> None:
    editor = await begin()
    uri = editor.open("story.md", TWICE)
    first, second, _ = await editor.diagnostics(uri)
    assert "Let it stand: waive typos.short-nonword here, then write why" in await at(editor, uri, first)
    waive = (await at(editor, uri, second))["Let it stand: waive typos.short-nonword in line 1, then write why"]
    after = applied(TWICE, edits(waive.edit)[uri], editor.encoding)
    assert check_text(after.replace("say why", "it is his word"), path="story.md") == []


@pytest.mark.asyncio
async def test_a_selection_offers_each_finding_once(begin: Begin) -> None:
    editor = await begin()
    uri = editor.open("story.md", TWICE)
    await editor.diagnostics(uri)
    whole = await editor.actions(uri, types.Range(types.Position(0, 0), types.Position(9, 0)))
    assert [action.title for action in whole].count("Write ‘the’") == 1


@pytest.mark.asyncio
async def test_only_the_place_at_the_caret_waits(begin: Begin) -> None:
    editor = await begin(pauseMs=400)
    uri = editor.open("story.md", "The guard said teh boat left.\n\n")
    assert len(await editor.diagnostics(uri)) == 1
    editor.edit(uri, 2, change(2, 0, 0, "The mayor saw teh"))
    assert [mark.range.start.line for mark in await editor.diagnostics(uri, 2)] == [0]
    assert [mark.range.start.line for mark in await editor.diagnostics(uri, 2)] == [0, 2]


def test_evidence_is_no_place_of_the_slip() -> None:
    names = "Jonas Wierzbicki came. Mr Wierzbicki sat.\n\nWierzbicki said no. Then Wierzbiki left.\n\nWierzbiki ran.\n"
    assert [place for rule, place in places(names) if rule == "naming.variant"] == ["3: Wierzbiki", "5: Wierzbiki"]
    words = "“We have twelve boats and no nets to sell here,” said Ana Ruiz."
    again = f"{words}\n\nThe boats left.\n\n{words}\n"
    assert [place[:1] for rule, place in places(again) if rule == "quotes.repeated"] == ["5"]


@pytest.mark.asyncio
async def test_a_fix_of_all_places_is_the_same_at_each(begin: Begin) -> None:
    editor = await begin()
    hidden = "The guard left thе harbour. We saw thе gate.\n\nThen thе boat left.\n"
    uri = editor.open("story.md", hidden)
    for mark in [mark for mark in await editor.diagnostics(uri) if mark.code == "typos.homoglyph"]:
        (write,) = [action for title, action in (await at(editor, uri, mark)).items() if title.startswith("Write")]
        assert applied(hidden, edits(write.edit)[uri], editor.encoding) == hidden.replace("thе", "the")


def test_a_fix_that_would_cut_markup_is_not_moved() -> None:
    text = "The guard said teh boat left.\n\nThe mayor said t<b>e</b>h boats had come back.\n"
    first, second = [f for f in Story(text, "story.md").reading.marks if f["rule"] == "typos.short-nonword"]
    assert [fix["applicability"] for f in (first, second) for fix in f["fixes"]] == ["unsafe", "display"]


def test_of_a_slip_that_is_everywhere_a_hundred_more_places_are_marked() -> None:
    story = Story("Then teh boat left. " * 150, "story.md")
    found = [f for f in story.reading.marks if f["rule"] == "typos.short-nonword"]
    assert len(found) == 101 and all(len(f["related"]) <= 20 for f in found[1:])


def test_every_place_that_a_fix_changes_is_marked() -> None:
    """By the rules' own examples; but for the closing marks of quotations, which are marked at the opening ones."""
    rules = [rule for rule in shipped.rules(tests=True).values() if rule.id != "quotes.level"]
    for rule in rules:
        for test in (test for test in rule.tests if test.bad):
            for finding in findings(rule, test, test.bad):
                spots = [finding.span, *(related.span for related in finding.related if related.again)]
                for edit in (edit for fix in finding.fixes for edit in fix.edits):
                    near = [s for s in spots if s.start - 2 <= edit.span.end and edit.span.start <= s.end + 2]
                    assert near, (rule.id, test.bad, edit)
