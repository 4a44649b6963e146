"""The pages that an editor shows: proof, who said what, names, the server itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from editors import Begin, Editor
from lsprotocol import types
from readings import written

STORY = (
    "# Harbour to reopen\n\n“We have twelve | boats,” said Ana Ruiz. The guard said teh boat left Talmarch.\n\n"
    "“Nobody <b\\>asked us about $5 and $6.”\n"
)


async def done(editor: Editor, command: str, *arguments: str) -> dict[str, str] | None:
    """What a command gives."""
    params = types.ExecuteCommandParams(command, arguments=list(arguments))
    found: dict[str, str] | None = await editor.client.workspace_execute_command_async(params)
    return found if found is None else json.loads(json.dumps(found))


@pytest.mark.asyncio
async def test_the_proof_is_that_of_check(begin: Begin, tmp_path: Path) -> None:
    editor = await begin()
    uri = editor.open("story.md", STORY)
    assert not (tmp_path / "story.md").exists()  # what is not saved has a proof, too
    found = await done(editor, "newslint.proof", uri)
    written(tmp_path, "story.md", STORY)
    line = [sys.executable, "-m", "newslint", "check", "story.md", "--output-format", "html"]
    page = subprocess.run(line, check=False, cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert found == {"html": page.stdout}


@pytest.mark.asyncio
async def test_who_said_what_and_who_is_named(begin: Begin) -> None:
    editor = await begin()
    uri = editor.open("desk/story.md", STORY)
    said = await done(editor, "newslint.said", uri)
    assert said and said["markdown"].startswith("# Who said what\n\ndesk/story.md\n\n## Quotations\n")
    assert f"| [3:2]({uri}#L3,2) | **Ana Ruiz** | “We have twelve \\| boats,” | after the words |\n" in said["markdown"]
    assert "“Nobody \\<b\\>asked us about \\$5 and \\$6.” |" in said["markdown"]
    assert "## People\n" in said["markdown"] and "| Ana Ruiz | 2 |\n" in said["markdown"]
    names = await done(editor, "newslint.names", uri)
    assert names and names["markdown"].startswith("# Who and what is in the story\n\ndesk/story.md\n\n## People\n")
    assert (
        "| **Ana Ruiz** |" in names["markdown"]
        and "“We have twelve \\| boats,” said **Ana Ruiz**." in names["markdown"]
    )


@pytest.mark.asyncio
async def test_a_story_of_nobody(begin: Begin) -> None:
    editor = await begin()
    untitled = "untitled:Untitled-1"
    item = types.TextDocumentItem(untitled, "markdown", 1, "")
    editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    said, names = await done(editor, "newslint.said", untitled), await done(editor, "newslint.names", untitled)
    assert said and said["markdown"].endswith("\n\nNobody is quoted.\n")
    assert names and names["markdown"].endswith("\n\nNobody and nothing is named.\n")
    assert await done(editor, "newslint.said", editor.uri("never.md")) is None
    assert await done(editor, "newslint.said") is None


@pytest.mark.asyncio
@pytest.mark.parametrize(("name", "how"), [("visual_studio_code", "push"), ("neovim@v0.11.0", "pull")])
async def test_the_server_tells_what_it_goes_by(name: str, how: str, begin: Begin, tmp_path: Path) -> None:
    config = written(tmp_path, "newslint.yml", "profile: uk-web\n")
    editor = await begin(name)
    told = await done(editor, "newslint.debugInformation", editor.open("story.md", STORY))
    assert told
    for line in (f"- Diagnostics: {how}", f"- Positions: {editor.encoding}", "- Profile: uk-web", "- Story: story.md"):
        assert line in told["markdown"].splitlines()
    assert Path(config).name in told["markdown"]
    bare = await done(editor, "newslint.debugInformation")
    assert bare and "- Profile" not in bare["markdown"] and "- newslint: " in bare["markdown"]
