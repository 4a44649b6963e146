"""The proof of one story: its words, its marks, its notes, its sheets."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

from newslint.formats import read_bytes
from newslint.report.proof.page import report
from newslint.report.proof.record import ProofRecord

Proof = Callable[..., str]


def story(page: str) -> str:
    """The markup of the story itself."""
    return page.partition('<article id="story" aria-label="The story">')[2].partition("</article>")[0]


def words(markup: str) -> str:
    """The words of markup, without those of notes, numbers and labels."""
    markup = re.sub(
        r"<ol class=\"notes.*?</ol>|<a class=\"ref .*?</a>|<bdi class=\"label\">.*?</bdi>", "", markup, flags=re.S
    )
    return unescape(re.sub(r"<[^>]*>", "", markup))


STORIES = {
    "a.txt": "Herd returns\n\nBy Ana Marsh\n\nWe saw a herd of zebras crossing.  A gnu slept.\n\nAdvertisement\n",
    "a.md": "---\ntitle: A *title*\ndescription: What came\n---\n# Herd\n\nA **herd\nof** zebras [crossing](https://x.example).\n\n"
    "> A gnu\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | gnu |\n\n```\nx  = 1\n```\n\n![gnu](a.png)\n",
    "a.html": "<title>T</title><h1>H&eacute;rd</h1><p>A <q>herd</q> of ze<b>br</b>as &lt;script&gt;&#8217;</p>"
    "<figure><img alt='A gnu'><figcaption>A gnu at rest</figcaption></figure><p>one<br>two</p>",
}


@pytest.mark.parametrize("name", STORIES)
def test_no_word_is_lost(proof: Proof, name: str) -> None:
    document = read_bytes(STORIES[name].encode(), name, max_size=10_000)
    shown = words(story(proof(STORIES[name], name)))
    assert sorted(shown.split()) == sorted(document.text.split())
    for block in document.blocks:
        assert document.text[block.span.start : block.span.end] in shown


def test_marks_nest_and_cross(proof: Proof) -> None:
    page = story(proof("Herd returns\n\nWe saw a herd of zebras crossing the road.\n"))
    marked = re.search(r"We saw a (.*) the road", page)
    assert marked
    bare = re.sub(r' class="(\w+)[^"]*" data-n="(\d)"', r" \1 \2", re.sub(r"<a .*?</a>", "", marked[1]))
    inside = "<mark warning 3><mark error 2>zebras</mark></mark>"
    assert bare == f"<mark suggestion 1>herd of {inside}</mark><mark warning 3> crossing</mark>"


def test_notes_are_numbered_as_the_story_is_read(proof: Proof) -> None:
    """The headline of the front matter comes last in the file and first on the page."""
    page = story(proof("---\ndescription: A gnu\n---\nBy Ana Marsh\n\n# A zebra\n\nA gnu.\n", "a.md"))
    found = re.findall(r'<li id="n(\d)" class="note (\w+).*?<p class="rule">.*?line (\d)</p>', page, re.S)
    assert found == [("1", "error", "6"), ("2", "warning", "2"), ("3", "warning", "8")]
    assert re.findall(r'<a class="ref[^"]*" id="m(\d)" href="#n(\d)".*?aria-describedby="s(\d)">(\d)</a>', page) == [
        ("1",) * 4,
        ("2",) * 4,
        ("3",) * 4,
    ]


def test_a_note_says_all(proof: Proof) -> None:
    words = "Tramway reopens\n\nThe line to Tallmarch reopened.\n\nIn Talmarch they danced in in the street.\n"
    page = proof(words, select=("naming.variant", "typos.doubled"))
    first, second = re.findall(r'<li id="n\d".*?</li>', page, re.S)
    assert '<p id="s1"><a class="number" href="#m1"' in first
    assert '<b class="severity">Warning</b> ‘Talmarch’ (1) and ‘Tallmarch’ (1) look like one name' in first
    assert 'Also here: <bdi><a href="#r0">‘Tallmarch’, line 3</a></bdi>' in first
    assert '<span id="r0" class="other" data-n="1">Tallmarch</span>' in page
    assert '<a href="#rule-naming.variant">naming.variant</a>, line 5' in first
    assert '<dt id="rule-naming.variant">naming.variant</dt>\n<dd>A name spelled two ways' in page
    assert '<p class="fix">Possible fix: Write ‘in’</p>' in second


def test_one_other_place_of_many_notes_is_marked_once(record: Callable[..., ProofRecord]) -> None:
    words = "Tramway reopens\n\nThe line to Tallmarch reopened.\n\nIn Talmarch they danced.\n"
    story = record(words, select=("naming.variant",))
    story["findings"] *= 2
    story["excerpts"] *= 2
    page = "".join(report(story))
    assert page.count('<a href="#r0">') == 2
    assert page.count('<span id="r0" class="other" data-n="1 2">Tallmarch</span>') == 1


def test_a_place_in_several_blocks(record: Callable[..., ProofRecord]) -> None:
    story = record("A zebra\n\nWe saw it.\n\nIt ran.\n")
    finding = story["findings"][0]
    finding["end"] = finding["start"] + 21
    page = "".join(report(story))
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", page) == [
        "zebra",
        "We saw it.",
        "It",
    ]


def test_a_place_between_words_gets_a_mark_of_its_own(record: Callable[..., ProofRecord]) -> None:
    story = record("A zebra ran.\n")
    story["findings"][0]["end"] = story["findings"][0]["start"]
    assert re.search(r'A <mark[^>]*></mark><a class="ref[^>]*>1</a>zebra ran', "".join(report(story)))


def test_findings_that_stand_at_no_words(proof: Proof) -> None:
    page = proof("# A horse\n\n<!-- newslint-disable-line desk.<b> -->\n\nIt ran.\n", "a.md", select=("waivers",))
    assert "<ol" not in story(page)
    about = page.partition('<section id="file"')[2].partition("</section>")[0]
    assert '<span class="number">1</span>' in about
    assert "&lt;!-- newslint-disable-line desk.&lt;b&gt; --&gt;" in about


def test_hostile_copy_is_words(proof: Proof) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'</style></article>\x1b\u202e"
    page = proof(f"A zebra {hostile}\n\n“A {hostile},” said Ana {hostile} Ruiz.\n", f"{hostile[:8]}.txt")
    assert re.findall(r"<script|<img|\x1b|\u202e", page) == ["<script"]  # our own
    assert page.count("</style>") == page.count("</article>") == 1


def test_a_page_may_load_and_run_nothing_else(proof: Proof) -> None:
    page = proof("A zebra.\n")
    assert not re.search(r"https?:|\ssrc=|url\(|@import|\sstyle=|\son\w+=", page)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    rules = dict(part.split(" ", 1) for part in policy[1].split("; "))
    assert rules.keys() == {"default-src", "base-uri", "form-action", "style-src", "script-src"}
    assert {rules[name] for name in ("default-src", "base-uri", "form-action")} == {"'none'"}
    for tag, name in (("style", "style-src"), ("script", "script-src")):
        inline = page.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]
        assert rules[name] == f"'sha256-{b64encode(sha256(inline.encode()).digest()).decode()}'"


def test_a_story_without_findings_and_one_without_words(proof: Proof) -> None:
    page = proof("A horse.\n")
    assert "nothing to mark" in page
    assert not re.search(r'<ol|<form|id="rules"', page)
    page = proof("")
    assert "holds no words: nothing was checked" in page
    assert page.endswith("</html>\n")


def test_a_file_that_cannot_be_read(proof: Proof) -> None:
    page = proof("a\0b")
    assert "<strong>Not fully checked.</strong>" in page


@pytest.mark.parametrize(("link", "shown"), [("https://desk.example/zebra", True), ("javascript:alert(1)", False)])
def test_a_rule_leads_to_its_page(proof: Proof, rules: Path, link: str, shown: bool) -> None:
    file = rules / "desk" / "zebra.yml"
    rule = file.read_text("utf-8")
    try:
        file.write_text(f"{rule}link: {link}\n", "utf-8")
        page = proof("A zebra.\n")
    finally:
        file.write_text(rule, "utf-8")
    assert (f'<dt id="rule-desk.zebra"><a href="{link}">desk.zebra</a></dt>' in page) == shown
    assert ("javascript" in page) is False
