"""Abbreviations: introduced in brackets and never used, introduced twice, of two meanings, never explained."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.abbreviations.definitions import SMALL, Definition, definitions
from newslint.analysis.names.abbreviations.initials import ignored, initials
from newslint.analysis.names.conflict import series
from newslint.analysis.names.table.table import DISPLAY, names
from newslint.analysis.names.words.voices import posted
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import folded
from newslint.data.lexicon import ABBREVIATION, lexicon
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_NAMED = late(
    r"(?:\b(?:[Cc]alled|[Kk]nown as|[Nn]amed|[Dd]ubbed|[Tt]ermed)(?: the| an?)?|"
    r"(?:^|\n)[ \t]*(?:[•*·▪‣◦–—-]|[a-z]|\d{1,2}[.)])[ \t]+(?:The |An? )?) *[\"']?\Z"
)
"""Before a name that is given for its own sake: called so, or the entry of a list."""
_LEAD = 40
_THE = late(r"[^\n]*\b[Tt]he $")
_ACTS = late(r"[,.;]|['’]s\b| (?:said|says|had|has|is|was|will|would|and|to|on|in|for|by|over|at|of|before|after)\b|$")
_BODY = late(
    r"\b(?:body|group|union|agency|charity|party|board|watchdog|regulator|association|company|firm|organi[sz]ation|"
    r"authority|federation|council|army|club|service|department|institute|campaigners|militia|network|league), ?the $"
    r"|\b(?:body|group|union|agency|charity|party|board|watchdog|regulator|association|organi[sz]ation|company) the $"
)
"""What says before the article what a body is: the lobby group the CBI."""
_SAYS_WHAT = late(
    r",? (?:\(|an? |the (?!\w+ (?:said|says))|one of |(?:which|who) (?!(?:will|would|said|had) |has (?:been|not|yet) |"
    r"(?:is|was|are) (?:expected|due|still|now|not|yet)\b))"
)
_NUMERAL = late(r"[IVX]+")
_NAME = late(r"(?<![\w'-])[A-Z][\w'-]{1,30}+(?: (?:(?:of|and|for|the|in|on|to|&) ){0,3}[A-Z][\w'-]{1,30}+){1,9}")
_LONGEST = 40
"""Code points of an abbreviation with its full stops that are looked at."""
_CAPITAL = late(rf"(?<!\w)(?=([A-Z](?:[.'-]?\w){{0,{_LONGEST}}}+))")
_JOINT = late(r"(?=[.'-])")


def _uses(text: str, wanted: set[str]) -> dict[str, int]:
    """How often each of the abbreviations stands in the text, in brackets or not, with full stops or without."""
    uses, ends = dict.fromkeys(wanted, 0), dict.fromkeys(wanted, 0)
    for m in _CAPITAL.finditer(text):
        word, start = m[1], m.start()
        for end in (*(j.start() for j in _JOINT.finditer(word)), len(word)):
            letters = word[:end].replace(".", "")
            for form in {letters, letters.removesuffix("s")}:
                if form in uses and start >= ends[form]:
                    uses[form] += 1
                    ends[form] = start + end
    return uses


def defined_unused(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """An abbreviation in brackets that the story never uses; `known` where it is better known than its words."""
    known, lex = set(options.get("known", ())), lexicon()
    text = analysis.get(folded)
    inside = analysis.get(quoted)
    found = analysis.get(definitions)
    uses = _uses(text, {f for d in found for f in (d.form, d.letters)}) if found else {}
    for d in found:
        if d.leads or inside.holds(d.span.start) or _NAMED.search(text, max(0, d.full.start - 60), d.full.start):
            continue
        if sum(uses[f] for f in {d.form, d.letters}) == 1:
            spoken = d.form[1:].islower()  # Etsi: the body's own name
            case = "known" if spoken or d.letters in known or lex.flags(d.letters) & ABBREVIATION else ""
            yield Match(d.span, case, (d.form,), (Related(d.full, "stands for this"),))


def defined_twice(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """An abbreviation explained a second time."""
    seen: dict[str, Definition] = {}
    table = analysis.get(names)
    inside, post = analysis.get(quoted), analysis.get(posted)
    for d in analysis.get(definitions):
        if inside.holds(d.place.start) or post.holds(d.place.start):
            continue
        row = bisect_left(table.starts, d.both.start)
        if row < len(table.flags) and table.starts[row] < d.both.end and table.flags[row] & DISPLAY:
            continue
        first = seen.setdefault(d.letters, d)
        if first is not d and _one(first, d):
            yield Match(d.both, "", (d.form,), (Related(first.both, "explained here"),))


def two_meanings(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """One abbreviation explained in two ways."""
    seen: dict[str, Definition] = {}
    text = analysis.text
    for d in analysis.get(definitions):
        first = seen.setdefault(d.letters, d)
        if not _one(first, d):
            values = (d.form, text[first.full.start : first.full.end], text[d.full.start : d.full.end])
            yield Match(d.both, "", values, (Related(first.both, "explained here"),))


def full_after(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """The full name again below its abbreviation, where it is not explained a second time."""
    text, inside = analysis.get(folded), analysis.get(quoted)
    first: dict[str, Definition] = {}
    for d in analysis.get(definitions):
        first.setdefault(text[d.full.start : d.full.end].removeprefix("the "), d)
    explained = {d.full.end for d in analysis.get(definitions)}
    again: dict[str, list[Span]] = {}
    search = AhoCorasick(list(first), matchkind=MatchKind.LeftmostLongest)
    for _, start, end in search.find_matches_as_indexes(text) if first else ():
        whole = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
        words = text[start:end]
        if whole and start > first[words].both.end and end not in explained and not inside.holds(start):
            again.setdefault(words, []).append(Span(start, end))
    for words, spans in again.items():
        d = first[words]
        related = (Related(d.both, "explained here"), *(Related(s, "here too", again=True) for s in spans[1:]))
        yield Match(spans[0], "", (words, d.form), related)


def _one(first: Definition, second: Definition) -> bool:
    """Whether two explanations mean one thing: spelled in another way, or one with more words than the other."""
    one, two = _stems(first.words), _stems(second.words)
    return one <= two or two <= one


def _stems(words: str) -> set[str]:
    return {w[:4] for w in words.split() if w not in SMALL}


def undefined(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """An abbreviation of three letters or more that the story never explains and the rule does not list as known."""
    known = {*options.get("known", ()), *(d.letters for d in analysis.get(definitions))}
    unknown = {x: forms for x, forms in analysis.get(initials).narrated.items() if len(x) > 2 and x not in known}
    lex = lexicon()
    for letters, forms in unknown.items():
        word = lex.is_word(letters.lower()) or lex.is_place(letters.capitalize())
        if not word and not _NUMERAL.fullmatch(letters) and letters.lower() not in analysis.get(_initials_of_names):
            spans = sorted(s for spans in forms.values() for s in spans)
            yield Match(spans[0], "", (letters,), tuple(Related(s, "again here") for s in spans[1:]))


def undefined_body(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Those among them that stand for a body: with an article, and nothing beside them that says what it is."""
    text = analysis.text
    for match in undefined(analysis, options):
        start, end = match.span.start, match.span.end
        lead = _THE.search(text, max(0, start - _LEAD), start)
        if lead and _ACTS.match(text, end) and not (_BODY.search(lead[0]) or _SAYS_WHAT.match(text, end)):
            yield match


@layer("story")
def _initials_of_names(analysis: Analysis) -> set[str]:
    """The initials of every name that stands in full, which need no brackets (AP): the World Trade Organization."""
    found = set()
    for m in _NAME.finditer(analysis.get(folded)):
        for name in {m[0], *m[0].split(" and ")}:
            words = name.removeprefix("The ").replace("-", " ").split()
            found.add("".join(w[0] for w in words if w[0].isupper()).lower())
            found.add("".join(w[0] for w in words).lower())
    return found


def stops_mix(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Some of these abbreviations with full stops and some without: UN beside U.S."""
    found = analysis.get(initials).narrated
    left = ignored(analysis, options) if found else set()
    for group in options.get("groups", ()):
        dotted: list[tuple[str, Span]] = []
        bare: list[tuple[str, Span]] = []
        for letters in group:
            for form, spans in found.get(letters, {}).items():
                (dotted if "." in form else bare).extend((form, s) for s in spans if s.start not in left)
        apart = {f.replace(".", "") for f, _ in dotted} ^ {f for f, _ in bare}
        if not dotted or not bare or len(apart) < 2:
            continue
        minor, major = sorted((bare, dotted), key=lambda side: (len(side), -min(s.start for _, s in side)))
        minor.sort(key=lambda x: x[1])
        span = minor[0][1]
        again = (Related(s, f"‘{f}’ here", again=True) for f, s in minor[1:])
        others = (Related(s, f"‘{f}’ here") for f, s in sorted(major, key=lambda x: x[1]))
        yield Match(span, "", (_counted(minor), _counted(major)), (*again, *others))


def _counted(places: Iterable[tuple[str, Span]]) -> str:
    """Each form with its count: ‘UN’ (2) and ‘US’ (1)."""
    return series(f"‘{form}’ ({count})" for form, count in Counter(form for form, _ in places).items())
