"""Words written with a hyphen and closed up in one story: e-mail and email."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.preferred import preferred_form
from newslint.analysis.names.table.table import names
from newslint.analysis.names.words.respelled import respelled
from newslint.analysis.names.words.vocabulary import Words, places, vocabulary
from newslint.analysis.names.words.voices import voiced
from newslint.analysis.text import MASK, folded
from newslint.analysis.tokens import tokens
from newslint.late import late
from newslint.span import Span

_JOINT = late(r"[ -]")
_HYPHEN = late(r"-(?=[a-z])")
_HYPHENED = late(rf"(?<![\w@#/.'{MASK}-])([A-Za-z][a-z]*)-([a-z]+(?:-[a-z]+)?)(?![\w@{MASK}-])")
_ENDINGS = ("", "s", "ed", "ing")
_VERB = late(r"\b(?:to|not|will|would|shall|should|must|may|might|can|could|and|or|they|sides|troops|forces)\s+$")
_SHORTEST = 5


def hyphenation_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Words that stand both hyphenated and closed; open forms only where the options list them."""
    groups = _groups(analysis, options.get("open", ()))
    for stem in _stems(tuple(options.get("apart", ()))) & groups.keys():
        del groups[stem]
    known = analysis.get(vocabulary)
    closed = {f"{stem}{ending}": stem for stem in groups for ending in _ENDINGS if f"{stem}{ending}" in known}
    if not closed:
        return
    narrated, quoted = voiced(analysis, places(analysis, closed))
    for stem in dict.fromkeys(closed.values()):
        narrated_apart, quoted_apart = voiced(analysis, groups[stem])
        ways = {f: 0 for form in groups[stem] for f in (form, _base(form, stem))}
        ways |= {stem: 1, **{w: 1 for w, s in closed.items() if s == stem}}
        preferred = preferred_form(analysis, ways, options)
        conflict = respelled(
            analysis,
            "hyphenation",
            ways,
            narrated | narrated_apart,
            quoted | quoted_apart,
            preferred=preferred,
            instead=partial(_printed, preferred),
        )
        if conflict:
            yield conflict


def _base(form: str, stem: str) -> str:
    """The form without its ending: e-mail for e-mailed, whose stem is email."""
    return form[: len(stem) - len(_JOINT.sub("", form)) or None]


def _printed(preferred: str, form: str) -> str:
    """The preferred form with the ending of this one."""
    return preferred + _JOINT.sub("", form).removeprefix(_JOINT.sub("", preferred))


def _groups(analysis: Analysis, listed: Iterable[tuple[str, str]]) -> dict[str, Words]:
    """The words with a hyphen, and the listed ones that stand open, by the closed word without its ending."""
    text, rows, table = analysis.get(folded), analysis.get(tokens), analysis.get(names)
    groups: dict[str, Words] = {}
    for hyphen in _HYPHEN.finditer(text):
        row = rows.at(hyphen.end()) - 1
        m = _HYPHENED.match(text, rows.starts[row]) if row >= 0 and rows.ends[row] == hyphen.start() else None
        if m and not (m[0][0].isupper() and table.mid(m.start())):
            _add(groups, m[0].replace("-", ""), Span(*m.span()), m[0])
    known = analysis.get(vocabulary)
    for one, two in listed:
        if one.partition(" ")[0] in known and one in text:
            for m in re.finditer(rf"(?<![\w-]){one}s?(?![\w-])", text):
                if not _VERB.search(text, max(0, m.start() - 12), m.start()):
                    _add(groups, two.replace("-", ""), Span(*m.span()), m[0])
    return groups


def _add(groups: dict[str, Words], closed: str, span: Span, form: str) -> None:
    if len(closed) >= _SHORTEST:
        groups.setdefault(_stem(closed.lower()), {}).setdefault(form.lower(), []).append(span)


@lru_cache(maxsize=16)
def _stems(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_stem, words))


def _stem(closed: str) -> str:
    """The word without its ending, unless too little is left."""
    for ending in _ENDINGS[1:]:
        if closed.endswith(ending) and len(closed) - len(ending) >= _SHORTEST:
            return closed.removesuffix(ending)
    return closed
