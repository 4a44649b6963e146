"""Finders that are loaded when a rule asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from newslint.analysis import Analysis
from newslint.checks.check import Options
from newslint.finding import Match

Finder = Callable[[Analysis, Options], Iterator[Match]]


def later(module: str, name: str, *given: Callable[[Options], object]) -> Finder:
    """The finder of this name in a module of newslint.analysis; `given` make of the options what else it is given."""

    def find(analysis: Analysis, options: Options) -> Iterator[Match]:
        finder = getattr(import_module(f"newslint.analysis.{module}"), name)
        found: Iterator[Match] = finder(analysis, *(make(options) for make in given))
        return found

    return find
