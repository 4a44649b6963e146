"""Defects that a desk looks for, put into clean stories: a figure, a name, a day, an age, a stop, a leftover."""

from __future__ import annotations

import datetime
import random
import re
from calendar import day_name, month_name
from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

import leftovers

from newslint.analysis import Analysis
from newslint.analysis.speakers.cast import Cast, cast
from newslint.document import Block
from newslint.scope import selects


class Defect(NamedTuple):
    """`spoilt[start:end]` holds the defect; `clean` is the same story without it."""

    clean: str
    spoilt: str
    start: int
    end: int


Maker = Callable[[Analysis, random.Random], Defect | None]

_FIGURE = re.compile(r"(?<![\w.,:/#-])\d[\d,.]*\d(?![\w:/-])(?!\.\d)|(?<![\w.,:/#-])\d(?![\w:/.,-])")
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_NO_COUNT = re.compile(rf"(?:{_MONTH}[a-z]*\.?|\b[A-Z][\w-]*[a-z]) $|[‘’'] ?$")
_DAY_OF = re.compile(rf" {_MONTH}")
"""What stands before a figure that is a day's or a part of a name (Channel 4), and behind a day's."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST = 140
_NAMES = "Pemberton Delaney Fenwick Kowalski Sorensen Thackray Brannock Ostrander".split()
"""Surnames, common and rare, that no story of the collections has."""
_UNITS = ((r"million", "billion"), (r"billion", "million"), (r"(?<=\d)m\b", "bn"), (r"(?<=\d)bn\b", "m"))
_ROLES = ("Sen.", "Rep.", "Gov.", "Mayor", "Judge", "Senator", "Governor", "Congressman", "Ambassador")
_ARTICLED = (
    "United States|United Nations|United Kingdom|European Union|European Commission|European Parliament|White House|"
    "Supreme Court|House of Representatives|Netherlands|Philippines|Middle East|World Bank|Pentagon|Kremlin|"
    "Democratic Party|Republican Party|State Department|Justice Department|Bank of England|House of Commons"
)
_ALONE = r"(?:[.,;:)]| (?:and|to|in|on|is|was|has|had|will|would|for|by|with|after|as|from)\b)"
_WITHOUT = re.compile(rf"(?<=[a-z] )the (?=(?:{_ARTICLED}){_ALONE})")
_HE, _SHE = {"he", "his", "him", "He", "His"}, {"she", "her", "She", "Her"}
_LONG_AGO = re.compile(r"\b(?:19|20)\d\d\b|\b(?:Mr|Mrs|Ms|Dr)\.? $|[\"”’] $")
"""Before a surname where another age would be no contradiction, or would read badly."""
_SAYS = re.compile(r" (?:said|says|told [a-z ]{3,20}|believes|insisted|added)(?: that)? (he|she) ")
_DAY = re.compile(r"(?<=[a-z] )on ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[.,]? )")
_STOPPED = re.compile(r"(?<=[a-z]{3})\.$")
_BRACKETS = re.compile(r"\((?=[^()\n]{4,60}\))[^()]*\)")


def _put(text: str, at: int, end: int, new: str, clean: str | None = None) -> Defect:
    return Defect(text if clean is None else clean, text[:at] + new + text[end:], at, at + len(new))


def _body(analysis: Analysis) -> list[Block]:
    return [b for b in analysis.document.blocks if selects(("paragraph & ~blockquote",), b.scope)]


def _headed(analysis: Analysis, wanted: Callable[[str], bool]) -> tuple[str, int] | None:
    """The story under a wanted headline, its own or a short sentence of its body, and where that headline ends."""
    text = analysis.text
    head, _, rest = text.partition("\n")
    if not 10 < len(head) <= _LONGEST or not rest.startswith("\n"):
        return None
    line = head[:-1] if head.endswith(".") else head  # the archive's stop, which makes a sentence of a headline
    if wanted(line):
        return line + text[len(head) :], len(line)
    for block in _body(analysis)[:6]:
        for sentence in re.split(r"(?<=[a-z]\.) (?=[A-Z])", text[block.span.start : block.span.end]):
            if 40 < len(sentence) < 100 and sentence.endswith(".") and not re.search('["“”‘]', sentence):
                line = sentence[:-1]
                if line[0].isupper() and wanted(line):
                    return line + text[len(head) :], len(line)
    return None


def headline_figure(analysis: Analysis, chance: random.Random) -> Defect | None:
    """A figure of the headline that the body has becomes one that it has not."""
    body = analysis.text.partition("\n")[2]

    def figures(line: str) -> list[re.Match[str]]:
        counts = [m for m in _FIGURE.finditer(line) if not (_YEAR.fullmatch(m[0]) or _DAY_OF.match(line, m.end()))]
        found = [m for m in counts if not _NO_COUNT.search(line[: m.start()]) or m.start() < 8]
        return [m for m in found if re.search(rf"(?<![\w.,]){re.escape(m[0])}(?![\w]|[.,]\d)", body)]

    made = _headed(analysis, lambda line: bool(figures(line)))
    if made is None:
        return None
    text, size = made
    old = chance.choice(figures(text[:size]))
    digits = [i for i, c in enumerate(old[0]) if c.isdigit()]
    for _ in range(20):
        i = chance.choice(digits)
        new = old[0][:i] + chance.choice("123456789") + old[0][i + 1 :]
        value, other = (float(figure.replace(",", "")) for figure in (old[0], new))
        if abs(other - value) > 0.2 * value and new not in body:
            return _put(text, old.start(), old.end(), new)
    return None


def headline_unit(analysis: Analysis, chance: random.Random) -> Defect | None:
    """A headline's million becomes a billion."""
    body = analysis.text.partition("\n")[2]

    def units(line: str) -> list[tuple[int, int, str]]:
        found = [(m, new) for old, new in _UNITS for m in re.finditer(rf"(\d[\d.,]*) ?({old})", line)]
        return [(*m.span(2), new) for m, new in found if m[1] in body]

    made = _headed(analysis, lambda line: bool(units(line)))
    if made is None:
        return None
    start, end, new = chance.choice(units(made[0][: made[1]]))
    return _put(made[0], start, end, new)


def _people(analysis: Analysis) -> tuple[Cast, list[int]]:
    """The cast, and who of it stands in full in the body, is named at least once more and has the surname alone."""
    people = analysis.get(cast)
    times, borne = Counter(people.who), Counter(p.words[-1] for p in people.people if p.full)
    known = [n for n, p in enumerate(people.people) if p.full and times[n] > 1 and len(p.words[-1]) > 3]
    return people, [n for n in known if borne[people.people[n].words[-1]] == 1]


def headline_name(analysis: Analysis, chance: random.Random) -> Defect | None:
    """A surname of the headline becomes another."""
    people, known = _people(analysis)
    surnames = {people.people[n].words[-1] for n in known}

    def named(line: str) -> list[re.Match[str]]:
        return [m for m in re.finditer(r"\b[A-Z][a-z]{3,}\b(?!-)", line) if m[0] in surnames]

    made = _headed(analysis, lambda line: len({m[0] for m in named(line)}) > 0)
    if made is None:
        return None
    found = named(made[0][: made[1]])
    old = chance.choice([m for m in found if sum(o[0] == m[0] for o in found) == 1] or found)
    return _put(made[0], old.start(), old.end(), chance.choice(_NAMES))


def caption_name(analysis: Analysis, chance: random.Random) -> Defect | None:
    """A caption names somebody of the story with another surname, or with a letter changed in it."""
    people, known = _people(analysis)
    whole = [n for n in known if len(people.people[n].words) == 2]
    text = analysis.text
    head = text.find("\n\n")
    if not whole or not 10 < head <= _LONGEST:
        return None
    person = people.people[chance.choice(whole)]
    given, surname = person.words
    i = chance.randrange(1, len(surname))
    slip = surname[:i] + chance.choice("aeionrlt") + surname[i + 1 :]
    wrong = chance.choice((slip, chance.choice(_NAMES)))
    if wrong == surname:
        return None

    def with_caption(name: str) -> str:
        return f"{text[:head]}\n\n{given} {name} leaves the hall after the meeting. (AP Photo/Mara Quill){text[head:]}"

    at = head + 2
    return Defect(with_caption(surname), with_caption(wrong), at, at + len(given) + 1 + len(wrong))


def weekday(analysis: Analysis, chance: random.Random, british: bool = False) -> Defect | None:
    """`on Monday` with its date, which is that of another day."""
    found = [m for b in _body(analysis) for m in _DAY.finditer(analysis.text, b.span.start, b.span.end)]
    if not found:
        return None
    m = chance.choice(found)
    date = datetime.date(2015, 3, 2) + datetime.timedelta(chance.randrange(700))
    while day_name[date.weekday()] != m[1]:
        date += datetime.timedelta(1)
    month = month_name[date.month]
    dated = f", {date.day} {month} {date.year}" if british else f", {month} {date.day}, {date.year}"
    clean = analysis.text[: m.end()] + dated + analysis.text[m.end() :]
    other = chance.choice([day for day in day_name if day != m[1]])
    return _put(clean, m.start(1), m.end(1), other)


def _again(analysis: Analysis, chance: random.Random) -> tuple[Cast, int, int, int] | None:
    """Somebody named in full, the end of that name, and the place of a later bare surname before a verb of saying."""
    people, known = _people(analysis)
    chance.shuffle(known)
    for n in known:
        rows = [i for i, who in enumerate(people.who) if who == n]
        surname = people.people[n].words[-1]
        for i in rows[1:]:
            start, end = people.starts[i], people.ends[i]
            if _LONG_AGO.search(analysis.text, max(0, start - 60), start):
                continue
            if analysis.text[start:end] == surname and re.match(
                r" (?:said|told|was|had|will|has|went|added|began|joined|made|won|did) ", analysis.text[end : end + 9]
            ):
                first = people.ends[rows[0]]
                if analysis.text[people.starts[rows[0]] : first].split()[-1:] == [surname]:
                    return people, n, first, start
    return None


def age(analysis: Analysis, chance: random.Random) -> Defect | None:
    """Two ages for one person."""
    found = _again(analysis, chance)
    if found is None or analysis.text[found[2]] not in " .":
        return None
    people, n, first, later = found
    years = chance.randrange(24, 80)
    clean = f"{analysis.text[:first]}, {years}{',' * (analysis.text[first] == ' ')}{analysis.text[first:]}"
    later += len(clean) - len(analysis.text)
    end = later + len(people.people[n].words[-1])
    other = years + chance.choice((-9, -2, -1, 1, 2, 10))
    wrong = chance.choice((f", {other},", "year-old"))
    if wrong == "year-old":
        new = f"the {other}-year-old {clean[later:end]}"
        opens = clean[max(0, later - 2) : later] in ("\n\n", ". ")
        return _put(clean, later, end, new[0].upper() + new[1:] if opens else new)
    return _put(clean, end, end, wrong)


def job(analysis: Analysis, chance: random.Random) -> Defect | None:
    """Two offices for one person, before the name."""
    found = _again(analysis, chance)
    if found is None:
        return None
    people, n, first, later = found
    start = first - len(people.people[n].name)
    if people.people[n].titles or analysis.text[start:first] != people.people[n].name:
        return None
    if re.search(r"[A-Za-z.] $", analysis.text[max(0, start - 2) : start]) and not re.search(
        r"\b(?:to|of|by|with|and|for|from|that|said|about) $", analysis.text[max(0, start - 6) : start]
    ):
        return None
    one, other = chance.sample(_ROLES, 2)
    if {one, other} in ({"Sen.", "Senator"}, {"Gov.", "Governor"}, {"Rep.", "Congressman"}):
        return None
    clean = f"{analysis.text[:start]}{one} {analysis.text[start:]}"
    return _put(clean, later + len(one) + 1, later + len(one) + 1, f"{other} ")


def pronoun(analysis: Analysis, chance: random.Random) -> Defect | None:
    """`Ana Ruiz said she` becomes `he`; another paragraph has her with `she` and no man, and none is near."""
    people, text = analysis.get(cast), analysis.text
    found = []
    for i, end in enumerate(people.ends):
        m = _SAYS.match(text, end)
        before = text[max(0, people.starts[i] - 2) : people.starts[i]]
        if m and before in ("\n\n", ". "):
            surname = people.people[people.who[i]].words[-1]
            others = [b for b in _body(analysis) if not b.span.start <= end <= b.span.end]
            paragraphs = [_words(text[b.span.start : b.span.end]) for b in others]
            mine, theirs = (_HE, _SHE) if m[1] == "he" else (_SHE, _HE)
            near = [
                text[b.span.start : b.span.end]
                for b in _body(analysis)
                if b.span.end > end - 600 and b.span.start < end
            ]
            if _words(" ".join(near)) & theirs:
                continue
            if any(surname in p and p & mine and not p & theirs for p in paragraphs):
                found.append(m)
    if not found:
        return None
    m = chance.choice(found)
    return _put(text, m.start(1), m.end(1), "she" if m[1] == "he" else "he")


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def paragraph(analysis: Analysis, chance: random.Random, changed: bool = False) -> Defect | None:
    """A paragraph pasted twice, as it is or with a word changed."""
    blocks = [b.span for b in _body(analysis) if b.span.end - b.span.start > 120]
    if len(blocks) < 4:
        return None
    text = analysis.text
    one, other = chance.sample(blocks, 2)
    words = text[one.start : one.end]
    if changed:
        places = list(re.finditer(r"(?<= )[a-z]{4,}(?= )", words))
        if not places:
            return None
        m = chance.choice(places)
        words = f"{words[: m.start()]}{chance.choice(('later', 'again', 'local', 'often'))}{words[m.end() :]}"
    return _put(text, other.end, other.end, f"\n\n{words}")


def stop(analysis: Analysis, chance: random.Random) -> Defect | None:
    """A body paragraph loses its full stop."""
    text = analysis.text
    spans = [b.span for b in _body(analysis) if len(text[b.span.start : b.span.end].split()) > 12]
    ends = [s.end for s in spans if _STOPPED.search(text[s.end - 5 : s.end])]
    if not ends:
        return None
    at = chance.choice(ends) - 1
    word = re.search(r"\w+$", text[:at])
    return Defect(text, text[:at] + text[at + 1 :], word.start(), at) if word else None


def article(analysis: Analysis, chance: random.Random) -> Defect | None:
    """A country or body loses its article."""
    found = [m for b in _body(analysis) for m in _WITHOUT.finditer(analysis.text, b.span.start, b.span.end)]
    if not found:
        return None
    m = chance.choice(found)
    defect = _put(analysis.text, m.start(), m.end(), "")
    return defect._replace(end=defect.end + 5)


def bracket(analysis: Analysis, chance: random.Random) -> Defect | None:
    """One of two brackets is lost."""
    found = [m for b in _body(analysis) for m in _BRACKETS.finditer(analysis.text, b.span.start, b.span.end)]
    if not found:
        return None
    m = chance.choice(found)
    left = chance.random() < 0.5
    at = m.start() if left else m.end() - 1
    defect = _put(analysis.text, at, at + 1, "")
    return defect._replace(start=m.start(), end=m.end() - 1)


def line(analysis: Analysis, chance: random.Random, lines: list[str]) -> Defect | None:
    """A line that does not belong to the story, between two paragraphs of it."""
    blocks = _body(analysis)[1:]
    if len(blocks) < 3:
        return None
    at = chance.choice(blocks).span.end
    new = chance.choice(lines)
    return _put(analysis.text, at, at, f"\n\n{new}")._replace(start=at + 2)


KINDS: Mapping[str, tuple[Maker, str]] = {
    "headline: a figure changed": (headline_figure, r"numbers\.headline|headlines\.number"),
    "headline: million for billion": (headline_unit, r"numbers\.headline|headlines\.number"),
    "headline: a surname changed": (headline_name, r"headlines\.name|naming\."),
    "caption: a name changed": (caption_name, r"headlines\.name|naming\.|typos\.name-slip"),
    "weekday changed, Aug. 16": (weekday, r"dates\.weekday"),
    "weekday changed, 16 August": (partial(weekday, british=True), r"dates\.weekday"),
    "a second age": (age, r"people\.age"),
    "a second office": (job, r"people\.job"),
    "he for she": (pronoun, r"people\.pronoun|attribution\."),
    "a paragraph pasted twice": (paragraph, r"repetition\."),
    "the same, a word changed": (partial(paragraph, changed=True), r"repetition\."),
    "a full stop lost": (stop, r"punctuation\.terminal"),
    "an article lost": (article, r"typos\.missing"),
    "a bracket lost": (bracket, r"punctuation\.brackets"),
    "button or slot": (partial(line, lines=leftovers.LABELS), r"debris\."),
    "link to another page": (partial(line, lines=leftovers.PROMOS), r"debris\."),
    "newsletter, app, cookie": (partial(line, lines=leftovers.SIGNUPS), r"debris\."),
    "picture credit": (partial(line, lines=leftovers.CREDITS), r"debris\."),
    "mark of the wire": (partial(line, lines=leftovers.WIRE), r"debris\."),
    "note to the desk": (partial(line, lines=leftovers.NOTES), r"debris\.|legal\.embargo"),
    "embargo": (partial(line, lines=leftovers.EMBARGOES), r"legal\.embargo|debris\."),
    "placeholder": (partial(line, lines=leftovers.PLACEHOLDERS), r"debris\."),
    "markup, mojibake": (partial(line, lines=leftovers.MARKUP), r"debris\."),
    "an assistant’s words": (partial(line, lines=leftovers.ASSISTANTS), r"debris\."),
}
"""What is put in, and the rules that may find it."""
