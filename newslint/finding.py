"""What a check yields, and what newslint reports."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newslint.span import Edit, Span

Severity = Literal["error", "warning", "suggestion"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "suggestion")
Applicability = Literal["safe", "unsafe", "display"]


class Related(NamedTuple):
    """Another place that belongs to a finding, and one phrase on why. `again` if the same slip stands there too."""

    span: Span
    message: str
    again: bool = False


class Fix(NamedTuple):
    """A change that would settle a finding. `safe`: cannot be anything else; `display`: shown, never applied."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability


class Match(NamedTuple):
    """What a check found, in code points of the plain text.

    `case` says how sure the check is, by the names that it declares; a rule gives each case its severity. `values`
    fill the `%s` of the rule's message in order. `evidence` is the check's reason, shown behind the message.
    """

    span: Span
    case: str = ""
    values: tuple[object, ...] = ()
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    evidence: str = ""


class Finding(NamedTuple):
    """What a rule says about one place of the source (code points, half-open)."""

    rule: str
    severity: Severity
    message: str
    path: str
    span: Span
    text: str
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    evidence: str = ""
    url: str = ""
    fingerprint: str = ""
