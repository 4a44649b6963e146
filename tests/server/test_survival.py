"""What a server outlives, and what outlives a server."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from editors import Begin, change, started
from lsprotocol import types

from newslint.formats import MAX_SIZE

pytestmark = pytest.mark.asyncio
SLIP = "The guard said teh boat left.\n"
RULE = """extends: existence
message: "‘%s’ is no word of this house."
level: error
tokens: [wharfage]
tests:
  - bad: The wharfage left.
"""


async def test_a_killed_server_leaves_nothing_behind_and_another_takes_over(tmp_path: Path) -> None:
    settings: Mapping[str, object] = {"debounceMs": 0, "pauseMs": 0}
    first = await started("visual_studio_code", tmp_path, settings)
    uri = first.open("story.txt", SLIP, "plaintext")
    await first.diagnostics(uri)
    process = first.client._server
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    await asyncio.wait_for(process.wait(), 10)
    second = await started("visual_studio_code", tmp_path, settings)
    assert len(await second.diagnostics(second.open("story.txt", SLIP, "plaintext"))) == 1
    assert list(tmp_path.iterdir()) == []
    await second.client.shutdown_session()
    await second.client.stop()


async def test_versions_that_lie(begin: Begin) -> None:
    editor = await begin()
    uri = editor.open("story.txt", SLIP, "plaintext")
    await editor.diagnostics(uri)
    for version, text in ((7, "x "), (7, "y "), (3, "z "), (-2, "w "), (2**31 - 1, "v ")):
        editor.edit(uri, version, change(0, 0, 0, text))
    (found,) = await editor.diagnostics(uri, 2**31 - 1)
    assert found.range.start.character == SLIP.index("teh") + 10
    editor.client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(uri=editor.uri("never-opened.txt"), version=1),
            [change(0, 0, 0, "x")],
        )
    )
    editor.edit(uri, 5, change(900, 900, 901, " teh boats"))  # beyond the end is the end
    assert len(await editor.diagnostics(uri, 5)) == 2  # one slip, in both places


async def test_five_megabytes_keep_nobody_else_waiting(begin: Begin) -> None:
    editor = await begin("neovim@v0.11.0")
    paragraph = "The harbour of the small town stood empty on Monday, and the boats had left before noon.\n\n"
    long = editor.open("long.txt", paragraph * (5_000_000 // len(paragraph)), "plaintext")
    asked = asyncio.ensure_future(editor.diagnostics(long))
    await asyncio.sleep(0)
    short = editor.open("story.txt", SLIP, "plaintext")
    for version in range(2, 12):
        editor.edit(long, version, change(0, 0, 0, "x"))
        begun = time.monotonic()
        await asyncio.wait_for(editor.diagnostics(short), 20)
        assert time.monotonic() - begun < 10  # alone it takes 10 ms; this is two cores' worth of tests
    asked.cancel()


async def test_a_story_that_is_too_large_says_so(begin: Begin) -> None:
    editor = await begin()
    uri = editor.open("story.txt", "The boat left. " * (MAX_SIZE // 15 + 1), "plaintext")
    (found,) = await editor.diagnostics(uri)
    assert "not checked" in found.message and found.severity == types.DiagnosticSeverity.Information


async def test_a_pack_that_breaks_while_a_story_is_open(begin: Begin, tmp_path: Path) -> None:
    rule = tmp_path / "rules" / "desk" / "wharfage.yml"
    rule.parent.mkdir(parents=True)
    rule.write_text(RULE)
    (tmp_path / "newslint.yml").write_text("packs: [rules]\n")
    editor = await begin("neovim@v0.11.0")
    uri = editor.open("story.txt", "The wharfage left the harbour of the small town.\n", "plaintext")
    shown = await editor.diagnostics(uri)
    assert [d.code for d in shown] == ["desk.wharfage"]
    for broken in (RULE.replace("tokens: [wharfage]", "tokens: ['(']"), "- no\n  rule: [", "\x00"):
        rule.write_text(broken)
        editor.saved(uri)
        assert await editor.diagnostics(uri) == shown
        async with asyncio.timeout(10):
            while not editor.client.diagnostics.get(rule.as_uri()):
                await asyncio.sleep(0.02)
    rule.write_text(RULE)
    editor.saved(uri)
    assert await editor.diagnostics(uri) == shown
    async with asyncio.timeout(10):
        while editor.client.diagnostics[rule.as_uri()]:
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("name", ["visual_studio_code", "neovim@v0.11.0"])
async def test_fifty_documents(name: str, begin: Begin) -> None:
    editor = await begin(name)
    uris = [editor.open(f"story{n}.txt", f"Paragraph {n}.\n\n{SLIP}", "plaintext") for n in range(50)]
    for uri in uris:
        editor.edit(uri, 2, change(2, 0, 0, "😀 "))
    if editor.pulls:
        found = await asyncio.gather(*map(editor.diagnostics, uris))
    else:
        async with asyncio.timeout(60):
            while {uri for uri in uris if _moved(editor.client.diagnostics.get(uri))} != set(uris):
                await asyncio.sleep(0.05)
        found = [list(editor.client.diagnostics[uri]) for uri in uris]
    assert all(_moved(diagnostics) for diagnostics in found)
    for uri in uris:
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
    if not editor.pulls:
        async with asyncio.timeout(20):
            while any(editor.client.diagnostics[uri] for uri in uris):
                await asyncio.sleep(0.05)


def _moved(found: Sequence[types.Diagnostic] | None) -> bool:
    """Whether the slip is shown where it stands after the edit."""
    return [(d.range.start.line, d.range.start.character > 15) for d in found or ()] == [(2, True)]
