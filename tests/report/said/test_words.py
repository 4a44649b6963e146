"""Who spoke, how we know, and what is speech, as people read it."""

from __future__ import annotations

from typing import get_args

import pytest

from newslint.analysis.attributions.sieves import Sieve
from newslint.report.said.record import QuotationRecord
from newslint.report.said.words import EVIDENCE, Said, people


def said(mention: str = "", name: str | None = None, heading: bool = False, **more: object) -> Said:
    """A quotation of this speaker."""
    speaker = {"start": 9, "end": 9 + len(mention), "text": mention, "name": name} if mention else None
    quotation: QuotationRecord = {
        "start": 1,
        "end": 8,
        "segments": [{"start": 1, "end": 8}],
        "nested": [],
        "kind": "speech",
        "text": "It rains",
        "speaker": speaker,  # type: ignore[typeddict-item]
        "cue": None,
        "evidence": "after" if mention else "none",
        "confidence": 0.9,
    }
    quotation.update(more)  # type: ignore[typeddict-item]
    return Said(
        quotation, {"line": 1, "column": 2, "mention": mention, "heading": heading, "closed": True, "waived": False}
    )


def test_each_sieve_has_its_words() -> None:
    assert set(get_args(Sieve)) - set(EVIDENCE) == {"reported"}  # which ties no quotation


@pytest.mark.parametrize(
    ("mention", "name", "shown"),
    [
        ("she", "Ana Ruiz", "she (Ana Ruiz)"),
        ("He", "Sheila He", "Sheila He"),
        ("he", "Sheila Ruiz", "he (Sheila Ruiz)"),
        ("Ruiz", "Ana Ruiz", "Ana Ruiz"),
        ("Harbour chief Ana Ruiz", "Ana Ruiz", "Ana Ruiz"),
        ("Ms Ruiz", "Ana Ruiz", "Ana Ruiz"),
        ("Ana Ruiz of Kelsey", "Ana Ruiz", "Ana Ruiz"),
        ("the harbour chief", "Ana Ruiz", "the harbour chief (Ana Ruiz)"),
        ("she", None, "she (name not found)"),
        ("The\nministry", None, "The ministry"),
        ("", None, "nobody"),
    ],
)
def test_who(mention: str, name: str | None, shown: str) -> None:
    assert said(mention, name).who == shown


def test_people_are_counted_by_whom_the_mentions_mean() -> None:
    rows = [
        said("He"),
        said("Ruiz", "Ana Ruiz"),
        said("she", "Ana Ruiz"),
        said("he"),
        said(""),
        said("she", "Ana Ruiz"),
    ]
    assert people(rows) == [("Ana Ruiz", 3), ("name not found", 2)]


def test_weak_evidence_and_a_speaker_from_further_away_is_told() -> None:
    assert said("she").why == "after the words"
    assert said("she", confidence=0.4).why == "after the words (unsure)"
    assert said("she", evidence="run", confidence=0.9).why == "paragraph above (unsure)"
    assert said("she", evidence="run", confidence=0.9).unsure
    assert not said("").unsure


def test_what_is_speech() -> None:
    cue = {"start": 3, "end": 7, "text": "said"}
    assert said("she", kind="term", cue=cue).kind == "speech"
    assert said("she", kind="term").kind == "term"
    assert said("she", kind="title", cue=cue).kind == "title"
    assert said("", kind="fragment").kind == "speech"
    assert said("", kind="fragment", heading=True).kind == "heading"
    assert said("she", kind="fragment", heading=True).kind == "speech"
