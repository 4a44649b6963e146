"""Configurations that break and are mended on the disk while stories are open."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest
from editors import EDITORS, Begin, Editor
from lsprotocol import types
from test_yaml import RULE, until

from newslint.server.positions import Positions

pytestmark = pytest.mark.asyncio
STORY = "The guard said the old pier was shut.\n"


def desk(folder: Path, configuration: str = "packs: [rules]\nselect: [house]\n") -> Path:
    """A house with a rule of its own; its configuration."""
    (folder / "rules/house").mkdir(parents=True)
    (folder / "rules/house/pier.yml").write_text(RULE)
    (folder / "newslint.yml").write_text(configuration)
    return folder / "newslint.yml"


def wrote(editor: Editor, *paths: Path) -> None:
    """Files were written; an editor that does not watch them saves a document."""
    if not editor.watches:
        return editor.saved(paths[0].as_uri())
    changes = [types.FileEvent(path.as_uri(), types.FileChangeType.Changed) for path in paths]
    editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes))
    return None


async def shows(editor: Editor, uri: str, *rules: str) -> bool:
    """Whether an editor comes to show findings of these rules, and no other, in a story."""

    async def now() -> bool:
        if editor.pulls:
            return [d.code for d in await editor.diagnostics(uri)] == [*rules]
        return uri in editor.client.diagnostics and [d.code for d in editor.client.diagnostics[uri]] == [*rules]

    return await until(now)


async def broken(editor: Editor, path: Path, *starts: str) -> bool:
    """Whether an editor comes to show in a file of the configuration what begins with these words, and no more."""

    def now() -> bool:
        told = [d.message for d in editor.client.diagnostics.get(path.as_uri(), ())]
        return len(told) == len(starts) and all(map(str.startswith, told, starts))

    return await until(now)


def messages(editor: Editor) -> list[str]:
    """What the user was told so far."""
    return [message.message for message in editor.client.messages]


@pytest.mark.parametrize("name", EDITORS)
@pytest.mark.parametrize(
    ("file", "text", "told", "words"),
    [
        (
            "newslint.yml",
            "# Möwe 😀\nselect: ['Möwe 😀', hause]\npacks: [rules]\n",
            "select: there is no pack",
            "hause",
        ),
        ("rules/house/pier.yml", "extends: existence\nmessage: 'ü 😀'\n\nscop: text\n", "unknown key ‘scop’", "scop"),
        ("desk/names.yml", "people: [{forms: [Möwe 😀], frm: 2020}]\n", "unknown key ‘frm’", "frm"),
    ],
)
async def test_what_held_last_holds_until_it_is_mended(
    name: str, file: str, text: str, told: str, words: str, begin: Begin
) -> None:
    editor = await begin(name)
    desk(editor.folder, "packs: [rules]\nselect: [house]\nnames: desk/names.yml\n")
    (editor.folder / "desk").mkdir()
    (editor.folder / "desk/names.yml").write_text("people: []\n")
    path = editor.folder / file
    sound = path.read_text()
    story, other = editor.open("story.md", STORY), editor.open("other.md", STORY)
    assert await shows(editor, story, "house.pier")
    assert await shows(editor, other, "house.pier")
    path.write_text(text)
    wrote(editor, path)
    assert await until(lambda: bool(editor.client.diagnostics.get(path.as_uri())))
    problem = editor.client.diagnostics[path.as_uri()][-1]
    assert problem.message.startswith(told)
    start, end = Positions(text, editor.encoding).span(problem.range)
    assert text[start:end] == words
    editor.edit(story, 2, types.TextDocumentContentChangeWholeDocument(f"{STORY}\nThey met at the old pier.\n"))
    assert await shows(editor, story, "house.pier", "house.pier")
    wrote(editor, path)
    path.write_text(sound)
    wrote(editor, path)
    assert await broken(editor, path)
    assert len(messages(editor)) == 1 and told in messages(editor)[0]
    editor.edit(story, 3, types.TextDocumentContentChangeWholeDocument(STORY))
    assert await shows(editor, story, "house.pier")


async def test_a_story_that_is_opened_while_its_configuration_is_broken(begin: Begin) -> None:
    editor = await begin()
    configuration = desk(editor.folder, "packs: [rules]\nselect: [house]\nper-file-ignores: {old/: [house]}\n")
    sound = configuration.read_text()
    old = editor.open("old/story.md", STORY)
    assert await shows(editor, old)
    configuration.write_text("packs: [rules\n")
    wrote(editor, configuration)
    assert await broken(editor, configuration, "not valid YAML")
    story = editor.open("story.md", STORY)
    assert await shows(editor, story, "house.pier"), "what holds for it, not for the other"
    configuration.write_text(sound)
    wrote(editor, configuration)
    assert await broken(editor, configuration)
    assert len(messages(editor)) == 1


async def test_what_was_never_sound(begin: Begin) -> None:
    editor = await begin()
    configuration = desk(editor.folder)
    slow = editor.folder / "rules/house/slow.yml"
    slow.write_text("extends: existence\n")
    story = editor.open("story.md", STORY + "\nNobody at teh gate knew.\n")
    assert await broken(editor, slow, "the key ‘message’ is missing")
    assert await shows(editor, story, "house.pier"), "the rules that do load"
    configuration.write_text("selct: []\n")
    wrote(editor, configuration)
    assert await broken(editor, configuration, "unknown key ‘selct’")
    assert await broken(editor, slow)
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(story)))
    assert await broken(editor, configuration), "of what holds for no open story nothing is said"
    other = editor.folder / "desk/newslint.yml"
    other.parent.mkdir()
    other.write_text("selct: []\n")
    story = editor.open("desk/story.md", "Nobody at teh gate knew.\n")
    assert await shows(editor, story, "typos.short-nonword"), "else newslint's own"


async def test_a_configuration_or_a_folder_of_rules_that_is_gone(begin: Begin) -> None:
    editor = await begin()
    configuration = desk(editor.folder)
    story = editor.open("story.md", STORY + "\nNobody at teh gate knew.\n")
    assert await shows(editor, story, "house.pier")
    shutil.rmtree(editor.folder / "rules/house")
    wrote(editor, editor.folder / "rules/house/pier.yml")
    assert await until(lambda: bool(editor.client.diagnostics.get(configuration.as_uri())))
    (problem,) = editor.client.diagnostics[configuration.as_uri()]
    assert problem.message.endswith("holds no rule\na rule stands in PACK/RULE.yml")
    assert (problem.range.start, problem.range.end) == (types.Position(0, 8), types.Position(0, 13))
    shutil.rmtree(editor.folder / "rules")
    wrote(editor, editor.folder / "rules/house/pier.yml")
    assert await broken(editor, configuration, "packs: there is no folder")
    assert await shows(editor, story, "house.pier")
    configuration.unlink()
    wrote(editor, configuration)
    assert await shows(editor, story, "typos.short-nonword")
    assert await broken(editor, configuration)
    assert len(messages(editor)) == 1


async def test_folders_with_configurations_of_their_own(begin: Begin) -> None:
    editor = await begin()
    top = desk(editor.folder)
    inner = editor.folder / "sport/newslint.yml"
    inner.parent.mkdir()
    inner.write_text("extends: ../newslint.yml\nignore: [house.pier]\n")
    own = editor.folder / "web/newslint.yml"
    own.parent.mkdir()
    own.write_text("select: [typos]\n")
    text = STORY + "\nNobody at teh gate knew.\n"
    news, sport, web = (editor.open(f"{at}story.md", text) for at in ("", "sport/", "web/"))
    assert await shows(editor, news, "house.pier")
    assert await shows(editor, sport)
    assert await shows(editor, web, "typos.short-nonword")
    top.write_text("packs: [rules]\nselect: [house, typos]\n")
    wrote(editor, top)
    assert await shows(editor, news, "house.pier", "typos.short-nonword")
    assert await shows(editor, sport, "typos.short-nonword")
    top.write_text("packs: [rules]\nselect: [hause]\n")
    wrote(editor, top)
    assert await broken(editor, top, "select: there is no pack ‘hause’")
    own.write_text("select: [typos]\nignore: [typos.short-nonword]\n")
    wrote(editor, own)
    assert await shows(editor, web), "another folder's configuration is not held up"
    assert await shows(editor, news, "house.pier", "typos.short-nonword")
    assert len(messages(editor)) == 1


async def test_files_that_say_nothing_of_a_story_cause_no_work(begin: Begin) -> None:
    editor = await begin()
    configuration = desk(editor.folder, "packs: [rules]\nselect: [house]\nbaseline: known.json\n")
    story = editor.open("story.txt", STORY)
    assert await shows(editor, story, "house.pier")
    (finding,) = shown = editor.client.diagnostics[story]
    quiet = [editor.folder / name for name in (".github/workflows/ci.yml", "package.json", "rules/house/pier.yml")]
    for path in quiet:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_text("{}")
        wrote(editor, path)
    configuration.write_text("# no more than this\n" + configuration.read_text())
    wrote(editor, configuration)
    await asyncio.sleep(1.5)
    assert editor.client.diagnostics[story] is shown, "nothing was said again"
    assert isinstance(finding.data, dict)
    waivers = editor.folder / "story.txt.waivers.yml"
    waivers.write_text(f"- {{rule: house.pier, fingerprint: {finding.data['fingerprint']}, reason: it is a name}}\n")
    wrote(editor, waivers)
    assert await shows(editor, story)
    sound = waivers.read_text()
    waivers.write_text("- {rule: house.pier}\n")
    wrote(editor, waivers)
    assert await broken(editor, waivers, "the key ‘fingerprint’ is missing", "the key ‘reason’ is missing")
    editor.edit(story, 2, types.TextDocumentContentChangeWholeDocument(STORY + "\n"))
    assert await shows(editor, story), "waived still"
    waivers.write_text(sound)
    wrote(editor, waivers)
    assert await broken(editor, waivers)
    waivers.unlink()
    wrote(editor, waivers)
    assert await shows(editor, story, "house.pier")


async def test_a_rule_that_an_editor_names_and_that_is_not_there(begin: Begin) -> None:
    editor = await begin(ignore=["style.clice"])
    desk(editor.folder)
    story = editor.open("story.md", STORY)
    assert await shows(editor, story, "house.pier"), "the house's rules hold all the same"
    (told,) = messages(editor)
    assert told.startswith("The editor’s settings: there is no rule ‘style.clice’")
    assert set(editor.client.diagnostics) == {story}
