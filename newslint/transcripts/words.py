"""Words as they were spoken: one form for what only differs in how a transcriber writes it."""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass, field

from newslint.analysis.numerals import NUMERIC, SCALES, SHORT, figures, number
from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

JOINER = "\u2060"
"""Stands in a masked text for what stood inside a word: a tag, the rest of an entity."""
_TOKEN = late(
    r"(?:[^\W\d_]\.){2,}"
    r"|(?P<sign>[$£€])?(?P<figures>\d+(?:,\d{3}){0,9}(?:\.\d+)?)(?P<unit>st|nd|rd|th|k|mn|m|bn|tn)?(?![^\W_])"
    r"(?:[ -](?P<scale>hundred|thousand|million|billion|trillion)(?![^\W_]))?(?P<percent>%)?"
    r"|['’]?[^\W_]+(?:['’\u2060]+[^\W_]+)*(?:(?<=in)['’])?|[&%]",
    re.IGNORECASE,
)
_CURRENCY = {"$": "dollar", "£": "pound", "€": "euro"}
_WRITTEN = {
    "can't": "can not", "won't": "will not", "shan't": "shall not", "cannot": "can not", "gonna": "going to",
    "wanna": "want to", "gotta": "got to", "gimme": "give me", "lemme": "let me", "dunno": "do not know",
    "kinda": "kind of", "sorta": "sort of", "outta": "out of", "let's": "let us", "y'all": "you all", "'em": "them",
    "'cause": "because", "cos": "because", "cuz": "because", "'til": "till", "ok": "okay", "mr": "mister",
    "mrs": "missus", "dr": "doctor", "vs": "versus", "&": "and", "%": "percent", "dollars": "dollar",
    "pounds": "pound", "euros": "euro",
}  # fmt: skip
FILLERS = word_set("um umm uh uhh er err erm ah eh em hm hmm mm mmm mhm")
SPOKEN_FILLERS = frozenset((("you", "know"), ("i", "mean")))
"""What only fills a pause: sounds, and pairs of words."""
_MONTHS = word_set("january february march april may june july august september october november december")
_BLANK = " \t\r\n-‐‑" + JOINER
_LONGEST = 12
"""Words that one number has at most."""
_ENDINGS = (("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"), ("'s", "'s"), ("'d", "'d"))


@dataclass(frozen=True, slots=True)
class Words:
    """Row i is `forms[i]`, of the written word at [starts[i], ends[i]): the two rows of `don't` share their place."""

    forms: list[str] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("Q"))
    ends: array[int] = field(default_factory=lambda: array("Q"))

    def __len__(self) -> int:
        return len(self.forms)


def words(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words of a text in order."""
    found = Words()
    forms, starts, ends = found.forms, found.starts, found.ends
    known: dict[str, tuple[str, ...]] = {}
    spots: list[int] = []
    for m in _TOKEN.finditer(text, start, len(text) if end is None else end):
        raw = m[0]
        made = known.get(raw)
        if made is None:
            made = known[raw] = _forms(m)
        for form in made:
            if form in NUMERIC:
                spots.append(len(forms))
            forms.append(form)
            starts.append(m.start())
            ends.append(m.end())
    return _dated(_numbered(found, spots, text) if spots else found)


def shown(text: str, span: Span) -> str:
    """The words at a place as they are read, with nothing of what stood between them in the file."""
    return " ".join(text[span.start : span.end].replace(JOINER, "").split())


def _forms(m: re.Match[str]) -> tuple[str, ...]:
    """The forms of one written word."""
    if m["figures"]:
        return _counted(m)
    word = m[0].lower().replace("’", "'").replace(JOINER, "")
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    if "." in word:
        return (word.replace(".", ""),)
    if word not in _WRITTEN:
        bare = word.strip("'")
        word = f"{bare}g" if word.endswith("in'") and lexicon().is_word(f"{bare}g") else bare
    if word in _WRITTEN:
        return tuple(_WRITTEN[word].split())
    endings: list[str] = []  # two in `I'd've`
    while found := next((e for e in _ENDINGS if word.endswith(e[0]) and len(word) > len(e[0])), None):
        word = word.removesuffix(found[0])
        endings.insert(0, found[1])
    return _american(word), *endings


def _american(word: str) -> str:
    """One side's form of a word that Britons and Americans spell in two ways."""
    found = lexicon().dialect(word)
    return found.other if found and found.side == "GB" else word


def _counted(m: re.Match[str]) -> tuple[str, ...]:
    """The forms of figures: `£5m` is 5000000 and pound, `50%` is 50 and percent."""
    shown, unit = m["figures"].replace(",", ""), (m["unit"] or "").lower()
    scale = SHORT.get(unit, 1) * SCALES.get((m["scale"] or "").lower(), 1)
    if len(shown) <= 15:  # an endless row of figures is no number
        shown = figures(float(shown) * scale)
    if unit and unit not in SHORT:
        shown += "th"
    return (shown, *([_CURRENCY[m["sign"]]] if m["sign"] else []), *(["percent"] if m["percent"] else []))


def _numbered(found: Words, spots: list[int], text: str) -> Words:
    """The same words with each number in words as one row."""
    made = Words()
    at = 0
    for spot in spots:
        if spot < at:
            continue
        begin = spot
        if spot > at and found.forms[spot] in SCALES and found.forms[spot - 1] in ("a", "an"):
            begin -= 1
        reach = begin + 1
        while reach < min(len(found), begin + _LONGEST) and _goes_on(found, reach, text):
            reach += 1
        _copy(found, made, at, begin)
        form, used = number(found.forms[begin:reach])
        at = begin + used
        made.forms.append(form)
        made.starts.append(found.starts[begin])
        made.ends.append(found.ends[at - 1])
    _copy(found, made, at, len(found))
    return made


def _dated(found: Words) -> Words:
    """The same words with the days of a month without `th`: March 3rd, 3 March."""
    forms = found.forms
    for row, form in enumerate(forms):
        if form in _MONTHS:
            for near in (row - 1, row + 1):
                if 0 <= near < len(forms) and forms[near].endswith("th") and forms[near][:-2].isdigit():
                    forms[near] = forms[near][:-2]
    return found


def _goes_on(found: Words, row: int, text: str) -> bool:
    """True for a word that may belong to a number together with the one before it."""
    between = text[found.ends[row - 1] : found.starts[row]]
    return (found.forms[row] in NUMERIC or found.forms[row] in ("and", "a", "half", "point")) and not between.strip(
        _BLANK
    )


def _copy(found: Words, made: Words, start: int, end: int) -> None:
    made.forms.extend(found.forms[start:end])
    made.starts.extend(found.starts[start:end])
    made.ends.extend(found.ends[start:end])
