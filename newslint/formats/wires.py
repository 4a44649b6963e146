"""Marks that an agency or a press office sends to the desk along with its copy, each a paragraph of its own."""

from __future__ import annotations

from newslint.late import late
from newslint.words import word_set

_STAMP = r"\d{6} ?(?:[A-Z]{3} ?)?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) \d\d(?:\d\d)?"
_ZONE = r"(?:[ECMP][SD]?T|GMT|BST|UTC|IST|A[EWC][SD]T|CES?T)"
_DESKS = r"(?:[Pp]age|PAGE|pg|fl|FL|SNAP|Snap|snap|RUSH|LEAD|ADD|SUB|Lead|Add|Sub|lead|add|sub|mf|nl)"
_TAKE = r"(?:1ST|2ND|3RD|[4-9]TH|1st|2nd|3rd|[4-9]th)"
_MARK = late(
    # the end of a take
    r"[(*/–—-]{1,3} ?(?i:ends?|more|end it) ?[)*/–—-]{0,3}|[-–—(] ?(?:30|0) ?[-–—)]|\(?(?i:more to (?:follow"
    r"|come)|more follows)\)?"
    r"|(?i:ends|end of story|end ?it|end ?all)|END|end|MFL?|mfl?|/{2,3}|NNNN|nnnn|ZCZC"
    r"|(?:x{2,}|X{2,}|[*#=/~-]{2,}) ?(?i:ends?|end of \w+|start of \w+|more|stop)(?: ?(?:x{2,}|X{2,}|[*#=/~-]{2,}))?"
    rf"|(?:By [A-Z][\w ,]{{2,60}} )?{_STAMP}|\d{{1,2}}[:.]?\d\d ?(?:[AP]M )?{_ZONE} \d\d[-/]\d\d[-/]\d\d(?:\d\d)?"
    r"|(?:-{1,3} ?)?(?:\((?:PTI|ANI|IANS|UNI|AFP|AP|dpa)\)|PTI|ANI|IANS)(?: [A-Z]{2,4}){2,6}|-{1,3} ?(?:IANS|ANI|PTI)"
    r"|\((?:PTI|ANI|IANS|UNI|AFP|dpa)\)(?: [A-Z]{2,4})?|(?:ANI|IANS|PTI)/[a-z]{2,4}"
    r"|(?!(?:s?he|his|her|they|and|or|yes|win)/)[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4}){1,4}"
    rf"|{_DESKS} ?\d{{1,2}} [A-Z]{{3,}} [A-Z][a-z]+(?: [a-z]+)?(?: \([^()]{{3,60}}\))?|SNAP [A-Z]{{3,}} [A-Z][a-z]+"
    r"|PICKUP ?\w{0,4} ?gra[fp]\w?|(?:ATTENTION|ATTN) ?[-–—:] ?[A-Z]{3,}\b.{0,120}|(?:US|UK|EU|UN)(?:-[A-Z]{3,}){2,4}"
    r"|# ?# ?#|# # #|(?i:\(?story (?:can|may) (?:end|trim) here\)?)"
    # what the copy is
    r"|BC-[A-Z][\w–—-]{2,60}.{0,60}|(?:AP|NYT|AFP|WP)-[A-Z]{2}-\d\d-\d\d-\d\d.{0,20}|NYT-\d\d-\d\d-\d\d.{0,20}"
    r"|\^[A-Z]{2,4}|\^By [A-Z].{2,60}|PRECEDE(?: [A-Z]+){0,3}"
    rf"|(?:URGENT|FLASH|BULLETIN|NEWSALERT|NEWSBREAK|SNAP|BREAKING|ALERT|LEAD|STX)(?::| ?[-–—]+ .{{3,90}})?"
    rf"|{_TAKE} (?:LEAD|LD|Lead|lead|Ld)(?:-Writethru)?.{{0,40}}|.{{3,60}}\bLd-Writethru.{{0,30}}"
    r"|(?:UPDATE|WRAPUP|REFILE|RPT|REPEAT|CORRECTED|ADVISORY|TIMELINE|FACTBOX|EXCLUSIVE)(?: \d{1,2})?-[A-Z].{3,100}"
    r"|(?:UPDATE|WRAPUP|WRITETHRU|LEAD|REFILE) \d{1,2} ?[-–—:] ?(?:Adds|Updates|Recasts|Corrects|With)\b.{3,99}"
    r"|(?:(?:UPDATES|RECASTS|ADDS|CORRECTS|REFILES)(?:: | WITH | with | to | [-–—]+ )).{0,100}"
    r"|(?i:slug|keyword|headline-|topic code)s?(?::|-) ?[A-Za-z][\w-]{2,40}|[A-Z]{3,}_[A-Z]{3,}(?:_\w+)*"
    # notes to those who receive it
    r"|\(?(?i:eds|attn(?: \w+)?(?: editors)?|editors|attention(?: \w+)? editors|notes? to editors):?\)?"
    r"|\(?(?:(?i:eds|attn[\w ]{0,20})|EDITORS|Note to editors)(?::| [-–—]) ?.{3,160}|Editors: [A-Z].{3,160}"
    r"|\((?:Adds?(?! up)|Updates?|Corrects?|Recasts?|Refiles?|Changes|Removes|Repeats"
    r"|Writes through)\b.{0,140}\)|\((?i:writes through)\)"
    r"|\(?(?i:with (?:pix|pics?|photos?|pictures?|graphics?|ap photos?|video)|pictures? available)\)?"
    r"|With: [A-Z-]{3,40}"
    r"|\((?:PICTURES?|GRAPHICS?|VIDEO|RECASTS|WRITETHRU|MORE|pictures?(?:, \w+)?)\)|PA (?:NEWS|Graphics)"
    r"|By PA Reporters?"
    r"|\(?(?i:(?:begin |end )?optional (?:trim|add|cut)(?: (?:begins|ends|follows|here))?)\)?"
    r"|(?i:(?:\*+ ?)?(?:for immediate release|not for (?:publication|broadcast|release) (?:before"
    r"|until)\b.{0,60})(?: ?\*+)?)"
    r"|(?i:(?:strictly )?embargoed|editor[\u2019']s note: (?:changes|corrects|this (?:version|updates"
    r"|corrects)).{0,120})"
)
"""Whole paragraphs, without the stop behind them."""
_DESK = word_set("attn editors editor eds note not adds updates")
"""First words of longer marks of a wire."""
_WIRED = word_set(
    """
    end ends endall more mfl mf nnnn zczc x xx xxx xxxx story attention note notes slug slugs keyword keywords headline
    topic with pictures picture begin optional for strictly embargoed by lead first second third fourth fifth sixth
    pickup snap
    """
)
"""First words of its short ones, which hold a figure or a stroke otherwise."""
_SHORT = 60
"""Characters that a line has less than in which a figure or a stroke is enough to be looked at."""


def is_wire_mark(words: str, first: str) -> bool:
    """Whether a paragraph is a mark for the desk; `first` is its first word in lower case.

    The expression is long: whether it may match at all is asked first.
    """
    if words[0].isalpha() and not words[:2].isupper() and first not in _DESK:
        figures = first in _WIRED or "/" in words or "Writethru" in words or any(map(str.isdigit, words))
        if len(words) >= _SHORT or not figures:
            return False
    return _MARK.fullmatch(words.rstrip(". ")) is not None
