"""Hostile copy: four times the text takes about four times the time, whatever it is made of."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable

import pytest

from newslint.config import Configuration, Overrides
from newslint.formats import read_text
from newslint.lint.story import check_document

_SMALL, _TIMES = 30_000, 4
_MOST = 8
"""How many times as long the larger text may take: a quadratic step takes 16 times as long."""
_FLOOR = 0.1
"""Seconds below which a measurement says nothing."""
_TRIES = 3
"""A busy machine may slow one measurement; what is quadratic is so each time."""


def _word(n: int) -> str:
    """Another word for each number."""
    return "".join(chr(97 + (n >> 4 * k) % 16) for k in range(4))


HOSTILE: dict[str, Callable[[int], str]] = {
    "speech": lambda n: f"“We have {n} boats,” said Ana Ruiz. ",
    "names": lambda n: f"“We have {n} boats,” Dan {_word(n).capitalize()} added. ",
    "surnames": lambda n: f"They left, {_word(n).capitalize()} said. ",
    "pronouns": lambda n: f"Mr {_word(n).capitalize()} came.\n\n“We have {n} boats in all,” he said.\n\n",
    "facts": lambda n: f"Mayor Ana {_word(n).capitalize()} (43), the 44-year-old mayor of Wells, said he came. ",
    "one person": lambda n: "“a” she said. " if n % 40 else "Ana Ruiz came. ",
    "nobody": lambda n: f"“We have {n} boats in all here.”\n\nThe boat {n} came.\n\n",
    "abbreviations": lambda n: f"The {_word(n).upper()} met the Big Town Hall (B{_word(n).upper()}) (BTH). ",
    "titles": lambda n: "Mr. ",
    "capitals": lambda n: "ALL CAPITALS WORDS ",
    "title case": lambda n: "Big Town Hall ",
    "slips": lambda n: f"teh {_word(n)} ",
    "hyphens": lambda n: f"re-{_word(n)} re{_word(n)} ",
    "doubled names": lambda n: f"B{_word(n)} B{_word(n)} Ana B{_word(n)}. ",
    "small words": lambda n: "of the would be a ",
    "one word": lambda n: "boat ",
    "no spaces": lambda n: "abcdefgh",
    "long words": lambda n: "x" * 2000 + f" {_word(n)} zqx ",
    "one long name": lambda n: "Bell-",
    "a name that ends badly": lambda n: "Bellabellabellabellabellabellabellabella_ ",
    "paragraphs": lambda n: "“We will see.”\n\n",
    "opening marks": lambda n: "“a ",
    "two kinds of marks": lambda n: "“a ‘b ",
    "straight marks": lambda n: 'a "b ',
    "single marks": lambda n: "'a ",
    "brackets": lambda n: "(",
    "closing brackets": lambda n: ")",
    "hyphens only": lambda n: "-",
    "stops": lambda n: ".",
    "apostrophes": lambda n: "'",
    "digits": lambda n: "1",
    "initials": lambda n: "B. ",
    "tags": lambda n: "<a ",
    "templates": lambda n: "{{",
    "addresses": lambda n: "a.a@",
}


def _seconds(piece: Callable[[int], str], size: int, path: str, configuration: Configuration) -> float:
    text = "".join(itertools.islice(map(piece, itertools.count()), size // len(piece(0)) + 1))[:size]
    start = time.process_time()
    _, checked = check_document(read_text(text, path), configuration)
    assert not checked.failures
    return time.process_time() - start


def _grows_with_the_text(piece: Callable[[int], str], path: str, configuration: Configuration) -> bool:
    for _ in range(_TRIES):
        small = _seconds(piece, _SMALL, path, configuration)
        if _seconds(piece, _SMALL * _TIMES, path, configuration) < _MOST * max(small, _FLOOR):
            return True
    return False


@pytest.fixture(scope="module")
def configuration() -> Configuration:
    """The default rules, loaded."""
    found = Configuration(Overrides(isolated=True, profile="neutral"))
    check_document(read_text("Ana Ruiz said teh boat (BTH) came: “We see it.”", "story.txt"), found)
    return found


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_text(name: str, configuration: Configuration) -> None:
    assert _grows_with_the_text(HOSTILE[name], "story.txt", configuration)


@pytest.mark.parametrize("path", ["story.md", "story.html"])
@pytest.mark.parametrize("name", ["speech", "tags", "opening marks", "hyphens only", "paragraphs", "brackets"])
def test_markup_too(name: str, path: str, configuration: Configuration) -> None:
    assert _grows_with_the_text(HOSTILE[name], path, configuration)
