"""Scores of copy: textstat's, on sentences that we cut, without the network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.analysis import Analysis, readability
from newslint.checks import formulas
from newslint.errors import CheckUnavailable
from newslint.formats import read_text

PLAIN = (
    "The ferry will sail again in May. The council voted for it after a long and sometimes bitter meeting. "
    "Residents of the island had waited for eleven years. Nobody knows yet what a ticket will cost them.",
    "Administrative responsibilities were considerably reorganised throughout the metropolitan area. Representatives "
    "of several organisations criticised the consultation. Negotiations will nevertheless continue on Wednesday.",
)
"""Copy that textstat itself cuts as we do."""
FORMULAS = {
    "flesch_kincaid_grade": "0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59",
    "flesch_reading_ease": "206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words)",
    "lix": "words / sentences + 100 * long_words / words",
    "smog_index": "1.043 * sqrt(30 * polysyllabic_words / sentences) + 3.1291",
}


def told(copy: str, quotes: str = "include") -> list[list[str]]:
    """The sentences of a story, each as its words."""
    analysis = Analysis(read_text(copy, "a.txt", "txt"))
    paragraphs = [b.span for b in analysis.document.blocks if "paragraph" in b.scope]
    return readability.words(analysis, readability.rows(analysis, paragraphs, quotes))


@pytest.mark.parametrize("copy", PLAIN)
@pytest.mark.parametrize("name", readability.SCORES)
def test_scores_are_those_of_textstat(copy: str, name: str) -> None:
    score = readability.score(name, told(copy))
    import textstat

    assert score == pytest.approx(getattr(textstat, name)(copy), abs=0.8 if name[:4] in ("auto", "cole") else 1e-9)


@pytest.mark.parametrize("copy", PLAIN)
@pytest.mark.parametrize("name", FORMULAS)
def test_formulas_of_rules_give_what_textstat_gives(copy: str, name: str) -> None:
    sentences = told(copy)
    words = [w for sentence in sentences for w in sentence]
    each = [readability.syllables(w) for w in words]
    given = {
        "words": float(len(words)),
        "sentences": float(len(sentences)),
        "syllables": float(sum(each)),
        "long_words": float(sum(len(w) > 6 for w in words)),
        "polysyllabic_words": float(sum(n > 2 for n in each)),
    }
    expected = formulas.value(formulas.parsed(FORMULAS[name]), given)
    assert readability.score(name, sentences) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("mill", 1),
        ("idea", 3),
        ("area", 3),
        ("Wednesday", 2),
        ("fire", 2),
        ("Kelsey's", 2),
        ("Vlorpatine", 3),
        ("2,012", 1),
    ],
)
def test_syllables(word: str, number: int) -> None:
    assert readability.syllables(word) == number


def test_marks_that_end_no_sentence() -> None:
    copy = (
        "Dr. J. R. Vole of the U.S. paid $3.5 million to No. 10 Weir St. at 9 a.m. on Jan. 3 . . . and left the town."
    )
    assert len(told(copy)) == 1
    bare = "Dr J R Vole of the US paid $35 million to No 10 Weir St at 9 am on Jan 3 and left the town."
    for name in ("flesch_kincaid_grade", "flesch_reading_ease", "smog_index"):
        assert readability.score(name, told(copy)) == readability.score(name, told(bare)), name


def test_words_are_parts_of_hyphenated_ones_but_whole_abbreviations() -> None:
    assert told("The 18th U.S. fleet’s well-known N.C.O. won’t sail, AT&T said.") == [
        ["The", "18th", "US", "fleet's", "well", "known", "NCO", "won't", "sail", "AT", "T", "said"]
    ]


def test_a_file_of_initials_is_not_one_word() -> None:
    assert max(len(w) for w in told("a." * 100 + " 1a" * 100)[0]) < 40


def test_a_textstat_that_would_fetch_its_dictionary_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    from textstat.backend.counts import _count_syllables

    readability._textstat.cache_clear()
    with monkeypatch.context() as changed, pytest.raises(CheckUnavailable, match="would fetch"):
        changed.delattr(_count_syllables, "get_cmudict")
        readability.score("lix", [["mill"]])
    assert readability.score("lix", [["mill"]]) > 0


def test_narration_leaves_out_sentences_that_are_mostly_quoted() -> None:
    copy = "“It was a long and cold night,” she said. He called it “a sham” and left the hall. “Now?” It rained."
    assert [" ".join(s) for s in told(copy, "skip")] == ["He called it a sham and left the hall", "It rained"]
    assert [s[-1] for s in told(copy, "only")] == ["said", "Now"]
    assert len(told(copy)) == 4


def test_nothing_to_score() -> None:
    assert told("") == told("“All of it was said.”", "skip") == []
    assert readability.score("flesch_reading_ease", []) == 0


OFFLINE = """
import socket, sys
def refuse(*args, **kinds):
    sys.exit("the network was used")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from newslint.analysis import readability
print([round(readability.score(n, [["The", "mill", "fell", "at", "noon"]]), 2) for n in readability.SCORES])
print(readability.syllables("communication"), readability.syllables("vlorpatine"))
"""


def test_the_network_is_never_used(tmp_path: Path) -> None:
    env = {**os.environ, "HOME": str(tmp_path), "NLTK_DATA": str(tmp_path)}
    ran = subprocess.run([sys.executable, "-c", OFFLINE], env=env, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines()[1] == "5 3"
    assert list(tmp_path.iterdir()) == []
