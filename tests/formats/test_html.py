"""HTML: a page is its article."""

from __future__ import annotations

import datetime

import pytest

from newslint.document import Document
from newslint.formats import read_text
from newslint.span import Span

PAGE = """<!doctype html><html><head><title>Fares &amp; ferries</title>
<meta name="description" content="A vote &quot;for&quot; more">
<meta property="og:title" content="Fares &amp; ferries now">
<meta property="article:published_time" content="2019-05-03T10:00:00Z">
<meta property="article:section" content="Opinion"><script>var p = "<p>no</p>";</script></head>
<body><nav>Home</nav><form><p>Search</p></form><h1>Fares rise</h1><main><aside>Aside</aside><article>
<p class="byline">By Ana Marsh</p><p>The <b>council</b>
 voted&nbsp;again.<p>Never<br>more. <!-- newslint-disable-line --></p>
<blockquote><p>Not us.</p></blockquote><ul><li>One <i>fare</i></li></ul><table><tr><td>cell</td></tr></table>
<figure><img src=x alt="A &amp; B"><figcaption>The pier</figcaption></figure><h2>What next</h2><p>Share</p><pre>x
  y</pre></article></main><footer>Foot</footer></body></html>"""


def read(source: str) -> Document:
    return read_text(source, "story.html")


def zones(source: str) -> list[tuple[str, str]]:
    d = read(source)
    return [(b.scope, d.text[b.span.start : b.span.end]) for b in d.blocks]


def test_a_page() -> None:
    assert zones(PAGE) == [
        ("text.headline.title", "Fares & ferries"),
        ("text.standfirst.meta", 'A vote "for" more'),
        ("text.headline.meta", "Fares & ferries now"),
        ("text.headline.heading.h1", "Fares rise"),
        ("text.byline", "By Ana Marsh"),
        ("text.paragraph", "The council voted\u00a0again."),
        ("text.paragraph", "Never\nmore."),
        ("text.blockquote.paragraph", "Not us."),
        ("text.list", "One fare"),
        ("text.table.cell", "cell"),
        ("text.alt", "A & B"),
        ("text.caption", "The pier"),
        ("text.heading.h2.crosshead", "What next"),
        ("text.furniture.label", "Share"),
        ("text.code", "x\n  y"),
    ]


def test_what_a_page_says_of_itself() -> None:
    d = read(PAGE)
    assert (d.date, d.type) == (datetime.date(2019, 5, 3), "opinion")
    assert d.meta["og:title"] == "Fares & ferries now"
    assert [c.words for c in d.comments] == ["newslint-disable-line"]
    linked = '<script type="application/ld+json">{"datePublished": "2019-05-03"}</script><p>x'
    assert read(linked).date == datetime.date(2019, 5, 3)
    assert read('<time datetime="2019-05-03" itemprop="datePublished">May</time>').date == datetime.date(2019, 5, 3)


@pytest.mark.parametrize(
    ("source", "text", "words", "stood"),
    [
        ("<p>The <b>Ham</b>adan base.", "The Hamadan base.", "Hamadan", "Ham</b>adan"),
        ("Q&amp;A &#8217;tis", "Q&A ’tis", "’tis", "&#8217;tis"),
        ("one\n\t two", "one two", "one two", "one\n\t two"),
        ("fewer < than &lt; ten <b>x</b>", "fewer < than < ten x", "ten x", "ten <b>x"),
        ("a &bogus; b & c", "a &bogus; b & c", "&bogus; b &", "&bogus; b &"),
        ("a &amp;amp; b", "a &amp; b", "&amp; b", "&amp;amp; b"),
        ("x</i> y</p> z", "x y\n\nz", "z", "z"),
        ("😀 é <b>fare</b>", "😀 é fare", "fare", "fare"),
        ("a<br><br>b", "a\n\n\nb", "b", "b"),
        ("<div>a<p>b</p>c</div>", "a\n\nb\n\nc", "c", "c"),
        ("a <!-- never shut", "a <!-- never shut", "never", "never"),
        ("<p>a <img alt='the pier'> b", "a b\n\nthe pier", "the pier", "the pier"),
    ],
)
def test_markup(source: str, text: str, words: str, stood: str) -> None:
    d = read(source)
    assert d.text == text
    start = d.text.index(words)
    span = d.map.to_source(Span(start, start + len(words)))
    assert source[span.start : span.end] == stood


def test_the_longest_article_is_the_story() -> None:
    assert zones("<article><p>A tease.</p></article><article><p>The story that was told at length.</p></article>") == [
        ("text.paragraph", "The story that was told at length.")
    ]
    live = "<main>" + "".join(f"<article><p>Entry {n}.</p></article>" for n in range(4)) + "</main>"
    assert len(zones(live)) == 4


def test_inline_scopes() -> None:
    d = read("<p>A <code>b</code> <a href=x>c</a> <strong>d</strong> <em>e</em>")
    assert [(i.scope, d.text[i.span.start : i.span.end]) for i in d.inlines] == [
        ("code", "b"),
        ("link", "c"),
        ("strong", "d"),
        ("emphasis", "e"),
    ]


def test_deep_nesting_is_read_without_elements() -> None:
    d = read("<div><b>x " * 5000)
    assert "nested too deeply" in d.notes[0]
    assert d.text.count("x") == 5000


def test_where_links_lead() -> None:
    d = read_text(
        '<p>The <A rel=x HREF=" /plan?a=1&amp;b=2 ">new <b>plan</b></A>, <a name="top">here</a> <a href="x"></a>.</p>',
        "a.html",
    )
    found = [(d.text[link.span.start : link.span.end], link.address) for link in d.links]
    assert found == [("new plan", "/plan?a=1&b=2")]
