"""What a kind of check is: the thing that `extends:` names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple, TypeVar

from newslint.analysis import Analysis
from newslint.finding import Match

Quotes = Literal["skip", "include", "only"]
JsonSchema = Mapping[str, Any]
Options = Mapping[str, Any]
T = TypeVar("T")
Way = tuple[str | int, ...]
"""The way to a value inside the options: keys and indexes."""
Run = Callable[[Analysis, "Use"], Iterator[Match]]


class Use(NamedTuple):
    """A rule's use of a check: its options as loaded (validated, defaults not filled in) and what scopes it to."""

    rule: str
    options: Options
    scope: tuple[str, ...] = ("text",)
    quotes: Quotes = "skip"
    timeout: float | None = None
    """Seconds for one expression on one story; None for rules that ship with newslint, which are known to be tame."""
    seconds_per_character: float = 5e-6


class Check(NamedTuple):
    """One kind of check.

    `options` is the JSON Schema of each key of its own, declared beside the check; `run` yields matches in plain
    offsets and leaves scope, quotation marks, story types and severities to the linter. `literals` gives the lower-case
    literals of which at least one must stand in the lowered text for the rule to match at all (None: cannot tell).
    """

    name: str
    summary: str
    options: Mapping[str, JsonSchema]
    run: Run
    required: tuple[str, ...] = ()
    cases: Mapping[str, str] = {}
    """What the check tells apart, each with what it means (for the docs): a rule gives each a severity."""
    quotes: Quotes = "skip"
    literals: Callable[[Options], tuple[str, ...] | None] = lambda options: None
    whole: Callable[[Options], bool] = lambda options: False
    """Whether what a rule with these options says is true of the story as a whole, wherever it puts the mark."""
    patient: bool = False
    """Whether a sentence that is still being typed looks like a fault to it: an editor waits for a pause."""
    values: tuple[str, ...] = ()
    """What the `%s` of a message stand for, in order (for the docs)."""
    reads: Callable[[Options], Iterable[str]] = lambda options: ()
    """The keys that a rule with these options heeds; none: all."""
    problems: Callable[[Options], Iterable[tuple[Way, str]]] = lambda options: ()
    """What a schema cannot say of valid options, such as an expression that does not compile: `(("tokens", 3), "…")`.
    Called when a rule file changed, never at start-up; a key of a mapping is reached as ("swap", key)."""


_MOST = 1000


def once(make: Callable[[Options], T]) -> Callable[[Options], T]:
    """`make`, called once for the options of each rule, which stay as they are."""
    made: dict[int, tuple[Options, T]] = {}

    def get(options: Options) -> T:
        if id(options) not in made:
            if len(made) > _MOST:
                made.clear()
            made[id(options)] = (options, make(options))  # with the options, so that nothing else gets their id
        return made[id(options)][1]

    return get
