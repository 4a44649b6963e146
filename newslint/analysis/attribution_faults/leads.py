"""What the sentence above, or the one after, says of words that stand alone: shown, introduced, taken up."""

from __future__ import annotations

import re

from newslint.analysis.attribution_faults.unfit import I_SAYS
from newslint.analysis.mentions.grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS, STOPS
from newslint.analysis.mentions.nouns import gender
from newslint.late import late

SUBJECT = 50
"""Code points of a sentence in which its subject stands."""

_FIRST_PERSON = late(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Oo]ur|ours|us)\b")
_GOES_ON = late(r"They\b|.*\b[Tt]h(?:[eo]se|is) [a-z]+")
"""Words that take up what has been told: `these arguments`."""
_OPENERS = "The|An?|Th(?:is|at|ese|ose)|It|There|In|On|At|By|For|But|And|When|While|As|No|All|Its|Our|[A-Z][a-z]+day"
"""Capitalised words that name nobody."""
_WORD = late(rf"\b(?!(?:{_OPENERS})\b)[a-z]?[A-Z]\w{{2,}}|[a-z]{{5,}}")
_SMALL = STOPS | PREPOSITIONS | DETERMINERS | AUXILIARIES | {"there", "people", "going"}
PERSON = late(rf"\b(?:(?!(?:{_OPENERS})\b)[A-Z][a-z]+|[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir)\b")
_TEXTS = (
    "message|letter|note|e-?mail|tweet|statement|sign|caption|lyrics?|song|chant|post|poster|banner|passage|excerpt|"
    "oath|headline|slogan|motto"
)
NARRATED = late(
    rf"\b(?:{_TEXTS}|word|response|reply|answer|verdict|advice|reaction|warning|question|line|review|text|comment|quote|"
    r"remark|speech|rule|law)s?\b",
    re.I,
)
"""A noun of words: a text, or what somebody said."""
SHOWN = late(
    rf"\b(?:an?|the|this|his|her|their|its|one|another) (?:[a-z]+ )?(?:{_TEXTS})s?"
    r"(?: (?:at|on|in|to|from|by) [^.,;]{1,40})?\.?$"
)
"""A text at the end of a sentence, which the words that follow are."""
ACTOR = late(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b|(?:^|, |; |\band |\bbut )"
    rf"(?!(?:{_OPENERS})\b)"
    r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*,? (?:[a-z]+ly )?(?:[a-z]+(?:s|ed)|had|did|went|left|came|gave|took|made)\b"
)
"""A person or body that does something: who the words may be, though no verb of saying gives them."""
MOOD = late(
    r"\b(?:is|was|are|were|(?:remain|seem|appear|sound|look)(?:s|ed)?|feels?|felt) (?:\w+ ){0,2}"
    r"(?:adamant|angry|blunt|bullish|confident|convinced|defiant|delighted|devastated|disappointed|dismissive|effusive|"
    r"emphatic|excited|frank|furious|grateful|happy|heartbroken|optimistic|outraged|philosophical|pleased|proud|"
    r"relieved|scathing|sceptical|shocked|skeptical|stunned|surprised|tears|thrilled|unapologetic|unhappy|unimpressed|"
    r"unmoved|unrepentant|upbeat|upset|worried)\b|"
    r"[A-Z][a-z]+ (?:appear|seem|sound)(?:s|ed) (?:[a-z]+ )?[a-z]+(?:al|ant|ed|ent|ful|ic|ive|ous|y)\.$"
)
"""A mood that the words which follow speak from: `Ana Ruiz was delighted with the point.`"""
TAKEN_UP = late(
    r"[\s.]*(?:(?:That|Those|These|This)(?: \w+)? (?:is|was|are|were|"
    r"quote|words?|remarks?|lines?|questions?|message)\b|"
    r"(?:So|Thus) (?:said|says|wrote|ran|went|goes|read)\b|(?:Continued|Added|Said|Says|Asked|Wrote) [A-Z])"
)
"""What comes after the words and takes them up: `That was Ana Ruiz on Monday.`"""
BEAT = late(r"\s*(?:(?:He|She)(?: [a-z]+,?){1,8}|[A-Z][a-z]+(?: [a-z]+){0,2})\.?\s*")
"""A paragraph between the lines of one scene: `She pauses.`, `Long pause.`"""
HANDS_OVER = tuple(",:–—-")
"""Signs with which a paragraph hands over to the next."""


def about(sentence: str) -> bool:
    """Whether the sentence opens with a word for a man or a woman."""
    return any(gender(w) for w in sentence[:SUBJECT].split())


def taken_up(words: str, last: str, mention: str, *, person: bool, ends: bool) -> bool:
    """Whether quoted words go on from the report of `last`, whose speaker is this mention: I, or words used again.

    `person`: a person reports; `ends`: the cue ends the sentence.
    """
    if person and I_SAYS.search(words):
        return True
    again = {w.lower() for w in _WORD.findall(words) if w.islower() or w not in mention.split()} - _SMALL
    shared = again.intersection(w.lower() for w in _WORD.findall(last))
    first = _FIRST_PERSON.search(words)
    return len(shared) > 1 or bool(shared and (first or _GOES_ON.match(words))) or bool(ends and first)
