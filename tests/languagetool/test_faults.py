"""Whatever a server does, there is one clear line, and all else stays."""

from __future__ import annotations

import threading
from time import monotonic

import pytest
from lying import Check, Lying

TEXT = "We saw teh mill again.\n"
FAULTS = {
    "html": "it answered with HTML instead of JSON",
    "htmlbroken": "HTTP 502",
    "400": "HTTP 400: Error: the queue is full",
    "403": "HTTP 403",
    "404": "HTTP 404",
    "429": "HTTP 429",
    "500": "HTTP 500",
    "503": "HTTP 503",
    "413": "the text is too long for it",
    "list": "not LanguageTool's",
    "words": "not LanguageTool's",
    "nothing": "not LanguageTool's",
    "strings": "not LanguageTool's",
    "ruleless": "not LanguageTool's",
    "mute": "not LanguageTool's",
    "tongueless": "not LanguageTool's",
    "deep": "something else instead of JSON",
    "truncated": "the connection broke off",
    "cut": "something else instead of JSON",
    "rude": "the connection broke off",
    "german": "it answered for de-DE, not for en-US",
    "klingon": "it does not know en-US",
    "redirect": "it sends elsewhere (HTTP 307)",
    "ring": "it sends elsewhere (HTTP 302)",
    "slow": "it gave no answer in 0.2 s",
    "trickle": "it gave no answer in 0.2 s",
    "endless": "its answer does not end",
}
QUICK = {"slow": 0.2, "trickle": 0.2}


@pytest.mark.parametrize("mode", FAULTS)
def test_a_fault_is_one_line_with_a_place_and_a_hint(check: Check, lying: Lying, mode: str) -> None:
    checked = check(TEXT, mode, timeout=QUICK.get(mode, 5))
    (failure,) = checked.failures
    assert FAULTS[mode] in failure.message
    assert lying.url(mode) in failure.message
    assert "--allow-degraded" in failure.message
    assert "\n" not in failure.message
    assert checked.findings == ()


def test_a_story_is_not_carried_elsewhere(check: Check, lying: Lying, monkeypatch: pytest.MonkeyPatch) -> None:
    check(TEXT, "redirect")
    assert [form["path"] for form in lying.asked] == ["/redirect/v2/check"]
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert len(check(TEXT).findings) == 1


@pytest.mark.parametrize("mode", ["before", "after", "long", "empty", "half", "quoted", "truth", "absent"])
def test_places_that_are_none_are_left_out(check: Check, mode: str) -> None:
    checked = check(TEXT, mode)
    assert [finding.text for finding in checked.findings] == ["teh"]
    assert checked.notes == ("LanguageTool named places that are none of the story; they are left out",)
    assert checked.failures == ()


def test_a_servers_words_do_nothing_to_a_terminal(check: Check) -> None:
    finding = check(TEXT, "bell").findings[0]
    assert finding.message == "a [31m b"
    assert [fix.edits[0].text for fix in finding.fixes] == ["x"]


def test_nobody_there(check: Check, lying: Lying) -> None:
    (failure,) = check(TEXT, url="http://ana:secret@127.0.0.1:9/v2/?apiKey=hidden").failures
    assert "LanguageTool at http://127.0.0.1:9/v2/: nothing listens there." in failure.message
    assert "secret" not in failure.message
    assert "hidden" not in failure.message
    (failure,) = check(TEXT, url="http://languagetool.invalid").failures
    assert "there is no host of that name" in failure.message
    (failure,) = check(TEXT, url=lying.url("good").replace("http:", "https:")).failures
    assert "no secure connection comes about" in failure.message


def test_all_rules_fail_with_one_request(check: Check, lying: Lying) -> None:
    rules = {"typo": {"rules": ["TEH"]}, "verb": {"categories": ["GRAMMAR"]}, "rest": {"other": True}}
    checked = check(TEXT, "500", rules)
    assert {failure.message for failure in checked.failures} == {checked.failures[0].message}
    assert len(checked.failures) == 3
    assert len(lying.asked) == 1


def test_a_server_that_fails_thrice_is_not_asked_again(check: Check, lying: Lying) -> None:
    said = {check(TEXT, "500", run=1).failures[0].message for _ in range(9)}
    assert len(said) == 1
    assert len(lying.asked) == 3
    check(TEXT, "500", run=2)
    assert len(lying.asked) == 4


def test_the_budget_of_a_run(check: Check, lying: Lying) -> None:
    started = monotonic()
    said = [check(TEXT, "slow", run=3, timeout=9, budget=0.2).failures[0].message for _ in range(9)]
    assert monotonic() - started < 1
    assert len(lying.asked) == 1
    assert set(said) == {
        "the 0.2 s that LanguageTool may take in a run are spent; languagetool: {budget: …} in newslint.yml allows more"
    }


def test_no_thread_is_left_behind_by_good_answers(check: Check) -> None:
    check(TEXT)
    before = threading.active_count()
    for _ in range(5):
        check(TEXT, run=4)
    assert threading.active_count() <= before + 1
