"""Words that no dictionary has and that are meant: derivations and compounds of known words."""

from __future__ import annotations

from newslint.analysis.spelling.rank import GRAMMAR
from newslint.data.lexicon import WORD, Lexicon
from newslint.late import late

_PREFIXES = """
    counter electro cardio immuno pseudo psycho techno thermo astro cyber extra hydro hyper infra inter intra
    micro multi neuro petro photo proto quasi retro socio super trans ultra under aero agro anti auto down fore
    mega mini mono nano over poly post self semi tele bio dis eco geo mid mis neo non off out pre pro sub by co de
    re un up
"""
_PREFIX = late(rf"(?:{'|'.join(sorted(_PREFIXES.split(), key=len, reverse=True))})(?=.{{4}})")
_SUFFIX = late(
    r"(?<=.{4})(?:ness|less|like|ish|esque|gate|wise|ship|hood|dom|phobia|phobic|phobe|mania|ology|ologist|free|proof|land"
    r"|men|man|woman|women|maker|makers|goer|goers|holder|holders|ism|isms|ist|ists|able|ify|ified|isation|ization"
    r"|(?<=less|.ous|.ive|able|.ish|.ing|..ed)ly)$"
)
_HALF = 3.5
_SHORT_HALF = 5.0


def derived(word: str, lex: Lexicon) -> float:
    """The Zipf frequency of the word that this one derives from (`unputdownable`, `outsourcer`); else 0."""
    stems = [word[m.end() :] for m in (_PREFIX.match(word),) if m] + [
        word[: m.start()] for m in (_SUFFIX.search(word),) if m
    ]
    agent = word.removesuffix("s")
    if agent.endswith("er") and len(agent) > 5:
        stems += [agent[:-1], agent[:-2]]
    return max((_zipf(stem, lex) for stem in stems), default=0.0)


def compound(word: str, lex: Lexicon) -> float:
    """The Zipf frequency of the rarer half of a compound of two well-known words (`skywriting`); 0 when it is none."""
    return max((_halves(word[:i], word[i:], lex) for i in range(3, len(word) - 2)), default=0.0)


def _halves(one: str, two: str, lex: Lexicon) -> float:
    if one in GRAMMAR or two in GRAMMAR:
        return 0.0
    known = all(_zipf(half, lex) >= (_SHORT_HALF if len(half) == 3 else _HALF) for half in (one, two))
    return min(_zipf(one, lex), _zipf(two, lex)) if known else 0.0


def _zipf(word: str, lex: Lexicon) -> float:
    flags, zipf = lex.entry(word)
    return zipf if flags & WORD else 0.0
