"""One word written in two ways: where both stand in the story's own words, and where one is only quoted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict, replacing, series
from newslint.analysis.names.words.vocabulary import Words
from newslint.analysis.names.words.voices import cited

_SETTLED = 3
"""How often the narration has a word one way when nobody can doubt which is the story's."""


def respelled(
    analysis: Analysis,
    kind: str,
    ways: Mapping[str, int],
    narrated: Words,
    quoted: Words,
    *,
    preferred: str,
    instead: Callable[[str], str],
) -> Conflict | None:
    """The conflict of one word, whose forms are each written one of several ways; None when the story keeps to one.

    Its case is `clear` when the narration has two ways of writing, `quoted` when one is only quoted. `instead`
    is the form to print for another.
    """
    own = {w: narrated[w] for w in ways if w in narrated}
    cited_ = cited(analysis, {w: quoted[w] for w in ways if w in quoted})
    forms = {w: sorted([*own.get(w, ()), *cited_.get(w, ())]) for w in ways if w in own or w in cited_}
    sides = {way: sorted(s for w in forms if ways[w] == way for s in forms[w]) for way in {ways[w] for w in forms}}
    if len(sides) < 2:
        return None
    others = [way for way in sides if way != ways.get(preferred)]
    rarer = min(others, key=lambda way: (len(sides[way]), -sides[way][0].start))
    changed = [w for w in own if preferred and ways[w] != ways.get(preferred)]
    edits = tuple(edit for w in changed for edit in replacing(analysis, {w: own[w]}, instead(w)))
    case, note = "clear", ""
    if len({ways[w] for w in own}) < 2:
        if kind == "hyphenation" and sum(map(len, own.values())) >= _SETTLED:
            return None  # the words in marks were left as somebody wrote them
        case = "quoted"
        those = f"{series(f'‘{w}’' for w in forms if w not in own)} only" if own else "all"
        note = f", {those} in quotation marks"
    anchor = next(w for w in forms if sides[rarer][0] in forms[w])
    return Conflict(kind, forms, case, preferred, "", edits, anchor, (note,))
