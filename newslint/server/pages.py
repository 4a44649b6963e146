"""Whole pages that an editor shows of a story: the proof, who said what, the names; and what the server goes by."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from newslint.report.markdown import text
from newslint.report.names import markdown as names_page
from newslint.report.proof.page import report
from newslint.report.proof.record import ProofRecord, recorded
from newslint.report.said import markdown as said_page
from newslint.server.positions import Positions
from newslint.server.seen import said, sheet
from newslint.server.story import Reading
from newslint.version import __version__


def proof(reading: Reading, positions: Positions, path: str, uri: str) -> dict[str, str]:
    """The proof of a story under this path, of the text as it is."""
    rules = reading.settings.ruleset().rules
    record: ProofRecord = {**recorded(reading.checked, reading.analysis, rules), **reading.record, "path": path}
    return {"html": "".join(report(record))}


def who_said(reading: Reading, positions: Positions, path: str, uri: str) -> dict[str, str]:
    """Who said what."""
    return {"markdown": said_page.report({**reading.analysis.get(said), "path": path}, _address(uri))}


def who_is_named(reading: Reading, positions: Positions, path: str, uri: str) -> dict[str, str]:
    """Who and what is named."""
    return {"markdown": names_page.report({**reading.analysis.get(sheet), "path": path}, _address(uri))}


def about_server(facts: Mapping[str, str]) -> dict[str, str]:
    """What a helper needs to know of this server, and these facts besides."""
    rows = {
        "newslint": __version__,
        "Python": f"{platform.python_version()} on {platform.platform()}",
        "pygls": version("pygls"),
        **facts,
    }
    return {"markdown": "# newslint server\n\n" + "".join(f"- {name}: {text(words)}\n" for name, words in rows.items())}


def about_story(reading: Reading, positions: Positions, path: str, uri: str) -> dict[str, str]:
    """What holds for a story."""
    settings = reading.settings
    rules = settings.ruleset().rules
    return {
        "Story": path + (" (excluded)" if settings.excluded(Path(reading.record["path"])) else ""),
        "Configuration": ", ".join(settings.files) or "none",
        "Profile": settings.profile,
        "Rules": f"{len(rules)} on, {len(settings.known) - len(rules)} off",
        "Faults": "; ".join(problem.message for problem in reading.held.problems) or "none",
    }


def _address(uri: str) -> str:
    return uri if uri.startswith("file:") else ""
