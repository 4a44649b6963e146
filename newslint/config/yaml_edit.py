"""Small changes to YAML that leave every other byte as it stands: text in, text out.

Whoever changes a file reads the outcome again and compares: YAML has more ways to be written than are looked for here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

import yaml

from newslint.errors import ConfigError
from newslint.late import late
from newslint.ruleset.marked import parse, resolved

_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = late(r"\w(?:[\w .’/&+'-]*[\w.’])?")
_YEAR = late(r"[12]\d{3}")
"""A number that is given back as a string where one is asked for, and that everybody writes bare."""
Patch = tuple[int, int, str]


def scalar(words: str) -> str:
    """A string as it is written in YAML."""
    plain = _PLAIN.fullmatch(words) and (resolved(words) == words or _YEAR.fullmatch(words))
    return words if plain else "'" + words.replace("'", "''") + "'"


def flow(value: Any) -> str:
    """Strings, lists and mappings on one line: `{forms: [Ana Ruiz], tag: council}`."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(k)}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def put(text: str, key: str, written: str) -> str:
    """Say something of a key that the file does not have."""
    top = yaml.compose(text, Loader=_LOADER)
    return _patched(text, [_member(text, top, f"{key}: {written}")])


def append(text: str, key: str, items: Sequence[str]) -> str:
    """Add items, each on one line, to the end of the list under a key."""
    top: Any = yaml.compose(text, Loader=_LOADER)
    node = _under(top, key)
    if node is None:
        block = top is None or not top.flow_style
        written = _lines(text, 2, items) if block else f" [{', '.join(items)}]"
        patch = _member(text, top, f"{key}:{written}")
    elif node.start_mark.index == node.end_mark.index:  # `people:` and nothing
        patch = _below(text, node.end_mark.index, _lines(text, 2, items))
    else:
        patch = _longer(text, node, items)
    return _patched(text, [patch])


def extend(text: str, items: Sequence[str]) -> str:
    """Add items, each of any number of lines, to the end of the list that a file is."""
    top: Any = yaml.compose(text, Loader=_LOADER)
    return _patched(text, [_longer(text, top, items) if top else _below(text, len(text), _lines(text, 0, items))])


def mapping(text: str, key: str, value: Any, change: Callable[[], str]) -> str | None:
    """What the change makes of a text, if it says this of a key then, and what it did of every other; else None."""
    with suppress(ConfigError, yaml.YAMLError, ValueError, IndexError, AttributeError, TypeError):
        after = change()
        if parse("", after).data == {**(parse("", text).data or {}), key: value}:
            return after
    return None


def remove(text: str, key: str, indexes: Iterable[int]) -> str:
    """Take items out of the list under a key, with the comments on their lines."""
    node = _under(yaml.compose(text, Loader=_LOADER), key)
    gone = sorted(set(indexes))
    if node is None or not gone:
        return text
    if node.flow_style:
        return _patched(text, [_cut(node.value, first, last) for first, last in _runs(gone)])
    patches = [_block(text, node, index) for index in gone]
    if len(gone) == len(node.value):
        colon = text.rindex(f"{key}:", 0, node.start_mark.index) + len(key) + 1
        patches.append((colon, colon, " []"))
    return _patched(text, patches)


def assign(text: str, key: str, indexes: Iterable[int], name: str, written: str) -> str:
    """Set a key of mappings that are items of the list under `key`."""
    node = _under(yaml.compose(text, Loader=_LOADER), key)
    patches = []
    for index in indexes:
        item = node.value[index]
        old = _under(item, name)
        if old is None:
            patches.append(_member(text, item, f"{name}: {written}"))
        else:
            patches.append((old.start_mark.index, old.end_mark.index, written))
    return _patched(text, patches)


def _under(node: Any, key: str) -> Any:
    """What stands under a key of a mapping; None where nothing does."""
    members = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in members if name.value == key), None)


def _longer(text: str, node: Any, items: Sequence[str]) -> Patch:
    """More items of a list that is written out, or of what stands where a list may."""
    if isinstance(node, yaml.SequenceNode) and node.value and not node.flow_style:
        return _below(text, _end(text, node), _lines(text, node.start_mark.column, items))
    if isinstance(node, yaml.SequenceNode) and node.value:
        end = node.value[-1].end_mark.index
        return end, end, "".join(f", {item}" for item in items)
    empty = not node.value or (not node.style and resolved(node.value) is None)  # `[]`, `null`
    one = [] if empty else [flow(node.value)]
    return node.start_mark.index, node.end_mark.index, f"[{', '.join([*one, *items])}]"


def _member(text: str, mapping: Any, written: str) -> Patch:
    """One more key at the end of a mapping, or of a file that says nothing yet."""
    if mapping is None:
        return _below(text, len(text), _break(text) + written)
    end = _end(text, mapping)
    if not mapping.flow_style:
        return _below(text, end, _break(text) + " " * mapping.start_mark.column + written)
    if not mapping.value:
        return mapping.start_mark.index + 1, mapping.start_mark.index + 1, written
    end = mapping.value[-1][1].end_mark.index
    return end, end, f", {written}"


def _end(text: str, node: Any) -> int:
    """Where the last word of a node ends, without what follows: a block's own end stands at the next block."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    end: int = node.end_mark.index
    while end > node.start_mark.index and text[end - 1] in "\r\n":
        end -= 1
    return end


def _below(text: str, at: int, lines: str) -> Patch:
    """What begins with a line break, put behind the line that `at` stands on."""
    end = text.find("\n", at)
    if end < 0:
        last = text.endswith(("\n", "\r")) or not text
        return len(text), len(text), (lines.lstrip("\r\n") if last else lines) + _break(text)
    end -= text[end - 1 : end] == "\r"
    return end, end, lines


def _lines(text: str, column: int, items: Iterable[str]) -> str:
    indent = _break(text) + " " * column
    return "".join(f"{indent}- " + item.replace("\n", f"{indent}  ") for item in items)


def _break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _runs(indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each stretch of neighbours."""
    first = last = indexes[0]
    for index in indexes[1:]:
        if index != last + 1:
            yield first, last
            first = index
        last = index
    yield first, last


def _cut(items: Sequence[Any], first: int, last: int) -> Patch:
    """A stretch of a flow list, with the comma that is then one too many."""
    if last + 1 < len(items):
        return items[first].start_mark.index, items[last + 1].start_mark.index, ""
    return items[first - 1].end_mark.index if first else items[0].start_mark.index, items[last].end_mark.index, ""


def _block(text: str, node: Any, index: int) -> Patch:
    """The lines of an item of a block list, from its dash on."""
    item, column = node.value[index], node.start_mark.column
    start = text.rfind("\n", 0, item.start_mark.index) + 1
    while text[start : start + column + 1].lstrip(" ") != "-":
        start = text.rindex("\n", 0, start - 1) + 1 if start > 1 else 0
    end = text.find("\n", _end(text, item))
    return start, len(text) if end < 0 else end + 1, ""


def _patched(text: str, patches: Iterable[Patch]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, written in sorted(patches):
        pieces += (text[at:start], written)
        at = end
    return "".join(pieces) + text[at:]
