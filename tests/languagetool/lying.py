"""A LanguageTool on loopback that answers well, or badly in the way that the first part of the path names."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from newslint.lint import Checked

Check = Callable[..., Checked]
"""Check a text with rules on LanguageTool."""
Run = Callable[..., tuple[int, str, str]]
"""Run newslint: status, output, complaints."""
LANGUAGES = [{"name": "English", "code": "en", "longCode": code} for code in ("en-US", "en-GB", "en-AU")]
CATEGORIES = {"TEH": "TYPOS", "WAS": "GRAMMAR", "UTILISE": "STYLE"}
SLIPS = {"teh": ("TEH", "the"), "were was": ("WAS", "were"), "utilise": ("UTILISE", "use")}


def match(text: str, slip: str, at: int) -> dict[str, Any]:
    """A match as LanguageTool writes it, in units of UTF-16."""
    rule, instead = SLIPS[slip]
    return {
        "message": f"‘{slip}’ is a slip.",
        "offset": len(text[:at].encode("utf-16-le")) // 2,
        "length": len(slip),
        "replacements": [{"value": instead}],
        "context": {"offset": 0, "text": text[:20]},
        "sentence": text[:20],
        "rule": {"id": rule, "issueType": "misspelling", "category": {"id": CATEGORIES[rule]}},
    }


def honest(text: str) -> dict[str, Any]:
    """The answer to a text: every place of every slip."""
    found = [match(text, slip, at) for slip in SLIPS for at in range(len(text)) if text.startswith(slip, at)]
    return {"language": {"code": "en-US"}, "matches": sorted(found, key=lambda m: m["offset"])}


def _with(**changes: Any) -> Callable[[str], Any]:
    def answer(text: str) -> Any:
        good = honest(text)
        return {**good, "matches": [*good["matches"], {**good["matches"][0], **changes}]}

    return answer


ANSWERS: dict[str, Callable[[str], Any]] = {
    "good": honest,
    "whole": lambda text: {"matches": [{**match(text, "teh", 0), "length": len(text)}]},
    "list": lambda text: [honest(text)],
    "words": lambda text: {"matches": "none"},
    "nothing": lambda text: None,
    "strings": lambda text: {"matches": ["teh"]},
    "ruleless": _with(rule="TEH"),
    "mute": _with(message=None),
    "german": lambda text: {**honest(text), "language": {"code": "de-DE"}},
    "before": _with(offset=-4),
    "after": _with(offset=1 << 40),
    "long": _with(length=1 << 40),
    "empty": _with(length=0),
    "half": _with(offset=3.5),
    "quoted": _with(offset="3"),
    "truth": _with(offset=True),
    "absent": _with(offset=None),
    "bell": _with(
        offset=0, length=1, message="a\x1b[31m\x07 b\ud800", replacements=[{"value": "\ud800"}, {"value": "x"}]
    ),
}


class Handler(BaseHTTPRequestHandler):
    """`server.asked` are the forms that it was sent, `server.most` the longest text that it takes."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Lying

    def do_GET(self) -> None:
        """`/MODE/v2/languages`, `/v2/healthcheck`."""
        if self.mode == "tongueless":
            self._send(json.dumps([{"code": 3}, "en"]).encode())
        elif self.mode == "klingon":
            self._send(json.dumps([{"code": "tlh", "longCode": "tlh"}]).encode())
        else:
            self._send(json.dumps(LANGUAGES).encode())

    def do_POST(self) -> None:
        """`/MODE/v2/check`."""
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        text = form["text"][0]
        self.server.asked.append({"path": self.path, **{key: value[0] for key, value in form.items()}})
        mode = self.mode
        if mode in ANSWERS:
            self._send(json.dumps(ANSWERS[mode](text)).encode())
        elif mode.isdecimal():
            self._send(b"Error: the queue is full\n", int(mode))
        elif mode == "short" and len(text) > self.server.most:
            self._send(b"Error: Your text exceeds the limit", 413)
        elif mode == "short500" and len(text) > self.server.most:
            self._send(b"Error: Your text exceeds the limit of some characters", 500)
        elif mode.startswith("short"):
            self._send(json.dumps(honest(text)).encode())
        else:
            getattr(self, f"_{mode}")(text)

    @property
    def mode(self) -> str:
        """The first part of the path."""
        return self.path.split("/")[1].replace("v2", "good")

    def log_message(self, *args: Any) -> None:
        """Nothing on the terminal."""

    def _send(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(body)

    def _html(self, text: str) -> None:
        self._send(b"<!DOCTYPE html><title>Log in</title>")

    def _htmlbroken(self, text: str) -> None:
        self._send(b"<html>Bad gateway</html>", 502)

    def _deep(self, text: str) -> None:
        self._send(b"[" * 200_000)

    def _truncated(self, text: str) -> None:
        self._send(b'{"matches": [', **{"Content-Length": "5000"})
        self.close_connection = True

    def _cut(self, text: str) -> None:
        self._send(json.dumps(honest(text)).encode()[:-9])

    def _rude(self, text: str) -> None:
        self.close_connection = True

    def _slow(self, text: str) -> None:
        self.server.stop.wait(2)
        self.close_connection = True

    def _redirect(self, text: str) -> None:
        self._send(b"", 307, Location="/good/v2/check")

    def _ring(self, text: str) -> None:
        self._send(b"", 302, Location=self.path)

    def _trickle(self, text: str) -> None:
        self._body(b" ", 0.02)

    def _endless(self, text: str) -> None:
        self._body(b" " * 1_000_000, 0)

    def _body(self, piece: bytes, pause: float) -> None:
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        with suppress(OSError):
            while not self.server.stop.is_set():
                self.wfile.write(piece)
                time.sleep(pause)


class Lying(ThreadingHTTPServer):
    """The server; `url(mode)` is its address for a way of answering."""

    daemon_threads = True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.asked: list[dict[str, str]] = []
        self.most = 1 << 30
        self.stop = threading.Event()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is none of a test's business."""

    def url(self, mode: str) -> str:
        """Where it answers in this way."""
        return f"http://127.0.0.1:{self.server_address[1]}/{mode}"


@contextmanager
def listening() -> Iterator[Lying]:
    """A server that listens meanwhile."""
    with Lying() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield server
        server.stop.set()
        server.shutdown()
        thread.join()
