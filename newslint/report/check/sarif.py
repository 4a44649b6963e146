"""SARIF 2.1.0, within what GitHub's code scanning takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import quote

from newslint.finding import SEVERITIES
from newslint.report.check.below import below
from newslint.report.check.json import dump
from newslint.report.check.words import said
from newslint.report.failed import Failed, grouped
from newslint.report.record import EditRecord, FileRecord, FindingRecord, FixRecord, Place, Point
from newslint.report.totals import Totals
from newslint.ruleset.rule import Rule
from newslint.version import __version__

MOST = 25_000
"""Results that GitHub takes of one run; of these it shows the 5,000 gravest."""
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}
_MOST_LINKED = 6


def report(records: Iterable[FileRecord], totals: Totals, *, rule: Callable[[str, str], Rule | None]) -> Iterator[str]:
    """The report in pieces, the gravest results first; `rule` finds a rule as it holds for a path, by its id."""
    rules: dict[str, dict[str, Any]] = {}
    at: dict[str, int] = {}
    held: dict[str, list[str]] = {severity: [] for severity in SEVERITIES}
    for record in records:
        for f in record["findings"]:
            id_ = f["rule"]
            if id_ not in rules:
                rules[id_], at[id_] = _descriptor(f, rule(record["path"], id_)), len(rules)
            if len(held[f["severity"]]) < MOST:
                held[f["severity"]].append(dump(_result(record, f, at[id_])))
    results = [result for some in held.values() for result in some][:MOST]
    left = sum(totals.severities.values()) - len(results)
    if left:
        told = f"the {MOST:,} gravest findings, which is what GitHub takes; {left:,} more are left out"
        totals.notes.append(("SARIF", told))
    run = {
        "tool": {"driver": {"name": "newslint", "semanticVersion": __version__, "rules": list(rules.values())}},
        "invocations": [_invocation(totals)],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder that paths count from."}}},
    }
    yield f'{{"$schema": {dump(_SCHEMA)}, "version": "2.1.0", "runs": [{{\n"results": ['
    yield ",".join(f"\n{result}" for result in results)
    yield "\n],\n" + ",\n".join(f"{dump(key)}: {dump(value)}" for key, value in run.items()) + "\n}]}\n"


def _result(record: FileRecord, f: FindingRecord, index: int) -> dict[str, Any]:
    where = _artifact(record["path"])
    result: dict[str, Any] = {
        "ruleId": f["rule"],
        "ruleIndex": index,
        "level": _LEVELS[f["severity"]],
        "message": {"text": _linked(f)},
        "locations": [_location(where, f)],
        "partialFingerprints": {"newslint/v1": f["fingerprint"]},
    }
    if f["related"]:
        result["relatedLocations"] = [
            {"id": number, **_location(where, place), "message": {"text": place["message"] or "also here"}}
            for number, place in enumerate(f["related"], 1)
        ]
    # What is only to be shown is left to the message: a viewer would apply it.
    fixes = [_fix(where, fix, record["places"]) for fix in f["fixes"] if fix["applicability"] != "display"]
    if fixes:
        result["fixes"] = fixes
    return result


def _linked(f: FindingRecord) -> str:
    """The message, with links to the related places: GitHub shows those that are linked."""
    message = said(f["message"]).replace("](", "]\\(")
    links = [f"[line {place['line']}]({n})" for n, place in enumerate(f["related"][:_MOST_LINKED], 1)]
    return f"{message} Also here: {', '.join(links)}." if links else message


def _location(where: dict[str, Any], place: Place) -> dict[str, Any]:
    region = {
        "startLine": place["line"],
        "startColumn": place["column"],
        "endLine": place["end_line"],
        "endColumn": place["end_column"],
    }
    return {"physicalLocation": {"artifactLocation": where, "region": region}}


def _fix(where: dict[str, Any], fix: FixRecord, places: dict[int, Point]) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit, places), "insertedContent": {"text": edit["text"]}} for edit in fix["edits"]
    ]
    return {
        "description": {"text": fix["title"]},
        "artifactChanges": [{"artifactLocation": where, "replacements": replacements}],
        "properties": {"applicability": fix["applicability"]},
    }


def _region(edit: EditRecord, places: dict[int, Point]) -> dict[str, int]:
    (line, column, _), (end_line, end_column, _) = places[edit["start"]], places[edit["end"]]
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _artifact(path: str) -> dict[str, Any]:
    path = below("GITHUB_WORKSPACE", path)
    if path.startswith("/"):
        return {"uri": f"file://{quote(path)}"}
    return {"uri": quote(path), "uriBaseId": "%SRCROOT%"}


def _descriptor(f: FindingRecord, rule: Rule | None) -> dict[str, Any]:
    """What there is to know of a rule; of a finding that no rule made, such as a waiver that waives nothing, its id."""
    level = _LEVELS[(rule.levels.get("") if rule else None) or f["severity"]]
    told = said(rule.description) if rule else ""
    source = said(rule.source) if rule else ""
    descriptor: dict[str, Any] = {
        "id": f["rule"],
        "shortDescription": {"text": rule.summary if rule else f["rule"]},
        "fullDescription": {"text": told or f["rule"]},
        "help": {
            "text": "\n\n".join(filter(None, (told, source and f"Source: {source}"))) or f["rule"],
            "markdown": "\n\n".join(filter(None, (told, source and f"**Source:** {source}"))) or f["rule"],
        },
        "defaultConfiguration": {"level": level},
        "properties": {"tags": [f["rule"].partition(".")[0]]},
    }
    if f["url"].startswith("http"):
        descriptor["helpUri"] = f["url"]
    return descriptor


def _invocation(totals: Totals) -> dict[str, Any]:
    notes = [_notification("error", failed) for failed in grouped(totals.errors, apart=True)]
    notes += [_notification("warning", failed) for failed in grouped(totals.degraded)]
    notes += [{"level": "warning", "message": {"text": told}} for path, told in totals.notes if path == "SARIF"]
    return {"executionSuccessful": not (totals.errors or totals.stopped), "toolExecutionNotifications": notes}


def _notification(level: str, failed: Failed) -> dict[str, Any]:
    locations = [{"physicalLocation": {"artifactLocation": _artifact(path)}} for path in failed.paths]
    return {"level": level, "message": {"text": str(failed)}, "locations": locations}
