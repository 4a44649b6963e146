"""The lazy analysis of one story: each layer is computed once, when a check first asks for it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, Literal, NamedTuple, TypeVar, overload

from newslint.analysis.edited import Edited, edited
from newslint.document import Block, Document
from newslint.house import House
from newslint.span import Span

T = TypeVar("T")
Unit = Literal["paragraph", "story"]
Join = Callable[[Edited, T, T], T]


class Asked(NamedTuple):
    """What one rule asks of a classifier that serves all rules of its check. A rule that is off is asked too."""

    rule: str
    options: Mapping[str, Any]
    on: bool


class Layer(Generic[T]):
    """A named function of an analysis whose value is kept; `unit` is what an edit can change: its paragraph, or all.

    `joined` makes the value of a story that was edited from what it was and that of what is new.
    """

    __slots__ = ("compute", "joined", "name", "unit")

    def __init__(self, compute: Callable[[Analysis], T], unit: Unit, joined: Join[T] | None = None) -> None:
        self.compute = compute
        self.name = compute.__name__
        self.unit = unit
        self.joined = joined


@overload
def layer(unit: Unit) -> Callable[[Callable[[Analysis], T]], Layer[T]]: ...
@overload
def layer(unit: Unit, joined: Join[T]) -> Callable[[Callable[[Analysis], T]], Layer[T]]: ...
def layer(unit: Unit, joined: Join[T] | None = None) -> Callable[[Callable[[Analysis], T]], Layer[T]]:
    """Make a layer of `compute(analysis) -> T`: `analysis.get(tokens)`."""

    def make(compute: Callable[[Analysis], T]) -> Layer[T]:
        return Layer(compute, unit, joined)

    return make


class Analysis:
    """One story under the loupe: all that a check may see besides its own options. Offsets are of `text`.

    `asked` is, by check, what the rules ask; classifiers read it. `notes` is what a user should hear of the work.
    `edited` is what an earlier version of the story still tells, until `settle` drops it.
    """

    __slots__ = ("_starts", "_values", "asked", "document", "edited", "house", "notes", "text")

    def __init__(
        self,
        document: Document,
        house: House | None = None,
        asked: Mapping[str, Sequence[Asked]] | None = None,
        earlier: Analysis | None = None,
    ) -> None:
        self.document = document
        self.house = house or House()
        self.asked = asked or {}
        self.text = document.text
        self.edited = edited(earlier, document) if earlier else None
        self.notes: list[str] = []
        self._values: dict[Layer[Any], Any] = {}
        self._starts: list[int] | None = None

    def get(self, wanted: Layer[T]) -> T:
        """The layer's value, computed on first use."""
        try:
            value: T = self._values[wanted]
        except KeyError:
            value = self._values[wanted] = self._made(wanted)
        return value

    def _made(self, wanted: Layer[T]) -> T:
        edit = self.edited
        if edit is None or wanted.joined is None or wanted not in edit.earlier._values:
            return wanted.compute(self)
        return wanted.joined(edit, edit.earlier.get(wanted), edit.fresh.get(wanted))

    def settle(self) -> None:
        """Let go of the earlier version: what is asked from now on is computed of this one."""
        self.edited = None

    def words(self, span: Span) -> str:
        """The words at this place on one line."""
        return " ".join(self.text[span.start : span.end].split())

    def block_index(self, offset: int) -> int:
        """The index of the block that holds this offset, or -1 between blocks."""
        if self._starts is None:
            self._starts = [b.span.start for b in self.document.blocks]
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset <= self.document.blocks[index].span.end else -1

    def block_at(self, offset: int) -> Block | None:
        """The block that holds this offset."""
        index = self.block_index(offset)
        return self.document.blocks[index] if index >= 0 else None
