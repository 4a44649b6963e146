"""Whether a quotation may run on over an opening mark: what its words and the next ones show."""

from __future__ import annotations

from newslint.analysis.attributions.cues import INVERTED, SPEECH
from newslint.late import late

_FINITE = {w for w in SPEECH | INVERTED if w.endswith(("ed", "s")) or w in ("said", "told", "wrote")}
_SAID = "|".join(
    (*sorted(_FINITE - {"agreed", "agrees"}), "went on", "(?:will|would) say", "(?:read|started|began)(?=[.])")
)
_NAME = r"[A-Z][\w.'’-]*(?:\s(?:(?:of|the|de|for|and)\s)?(?:[a-z]+-)?[A-Z][\w.'’-]*){0,6}(?:\s\([^()\n]{1,30}\))?"
_SOMEBODY = r"(?:the|a|an|one|another|his|her|their)\s[\w-]+(?:\s[\w-]+){0,6}?"
_INSIDE = late(
    rf"[,?!—–…]['’]?\s{{1,2}}(?:\w+,\s)?(?:he|she|they|it|(?:[a-z]+\s){{0,4}}{_NAME}|{_SOMEBODY})"
    rf"(?:,[^,?!]{{3,80}},)?\s(?:has\s|had\s|later\s|also\s|then\s|\w+ly\s)?(?:{_SAID})\b(?!\sthat\b|\sI\b)"
    rf"|[,?!—–…]['’]?\s{{1,2}}(?:{_SAID})\s(?:(?:former|fellow|state|local|retired)\s)?(?:[A-Z]|the\s|an?\s|one\s|his\s|her\s)"
)
SAYING = late(rf"\b(?:{_SAID})\b")
"""A verb that gives words to somebody."""
SAYS = late(rf"\b(?:{_SAID})[,:]?\s?$")
_NAMED = late(rf"{_NAME}(?:,[^,?!.]{{3,80}},)?\s(?:{_SAID})\b|\b(?:{_SAID})\s{_NAME}")
_BEHIND = late(
    rf"\s(?:(?:{_SAID})\s({_NAME}|another\s)|({_NAME}|[Aa]nother\s[\w\s-]{{3,40}}?)(?:,[^,?!.]{{3,80}},)?\s(?:{_SAID})\b)"
)
_LOWER = late(r"[(\[…\s.]*[a-z]")
_JOINED = late(r"\w,?\s$")
_STOP = late(r"[.?!…]['’]?$")
_ENDED = late(r"[.?!]['’]?\W{1,2}$")
_LINE = 200
"""Code points behind a quotation in which its speaker is looked for."""


def interrupted(text: str, start: int, end: int) -> bool:
    """True where an attribution clause stands in the middle of words that should be all quotation."""
    return _INSIDE.search(text, start, end) is not None


def partial(text: str, mark: int, begun: int) -> bool:
    """True for a fragment inside a sentence of the story: it has to close before its paragraph ends."""
    before = text[max(0, mark - 30) : mark]
    if _LOWER.match(text, begun) is None or _JOINED.search(before) is None:
        return False
    return before[-2:-1] != "," or SAYS.search(before) is None


def another(text: str, above: int, mark: int, words: tuple[int, int], behind: int) -> bool:
    """True when the words that go on are given to somebody else than those that are open.

    `above` is where the paragraph of the open ones begins, `mark` their first mark, `behind` the end of what follows.
    """
    m = _BEHIND.match(text, behind, behind + _LINE)
    if m is None or _ENDED.search(text, max(0, behind - 4), behind):
        return False
    name = (m[1] or m[2]).split(" (")[0].split()[-1].removesuffix("’s")
    if name.islower() or name in text[words[0] : words[1]]:
        return True
    before = text[above:mark]
    return "\n" in text[words[1] : behind] and name not in before and _NAMED.search(before) is not None


def goes_on(text: str, words: tuple[int, int], after: int) -> bool:
    """A running quotation whose paragraphs were set as one: a whole sentence, then an opening mark again."""
    return (
        _STOP.search(text[words[0] : words[1]].rstrip()) is not None
        and text[words[1] - 1].isspace()
        and (text[after : after + 1].isupper() or text[after : after + 1] == "[")
    )
