"""A surname alone right after two people who bear it came in together: Ann and Paul Lee … Lee said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.people.in_full import alone, in_full
from newslint.analysis.names.table.table import LEFT, Names, names
from newslint.analysis.sentences import sentences
from newslint.data.lexicon import lexicon
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_AND = late(r"(?<![\w'-])([\w'-]+) and $")
_BETWEEN = late(
    r"(?:, (?:\d{1,3}|[a-z][a-z ]{2,30}),)?,? and (?:his|her|the|their) (?:[a-z-]+ ){1,3}$"
    r"|(?:, (?:\d{1,3}|[a-z][a-z ]{2,30}),)?,? and (?:(?:his|her) [a-z ]{3,20}, )?$"
)
_BACK, _GAP = 25, 70
_TITLE = late(r"\b(?:Mr|Mrs|Ms|Miss)\.? $")
_FAMILY = late(r"(?:'s?)? (?:famil|brother|sister|sibling|household|and |\()")


def same_surname(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """The first bare surname behind a couple of namesakes, where nothing since has named either in full."""
    table, columns = analysis.get(names), analysis.get(sentences)
    for surname, givens in analysis.get(in_full).items():
        mentions = sorted(r for rows in givens.values() for r in rows)
        couple = _couple(table, mentions[0], givens, surname)
        if couple is None:
            continue
        first = next(iter(alone(analysis, surname)), None)
        if first is None or first.start < couple.end:
            continue
        since = [r for r in mentions if couple.end <= table.starts[r] < first.start]
        later = columns.at(first.start) > columns.at(couple.end - 1)
        if (
            later
            and not since
            and not _FAMILY.match(table.text, first.end)
            and not _TITLE.search(table.text, max(0, first.start - 7), first.start)
        ):
            yield Match(
                first, "", (surname, table.text[couple.start : couple.end]), (Related(couple, "two of the name"),)
            )


def _couple(table: Names, row: int, givens: Mapping[str, Any], surname: str) -> Span | None:
    """Two people of one surname joined by `and`, the one at this row and the one beside it."""
    lex = lexicon()
    opens = row - 1
    after = table.text[table.ends[row] : table.ends[row] + _GAP]
    if not table.text.endswith(" and ", 0, table.starts[opens]) and " and " not in after:
        return None
    before = _AND.search(table.text, max(0, table.starts[opens] - _BACK), table.starts[opens])
    single = before is not None and opens and table.words[opens - 1] == before[1] and not table.flags[opens - 1] & LEFT
    surnames = single and before is not None and any(table.flags[r] & LEFT for r in table.rows[before[1]])
    if before is not None and single and not surnames and lex.is_given(before[1]) and lex.is_given(table.words[opens]):
        return Span(before.start(), table.ends[row])
    behind = row + 2
    if behind < len(table.words) and table.words[behind] == surname and lex.is_given(table.words[behind - 1]):
        gap = table.text[table.ends[row] : table.starts[behind - 1]]
        if _BETWEEN.fullmatch(gap):
            return Span(table.starts[opens], table.ends[behind])
    return None
