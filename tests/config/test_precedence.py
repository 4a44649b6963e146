"""The worked examples of docs/configuration.md, read from the page itself."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.config import Overrides, settings_for
from newslint.ruleset import shipped

PAGE = Path(__file__).parents[2] / "docs" / "configuration.md"
ON = ("quotes.unclosed", "quotes.unopened", "typos.doubled", "naming.variant")
OFF = ("quotes.stop-partial",)
GRAMMAR = "grammar.confusion"


def examples() -> Iterator[tuple[str, str]]:
    text = PAGE.read_text(encoding="utf-8")
    body = text[text.index("## Ten examples") : text.index("## `names.yml`")]
    for part in re.split(r"^### ", body, flags=re.M)[1:]:
        title, _, rest = part.partition("\n")
        yield title.strip(), rest


def command_line(rest: str) -> Overrides:
    m = re.search(r"^Command line: `(.*)`$", rest, re.M)
    words = shlex.split(m[1]) if m else []
    options = dict(zip(words[::2], words[1::2], strict=True))
    select = options.pop("--select", None)
    extend, ignore = options.pop("--extend-select", ""), options.pop("--ignore", "")
    assert not options
    return Overrides(
        select=(select,) if select else None, extend_select=(extend,) * bool(extend), ignore=(ignore,) * bool(ignore)
    )


@pytest.fixture
def few_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The rules that the page speaks of, and nothing else."""
    folder = tmp_path / "rules"
    for id_ in (*ON, *OFF, GRAMMAR):
        pack, _, name = id_.partition(".")
        (folder / pack).mkdir(parents=True, exist_ok=True)
        head = (
            "extends: languagetool\nmessage: m\n"
            if pack == "grammar"
            else "extends: existence\nmessage: m\ntokens: [x]\n"
        )
        off = "off: it is often wrong\n" if id_ in OFF else ""
        (folder / pack / f"{name}.yml").write_text(head + off, encoding="utf-8")
    monkeypatch.setattr(shipped, "folder", lambda: folder)
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    return folder


def test_there_are_ten() -> None:
    assert len(list(examples())) == 10


@pytest.mark.parametrize(("title", "rest"), [pytest.param(*e, id=e[0]) for e in examples()])
def test_example(title: str, rest: str, few_rules: Path, tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    for name, content in re.findall(r"^```yaml\n# (\S+)\n(.*?)^```$", rest, re.M | re.S):
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
    rows = re.findall(r"^\| `(\S+)` \| (\w+) \|$", rest, re.M)
    assert rows, title
    settings = settings_for(root / "story.txt", command_line(rest))
    on = {rule.id: rule for rule in settings.ruleset().rules}
    for id_, state in rows:
        if state in ("off", "absent"):
            assert id_ not in on, id_
            assert settings.why[id_].startswith("absent") == (state == "absent")
        else:
            assert id_ in on, (id_, settings.why)
            if state != "on":
                assert on[id_].severity("") == state


def test_the_page_fits_the_schema() -> None:
    from jsonschema import Draft202012Validator

    from newslint.config.schema import config_schema
    from newslint.ruleset import marked

    schema = config_schema()
    Draft202012Validator.check_schema(schema)
    blocks = re.findall(r"^```yaml\n(# newslint\.yml\n.*?)^```$", PAGE.read_text(encoding="utf-8"), re.M | re.S)
    assert len(blocks) == 13
    for block in blocks:
        assert Draft202012Validator(schema).is_valid(marked.parse("newslint.yml", block).data), block


def test_the_page_tells_the_truth_of_the_shipped_rules() -> None:
    rules = shipped.rules()
    for id_ in (*ON, *OFF):
        assert bool(rules[id_].off) == (id_ in OFF), id_
    assert rules[GRAMMAR].check == "languagetool"
