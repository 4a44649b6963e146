"""A server as a process, and the protocol by hand: for what no well-behaved editor sends."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import IO, Any

SERVER = [sys.executable, "-m", "newslint", "server"]
PATIENCE = 60.0
"""Seconds after which a test no longer believes that anything will come; nothing waits for them to pass."""
Message = dict[str, Any]


class Wire:
    """Messages over two pipes, or the two ends of a socket."""

    def __init__(self, into: IO[bytes], out: IO[bytes]) -> None:
        self.into, self.out = into, out
        self._count = 0

    def send(self, body: bytes) -> None:
        """Send these bytes as a message."""
        self.into.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.into.flush()

    def tell(self, method: str, params: Any = None) -> None:
        """Send a notification."""
        self.send(json.dumps({"jsonrpc": "2.0", "method": method, "params": params}).encode())

    def ask(self, method: str, params: Any = None) -> Message:
        """Send a request; its answer, past all that the server says meanwhile."""
        self._count += 1
        request = {"jsonrpc": "2.0", "id": self._count, "method": method, "params": params}
        self.send(json.dumps({k: v for k, v in request.items() if v is not None}).encode())
        return self.next(id=self._count)

    def read(self) -> Message | None:
        """The next message, None at the end of all; anything that is no message fails."""
        header = self.out.readline()
        if not header:
            return None
        headers = [header]
        while (header := self.out.readline()) != b"\r\n":
            headers.append(header)
        lengths = [int(h.split(b":")[1]) for h in headers if h.startswith(b"Content-Length: ")]
        assert len(lengths) == 1 and all(h.startswith(b"Content-") for h in headers), headers
        message: Message = json.loads(self.out.read(lengths[0]))
        assert message["jsonrpc"] == "2.0"
        return message

    def next(self, **of: object) -> Message:
        """The next message that has these members."""
        while (message := self.read()) is not None:
            if all(message.get(name) == value for name, value in of.items()):
                return message
        raise AssertionError(f"the server is gone, and never sent {of}")

    def greet(self, capabilities: Message | None = None, **options: object) -> Message:
        """Begin a session."""
        params = {"processId": None, "rootUri": None, "capabilities": capabilities or {}}
        answer = self.ask("initialize", {**params, "initializationOptions": {"debounceMs": 0, "pauseMs": 0, **options}})
        self.tell("initialized", {})
        return answer

    def open(self, uri: str, text: str, language: str = "markdown") -> None:
        """Open a document."""
        item = {"uri": uri, "languageId": language, "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": item})

    def shown(self, uri: str) -> list[str]:
        """The rules of what the server tells next of a document."""
        while True:
            told = self.next(method="textDocument/publishDiagnostics")["params"]
            if told["uri"] == uri:
                return [found["code"] for found in told["diagnostics"]]


class Process(Wire):
    """A server over its standard input and output."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin and process.stdout
        super().__init__(process.stdin, process.stdout)
        self.process = process

    def ended(self) -> int:
        """Wait for its end; the exit code."""
        return self.process.wait(PATIENCE)


@contextmanager
def running(*options: str) -> Iterator[Process]:
    """A server that is gone afterwards."""
    with subprocess.Popen([*SERVER, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        late = Timer(PATIENCE, process.kill)  # who waits for a message then reads that there is none
        late.start()
        try:
            yield Process(process)
        finally:
            late.cancel()
            process.kill()
