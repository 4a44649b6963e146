"""Words that a headline puts into quotation marks and that nobody says in the story."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.text import folded
from newslint.analysis.zones.zones import body_words, zones
from newslint.data.lexicon import plain
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_QUOTED = late(r"(?<![\w'])['‘“\"](?=[\w$£€])([^‘“”\"\n]{2,160}?)['”\"](?!\w)")
_WORD = late(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SMALL = word_set(
    """
    a about all am an and any are as at be been being but by can could did do does for from get getting go going got had
    has have he her here him his how i if in into is it its just me more most much must my no nor not now of off on one
    or our out over put puts same say says set shall she should so some such take takes than that the their them then
    there these they this those to too two up us very was way we were what when where which who whom why will with
    would you your i'm i've i'll it's that's don't won't can't isn't didn't doesn't we're they're you're
    """
)
"""Words that tell nobody's words from another's."""
_ENDING = late(r"(?:ingly|edly|ings?|iness|ness|ments?|ations?|ions?|ers?|ies|ied|ed|es|ly|ful|s|y|e)$")
_STEM, _MOST, _SHARE, _HALF = 3, 20, 2 / 3, 1 / 2


class Unsaid(NamedTuple):
    """The quoted words at `span`, and those among them that the story lacks; `whole` when it has none of several."""

    span: Span
    missing: tuple[str, ...]
    whole: bool


@layer("story")
def quoted_words(analysis: Analysis) -> tuple[Unsaid, ...]:
    """The quotations of headlines of whose telling words the story lacks two in three, in order."""
    return tuple(_unsaid(analysis))[:_MOST]


def _unsaid(analysis: Analysis) -> Iterator[Unsaid]:
    text = analysis.get(folded)
    shown = [s.block for s in analysis.get(zones).shown if s.zone == "headline"][:_MOST]
    quotations = [m for block in shown for m in _QUOTED.finditer(text, block.span.start, block.span.end)]
    if not quotations:
        return
    stems = {stem(word) for word in analysis.get(body_words)}
    for m in quotations:
        telling = [w for w in dict.fromkeys(_WORD.findall(m[1].lower())) if w not in _SMALL and len(w) > 2]
        missing = tuple(w for w in telling if stem(plain(w)) not in stems)
        share = len(missing) / len(telling) if telling else 0
        if share >= _SHARE or (share >= _HALF and _reworded(analysis, m[1].lower(), set(telling).difference(missing))):
            yield Unsaid(Span(m.start(1), m.end(1)), missing, len(missing) == len(telling) > 2)


def _reworded(analysis: Analysis, headline: str, said: set[str]) -> bool:
    """Whether a quotation of the story has two words running of these, one of the telling ones that are `said`."""
    pairs = [f"{one} {two}" for one, two in pairwise(headline.split()) if not said.isdisjoint((one, two))]
    text, blocks = analysis.get(folded), analysis.document.blocks
    body = (q for q in analysis.get(quotations) if "paragraph" in blocks[q.block].scope)
    return any(pair in text[q.start : q.end].lower() for q in body for pair in pairs)


@lru_cache(1 << 14)
def stem(word: str) -> str:
    """A lower-case word without its ending: shame, shameful and shames are one."""
    bare = _ENDING.sub("", word.removesuffix("'s"))
    bare = bare if len(bare) >= _STEM else word
    return bare[:-1] if len(bare) > _STEM and bare[-1] == bare[-2] else bare.removesuffix("e")
