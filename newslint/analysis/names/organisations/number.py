"""A body that is one thing in one sentence and several in another: the council was, the council were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.attributions.clauses import outside
from newslint.analysis.mentions.grammar import REGIONS
from newslint.analysis.mentions.nouns import BODIES
from newslint.analysis.names.table.table import OPENERS
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cast import cast
from newslint.data.lexicon import lexicon
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_SUBJECT = late(
    r"(?:(?:On|In|At|By|After|Last|But|And|Yet|Meanwhile|However)\b[^,\n.]{0,50}, )?"
    r"(?:(?P<noun>[Tt]he (?:[a-z-]+ )?[a-z]+)|(?:[Tt]he )?(?P<name>[A-Z][\w&]+(?: [A-Z][\w&]+){0,4}))"
    r" (?:(?P<one>is|was|has)|(?P<many>are|were|have))\b(?! to\b)"
)
"""A subject that opens its sentence, and its verb."""
_PEOPLE = word_set("police staff family couple press crew team squad majority number crowd public media data band camp")
"""Bodies that good copy has in both numbers, by sense."""


def number(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """One match for each body of both numbers, on the rarer."""
    text, people = analysis.get(outside), analysis.get(cast)
    named = {person.words[-1] for person in people.people}
    met: dict[str, tuple[list[Span], list[Span]]] = {}
    for start in analysis.get(sentences).starts:
        m = _SUBJECT.match(text, start)
        if m is None:
            continue
        body = m["name"] or m["noun"].lower()
        last = body.rpartition(" ")[2]
        if m["noun"]:
            known = last in BODIES and last not in _PEOPLE
        else:
            many = body[-1] == "s" and lexicon().is_word(last.lower())
            known = not (
                body in OPENERS or last in named or many or body in REGIONS or lexicon().is_place(body)
            )  # England were
        if known:
            group = "name" if m["name"] else "noun"
            verb = "one" if m["one"] else "many"
            met.setdefault(body, ([], []))[verb == "many"].append(Span(m.start(group), m.end(verb)))
    for sides in met.values():
        if all(sides):
            odd, usual = sorted(sides, key=lambda places: (len(places), -places[0].start))
            words = [text[s.start : s.end] for s in (odd[0], usual[0])]
            related = tuple(
                Related(s, f"‘{text[s.start : s.end]}’ here", again=n < len(odd))
                for n, s in enumerate((*odd[1:], *usual), 1)
            )
            yield Match(odd[0], "", (words[0], words[1]), related)
