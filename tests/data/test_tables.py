"""The baked tables: what they know, and that they cost little."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newslint.data import lexicon as lx
from newslint.data.contexts import contexts
from newslint.data.lexicon import Dialect, lexicon
from newslint.data.sound import skeleton
from newslint.ruleset import shipped

lex = lexicon()


@pytest.mark.parametrize(
    "word",
    [
        "house",
        "houses",
        "colour",
        "color",
        "organise",
        "organize",
        "café",
        "cafe",
        "podcast",
        "mother's",
        "naïve",
        "whistleblower",
        "don't",
    ],
)
def test_words(word: str) -> None:
    assert lex.is_word(word)


@pytest.mark.parametrize("word", ["teh", "goverment", "alot", "hte", "london", "xqz", "recieve"])
def test_no_words(word: str) -> None:
    assert not lex.is_word(word)


def test_flags() -> None:
    assert lex.flags("London") & lx.PLACE and lex.flags("London") & lx.PROPER
    assert lex.flags("colour") & lx.GB_ONLY and lex.flags("color") & lx.US_ONLY
    assert not lex.flags("organize") & lx.US_ONLY  # Oxford
    assert lex.flags("pf") & lx.ABBREVIATION
    assert lex.flags("nosuchword") == 0


def test_names() -> None:
    assert lex.is_surname("O’Brien") and lex.is_surname("McDonald") and lex.is_given("Mary")
    sexes = {name: lex.flags(name) & (lx.MALE | lx.FEMALE) for name in ("Mary", "John", "Robin", "Andrea", "Leeds")}
    assert sexes == {"Mary": lx.FEMALE, "John": lx.MALE, "Robin": 0, "Andrea": 0, "Leeds": 0}
    assert not any(lex.is_given(word) for word in ("In", "See", "My", "So", "The", "An", "Do"))
    assert (
        lex.is_place("New York") and lex.is_place("São Paulo") and lex.is_place("Sao Paulo") and lex.is_place("Aleppo")
    )


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Kyiv", "Kiev"),
        ("Hamadan", "Hamedān"),
        ("Fallujah", "Falluja"),
        ("Sana'a", "Sanaa"),
        ("St. Petersburg", "Leningrad"),
        ("Dar es Salaam", "Dar-es-Salaam"),
        ("Marseille", "Marseilles"),
    ],
)
def test_one_place(one: str, two: str) -> None:
    assert lex.one_place(one, two) and lex.one_place(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Paris", "London"),
        ("Kyiv", "Lviv"),
        ("Mecca", "Medina"),  # a town in Ohio bears both
        ("Mexico", "Mexico City"),  # a country
        ("Jordan", "Amman"),
        ("Kyiv", "IEV"),
        ("Nosuchtown", "Nosuchtown"),
    ],
)
def test_two_places(one: str, two: str) -> None:
    assert not lex.one_place(one, two)


def test_cities_by_size_and_main_name() -> None:
    assert list(lex.cities("Mumbai").values()) == [True] and list(lex.cities("Bombay").values()) == [False]
    assert min(lex.cities("Mumbai")) < min(lex.cities("Hamadan"))


def test_frequencies() -> None:
    assert lex.zipf("the") > lex.zipf("house") > lex.zipf("zither") > lex.zipf("nosuchword") == 0.0
    assert lex.bigram("of", "the") > 11 > lex.bigram("house", "prices") >= 0
    assert lex.bigram("of", "xylophone") == 0.0


@pytest.mark.parametrize(
    ("word", "pair"),
    [
        ("colour", Dialect("our", "GB", "color")),
        ("color", Dialect("our", "US", "colour")),
        ("centre", Dialect("re", "GB", "center")),
        ("organise", Dialect("ise", "GB", "organize")),
        ("traveled", Dialect("ll", "US", "travelled")),
        ("fulfil", Dialect("l", "GB", "fulfill")),
        ("defence", Dialect("ence", "GB", "defense")),
        ("analyze", Dialect("yse", "US", "analyse")),
        ("anaemia", Dialect("ae", "GB", "anemia")),
        ("artefact", Dialect("word", "GB", "artifact")),
        ("tranquility", Dialect("ll", "US", "tranquillity")),
        ("tyre", Dialect("british", "GB", "tire")),
        ("licence", Dialect("british", "GB", "license")),
    ],
)
def test_dialect(word: str, pair: Dialect) -> None:
    assert lex.dialect(word) == pair


@pytest.mark.parametrize(
    "word",
    [
        "program",
        "meter",
        "check",
        "tire",
        "story",
        "draft",
        "license",
        "practice",
        "judgment",
        "judgement",
        "catalogue",
        "worshipped",
        "caesar",
        "house",
    ],
)
def test_no_dialect(word: str) -> None:
    assert lex.dialect(word) is None


def test_near_and_alike() -> None:
    assert lex.near("goverment")[0].word == "government"
    assert lex.near("teh")[0] == lx.Near("the", "swap", lex.zipf("the"))
    assert "accommodate" in lex.alike("acomodate") and "definitely" in lex.alike("definately")
    assert skeleton("recieve") == skeleton("receive") != skeleton("relieve")


def test_the_tables_are_small_and_nothing_is_read_before_it_is_asked_for() -> None:
    assert sum(p.stat().st_size for p in Path(lx.__file__).parent.glob("*.trie")) < 6_000_000
    code = "import sys, newslint.data.lexicon as l; l.lexicon(); print('marisa_trie' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_names_are_as_frequent_as_their_bearers_are_many() -> None:
    common = ("Johnson", "Boston", "Germany", "Anne")
    rare = ("Johnsen", "Bosten", "Germani", "Pery")
    assert all(lex.zipf(name) > 4 for name in common)
    assert all(0 < lex.zipf(name) < 3 for name in rare)
    assert lex.zipf("Brown") != lex.zipf("brown")


def test_the_table_of_contexts_has_the_words_that_are_mixed_up_most() -> None:
    rules = (rule for rule in shipped.rules().values() if rule.check == "confusion")
    prone = {word for rule in rules for pair in rule.options.get("prone", ()) for word in pair.split()} - {">"}
    assert len(prone) > 20
    assert [word for word in sorted(prone) if not contexts().has(word)] == []
