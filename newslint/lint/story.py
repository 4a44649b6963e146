"""One story from its file to its findings: what the command line, the library and their workers call."""

from __future__ import annotations

from pathlib import Path

from newslint.config import Configuration
from newslint.document import Document
from newslint.formats import read_file
from newslint.lint import sidecar
from newslint.lint.lint import Checked, lint


def check_file(path: str, configuration: Configuration, max_size: int) -> tuple[Document, Checked]:
    """Read and check one file. Raises FileError and ConfigError."""
    return check_document(read_file(path, max_size=max_size), configuration)


def check_document(document: Document, configuration: Configuration) -> tuple[Document, Checked]:
    """Check a story as its path's configuration says; the document as it was checked. Raises ConfigError."""
    path = document.path
    settings = configuration.settings(Path(path))
    document = settings.apply(document)
    checked = lint(document, settings.ruleset(), settings.house, sidecar.waivers(path), settings.known)
    empty = () if document.text.strip() else ("holds no words: nothing was checked",)
    notes = (*empty, *checked.notes, *settings.notes, *map(str, configuration.problems))
    return document, checked._replace(notes=notes)
