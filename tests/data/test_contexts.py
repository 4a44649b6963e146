"""The table of contexts: how it is written and read, and which words are rivals by it."""

from __future__ import annotations

from pathlib import Path

from marisa_trie import BytesTrie

from newslint.data.contexts import Contexts, contexts, pack
from newslint.data.lexicon import lexicon
from scripts.bake_contexts import entries

OFTEN, SELDOM = -3.0, -5.0


def _table(path: Path, runs: dict[str, float]) -> Contexts:
    words = {"weather": SELDOM, "whether": OFTEN}
    rows = entries(words, ((tuple(run.split(" ")), pack(gain)) for run, gain in runs.items()))
    BytesTrie(list(rows)).save(str(path))
    return Contexts(lexicon(), path)


def test_pairs_and_triples_are_read_as_they_were_baked(tmp_path: Path) -> None:
    table = _table(tmp_path / "t.trie", {"ask whether": 2.0, "whether they": 0.5, "ask whether they": 0.25})
    assert table.fit("whether", ("", "ask", "they", "")) == OFTEN + 2.0 + 0.5 + 0.25
    assert table.fit("whether", ("", "ask", "nobody", "")) == OFTEN + 2.0
    assert table.fit("weather", ("", "ask", "they", "")) == SELDOM
    assert table.has("weather")
    assert not table.has("they")


def test_a_rarer_word_is_a_rival_only_where_it_is_seen_and_as_likely(tmp_path: Path) -> None:
    table = _table(tmp_path / "t.trie", {"cold weather": 3.0, "weather three": 1.0, "whether three": 0.5})
    likes = table.likes({"whether": ["weather"], "weather": ["whether"]})
    assert table.rivals("whether", likes, "cold", "today") == ["weather"]
    assert table.rivals("whether", likes, "ask", "today") == []
    assert table.rivals("whether", likes, "ask", "1984") == []
    assert table.rivals("weather", likes, "ask", "today") == ["whether"]


def test_a_word_that_was_not_baked_is_judged_by_the_pairs_of_books() -> None:
    table = contexts()
    assert not table.has("wether")
    likes = table.likes({"wether": ["whether"]})
    assert table.rivals("wether", likes, "know", "the") == ["whether"]
