"""What is offered inside configurations, rules, lists and waivers, also where they are no YAML yet."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from editors import EDITORS, Begin, Editor, applied, started
from lsprotocol import types
from test_yaml import RULE

from newslint.config import Configuration
from newslint.server.files.caret import caret
from newslint.server.files.complete import about, choices
from newslint.server.files.kinds import Kind
from newslint.server.positions import Positions

RULES = Configuration().rules()


def offered(kind: Kind, marked: str) -> list[str]:
    """What may stand at the bar and begins as the word before it does."""
    offset = marked.index("|")
    text = marked[:offset] + marked[offset + 1 :]
    at = caret(text, offset)
    word = at.word if at else ""
    return [choice.word for choice in choices(kind, text, at, RULES) if choice.word.startswith(word)]


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
        ("config", "ignore: [A|", ["ALL"]),
        ("config", "rules:\n  A|", []),
        ("config", "# pro|", []),
        ("config", "ignore: ['a # b', typos.doubled-|", ["typos.doubled-phrase"]),
        ("config", "select: ['a [', # it's [\n  style,\n  typos.doubled-|\n]\n", ["typos.doubled-phrase"]),
        ("config", "rules: {typos.doubled: {message: x, # no: ]\n  lev|", ["level", "levels"]),
        ("config", "rules:\n  typos.doubled: {message: x,\n    level: e|\n", ["error"]),
        ("config", "rules:\n  typos.doubled: {scope: [headl|", ["headline"]),
        ("rule", "ext|", ["extends"]),
        ("rule", "extends: exi|", ["existence"]),
        ("rule", "extends: existence\nlevel: |", ["error", "warning", "suggestion"]),
        ("rule", "extends: existence\ntests:\n  - bad: x\n    fin|", ["finds"]),
        ("rule", "extends: existence\nscope: [sent|", ["sentence"]),
        ("rule", "extends: existence\nyields-to: [typos.doubled-|", ["typos.doubled-phrase"]),
        ("rule", "extends: existence\ntests:\n  - names: {peo|", ["people"]),
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
    text = "a: [b # c\n  , {c: 'd\n\t- e: \"f}]\n  - - g:\n: :\n- \n#h: \n{{{\n]]]\n😀: é\n"
    for offset in range(len(text) + 1):
        at = caret(text, offset)
        assert at is None or 0 <= at.start <= offset
        choices("config", text, at, RULES)


def test_a_key_and_a_rule_are_told() -> None:
    told = about("config", "profile: uk-web\n", caret("profile", 7), "profile", RULES)
    assert told is not None and told.about == "The house style to start from."
    rule = about("config", "", caret("ignore: [typos.doubled", 22), "typos.doubled", RULES)
    assert rule is not None and rule.about and rule.url.endswith("typos/doubled.md")


async def completed(editor: Editor, name: str, marked: str) -> dict[str, str]:
    """What is offered at the bar in a file just opened, each with the text after it was chosen."""
    offset, text = marked.index("|"), marked.replace("|", "")
    uri = types.TextDocumentIdentifier(editor.open(name, text, "yaml"))
    position = Positions(text, editor.encoding).position(offset)
    found = await editor.client.text_document_completion_async(types.CompletionParams(uri, position))
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(uri))
    assert isinstance(found, list)
    return {
        item.label: applied(text, [item.text_edit, *(item.additional_text_edits or ())], editor.encoding)
        for item in found
        if isinstance(item.text_edit, types.TextEdit)
    }


CONFIG, MINE, WAIVERS = "newslint.yml", "rules/house/mine.yml", "story.txt.waivers.yml"
PLACES = [
    (CONFIG, "profile:|\n", "uk-web", "profile: uk-web\n"),
    (CONFIG, "profile: u|\n", "uk-web", "profile: uk-web\n"),
    (CONFIG, "pro|: uk-web\n", "profile", "profile: uk-web\n"),
    (CONFIG, "pro|\n", "profile", "profile: \n"),
    (CONFIG, "select:\n  |\n", "style", "select:\n  - style\n"),
    (CONFIG, "select:\n  - |\n", "style", "select:\n  - style\n"),
    (CONFIG, "select:\n  - naming\n  sty|\n", "style", "select:\n  - naming\n  - style\n"),
    (CONFIG, "select: [naming,\n  |\n", "style", "select: [naming,\n  style\n"),
    (CONFIG, "rules:\n  house.pi|\n", "house.pier", "rules:\n  house.pier: \n"),
    (MINE, f"{RULE}types:\n  |\n", "news", f"{RULE}types:\n  - news\n"),
    (MINE, "extends: existence\ntests:\n  |", "bad", "extends: existence\ntests:\n  - bad: "),
    (MINE, f"{RULE}    |", "good", f"{RULE}    good: "),
    (WAIVERS, "|", "rule", "- rule: "),
]
"""A file, a caret in it, a choice, and the file with it."""
TAKEN = [
    (CONFIG, "profile: uk-web\n|\nignore:\n  - style\n", {"select"}, {"profile", "ignore"}),
    (CONFIG, "rules:\n  house.pier: {level: error, |", {"scope"}, {"level"}),
    (MINE, f"{RULE}    |\n    type: news\n  - good: x\n", {"good", "bad"}, {"ok", "type"}),
]
"""A file, a caret in it, some keys that are offered, and some that are not, because they stand there."""


def house(folder: Path) -> None:
    """A rule of the house."""
    (folder / "rules/house").mkdir(parents=True)
    (folder / "rules/house/pier.yml").write_text(RULE)
    (folder / "newslint.yml").write_text("packs: [rules]\n")


@pytest.mark.asyncio
async def test_what_is_chosen_is_put_in_its_place(begin: Begin) -> None:
    editor = await begin()
    house(editor.folder)
    for name, marked, choice, after in PLACES:
        assert (await completed(editor, name, marked)).get(choice) == after, marked
    for name, marked, offered, taken in TAKEN:
        found = {*await completed(editor, name, marked)}
        assert offered <= found and not taken & found, marked


@pytest.mark.asyncio
@pytest.mark.parametrize("name", EDITORS)
async def test_a_rule_is_found_where_it_is_named(name: str, begin: Begin) -> None:
    editor = await begin(name)
    house(editor.folder)
    assert editor.capabilities.definition_provider
    text = "# 😀 house.pier\nignore: ['Möwe 😀', house.pier, house.no]\nrules:\n  house.pier: {level: error}\n"
    uri = editor.open("newslint.yml", text, "yaml")
    positions, place = Positions(text, editor.encoding), types.TextDocumentIdentifier(uri)

    async def led(to: types.Position, of: str = uri) -> object:
        params = types.DefinitionParams(types.TextDocumentIdentifier(of), to)
        return await editor.client.text_document_definition_async(params)

    start = types.Position(0, 0)
    pier = types.Location(editor.uri("rules/house/pier.yml"), types.Range(start, start))
    named = [m.start() for m in re.finditer(r"house\.pier", text)]
    assert [await led(positions.position(offset + 8)) for offset in named] == [pier] * 3
    for other in ("house.no", "level"):
        assert await led(positions.position(text.index(other) + 2)) is None
    other = editor.open("rules/house/quay.yml", "yields-to: house.pier\nextends: existence\nmessage: x\n", "yaml")
    assert await led(types.Position(0, 16), other) == pier
    story = editor.open("story.md", "There is a house.pier here.\n")
    assert await led(types.Position(0, 16), story) is None
    hover = await editor.client.text_document_hover_async(types.HoverParams(place, positions.position(named[1])))
    assert hover and "is the old name" in str(hover.contents)
    assert hover.range == positions.range(named[1], named[1] + len("house.pier"))


@pytest.mark.asyncio
async def test_nobody_asks_what_may_stand_in_a_story(begin: Begin, tmp_path: Path) -> None:
    asked: list[Any] = []

    def register(params: Any) -> None:
        asked.extend(one for one in params.registrations if one.method == "textDocument/completion")

    told = await started("visual_studio_code", tmp_path, {}, registers=register)
    untold = await begin("neovim@v0.11.0")
    assert untold.capabilities.completion_provider and not told.capabilities.completion_provider
    assert "profile" in await completed(told, "newslint.yml", "|")
    assert [one.register_options["documentSelector"] for one in asked] == [[{"language": "yaml"}]]
    await told.client.shutdown_session()
    await told.client.stop()


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
