"""A server that an editor connects to: on a TCP port, or on a WebSocket. It serves one editor and ends with it."""

from __future__ import annotations

import asyncio
import logging
import re
import socket
import threading
from typing import Any, BinaryIO

from newslint.server.server import Server

log = logging.getLogger(__name__)
_HERE = re.compile(r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?")
"""Pages that may connect: a stranger's page in the user's browser may not."""
_LATER = 1013
"""The code of the protocol for: try again later."""


def tcp(host: str, port: int) -> tuple[BinaryIO, BinaryIO]:
    """What comes from the first editor that connects, and what goes to it; any other is refused. Raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family) as listening:
        editor, _ = listening.accept()
    return editor.makefile("rb"), editor.makefile("wb")


def websocket(server: Server, host: str, port: int) -> None:
    """Serve the first editor that connects, in text frames as browsers like them, of any size. Raises OSError."""
    asyncio.run(_served(server, host, port))


async def _served(server: Server, host: str, port: int) -> None:
    from pygls.io_ import run_websocket
    from websockets.asyncio.server import ServerConnection, serve

    class Connection(ServerConnection):
        async def send(self, message: Any, text: bool | None = None) -> None:
            await super().send(message, text=True)

    over = threading.Event()
    done = asyncio.Event()

    async def session(connection: ServerConnection) -> None:
        if server.protocol.writer is not None:
            await connection.close(_LATER, "newslint serves one editor")
            return
        await run_websocket(connection, over, server.protocol, log, server.report_server_error)
        done.set()

    async with serve(session, host, port, origins=[None, _HERE], max_size=None, create_connection=Connection):
        await done.wait()
