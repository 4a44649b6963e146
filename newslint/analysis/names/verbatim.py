"""Names that a story repeats as somebody else spelled them: marked [sic], or in a post from a social network."""

from __future__ import annotations

from newslint.analysis.analysis import Analysis, layer
from newslint.late import late

_SIC = late(r"(?:'s?)?[\"”']* ?[\[(]sic[\])]")
_SIGNS = ("@", "t.co/", "twitter", "<tweet", "#")
_POST = late(
    r"pic\.twitter\.com/|https?://t\.co/|twitter\.com/\w+/status/|<tweet\b|\bRT @\w|^[.\s]*@\w+[: ]|"
    r"[#@]\w+(?:.*?\s[#@]\w+){2}"
)
_SIGNED = late(r"^\s*[—–-]+ ?[^\n]{1,60}\(@\w+\)")
_LONGEST = 500
"""Code points that a post has at most, its address and its author with it; a longer line is the story's own."""


def marked(text: str, end: int) -> bool:
    """Whether the text marks the word that ends here [sic]."""
    return _SIC.match(text, end) is not None


@layer("story")
def posts(analysis: Analysis) -> list[tuple[int, int]]:
    """The lines that give a post word for word, in order: known by handles, hashtags, addresses, a signature below."""
    text = analysis.text
    if not any(sign in text for sign in _SIGNS):
        return []
    found: list[tuple[int, int]] = []
    start, above = 0, (0, 0)
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if line.strip():
            if _SIGNED.match(line):
                found += [above, (start, end)]
            elif len(line) <= _LONGEST and _POST.search(line):
                found.append((start, end))
            above = (start, end)
        start = end
    return found
