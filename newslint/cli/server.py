"""newslint server: findings in an editor, as the story is typed."""

from __future__ import annotations

import os
import sys

import click

SWITCH = 0.0005
"""Seconds for which a check may keep the editor's messages waiting, each time that they ask for their turn."""


@click.command("server", short_help="The language server, for editors.")
@click.option("--tcp", is_flag=True, help="Listen for an editor on a TCP port.")
@click.option("--ws", is_flag=True, help="Listen for an editor on a WebSocket.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen, with --tcp or --ws.")
@click.option("--port", type=click.IntRange(0, 65535), default=8888, show_default=True, help="And on which port.")
@click.option("--stdio", is_flag=True, help="Talk over standard input and output, as without options.")
def command(tcp: bool, ws: bool, host: str, port: int, stdio: bool) -> None:
    """Talk to an editor over the Language Server Protocol, on standard input and output.

    docs/editors.md says how to set it up in VS Code, Neovim, Emacs, Helix and Sublime Text.
    """
    if tcp + ws + stdio > 1:
        raise click.UsageError("--stdio, --tcp and --ws are three ways to talk: name one")
    import logging

    from newslint.server import listen
    from newslint.server.features import server

    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="newslint: %(message)s")
    sys.setswitchinterval(SWITCH)
    made = server()
    try:
        if tcp:
            made.start_io(*listen.tcp(host, port))
        elif ws:
            listen.websocket(made, host, port)
        else:
            made.start_io()
    except ConnectionError:
        pass
    except OSError as error:
        raise click.UsageError(f"cannot listen on {host}:{port}: {error.strerror}") from None
    sys.stderr.flush()
    os._exit(0)  # the editor is gone; a check that runs has nothing to lose
