"""Words with overlapping stretches marked in them, as sound markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.report.html import text


class Layer(NamedTuple):
    """A stretch of the words, half-open, and the element that it becomes: several where it crosses another's end.

    `identity` are attributes of the first of these elements alone, `after` is markup behind the last.
    """

    start: int
    end: int
    tag: str
    attributes: str = ""
    identity: str = ""
    after: str = ""


def woven(words: str, layers: Iterable[Layer]) -> str:
    """The words as markup; of two layers that begin together the longer one is outside."""
    return "".join(_pieces(words, sorted(layers, key=lambda layer: (-layer.start, layer.end))))


def _pieces(words: str, waiting: list[Layer]) -> Iterator[str]:
    cuts = sorted({0, len(words), *(cut for layer in waiting for cut in layer[:2])})
    opened: list[Layer] = []
    for at, to in zip(cuts, [*cuts[1:], len(words)], strict=True):
        depth = next((n for n, layer in enumerate(opened) if layer.end <= at), len(opened))
        inner = opened[depth:]
        del opened[depth:]
        yield from (_close(layer, layer.end <= at) for layer in reversed(inner))
        for layer in inner:
            if layer.end > at:
                yield f"<{layer.tag}{layer.attributes}>"
                opened.append(layer)
        while waiting and waiting[-1].start <= at:
            layer = waiting.pop()
            yield f"<{layer.tag}{layer.identity}{layer.attributes}>"
            if layer.end > at:
                opened.append(layer)
            else:
                yield _close(layer, True)
        yield text(words[at:to])


def _close(layer: Layer, whole: bool) -> str:
    return f"</{layer.tag}>{layer.after if whole else ''}"
