"""Where the words at fault stand in a YAML file, for a Problem that knows where they begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import accumulate
from typing import Any

import yaml
from lsprotocol import types

from newslint.config.yaml_edit import scalar
from newslint.errors import Problem
from newslint.ruleset.marked import LOADER
from newslint.server.diagnostics import SOURCE
from newslint.server.positions import Positions

_WORD = re.compile(r"[^\s,\[\]{}#]+|\S")
_LAST = re.compile(r"\S+(?=\s*\Z)")
_MEANT = re.compile(r"did you mean ‘(.+)’\?")


def diagnostics(
    text: str,
    encoding: str,
    problems: Iterable[Problem],
    severity: types.DiagnosticSeverity = types.DiagnosticSeverity.Error,
) -> list[types.Diagnostic]:
    """The problems of a file with this text; what was probably meant stands in `data`."""
    told = [*problems]
    if not told:
        return []
    positions, spots = Positions(text, encoding), Spots(text)
    return [_diagnostic(problem, positions.range(*spots.span(problem)), severity) for problem in told]


def _diagnostic(problem: Problem, place: types.Range, severity: types.DiagnosticSeverity) -> types.Diagnostic:
    meant = _MEANT.search(problem.hint)
    return types.Diagnostic(
        range=place,
        message=f"{problem.message}\n{problem.hint}" if problem.hint else problem.message,
        severity=severity,
        source=SOURCE,
        data={"meant": scalar(meant[1])} if meant else None,
    )


class Spots:
    """The words of one YAML text. YAML ends lines at more signs than editors do."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *accumulate(map(len, text.splitlines(keepends=True)))]
        self._ends = dict(self._scalars())

    def span(self, problem: Problem) -> tuple[int, int]:
        """The offsets of the word at a problem's place; the last word of its line if there is none."""
        line, column = problem.place.line - 1, problem.place.column - 1
        if not 0 <= line < len(self._starts) - 1:
            end = len(self._text.rstrip()) if line >= 0 else 0
            return end, end
        start, after = self._starts[line], self._starts[line + 1]
        at = min(start + max(0, column), after)
        stop = start + len(self._text[start:after].rstrip())
        if at in self._ends:
            return at, max(at, min(self._ends[at], stop))
        if m := _WORD.match(self._text, at, max(at, stop)):
            return m.span()
        last = _LAST.search(self._text, start, stop)
        return last.span() if last else (at, at)

    def _scalars(self) -> Iterator[tuple[int, int]]:
        """Where each word of YAML begins and ends, as far as it can be read."""
        with suppress(yaml.YAMLError):
            for event in yaml.parse(self._text.encode("utf-8", "replace"), Loader=LOADER):
                if isinstance(event, (yaml.ScalarEvent, yaml.AliasEvent)):
                    yield self._offset(event.start_mark), self._offset(event.end_mark)

    def _offset(self, mark: Any) -> int:
        offset: int = self._starts[min(mark.line, len(self._starts) - 1)] + mark.column
        return min(len(self._text), offset)
