"""The documents: each rule has its page, and what is linked is there."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.ruleset import shipped
from newslint.ruleset.rule import Rule, RuleTest
from newslint.version import DOCUMENTS

ROOT = Path(__file__).resolve().parent.parent
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("README.md")]
sys.path.insert(0, str(ROOT / "scripts"))

from pages import examples, markdown, rule  # noqa: E402  (scripts/ is no package)


def test_the_address_of_a_shipped_rule_is_that_of_its_page() -> None:
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["urls"]["Documentation"] == DOCUMENTS
    for one in shipped.rules().values():
        assert one.url.startswith(DOCUMENTS)
        assert (ROOT / "docs" / one.url.removeprefix(DOCUMENTS)).is_file()


def _links(page: Path) -> Iterator[str]:
    words = re.sub(r"^( *)```.*?^\1```|``.*?``|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    yield from (m[1] for m in re.finditer(r"(?<!\\)\]\(([^()\s]+)\)", words) if not re.match(r"[a-z]+:", m[1]))


@pytest.mark.parametrize("page", PAGES, ids=[page.relative_to(ROOT).as_posix() for page in PAGES])
def test_links_lead_somewhere(page: Path) -> None:
    for link in _links(page):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        if anchor:
            heads = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}, link


def _rule(*tests: RuleTest) -> Rule:
    options = {"tokens": [r"zebras?", r"\*"], "nonword": True}
    levels = {"": "warning"}
    return Rule("desk.zoo", "existence", "‘%s’ is out.", levels, quotes="include", options=options, tests=tests)


def test_examples_show_the_place() -> None:
    shown = list(examples.marked(_rule(RuleTest(bad="1. A zebra\n\n* and <a> cow", good="A cow"))))
    assert shown == ["* 1\\. A <b>zebra</b> ¶ <b>⟦\\*⟧</b> and &lt;a&gt; cow\\\n  *‘zebra’ is out.*\\\n  → A cow"]


def test_examples_of_markup_are_shown_as_they_are() -> None:
    (shown,) = examples.marked(_rule(RuleTest(bad="<p>A zebra</p>", format="html")))
    assert shown == "* As HTML:\n  ```\n  <p>A ⟦zebra⟧</p>\n  ```\n  *‘zebra’ is out.*"


def test_few_examples_and_unlike_ones() -> None:
    words = ("One zebra ran.", "Two zebra ran.", "Few zebra ran.", "A zebra swims in the sea.", "Who fed that zebra?")
    shown = list(examples.marked(_rule(*(RuleTest(bad=bad) for bad in words))))
    assert len(shown) == examples.MOST
    assert {words[3], words[4]} <= {re.sub("</?b>|^\\* |\\\\\n.*", "", line, flags=re.DOTALL) for line in shown}


def test_a_page_tells_the_levels_and_what_they_mean() -> None:
    told = rule.page(shipped.rules(tests=True)["quotes.unattributed"])
    assert "| clear | error | nobody near by can have said it |" in told
    assert "| kinds of story | news, obituary |" in told


def test_words_are_no_markup() -> None:
    assert markdown.shown("- a_b [c](d) `e`") == "\\- a\\_b \\[c\\](d) \\`e\\`"
    assert markdown.prose("One `a|b` and c|d") == "One `a\\|b` and c\\|d"
