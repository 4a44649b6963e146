"""A LanguageTool that language-tool-python starts on this machine; it downloads one when there is none yet."""

from __future__ import annotations

import os
from functools import lru_cache
from multiprocessing.util import Finalize
from subprocess import SubprocessError
from zipfile import BadZipFile

from language_tool_python import LanguageTool
from language_tool_python.exceptions import LanguageToolError
from requests import RequestException

from newslint.languagetool.tool import Down, clean

_PORTS = 3
"""Ports to try: language-tool-python would go through some 900, though a port is seldom what is wrong."""


class _Local(LanguageTool):
    def _start_server_on_free_port(self) -> None:
        del self._available_ports[_PORTS:]
        super()._start_server_on_free_port()


@lru_cache(maxsize=1)
def address() -> str:
    """The address of this process's own server, started on first use. Raises Down."""
    try:
        tool = _Local("en-US")
    except ModuleNotFoundError:
        raise Down("there is no Java here; LanguageTool needs Java 17 or later") from None
    except RequestException:
        raise Down("it is not here yet and cannot be downloaded") from None
    except (LanguageToolError, OSError, SystemError, SystemExit, ValueError, SubprocessError, BadZipFile) as error:
        raise Down(f"it does not start: {clean(str(error))[:200].rstrip('.')}") from error
    Finalize(None, _close, (tool, os.getpid()), exitpriority=10)  # worker processes do not come to atexit
    return tool.url


def _close(tool: LanguageTool, process: int) -> None:
    if os.getpid() == process:
        tool.close()
