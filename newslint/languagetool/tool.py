"""language-tool-python with a transport that trusts no server: bounded in time and size, never sent elsewhere."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import requests
from language_tool_python import LanguageTool
from language_tool_python.exceptions import LanguageToolError
from urllib3.exceptions import HTTPError

from newslint.languagetool.service import Service

MOST_BYTES = 16_000_000
_OTHER_SHAPE = "it answered with something that is not LanguageTool's"


class Refusal(LanguageToolError):  # noqa: N818
    """What a server did instead of answering, as the end of a sentence that begins with its address."""


class Down(Refusal):
    """Nobody is there to be asked again."""


class TooLong(Refusal):
    """The text is longer than the server allows."""


class Tool(LanguageTool):
    """Asks one server. `misplaced` are its matches so far that are no places of the text."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._session = requests.Session()
        self._session.trust_env = not _is_here(service.url)  # a proxy would carry the story off this machine
        self.misplaced = 0
        super().__init__(service.language, remote_server=base(service.url))

    def _query_server(
        self, url: str, params: dict[str, str] | None = None, num_tries: int = 1, method: str = "get"
    ) -> Any:
        """The answer as language-tool-python reads it, each field of the kind that it takes for granted."""
        answer = _decoded(self._received(url, params, method))
        if params is None:
            return _languages(answer)
        return {"matches": list(self._matches(answer, params["text"]))}

    def _received(self, url: str, params: dict[str, str] | None, method: str) -> bytes:
        try:
            with self._session.request(
                method, url, data=params, timeout=self._service.timeout, allow_redirects=False, stream=True
            ) as response:
                body = _bounded(response)
        except (OSError, HTTPError) as error:
            raise _refusal(error, self._service.timeout) from error
        status = response.status_code
        if 300 <= status < 400:
            raise Refusal(f"it sends elsewhere (HTTP {status}), where newslint does not follow")
        if status == 413 or (status != 200 and b"exceeds the limit" in body):
            raise TooLong("the text is too long for it")
        if status != 200:
            raise Refusal(f"HTTP {status}{_told(body)}")
        return body

    def _matches(self, answer: Any, text: str) -> Iterator[dict[str, Any]]:
        if not isinstance(answer, dict) or not isinstance(answer.get("matches"), list):
            raise Refusal(_OTHER_SHAPE)
        language = answer.get("language")
        code = language.get("code") if isinstance(language, dict) else None
        if isinstance(code, str) and code.partition("-")[0] != self._service.language.partition("-")[0]:
            raise Refusal(f"it answered for {clean(code)[:20]}, not for {self._service.language}")
        for match in answer["matches"]:
            try:
                plain = _plain(match)
            except (KeyError, TypeError, AttributeError):
                raise Refusal(_OTHER_SHAPE) from None
            if _is_place(plain["offset"], plain["length"], len(text)):
                yield plain
            else:
                self.misplaced += 1


def base(url: str) -> str:
    """The address under which `v2/check` stands, whichever of its forms was given."""
    url = url.partition("?")[0].rstrip("/")
    return url.removesuffix("/check").removesuffix("/v2") + "/"


def clean(words: str) -> str:
    """The words on one line, without what would do something to a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())


def _is_here(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _bounded(response: requests.Response) -> bytes:
    body = bytearray()
    for chunk in response.iter_content(1 << 16):
        body += chunk
        if len(body) > MOST_BYTES:
            raise Refusal("its answer does not end")
    return bytes(body)


def _decoded(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        what = "HTML" if body[:200].lstrip().lower().startswith((b"<!doctype", b"<html")) else "something else"
        raise Refusal(f"it answered with {what} instead of JSON") from None


def _languages(answer: Any) -> list[dict[str, str]]:
    rows = answer if isinstance(answer, list) else []
    codes = [row.get(key) for row in rows if isinstance(row, dict) for key in ("code", "longCode")]
    known = [code for code in codes if isinstance(code, str)]
    if not known:
        raise Refusal(_OTHER_SHAPE)
    return [{"code": code, "longCode": code} for code in known]


def _plain(match: Any) -> dict[str, Any]:
    """A match with the fields that are read. Raises where one is missing or of another kind."""
    rule = match["rule"]
    return {
        "offset": match["offset"],
        "length": match["length"],
        "message": clean(match["message"])[:500],
        "replacements": [{"value": r["value"]} for r in match["replacements"] if r["value"].isprintable()],
        "context": {"text": "", "offset": 0},
        "rule": {"id": clean(rule["id"]), "issueType": "", "category": {"id": clean(rule["category"]["id"])}},
        "sentence": "",
    }


def _is_place(offset: Any, length: Any, size: int) -> bool:
    return type(offset) is int and type(length) is int and offset >= 0 and 0 < length <= size - offset


def _told(body: bytes) -> str:
    words = clean(body[:400].decode("utf-8", "replace"))
    return f": {words[:120]}" if words and not words.startswith("<") else ""


def _refusal(error: Exception, timeout: float) -> Refusal:
    if isinstance(error, requests.Timeout):
        return Refusal(f"it gave no answer in {timeout:g} s")
    if isinstance(error, requests.exceptions.SSLError):
        return Down("no secure connection comes about")
    causes = list(_causes(error))
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return Down("there is no host of that name")
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return Down("nothing listens there")
    return Refusal("the connection broke off")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
