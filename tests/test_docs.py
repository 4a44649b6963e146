"""The documents: each rule has its page, and what is linked is there."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlparse
from urllib.request import url2pathname

import pytest

from newslint.ruleset import shipped
from newslint.ruleset.rule import Rule, RuleTest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    *ROOT.glob("*.md"),
    *(ROOT / "docs").rglob("*.md"),
    *(ROOT / "editors").glob("*.md"),
    *(ROOT / "examples").rglob("README.md"),
]
sys.path.insert(0, str(ROOT / "scripts"))

from pages import coverage, examples, judged, markdown, profiles, rule  # noqa: E402  (scripts/ is no package)

import docs  # noqa: E402  (scripts/ is no package)


def test_the_address_of_a_shipped_rule_is_that_of_its_page() -> None:
    for one in shipped.rules().values():
        assert one.url.startswith("file:")
        assert url2pathname(urlparse(one.url).path) == str(ROOT / "docs" / "rules" / f"{one.id.replace('.', '/')}.md")
        assert (ROOT / "docs" / "rules" / one.pack / f"{one.id.partition('.')[2]}.md").is_file()


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


def test_profiles_stand_side_by_side() -> None:
    told = profiles.page()
    assert "| [quotes.stop-partial](rules/quotes/stop-partial.md) `stops` | off | `inside` | `outside` |" in told
    assert "U.S., U.N., U.K. | US, UN, UK |" in told


def test_coverage_tells_of_every_check() -> None:
    found = coverage.checks()
    assert len({check.name for check in found}) == len(found) == coverage.LAST
    assert set(coverage.SECTIONS) <= {check.number for check in found}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("1\ttypo.nonword\ttypos.nonwrd\t", "1: there is no rule typos.nonwrd"),
        ("1\ttypo.nonword\t–\t", "1: neither a rule nor a reason"),
        ("2\ttypo.nonword\ttypos.nonword\t", "the numbers are not 1 to 206 in order"),
    ],
)
def test_coverage_refuses(line: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "coverage.tsv").write_text(f"number\tid\trules\tnote\n{line}\n", "utf-8")
    monkeypatch.setattr(coverage, "SOURCE", tmp_path / "coverage.tsv")
    with pytest.raises(SystemExit, match=told):
        coverage.checks()


def test_how_precise_a_rule_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "counts.tsv").write_text("rule\tus\tuk\ndesk.zoo\t7\t5\ndesk.sea\t1\t0\n", "utf-8")
    rows = "".join(f"a.txt\t{n}\t9\tdesk.zoo\terror\t{'wrong' if n else 'right'}\n" for n in range(3))
    (tmp_path / "uk.tsv").write_text(f"file\tstart\tend\trule\tseverity\tverdict\n{rows}", "utf-8")
    monkeypatch.setattr(judged, "FOLDER", tmp_path)
    for kept in (judged._counts, judged._verdicts):
        kept.cache_clear()
    where = "On 840 American and 1,018 British stories: "
    assert judged.told("desk.zoo") == f"{where}12 findings; 3 judged by a second reader, 1 right."
    assert judged.told("desk.sea") == f"{where}1 finding."
    assert judged.told("desk.air") == ""
    for kept in (judged._counts, judged._verdicts):
        kept.cache_clear()


def test_pages_are_compared_written_and_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = tmp_path / "docs" / "rules" / "zoo" / "zebra.md"
    stale.parent.mkdir(parents=True)
    stale.write_text("# zoo.zebra\n", "utf-8")
    wanted = tmp_path / "docs" / "rules" / "typos" / "doubled.md"
    monkeypatch.setattr(docs, "DOCS", tmp_path / "docs")
    monkeypatch.setattr(docs, "pages", lambda: iter([(wanted, "# typos.doubled\n")]))
    monkeypatch.setattr(sys, "argv", ["docs", "--check"])
    assert docs.main() == 1
    told = capsys.readouterr().err
    assert "docs/rules/typos/doubled.md is out of date" in told
    assert "docs/rules/zoo/zebra.md tells of no rule that there is" in told
    monkeypatch.setattr(sys, "argv", ["docs"])
    assert docs.main() == 0
    assert wanted.read_text("utf-8") == "# typos.doubled\n"
    assert not stale.exists()
    monkeypatch.setattr(sys, "argv", ["docs", "--check"])
    assert docs.main() == 0
