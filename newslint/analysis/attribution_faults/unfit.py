"""Why the last speaker cannot have said the words that follow: person, number or stance."""

from __future__ import annotations

import re

from newslint.analysis.speakers.speakers import Speaker
from newslint.late import late
from newslint.words import word_set

I_SAYS = late(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]ine|[Mm]e|[Mm]yself)\b")
_PAPER = word_set(
    """
    report study poll survey analysis account article record review audit bill law lawsuit indictment constitution
    resolution treaty ruling summary rule crowd audience
    """
)
"""Papers and crowds, which never say I (a letter, a post or a statement does)."""
_ASKING = frozenset(("ask", "asked", "asks", "questioned", "inquired", "enquired"))
_ANSWERS = late(r"(?:Yes|Yeah|No|Nonsense)[,.!]")


def unfit(words: str, who: Speaker | None, cue: str, question: bool) -> str:
    """What in the quoted words speaks against the last speaker, "" for nothing; `question`: who asked one in marks."""
    if cue in _ASKING and not words.rstrip(" ’'”\"").endswith("?"):
        return "who asks"
    if question and (answer := _ANSWERS.match(words)):
        return f"but ‘{answer[0][:-1]}’ answers"
    if who is None:
        return ""
    last = who.name.rsplit(maxsplit=1)[-1]
    silent = who.pronoun == "they" or who.kind == "body" or last.lower() in _PAPER or cue in ("reported", "reports")
    if silent and (first := I_SAYS.search(words)):
        return f"but the words say ‘{first[0]}’"
    if who.kind == "person" and last[:1].isupper():
        name = rf"(?<![\w’'-]){re.escape(last)}(?![\w-])"
        if re.search(name, words) and not re.search(rf"\b(?:I,|I am|I['’]m|name is) (?:\w+ ){{0,3}}{name}", words):
            return f"but the words speak of ‘{last}’"
    return ""
