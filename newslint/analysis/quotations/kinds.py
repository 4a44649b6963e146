"""What a quotation is: speech, or something else that is set in marks."""

from __future__ import annotations

import re
from typing import Literal

from newslint.analysis.analysis import Analysis
from newslint.analysis.quotations.doubles import Open
from newslint.late import late
from newslint.words import word_set

Kind = Literal["speech", "fragment", "title", "term", "nickname", "sign"]

_SMALL = word_set(
    """
    a an and as at but by de en for from in into la le nor of off on or over per s t the to up via vs with
    """
)
_WORD = late(r"[^\W_][\w’'.&-]*")
_CALLED = late(
    r"\b(?:so-called|known as|dubbed|called|nicknamed|named|labell?ed|term(?:ed)?|words?|phrase|hashtag|"
    r"billed as|referred to as|definition of)\s*(?:it |him |her |them |the |a |an |,)?\s*$",
    re.I,
)
_WORK = late(
    r"\b(?:show|series|sitcom|drama|film|movie|documentary|book|novel|memoir|song|single|album|track|hit|play|musical|"
    r"article|column|essay|report|episode|painting|game|programme|program|anthem|ballad|podcast|blog|op-ed|poem|opera)s?,?\s*$",
    re.I,
)
_HEADED = late(
    r"\b(?:headline|headlined|titled|entitled|subject(?: line)?|(?:song|film|book|show|play|series) called)"
    r"(?: that (?:read|said)s?| reading)?[,:]?\s*$",
    re.I,
)
_SLOGAN = late(
    r"\b(?:slogan|motto|catchphrase|rallying cry|(?:chants?|cries|calls|shouts|cheers|jeers) of)"
    r"(?: (?:is|was))?[,:]?\s*$",
    re.I,
)
_BOARD = (
    r"(?:sign|banner|placard|poster|t-shirt|shirt|badge|sticker|button|hat|cap|plaque|notice|graffiti|billboard|logo)s?"
)
_SIGN = late(
    rf"\b{_BOARD}(?:[,:]?| (?:[^.?!“”\"]{{0,40}} )?(?:read|reads|reading|said|says|saying|with|words?|bearing|carrying|"
    r"(?:proclaim|declar|trumpet|announc|call)\w+(?: \w+)?)[,:]?)\s*$",
    re.I,
)
_SIGN_AFTER = late(rf"\s{_BOARD}\b", re.I)
_NAME_BEFORE = late(r"[A-Z][\w.’'-]+ \(?$")
_NAME_AFTER = late(r"\)? [A-Z][a-z]")
_SENTENCE_BEFORE = late(r"(?:^|[.?!:…,—–\-][”\"’')\]]*|\b(?:said|says|that|wrote|asked|added|told \w+))\s*$")
_ENDS = late(r"[.,?!…—–]['’”\"]?\s*$")


def kind_of(analysis: Analysis, text: str, quotation: Open, words: int) -> Kind:  # noqa: PLR0911 - one return for each kind
    """The kind of a quotation by its words and by what stands round it."""
    start, end = quotation.segments[0]
    begin = analysis.document.blocks[quotation.block].span.start
    mark = quotation.mark.start
    before = text[max(begin, mark - 60) : mark]
    inside = text[start:end]
    behind = max(end, quotation.marks[-1].end)
    if (
        words <= 3
        and _NAME_BEFORE.search(before)
        and _NAME_AFTER.match(text, behind)
        and inside[:1].isupper()
        and not inside.endswith((",", "."))
    ):
        return "nickname"
    if _shown(before, inside, text, behind) or _SLOGAN.search(before):
        return "sign"
    if len(quotation.segments) == 1 and words <= 14:
        named = _titled(inside, words)
        if words <= 8 and _WORK.search(before) and inside[:1].isupper() and not _ENDS.search(inside[:-1]):
            return "title"
        if (named and words >= 2) or _HEADED.search(before):
            return "title"
        if words <= 4 and _CALLED.search(before):
            return "term"
        if words <= 3 and not _ENDS.search(inside):
            return "title" if named else "term"
    lead = inside.lstrip(" \u00a0[(…‘'“\"")[:1]
    ends = _ENDS.search(inside) is not None
    opens = _SENTENCE_BEFORE.search(before) is not None
    if lead.isupper() and words >= 3 and ends:
        return "speech"
    if (lead.isupper() or lead.isdigit()) and opens and (words >= 4 or ends):
        return "speech"
    return "fragment" if words > 3 or ends else "term"


def _shown(before: str, inside: str, text: str, behind: int) -> bool:
    """True for words that stand on a sign: `a banner that read “…”`, `the “…” placards`."""
    noun = _SIGN.search(before) is not None and not inside[:1].islower()
    return noun or (_SIGN_AFTER.match(text, behind) is not None and not inside.endswith((".", ",")))


def _titled(inside: str, words: int) -> bool:
    """True for words in title case: all but the small ones begin with a capital (and not a lone sentence)."""
    found = _WORD.findall(inside)
    if not found or not (found[0][0].isupper() or found[0][0].isdigit()):
        return False
    if inside.rstrip("’'”\"")[-1:] in ("?", "!", ",", ".") and words < 2:
        return False
    big = [w for w in found if w.lower() not in _SMALL]
    return (
        len(big) > 0
        and all(w[0].isupper() or w[0].isdigit() for w in big)
        and (len(big) > 1 or words == 1 or found[0] in ("A", "The"))
    )
