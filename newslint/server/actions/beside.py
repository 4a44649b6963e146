"""Actions that change what stands beside the story: the house's names, its waivers, its configuration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import yaml

from newslint.analysis.entities.entities import entities
from newslint.cli.waive import entry
from newslint.config import given, yaml_edit
from newslint.config.names_file import NamesFile, named
from newslint.errors import ConfigError, FileError
from newslint.fix.choose import Change
from newslint.lint.sidecar import beside
from newslint.report.record import FindingRecord
from newslint.ruleset.rule import Rule
from newslint.server.actions.edits import Desk
from newslint.server.story import Reading

REASON = "say why"
"""What stands in the place of a reason until somebody writes one."""
_NAMED = ("attribution", "headlines", "naming", "spelling", "typos")
_WORDS = ("spelling", "typos")
"""Packs of rules on names, and those whose names may be mere words."""
_LONGEST = 6
"""Words of a name."""
Files = list[tuple[Path, str]]
_KINDS = {"person": "people", "place": "places", "organisation": "organisations"}
_TAG_OPEN = re.compile(r"<[^>]*\Z")


def right(finding: FindingRecord, rule: Rule, reading: Reading, desk: Desk) -> Iterator[tuple[str, Files]]:
    """Put a name, or a word, into the house's list: the one reported, or another spelling of it."""
    if rule.pack not in _NAMED:
        return
    source = reading.document.source
    forms = [finding["text"], *(source[r["start"] : r["end"]] for r in finding["related"])]
    forms = [*dict.fromkeys(" ".join(form.split()).strip("‘’“”\"',;:") for form in forms)]
    for form in forms if rule.pack == "naming" else forms[:1]:
        if 0 < len(form.split()) <= (1 if rule.pack in _WORDS else _LONGEST):
            kind = "words" if rule.pack in _WORDS and not form[:1].isupper() else _kind(form, reading)
            # A list that is broken, or written in a way that is not changed, is left alone: its diagnostic says why.
            with suppress(ConfigError, FileError, OSError, yaml.YAMLError):
                if files := _listed(form, kind, Path(reading.document.path), desk):
                    yield f"‘{form}’ is right: put it into {files[0][0].name}", files


def comment(finding: FindingRecord, reading: Reading) -> Change | None:
    """A comment that waives a finding, at the end of its line; none where the format or the place has no comments."""
    document = reading.document
    if document.format == "txt":
        return None
    m = re.compile(r"[^\r\n]*").match(document.source, finding["start"])
    assert m
    at = m.start() + len(m[0].rstrip())
    if _TAG_OPEN.search(document.source, max(0, at - 2000), at):
        return None
    return at, at, f" <!-- newslint-disable-line {finding['rule']} -- {REASON} -->"


def waived(finding: FindingRecord, reading: Reading, desk: Desk) -> Files:
    """The waivers beside the story with one for this finding."""
    path = beside(reading.document.path)
    before = desk.written(path) or ""
    mine = yaml.safe_dump(
        [dict(entry(finding["rule"], finding["fingerprint"], REASON))], allow_unicode=True, sort_keys=False, width=1000
    )
    return [(path, before + ("\n" if before and not before.endswith("\n") else "") + mine)]


def off(rule: str, reading: Reading, desk: Desk) -> Files:
    """The configuration of the story's folder with a rule turned off; nothing where it is broken."""
    folder = Path(reading.document.path).parent
    path = given.find(folder, {}) or folder / given.NAMES[0]
    with suppress(OSError, yaml.YAMLError):
        return [(path, yaml_edit.append(desk.written(path) or "", "ignore", [rule]))]
    return []


def _kind(form: str, reading: Reading) -> str:
    """Under which key of the list a name belongs, by what the story makes of it."""
    analysis = reading.analysis
    found = analysis.get(entities)
    for number, mentions in enumerate(found.mentions()):
        if any(analysis.words(mention) == form for mention in mentions):
            return _KINDS.get(found.kinds[number], "organisations")
    return "words" if len(form.split()) == 1 else "organisations"


def _listed(form: str, kind: str, path: Path, desk: Desk) -> Files:
    """The list with a name more, and the configuration that is to name the list, if it does not yet."""
    listed, untold = named(path.parent)
    text = desk.written(listed)
    names = NamesFile(listed, text)
    if form in names.known(kind):
        return []
    names.append(kind, [form if kind in ("words", "people") else [form]])
    files = [(listed, names.text)]
    if untold:
        before = desk.written(untold) or ""
        files.append((untold, yaml_edit.put(before, "names", yaml_edit.scalar(listed.name))))
    return files
