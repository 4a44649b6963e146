"""YAML with places: what is read, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newslint.errors import ConfigError
from newslint.ruleset import marked


def refused(text: str) -> str:
    with pytest.raises(ConfigError) as raised:
        marked.parse("r.yml", text)
    return str(raised.value)


def test_words_stay_words() -> None:
    source = marked.parse(
        "r.yml", "off: no\non: 2024-05-01\n1: 911\nnull: ~\na: [true, yes, 1.5, 007, 1e3, 0x1f, 'true', !!str 5]\n"
    )
    assert source.data == {
        "off": "no",
        "on": "2024-05-01",
        "1": 911,
        "null": None,
        "a": [True, "yes", 1.5, "007", "1e3", "0x1f", "true", "5"],
    }
    assert source.raw[("1",)] == "911"


def test_places_count_code_points() -> None:
    source = marked.parse("r.yml", "a:\n  - 😀\n  - {“é”: x, b: y}\n")
    place = source.place(("a", 1, "b"))
    assert (place.line, place.column, place.text) == (3, 17, "  - {“é”: x, b: y}")
    assert source.place(("a", 1, "b"), key=True).column == 14
    assert source.place(("a", 1, "nowhere", 3)).line == 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\na: 2\n", "r.yml:2:1: ‘a’ stands here twice"),
        ("a:\n\tb: 1\n", "hint: YAML is indented with spaces"),
        ("a: [1\nb: 2\n", "not valid YAML"),
        ('a: 1\nb: "c\n', "r.yml:2:4: not valid YAML: while scanning a quoted scalar"),
        ("a: b: c\n", "hint: put single quotation marks round words that hold a colon"),
        ('a: "\\d"\n', "where a backslash is a backslash"),
        ("a: @b\n", "begin with a sign"),
        ("a: *b\n", "begin with a sign"),
        ('a: "c\nd: e\n', "hint: the quotation mark that opens here is never closed"),
        ("a: 'Don't'\n", "hint: entries of one list begin in one column; an apostrophe ends words"),
        ("a: 1\n---\nb: 2\n", "a second YAML document"),
        ("[a]: 1\n", "a key must be a word"),
        ("? {a: b}\n: 1\n", "a key must be a word"),
        ("a: *b\n", "not valid YAML"),
        ("a: &b [*b]\n", "not valid YAML"),
        ("a: \x00\n", "not valid YAML"),
        ("a: " + "[" * 60 + "]" * 60, "nested more than 50 deep"),
        ("a: " + "[" * 50_000, "r.yml:1:"),
        ("x: &x [1]\na: [" + "*x, " * 101 + "]", "too much is written by aliases"),
    ],
)
def test_refused(text: str, told: str) -> None:
    said = refused(text)
    assert told in said or (told == "not valid YAML" and "stands for nothing" in said)


def test_a_bomb() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    assert "too much is written by aliases" in refused("\n".join(lines))


def test_files(tmp_path: Path) -> None:
    path = tmp_path / "r.yml"
    path.write_bytes("\ufeffa: é\n".encode())
    assert marked.read(path).data == {"a": "é"}
    path.write_bytes(b"a: 1\nb: \xff\n")
    with pytest.raises(ConfigError, match=r"r\.yml:2:1: not valid UTF-8"):
        marked.read(path)
    path.write_bytes(b"a: " + b"x" * marked.MOST_BYTES)
    with pytest.raises(ConfigError, match="larger than 1,000,000 bytes"):
        marked.read(path)
    with pytest.raises(ConfigError, match="cannot be read"):
        marked.read(tmp_path / "nowhere.yml")


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | words,
    lambda v: st.lists(v, max_size=4) | st.dictionaries(words, v, max_size=4),
    max_leaves=12,
)


@given(values)
def test_what_was_dumped_is_read(value: object) -> None:
    assert marked.parse("r.yml", yaml.safe_dump(value, allow_unicode=True)).data == value


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        marked.parse("r.yml", text)
    except ConfigError as error:
        assert error.problems
