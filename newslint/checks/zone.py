"""`zone`: paragraphs that are no copy, headlines in the wrong place, ends without a full stop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newslint.analysis import Analysis
from newslint.checks.check import Check, Use
from newslint.document import Block
from newslint.finding import Fix, Match, Related
from newslint.formats import furniture, labels, zones
from newslint.formats.unfilled import unfilled, unnamed
from newslint.late import late
from newslint.scope import selects
from newslint.span import Edit, Span
from newslint.words import word_set

_LAST = late(r"[^\W_][\w’'.-]*(?=[”\"’)]?$)")
_SHUT = late(r"\w[”\"]$|(?<!\w)[‘'][^‘’'\n]*\w[’']$|\([^()\n]*\w\)$")
"""A mark or a bracket that closes, with no stop before it."""
_CLOSERS = tuple("”\"’')")
_ENDS_ITSELF = late(r"(?:[/@_]|\.\w{2,4}$|www\.)\S*$")
_SENTENCE = late(r"[.?!]['\"”’)]* +[\"“‘']?[A-Z]")
_HANDLE = late(r"(?:on )?\(?(?:twitter|facebook|instagram|e-?mail)?\)? ?:? ?@\w+\.?", re.IGNORECASE)
"""The writer's address at a story's end: it asks for nothing."""
_SIGNED = late(
    r"by |\(?(?:additional )?(?:reporting|writing|editing|reported|compiled) by:? "
    r"|(?:first |last |originally )?(?:published|posted|updated|modified|filed)\b|©|\(c\)|copyright"
    r"|\d{1,2} [a-z]{3,9}\.? \d{4},?(?: at)? \d{1,2}[:.]\d\d|[a-z]{3,9}\.? \d{1,2}, \d{4},?(?: at)? \d{1,2}[:.]\d\d",
    re.IGNORECASE,
)
_CUT = late(r"\b(?:the|an?|of|and|or|but|because|than|into|his|their|our|my|your)$")
"""Words that no sentence ends in."""
_LAST_SENTENCE = late(r"(?:[.?!…][\"'”’)]*|\d ?[AP]\.?M\.?|:) *(?=[\"“‘']?[A-Z])")
_VERB = late(r"\b(?:is|are|was|were|has|had) ")
_DASHED = late(r"[ \t]*[-–—] ?\S")
_SIGNATURE = late(r"[-–—] ?(?:\S+ ){0,11}\S+$|[^;]{4,60}, (?:born|b\.) [^;]{4,40}; (?:died|d\.) [^;]{4,40}$")
"""Who wrote a letter; when somebody was born and died: lines that have no full stop."""
_NAME = 90
"""Characters of a paragraph that may be a file's name."""
_SCORE, _NUMBER = 3, late(r"\d[\d.,/-]*")
"""Figures that a line of scores has at least: half its words."""
_LEAST = 9
"""Words that make a paragraph long enough to be a sentence."""
_AGAIN = 0.85
"""Share of a line's words that the paragraph below repeats."""
_FURNITURE = {
    "label": furniture.LABEL,
    "promo": furniture.PROMO,
    "signup": furniture.SIGNUP,
    "credit": furniture.CREDIT,
    "byline": furniture.BYLINE,
    "notice": furniture.NOTICE,
    "wire": furniture.WIRE,
}


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each block with the fault; furniture of the same words is one, with its other places."""
    kind = use.options["kind"]
    if kind in _FURNITURE:
        return _furniture(analysis, _FURNITURE[kind])
    return _KINDS[kind](analysis)


def _furniture(analysis: Analysis, scope: str) -> Iterator[Match]:
    groups: dict[str, list[tuple[str, Span]]] = {}
    strays = set(_bylines(analysis)) if scope == furniture.CREDIT else ()
    group, before = "", -2
    for row, block in enumerate(analysis.document.blocks):
        if block.scope != scope and row not in strays:
            continue
        words = _words(analysis, block)
        if not re.search(r"[\w#]", words) or _HANDLE.fullmatch(words):
            continue
        bare = words.rstrip(" .:").lower()
        if row - before > 1 or scope != furniture.LABEL:
            group = "heading" if bare in labels.HEADINGS and scope == furniture.LABEL else bare
        groups.setdefault(group, []).append((bare, block.span))
        before = row
    for places in groups.values():
        spans = [span for _, span in places]
        words = analysis.words(spans[0])
        again = (Related(s, "here too" if bare == places[0][0] else "another", again=True) for bare, s in places[1:])
        title = "Take it out" if len(spans) == 1 else "Take them out"
        fix = Fix(title, tuple(Edit(_whole(analysis, s), "") for s in spans), "unsafe")
        sure = scope != furniture.LABEL or any(bare not in labels.HEADINGS for bare, _ in places)
        yield Match(spans[0], "" if sure else "heading", (_short(words), len(spans)), tuple(again), (fix,))


def _bylines(analysis: Analysis) -> Iterator[int]:
    """The rows of bylines and dates of publication between two paragraphs in mid-story."""
    blocks = analysis.document.blocks
    last = max((n for n, b in enumerate(blocks) if b.scope == zones.PARAGRAPH), default=0)
    paragraphs = 0
    for row, block in enumerate(blocks[:last]):
        if block.scope == zones.PARAGRAPH:
            paragraphs += 1
        elif paragraphs > 1 and block.scope in (furniture.BYLINE, furniture.NOTICE):
            below = blocks[row - 1].scope == zones.PARAGRAPH
            if below and _SIGNED.match(_words(analysis, block)):
                yield row


def _stray(analysis: Analysis) -> Iterator[Match]:
    body = [b for b in analysis.document.blocks if not b.scope.startswith("text.furniture")]
    for i, block in enumerate(body):
        if block.scope == zones.STRAY:
            words = _words(analysis, block)
            fix = Fix("Take it out", (Edit(_whole(analysis, block.span), ""),), "unsafe")
            yield Match(block.span, "last" if i == len(body) - 1 else "", (_short(words),), fixes=(fix,))


def _no_stop(analysis: Analysis) -> Iterator[Match]:
    """Body paragraphs of a sentence's length that end in a word; the place is that word."""
    blocks = [b for b in analysis.document.blocks if _words(analysis, b)]
    for i, block in enumerate(blocks):
        if not selects(("paragraph", "headline.stray"), block.scope):
            continue
        words = _words(analysis, block)
        bare = words[-1:].isalnum()
        if not bare and not (words[-1:] in _CLOSERS and words[-2:-1].isalnum() and _SHUT.search(words)):
            continue
        last = _LAST.search(words, max(0, len(words) - 60))
        if last is None or _ENDS_ITSELF.search(words.rsplit(None, 1)[-1]) or (bare and zones.stopped(words)):
            continue
        figures = sum(1 for _ in _NUMBER.finditer(words))
        if _SIGNATURE.match(words) or (figures >= _SCORE and 2 * figures >= zones.count(words)):
            continue
        if zones.count(words) < _LEAST and not (_SENTENCE.search(words) and zones.count(words) > 4):
            continue
        place = Span(block.span.start + last.start(), block.span.start + last.end())
        following = _words(analysis, blocks[i + 1]).lstrip() if i + 1 < len(blocks) else ""
        cut = following and _CUT.search(words)
        if not cut and (_heading(words) or _listed(analysis, blocks, i) or _standfirst(blocks, i, words, following)):
            continue
        if cut or _goes_on(following):
            related = Related(blocks[i + 1].span, "the next")
            yield Match(place, "broken", (last[0], "in mid-sentence"), related=(related,))
        else:
            fix = Fix("Put a full stop", (Edit(Span(place.end, place.end), "."),), "unsafe")
            yield Match(place, values=(last[0], "without a full stop"), fixes=(fix,))


def _standfirst(blocks: list[Block], i: int, words: str, following: str) -> bool:
    """Whether a clause under the headline is made of the lead: the paragraph below has nearly all of its words."""
    if i != 1 or not selects(("headline",), blocks[0].scope):
        return False
    here = set(re.findall(r"\w+", words.lower()))
    return len(here & set(re.findall(r"\w+", following.lower()))) >= _AGAIN * len(here)


def _goes_on(following: str) -> bool:
    """Whether a paragraph begins in mid-sentence: in lower case, with a stop, a comma or ’s."""
    return re.match(r"[a-z]+(?:['’-][a-z]+)*\b(?![.@/_]\w)|[,;.](?: |$)|['’]s\b", following) is not None


def _heading(words: str) -> bool:
    """Whether the last sentence is a heading: in capitals, or each of its words with one."""
    ends = [0, *(m.end() for m in _LAST_SENTENCE.finditer(words))]
    tails = [words[end:] for end in {0, *ends[-2:]}]
    capitals = len(words) - ends[-1] > 1 and words[ends[-1] :].isupper()
    return capitals or any(zones.titled(tail) and not _VERB.search(tail) for tail in tails)


def _listed(analysis: Analysis, blocks: list[Block], i: int) -> bool:
    """Whether the paragraph before or after is an item of the same list: one sentence, and no stop either."""
    words = _words(analysis, blocks[i])
    for block in blocks[max(0, i - 1) : i] + blocks[i + 1 : i + 2]:
        other = _words(analysis, block).lstrip()
        if zones.stopped(other) or _shape(words) != _shape(other):
            continue
        if _DASHED.match(words) or (selects(("paragraph",), block.scope) and not _SENTENCE.search(f"{words}\n{other}")):
            return True
    return False


def _shape(words: str) -> tuple[bool, bool]:
    """Whether a paragraph opens with a dash, and whether with a small letter."""
    return _DASHED.match(words) is not None, words[0].islower()


def _headline_stop(analysis: Analysis) -> Iterator[Match]:
    """Headlines that end in one full stop which belongs to no abbreviation."""
    for block in analysis.document.blocks:
        if not selects(("headline & ~stray & ~meta", "crosshead"), block.scope):
            continue
        words = _words(analysis, block)
        m = re.search(r"([^\W\d_]{2,}|\d)(?<!\b[A-Z])(?:[’”'\"]?)(\.)[’”'\"]?$", words)
        if m is None or _SENTENCE.search(words) or re.search(r"[^\W\d_]{3,}\. ", words):
            continue
        if m[1].lower() in _ABBREVIATIONS:
            continue
        stop = block.span.start + m.start(2)
        fix = Fix("Take the full stop out", (Edit(Span(stop, stop + 1), ""),), "safe")
        yield Match(Span(block.span.start + m.start(1), stop + 1), fixes=(fix,))


def _crosshead_case(analysis: Analysis) -> Iterator[Match]:
    """Crossheads in title case among others in sentence case, or the other way round; a tie is the first manner's."""
    kept: dict[bool, list[Span]] = {True: [], False: []}
    for block in analysis.document.blocks:
        words = _words(analysis, block)
        if selects(("crosshead",), block.scope) and not words.isupper() and zones.count(words) > 2:
            kept[zones.titled(words)].append(block.span)
    few, many = sorted(kept.values(), key=lambda spans: (len(spans), -spans[0].start if spans else 0))
    for span in few:
        yield Match(span, values=(analysis.words(span), len(many)), related=(Related(many[0], "another crosshead"),))


def _empty(analysis: Analysis) -> Iterator[Match]:
    """Headlines, standfirsts, captions and descriptions of which nobody has written a word."""
    for block in analysis.document.blocks:
        if selects(("headline", "standfirst", "caption", "alt"), block.scope):
            words = re.sub(r"^(?i:captions?|alt(?: text)?|image|photo): ?(?=\S)", "", _words(analysis, block).strip())
            if unfilled(words, picture=selects(("caption", "alt"), block.scope)):
                yield Match(block.span, values=(_short(words), block.scope.split(".")[1]))
        elif len(block.span) < _NAME and unnamed(_words(analysis, block).strip("[]() ")):
            yield Match(block.span, values=(_short(_words(analysis, block)), "copy"))


def _words(analysis: Analysis, block: Block) -> str:
    return analysis.text[block.span.start : block.span.end].rstrip()


def _whole(analysis: Analysis, span: Span) -> Span:
    """The block with the line ends after it (before it, at the end of the story)."""
    text = analysis.text
    end = span.end
    while end < len(text) and text[end] in "\r\n":
        end += 1
    start = span.start
    if end == span.end:
        while start and text[start - 1] in "\r\n":
            start -= 1
    return Span(start, end)


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:58].rsplit(" ", 1)[0] + " …"


_ABBREVIATIONS = word_set(
    """
    inc ltd co corp jr sr etc vs no st ave mo calif fla ga ore pa va wash wis conn colo ark ala ariz mass mich
    minn miss mont neb nev tenn tex
    """
)
_KINDS: dict[str, Callable[[Analysis], Iterator[Match]]] = {
    "stray-headline": _stray,
    "no-stop": _no_stop,
    "headline-stop": _headline_stop,
    "empty": _empty,
    "crosshead-case": _crosshead_case,
}

CHECK = Check(
    name="zone",
    summary="Paragraphs that are no copy, headlines in the wrong place, ends without a full stop.",
    options={
        "kind": {
            "type": "string",
            "enum": [*_FURNITURE, *_KINDS],
            "description": "Which fault: furniture, a stray headline, a missing stop, a headline that has one.",
        }
    },
    run=run,
    required=("kind",),
    cases={
        "last": "at the very end of the story",
        "broken": "the sentence is cut in the middle",
        "heading": "labels that may be headings of the page",
    },
    quotes="include",
    values=("the words of the place", "how many places; for no-stop, how it ends"),
)
