"""Pages and sentences in which no rule on typing errors finds anything: names, other tongues, dialects, new words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint.analysis import Analysis
from newslint.analysis.spelling.faults import faults
from newslint.api import check_text
from newslint.formats import plain

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
_SILENT = re.compile(r"typos|spelling|naming|punctuation\.space|debris\.mojibake")
_ONLY_TYPOS = re.compile(r"typos|spelling")
_CLOSE = {"voices": _ONLY_TYPOS}
"""A page with more look-alikes at sentence starts than any story has: those are the business of naming.*."""


def _found(text: str) -> list[tuple[str, str]]:
    document = plain.read("a.txt", text)
    found = Analysis(document).get(faults)
    return [(kind, document.text[f.span.start : f.span.end]) for kind, group in found.items() for f in group]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_of_silence(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    rules = _CLOSE.get(page.stem, _SILENT)
    said = [(f.rule, text[f.span.start : f.span.end]) for f in check_text(text) if rules.match(f.rule)]
    assert said == []


def test_the_surnames_are_many() -> None:
    text = next(page for page in PAGES if page.stem == "surnames").read_text(encoding="utf-8")
    assert len(set(re.findall(r"(?<!\w)[^\W\d_a-z][\w’-]{2,}", text))) > 350


@pytest.mark.parametrize(
    "sentence",
    [
        "They ordered bok choy and moules mariniere and paid for the padron peppers.",
        "The judge held the hearing ex parte and named it nolo contendere.",
        "The vet found Yersinia pestis in one rat and Y. pestis in no other.",
        "The hedge is a Carex sp. and the rose is a var. semperflorens of it.",
        "A poster said “Fuera corruptos!” in red.",
        "“Wetin dey happen? Abeg, I no fi talk that, aje,” the driver said.",
        "“Yer bum’s oot, och. Ye cannae tak the hoose,” she said.",
        "“omg ur so rite, thx 4 comin thru, c u later ppl,” she wrote.",
        "“Pole pole ndio mwendo,” said the boatman.",
        "“Sharp sharp,” he said.",
        "An owl, Bubo bubo, was on the roof.",
        "The list names TG4, An Post and the harbour board.",
        "He orders chai and matcha, and writes json in his cron jobs.",
    ],
)
def test_words_that_are_at_home_elsewhere(sentence: str) -> None:
    assert _found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("He called it a “fari summary” of the talks.", "fari"),
        ('The market is open," sasy Gavin Hamilton, a student. "I think so."', "sasy"),
        ("“I’m gonna tell the goverment,” she said.", "goverment"),
        ("“Every vote counts,” he said of the elecion. “We won.”", "elecion"),
        ("Maria Santos recieved the keys from a fierce critc of the mayor.", "recieved"),
        ("A new rule begins teh next day. It is short.", "teh"),
    ],
)
def test_a_slip_is_still_one(sentence: str, found: str) -> None:
    assert found in [words for _, words in _found(sentence)]
