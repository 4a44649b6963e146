"""`grammar` speaks with a server only when one is configured; its offsets are code points."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest
from word_checks import run

from newslint.errors import CheckUnavailable


class _Server(BaseHTTPRequestHandler):
    """Answers as LanguageTool does: every ‘teh’ is a mistake. Counts in UTF-16."""

    def do_GET(self) -> None:
        self._answer([{"name": "English", "code": "en", "longCode": "en-US"}])

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        text = form["text"][0]
        at = len(text[: text.index("teh")].encode("utf-16-le")) // 2
        self._answer(
            {
                "matches": [
                    {
                        "message": "A slip.",
                        "offset": at,
                        "length": 3,
                        "replacements": [{"value": "the"}],
                        "context": {"offset": 0, "text": text},
                        "rule": {"id": "TEH", "issueType": "misspelling", "category": {"id": "TYPOS"}},
                    }
                ]
            }
        )

    def log_message(self, *args: Any) -> None:
        """Nothing on the terminal."""

    def _answer(self, value: object) -> None:
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def server() -> Iterator[str]:
    """The address of a server that listens while the test runs."""
    with HTTPServer(("127.0.0.1", 0), _Server) as listening:
        thread = threading.Thread(target=listening.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_address[1]}"
        listening.shutdown()
        thread.join()


def test_no_server_no_grammar() -> None:
    with pytest.raises(CheckUnavailable, match=r"languagetool\.server"):
        run("grammar", "teh mill")


def test_a_server_that_does_not_answer_is_named_with_a_hint() -> None:
    with pytest.raises(CheckUnavailable, match=r"127\.0\.0\.1:9.*Start it"):
        run("grammar", "teh mill", server="http://127.0.0.1:9")


def test_offsets_are_code_points_after_emoji(server: str) -> None:
    text = "😀😀 saw teh mill"
    (match,) = run("grammar", text, server=server)
    assert text[match.span.start : match.span.end] == "teh"
    assert match.values == ("A slip.", "TEH") and match.fixes[0].edits[0].text == "the"
