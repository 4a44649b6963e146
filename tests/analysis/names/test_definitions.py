"""What a story does with an abbreviation after it has explained it."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.names.abbreviations.abbreviations import defined_unused, full_after
from newslint.formats import read_text

_DEFINED = "The Marsh Drainage Board (MDB) met."


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{_DEFINED} The Marsh Drainage Board adjourned. A Marsh Drainage Board spokesman slept.", 2),
        (f"{_DEFINED} The MDB (Marsh Drainage Board) adjourned. The Marsh Drainage Boards met.", 0),
        (f"{_DEFINED} “The Marsh Drainage Board is late,” he said.", 0),
        ("The Marsh Drainage Board adjourned. The Marsh Drainage Board (MDB) met.", 0),
    ],
)
def test_only_what_comes_again_in_full_is_told(text: str, places: int) -> None:
    matches = list(full_after(Analysis(read_text(text, "story.txt")), {}))
    assert sum(len(m.related) for m in matches) == places
    assert all(m.values == ("Marsh Drainage Board", "MDB") for m in matches)


def test_a_spoken_acronym_that_is_never_used_is_the_name_of_the_body() -> None:
    text = "The Marsh and Isle Rowing Alliance (Mira) met. The Marsh Drainage Board (MDB) adjourned."
    found = [(m.values, m.case) for m in defined_unused(Analysis(read_text(text, "story.txt")), {})]
    assert found == [(("Mira",), "known"), (("MDB",), "")]
