"""A name for a finding that survives moved paragraphs: no line numbers, no words of unpublished copy."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from unicodedata import normalize

from newslint.document import Document
from newslint.finding import Finding
from newslint.late import late
from newslint.span import Span

_WORD = late(r"\w+")
_DIGITS = late(r"\d+")
_FOLD = str.maketrans({**dict.fromkeys("“”", '"'), **dict.fromkeys("‘’ʼ", "'"), **dict.fromkeys("‐‑", "-")})
_REACH = 60


def fingerprinted(findings: Sequence[Finding], document: Document, whole: Collection[str] = ()) -> tuple[Finding, ...]:
    """Each finding with the hash of its rule, of what it is about, and of its ordinal among equals.

    Behind it stands at how many places it was found, where they are several. Rules in `whole` tell of the whole story.
    """
    if not findings:
        return ()
    import hashlib

    seen: Counter[str] = Counter()
    named = []
    for f in findings:
        words, places = ((), 1) if f.rule in whole else _subject(f, document)
        key = "\0".join((f.rule, *words))
        ordinal = seen[key]
        seen[key] += 1
        name = hashlib.blake2b(f"{key}\0{ordinal}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        named.append(f._replace(fingerprint=f"{name}-{places}" if places > 1 else name))
    return tuple(named)


def same(one: str, other: str) -> bool:
    """Whether two fingerprints are of one finding, at however many places."""
    return one.partition("-")[0] == other.partition("-")[0]


def known(fingerprints: Iterable[str]) -> Callable[[str], str]:
    """What says for a fingerprint which of these holds it, at as many places or more; if none does, nothing."""
    held: dict[str, str] = {}
    for fingerprint in fingerprints:
        name = fingerprint.partition("-")[0]
        if name not in held or _places(fingerprint) > _places(held[name]):
            held[name] = fingerprint

    def holding(fingerprint: str) -> str:
        by = held.get(fingerprint.partition("-")[0], "")
        return by if by and _places(by) >= _places(fingerprint) else ""

    return holding


def _places(fingerprint: str) -> int:
    places = fingerprint.partition("-")[2]
    return int(places) if places.isdecimal() else 1


def _subject(finding: Finding, document: Document) -> tuple[tuple[str, ...], int]:
    """What a finding is about, and at how many places: words and two neighbours on each side in their block.

    Where words are at odds with other blocks it is all those words, without neighbours: which of two spellings is
    reported, and where, may change with any paragraph that goes, and the two do not.
    """
    span = document.map.to_text(finding.span)
    words = _written(document.text[span.start : span.end] or finding.text)
    block = _block(document, span.start)
    others = [document.map.to_text(related.span) for related in finding.related]
    if any(map(str.isalnum, words)) and not all(map(block.holds, others)):
        told = [words, *(_written(document.text[o.start : o.end]) for o in others)]
        return tuple(sorted(set(told))), told.count(words)
    before = _words(document.text[max(block.start, span.start - _REACH) : span.start])
    after = _words(document.text[span.end : min(block.end, span.end + _REACH)])
    return (words, " ".join(before[-2:]), " ".join(after[:2])), 1


def _written(words: str) -> str:
    """The words, whatever their marks' form and the line they stand in."""
    return " ".join(normalize("NFC", words).translate(_FOLD).split())


def _words(text: str) -> list[str]:
    """The words without case and figures: a toll that rises tells nothing of the fault beside it."""
    return _WORD.findall(_DIGITS.sub("0", normalize("NFC", text).lower()))


def _block(document: Document, offset: int) -> Span:
    at = bisect_right(document.blocks, offset, key=lambda block: block.span.start)
    return document.blocks[at - 1].span if at else Span(0, len(document.text))
