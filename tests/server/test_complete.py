"""What is offered inside configurations, rules, lists and waivers, also where they are no YAML yet."""

from __future__ import annotations

import json

import pytest
from editors import EDITORS, Begin, applied
from lsprotocol import types

from newslint.config import Configuration
from newslint.server.files.caret import Caret, caret
from newslint.server.files.complete import about, choices
from newslint.server.files.kinds import Kind

RULES = Configuration().rules()


def offered(kind: Kind, marked: str) -> list[str]:
    """What may stand at the bar and begins as the word before it does."""
    offset = marked.index("|")
    text = marked[:offset] + marked[offset + 1 :]
    at = caret(text, offset)
    return [choice.word for choice in choices(kind, text, at, RULES) if choice.word.startswith(at.word)]


@pytest.mark.parametrize(
    ("kind", "marked", "expected"),
    [
        ("config", "pro|", ["profile"]),
        ("config", "profile: |", ["neutral", "us-wire", "uk-web"]),
        ("config", "profile: uk-web\nselect:\n  - typos.doubled|", ["typos.doubled", "typos.doubled-phrase"]),
        ("config", "select:\n- typos.doubled-|", ["typos.doubled-phrase"]),
        ("config", "ignore: [style, typos.doubled-|]", ["typos.doubled-phrase"]),
        ("config", "per-file-ignores:\n  'sport/*.md': [typos.doubled-|", ["typos.doubled-phrase"]),
        ("config", "rules:\n  typos.doubled-|\nprofile: neutral", ["typos.doubled-phrase"]),
        ("config", "rules:\n  typos.doubled:\n    mes|", ["message"]),
        ("config", "rules:\n  typos.doubled: {level: |}", ["error", "warning", "suggestion"]),
        ("config", "rules: {typos.doubled: {level: e|", ["error"]),
        ("config", "languagetool:\r\n  loc|", ["local"]),
        ("rule", "ext|", ["extends"]),
        ("rule", "extends: exi|", ["existence"]),
        ("rule", "extends: existence\nlevel: |", ["error", "warning", "suggestion"]),
        ("rule", "extends: existence\ntests:\n  - bad: x\n    fin|", ["finds"]),
        ("rule", "extends: existence\nyields-to: [typos.doubled-|", ["typos.doubled-phrase"]),
        ("waivers", "- rule: typos.doubled-|", ["typos.doubled-phrase"]),
        ("waivers", "- reason: typos.doubled-|", []),
        ("names", "people:\n  - Ana Ruiz\n  - {for|", ["forms"]),
        ("names", "peo|", ["people"]),
    ],
)
def test_what_may_stand_there(kind: Kind, marked: str, expected: list[str]) -> None:
    assert offered(kind, marked) == expected


def test_the_keys_of_a_rule_are_those_of_its_kind() -> None:
    assert "swap" in offered("rule", "extends: substitution\n|")
    assert "swap" not in offered("rule", "extends: existence\n|")


def test_no_text_is_too_odd() -> None:
    text = "a: [b, {c: 'd\n\t- e: \"f}]\n  - - g:\n: :\n- \n#h: \n{{{\n]]]\n😀: é\n"
    for offset in range(len(text) + 1):
        at = caret(text, offset)
        assert isinstance(at, Caret) and 0 <= at.start <= offset
        choices("config", text, at, RULES)


def test_a_key_and_a_rule_are_told() -> None:
    told = about("config", "profile: uk-web\n", caret("profile", 7), "profile", RULES)
    assert told is not None and told.about == "The house style to start from."
    rule = about("config", "", caret("ignore: [typos.doubled", 22), "typos.doubled", RULES)
    assert rule is not None and rule.about and rule.url.endswith("typos/doubled.md")


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("marked", "choice", "after"),
    [
        ("profile:|\n", "uk-web", "profile: uk-web\n"),
        ("profile: u|\n", "uk-web", "profile: uk-web\n"),
        ("pro|: uk-web\n", "profile", "profile: uk-web\n"),
        ("pro|\n", "profile", "profile: \n"),
    ],
)
async def test_what_is_chosen_is_put_in_its_place(marked: str, choice: str, after: str, begin: Begin) -> None:
    editor = await begin()
    text = marked.replace("|", "")
    uri = editor.open("newslint.yml", text, "yaml")
    at = types.Position(0, marked.index("|"))
    params = types.CompletionParams(types.TextDocumentIdentifier(uri), at)
    found = await editor.client.text_document_completion_async(params)  # at once, before anything was said of the file
    assert isinstance(found, list)
    (item,) = [item for item in found if item.label == choice]
    assert isinstance(item.text_edit, types.TextEdit)
    assert applied(text, [item.text_edit], editor.encoding) == after


@pytest.mark.asyncio
@pytest.mark.parametrize("name", EDITORS)
async def test_an_editor_completes_and_tells_keys(name: str, begin: Begin) -> None:
    editor = await begin(name)
    text = "# Küste 😀\nignore: ['é😀', typos.doubled-]\nprofile: neutral\n"
    uri = editor.open("newslint.yml", text, "yaml")
    await editor.told.get()
    before = text.split("\n")[1][:-1]
    size = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[editor.encoding]
    column = len(before.encode(editor.encoding if size == 1 else f"{editor.encoding}-le")) // size
    place = types.TextDocumentIdentifier(uri)
    params = types.CompletionParams(place, types.Position(1, column))
    found = await editor.client.text_document_completion_async(params)
    assert isinstance(found, list)
    (item,) = [item for item in found if item.label == "typos.doubled-phrase"]
    assert isinstance(item.text_edit, types.TextEdit) and item.documentation
    assert item.text_edit.range.start.character == column - len("typos.doubled-")
    hover = await editor.client.text_document_hover_async(types.HoverParams(place, types.Position(2, 3)))
    assert hover is not None and "house style" in str(hover.contents)
    schema = await editor.client.workspace_execute_command_async(
        types.ExecuteCommandParams("newslint.schema", ["rule"])
    )
    assert json.loads(json.dumps(schema))["title"] == "A newslint rule"
    story = editor.open("story.md", "The boat left.\n")
    params = types.CompletionParams(types.TextDocumentIdentifier(story), types.Position(0, 3))
    assert not await editor.client.text_document_completion_async(params)
