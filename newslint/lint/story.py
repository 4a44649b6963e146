"""One story from its file to its findings: what the command line, the library and their workers call."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from newslint.analysis import Analysis
from newslint.config import Configuration
from newslint.config.settings import Settings
from newslint.document import Document
from newslint.formats import read_file
from newslint.lint import sidecar
from newslint.lint.lint import Checked, check
from newslint.lint.waive import Waiver


def check_file(path: str, configuration: Configuration, max_size: int) -> tuple[Document, Checked]:
    """Read and check one file. Raises FileError and ConfigError."""
    return check_document(read_file(path, max_size=max_size), configuration)


def check_document(document: Document, configuration: Configuration) -> tuple[Document, Checked]:
    """Check a story as its path's configuration says; the document as it was checked. Raises ConfigError."""
    analysis, checked = check_under(document, configuration.settings(Path(document.path)))
    return analysis.document, checked._replace(notes=(*checked.notes, *map(str, configuration.problems)))


def check_under(
    document: Document, settings: Settings, waivers: Sequence[Waiver] | None = None, earlier: Analysis | None = None
) -> tuple[Analysis, Checked]:
    """Check a story under these settings, with these waivers or those beside it; the analysis that was made of it.

    The analysis of an earlier version saves work, and changes nothing else. Raises ConfigError.
    """
    analysis = Analysis(settings.apply(document), settings.house, settings.ruleset().asked, earlier)
    waivers = sidecar.waivers(document.path) if waivers is None else waivers
    checked = check(analysis, settings.ruleset(), waivers, settings.known)
    analysis.settle()
    empty = () if document.text.strip() else ("holds no words: nothing was checked",)
    return analysis, checked._replace(notes=(*empty, *checked.notes, *settings.notes))
