"""What stands round a name and says what it is: shares in X, X's coach, his sister X, the film X, in X."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newslint.analysis.entities.known import TITLE
from newslint.late import late

_ENOUGH, _REACH = 20, 30
"""Mentions that are looked at, and code points before each."""
_WHO = (
    r"spokes\w+|executives?|employees?|shares|officials?|chairman|chairwoman|CEO|boss|director|founder|co-founder|"
    r"stores?|customers?|staff|workers|analysts?|reporters?|editors?|columnist|lawyers?"
)
_TEAM = (
    r"(?:chairman|chairwoman|boss|fans?|players?|manager|coach|striker|captain|defender|midfielder|winger|goalkeeper|"
    r"keeper|forward|fly-half|scrum-half|prop|full-back|squad|team-?mates?|supporters)\b"
)
_BEHIND = late(
    rf"(?P<team>(?:'s?)? (?:club )?{_TEAM})|"
    rf"(?P<organisation>(?:'s?)? (?:(?:chief executive|chief|senior|vice|deputy|managing|company) )?(?:{_WHO})\b|"
    r" (?:party|parties|newspaper|magazine|website|plc)\b)|"
    r"(?P<acts> (?:said|says|announced|reported|denied|confirmed|plans|agreed|declined|launched|employs|sued|acquired|"
    r"told)\b)|"
    r"(?P<titled>,? (?:starring|directed by)\b|"
    rf", (?:the|an?) (?:[a-z]+ )?(?:{TITLE})(?=[.,]| (?:by|about|based|which|that)\b))|"
    rf"(?P<work> (?:[a-z]+ )?(?:{TITLE})\b(?! (?:director|maker|star|writer|critic|teacher)))|"
    r"(?P<person> (?:administration|campaign|camp|presidency|family|era|aides?|ticket|supporters|advisers?)\b)|"
    r"(?P<owns>(?:'s| has| had| is| was| will| would) (?!based|located)[a-z])"
)
_BEFORE = late(
    r"\b(?:(?P<organisation>giant|firm|company|retailer|maker|manufacturer|airline|supermarket|bank|bookmakers?|network|"
    r"broadcaster|newspaper|magazine|website|charity|group|union|chain|insurer|carrier|club|on|party|"
    r"(?:[Ss]hares?|stake) (?:in|of)|"
    r"(?:executive|president|chairman|director|head|founder|manager|employee|analyst|spokes\w+|economist|reporter|"
    r"editor|professor|staff|member|owner|boss) (?:of|at|for|with))|"
    rf"(?P<titled>(?:{TITLE})(?:,? (?:called|titled|entitled))?(?: The)?)|"
    r"(?P<person>niece|nephew|son|daughter|wife|husband|brother|sister|mother|father|cousin|girlfriend|boyfriend|"
    r"character|actor|actress|singer|colleague|friend|widow|twins?|baby|rapper|author|pal|"
    r"uncle|aunt),?(?: \d\d?-year-old)?|"
    r"(?P<place>[Ii]n|at|from|[Nn]ear|[Oo]utside|[Aa]cross|around|throughout|[Ii]nside|(?:town|city|village) of|"
    r"(?:[Rr]iver|banks of the|along the|down the|up the|across the)))[ \"]$"
)


class Votes(NamedTuple):
    """In how many places what stands round a name says what it is; `owns`: it has or does something; `the`: an article
    stands before it; `spoke`: it says what a quotation before it holds."""

    organisation: int = 0
    team: int = 0
    place: int = 0
    acts: int = 0
    owns: int = 0
    work: int = 0
    titled: int = 0
    person: int = 0
    the: int = 0
    spoke: int = 0

    @property
    def body(self) -> int:
        """In how many places it has staff, a team or acts."""
        return self.organisation + self.team + self.acts


def votes(text: str, places: Sequence[tuple[int, int]]) -> Votes:
    """What stands round these places."""
    found: dict[str, int] = {}
    for start, end in places[:_ENOUGH]:
        behind = _BEHIND.match(text, end)
        told = behind and behind.lastgroup
        if told in (None, "acts", "owns", "person"):
            before = _BEFORE.search(text, max(0, start - _REACH), start)
            told = (before and before.lastgroup) or told
        if told == "acts" and text[max(0, start - 2) : start] in ("” ", '" ', ", "):
            found["spoke"] = found.get("spoke", 0) + 1
        if told:
            found[told] = found.get(told, 0) + 1
        if text.startswith(("the ", "The "), max(0, start - 4)) and told in (None, "acts", "owns", "place"):
            found["the"] = found.get("the", 0) + 1
    return Votes(**found)
