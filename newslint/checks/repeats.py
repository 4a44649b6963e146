"""What `repetition` finds beyond tokens running: paragraphs that come again, and echoes of a sentence's first word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import count

from newslint.analysis import Analysis, layer
from newslint.analysis.sentences import sentences
from newslint.analysis.text import lower
from newslint.analysis.tokens import tokens
from newslint.checks.check import Use
from newslint.checks.expressions import excepter, expression, listed
from newslint.checks.search import Search
from newslint.checks.units import units
from newslint.finding import Fix, Match, Related
from newslint.span import Edit, Span

_SHINGLE = 4
"""Words in a row that two paragraphs must share before they are compared."""
_LEAST_WORDS = 8
_HOURS = frozenset(("a", "p", "m", "am", "pm", "et", "est", "edt", "gmt", "bst", "noon", "midnight"))
"""With figures, all that stands on the line over an entry of a running digest."""


@layer("paragraph")
def lower_words(analysis: Analysis) -> list[str]:
    """The tokens in lower case."""
    return [w.lower() for w in analysis.get(tokens).words]


def phrases(analysis: Analysis, use: Use) -> Iterator[Match]:
    """Each phrase of two or three words, one of them a token of the rule, that stands twice running."""
    rows, words = analysis.get(tokens), analysis.get(lower_words)
    token = expression("|".join(listed(use.options.get("tokens", r"\w+"))), True)
    excused = excepter(analysis, use.options)
    after = 0
    apart = zip(count(), words, words[2:], words[3:], strict=False)
    for i in [i for i, word, third, fourth in apart if word in (third, fourth)]:
        for n in (2, 3):
            last = i + 2 * n - 1
            if last >= len(words) or i < after or words[i : i + n] != words[i + n : i + 2 * n]:
                continue
            span, first = Span(rows.starts[i], rows.ends[last]), Span(rows.starts[i], rows.ends[i + n - 1])
            said = analysis.text[span.start : span.end]
            running = said.count(" ") == 2 * n - 1 and sum(map(len, words[i : last + 1])) + 2 * n - 1 == len(said)
            if running and token.pattern().search(" ".join(words[i : i + n])) and not excused(span.start, span.end):
                after = last + 1
                again = Edit(Span(first.end, span.end), "")
                words_once = analysis.text[first.start : first.end]
                yield Match(span, "same", (said,), fixes=(Fix(f"Keep one ‘{words_once}’", (again,), "unsafe"),))


def paragraphs(analysis: Analysis, use: Use) -> Iterator[Match]:
    """Each paragraph that says again what an earlier one said: `same` to the word, or `near` it."""
    least, like = int(use.options.get("least", 40)), float(use.options.get("like", 100))
    rows, words = analysis.get(tokens), analysis.get(lower_words)
    whole: dict[tuple[str, ...], Span] = {}
    holder: dict[tuple[str, ...], tuple[str, ...]] = {}
    for unit in units(analysis, use.scope):
        said = tuple(words[rows.at(unit.start) : rows.at(unit.end)])
        if len(unit) < least and all(w in _HOURS or w[0].isdigit() for w in said):
            whole.clear()  # each entry of a digest gives the background again
            holder.clear()
        if len(unit) < least or len(said) < _LEAST_WORDS:
            continue
        if said in whole:
            yield _again(analysis, unit, whole[said], "same", "the same words")
            continue
        if like < 100:
            shingles = list(zip(*(said[i:] for i in range(_SHINGLE)), strict=False))
            if not holder.keys().isdisjoint(shingles):
                ((other, _),) = Counter(filter(None, map(holder.get, shingles))).most_common(1)
                if (score := _likeness(said, other)) >= like:
                    yield _again(analysis, unit, whole[other], "near", f"{score:.0f} per cent of the same words")
            for s in shingles[::_SHINGLE]:
                holder.setdefault(s, said)
        whole[said] = unit


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(one, other)) * 100


def _again(analysis: Analysis, unit: Span, first: Span, case: str, why: str) -> Match:
    opening = " ".join(analysis.text[unit.start : unit.end].split()[:4])
    return Match(unit, case, (opening,), (Related(first, f"{why} here"),))


def openings(analysis: Analysis, use: Use) -> Iterator[Match]:
    """Each sentence whose first word, of those that `tokens` describes, stands in lower case elsewhere in the story."""
    token = expression("|".join(listed(use.options.get("tokens", r"\w{8,}"))))
    excused = excepter(analysis, use.options)
    search = Search(analysis, use)
    text, rows, named = analysis.text, analysis.get(sentences), analysis.get(tokens)
    small: dict[str, list[int]] = {}
    for i, word in enumerate(named.words):
        if word.islower():
            small.setdefault(word, []).append(named.starts[i])
    for unit in search.units:
        for row in range(max(0, rows.at(unit.start)), rows.at(max(unit.start, unit.end - 1)) + 1):
            first = next(search.within(token, Span(rows.starts[row], rows.ends[row])), None)
            if first is None or first.start != rows.starts[row] or excused(first.start, first.end):
                continue
            opener = text[first.start : first.end]
            word = lower(opener)
            if word in small:
                related = tuple(Related(Span(at, at + len(word)), f"‘{word}’ here") for at in small[word])
                yield Match(Span(first.start, first.end), "same", (opener,), related)
