"""`grammar`: what the desk's own LanguageTool server says. Nothing is sent anywhere unless one is configured."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from newslint.analysis import Analysis
from newslint.analysis.text import prose
from newslint.checks.check import Check, Use
from newslint.checks.existence import STRINGS
from newslint.checks.expressions import listed
from newslint.errors import CheckUnavailable
from newslint.finding import Fix, Match
from newslint.late import late
from newslint.span import Edit, Span

_BEYOND_16_BITS = late("[\U00010000-\U0010ffff]")
_NO_SERVER = (
    "grammar.* needs a LanguageTool server: set languagetool.server in newslint.yml, as in http://localhost:8081"
)


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each of the server's, outside of what is masked."""
    options = use.options
    if not options.get("server"):
        raise CheckUnavailable(_NO_SERVER)
    text = analysis.get(prose)
    # LanguageTool counts in UTF-16: with one unit a code point its offsets are ours.
    sent = _BEYOND_16_BITS.sub("\ufffc", text).replace("\ufffc", "_")
    for m in _asked(sent, str(options["server"]), options.get("language", "en-US"), options):
        span = Span(m.offset, m.offset + m.error_length)
        if "\ufffc" in text[span.start : span.end] or not len(span):
            continue
        fixes = tuple(Fix(f"Change to ‘{r}’", (Edit(span, r),), "unsafe") for r in m.replacements[:3])
        yield Match(span, values=(m.message, m.rule_id), fixes=fixes)


def _asked(text: str, server: str, language: str, options: Any) -> list[Any]:
    from language_tool_python.exceptions import LanguageToolError

    try:
        tool = _tool(server, language)
        tool.disabled_rules = set(listed(options.get("disabled-rules")))
        tool.disabled_categories = set(listed(options.get("disabled-categories")))
        tool.picky = bool(options.get("picky"))
        found: list[Any] = tool.check(text)
    except (LanguageToolError, ValueError, KeyError, TypeError) as error:
        raise CheckUnavailable(
            f"the LanguageTool server at {server} did not answer: {error}. "
            "Start it, or take languagetool.server out of newslint.yml"
        ) from error
    return found


@lru_cache(maxsize=4)
def _tool(server: str, language: str) -> Any:
    from language_tool_python import LanguageTool

    return LanguageTool(language, remote_server=server)


CHECK = Check(
    name="grammar",
    summary="What a LanguageTool server of the desk's own says.",
    options={
        "server": {"type": "string", "description": "Where it listens; comes from `languagetool:` in newslint.yml."},
        "language": {"type": "string", "default": "en-US", "description": "en-US, en-GB, en-AU …"},
        "disabled-rules": {**STRINGS, "description": "Ids of LanguageTool's rules that stay silent."},
        "disabled-categories": {**STRINGS, "description": "Its categories that stay silent, as TYPOS."},
        "picky": {"type": "boolean", "default": False, "description": "Ask for its stricter rules as well."},
    },
    run=run,
    values=("LanguageTool's message", "its rule"),
)
