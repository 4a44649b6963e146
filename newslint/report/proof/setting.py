"""How each kind of copy is set on a proof, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newslint.report.proof.record import BlockRecord


class Setting(NamedTuple):
    """The element that a block becomes, its class, and what it is where its looks do not tell."""

    tag: str
    style: str = ""
    label: str = ""


HEADLINE = Setting("h2", "headline")
_KINDS = {
    "label": Setting("p", "aside", "label of the page"),
    "promo": Setting("p", "aside", "link to another page"),
    "signup": Setting("p", "aside", "sign-up"),
    "credit": Setting("p", "aside", "credit"),
    "notice": Setting("p", "aside", "notice"),
    "wire": Setting("p", "aside", "agency’s line"),
    "furniture": Setting("p", "aside", "not copy"),
    "title": Setting("p", "aside", "title field"),
    "meta": Setting("p", "aside", "for search and sharing"),
    "alt": Setting("p", "aside", "text for a picture"),
    "stray": Setting("h3", "crosshead", "second headline"),
    "h1": HEADLINE,
    "heading": Setting("h3", "crosshead"),
    "standfirst": Setting("p", "standfirst"),
    "byline": Setting("p", "byline"),
    "caption": Setting("p", "caption"),
    "list": Setting("p", "item"),
    "cell": Setting("p", "cell"),
    "code": Setting("p", "code"),
    "paragraph": Setting("p"),
}
"""Of the parts of a scope that one counts which stands here first."""
_TAGS = {"strong": "b", "emphasis": "i", "strike": "s", "code": "code", "dateline": "b"}


class Piece(NamedTuple):
    """A block with its setting."""

    block: BlockRecord
    setting: Setting
    quoted: bool


def pieces(blocks: Sequence[BlockRecord]) -> list[Piece]:
    """The blocks as they are set: fields that no reader sees, the headline, all others in their order."""
    scopes = [block["scope"].split(".") for block in blocks]
    top = next((n for kind in ("h1", "title") for n, scope in enumerate(scopes) if kind in scope), -1)
    fields = [n for n, scope in enumerate(scopes) if n != top and {"title", "meta"}.intersection(scope)]
    order = [*fields, *([top] if top >= 0 else []), *(n for n in range(len(blocks)) if n != top and n not in fields)]
    return [
        Piece(blocks[n], HEADLINE if n == top else _setting(scopes[n], headed=top >= 0), "blockquote" in scopes[n])
        for n in order
    ]


def element(style: str) -> str:
    """The element that an inline stretch becomes: `span` where it has no looks of its own."""
    return _TAGS.get(style, "span")


def _setting(scope: Sequence[str], *, headed: bool) -> Setting:
    found = next((setting for kind, setting in _KINDS.items() if kind in scope), Setting("p"))
    return found if headed or found.tag != "h3" else found._replace(tag="h2")
