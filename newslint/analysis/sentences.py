"""Where sentences begin and end inside each block."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.edited import Edited
from newslint.analysis.text import prose
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

ABBREVIATIONS = word_set(
    "mr mrs ms mx dr prof rev fr sr jr st sen rep gov gen col lt maj capt cmdr adm sgt cpl pvt det insp supt hon pres "
    "sec messrs mme mlle jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill "
    "ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo no nos vol pp ed "
    "eds vs v al cf approx est dept univ assn bros inc ltd co corp plc ave blvd rd mt ft "
    "a.m p.m e.g i.e u.s u.k u.n"
)
_ENDS_EVEN_SO = word_set("a.m p.m u.s u.k u.n inc ltd co corp jr sr plc etc al st")
"""Abbreviations that may also close a sentence: they do when what follows opens one."""
_TIMED = word_set("jan feb mar apr jun jul aug sept sep oct nov dec no nos vol pp")
_STOP = late(r"[.?!…]+[\"'”’»)\]]*(?=\s|$)|\n")
_BEFORE = late(r"(?:[^\W\d_]\.)+[^\W\d_]$|[^\W\d_]+$")
_OPENS = late(r"[\"'“‘«(\[]*(?:[A-Z0-9\u00c0-\u00de$£€]|…)")
_STARTER = late(
    r"[\"'“‘«(\[]*(?:The|A|An|In|On|At|He|She|It|They|We|I|But|And|This|That|These|Those|His|Her|Its|Their|There|When|"
    r"While|If|As|After|Before|For|So|What|Who|Why|How|Some|Many|Most|No|Not|Yet|Now|Then|One|Two|You|My|Our|Last)\b"
)


class Sentences(NamedTuple):
    """Row i is [starts[i], ends[i]) without the white space around it, in block `blocks[i]`."""

    starts: array[int]
    ends: array[int]
    blocks: array[int]

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, offset: int) -> int:
        """The row that holds this offset, or the last one before it (-1 before the first)."""
        return bisect_right(self.starts, offset) - 1


def _after(edited: Edited, before: Sentences, fresh: Sentences) -> Sentences:
    cuts = edited.cuts(before.starts, fresh.starts)
    return Sentences(
        edited.offsets(cuts, before.starts, fresh.starts),
        edited.offsets(cuts, before.ends, fresh.ends),
        edited.blocks(cuts, before.blocks, fresh.blocks),
    )


@layer("paragraph", _after)
def sentences(analysis: Analysis) -> Sentences:
    """Sentences of every block. `U.S.`, `Mr.`, `No. 10`, initials and `?” he said` do not end one."""
    text = analysis.get(prose)
    found = Sentences(array("I"), array("I"), array("I"))
    for index, block in enumerate(analysis.document.blocks):
        at, end = block.span.start, block.span.end
        for m in _STOP.finditer(text, at, end):
            if m.start() >= at and _ends(text, m.start(), m.end(), end):
                _add(found, text, Span(at, m.end()), index)
                at = m.end()
        _add(found, text, Span(at, end), index)
    return found


def _add(found: Sentences, text: str, span: Span, block: int) -> None:
    piece = text[span.start : span.end]
    if piece.strip():
        found.starts.append(span.end - len(piece.lstrip()))
        found.ends.append(span.start + len(piece.rstrip()))
        found.blocks.append(block)


def _ends(text: str, mark: int, after: int, end: int) -> bool:  # noqa: PLR0911 - one for each kind of stop
    """Whether the stop at `mark`, with its closing marks up to `after`, ends a sentence."""
    if text[mark] == "\n":
        return True
    follows = after
    while follows < end and text[follows].isspace():
        follows += 1
    if follows >= end:
        return True
    opens = _OPENS.match(text, follows, end) is not None
    if not opens:
        return False
    if text[mark] != "." or text[mark + 1 : mark + 2] in (".", "?", "!"):
        return True
    word = _BEFORE.search(text, max(0, mark - 24), mark)
    if word is None:
        return True
    before = word[0].lower()
    if len(before) == 1 and text[word.start()].isupper():  # an initial: J. Smith; “plan B. The”
        return _STARTER.match(text, follows, end) is not None and before != "j"
    if before in _TIMED:
        return not text[follows].isdigit()
    if before in _ENDS_EVEN_SO or "." in before:
        return _STARTER.match(text, follows, end) is not None or text[mark + 1 : mark + 2] in ("”", '"')
    return before not in ABBREVIATIONS
