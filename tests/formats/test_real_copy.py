"""Copy as it comes in: pages of content systems, mail, wrapped text, notes, waivers."""

from __future__ import annotations

import re
import textwrap
import time

import pytest

from newslint import check_text
from newslint.document import Document
from newslint.formats import read_text
from newslint.span import Span

LEAD = (
    "The island council voted on Monday for higher fares, its chairman said, after a long debate about who should pay."
)
SECOND = (
    "Two piers of the old harbour will stay shut until the work is done, which may take all of the summer and more."
)
UNLIKE = re.compile(r"<[^>]*>|\]\([^)]*\)|&shy;|[*\[\\\u00ad]")


def zones(source: str, path: str) -> list[tuple[str, str]]:
    d = read_text(source, path)
    words_stand(d)
    return [(b.scope.removeprefix("text."), d.text[b.span.start : b.span.end]) for b in d.blocks]


def words_stand(d: Document) -> None:
    """Every word is found in the source again, but for markup inside it."""
    for m in re.finditer(r"[A-Za-z]+", d.text):
        span = d.map.to_source(Span(*m.span()))
        assert UNLIKE.sub("", d.source[span.start : span.end]) == m[0]


def wrapped(words: str, start: str = "") -> str:
    return textwrap.fill(words, 72, initial_indent=start, subsequent_indent=start)


def found(source: str, path: str, select: str) -> list[tuple[str, int]]:
    """Words and places of the findings of some rules."""
    return [(f.text, f.span.start) for f in check_text(source, path=path, select=[select])]


def test_a_fragment_of_a_content_system() -> None:
    source = """<div class="byline">By Ana Marsh</div><!-- wp:paragraph --><p>The <i>coun</i>cil&nbsp;voted.</p>
<div class="wp-caption"><img src="x" alt=""><p class="wp-caption-text">The pier in May.</p></div>
<div class="sharedaddy"><h3>Share this:</h3><ul><li>Click to share on Twitter</li></ul></div>
<p hidden>Unseen</p><p style="color: red; display : none">Unseen</p><p class="hidden-no hidden">Seen it was.</p>
<span class="author">Ivo Quill</span> Fri 3 May 2019 11.00&nbsp;BST"""
    assert zones(source, "x.html") == [
        ("byline", "By Ana Marsh"),
        ("paragraph", "The council\u00a0voted."),
        ("caption", "The pier in May."),
        ("furniture.label", "Share this:"),
        ("furniture.label", "Click to share on Twitter"),
        ("paragraph", "Seen it was."),
        ("byline", "Ivo Quill"),
        ("furniture.notice", "Fri 3 May 2019 11.00\u00a0BST"),
    ]


def test_paragraphs_without_tags() -> None:
    source = "<h1>Fares rise</h1>\nThe council <b>voted.</b>\n\n<i>No</i> pier\nis open\n\non Sundays.\r\n\r\nThe end."
    assert [w for _, w in zones(source, "x.html")][1:] == [
        "The council voted.",
        "No pier is open on Sundays.",
        "The end.",
    ]


def test_old_tags_and_broken_ones() -> None:
    source = "<H1>Fares rise</H1><P>One <B>pi</B>er.<P>Two piers<BR>or more. <I>It<P>was so.<UL><LI>One<LI>Two</UL>"
    assert [w for _, w in zones(source, "x.html")] == [
        "Fares rise",
        "One pier.",
        "Two piers\nor more. It",
        "was so.",
        "One",
        "Two",
    ]


@pytest.mark.parametrize("path", ["x.md", "x.html"])
@pytest.mark.parametrize(
    ("entity", "meant"), [("&#128512;", "😀"), ("&frac12;", "½"), ("har&shy;bour", "harbour"), ("a&#8203;b", "ab")]
)
def test_entities(path: str, entity: str, meant: str) -> None:
    assert read_text(f"The {entity} pier.", path).text == f"The {meant} pier."


def test_the_number_of_a_note_is_no_word() -> None:
    assert read_text("<p>He said<sup><a href=#n1>1</a></sup> 5 m<sup>2</sup>.", "x.html").text == "He said 5 m2."
    assert zones("The pier[^1] fell[^a] [^none] in May.\n\n[^1]: It *was*\n    old.\n[^a]: It leaned.\n", "x.md") == [
        ("paragraph", "The pier fell [^none] in May."),
        ("paragraph", "It was old."),
        ("paragraph", "It leaned."),
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>He said <q>we will <q>never</q> pay</q>.", "He said \"we will 'never' pay\"."),
        ("<p>“So,” he said, <q>we pay</q>.", "“So,” he said, “we pay”."),
        ("<p><q>We pay <b>now</b></p><p>Then", '"We pay now"\n\nThen'),
    ],
)
def test_q_has_the_marks_that_a_browser_sets(source: str, text: str) -> None:
    assert read_text(source, "x.html").text == text


def test_a_fix_takes_no_tag_out() -> None:
    (finding,) = check_text(
        "<p><q>We were never asked about any of it</q>, Lena Harle said.</p>",
        path="x.html",
        select=["quotes.stop-outside"],
    )
    assert finding.text == "</q>,"
    assert [f.applicability for f in finding.fixes] == ["display"]


@pytest.mark.parametrize(
    ("inside", "orphans"),
    [
        ("<p>“A long night.</p><p>Nobody slept.</p><p>It was over by six.”</p>", 0),
        ("<p>“A long night.</p><p>“Nobody slept.”</p>", 0),
        ("<p>“A long night.</p><p>Nobody slept.</p>", 1),
        ("<p><q>A long night</q>, <q>a <q>long</q> day</q>, she said.</p>", 0),
    ],
)
def test_quotations_in_a_block_quotation(inside: str, orphans: int) -> None:
    source = f"<blockquote>{inside}</blockquote><p>The vote was lost.</p>"
    assert len(found(source, "x.html", "quotes.unclosed") + found(source, "x.html", "quotes.unopened")) == orphans


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_mail_is_a_quotation(end: str) -> None:
    source = "\n".join(["Hi Ana,", "", "here it is.", "", wrapped(LEAD, "> "), ">", wrapped(SECOND, "> "), "", "Best"])
    assert zones(source.replace("\n", end), "x.txt")[2:4] == [
        ("blockquote.paragraph", LEAD),
        ("blockquote.paragraph", SECOND),
    ]
    assert zones(f"> {LEAD}\n> {SECOND}", "x.txt")[1] == ("blockquote.paragraph", SECOND)
    assert zones(f"{LEAD}\n\n>> Read more: The pier", "x.txt")[1][0] == "furniture.promo"


def test_wrapped_paragraphs_among_long_lines() -> None:
    source = "\n".join(
        ["Ferry fares to rise", "", LEAD, SECOND, "", wrapped(SECOND), "", "What next", "", wrapped(LEAD)]
    )
    assert zones(source, "x.txt") == [
        ("headline.heading.h1", "Ferry fares to rise"),
        ("paragraph", LEAD),
        ("paragraph", SECOND),
        ("paragraph", SECOND),
        ("heading.h2.crosshead", "What next"),
        ("paragraph", LEAD),
    ]


def test_indented_paragraphs_under_a_headline_and_a_byline() -> None:
    body = "\n".join(textwrap.fill(p, 72, initial_indent="    ") for p in (LEAD, SECOND))
    assert zones(f"Ferry fares to rise\nBy Ana Marsh\n\n{body}", "x.txt") == [
        ("headline.heading.h1", "Ferry fares to rise"),
        ("byline", "By Ana Marsh"),
        ("paragraph", LEAD),
        ("paragraph", SECOND),
    ]


def test_a_wrapped_headline() -> None:
    head = "Ferry fares to rise again on both of the routes to the\nouter islands, council says"
    assert zones("\n\n".join([head, wrapped(LEAD), wrapped(f"{LEAD} {SECOND}")]), "x.txt")[0] == (
        "headline.heading.h1",
        head.replace("\n", " "),
    )


@pytest.mark.parametrize(
    ("first", "scope"),
    [
        ("Ferry Fares to Rise in the Spring.", "headline.heading.h1"),
        ("Ferry fares rise again in town.", "paragraph"),
        ("Ferry fares rise again in town", "headline.heading.h1"),
    ],
)
def test_a_first_line_with_a_stop_is_a_headline_only_in_capitals(first: str, scope: str) -> None:
    assert zones(f"{first}\n\n{LEAD}", "x.txt")[0] == (scope, first)


TYPOS = {
    "x.md": "😀 e\u0301 The council *rec*ieved **a letter** and the\nthe > pier, an engineer said in a report.",
    "x.html": "<p>😀 e\u0301 The council <i>rec</i>ieved&nbsp;a letter and the\nthe pier, an engineer said on Monday.",
}


@pytest.mark.parametrize("path", TYPOS)
def test_typos_in_emphasis_and_over_line_ends(path: str) -> None:
    source = TYPOS[path]
    (typo,) = found(source, path, "typos.misspelling")
    (doubled,) = found(source, path, "typos.doubled")
    assert UNLIKE.sub("", typo[0]) == "recieved"
    assert typo[0].startswith("rec") and typo[1] == source.index("rec")
    assert doubled == ("the\nthe", source.index("the\nthe"))


SLIP = "The council had recieved a letter about the pier, an engineer said on Monday."
RULE = "typos.misspelling"


@pytest.mark.parametrize("path", ["x.md", "x.html"])
@pytest.mark.parametrize(
    ("waiver", "let"),
    [
        (f"<!-- newslint-disable-next-line {RULE} -- so -->\n{SLIP}", True),
        (f"<!-- newslint-disable-next-line {RULE} -- so -->\n\n{SLIP}", True),
        (f"{SLIP} <!-- newslint-disable-line {RULE} -- so -->", True),
        (f"<!-- newslint-disable {RULE} -- so -->\n\n{SLIP}\n\n<!-- newslint-enable {RULE} -->", True),
        (f"<!-- newslint-disable {RULE} -->\n\n<!-- newslint-enable {RULE} -->\n\n{SLIP}", False),
        (f"{SLIP}\n\n<!-- newslint-disable-file {RULE} -- so -->", True),
        (f"{LEAD} <!-- newslint-disable-line {RULE} -- so -->\n\n{SLIP}", False),
    ],
)
def test_waivers_with_a_reason(path: str, waiver: str, let: bool) -> None:
    source = waiver.replace(SLIP, f"<p>{SLIP}</p>") if path == "x.html" else waiver
    assert (found(source, path, RULE) == []) is let
    assert [c.words for c in read_text(source, path).comments] == re.findall(r"<!-- (.*?) -->", source)


def test_a_comment_in_code_is_code() -> None:
    d = read_text("Write `<!-- newslint-disable-line x -- y -->` behind<!-- so -- it is -->it.", "x.md")
    assert [c.words for c in d.comments] == ["so -- it is"]
    assert d.text == "Write <!-- newslint-disable-line x -- y --> behindit."


def test_a_hard_break_at_the_end_of_a_file() -> None:
    d = read_text("The [pier&#8217;**)&#8217;    ", "x.md")
    assert d.map.to_source(Span(0, len(d.text))).end <= len(d.source)


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("x.html", "." + " \n" * 100_000 + "x"),
        ("x.html", "<p>" + "<q>x</q> " * 5_000),
        ("x.md", "a <!-- " * 60_000),
        ("x.md", "a <!-- b --> " * 20_000),
    ],
)
def test_endless_blanks_marks_and_comments_stay_linear(path: str, source: str) -> None:
    begun = time.perf_counter()
    read_text(source, path)
    assert time.perf_counter() - begun < 10
