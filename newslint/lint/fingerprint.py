"""A name for a finding that survives moved paragraphs: no line numbers, no words of unpublished copy."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from unicodedata import normalize

from newslint.document import Document
from newslint.finding import Finding
from newslint.late import late
from newslint.span import Span

_WORD = late(r"\w+")
_DIGITS = late(r"\d+")
_FOLD = str.maketrans({**dict.fromkeys("“”", '"'), **dict.fromkeys("‘’ʼ", "'"), **dict.fromkeys("‐‑", "-")})
_REACH = 60


def fingerprinted(findings: Sequence[Finding], document: Document) -> tuple[Finding, ...]:
    """Each finding with the hash of its rule, of what it is about, and of its ordinal among equals."""
    if not findings:
        return ()
    import hashlib

    seen: Counter[str] = Counter()
    named = []
    for f in findings:
        key = "\0".join((f.rule, *_subject(f, document)))
        ordinal = seen[key]
        seen[key] += 1
        digest = hashlib.blake2b(f"{key}\0{ordinal}".encode("utf-8", "surrogatepass"), digest_size=8)
        named.append(f._replace(fingerprint=digest.hexdigest()))
    return tuple(named)


def _subject(finding: Finding, document: Document) -> tuple[str, ...]:
    """The words and two neighbours on each side in their block; of words at odds with other blocks, all those words.

    Which of two spellings is reported, and where, may change with any paragraph that goes; the two do not.
    """
    span = document.map.to_text(finding.span)
    words = _written(document.text[span.start : span.end] or finding.text)
    block = _block(document, span.start)
    others = [document.map.to_text(related.span) for related in finding.related]
    if any(map(str.isalnum, words)) and not all(map(block.holds, others)):
        return tuple(sorted({words, *(_written(document.text[o.start : o.end]) for o in others)}))
    before = _words(document.text[max(block.start, span.start - _REACH) : span.start])
    after = _words(document.text[span.end : min(block.end, span.end + _REACH)])
    return words, " ".join(before[-2:]), " ".join(after[:2])


def _written(words: str) -> str:
    """The words, whatever their marks' form and the line they stand in."""
    return " ".join(normalize("NFC", words).translate(_FOLD).split())


def _words(text: str) -> list[str]:
    """The words without case and figures: a toll that rises tells nothing of the fault beside it."""
    return _WORD.findall(_DIGITS.sub("0", normalize("NFC", text).lower()))


def _block(document: Document, offset: int) -> Span:
    at = bisect_right(document.blocks, offset, key=lambda block: block.span.start)
    return document.blocks[at - 1].span if at else Span(0, len(document.text))
