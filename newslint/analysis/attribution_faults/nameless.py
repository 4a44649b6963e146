"""Sources without a name: the plural that hides who spoke, and anonymity without a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.attribution_faults.fault import Fault
from newslint.analysis.attributions.attributions import attributions
from newslint.analysis.attributions.clauses import BLANK, outside
from newslint.analysis.mentions.grammar import PRONOUNS
from newslint.analysis.sentences import sentences
from newslint.analysis.text import lowered
from newslint.finding import Match
from newslint.late import late
from newslint.span import Span

_HIDDEN = late(
    r"(?:speaking |sp[eo]ak |spoke |talking |talked |agreed to (?:speak|talk) )?(?:on|under) (?:the )?condition of "
    r"anonymity\b|\b(?:asked|asking|requested|requesting|wished|wanted|preferred) "
    r"(?:not to be|to remain|that (?:he|she|they) not be) (?:named|identified|anonymous)\b"
    r"|\b(?:declined|refused) to be (?:named|identified)\b"
    r"|\b(?:did not|didn't) (?:want|wish) to be (?:named|identified)\b"
    r"|\b(?:granted|requested|offered|given) anonymity\b"
    r"|\binsist(?:ed|ing) on anonymity\b",
    re.I,
)
UNNAMED = late(
    r"\bon (?:the )?condition of anonymity|\bnot authori[sz]ed to (?:speak|talk|comment)"
    r"|\b(?:asked not|declined|did not want) to be named"
)
_REASON = late(
    r"\b(?:because|since|fear(?:ed|ing|s)?|out of concern|for concern|due to|owing to|given (?:the|that|how)|citing|"
    r"lest|so as not|so that|to (?:avoid|protect|preserve|prevent)|as (?:he|she|they|it) (?:was|were|is|are|had|has)|"
    r"(?:not|without being) (?:yet )?(?:allowed|permitted|authori[sz]ed)|unauthori[sz]ed)\b"
    r"|n't (?:yet )?(?:allowed|permitted|authori[sz]ed)\b"
    r"|\banonymity +(?:in order +)?to [a-z]",
    re.I,
)
_REASON_NEXT = late(r"(?:\bnot|n't) (?:yet )?(?:allowed|permitted|authori[sz]ed)\b|\bfear", re.I)
_PAPER = (
    r"(?:the (?:(?:news)?paper|network|website|site|magazine|station|outlet|publication|agency|broadcaster)|Reuters|"
    r"CNN|AP|(?:The |the )?(?:[A-Z][\w&.]+ ){0,3}(?:Times|Post|Journal|News|Tribune|Herald|Press|Mail|Guardian|"
    r"Telegraph|Globe|Gazette|Star|Sun|Mirror|Bloomberg|Politico|POLITICO|BBC|NBC|ABC|CBS|Beast|Examiner|Observer|Standard|"
    r"Chronicle|Courier|Argus))"
)
_SECOND_HAND = late(
    r"\b(?:told|tells|spoke (?:to|with)|speaking (?:to|with)|talk(?:ed|ing) (?:to|with)|quoted by|informed) "
    rf"{_PAPER}\b|\b{_PAPER} (?:first )?(?:report(?:s|ed)|said|quoted|cited|wrote)\b"
    rf"|\b(?:reported by|according to) {_PAPER}\b"
)
_SAYS = (
    r"(?: (?:have |had |also |now |often |long |\w+ly ){0,2}(?:said|say|told|believed?|claim(?:ed)?|argued?|"
    r"fear(?:ed)?|warn(?:ed)?|think|thought|admit(?:ted)?|suggest(?:ed)?|insist(?:ed)?|contend(?:ed)?|"
    r"predict(?:ed)?)\b)"
)
_COUNTED = (
    r"(?:the|these|those|his|her|their|its|our|other|most|all|both|two|three|four|five|six|seven|eight|nine|ten|dozens?|few|"
    r"couple|number|multiple|among|of|\d+)"
)
_KNOWN = late(rf"(?:\b{_COUNTED}|['’]s|s['’]) (?:[\w-]+ ){{0,2}}$", re.I)
"""Before the plural: words that count it, or point back to people whom the story has told of."""
_PLURALS = (
    "sources",
    "analysts",
    "economists",
    "observers",
    "experts",
    "critics",
    "insiders",
    "commentators",
    "scientists",
    "diplomats",
)
_PLURAL = late(
    rf"(?<= )(?:{'|'.join(_PLURALS)})(?={_SAYS})"
    rf"|\b(?:Sources|Analysts|Critics|Experts|Insiders|Observers)(?={_SAYS})"
)
_OF_MANY = late(r"(?<![\w’'-])(?:[Mm]any|[Ss]ome|[Ss]everal|[Vv]arious) (?:[a-z]+ ){0,2}$")
_SORT = late(
    r"(?<![\w’'-])(?:(?:[Ss]enior|[Tt]op|[Ss]ome|[Mm]any|[Ss]everal|[Uu]nnamed|[Vv]arious) )?"
    rf"(?:(?!(?i:{_COUNTED}|that|who|which|and|or|from|by|in|but|as|to)\b)(?:(?:[Ll]aw|[A-Z][a-z]+) )?[A-Za-z]+ )?$"
)
"""Before `sources`: senior police."""
_SOURCE = late(
    r"\bsources?,? (?:familiar|close|briefed|with (?:\w+ )?knowledge|who|inside|said|says?|told|(?:have|has|had) "
    r"(?:\w+ )?(?:said|told))\b|\b(?:[Aa]ccording to|told by|spoke (?:to|with)) (?:\w+ ){0,3}sources?\b"
)
"""Sources that speak, which the plural takes up when it follows."""
_ALONE = frozenset(("analysts", "critics", "experts", "insiders", "observers"))
"""Plurals that hide somebody even without `many`."""
_BEFORE = 60
_STORY = late(rf"\b{_PAPER} (?:story|report(?:s|ed)?|article|editorial|piece|account)\b")
_REACH = 400
"""Code points of a sentence, each way, in which a reason or another paper is looked for."""
_LEAD = 3
"""Paragraphs at the top in which a plural sums up what the story goes on to tell."""


def nameless(analysis: Analysis) -> Iterator[Fault]:
    """Anonymous sources with and without a reason, and plurals with nobody behind them."""
    text = analysis.get(outside)
    if "nonym" in text or "be named" in text or "be identified" in text:
        yield from _hidden(analysis, text)
    low = analysis.get(lowered)
    for m in _PLURAL.finditer(text) if any(plural in low for plural in _PLURALS) else ():
        begin = max(0, m.start() - _BEFORE, text.rfind("\n", 0, m.start()) + 1)
        noun = m[0].lower()
        many = (_SORT if noun == "sources" else _OF_MANY).search(text, begin, m.start())
        start = many.start() if many else m.start()
        if (many is None and noun not in _ALONE) or _known(analysis, text, start):
            continue
        if noun == "sources":
            stands = _SOURCE.search(text, 0, start) is not None
        else:
            stands = _stands_for_somebody(analysis, text, m, many is not None)
        if not stands:
            yield Fault("vague", Match(Span(start, m.end()), "clear", (analysis.text[start : m.end()],)))


def _known(analysis: Analysis, text: str, start: int) -> bool:
    """True for people counted or told of before, and for those of another paper's story."""
    rows = analysis.get(sentences)
    row = rows.at(start)
    begin = max(rows.starts[row], start - _REACH) if row >= 0 else start
    return (
        _KNOWN.search(text, max(begin, start - _BEFORE), start) is not None
        or _STORY.search(text, begin, start) is not None
    )


def _hidden(analysis: Analysis, text: str) -> Iterator[Fault]:
    for m in _HIDDEN.finditer(text):
        if analysis.get(sentences).at(m.start()) >= 0:
            kind = "anonymous-reason" if excused(analysis, text, Span(*m.span())) else "anonymous"
            yield Fault(kind, Match(Span(m.start(), m.end()), "clear"))


def excused(analysis: Analysis, text: str, place: Span) -> bool:
    """True where the sentence, or the next one, says why a source has no name, or whose source it is."""
    rows = analysis.get(sentences)
    row = rows.at(place.start)
    sentence = text[max(rows.starts[row], place.start - _REACH) : min(rows.ends[row], place.end + _REACH)]
    following = row + 1 < len(rows.starts) and rows.blocks[row + 1] == rows.blocks[row]
    after = text[rows.starts[row + 1] : rows.ends[row + 1]][:_REACH] if following else ""
    reason = _REASON.search(sentence) or _REASON_NEXT.search(after)
    return reason is not None or _SECOND_HAND.search(sentence) is not None


def _stands_for_somebody(analysis: Analysis, text: str, m: re.Match[str], many: bool) -> bool:
    """True where the plural sums up people whom the story names: at the top, or with a new speaker further down."""
    blocks = analysis.document.blocks
    here = analysis.block_index(m.start())
    if sum(1 for b in blocks[: here + 1] if "paragraph" in b.scope) <= _LEAD:
        return True
    if analysis.get(lowered).find(m[0].lower()[:-1], 0, m.start()) >= 0:
        return True
    if not many and BLANK in text[m.end() : blocks[here].span.end]:
        return True
    until = blocks[min(here + 1, len(blocks) - 1)].span.end if many else len(text)
    return any(_new(text, speaker, m) for speaker in _speakers(analysis, m.end(), until))


def _speakers(analysis: Analysis, start: int, end: int) -> Iterator[Span]:
    both = analysis.get(attributions)
    for row in (*both.quoted, *both.reported):
        if row.speaker is not None and start < row.speaker.start < end:
            yield row.speaker


def _new(text: str, speaker: Span, m: re.Match[str]) -> bool:
    """True for a speaker whom nothing above the plural has named."""
    words = text[speaker.start : speaker.end].split()
    if not words or " ".join(words).lower() in PRONOUNS:
        return False
    names = [w for w in words if w[:1].isupper()]
    return not names or any(w not in text[: m.start()] for w in names)
