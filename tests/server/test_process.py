"""The server as a process: how it ends, how it is reached, and what it makes of what no editor should send."""

from __future__ import annotations

import json
import socket
import struct
import time
from pathlib import Path

import pytest
from websockets import ConnectionClosedError, InvalidStatus, Origin
from websockets.sync.client import connect
from wire import PATIENCE, Wire, running

SLIP = "The guard said teh boat left.\n"
STORY = "file:///desk/story.md"


def _ends(wire: Wire) -> None:
    wire.ask("shutdown")
    wire.tell("exit")


def test_exit_after_shutdown_is_0() -> None:
    with running() as server:
        server.greet()
        _ends(server)
        assert server.ended() == 0


def test_exit_without_shutdown_is_1() -> None:
    with running() as server:
        server.greet()
        server.tell("exit")
        assert server.ended() == 1


def test_an_editor_that_dies_takes_its_server_with_it_however_much_there_is_to_check() -> None:
    with running() as server:
        server.greet()
        server.open(STORY, SLIP)
        server.shown(STORY)
        server.open("file:///desk/long.md", SLIP * 20_000)
        server.into.close()
        begun = time.monotonic()
        server.ended()
        assert time.monotonic() - begun < 5


def test_nothing_but_protocol_is_on_standard_output() -> None:
    with running("--stdio") as server:
        server.greet(debounceMs="soon")
        server.open(STORY, SLIP)
        server.shown(STORY)
        server.ask("textDocument/whoSaidThat", {})
        _ends(server)
        while server.read():  # asserts of everything that it is a message, to the last byte
            pass
        assert server.ended() == 0


def test_what_is_not_known_is_said_and_changes_nothing() -> None:
    with running() as server:
        server.greet()
        assert server.ask("textDocument/whoSaidThat", {})["error"]["code"] == -32601
        server.tell("$/whoSaidThat", {})
        server.open(STORY, SLIP)
        assert server.shown(STORY) == ["typos.short-nonword"]


def test_malformed_json_is_survived() -> None:
    with running() as server:
        server.greet()
        for body in (b"{", b"\xff\xfe", b"[]", b'"hello"', b"{}", b'{"jsonrpc": "2.0", "method": 7}', b""):
            server.send(body)
            assert server.ask("textDocument/whoSaidThat", {})["error"]["code"] == -32601, body


def test_documents_that_were_never_opened_or_closed_twice_are_no_trouble() -> None:
    with running() as server:
        server.greet()
        change = {"textDocument": {"uri": STORY, "version": 2}, "contentChanges": [{"text": "Lost.\n"}]}
        document = {"textDocument": {"uri": STORY}}
        server.tell("textDocument/didChange", change)
        server.tell("textDocument/didSave", document)
        server.tell("textDocument/didClose", document)
        server.open(STORY, SLIP)
        assert server.shown(STORY) == ["typos.short-nonword"]
        server.tell("textDocument/didClose", document)
        assert server.shown(STORY) == []
        server.tell("textDocument/didClose", document)
        server.tell("textDocument/didChange", change)
        server.open(STORY, SLIP)
        assert server.shown(STORY) == ["typos.short-nonword"]


def test_a_save_reads_the_configuration_again_where_no_folder_is_watched(tmp_path: Path) -> None:
    with running() as server:
        server.greet({"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}})
        story = (tmp_path / "story.md").as_uri()
        server.open(story, SLIP)
        assert server.shown(story) == ["typos.short-nonword"]
        (tmp_path / "newslint.yml").write_text("ignore: [typos.short-nonword]\n")
        server.tell("textDocument/didSave", {"textDocument": {"uri": story}})
        assert server.shown(story) == []


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def test_an_editor_on_a_tcp_port() -> None:
    port = _free_port()
    with running("--tcp", "--port", str(port)) as server:
        with _reached(port) as one, one.makefile("rwb") as stream:
            wire = Wire(stream, stream)
            wire.greet()
            wire.open(STORY, SLIP)
            assert wire.shown(STORY) == ["typos.short-nonword"]
            with pytest.raises(ConnectionRefusedError):  # else the second would get what is said to the first
                socket.create_connection(("127.0.0.1", port))
            _ends(wire)
        assert server.ended() == 0
        assert server.out.read() == b""


def test_an_editor_that_drops_its_connection_takes_the_server_with_it() -> None:
    port = _free_port()
    with running("--tcp", "--port", str(port)) as server:
        with _reached(port) as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # a reset, no goodbye
        assert server.ended() == 0


def test_an_editor_on_a_websocket() -> None:
    port = _free_port()
    with (
        running("--ws", "--port", str(port)) as server,
        connect(f"ws://127.0.0.1:{port}", sock=_reached(port)) as editor,
    ):
        params = {"capabilities": {}, "initializationOptions": {"debounceMs": 0, "pauseMs": 0}}
        item = {"uri": STORY, "languageId": "markdown", "version": 1, "text": SLIP}
        for message in (
            {"id": 1, "method": "initialize", "params": params},
            {"method": "initialized", "params": {}},
            {"method": "textDocument/didOpen", "params": {"textDocument": item}},
        ):
            editor.send(json.dumps({"jsonrpc": "2.0", **message}))
        greeting, told = (json.loads(str(editor.recv(PATIENCE))) for _ in range(2))  # text, as browsers like it
        assert greeting["result"]["serverInfo"]["name"] == "newslint"
        assert [found["code"] for found in told["params"]["diagnostics"]] == ["typos.short-nonword"]
        with connect(f"ws://127.0.0.1:{port}") as second, pytest.raises(ConnectionClosedError, match="one editor"):
            second.recv(PATIENCE)
        with pytest.raises(InvalidStatus), connect(f"ws://127.0.0.1:{port}", origin=Origin("https://example.com")):
            pass
        change = {
            "textDocument": {"uri": STORY, "version": 2},
            "contentChanges": [{"text": "The boat left. " * 200_000}],
        }
        editor.send(json.dumps({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": change}))
        editor.send(json.dumps({"jsonrpc": "2.0", "id": 2, "method": "shutdown"}))
        while json.loads(str(editor.recv(PATIENCE))).get("id") != 2:
            pass
        editor.send(json.dumps({"jsonrpc": "2.0", "method": "exit"}))
        assert server.ended() == 0


def _reached(port: int) -> socket.socket:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port))
        except ConnectionRefusedError:
            assert time.monotonic() < end, "nobody listens"
            time.sleep(0.05)
