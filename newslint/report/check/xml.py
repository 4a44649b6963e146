"""Words and elements of an XML report."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
"""The first line of a document."""


def text(words: str) -> str:
    """The words between two tags; what XML cannot hold is U+FFFD."""
    return escape(_FORBIDDEN.sub("\ufffd", words))


def tag(name: str, /, **attributes: object) -> str:
    """A start tag without its brackets: `error line="3"`."""
    return " ".join(
        [name, *(f"{key}={quoteattr(_FORBIDDEN.sub(chr(0xFFFD), str(v)))}" for key, v in attributes.items())]
    )
