"""Waivers: findings that somebody has looked at and let stand, and waivers that hide nothing any more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from newslint.document import Comment, Document
from newslint.finding import Finding
from newslint.late import late
from newslint.lines import Lines
from newslint.lint.fingerprint import fingerprinted, same
from newslint.lint.locate import filled
from newslint.ruleset.rule import Rule
from newslint.span import Span

_WILD = frozenset("*?[")
_COMMENT = late(r"\s*newslint-([\w-]+)(.*)", re.DOTALL)
UNWRITTEN = "say why"
"""What stands in the place of a reason until somebody writes one."""
_BLANK = late(r"[^\S\r\n]*(?:\r\n?|\n)")


class Waiver(NamedTuple):
    """Lets findings stand: those of `rule` (an id, a pack, a pattern, ALL) that touch `span` (None: anywhere).

    `place` is where the waiver itself is found in the story, `origin` what it is called when it is not needed;
    `fingerprint` narrows it to one finding. A waiver with a `fault` is none, and the fault is reported; one whose
    `reason` nobody has written holds, and is reported too.
    """

    rule: str
    span: Span | None
    place: Span
    origin: str
    fingerprint: str = ""
    fault: str = ""
    reason: str = ""

    def covers(self, finding: Finding) -> bool:
        """True when the finding is to be let stand."""
        return (
            not self.fault
            and covers(self.rule, finding.rule)
            and (not self.fingerprint or same(self.fingerprint, finding.fingerprint))
            and (self.span is None or self.span.start <= finding.span.start < self.span.end)
        )


def covers(pattern: str, rule: str) -> bool:
    """True when the pattern (an id, a pack, `quotes.*`, ALL) means this rule."""
    if pattern in ("ALL", rule, rule.partition(".")[0]):
        return True
    return not _WILD.isdisjoint(pattern) and fnmatchcase(rule, pattern)


def waived(
    findings: Sequence[Finding],
    waivers: Sequence[Waiver],
    document: Document,
    ran: Collection[Rule],
    known: Collection[str],
) -> tuple[Finding, ...]:
    """The findings that are not waived, and what the rules of the check `waiver` have to say of the waivers."""
    used: set[int] = set()
    kept: list[Finding] = []
    for finding in findings:
        by = [index for index, waiver in enumerate(waivers) if waiver.covers(finding)]
        used.update(by)
        if not by:
            kept.append(finding)
    rules = {rule.options["kind"]: rule for rule in ran if rule.check == "waiver"}
    complaints = _complaints(waivers, used, [rule.id for rule in ran], known)
    said = [_finding(rules[kind], words, waiver, document) for kind, words, waiver in complaints if kind in rules]
    if not said:
        return tuple(kept)
    return tuple(sorted([*kept, *fingerprinted(said, document)], key=lambda f: (f.span.start, f.span.end, f.rule)))


def let_stand(findings: Iterable[Finding], waivers: Sequence[Waiver]) -> Iterator[tuple[Finding, Waiver]]:
    """The findings that are waived, each with the first waiver that does it."""
    for finding in findings:
        if by := next((waiver for waiver in waivers if waiver.covers(finding)), None):
            yield finding, by


def waivers_in(document: Document) -> Iterator[Waiver]:
    """The waivers that stand in the story itself: in comments and front matter."""
    meta = document.meta.get("newslint")
    disabled = meta.get("disable", ()) if isinstance(meta, Mapping) else ()
    for rule in [disabled] if isinstance(disabled, str) else disabled:
        yield Waiver(str(rule), None, Span(0, 0), "front matter")
    directives = [(c, told) for c in document.comments if (told := directive(c))]
    if directives:
        yield from _from_comments(directives, document)


def directive(comment: Comment) -> tuple[str, list[str]] | None:
    """What a comment tells newslint: to do what (`disable-line`), with which rules."""
    m = _COMMENT.fullmatch(comment.words)
    rules = re.split(r"[\s,]+", re.split(r"\s--(?:\s|$)", m[2])[0]) if m else ()
    return (m[1].lower(), [rule for rule in rules if rule] or ["ALL"]) if m else None


def _from_comments(directives: Iterable[tuple[Comment, tuple[str, list[str]]]], document: Document) -> Iterator[Waiver]:
    lines = Lines(document.source)
    end = len(document.source) + 1  # a finding may stand at the very end
    open_: list[tuple[str, Span]] = []
    for comment, (verb, rules) in directives:
        place = comment.span
        first, last = lines.place(place.start)[0], lines.place(max(place.start, place.end - 1))[0]
        if verb == "disable":
            open_ += ((rule, place) for rule in rules)
        elif verb == "enable":
            closed = [o for o in open_ if o[0] in rules or rules == ["ALL"]]
            open_ = [o for o in open_ if o not in closed]
            yield from (Waiver(rule, Span(at.start, place.end), at, "comment") for rule, at in closed)
            if not closed:
                yield Waiver("", None, place, "comment", fault="Nothing that this comment enables was disabled.")
        elif verb in ("disable-line", "disable-next-line", "disable-file"):
            spans = {
                "disable-line": Span(lines.start(first), lines.start(last + 1) if last < len(lines) else end),
                "disable-next-line": _next_line(document.source, lines, last),
                "disable-file": None,
            }
            reason = comment.words.rpartition(" -- ")[2].strip()
            yield from (Waiver(rule, spans[verb], place, "comment", reason=reason) for rule in rules)
        else:
            yield Waiver("", None, place, "comment", fault=f"‘newslint-{verb}’ is no comment that newslint knows.")
    yield from (Waiver(rule, Span(at.start, end), at, "comment") for rule, at in open_)


def _next_line(source: str, lines: Lines, line: int) -> Span:
    """The next line that holds anything: Markdown likes a blank one after a comment."""
    at = lines.start(line + 1) if line < len(lines) else len(source) + 1
    while m := _BLANK.match(source, at):
        at = m.end()
    number = lines.place(at)[0]
    return Span(at, lines.start(number + 1) if number < len(lines) else len(source) + 1)


def _complaints(
    waivers: Sequence[Waiver], used: set[int], ran: Collection[str], known: Collection[str]
) -> Iterator[tuple[str, str, Waiver]]:
    """Kind, message and waiver of each that hides nothing though its rule ran, names no rule, or hides everything."""
    for index, waiver in enumerate(waivers):
        if waiver.fault:
            yield "unused", waiver.fault, waiver
        elif waiver.rule == "ALL":
            yield "blanket", "This waiver hides whatever any rule says here; name the rules that it is for.", waiver
        elif known and not any(covers(waiver.rule, rule) for rule in known):
            yield "unused", f"‘{waiver.rule}’ is not a rule{_near(waiver.rule, known)}", waiver
        elif index not in used and any(covers(waiver.rule, rule) for rule in ran):
            what = waiver.rule + (f" ({waiver.fingerprint})" if waiver.fingerprint else "")
            yield "unused", f"Nothing is waived by this {waiver.origin} for {what}; it can go.", waiver
        elif waiver.reason == UNWRITTEN:
            yield "unused", f"This {waiver.origin} for {waiver.rule} does not say yet why it may stand.", waiver


def _near(rule: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(rule, [*known, *{k.partition(".")[0] for k in known}], 1)
    return f"; did you mean ‘{close[0]}’?" if close else "."


def _finding(rule: Rule, message: str, waiver: Waiver, document: Document) -> Finding:
    words = document.source[waiver.place.start : waiver.place.end]
    return Finding(
        rule.id, rule.severity(""), filled(rule.message, (message,)), document.path, waiver.place, words, url=rule.url
    )
