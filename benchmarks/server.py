#!/usr/bin/env python3
"""How long an editor waits from a key to its diagnostics, with no delay set.

benchmarks/server.py [--corpus DIR] [--keys 500] [--length 6000] [--pull]

A story of `--length` characters, made of the examples or taken from a folder of stories, is opened in a server of its
own. Somebody types and deletes in it, key by key, always after the diagnostics of the last key have come. The time goes
from the writing of the edit to the end of the reading of the diagnostics of that version.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

MEDIAN, P99 = 30.0, 100.0
STORIES = Path(__file__).parent.parent / "examples" / "stories"
TYPED = "He said the harbour had been “quiet” since Monday, and nobody knew why. "


class Client:
    """The least of an editor: writes messages, reads those of the server."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "newslint", "server"]
        self._server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._number = 0

    def send(self, method: str, params: Any, asks: bool = False) -> int:
        """Send a notification or a request; the number of the request."""
        self._number += asks
        message = {"jsonrpc": "2.0", "method": method, "params": params, **({"id": self._number} if asks else {})}
        body = json.dumps(message).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._server.stdin.flush()
        return self._number

    def until(self, wanted: str | int) -> Any:
        """The next notification of this method, or the answer to the request of this number."""
        while True:
            message = self._read()
            if wanted in (message.get("method"), message.get("id")):
                return message.get("params") or message.get("result")

    def close(self) -> None:
        """End the server."""
        self.until(self.send("shutdown", None, asks=True))
        self.send("exit", None)
        self._server.wait(10)

    def _read(self) -> dict[str, Any]:
        assert self._server.stdout
        length = 0
        while line := self._server.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self._server.stdout.read(length))
        return message


def story(folder: Path, length: int) -> str:
    """A story of about this length."""
    texts = [path.read_text("utf-8") for path in sorted(folder.rglob("*")) if path.suffix in (".md", ".txt")]
    near = [text for text in texts if abs(len(text) - length) < length / 20]
    text = near[0] if near else "\n\n".join(texts)
    while len(text) < length * 0.95:
        text += "\n\n" + text
    return text[: text.rindex("\n", 0, length + 1)]


def typing(text: str, keys: int, pull: bool) -> list[float]:
    """Milliseconds that each key took."""
    client = Client()
    capabilities = {"textDocument": {"diagnostic": {}}} if pull else {}
    settings = {"debounceMs": 0, "pauseMs": 0}
    root = {"processId": None, "rootUri": None, "capabilities": capabilities, "initializationOptions": settings}
    client.until(client.send("initialize", root, asks=True))
    client.send("initialized", {})
    uri = "file:///nowhere/story.md"
    client.send(
        "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "markdown", "version": 0, "text": text}}
    )

    def shown() -> None:
        if pull:
            client.until(client.send("textDocument/diagnostic", {"textDocument": {"uri": uri}}, asks=True))
        else:
            client.until("textDocument/publishDiagnostics")

    shown()
    chance = random.Random(1)
    lines = text.split("\n")
    taken, version = [], 0
    while len(taken) < keys:
        line = chance.choice([n for n, words in enumerate(lines) if len(words) > 40])
        column = lines[line].rindex(" ") + 1
        for key in [*TYPED, *[""] * len(TYPED)]:
            start = {"line": line, "character": column - (not key)}
            change = {"range": {"start": start, "end": {"line": line, "character": column}}, "text": key}
            column += 1 if key else -1
            version += 1
            begun = time.perf_counter()
            params = {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]}
            client.send("textDocument/didChange", params)
            shown()
            taken.append((time.perf_counter() - begun) * 1000)
    client.close()
    return taken[:keys]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=STORIES)
    parser.add_argument("--keys", type=int, default=500)
    parser.add_argument("--length", type=int, default=6000)
    parser.add_argument("--pull", action="store_true")
    args = parser.parse_args()
    text = story(args.corpus, args.length)
    taken = typing(text, args.keys, args.pull)
    median, last = statistics.median(taken), statistics.quantiles(taken, n=100)[98]
    print(f"{len(text):,} characters, {len(taken)} keys: median {median:.1f} ms (target {MEDIAN:.0f}), ", end="")
    print(f"p99 {last:.1f} ms (target {P99:.0f}), longest {max(taken):.1f} ms")
    return int(median > MEDIAN or last > P99)


if __name__ == "__main__":
    sys.exit(main())
