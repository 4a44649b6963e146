"""When an editor is told: not of what is still being typed, and of nothing twice."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from editors import Begin, Editor, change
from lsprotocol import types
from pygls.exceptions import JsonRpcException

pytestmark = pytest.mark.asyncio
CALM = "The guard said the boat left.\n"
PAUSE = 400


def codes(found: list[types.Diagnostic]) -> set[object]:
    """The rules that say something."""
    return {d.code for d in found}


async def typed(editor: Editor, words: str) -> str:
    """A story at whose end these words are typed; its address."""
    uri = editor.open("story.txt", CALM + "\n", "plaintext")
    await editor.diagnostics(uri)
    editor.edit(uri, 2, change(1, 0, 0, words))
    return uri


async def test_a_word_at_the_caret_is_left_alone_until_a_pause(begin: Begin) -> None:
    editor = await begin(pauseMs=PAUSE)
    uri = await typed(editor, "The guard said teh")
    assert codes(await editor.diagnostics(uri, 2)) == set()
    editor.edit(uri, 3, change(1, 18, 18, " boat came"))
    assert "typos.short-nonword" in codes(await editor.diagnostics(uri, 3))


@pytest.mark.parametrize("name", ["emacs", "neovim@v0.11.0"])
async def test_a_quotation_is_not_orphaned_while_it_is_typed(name: str, begin: Begin) -> None:
    editor = await begin(name, pauseMs=PAUSE)
    uri = await typed(editor, "Ana Ruiz said: “We have twelve boats and no nets")
    if not editor.pulls:  # who asks waits for all that there is to say
        assert codes(await editor.diagnostics(uri, 2)) == set()
    assert "quotes.unclosed" in codes(await editor.diagnostics(uri, 2))


async def test_what_was_shown_stays_while_something_else_is_typed(begin: Begin) -> None:
    editor = await begin(pauseMs=PAUSE)
    uri = editor.open("story.txt", CALM + "\nAna Ruiz said: “We have twelve boats.\n\nThe end came.\n", "plaintext")
    assert codes(await editor.diagnostics(uri)) == {"quotes.unclosed"}
    editor.edit(uri, 2, change(0, 0, 0, "Then "))
    assert codes(await editor.diagnostics(uri, 2)) == {"quotes.unclosed"}


async def test_a_save_ends_the_wait(begin: Begin) -> None:
    editor = await begin(pauseMs=60_000)
    uri = await typed(editor, "Ana Ruiz said: “We have twelve boats and no nets")
    assert codes(await editor.diagnostics(uri, 2)) == set()
    editor.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
    assert "quotes.unclosed" in codes(await editor.diagnostics(uri, 2))


async def test_no_server_is_asked_while_somebody_types(begin: Begin, tmp_path: Path) -> None:
    (tmp_path / "newslint.yml").write_text("languagetool: {url: 'http://localhost:1'}\nselect: [grammar]\n")
    editor = await begin(pauseMs=PAUSE)
    uri = editor.open("story.txt", CALM + "\n", "plaintext")
    assert "could not run" in (await editor.diagnostics(uri))[0].message
    editor.edit(uri, 2, change(1, 0, 0, "Then it came back."))
    assert await editor.diagnostics(uri, 2) == []
    assert "could not run" in (await editor.diagnostics(uri, 2))[0].message


async def test_findings_at_the_caret_may_be_asked_for(begin: Begin) -> None:
    editor = await begin(pauseMs=60_000, holdAtCaret=False)
    uri = await typed(editor, "The guard said teh")
    assert "typos.short-nonword" in codes(await editor.diagnostics(uri, 2))


async def test_without_delays_one_publication_for_each_version(begin: Begin) -> None:
    editor = await begin()
    told: list[int | None] = []
    uri = editor.open("story.txt", CALM, "plaintext")
    for version in range(2, 22):
        told.append((await editor.told.get()).version)
        editor.edit(uri, version, change(0, 0, 0, "x "))
    told.append((await editor.told.get()).version)
    assert told == list(range(1, 22))


async def test_what_is_stale_is_dropped(begin: Begin) -> None:
    editor = await begin(debounceMs=100, pauseMs=300)
    uri = editor.open("story.txt", CALM, "plaintext")
    await editor.diagnostics(uri)
    for version in range(2, 102):
        editor.edit(uri, version, change(0, 0, 0, "teh "))
    told = [(await editor.told.get()).version]
    while told[-1] != 101:
        told.append((await editor.told.get()).version)
    assert len(told) < 10


async def test_who_asks_is_told_to_ask_again_after_the_pause(begin: Begin) -> None:
    editor = await begin("neovim@v0.11.0", refreshes=True, pauseMs=PAUSE)
    uri = await typed(editor, "Ana Ruiz said: “We have twelve boats and no nets")
    assert codes(await editor.diagnostics(uri)) == set()
    async with asyncio.timeout(10):
        while not editor.client.diagnostic_refresh_count:
            await asyncio.sleep(0.02)
    assert "quotes.unclosed" in codes(await editor.diagnostics(uri))


async def test_nothing_new_is_said_in_a_word(begin: Begin) -> None:
    editor = await begin("neovim@v0.11.0")
    uri = editor.open("story.txt", CALM, "plaintext")
    params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
    first = await editor.client.text_document_diagnostic_async(params)
    params.previous_result_id = first.result_id
    again = await editor.client.text_document_diagnostic_async(params)
    assert isinstance(again, types.RelatedUnchangedDocumentDiagnosticReport) and again.result_id == first.result_id
    editor.edit(uri, 2, change(0, 0, 0, "teh "))
    assert isinstance(
        await editor.client.text_document_diagnostic_async(params), types.RelatedFullDocumentDiagnosticReport
    )


async def test_a_question_may_be_taken_back(begin: Begin) -> None:
    editor = await begin("neovim@v0.11.0", debounceMs=60_000)
    uri = editor.open("story.txt", CALM, "plaintext")
    editor.edit(uri, 2, change(0, 0, 0, "teh "))
    params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
    asked = editor.client.protocol.send_request(types.TEXT_DOCUMENT_DIAGNOSTIC, params, msg_id="mine")
    editor.client.cancel_request(types.CancelParams("mine"))
    with pytest.raises(JsonRpcException, match="cancel"):
        await asyncio.wait_for(asyncio.wrap_future(asked), 10)
