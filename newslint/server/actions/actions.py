"""Everything that an editor offers to do at a place of a story, in the order in which it is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from lsprotocol import types

from newslint.fix.choose import offered
from newslint.report.record import FindingRecord
from newslint.server.actions import beside
from newslint.server.actions.edits import Desk, differences
from newslint.server.actions.fixes import all_safe, ways
from newslint.server.diagnostics import diagnostic
from newslint.server.positions import Positions
from newslint.server.story import Reading

FIX_ALL = "source.fixAll.newslint"
OPEN_PAGE = "newslint.openPage"
_MOST = 8
"""Findings at one place for which actions are offered."""


def actions(
    params: types.CodeActionParams, reading: Reading, positions: Positions, desk: Desk
) -> list[types.CodeAction]:
    """The actions at a range, of the kinds that are asked for."""
    only, uri = params.context.only, params.text_document.uri
    found: list[types.CodeAction] = []
    if wants(types.CodeActionKind.QuickFix, only):
        start, end = positions.span(params.range)
        touched = [f for f in reading.marks if f["start"] <= end and start <= f["end"]]
        touched.sort(key=lambda f: (f["end"] - f["start"], f["start"]))
        once = {f["fingerprint"]: f for f in reversed(touched)}
        here = [f for f in touched if once[f["fingerprint"]] is f][:_MOST]
        off = beside.off((f["rule"] for f in here), reading, desk) if here and _filed(uri, reading) else {}
        for finding in here:
            found += _of(finding, uri, reading, positions, desk, off=off.get(finding["rule"], []))
    if wants(FIX_ALL, only) and (only or any(offered(f, unsafe=False) for f in reading.findings)):
        action = types.CodeAction("Make every safe fix", FIX_ALL, data=uri)
        found.append(action if desk.resolves else resolved(action, reading, positions, desk))
    return found


def resolved(action: types.CodeAction, reading: Reading, positions: Positions, desk: Desk) -> types.CodeAction:
    """The action that makes every safe fix, with its edit."""
    with suppress(UnicodeEncodeError):
        action.edit = desk.story(str(action.data), positions, differences(reading.document.source, all_safe(reading)))
    return action


def _of(
    finding: FindingRecord, uri: str, reading: Reading, positions: Positions, desk: Desk, *, off: beside.Files
) -> Iterator[types.CodeAction]:
    """What may be done about a finding: in the story, beside it, about its rule."""
    name = finding["rule"]
    rule = next((rule for rule in reading.settings.ruleset().rules if rule.id == name), None)
    told = [diagnostic(finding, uri, positions)]

    def made(title: str, edit: types.WorkspaceEdit, preferred: bool = False) -> types.CodeAction:
        return types.CodeAction(title, types.CodeActionKind.QuickFix, told, is_preferred=preferred or None, edit=edit)

    for way in ways(finding, rule, reading):
        yield made(way.title, desk.story(uri, positions, way.changes), way.preferred)
    filed = _filed(uri, reading)
    if filed and rule:
        for title, files in beside.right(finding, rule, reading, desk):
            yield made(title, desk.files(files))
    if rule and rule.check != "waiver":
        home = next(f for f in reading.findings if f["fingerprint"] == finding["fingerprint"])
        where = "here" if home["line"] == finding["line"] else f"in line {home['line']}"
        if change := beside.comment(home, reading):
            yield made(f"Let it stand: waive {name} {where}, then write why", desk.story(uri, positions, [change]))
        elif filed and (files := beside.waived(finding, reading, desk)):
            yield made(f"Let it stand: waive {name} in {files[0][0].name}, then write why", desk.files(files))
    if off:
        yield made(f"Turn {name} off for the folder ‘{off[0][0].parent.name}’", desk.files(off))
    if finding["url"] and desk.shows:
        command = types.Command("Open the rule’s page", OPEN_PAGE, arguments=[finding["url"]])
        yield types.CodeAction(command.title, types.CodeActionKind.QuickFix, told, command=command)


def _filed(uri: str, reading: Reading) -> bool:
    """Whether the story stands in a folder that the server sees."""
    return uri.startswith("file:") and Path(reading.document.path).parent.is_dir()


def wants(kind: str, only: Sequence[str] | None) -> bool:
    """Whether a kind of action is asked for, by its name or that of a kind above it."""
    return only is None or any(kind == asked or kind.startswith(f"{asked}.") or not asked for asked in only)
