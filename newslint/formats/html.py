"""HTML: a whole page is reduced to its article; tags, scripts and navigation are no copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape

import tree_sitter
import tree_sitter_html

from newslint.document import Comment, Document
from newslint.formats import meta as metadata
from newslint.formats.layout import settled
from newslint.formats.plain import with_inlines
from newslint.formats.points import Points
from newslint.formats.writer import Writer
from newslint.span import Span

SKIPPED = frozenset(
    """
    nav aside footer form script style noscript template svg math iframe object select button textarea dialog
    canvas video audio map head
    """.split()  # noqa: SIM905
)
"""Elements whose words are no copy."""
ZONES = {
    "h1": "text.headline.heading.h1",
    **{f"h{n}": f"text.heading.h{n}.crosshead" for n in range(2, 7)},
    "title": "text.headline.title",
    "figcaption": "text.caption",
    "caption": "text.caption",
    "td": "text.table.cell",
    "th": "text.table.cell",
    "pre": "text.code",
    "li": "list",
    "dt": "list",
    "dd": "list",
    "p": "paragraph",
}
"""The scope of an element's words; one without a dot stands behind that of the quotation round it."""
CLASSES = {
    **dict.fromkeys(("byline", "author", "byline-name", "story-byline", "article-byline"), "text.byline"),
    **dict.fromkeys(("dateline-time", "timestamp", "pubdate", "published", "publish-date"), "text.furniture.notice"),
    **dict.fromkeys(
        ("standfirst", "subhed", "subheadline", "dek", "deck", "excerpt", "article-summary"), "text.standfirst"
    ),
    **dict.fromkeys(("wp-caption-text", "image-caption", "photo-caption", "media-caption"), "text.caption"),
    **dict.fromkeys(("photo-credit", "image-credit", "credit", "image-copyright"), "text.furniture.credit"),
    **dict.fromkeys(
        (
            "share",
            "social",
            "social-share",
            "share-buttons",
            "sharing",
            "share-tools",
            "addthis",
            "advertisement",
            "advert",
            "ad-slot",
        ),
        "text.furniture.label",
    ),
    **dict.fromkeys(
        (
            "related",
            "related-links",
            "related-stories",
            "read-more",
            "readmore",
            "recommended",
            "most-read",
            "trending",
        ),
        "text.furniture.promo",
    ),
    **dict.fromkeys(("newsletter", "newsletter-signup", "signup", "subscribe"), "text.furniture.signup"),
}
"""The scope of an element by its class."""
_BLOCKS = frozenset(
    """
    p h1 h2 h3 h4 h5 h6 li dt dd td th tr figcaption caption pre title div section article main header
    blockquote ul ol dl table tbody thead tfoot figure address summary details hr body html hgroup center
    fieldset
    """.split()  # noqa: SIM905
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905
_IMPLIED = frozenset("p li td th tr dt dd option".split())  # noqa: SIM905
DEEPEST = 3000
"""Elements inside one another; the grammar is quadratic in them."""
_INLINES = {
    **dict.fromkeys(("code", "kbd", "samp", "tt", "var"), "code"),
    "a": "link",
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("em", "i", "cite"), "emphasis"),
}
_META = {
    "og:title": "text.headline.meta",
    "twitter:title": "text.headline.meta",
    "description": "text.standfirst.meta",
    "og:description": "text.standfirst.meta",
    "twitter:description": "text.standfirst.meta",
}
_TAG = re.compile(r"</?([A-Za-z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LOOSE = re.compile(rf"{_ENTITY.pattern}|</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>")
_COMMENT = re.compile(r"<!--+(.*?)(?:-->|$)", re.DOTALL)
_PUBLISHED = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\"")


@cache
def _parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_html.language()))


@dataclass(frozen=True, slots=True)
class _Event:
    """A stretch of markup: `kind` is open, close, entity or drop; `name` the element's."""

    kind: str
    start: int
    end: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class _State:
    """Where in the page the words stand."""

    name: str
    scope: str
    quoted: bool
    skip: bool
    mark: tuple[int, int] | None = None


def read(path: str, source: str) -> Document:
    """The story in a page or a fragment of HTML."""
    writer = Writer(source)
    comments, fields, notes = emit(writer, 0, len(source))
    text = writer.text()
    blocks = settled(text, writer.blocks)
    inlines = with_inlines(text, blocks, tuple(writer.inlines))
    date, kind = metadata.date_of(fields), metadata.type_of(fields)
    return Document(
        path, "html", source, text, writer.map(), blocks, inlines, comments, date, kind, fields, notes=notes
    )


def emit(
    writer: Writer, start: int, end: int, scope: str = ""
) -> tuple[tuple[Comment, ...], dict[str, object], tuple[str, ...]]:
    """Write the copy of source [start, end); give its comments, its metadata and notes. `scope` is round it all."""
    page = _Page(writer, start, end, scope)
    page.run()
    return tuple(page.comments), page.fields, tuple(page.notes)


def _depth(source: str) -> int:
    """How deeply elements that must be closed are nested, at most."""
    if source.count("<") < DEEPEST:
        return 0
    depth = deepest = 0
    for m in _TAG.finditer(source):
        name = m[1].lower()
        if name not in _VOID and name not in _IMPLIED:
            depth = max(0, depth - 1) if m[0][1] == "/" else depth + 1
            deepest = max(deepest, depth)
    return deepest


class _Page:
    """One pass over the events of a page."""

    def __init__(self, writer: Writer, start: int, end: int, scope: str) -> None:
        self.writer = writer
        self.source = writer.source
        self.comments: list[Comment] = []
        self.fields: dict[str, object] = {}
        self.notes: list[str] = []
        self._span = (start, end)
        self._events = list(self._all())
        self._stack = [_State("", scope or "text.paragraph", bool(scope), False)]
        self._seen: set[str] = set()
        self._alts: list[tuple[int, int]] = []
        self._region, self._headline = self._reduce()

    def run(self) -> None:
        """Write everything."""
        at, end = self._span
        self.writer.open(self._stack[-1].scope)
        for event in self._events:
            if event.start > at:
                self._words(at, event.start)
            at = max(at, event.end)
            self._handle(event)
        self._words(at, end)
        self.writer.close()
        self._write_alts()

    def _handle(self, event: _Event) -> None:
        state = self._stack[-1]
        if event.kind == "entity":
            if self._copied(event.start):
                self._entity(event.start, event.end)
        elif event.kind == "close":
            while len(self._stack) > 1 and self._stack[-1].name != event.name:
                self._stack.pop()
            if len(self._stack) > 1:
                closed = self._stack.pop()
                if closed.mark is not None:
                    self.writer.inline(closed.mark, "code" if closed.name == "pre" else _INLINES[closed.name])
                if event.name in _BLOCKS:
                    self._break()
        elif event.kind == "open":
            self._open(event, state)
        elif event.kind == "drop" and event.name in _BLOCKS:
            self._break()

    def _open(self, event: _Event, state: _State) -> None:
        name = event.name
        if name == "br":
            self.writer.line_break(event.start, event.end)
        elif name == "meta":
            self._meta(event)
        elif name == "img" and self._copied(event.start):
            self._alts += (span for key, span in self._attributes(event) if key == "alt")
        elif name == "time" and "datepublished" not in self.fields:
            found = {k: self.source[slice(*v)] for k, v in self._attributes(event)}
            if "pubdate" in found or found.get("itemprop", "").lower() == "datepublished":
                self.fields["datepublished"] = found.get("datetime", "")
        if name in _VOID:
            if name == "hr":
                self._break()
            return
        inside = self._region is None or event.start > self._region[0]
        skip = (state.skip and inside) or (name in SKIPPED and inside and not (name == "form" and self._region is None))
        quoted = state.quoted or name == "blockquote"
        scope = self._scope(event, state, quoted)
        mark = self.writer.mark() if name in _INLINES or name == "pre" else None
        self._stack.append(_State(name, scope, quoted, skip and name != "title", mark))
        if name in _BLOCKS:
            self._break()

    def _scope(self, event: _Event, state: _State, quoted: bool) -> str:
        if len(self._stack) > 1 and event.end - event.start > len(event.name) + 8:
            for key, (start, end) in self._attributes(event):
                if key == "class":
                    for word in self.source[start:end].lower().split():
                        if word in CLASSES:
                            return CLASSES[word]
        scope = ZONES.get(event.name, "")
        if not scope:
            return "text.blockquote.paragraph" if event.name == "blockquote" else state.scope
        if (
            state.scope.startswith(("text.furniture", "text.byline", "text.caption", "text.standfirst", "text.list"))
            and scope == "paragraph"
        ):
            return state.scope
        if "." in scope:
            return scope
        return f"text.blockquote.{scope}" if quoted else f"text.{scope}"

    def _break(self) -> None:
        self.writer.close()
        self._write_alts()
        self.writer.open(self._stack[-1].scope)

    def _copied(self, at: int) -> bool:
        """True when the words at this place are copy."""
        state = self._stack[-1]
        if state.name == "title":
            return True
        if state.skip:
            return False
        return (
            self._region is None
            or self._region[0] <= at < self._region[1]
            or self._headline[0] <= at < self._headline[1]
        )

    def _words(self, start: int, end: int) -> None:
        if not self._copied(start):
            return
        if any(state.name == "pre" for state in self._stack[-3:]):
            lines = re.finditer(r"[^\n]+|\n", self.source[start:end])
            for m in lines:
                if m[0] == "\n":
                    self.writer.line_break(start + m.start(), start + m.end())
                else:
                    self.writer.copy(start + m.start(), start + m.end())
        else:
            self.writer.flow(start, end)

    def _entity(self, start: int, end: int) -> None:
        words = self.source[start:end]
        meant = unescape(words)
        if meant == words:
            self.writer.copy(start, end)
        elif meant in "\n\r\t ":
            self.writer.space(start, end)
        else:
            self.writer.put(meant, start, end)

    def _attribute_words(self, scope: str, start: int, end: int) -> None:
        """An attribute's text as a block of its own."""
        self.writer.open(scope)
        at = start
        for m in _ENTITY.finditer(self.source, start, end):
            self.writer.flow(at, m.start())
            self._entity(m.start(), m.end())
            at = m.end()
        self.writer.flow(at, end)
        self.writer.close()

    def _write_alts(self) -> None:
        for start, end in self._alts:
            if re.search(r"\w\w", self.source[start:end]):
                self._attribute_words("text.alt", start, end)
        self._alts.clear()

    def _meta(self, event: _Event) -> None:
        found = dict(self._attributes(event))
        name = next((self.source[slice(*found[k])].lower() for k in ("property", "name", "itemprop") if k in found), "")
        if not name or "content" not in found:
            return
        start, end = found["content"]
        words = unescape(self.source[start:end])
        self.fields.setdefault(name, words)
        if name in _META and " ".join(words.split()) not in self._seen:
            self._seen.add(" ".join(words.split()))
            self._attribute_words(_META[name], start, end)
            self.writer.open(self._stack[-1].scope)

    def _attributes(self, event: _Event) -> Iterator[tuple[str, tuple[int, int]]]:
        for m in _ATTRIBUTE.finditer(self.source, event.start, event.end):
            yield m[1].lower(), m.span(m.lastindex or 0)

    def _reduce(self) -> tuple[tuple[int, int] | None, tuple[int, int]]:
        """The stretch of the source that is the story (None: all of it), and that of a headline outside it."""
        opened: list[tuple[str, int]] = []
        stretches: dict[str, list[tuple[int, int]]] = {"article": [], "main": [], "h1": []}
        for event in self._events:
            if event.name in stretches:
                if event.kind == "open":
                    opened.append((event.name, event.start))
                elif event.kind == "close" and opened:
                    name, start = opened.pop()
                    stretches[name].append((start, event.end))
        articles, mains, heads = (stretches[k] for k in ("article", "main", "h1"))
        longest = max(articles, key=lambda s: s[1] - s[0], default=None)
        main = max(mains, key=lambda s: s[1] - s[0], default=None)
        if longest and main and len(articles) > 1 and 2 * (longest[1] - longest[0]) < main[1] - main[0]:
            longest = None
        region = longest or main
        if region is None or any(region[0] <= s < region[1] for s, _ in heads) or not heads:
            return region, (0, 0)
        return region, min(heads)

    def _all(self) -> Iterator[_Event]:
        """The markup that the grammar sees, and what it leaves in the words between."""
        at, end = self._span
        for event in self._read():
            if event.start > at and "<" in self.source[at : event.start]:
                yield from self._loose(at, event.start)
            at = max(at, event.end)
            yield event
        yield from self._loose(at, end)

    def _read(self) -> Iterator[_Event]:  # noqa: PLR0912
        """The markup of the page in order; what lies between is words."""
        start, end = self._span
        if _depth(self.source[start:end]) > DEEPEST:
            self.notes.append("The elements of this page are nested too deeply: its tags were only taken out.")
            yield from self._loose(start, end)
            return
        points = Points(self.source[start:end])
        shut = points.bytes.rfind(b"-->") + 1  # a comment that is never shut makes the grammar quadratic; it is words
        cursor = _parser().parse(points.bytes[:shut] + points.bytes[shut:].replace(b"<!--", b"    ")).walk()
        names: list[str] = []
        while True:
            node = cursor.node
            assert node is not None
            kind = node.type
            first, last = start + points.at(node.start_byte), start + points.at(node.end_byte)
            descend = False
            if kind == "element":
                names.append("")
                descend = True
            elif kind in ("start_tag", "self_closing_tag", "end_tag", "erroneous_end_tag"):
                yield from self._tag(kind, first, last, names)
            elif kind == "comment":
                m = _COMMENT.match(self.source, first, last)
                self.comments.append(Comment(Span(first, last), m[1].strip() if m else ""))
                yield _Event("drop", first, last)
            elif kind in ("script_element", "style_element"):
                m = _PUBLISHED.search(self.source, first, last)
                if m:
                    self.fields.setdefault("datepublished", m[1])
                yield _Event("drop", first, last)
            elif kind == "doctype":
                yield _Event("drop", first, last)
            elif kind == "entity":
                yield _Event("entity", first, last)
            else:
                descend = True
            if descend and cursor.goto_first_child():
                continue
            while True:
                node = cursor.node
                assert node is not None
                if node.type == "element" and names:
                    name = names.pop()
                    if name:
                        at = start + points.at(node.end_byte)
                        yield _Event("close", at, at, name)
                if cursor.goto_next_sibling():
                    break
                if not cursor.goto_parent():
                    return

    def _loose(self, first: int, last: int) -> Iterator[_Event]:
        """The markup in what the grammar took for a tag and is words (`a < b`)."""
        for m in _LOOSE.finditer(self.source, first, last):
            name = (m.group(1) or "").lower()
            kind = "entity" if m[0][0] == "&" else "open" if name == "br" else "drop"
            yield _Event(kind, m.start(), m.end(), name)

    def _tag(self, kind: str, first: int, last: int, names: list[str]) -> Iterator[_Event]:
        m = _TAG.match(self.source, first, last)
        if m is None or self.source[last - 1] != ">" or "<" in self.source[first + 1 : last].split('"', 1)[0]:
            yield from self._loose(first + 1, last)
            return
        name = m[1].lower()
        if kind in ("end_tag", "erroneous_end_tag"):
            yield _Event("drop", first, last, name if kind == "erroneous_end_tag" else "")
            return
        yield _Event("open", first, last, name)
        if names and not names[-1] and name not in _VOID:
            names[-1] = name
