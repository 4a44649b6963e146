"""Findings as diagnostics."""

from __future__ import annotations

from collections.abc import Iterable

from lsprotocol import types

from newslint.report.record import ErrorRecord, FindingRecord
from newslint.server.positions import Positions

SOURCE = "newslint"
SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "suggestion": types.DiagnosticSeverity.Information,
}


def diagnostic(finding: FindingRecord, uri: str, positions: Positions) -> types.Diagnostic:
    """The diagnostic of a finding; its fingerprint is in `data`, so that an action finds it again."""
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri, positions.range(place["start"], place["end"])), place["message"]
        )
        for place in finding["related"]
    ]
    return types.Diagnostic(
        range=positions.range(finding["start"], finding["end"]),
        message=finding["message"],
        severity=SEVERITIES[finding["severity"]],
        code=finding["rule"],
        code_description=types.CodeDescription(finding["url"]) if finding["url"] else None,
        source=SOURCE,
        related_information=related or None,
        tags=[types.DiagnosticTag.Unnecessary] if _cuts(finding) else None,
        data={"fingerprint": finding["fingerprint"]},
    )


def failure(error: ErrorRecord) -> types.Diagnostic:
    """The diagnostic of what could not be done, at the top of the story."""
    about = f"{error['rule']} could not run: {error['message']}" if error["rule"] else error["message"]
    return types.Diagnostic(_TOP, about, types.DiagnosticSeverity.Information, source=SOURCE)


def published(uri: str, version: int | None, found: Iterable[types.Diagnostic]) -> types.PublishDiagnosticsParams:
    """All diagnostics of a document."""
    return types.PublishDiagnosticsParams(uri, list(found), version)


def _cuts(finding: FindingRecord) -> bool:
    """Whether all that there is to do is to take words out."""
    fixes = [fix for fix in finding["fixes"] if fix["applicability"] != "display"]
    return bool(fixes) and all(not edit["text"] for fix in fixes for edit in fix["edits"])


_TOP = types.Range(types.Position(0, 0), types.Position(0, 0))
