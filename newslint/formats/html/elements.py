"""The tables of HTML's elements and classes: what is copy, what scope it has, what breaks a paragraph."""

from __future__ import annotations

from newslint.words import word_set

SKIPPED = word_set(
    """
    nav aside footer form script style noscript template svg math iframe object select button textarea dialog
    canvas video audio map head
    """
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
_CLASSES = {
    "text.byline": "byline author byline-name story-byline article-byline",
    "text.furniture.notice": "dateline-time timestamp pubdate published publish-date",
    "text.standfirst": "standfirst subhed subheadline dek deck excerpt article-summary",
    "text.caption": "wp-caption-text image-caption photo-caption media-caption",
    "text.furniture.credit": "photo-credit image-credit credit image-copyright",
    "text.furniture.label": (
        "share social social-share share-buttons sharing share-tools sharedaddy addthis advertisement advert ad-slot"
    ),
    "text.furniture.promo": (
        "related related-links related-stories read-more readmore jp-relatedposts recommended most-read trending"
    ),
    "text.furniture.signup": "newsletter newsletter-signup signup subscribe",
}
CLASSES = {name: scope for scope, names in _CLASSES.items() for name in names.split()}
"""The scope of an element by its class."""
INLINES = {
    **dict.fromkeys(("code", "kbd", "samp", "tt", "var"), "code"),
    "pre": "code",
    "a": "link",
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("em", "i", "cite"), "emphasis"),
}
"""Elements whose words are an inline stretch."""
META = {
    "og:title": "text.headline.meta",
    "twitter:title": "text.headline.meta",
    "description": "text.standfirst.meta",
    "og:description": "text.standfirst.meta",
    "twitter:description": "text.standfirst.meta",
}
"""The scope of a `meta` element's content by its name."""
BLOCKS = word_set(
    """
    p h1 h2 h3 h4 h5 h6 li dt dd td th tr figcaption caption pre title div section article main header
    blockquote ul ol dl table tbody thead tfoot figure address summary details hr body html hgroup center
    fieldset
    """
)
"""Elements that begin and end a paragraph."""
WHOLE = frozenset({"html", "body", "main", "article"})
"""Elements round a whole story, whose class says nothing about its words."""
VOID = word_set("area base br col embed hr img input link meta param source track wbr")
"""Elements that hold nothing and are never closed."""
IMPLIED = word_set("p li td th tr dt dd option")
"""Elements that the next of their kind closes."""


def scope_of(name: str, classes: str, around: str, *, quoted: bool) -> str:
    """The scope of the words in an element, by its class, its name, and the scope `around` it."""
    for word in () if name in WHOLE else classes.lower().split():
        if word in CLASSES:
            return CLASSES[word]
    scope = ZONES.get(name, "")
    if not scope:
        return "text.blockquote.paragraph" if name == "blockquote" else around
    if around.startswith(_FURNITURE) or (scope == "paragraph" and around.startswith(_KEPT)):
        return around
    if "." in scope:
        return scope
    return f"text.blockquote.{scope}" if quoted else f"text.{scope}"


_FURNITURE = "text.furniture"
"""The scope that all inside it keeps."""
_KEPT = ("text.byline", "text.caption", "text.standfirst", "text.list")
"""Scopes that a paragraph inside them keeps."""
