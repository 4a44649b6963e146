"""A name for a finding that survives moved paragraphs: no line numbers, no words of unpublished copy."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from newslint.document import Document
from newslint.finding import Finding
from newslint.late import late

_WORD = late(r"\w+")
_REACH = 60


def fingerprinted(findings: Sequence[Finding], document: Document) -> tuple[Finding, ...]:
    """Each finding with the hash of its rule, words, two neighbours on each side, and ordinal among equals."""
    seen: Counter[str] = Counter()
    named = []
    for f in findings:
        key = "\0".join((f.rule, " ".join(f.text.split()).lower(), *_neighbours(document.source, f)))
        ordinal = seen[key]
        seen[key] += 1
        digest = hashlib.blake2b(f"{key}\0{ordinal}".encode("utf-8", "surrogatepass"), digest_size=8)
        named.append(f._replace(fingerprint=digest.hexdigest()))
    return tuple(named)


def _neighbours(source: str, finding: Finding) -> tuple[str, str]:
    before = source[max(0, finding.span.start - _REACH) : finding.span.start].rpartition("\n")[2]
    after = source[finding.span.end : finding.span.end + _REACH].partition("\n")[0]
    return " ".join(_WORD.findall(before)[-2:]).lower(), " ".join(_WORD.findall(after)[:2]).lower()
