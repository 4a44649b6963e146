"""Proofs in a real Chromium: what is seen, heard, filtered, lit and printed."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page
from pypdf import PdfReader

STORY = """\
---
title: Herd of zebras stops the night train
description: A gnu slept through it
---

# Herd of zebras stops the night train

By Ana Marsh

A herd of zebras crossing the line at Kelsey stopped the last train on Monday, and a gnu followed.

“We have waited for a gnu for three years,” said Morag Delaney, who leads the council.

> A gnu is not a zebra.

- one zebra 😀
- two zebras, one gnu, one zebra, one gnu, one zebra, one gnu, one zebra, one gnu, one zebra

قال المدير إن zebra هنا.

Read more: The island that sold its lighthouse

The line to Tallmarch reopened. In Talmarch they danced.

<!-- newslint-disable-line desk.none -->

The ferry company is to publish a timetable in May.
"""
HOSTILE = """\
Herd <script>hacked=1</script> returns

A zebra <img src="https://x.example/a.png" onerror="hacked=1"> ran. </p></article><script>hacked=1</script>
"""
FIVE = ("zebra", "gnu", "okapi", "tapir", "quagga")
MANY = "A herd in the street\n\n" + "".join(
    f"{' ran, and then a '.join(FIVE)} slept.{chr(10) * (n % 2 + 1)}" for n in range(1000)
)


@pytest.fixture(scope="module")
def proofs(rules: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of proofs: index.html and a page for each story."""
    desk = tmp_path_factory.mktemp("desk")
    stories = {
        "story.md": STORY,
        "many.txt": MANY,
        "clean.txt": "A horse ran.\n",
        "hostile.txt": HOSTILE,
        "bad.txt": "\0",
    }
    for name, words in stories.items():
        (desk / "stories").mkdir(exist_ok=True)
        (desk / "stories" / name).write_text(words, encoding="utf-8")
    line = [sys.executable, "-m", "newslint", "check", "--isolated", "--pack", str(rules), "--output-format", "html"]
    chosen = ["--select", "desk,zoo,debris,naming.variant,waivers"]
    subprocess.run([*line, *chosen, "stories", "-o", "proofs"], cwd=desk, check=False, capture_output=True)
    return desk / "proofs"


Opened = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, proofs: Path) -> Iterator[Opened]:
    """Open a page; when it closes, nothing was asked of the network, and nothing was complained of."""
    contexts = []
    asked: list[str] = []
    said: list[str] = []

    def page(name: str = "story.md", width: int = 1280, **more: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **more)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto((proofs / f"{name}.html").as_uri())
        return page

    yield page
    for context in contexts:
        context.close()
    assert all(url.startswith(proofs.as_uri()) for url in asked)
    assert said == []


@pytest.mark.parametrize("name", ["story.md", "index"])
@pytest.mark.parametrize("looks", [{}, {"color_scheme": "dark"}, {"width": 360}], ids=["light", "dark", "narrow"])
def test_axe_finds_nothing(
    opened: Opened, npm_package: Callable[[str], Path], name: str, looks: dict[str, Any]
) -> None:
    page = opened(name, **looks)
    for note in page.locator(".note.warning").all()[:1]:
        note.hover()  # what is lit can be read too
    page.wait_for_timeout(200)
    page.evaluate((npm_package("axe-core") / "axe.min.js").read_text("utf-8"))
    found = page.evaluate("axe.run()")
    assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found["violations"]] == []
    assert len(found["passes"]) > 15


def test_nothing_of_the_copy_runs(opened: Opened) -> None:
    page = opened("hostile.txt")
    assert page.evaluate("typeof hacked") == "undefined"
    assert page.locator("article script, article img").count() == 0
    assert page.title() == "Proof: Herd <script>hacked=1</script> returns"
    assert "<img src=" in page.locator("#b1").inner_text()


def box(page: Page, name: str) -> Locator:
    """The check box of a filter."""
    return page.get_by_role("checkbox", name=name)


@pytest.mark.parametrize("script", [True, False])
def test_filters(opened: Opened, script: bool) -> None:
    page = opened(java_script_enabled=script)
    errors, gnus = page.locator(".note.error"), page.locator(".note", has_text="desk.gnu")
    every = page.locator(".note").count()
    assert page.locator(".note:visible").count() == every > 15
    assert page.get_by_text("Some notes are hidden").is_hidden()
    box(page, "error").uncheck()
    assert page.locator(".note:visible").count() == every - errors.count() > 0
    hidden = page.locator("mark.error").first
    assert hidden.is_visible()  # the words stay
    assert hidden.locator("> .ref").is_hidden()
    assert hidden.evaluate("element => getComputedStyle(element).textDecorationLine") == "none"
    box(page, "desk").uncheck()
    assert page.locator(".rule:visible", has_text=re.compile("^desk")).count() == 0
    assert page.get_by_text("Some notes are hidden").is_visible()
    box(page, "desk").check()
    box(page, "error").check()
    assert page.locator(".note:visible").count() == every
    assert gnus.count() > 3


def test_everything_can_be_read_without_a_script(opened: Opened) -> None:
    page = opened(java_script_enabled=False)
    for note in page.locator(".note").all():
        assert note.is_visible()
    page.locator("#m2").click()
    assert page.url.endswith("#n2")
    page.locator("#n2 .number").click()
    assert page.url.endswith("#m2")


def lit(page: Page) -> list[str]:
    """The words that are lit, and the notes."""
    page.wait_for_timeout(20)
    told = "all => all.map(e => e.matches('.note') ? e.id : e.textContent)"
    return page.eval_on_selector_all(".lit:not(.ref)", told)


def test_a_note_lights_its_places(opened: Opened) -> None:
    page = opened()
    note = page.locator(".note", has_text="naming.variant")
    number = note.get_attribute("data-n")
    note.hover()
    assert sorted(lit(page)) == sorted(["Tallmarch", "Talmarch", f"n{number}"])
    page.locator("h1").hover()
    assert lit(page) == []
    page.locator(f"#m{number}").focus()
    assert sorted(lit(page)) == sorted(["Tallmarch", "Talmarch", f"n{number}"])
    page.locator("mark", has_text="Talmarch").click(position={"x": 5, "y": 5})
    assert page.url.endswith(f"#n{number}")


def test_keyboard(opened: Opened) -> None:
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "m1"
    described = "document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent"
    assert "no word for a newspaper" in page.evaluate(described)
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) == "solid"


BOXES = "all => all.map(e => e.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])"


@pytest.mark.parametrize("width", [320, 700, 1000, 1280, 1920])
def test_nothing_covers_anything_else(opened: Opened, width: int) -> None:
    page = opened(width=width)
    boxes = page.eval_on_selector_all("article [id^=b], .row > .notes", BOXES)
    for n, (left, top, right, bottom) in enumerate(boxes):
        assert 0 <= left < right <= width
        for other in boxes[:n]:
            assert left >= other[2] or right <= other[0] or top >= other[3] - 1 or bottom <= other[1] + 1
    words = page.locator("article .row p").first.bounding_box()
    note = page.locator("article .notes:not(.many)").first.bounding_box()
    assert words
    assert note
    assert (note["x"] > words["x"] + 300) == (width >= 1000)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "stacked"), [(360, True), (500, True), (700, True), (800, False), (1200, False)])
def test_the_sheets_are_not_cut(opened: Opened, width: int, stacked: bool) -> None:
    page = opened(width=width)
    sheets = page.eval_on_selector_all("section", "all => all.map(e => e.scrollWidth - e.clientWidth)")
    assert sheets == [0] * len(sheets)
    row = page.locator("#said tbody tr").first
    speaker, words = (row.locator(part).bounding_box() for part in (".speaker", ".words"))
    assert speaker
    assert words
    assert (words["y"] >= speaker["y"] + speaker["height"]) == stacked
    assert words["x"] + words["width"] <= width


def test_print_has_all_notes(opened: Opened) -> None:
    page = opened()
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    printed = " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())
    assert len(re.findall(r"(?:Error|Warning|Suggestion) ‘", printed)) == page.locator(".note").count()
    assert len(re.findall(r"\w\.\w[\w-]+, line \d", printed)) == page.locator(".note").count()
    assert "Who said what" in printed
    assert "Severity" not in printed


def test_five_thousand_findings(opened: Opened) -> None:
    page = opened("many.txt")
    assert page.locator(".note").count() == 5000
    page.locator(".note").nth(4000).hover()
    assert len(lit(page)) == 2
    box(page, "error").uncheck()
    assert page.locator("#n1").is_hidden()
    assert page.locator("#n5000").is_visible()


def test_index(opened: Opened) -> None:
    page = opened("index")
    stories, rules, clean, failed = page.locator("table").all()
    assert stories.locator("tbody th").all_inner_texts() == [
        "A herd in the street",
        "Herd of zebras stops the night train",
        "Herd <script>hacked=1</script> returns",
    ]
    assert rules.locator("tbody tr").first.inner_text().split() == ["desk.zebra", "1012", "3"]
    assert clean.locator("tbody th").all_inner_texts() == ["stories/clean.txt"]
    assert "stories/bad.txt" in failed.inner_text()
    stories.get_by_role("link").nth(1).click()
    assert page.title() == "Proof: Herd of zebras stops the night train"
    page.get_by_role("link", name="All stories").click()
    assert page.title() == "Proofs"
