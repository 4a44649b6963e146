"""Names of countries and bodies that have lost their article: in United States, told BBC, from Supreme Court."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.table.shown import shown
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.spelling.copy import Copy
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.ties import in_sentence
from newslint.late import late
from newslint.scope import selects
from newslint.span import Span
from newslint.words import phrase_set, rows, word_set

_NAMES = """
    United States of America|United States|United Kingdom|United Arab Emirates|United Nations|Netherlands|Philippines
    Bahamas|Maldives|Seychelles|Czech Republic|Dominican Republic|Central African Republic|Democratic Republic of Congo
    Russian Federation|Soviet Union|European Union|European Commission|European Parliament|European Central Bank
    Middle East|Far East|West Bank|Gaza Strip|Baltic States|Balkans|Caribbean|Vatican|Hague
    White House|Oval Office|Supreme Court|High Court|Court of Appeal|Old Bailey|State Department|Justice Department
    Defense Department|Treasury Department|Department of Justice|Department of Health|Department of Defense
    Department of Homeland Security|Department of Education|Ministry of Defence|Ministry of Defense|Ministry of Justice
    Foreign Ministry|Defence Ministry|Defense Ministry|Interior Ministry|Foreign Office|Home Office|Cabinet Office
    House of Commons|House of Lords|House of Representatives|Security Council|General Assembly|Federal Reserve
    Bank of England|World Bank|World Trade Organization|World Trade Organisation|World Health Organization
    World Health Organisation|International Monetary Fund|International Criminal Court
    Crown Prosecution Service|National Health Service|Football Association|National Guard|Metropolitan Police
    Labour Party|Conservative Party|Democratic Party|Republican Party|Liberal Democrats|Green Party|Tea Party
    Premier League|Champions League|World Cup|Super Bowl|Pentagon|Kremlin|Senate
    US|USA|UK|EU|UN|FBI|CIA|BBC|IMF|NHS|WTO|ECB|CBI|TUC|NRA|DNC|RNC|U.S.|U.K.|U.N.|E.U.|F.B.I.|C.I.A.
"""
_BEFORE = word_set(
    """
    in of by to from with at on against between into across throughout inside outside over under around near within
    without toward towards like than via among despite about after before since until during which whom because
    whether although while where when if unless for as told tell quit
    """
)
"""Words that a name with its article follows."""
_VERBAL = late(
    r"[a-z]{2,}(?:ed|ing|[^su'i]s)|left|won|lost|met|sent|took|gave|led|ran|cost|hit|put|beat|saw|made|held|brought"
)
_NO_VERB = word_set("including following regarding former according various during being this his its does has was as")
_MODAL = word_set("to will would can could should must may might not we they you who")
_NOT_AFTER = word_set("be all most some both each every new old former other any no the a an our my your these those")
_OPENED = word_set("the a an this that its his her their our my your new old former newly so")
"""Words before one that ends like a verb and is an adjective: the embattled White House."""
_SAYING = word_set("that how says said say")
"""Words that a whole clause follows: Labour Party is, but not Labour Party voters."""
_LISTED = word_set("and or")
_JOINING = word_set(
    "after before because which whether although while where when if since until than that how says said say"
)
"""Words that a clause may follow as well as a name."""
_NEXT = (
    r"in|is|was|has|had|to|on|for|with|would|will|could|as|at|by|after|but|from|into|during|since|when|where|who|which|"
    r"says|said|can|may|should|must|does|did|are|were|have|before|until|that|also|over|under|about|because|while|than|"
    r"through|against|if|not|it|he|she|they|we|alone|up|down|out|finally|now|today|yesterday|tomorrow|again|too|yet|"
    r"still|already|recently|there|here|behind|together|instead|itself|themselves|both|the|this|"
    r"these|those|an?|his|her|its|their|our|my|more|less|like|[a-z]{3,}ly"
)
_HEADS = (
    r"economy|government|dollar|population|constitution|military|army|navy|embassy|coast|border|electorate|public|"
    r"ambassador|mainland|presidency|treasury|media|mission|version|website|rate-setting"
)
_ENDED = late(
    rf"(?: (?:{_HEADS})(?![\w-]))?(?:[.,;:!?)\]\"”](?!\w)|'s? (?=\w)| [-–—] |[—–]|\Z|\n| (?:{_NEXT}|"
    r"last (?:year|week|month|night|summer|spring|autumn|winter)|next (?:year|week|month)|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[a-z]+ed (?:from|to|by|in|on|at|the|a|that|its|his|her|for|with))\b)"
)
_CLAUSE = late(
    r" (?:is|was|has|had|would|will|could|can|may|should|must|does|did|were|are|have|needs?|wants?|said|says|makes|"
    r"made|gave|got|took|[a-z]{2,}ed)(?=[ .,])"
)
_AND = late(
    r" (?:and|or) (?:(?:the|a|an|its|his|her|their|other|to|in|of|by|that|was|is|has|had|then|not|whether)\b|[$£€]?\d"
    rf"|([A-Z][\w'-]+)(?=[.,;:)\"”]|'s| (?:and|or|{_NEXT})\b))"
)
_DOTTED = late(rf"[,;:)]|(?= (?:and|or|{_NEXT})\b)")
_CLOSED = late(r"[.!?]")
"""Behind a stressed pronoun: do it for US."""
_TITLE = late(r"[A-Z]\w+ (?:for|of|in|on|with|to|against) [A-Z]\w+ [a-z]{2,4} \Z")
"""Before the end of a longer name: March for Wexmoor at UN."""
_NEAR = 40
"""Code points before a name in which a list has its article."""
_SCOPES = ("paragraph", "list")
_OFFICE = frozenset(("for Senate", "to Senate"))
"""Offices that one runs for."""


def bare_names(analysis: Analysis, copy: Copy) -> Iterator[Fault]:
    """Names of the list in running text behind a word that asks for their article, and before no noun of their own."""
    known = _known()
    inside, display = analysis.get(quoted), analysis.get(shown)
    for row in rows(copy.words, known):
        if not row or not copy.spaced(row - 1) or not _asks(copy, row):
            continue
        start = copy.starts[row]
        name = next((n for n in known[copy.words[row]] if copy.text.startswith(n, start)), "")
        span = Span(start, start + len(name))
        before = copy.low[row - 1]
        if not name or display.holds(start) or f"{before} {name}" in _OFFICE:
            continue
        clause = before in _JOINING and _CLAUSE.match(copy.text, span.end) is not None
        if not clause and (before in _SAYING or not _ends(copy, name, span.end)):
            continue
        block = analysis.document.blocks[analysis.block_index(start)]
        spoken = inside.touches(span)
        if spoken and name == "US" and _CLOSED.match(copy.text, span.end):
            continue
        if _TITLE.search(copy.text, max(0, start - _NEAR), start):
            continue
        if selects(_SCOPES, block.scope) and in_sentence(analysis, start):
            yield Fault("missing-article", span, (f"the {name}",), "likely" if spoken else "clear")


def _asks(copy: Copy, row: int) -> bool:
    """Whether the word before this one is followed by a name with its article, where it has one."""
    before = copy.words[row - 1]
    if copy.low[row - 1] in _BEFORE or before in _SAYING:
        return True
    one = copy.words[row - 2] if row > 1 and (copy.spaced(row - 2) or copy.gap(row - 2) == ", ") else ""
    if before in _LISTED:
        return bool(one) and " the " not in copy.text[max(0, copy.starts[row] - _NEAR) : copy.starts[row]].lower()
    if not before.islower() or before in _NOT_AFTER or before in _NO_VERB:
        return False
    return one in _MODAL or (_VERBAL.fullmatch(before) is not None and bool(one) and one.lower() not in _OPENED)


def _ends(copy: Copy, name: str, end: int) -> bool:
    """Whether the name ends here and stands before no noun that it tells more of: EU, but not EU officials."""
    text = copy.text
    if name[-1] == ".":
        return _DOTTED.match(text, end) is not None
    if _ENDED.match(text, end):
        return True
    m = _AND.match(text, end)
    if m is None or not m[1]:
        return m is not None
    from newslint.analysis.entities.kinds import adjective  # few stories need it

    return not adjective(m[1], copy.lex)


@cache
def _known() -> Mapping[str, list[str]]:
    """The names by their first words, longer ones first."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(phrase_set(_NAMES), key=lambda name: (-len(name), name)):
        first = name.split()[0].split(".")[0]
        found[first].append(name)
        if first == name:
            found[f"{first}'s"].append(name)
    return found
