"""Plain text: lines, wrapped lines, zones."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

import pytest

from newslint.errors import FileError
from newslint.formats import format_of, read_file, read_text

LEAD = (
    "The island council voted on Monday for higher fares, its chairman said, after a long debate about who should pay."
)
SECOND = (
    "Two piers of the old harbour will stay shut until the work is done, which may take all of the summer and more."
)


def zones(source: str, path: str = "x.txt") -> list[tuple[str, str]]:
    d = read_text(source, path)
    return [(b.scope, d.text[b.span.start : b.span.end]) for b in d.blocks]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_usual_story_needs_no_map(end: str) -> None:
    source = end.join(["Ferry fares to rise", "", LEAD, "", SECOND, ""])
    d = read_text(source)
    assert d.map.segments == ()
    assert len(d.text) == len(source)
    assert [s for s, _ in zones(source)] == ["text.headline.heading.h1", "text.paragraph", "text.paragraph"]
    assert [w for _, w in zones(source)][1:] == [LEAD, SECOND]


def test_one_paragraph_a_line() -> None:
    assert [w for _, w in zones(f"{LEAD}\n{SECOND}\n{LEAD}")] == [LEAD, SECOND, LEAD]


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_wrapped_lines_are_joined(width: int, end: str) -> None:
    wrapped = [textwrap.fill(p, width) for p in (LEAD, SECOND, LEAD + " " + SECOND)]
    source = "\n\n".join(wrapped).replace("\n", end)
    d = read_text(source)
    assert [w for _, w in zones(source)] == [LEAD, SECOND, f"{LEAD} {SECOND}"]
    for block in d.blocks:
        span = d.map.to_source(block.span)
        assert " ".join(source[span.start : span.end].split()) == d.text[block.span.start : block.span.end]


def test_short_lines_are_not_joined() -> None:
    lines = ["Wexmoor 3 Harle 1", "Dunmore 0 Corran 0", "Astley 2 Penn 4", "Lisk 1 Marsh 1"]
    assert [w for _, w in zones("\n".join(lines))] == lines


def test_unseen_signs_do_not_cut_words() -> None:
    d = read_text("\ufeffThe har\u00adbour\u200b reopened\u00a0on Friday.")
    assert d.text == "The harbour reopened\u00a0on Friday."
    start = d.text.index("harbour")
    assert d.map.to_source(type(d.blocks[0].span)(start, start + 7)).end == 13


def test_a_headline_below_debris() -> None:
    found = zones(f"Share\n\nFerry fares to rise\n\nBy Ana Marsh\n\n{LEAD}")
    assert [s for s, _ in found] == [
        "text.furniture.label",
        "text.headline.heading.h1",
        "text.byline",
        "text.paragraph",
    ]


@pytest.mark.parametrize(
    "first",
    [
        "The mayor resigned on Monday.",
        "“We were never asked,” she said",
        "He gave three reasons:",
        "Boats sail again from the quay.",
    ],
)
def test_a_first_sentence_is_no_headline(first: str) -> None:
    scope = zones(f"{first}\n\n{LEAD}")[0][0]
    assert scope == "text.paragraph"


@pytest.mark.parametrize(
    "first",
    [
        "Harbour to reopen on Friday after storm.",
        "Harbour reopens with two piers shut and one that the council says it will not mend before the summer "
        "of next year unless the island finds a firm that does it for nothing",
    ],
)
def test_a_first_line_that_is_a_headline(first: str) -> None:
    scope = zones(f"{first}\n\nThe harbour will reopen on Friday, two weeks after the storm, the council said.")[0][0]
    assert scope == "text.headline.heading.h1"


def test_a_line_that_shares_no_word_with_the_story_is_a_stray_headline() -> None:
    def kind(words: str) -> str:
        return zones(f"Ferry fares to rise\n\n{LEAD}\n\n{words}\n\n{SECOND}")[2][0]

    assert kind("Striker signs before window closes") == "text.headline.stray"
    assert kind("Why the piers stay shut") == "text.heading.h2.crosshead"
    assert kind("What happens next") == "text.heading.h2.crosshead"


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("You might also enjoy: Tall ships return", "text.furniture.promo"),
        ("People also read: Tall ships return", "text.furniture.promo"),
        ("From the archive: The day the crane fell", "text.furniture.promo"),
        ("Go deeper: Why docks fail", "text.furniture.promo"),
        ("Read our full coverage of the storm here", "text.furniture.promo"),
        ("You can read our earlier story here.", "text.furniture.promo"),
        ("You can see the sea from here.", "text.paragraph"),
        ("From the pier: a view of nothing much at all.", "text.paragraph"),
        ("Load 12 more comments", "text.furniture.label"),
        ("Advertisement", "text.furniture.label"),
        ("SHARE THIS ARTICLE", "text.furniture.label"),
        ("Read more: Ferry fares to rise", "text.furniture.promo"),
        ("Sign up for our weekly newsletter", "text.furniture.signup"),
        ("Follow Ana Marsh on Twitter @anamarsh.", "text.furniture.signup"),
        ("Mara Quill/Getty Images", "text.furniture.credit"),
        ("Credit...Mara Quill for The Wexmoor Times", "text.furniture.credit"),
        ("Comments (23)", "text.furniture.label"),
        ("Link copied!", "text.furniture.label"),
        ("[READ MORE: Ferry fares to rise]", "text.furniture.promo"),
        ("You have reached your limit of free articles", "text.furniture.signup"),
        ("###", "text.furniture.wire"),
        ("UPDATE 2-Harbour shut", "text.furniture.wire"),
        ("(Adds up to 100.)", "text.paragraph"),
        ("Share Tweet Email Print", "text.furniture.label"),
        ("--- Advertisement ---", "text.furniture.label"),
        ("View comments (14)", "text.furniture.label"),
        ("POPULAR STORIES RIGHT NOW", "text.furniture.label"),
        ("Please enter a valid email address.", "text.furniture.signup"),
        ("iStock/Getty", "text.furniture.credit"),
        ("ATTENTION - ADDS quotes", "text.furniture.wire"),
        ("By Ana Marsh at the Quayside Stadium", "text.byline"),
        ("Copyright in the song belongs to her sisters.", "text.paragraph"),
        ("More from the garden went to the food bank.", "text.paragraph"),
        ("Have your cake and eat it, he said.", "text.paragraph"),
        ("Photo by Mara Quill", "text.furniture.credit"),
        ("Published 3 May 2019", "text.furniture.notice"),
        ("Copyright 2019 Harbour News. All rights reserved.", "text.furniture.notice"),
        ("___", "text.furniture.notice"),
        ("By Ana Marsh and Ivo Quill, Harbour News", "text.byline"),
        ("(Reporting by Ana Marsh in Wexmoor; Editing by Ivo Quill)", "text.byline"),
        ("FILE - The old pier stands in Wexmoor on May 3. (AP Photo/Mara Quill)", "text.caption"),
        ("- fares of up to £4", "text.list"),
        ("What it costs", "text.heading.h2.crosshead"),
        ("By Friday the pier was shut.", "text.paragraph"),
        ("By then Ana Marsh, 40, had left the council.", "text.paragraph"),
        ("Read more than one paper, she told the pupils of the harbour school.", "text.paragraph"),
        ("Video from Wexmoor shows the pier as it falls.", "text.paragraph"),
        ("Related costs came to £4m.", "text.paragraph"),
        ("More than that, he said: it was late.", "text.paragraph"),
        ("“Share,” he said.", "text.paragraph"),
        ("- We left at once, he said.", "text.paragraph"),
        ("Updates came hourly.", "text.paragraph"),
        ("In May 2019 the pier fell.", "text.paragraph"),
    ],
)
def test_what_a_paragraph_is(words: str, scope: str) -> None:
    assert zones(f"Ferry fares to rise\n\n{LEAD}\n\n{words}\n\n{SECOND}")[2] == (scope, words)


def test_datelines() -> None:
    for dateline in ("WEXMOOR (AP) — ", "NEW WEXMOOR, Nov. 19 (UPI) — ", "Wexmoor (Reuters) - ", "WEXMOOR - "):
        d = read_text(f"Fares to rise\n\n{dateline}{LEAD}")
        assert [d.text[i.span.start : i.span.end] for i in d.inlines if i.scope == "dateline"] == [dateline]
    assert not read_text(f"Fares to rise\n\nUS-led talks began. {LEAD}").inlines


def test_template_tags() -> None:
    source = 'A {{ fare }} and {% if x %} and [gallery ids="1,2"] and [/gallery] and [a] few [sic].'
    assert not read_text(source).inlines  # no program reads plain text: there they are left over
    d = read_text(source, "x.md")
    found = [d.text[i.span.start : i.span.end] for i in d.inlines]
    assert found == ["{{ fare }}", "{% if x %}", '[gallery ids="1,2"]', "[/gallery]"]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such file"):
        read_file(tmp_path / "none.txt")
    with pytest.raises(FileError, match="folder"):
        read_file(tmp_path)
    (tmp_path / "big.txt").write_bytes(b"x" * 20)
    with pytest.raises(FileError, match="larger"):
        read_file(tmp_path / "big.txt", max_size=10)
    assert read_file(tmp_path / "big.txt").raw == b"x" * 20


def test_what_stands_over_the_byline_is_a_standfirst() -> None:
    head, body = "Amber alert as heat reaches the coast", "The heat reached the coast on Monday, the council said."
    over = "Warning extended to Sunday, with storms to follow from the west"

    def kinds(*paragraphs: str) -> list[str]:
        return [b.scope for b in read_text("\n\n".join(paragraphs)).blocks]

    h1, standfirst, byline, paragraph = "text.headline.heading.h1", "text.standfirst", "text.byline", "text.paragraph"
    assert kinds(head, over, "By Mara Quill", body) == [h1, standfirst, byline, paragraph]
    assert kinds(head, f"{over}.", over, "By Mara Quill", body) == [h1, standfirst, standfirst, byline, paragraph]
    assert kinds(head, over, body) == [h1, standfirst, paragraph]
    assert kinds(head, f"{over} called “a mess”", body) == [h1, standfirst, paragraph]
    told = "An amber alert has been extended to Sunday as the heat reaches the west of the island"
    assert kinds(head, told, "It began on Monday, the council said.") == [h1, paragraph, paragraph]
    assert kinds(head, f"How {told[9:]}", "It began on Monday, the council said.") == [h1, standfirst, paragraph]
    assert kinds(head, f"{over}.", body) == [h1, paragraph, paragraph]
    assert kinds(head, body, "By Mara Quill", body)[1] == standfirst
    assert kinds(head, body + " It was hot." * 20, "By Mara Quill", body)[1] == paragraph
    assert kinds(body, over, body)[1] == paragraph
    quoted = "“It is hot,” said Ruth Harker, who keeps the pier."
    assert kinds(head, quoted, "Updated May 7, 11:42 p.m.", body)[1] == paragraph
    assert kinds(head, body, f"{body} {over}, and a wind at night, it said.", "Updated May 7", body)[2] == paragraph
    assert kinds(head, over, "Mara Quill, health correspondent", body) == [h1, standfirst, byline, paragraph]
    assert kinds(head, "Mara Quill at the Abbey Ground", body) == [h1, byline, paragraph]
    assert kinds(head, body, "Mara Quill, transport correspondent", body)[2] == byline


def test_formats_by_name() -> None:
    assert [format_of(n) for n in ("a.TXT", "a.md", "a.markdown", "a.htm", "a.docx", "a")] == [
        "txt",
        "md",
        "md",
        "html",
        "txt",
        "txt",
    ]


def test_plain_text_loads_no_parser() -> None:
    import subprocess

    heavy = "[m for m in sys.modules if m.startswith(('tree_sitter', 'yaml'))]"
    code = f"import sys; from newslint.formats import read_text; read_text('x'); print({heavy})"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
