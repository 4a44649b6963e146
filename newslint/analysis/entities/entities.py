"""Who and what a story names: the forms that mean the same joined, in columns."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.entities.around import votes
from newslint.analysis.entities.introduced import person_introduced
from newslint.analysis.entities.joins import Joins, by_words, firms, people_alike
from newslint.analysis.entities.kinds import KINDS, Kind, beside, is_person, kind_by_context, lettered
from newslint.analysis.entities.mentions import Finder, Mention
from newslint.analysis.entities.offices import offices
from newslint.analysis.entities.words import OFFICE, SHORT
from newslint.analysis.names.conflicts import conflicts
from newslint.analysis.names.table.table import COURTESY, DISPLAY, TITLES, Names, names
from newslint.analysis.speakers.cast import cast
from newslint.data.lexicon import lexicon
from newslint.span import Span
from newslint.words import word_set

_TELLING = word_set("variant surface person-name country place alias abbreviation designation capitals company")
"""Kinds of conflict whose forms mean one thing that has a name."""
_HEADLINE = 20
"""Words that a headline has at most."""
_WEIGHT: dict[Kind, int] = {kind: n for n, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Entities:
    """Entity i has `names[i]`, `kinds[i]` and so on; mention j, the text's [starts[j], ends[j]), is entity `of[j]`'s.

    Entities stand in the order of their first mentions, mentions in that of the text. `clashes[i]` are the forms of
    which the classifier of conflicts says that they are one name in two spellings, `titles[i]` the offices and roles of
    a person.
    """

    names: list[str] = field(default_factory=list)
    kinds: list[Kind] = field(default_factory=list)
    introduced: bytearray = field(default_factory=bytearray)
    clashes: list[tuple[str, ...]] = field(default_factory=list)
    titles: list[tuple[str, ...]] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("I"))
    ends: array[int] = field(default_factory=lambda: array("I"))
    of: array[int] = field(default_factory=lambda: array("I"))

    def mentions(self) -> list[list[Span]]:
        """The mentions of each entity, in order."""
        found: list[list[Span]] = [[] for _ in self.names]
        for start, end, who in zip(self.starts, self.ends, self.of, strict=True):
            found[who].append(Span(start, end))
        return found


@layer("story")
def entities(analysis: Analysis) -> Entities:
    """What the story names; the rules on conflicts of names, on and off, say which forms are listed as one thing's."""
    finder = Finder(analysis)
    known = _known(analysis)
    found = finder.mentions()
    joins = Joins()
    people = analysis.get(cast).people
    kinds = {m.key: m.kind for m in found}
    alike = [(a, b) for a, b in people_alike(people, finder.words, lexicon()) if b in kinds]
    kinds.update(dict.fromkeys((a for a, _ in alike), "person"))
    for one, two in (*finder.same, *by_words(kinds), *alike, *firms(kinds)):
        joins.join(one, two)
    clashing = _conflicts(analysis, found, joins)
    grouped: dict[str, list[Mention]] = {}
    for mention in found:
        grouped.setdefault(joins.root(mention.key), []).append(mention)
    clashes: dict[str, dict[str, None]] = {}
    for key, forms in clashing:
        clashes.setdefault(joins.root(key), {}).update(dict.fromkeys(forms))
    made = Entities()
    where: dict[str, int] = {}
    for key, mentions in grouped.items():
        where[key] = len(made.names)
        kind = _kind(analysis, mentions)
        made.names.append(_name(analysis, kind, mentions))
        made.kinds.append(kind)
        made.introduced.append(_introduced(analysis, kind, mentions, finder.defined, known))
        made.clashes.append(tuple(clashes.get(key, ())))
        made.titles.append(_titles(analysis, kind, mentions))
    for mention in found:
        made.starts.append(mention.start)
        made.ends.append(mention.end)
        made.of.append(where[joins.root(mention.key)])
    return made


def _known(analysis: Analysis) -> frozenset[str]:
    """Letters that the rules say need no explanation."""
    return frozenset(SHORT).union(*(a.options.get("known", ()) for a in analysis.asked.get("reference-fault", ())))


def _conflicts(analysis: Analysis, found: list[Mention], joins: Joins) -> list[tuple[str, list[str]]]:
    """Join what the classifier says is one, making mentions of its other forms; a key of each entity, its forms."""
    starts = [m.start for m in found]
    met, more = [], []
    for own in analysis.get(conflicts).values():
        for conflict in (c for c in own if c.kind in _TELLING and (c.kind, c.case) != ("company", "likely")):
            keys: dict[str, None] = {}
            free: list[Span] = []
            for spans in conflict.places.values():
                for span in spans:
                    row = bisect_right(starts, span.start) - 1
                    if row >= 0 and span.start < found[row].end:
                        if found[row].key.startswith("work ") and span.end < found[row].end:
                            continue  # a headline that has the name in it
                        keys[found[row].key] = None
                    elif row + 1 == len(found) or span.end <= found[row + 1].start:
                        free.append(span)
            if not keys:
                continue
            first = next(iter(keys))
            for key in keys:
                joins.join(first, key)
            more += [Mention(s.start, s.end, first, None) for s in free]
            met.append((first, list(conflict.places)))
    end = -1
    found += more
    found.sort()
    kept = []
    for mention in found:  # two conflicts may have told of one place
        if mention.start >= end:
            kept.append(mention)
            end = mention.end
    found[:] = kept
    return met


def _kind(analysis: Analysis, mentions: Sequence[Mention]) -> Kind:
    """The kind that most of what is known of the mentions says."""
    text, lex = analysis.get(names).text, lexicon()
    kinds: set[Kind] = {m.kind for m in mentions if m.kind is not None}
    longest = max((text[m.start : m.end].split() for m in mentions if m.kind is None), key=len, default=[])
    if len(longest) > 1 and is_person(longest, lex):
        kinds.add("person")
    around = votes(text, [(m.start, m.end) for m in mentions])
    if kinds:
        forms = {analysis.words(Span(m.start, m.end)) for m in mentions}
        return beside(min(kinds, key=lambda k: _WEIGHT[k]), around, forms, lex)
    return kind_by_context(around, longest, lex)


def _name(analysis: Analysis, kind: Kind, mentions: Sequence[Mention]) -> str:
    """The fullest form of a person, the most frequent written-out one of anything else."""
    count = Counter(analysis.words(Span(m.start, m.end)) for m in mentions)
    order = list(count)
    if kind == "person":
        people = analysis.get(cast).people
        who = Counter(people[int(m.key.split()[1])].name for m in mentions if m.key.startswith("person "))
        every = who if any(" " in n for n in who) else who + count
        return max(every, key=lambda n: (" " in n, every[n]))
    written = any(" " in form for form in order)  # Islamic State before ISIS, but ISIS before Isis where it stands more
    return min(order, key=lambda f: (written and lettered(f), written and f.isupper(), -count[f], order.index(f)))


def _introduced(
    analysis: Analysis, kind: Kind, mentions: Sequence[Mention], defined: set[str], known: frozenset[str]
) -> bool:
    """Whether the first mention in running copy says who or what it is; letters that are explained or known do."""
    table = analysis.get(names)
    headline = _headline(analysis)
    first = next((m for m in mentions if m.start >= headline and not _shown(table, m)), mentions[0])
    if kind == "person":
        return person_introduced(analysis, first.start, first.end) or _namesake(analysis, first)
    form = table.text[first.start : first.end]
    if not all(lettered(table.text[m.start : m.end]) for m in mentions):
        return True
    return not defined.isdisjoint(m.key for m in mentions) or form.replace(".", "") in known


def _headline(analysis: Analysis) -> int:
    """Where the copy begins, behind a first paragraph as short as a headline."""
    blocks = analysis.document.blocks
    first = blocks[0].span if len(blocks) > 1 else Span(0, 0)
    return first.end if analysis.text.count(" ", first.start, first.end) < _HEADLINE else first.start


def _namesake(analysis: Analysis, first: Mention) -> bool:
    """Whether a surname is that of several who are named in full before: which of them it means is another question."""
    people = analysis.get(cast)
    named = people.named(analysis.text[first.start : first.end])
    return any(people.people[n].first.start < first.start for n in named)


def _shown(table: Names, mention: Mention) -> bool:
    row = bisect_left(table.starts, mention.start)
    return row < len(table.starts) and table.starts[row] < mention.end and bool(table.flags[row] & DISPLAY)


def _titles(analysis: Analysis, kind: Kind, mentions: Sequence[Mention]) -> tuple[str, ...]:
    if kind != "person":
        return ()
    people = analysis.get(cast).people
    rows = sorted({int(m.key.split()[1]) for m in mentions if m.key.startswith("person ")})
    given = sorted({t for row in rows for t in people[row].titles if t in TITLES or t in OFFICE})
    held = [t for t in given if t not in COURTESY]
    told = chain.from_iterable(offices(analysis, m.start, m.end) for m in mentions)
    return tuple(dict.fromkeys((*(held or islice(told, 1)), *(t for t in given if t in COURTESY))))
