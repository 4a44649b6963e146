"""Abbreviations that a story explains: `World Trade Organization (WTO)`, `the WTO (World Trade Organization)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.text import folded
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

SMALL = word_set(
    """
    of for and the on in to a an de la du des del der und et y von
    """
)
"""Words that give an abbreviation no letter."""
_INNER = 100
"""Code points that an explanation has at most."""
_BRACKET = late(rf"([(\[] ?)([^()\[\]\n]{{2,{_INNER}}}?) ?[)\]]")
_SHORT = r"[A-Z][A-Za-z]?[A-Z&.-]*[A-Z]\.?s?"
_ASIDE = late(
    r"(?:or |also |now |known as |abbreviated |hereafter )?(?:the )?[\"“']?"
    rf"({_SHORT}|[A-Z][a-z]{{2,6}})[\"”']?(?=$|[;,])"
)
_BEFORE = late(rf"(?<![\w.&-]){_SHORT}\Z")
_OR = late(
    rf", (?:or|(?:also |better |now )?known as|abbreviated (?:as|to)) (?:the )?[\"“']?({_SHORT})[\"”']?(?=[,.;])"
)
_NO_NAME = late(r"[DRIL]-[A-Z]{2}$|(?:M\.?B\.?A|Ph\.?D|M\.?D|[JLM]\.?D|[QK]C|[OCM]BE)\.?$")
"""Party and state (D-OH), a degree or an honour behind a name (MBA)."""
_TOKEN = late(r"[^\W\d_]+")
_GAP = late(r"[ '’&-]{1,3}(?:s )?|, ")


class Definition(NamedTuple):
    """`letters`, written as `form`, stand at `place`, their bracket at `span`, for `words`, which stand at `full`."""

    letters: str
    form: str
    words: str
    place: Span
    span: Span
    full: Span

    @property
    def both(self) -> Span:
        """The abbreviation and its words, with the bracket that holds one of them."""
        return Span(self.span.start, self.full.end + 1) if self.leads else Span(self.full.start, self.span.end)

    @property
    def leads(self) -> bool:
        """Whether the abbreviation stands before its words."""
        return self.span.start < self.full.start


@layer("story")
def definitions(analysis: Analysis) -> tuple[Definition, ...]:
    """Every abbreviation that the story explains where it stands, in order."""
    text = analysis.get(folded)
    found = [*_brackets(text), *_apposed(text)]
    return tuple(sorted(found, key=lambda d: d.both))


def _brackets(text: str) -> Iterator[Definition]:
    for m in _BRACKET.finditer(text):
        inner, behind = m[2], m.start() - 1
        if behind < 1 or text[behind] != " ":
            continue
        aside = _ASIDE.match(inner)
        if aside:
            whole = len(inner) == aside.end()
            span = Span(m.start(1), m.end() if whole else m.start(2) + aside.end())
            place = Span(m.start(2) + aside.start(1), m.start(2) + aside.end(1))
            yield from _explained(text, aside[1], place, span, behind)
        elif inner[0].isalpha() and (before := _BEFORE.search(text[max(0, behind - 10) : behind])):
            span = Span(behind - len(before[0]), behind)
            floor = m.start(2) + (4 if inner.startswith("the ") else 0)
            letters = re.sub(r"[.&]", "", before[0].removesuffix("s"))
            full = _expansion(text, m.end(2), letters.replace("-", ""), floor)
            if full and full.start == floor:
                yield Definition(letters, letters, _words(text, full), span, span, full)


def _apposed(text: str) -> Iterator[Definition]:
    for m in _OR.finditer(text):
        place = Span(*m.span(1))
        yield from _explained(text, m[1], place, place, m.start())


def _explained(text: str, form: str, place: Span, span: Span, end: int) -> Iterator[Definition]:
    """The definition of a form whose words end at `end`, if they do."""
    if _NO_NAME.match(form):
        return
    end -= text[end - 1 : end] in ("'", '"', "”")
    spoken = form[1:].islower()  # Wada
    if not spoken:
        form = re.sub(r"[.&]", "", form.removesuffix("s"))
    letters = form.upper()
    full = _expansion(text, end, letters.replace("-", ""), end - _INNER, 0 if spoken else len(letters) // 3)
    if full:
        yield Definition(letters, form, _words(text, full), place, span, full)


def _words(text: str, span: Span) -> str:
    return re.sub(r"[^a-z ]", "", text[span.start : span.end].lower())


def _expansion(text: str, end: int, letters: str, floor: int, extra: int = 0) -> Span | None:
    """The words right before `end` whose initials, small words and `extra` others passed over, spell the letters."""
    line = max(0, floor)
    line = max(text.rfind("\n", line, end) + 1, line)
    words = list(_TOKEN.finditer(text, line, end))
    left = list(letters.lower())
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if index + 1 < len(words) and not _GAP.fullmatch(text, word.end(), words[index + 1].start()):
            return None
        low = word[0].lower()
        if low[0] == left[-1]:
            left.pop()
        elif len(left) > 1 and len(low) > 8 and low[0] == left[-2] and left[-1] in low:
            del left[-2:]
        elif len(words) - index > 2 * len(letters) + 3:
            return None
        elif low not in SMALL and not word[0][0].islower():
            extra -= 1
            if extra < 0:
                return None
        if not left:
            return Span(word.start(), end)
    return None
