"""Letters that only look like those of a Latin word, and signs inside it that nobody sees."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby, pairwise

from newslint.analysis.analysis import Analysis
from newslint.analysis.spelling.copy import Copy, is_everyday, is_known
from newslint.analysis.spelling.fault import Fault
from newslint.late import late
from newslint.span import Segment, Span
from newslint.words import word_set

_ALIKE = str.maketrans(
    "аеорсхуіјѕԁһԛԝѵӏАВЕКМНОРСТХІЈЅУԚԜӀοΟΑΒΕΖΗΙΚΜΝΡΤΥΧν", "aeopcxyijsdhqwvlABEKMHOPCTXIJSYQWIoOABEZHIKMNPTYXv"
)
"""Cyrillic and Greek letters that nobody tells from Latin ones."""
_RATHER_ALIKE = str.maketrans("ктмпгвьиαικρτυεηχ", "ktmnrbbuaikptuenx")
"""Those that pass for Latin ones inside a word that all know."""
_JOINERS = "\u200c\u200d"
_STRANGE = late(f"[{_JOINERS}\u0370-\u03ff\u0400-\u052f\ufb00-\ufb06\uff10-\uff5a\U0001d400-\U0001d7ff]")
_ALPHABETS = late("[\u0370-\u03ff\u0400-\u052f]")
_FORMS = late("[\ufb00-\ufb06\uff10-\uff5a\U0001d400-\U0001d7ff]")
"""Ligatures, letters as wide as a Chinese sign, letters of formulas: each stands for plain ones."""
_WORD = late(rf"[\w{_JOINERS}]+")
_LATIN = late(r"[A-Za-z\u00c0-\u024f]")
_WIDE_SCRIPT = late("[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_GAP = late(r"[ ,.;)]+")
_GLOSSING = word_set("word words term letter letters spelled spelt called meaning means or")
_SURE = 3.0


def glyphs(analysis: Analysis, copy: Copy) -> Iterator[Fault]:
    """Words that mix alphabets or forms of letters, or hide a sign; the same word's other places with the first."""
    found: dict[tuple[str, str], list[Fault]] = defaultdict(list)
    for fault in (*_strange(copy), *_hidden(analysis, copy)):
        found[copy.text[fault.span.start : fault.span.end], fault.instead[0]].append(fault)
    for same in found.values():
        first = same[0]
        yield Fault(first.kind, first.span, first.instead, first.case, tuple(f.span for f in same[1:]), sure=first.sure)


def _strange(copy: Copy) -> Iterator[Fault]:
    text = copy.text
    if text.isascii() or not _STRANGE.search(text):
        return
    for m in _WORD.finditer(text):
        word = m[0]
        if word.isascii() or not _STRANGE.search(word):
            continue
        span = Span(*m.span())
        if _LATIN.search(word) or _FORMS.search(word):
            new = _latin(word, copy)
            if new != word and not (_FORMS.search(word) and _beside_wide(text, span)):
                yield Fault("homoglyph", span, (new,), sure=True)
        elif _ALPHABETS.search(word) and _disguised(word, span, copy):
            yield Fault("homoglyph", span, (word.translate(_ALIKE),), "likely")


def _latin(word: str, copy: Copy) -> str:
    """The word in plain Latin letters; itself where a letter is left that has no such form, or none was meant."""
    bare = word.strip(_JOINERS)
    plain = "".join(unicodedata.normalize("NFKC", c) if _FORMS.match(c) else c for c in bare if c not in _JOINERS)
    new = plain.translate(_ALIKE)
    if _ALPHABETS.search(new):
        new = new.translate(_RATHER_ALIKE)
        if _ALPHABETS.search(new) or len(new) < 4 or not is_known(new.lower(), copy.lex):
            return word
    return word if new == bare or (len(bare) == 1 and _FORMS.match(bare)) else new


def _beside_wide(text: str, span: Span) -> bool:
    return _WIDE_SCRIPT.search(text, max(0, span.start - 20), span.end + 20) is not None


def _disguised(word: str, span: Span, copy: Copy) -> bool:
    """Whether a word wholly of other letters is an English one in an English sentence, and no foreign word glossed."""
    new = word.translate(_ALIKE)
    if not new.isascii() or copy.lex.zipf(new.lower()) < _SURE or not is_everyday(new.lower(), copy.lex):
        return False
    before, after = copy.text[max(0, span.start - 30) : span.start], copy.text[span.end : span.end + 30]
    left, right = before.split(), after.split()
    return bool(
        left
        and not any(_ALPHABETS.search(w) and not _LATIN.search(w) for w in left + right)
        and before.endswith(" ")
        and left[-1].isalpha()
        and left[-1] not in _GLOSSING
        and is_known(left[-1].translate(_ALIKE).lower(), copy.lex)
        and _GAP.match(after)
        and right
        and right[0] not in _GLOSSING
    )


def _hidden(analysis: Analysis, copy: Copy) -> Iterator[Fault]:
    """Words with a sign inside that the reader of the file has dropped; a page's own soft hyphens are meant."""
    document, text = analysis.document, copy.text
    marks = [
        s
        for s in document.map.segments
        if not s.length
        and _LATIN.match(text, s.text)
        and _LATIN.match(text, s.text - 1)
        and not (document.format == "html" and _optional(document.source, s))
    ]
    for row, group in groupby(marks, key=lambda s: bisect_right(copy.starts, s.text) - 1):
        cuts = list(group)
        span = Span(copy.starts[row], copy.ends[row])
        ends = [span.start, *(s.text for s in cuts), span.end]
        parts = [analysis.text[a:b] for a, b in pairwise(ends)]
        apart = not is_known(copy.low[row], copy.lex) and all(is_known(p.lower(), copy.lex) for p in parts)
        soft = all(_optional(document.source, s) for s in cuts)
        new = " ".join(parts) if apart else "".join(parts)
        yield Fault("homoglyph", span, (new,), "likely" if soft else "clear", sure=not apart)


def _optional(source: str, segment: Segment) -> bool:
    return source[segment.source : segment.source + segment.source_length] in ("\u00ad", "&shy;")
