"""The YAML front matter of a Markdown story: what is copy in it, and what it says about the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from newslint.formats.encodings import printable
from newslint.formats.writer import Writer
from newslint.late import late

ZONES = {
    **dict.fromkeys(("title", "headline", "hed"), "text.headline.title"),
    **dict.fromkeys(("seo_title", "og_title", "short_title", "social_title"), "text.headline.meta"),
    **dict.fromkeys(
        (
            "description",
            "excerpt",
            "subhed",
            "standfirst",
            "dek",
            "deck",
            "summary",
            "subtitle",
            "subheadline",
            "intro",
        ),
        "text.standfirst",
    ),
    **dict.fromkeys(("byline", "author", "authors"), "text.byline"),
    **dict.fromkeys(("caption", "image_caption", "photo_caption"), "text.caption"),
    **dict.fromkeys(("alt", "image_alt", "alt_text"), "text.alt"),
}
"""Fields that hold copy, and its scope."""
_MOST = 65_536
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FENCE = late(r"---[ \t]*(?:\r\n|\n|\r)")


def read(writer: Writer, end: int) -> tuple[dict[str, object], tuple[str, ...]]:
    """Write the copy in the front matter, source [0, end); give its fields (names in lower case) and notes."""
    start = m.end() if (m := _FENCE.match(writer.source, 0, end)) else 0
    text = printable(writer.source[start:end])
    close = text.rstrip().rfind("---")
    text = text[:close] if close >= 0 else text
    if len(text) > _MOST:
        return {}, ("The front matter is too long to be read.",)
    try:
        loader = _LOADER(text)
        node = loader.get_single_node()
        data = loader.construct_document(node) if node is not None else {}
    except (yaml.YAMLError, ValueError, TypeError, AttributeError, KeyError, OverflowError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 2})" if mark else ""
        return {}, (f"The front matter is not YAML{where}.",)
    if not isinstance(node, yaml.MappingNode) or not isinstance(data, dict):
        return {}, ()
    for scope, value in _copy(node):
        writer.open(scope)
        _write(writer, value, start)
        writer.close()
    return {str(key).lower(): value for key, value in data.items()}, ()


def _copy(node: yaml.MappingNode) -> Iterator[tuple[str, yaml.ScalarNode]]:
    for key, value in node.value:
        name = str(key.value).lower().replace("-", "_") if isinstance(key, yaml.ScalarNode) else ""
        if isinstance(value, yaml.MappingNode):
            inner = ((k.value, v) for k, v in value.value if isinstance(k, yaml.ScalarNode))
            yield from (
                (ZONES[k], v)
                for k, v in inner
                if k in ("alt", "caption") and isinstance(v, yaml.ScalarNode) and v.value
            )
        elif (
            name in ZONES and isinstance(value, yaml.ScalarNode) and value.tag.endswith((":str", ":timestamp", ":int"))
        ):
            yield ZONES[name], value


def _write(writer: Writer, node: yaml.ScalarNode, offset: int) -> None:
    """Write a scalar, as much of it verbatim as stands in the source so; folded lines become spaces."""
    at, end = node.start_mark.index + offset, node.end_mark.index + offset
    source, value = writer.source, node.value.strip()
    if source[at : at + 1] in ("'", '"'):
        at, end = at + 1, end - 1
    elif source[at : at + 1] in ("|", ">"):
        at = source.find("\n", at, end) + 1 or at
    at += len(source[at:end]) - len(source[at:end].lstrip())
    if source.startswith(value, at):
        writer.flow(at, at + len(value))
        return
    for piece in re.findall(r"\S+|\s+", value):
        if piece.isspace():
            m = re.compile(r"\s+").match(source, at, end)
            stop = m.end() if m else at
            if stop - at == len(piece) and source[at:stop] == piece:
                writer.flow(at, stop)
            else:
                writer.space(at, stop)
            at = stop
            continue
        if source.startswith(piece, at):
            writer.copy(at, at + len(piece))
            at += len(piece)
        else:
            m = re.compile(r"\S+").match(source, at, end)
            stop = m.end() if m else at
            writer.put(piece, at, stop)
            at = stop
