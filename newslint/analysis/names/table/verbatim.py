"""Names that a story repeats as somebody else spelled them: marked [sic], in a post, a letter, a notice."""

from __future__ import annotations

from newslint.analysis.analysis import Analysis, layer
from newslint.late import late

_SIC = late(r"(?:'s?)?[\"”']* ?[\[(]sic[\])]")
_SIGNS = ("@", "t.co/", "twitter", "<tweet", "#", ":\n", "Subject:", "From:", ": \n")
_POST = late(
    r"pic\.twitter\.com/|https?://t\.co/|twitter\.com/\w+/status/|<tweet\b|\bRT @\w|^[.\s]*@\w+[: ]|"
    r"[#@]\w+(?:.*?\s[#@]\w+){2}"
)
_SIGNED = late(r"^\s*[—–-]+ ?[^\n]{1,60}\(@\w+\)")
_LEAD = late(
    r"\b(?:wr[io]tes?|posts?|posted|tweeted|statement|letter|e-?mails?|memo|release|reads?|notes?|website|blog|text)\b"
    r"[^.!?\n]{0,60}:\s*$"
)
_FIRST = late(r"\s*[A-Z][^“”\"]{0,200}?\b(?:I|[Mm]y|[Ww]e|[Oo]ur|I'm|I’m)\b")
_HEADER = late(r"\s*(?:From|To|Cc|CC|Sent|Date|Subject|Re):\s+\S")
_PAID = ("Paid Notice", "PAID NOTICE", "Paid notice", "Paid Post", "Advertisement:", "Sponsored content")
_TAIL = 150
_LONGEST = 500
"""Code points that a post has at most, its address and its author with it; a longer line is the story's own."""


def marked(text: str, end: int) -> bool:
    """Whether the text marks the word that ends here [sic]."""
    return _SIC.match(text, end) is not None


@layer("story")
def posts(analysis: Analysis) -> list[tuple[int, int]]:
    """The lines that give somebody's text word for word, in order.

    A post is known by handles, hashtags, addresses or a signature below, a letter by its header, a statement by a first
    person behind the colon of a line that tells of something written; a paid notice says so above.
    """
    text = analysis.text
    if text.startswith(_PAID):
        return [(0, len(text))]
    if not any(sign in text for sign in _SIGNS):
        return []
    found: list[tuple[int, int]] = []
    start, above, led = 0, (0, 0), False
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if line.strip():
            if _SIGNED.match(line):
                found += [above, (start, end)]
            elif (len(line) <= _LONGEST and _POST.search(line)) or _HEADER.match(line) or (led and _FIRST.match(line)):
                found.append((start, end))
            above = (start, end)
            led = _LEAD.search(line, max(0, len(line) - _TAIL)) is not None
        start = end
    return found
