"""Actions that change what stands beside the story: the house's names, its waivers, its configuration."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import cast

import yaml

from newslint.analysis.entities.entities import entities
from newslint.cli.waive import entry
from newslint.config import Configuration, given, yaml_edit
from newslint.config.names_file import NamesFile, named, naming
from newslint.document import Document
from newslint.errors import ConfigError, FileError
from newslint.fix.choose import Change
from newslint.formats import Format, read_text
from newslint.lint.sidecar import appended, beside
from newslint.lint.waive import UNWRITTEN, waivers_in
from newslint.report.record import FindingRecord
from newslint.ruleset import marked, unsaved
from newslint.ruleset.rule import Rule
from newslint.server.actions.edits import Desk
from newslint.server.actions.fixes import words
from newslint.server.story import Reading
from newslint.span import Span

_NAMED = ("naming", "spelling", "typos")
_HEADLINES = ("headlines.name-absent", "headlines.name-differs")
_WORDS = ("spelling", "typos")
"""Packs of rules on spellings, rules of another pack, and packs whose names may be mere words."""
_LONGEST = 6
"""Words of a name."""
Files = list[tuple[Path, str]]
_KINDS = {"person": "people", "place": "places", "organisation": "organisations"}
_UNCHANGED = (ConfigError, FileError, OSError, ValueError, yaml.YAMLError)
"""A file that is broken, or written in a way that is not changed, is left alone: its diagnostic says why."""
_EOL = re.compile(r"[^\r\n]*")


def right(finding: FindingRecord, rule: Rule, reading: Reading, desk: Desk) -> Iterator[tuple[str, Files]]:
    """Put a name, or a word, into the house's list: the one reported, or another spelling of it."""
    if rule.check == "confusion" or (rule.pack not in _NAMED and rule.id not in _HEADLINES):
        return  # a word that is confused with another is a word already
    forms = [*dict.fromkeys(words(place, reading).strip("‘’“”\"',;:") for place in (finding, *finding["related"]))]
    for form in forms if rule.pack == "naming" else forms[:1]:
        if 0 < len(form.split()) <= (1 if rule.pack in _WORDS else _LONGEST):
            kind = "words" if rule.pack in _WORDS and not form[:1].isupper() else _kind(form, reading)
            with suppress(*_UNCHANGED):
                if files := _listed(form, kind, Path(reading.document.path), desk):
                    yield f"‘{form}’ is right: put it into {files[0][0].name}", files


def comment(finding: FindingRecord, reading: Reading) -> Change | None:
    """A comment that waives a finding, at the end of its line; none where it would be none, or would change a word."""
    before, rule = reading.document, finding["rule"]
    if before.format == "txt":
        return None
    m = _EOL.match(before.source, finding["start"])
    assert m
    at = m.start() + len(m[0].rstrip())
    ahead = before.source[:at].lower()
    if ahead.rfind("<title") > ahead.rfind("</title"):
        return None  # its comments are words
    block = reading.analysis.block_at(before.map.to_text(Span(finding["start"], finding["end"])).start)
    scope = block.scope if block else ""
    if before.format == "md" and (".table" in scope or (".heading" in scope and before.source[at - 1] == "#")):
        return None  # a row would have a cell more, a heading its closing sign in print
    written = f" <!-- newslint-disable-line {rule} -- {UNWRITTEN} -->"
    source = before.source[:at] + written + before.source[at:]
    after = read_text(source, before.path, cast("Format", before.format))
    new = [c for c in after.comments if c.span.start == at + 1]
    rest = [c.words for c in after.comments if c not in new]
    if len(new) != 1 or rest != [c.words for c in before.comments] or _copy(after) != _copy(before):
        return None
    start = after.map.to_source(before.map.to_text(Span(finding["start"], finding["end"]))).start
    waivers = [w for w in waivers_in(after) if w.place == new[0].span and w.span]
    good = any(w.rule == rule and not w.fault and w.span.start <= start < w.span.end for w in waivers if w.span)
    return (at, at, written) if good else None


def _copy(document: Document) -> tuple[object, ...]:
    """What is read of a story but its comments."""
    return document.text, document.blocks, document.inlines, document.meta


def waived(finding: FindingRecord, reading: Reading, desk: Desk) -> Files:
    """The waivers beside the story with one for this finding; nothing where they cannot be read or added to."""
    path = beside(reading.document.path)
    with suppress(*_UNCHANGED):
        more = [entry(finding["rule"], finding["fingerprint"], UNWRITTEN)]
        return [(path, appended(path, desk.written(path) or "", more))]
    return []


def off(rules: Iterable[str], reading: Reading, desk: Desk) -> dict[str, Files]:
    """The configuration that holds with each of these rules turned off; without those that would stay on."""
    story, rules = Path(reading.document.path), [*dict.fromkeys(rules)]
    path = _configuration(story, desk) or story.parent / given.NAMES[0]
    with suppress(*_UNCHANGED):
        text = desk.written(path) or ""
        if all_off := _ignoring(text, rules):
            with unsaved.instead(path, all_off):  # once for all: reading a configuration takes some milliseconds
                on = {rule.id for rule in Configuration(desk.overrides).under(path, story).rules.rules}
            return {rule: [(path, after)] for rule in rules if rule not in on and (after := _ignoring(text, [rule]))}
    return {}


def _ignoring(text: str, rules: list[str]) -> str | None:
    """A configuration that ignores more rules; None where it is written in a way that is not changed."""
    data = marked.parse("", text).data
    said = (data.get("ignore") if isinstance(data, dict) else None) or []
    ignored = [*(said if isinstance(said, list) else [said]), *rules]
    return yaml_edit.mapping(text, "ignore", ignored, lambda: yaml_edit.append(text, "ignore", rules))


def _configuration(story: Path, desk: Desk) -> Path | None:
    return Configuration(desk.overrides).file(story)


def _kind(form: str, reading: Reading) -> str:
    """Under which key of the list a name belongs, by what the story makes of it, or of a longer name that it is in."""
    analysis = reading.analysis
    found = analysis.get(entities)
    inside = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")
    rows = zip(found.kinds, found.mentions(), strict=True)
    mentions = [(analysis.words(span), kind) for kind, spans in rows for span in spans]
    kinds = [k for name, k in mentions if name == form] or [k for name, k in mentions if inside.search(name)]
    if kinds:
        return _KINDS.get(kinds[0], "organisations")
    return "words" if len(form.split()) == 1 else "organisations"


def _listed(form: str, kind: str, path: Path, desk: Desk) -> Files:
    """The list with a name more, and the configuration that is to name the list, if it does not yet."""
    listed, untold = named(path.parent, _configuration(path, desk))
    names = NamesFile(listed, desk.written(listed))
    if form in names.known(kind):
        return []
    names.append(kind, [form if kind in ("words", "people") else [form]])
    files = [(listed, names.text)]
    if untold:
        after = naming(desk.written(untold) or "", listed.name)
        if after is None:
            return []
        files.append((untold, after))
    return files
