"""Overlapping stretches become sound markup, and no word is lost."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from newslint.report.proof.weave import Layer, woven


class Reader(HTMLParser):
    """Which words stand in which elements, how often each was begun and ended, and how."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = ""
        self.inside: dict[str, str] = {}
        self.begun: list[str] = []
        self.ended: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open."""
        self.open.append(tag)
        self.inside.setdefault(tag, "")
        self.begun += [tag] * ("id" in dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last."""
        assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        """What stands behind a layer."""
        assert data not in self.open
        self.ended.append(data)

    def handle_data(self, data: str) -> None:
        """Words, and whose they are."""
        self.words += data
        for tag in self.open:
            self.inside[tag] += data


WORDS = st.text("ab<&\"'é😀 \n", max_size=30)


@given(st.data())
def test_stretches(data: st.DataObject) -> None:
    words = data.draw(WORDS)
    at = st.integers(0, len(words))
    spans = data.draw(st.lists(st.tuples(at, at).map(sorted), max_size=8))
    layers = [Layer(a, b, f"x{n}", ' class="c"', ' id="i"', f"<!--x{n}-->") for n, (a, b) in enumerate(spans)]
    reader = Reader()
    reader.feed(woven(words, layers))
    reader.close()
    assert not reader.open
    assert reader.words == words
    assert reader.inside == {layer.tag: words[layer.start : layer.end] for layer in layers}
    assert sorted(reader.begun) == sorted(reader.ended) == sorted(layer.tag for layer in layers)


def test_what_holds_another_is_outside_and_what_crosses_is_cut() -> None:
    layers = [Layer(0, 3, "a"), Layer(0, 6, "b"), Layer(2, 5, "i", ' class="c"', ' id="n"', "!")]
    assert woven("abcdef", layers) == '<b><a>ab<i id="n" class="c">c</i></a><i class="c">de</i>!f</b>'
