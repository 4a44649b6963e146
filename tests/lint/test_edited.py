"""A story that is edited: paragraphs that were left alone keep their results, and nothing else is ever said."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from newslint.analysis import Analysis
from newslint.analysis.attributions.clauses import clauses
from newslint.analysis.figures.figures import figures
from newslint.analysis.sentences import sentences
from newslint.analysis.text import folded, lowered, prose, written
from newslint.analysis.tokens import tokens
from newslint.checks import REGISTRY
from newslint.checks.check import Use
from newslint.checks.search import Search
from newslint.config import Configuration, Overrides
from newslint.config.settings import Settings
from newslint.formats import read_text
from newslint.lint.story import check_under
from newslint.report.record import recorded

STORIES = Path(__file__).parents[2] / "examples" / "stories"
LAYERS = (written, prose, folded, lowered, tokens, sentences, figures, clauses)
RULES: dict[str, dict[str, object]] = {
    "behind": {"extends": "existence", "nonword": True, "tokens": [r"(?<=\n\n)\w+", r"\w+(?=\s)\W*$", r"\W+The\b"]},
    "blank": {"extends": "existence", "nonword": True, "tokens": [r"\S+[.”]\n+\S"]},
    "opens": {"extends": "existence", "scope": "sentence", "tokens": [r"^The\b.*\bthe\b"]},
    "lead": {"extends": "existence", "scope": "lead", "tokens": ["said", "the"]},
    "raw": {"extends": "existence", "scope": "raw", "tokens": [r"https?://\S+", "<b>", "boat"]},
    "unless": {"extends": "existence", "tokens": ["said"], "unless": "teh"},
    "swap": {"extends": "substitution", "swap": {r"(\w+) said": "said $1", "boat": "ship", "US": "U.S."}},
    "two": {"extends": "consistency", "either": {"US": r"U\.S\.", "said": "says"}},
}
"""Rules that look round them as far as they can."""
PIECES = (
    *("\n\n", "\n", " ", "\r\n\r\n", "“", "”", '"', "# ", "> ", "- ", "<b>", "{{", "}}", "`", "---\n", "\u2028", "\v"),
    *("teh ", "the the ", "boat ", "US ", "U.S. ", "12 people ", "from 10 to 15 ", "The ", "says ", "😀", "é"),
    *("“We left,” said Jonas Wierzbicki. ", "he added. ", "https://a.example/b?utm_source=c ", "[a](b) "),
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """What holds for a story where all rules are on, and some of our own."""
    pack = tmp_path / "rules" / "own"
    pack.mkdir(parents=True)
    for name, rule in RULES.items():
        (pack / f"{name}.yml").write_text(yaml.safe_dump({"message": "‘%s’ stands there.", **rule}), "utf-8")
    (tmp_path / "newslint.yml").write_text("packs: [rules/own]\nselect: [ALL]\n", "utf-8")
    found = Configuration(Overrides(config=str(tmp_path / "newslint.yml"))).settings(tmp_path / "story.md")
    assert {f"own.{name}" for name in RULES} <= {rule.id for rule in found.ruleset().rules}
    return found


def edits(text: str, number: int, seed: int) -> Iterator[str]:
    """A story as somebody works on it: most edits are small and near the last one."""
    chance, at = random.Random(seed), 0
    for _ in range(number):
        at = chance.randrange(len(text)) if chance.random() < 0.3 else min(at, len(text))
        end = at + chance.choice((0, 0, 0, 1, 5, 30, 200 if len(text) > 7000 else 2))
        new = "".join(chance.choices(PIECES, k=chance.choice((0, 1, 1, 2))))
        text = text[:at] + new + text[end:]
        at += len(new)
        yield text


@pytest.mark.parametrize("name", ["story.txt", "story.md", "story.html"])
def test_what_is_said_of_an_edited_story_is_what_is_said_of_it_when_opened(name: str, settings: Settings) -> None:
    text = "\n\n".join(path.read_text("utf-8") for path in sorted(STORIES.glob("*.*")))[:6000]
    earlier, joined, said = None, 0, 0
    for after in edits(text, 60, sum(name.encode())):
        document = read_text(after, name)
        joined += earlier is not None and Analysis(document, earlier=earlier).edited is not None
        earlier, checked = check_under(document, settings, (), earlier)
        opened, anew = check_under(document, settings, ())
        assert recorded(checked, document) == recorded(anew, document)
        assert [earlier.get(layer) for layer in LAYERS] == [opened.get(layer) for layer in LAYERS]
        assert earlier.edited is None  # or every version would be kept
        said += len(checked.findings)
    assert joined > 45 and said > 1500


def test_only_an_edited_paragraph_and_its_neighbours_are_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    paragraphs = [f"On day {n} the boat left the harbour, {n} people said." for n in range(40)]
    rule = Use("own.rule", {"tokens": ["the boat", r"\d+ people"]})
    find, read = REGISTRY["existence"]().run, list[str]()
    earlier = Analysis(read_text("\n\n".join(paragraphs), "story.txt"))
    assert len(list(find(earlier, rule))) == 80
    paragraphs[20] = "The boat had gone, 2 people said; the boat came back."

    search = Search._found
    monkeypatch.setattr(Search, "_found", lambda self, e: [read.append(self.analysis.text), search(self, e)][1])
    analysis = Analysis(read_text("\n\n".join(paragraphs), "story.txt"), earlier=earlier)
    assert len(list(find(analysis, rule))) == 80
    assert read == ["\n\n".join(paragraphs[18:23])]


def test_a_story_that_became_another_is_read_whole() -> None:
    one, two = ("\n\n".join(f"{word} {n} of the story." for n in range(9)) for word in ("Part", "Piece"))
    earlier = Analysis(read_text(one, "a.txt"))
    assert Analysis(read_text(two, "a.txt"), earlier=earlier).edited is None
    assert Analysis(read_text("", "a.txt"), earlier=earlier).edited is None
    assert Analysis(read_text(one, "a.txt"), earlier=Analysis(read_text("", "a.txt"))).edited is None
    assert Analysis(read_text(one + " More.", "a.txt"), earlier=earlier).edited is not None


def test_a_link_or_a_dateline_elsewhere_makes_the_story_new() -> None:
    story = "\n\n".join(f"Part {n} of [the story]." for n in range(9))
    earlier = Analysis(read_text(story, "a.md"))
    linked = Analysis(read_text(story + "\n\n[the story]: https://a.example/b\n", "a.md"), earlier=earlier)
    assert linked.edited is None
