"""Clauses that say that somebody speaks: a cue outside quotation marks with its subject."""

from __future__ import annotations

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attributions.clause import BLANK, Clause, Sentence
from newslint.analysis.attributions.cues import CUES, OPENING, SAYINGS, SPEECH
from newslint.analysis.attributions.sayings import is_noun, is_passive, owner, whose_words
from newslint.analysis.mentions.grammar import TIMES
from newslint.analysis.mentions.phrases import Phrases
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.sentences import Sentences, sentences
from newslint.analysis.text import folded
from newslint.analysis.tokens import tokens
from newslint.late import late
from newslint.span import Span

__all__ = ["BLANK", "Clause", "clauses", "outside", "phrases"]
_PUT = ("put", "puts")
_GOES = ("went", "goes")
_RETORTS = ("reply", "answer", "response", "retort", "cry", "cries", "shout", "shouts", "calls")
_WITH = {
    **dict.fromkeys(_PUT, ("it",)),
    **dict.fromkeys(("shot", "shoots", "fired", "fires"), ("back",)),
    **dict.fromkeys(("made", "makes", "making"), ("clear", "plain")),
    **dict.fromkeys(("used", "uses", "using"), ("word", "words", "term", "phrase")),
    **dict.fromkeys(("came", "comes"), _RETORTS),
    **dict.fromkeys(_GOES, ("on",)),
}
"""Cues that are so only with one of these in the two words behind them."""
_STRONG = {*_PUT, *_GOES, "made", "makes", "making"}
_ANY = CUES | SAYINGS | OPENING | _WITH.keys() | {"words"}
_CAPITAL = {w.capitalize() for w in SPEECH if w.endswith("ed")} | {"Said", "Says", "Told", "Tells", "Asks"}
"""Cues with a capital inside a sentence: Ruiz Tweeted."""
_MADE = ("released", "published", "issued", "posted", "sent", "delivered", "filed", "aired", "shared")
"""Participles before a time: (a report) released Thursday."""
_GOES_ON = late(BLANK + r"\s(?:[\w.'-]+\s){1,4}(?:went|goes)\son(?=[.,:;])|\b(?:went|goes)\son[,:]?\s" + BLANK)
"""`…,” Ruiz went on.` `Ruiz went on: “…`"""
_TELLS = late(r"\s?[:,—–]|\s(?:in|on|at|of|to)\s")
_REACH = 600
"""Code points from a cue within which its subject is looked for: keeps an endless sentence cheap."""


@layer("story")
def outside(analysis: Analysis) -> str:
    """The folded text with every quotation blanked, marks included, at the same offsets."""
    text = analysis.get(folded)
    parts: list[str] = []
    at = 0
    for q in analysis.get(quotations):
        last = len(q.segments) - 1
        for n, segment in enumerate(q.segments):
            start = max(at, segment.start - (1 if q.marks else 0) if n else q.start)
            end = q.end if n == last else segment.end
            if end > start:
                parts += (text[at:start], BLANK * (end - start))
                at = end
    return "".join([*parts, text[at:]]) if parts else text


@layer("story")
def phrases(analysis: Analysis) -> Phrases:
    """The reader of mentions for this story."""
    return Phrases(analysis.get(outside), analysis.get(tokens))


@layer("story")
def clauses(analysis: Analysis) -> tuple[Clause, ...]:
    """Every clause of speech outside quotation marks, in order."""
    edit, toks = analysis.edited, analysis.get(tokens)
    if edit is None or not edit.only(edit.earlier.get(outside), analysis.get(outside)):
        return tuple(_clauses(analysis, 0, len(toks)))
    new = _clauses(analysis, toks.at(edit.start), toks.at(edit.end))
    before, rows = edit.earlier.get(clauses), analysis.get(sentences)
    one, _, three = edit.cuts([clause.cue.start for clause in before], ())
    return (*before[one], *new, *(_moved(clause, edit.by, rows) for clause in before[three]))


def _moved(clause: Clause, by: int, rows: Sentences) -> Clause:
    cue, speaker = clause.cue.moved(by), clause.speaker
    return Clause(cue, speaker and speaker.moved(by), clause.how, clause.strong, rows.at(cue.start))


def _clauses(analysis: Analysis, first: int, last: int) -> list[Clause]:
    """The clauses whose cues stand in these rows of the tokens."""
    text = analysis.get(outside)
    rows = analysis.get(sentences)
    reader = analysis.get(phrases)
    words, starts, ends = reader.tokens.words, reader.tokens.starts, reader.tokens.ends
    found: list[Clause] = []
    for i in [i for i, w in enumerate(words[first:last], first) if w in _ANY or w in _CAPITAL]:
        start = starts[i]
        sentence = rows.at(start)
        if text[start] == BLANK or text[start - 1 : start] == "-" or sentence < 0:
            continue
        begin = max(rows.starts[sentence], start - _REACH)
        begin += len(text[begin:start]) - len(text[begin:start].lstrip(BLANK + " ,-–—"))
        low = max(begin, text.rfind(BLANK, begin, start) + 1)
        high = min(rows.ends[sentence], start + _REACH)
        word, cue = words[i], Span(start, ends[i])
        if word in _CAPITAL and start > begin:
            word = word.lower()
        following = words[i + 1] if i + 1 < len(words) and text[starts[i + 1]] != BLANK else ""
        speaker = owner(reader, i, low, high) if word in SAYINGS else None
        worded = whose_words(reader, i, low, high) if word == "words" else None
        if worded is not None:
            found.append(Clause(cue, worded, "words", True, sentence))
            continue
        if speaker is not None:
            found.append(Clause(cue, speaker, "noun", False, sentence))
        elif word in ("according", "According"):
            if following == "to" and (speaker := reader.right(i + 2, high)):
                found.append(Clause(Span(start, ends[i + 1]), speaker, "according", True, sentence))
        elif word in OPENING:
            speaker = reader.right(i + 1, high) if start == begin and following else None
            if speaker is not None and _TELLS.match(text, speaker.end):
                found.append(Clause(cue, speaker, "inverted", True, sentence))
        elif following == "by" and is_passive(words, i) and not _quoted(reader, i):
            speaker = reader.right(i + 2, high)
            if speaker is not None:
                found.append(Clause(cue, speaker, "agent", word in SPEECH, sentence))
        elif (word in CUES or word in _WITH) and not _is_none(reader, i, following):
            before = next((c for c in reversed(found[-3:]) if c.sentence == sentence and c.how != "noun"), None)
            speaker, how = Sentence(reader, begin, low, high, before).subject(i)
            found.append(Clause(cue, speaker, how, word in SPEECH or word in _STRONG, sentence))
    return found


def _quoted(reader: Phrases, i: int) -> bool:
    """True where the word in front is quoted: (“… he still) is,” said (Ruiz)."""
    return i > 0 and reader.text[reader.tokens.starts[i - 1]] == BLANK


def _is_none(reader: Phrases, i: int, following: str) -> bool:
    """True for a word that has a cue’s form and is none here."""
    text, words, start = reader.text, reader.tokens.words, reader.tokens.starts[i]
    needed = _WITH.get(words[i])
    made = words[i] in _MADE and following.lower() in TIMES
    alone = needed is not None and not any(w in needed for w in words[i + 1 : i + 3])
    goes = words[i] in _GOES and not _GOES_ON.search(text, max(0, start - 60), reader.tokens.ends[i] + 6)
    other = alone or made or goes or (words[i] == "quote" and words[i - 1] == "I")
    return (
        other
        or is_noun(words, i, following)
        or text[start - 2 : start] == "' "
        or (is_passive(words, i) and not _quoted(reader, i))
    )
