"""The one road from a document to its findings: select, match, locate, yield, waive."""

from newslint.lint.lint import Checked, Failure, lint

__all__ = ["Checked", "Failure", "lint"]
