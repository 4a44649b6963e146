"""Quotations held against a transcript: verbatim, altered, stitched or missing, and where."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.span import Span
from newslint.transcripts.differences import Allowed
from newslint.transcripts.held import Held, Holder, Quoted
from newslint.transcripts.reader import read_transcript
from newslint.transcripts.transcript import Transcript
from newslint.transcripts.words import words

HEARING = """\
MODERATOR: Welcome, everybody. Let us begin with the mayor.

ANA RUIZ, MAYOR OF KELSEY: Um, thank you. We will not close the harbour before spring, and, you know, nobody has asked
us to do it. It's going to cost £2.5 million. I don't think twenty-five people will, uh, lose their jobs. (APPLAUSE)
What I can say is that the council has been honest. The President knows it, and the the harbor master knows it too.

JON ORTEGA: That is not true. The council has never been honest with the fishermen of this town. We were told in May
that the quay would stay open, and now we're told that it'll shut. I want an apology.

Q: Will you resign?
RUIZ: No. I will stay until the work is done. The work is hard. Very hard.
"""


@pytest.fixture(scope="module")
def hearing(tmp_path_factory: pytest.TempPathFactory) -> Transcript:
    """The transcript of a hearing."""
    path = tmp_path_factory.mktemp("hearing") / "hearing.txt"
    path.write_text(HEARING, encoding="utf-8")
    return read_transcript(path)


def held(transcript: Transcript, *quotations: str, name: str = "", allowed: tuple[Allowed, ...] = ()) -> list[Held]:
    """The verdicts on quotations; one that begins with “-” goes on from the one before."""
    quoted = []
    text = ""
    for said in quotations:
        goes_on = said.startswith("-")
        quoted.append(Quoted((Span(len(text) + goes_on, len(text) + len(said)),), name, goes_on))
        text += said + "\n"
    found = Holder(transcript, allowed).hold(text, quoted)
    assert None not in found
    return [h for h in found if h]


def heard(transcript: Transcript, one: Held) -> list[str]:
    """What stands at the places."""
    return [" ".join(transcript.source[p.start : p.end].split()) for p in one.places]


VERBATIM = [
    "We will not close the harbour before spring",
    "We will not close the harbor before spring,",
    "We won’t close the harbour before spring.",
    "nobody has asked us to do it",
    "It is going to cost two and a half million pounds",
    "We were told in May that the quay would stay open and now we are told that it will shut",
    "honest",
    "very hard",
    "[The council] has never been honest with [them]",
    "[W]e were told in May that the quay would stay open",
    "[Nobody] will not close the harbour",
    "The council has never been hon[est] with the fishermen",
    "I want an apology [sic]",
]


@pytest.mark.parametrize("quotation", VERBATIM)
def test_the_very_words(hearing: Transcript, quotation: str) -> None:
    (one,) = held(hearing, quotation)
    assert (one.verdict, one.differences) == ("verbatim", ())


ALTERED = [
    ("We will never close the harbour before spring", [("changed", "never", "not")]),
    ("We do close the harbour before spring", [("changed", "do", "will not")]),
    ("They will not close the harbour before spring", [("changed", "They", "We")]),
    ("We will not close the harbour before winter", [("changed", "winter", "spring")]),
    ("I want an immediate apology", [("added", "immediate", "")]),
    ("I want apology", [("omitted", "", "an")]),
    ("That is true", [("omitted", "", "not")]),
    ("I do think twenty-five people will", [("changed", "do", "don't")]),
    ("I don't think twenty-six people will", [("changed", "twenty-six", "twenty-five")]),
    ("the president knows it", [("case", "president", "President")]),
    ("people will lose their jobs", [("omitted", "", "uh")]),
    ("We will not close the quay … the council has", [("changed", "quay", "harbour")]),
    ("The work is very hard", [("omitted", "", "hard")]),
]  # fmt: skip


@pytest.mark.parametrize(("quotation", "differences"), ALTERED)
def test_other_words_are_shown(hearing: Transcript, quotation: str, differences: list[tuple[str, str, str]]) -> None:
    (one,) = held(hearing, quotation)
    assert one.verdict == "altered"
    assert [(d.kind, d.said, d.heard) for d in one.differences] == differences
    for d in one.differences:
        assert quotation[d.story.start : d.story.end] == d.said


@pytest.mark.parametrize(
    ("quotation", "parts"),
    [
        (
            "We will not close the harbour before spring. I will stay until the work is done.",
            ["We will not close the harbour before spring", "I will stay until the work is done"],
        ),
        (
            "the council has been honest … We will not close the harbour",
            ["the council has been honest", "We will not close the harbour"],
        ),
        ("Will you resign? No. I will stay", ["Will you resign", "No. I will stay"]),
        ("nobody has asked us to do it … I will stay", ["nobody has asked us to do it", "I will stay"]),
        (
            "We will not close the harbour before spring and the council has been honest",
            ["We will not close the harbour before spring, and", "the council has been honest"],
        ),
    ],
)
def test_words_from_two_places(hearing: Transcript, quotation: str, parts: list[str]) -> None:
    (one,) = held(hearing, quotation)
    assert one.verdict == "stitched"
    assert heard(hearing, one) == parts


@pytest.mark.parametrize(
    "quotation",
    [
        "Pigs might fly over the moon in the morning",
        "apologies",
        "very harsh",
        "The quay would be open for ever and ever",
    ],
)
def test_words_that_nobody_said(hearing: Transcript, quotation: str) -> None:
    (one,) = held(hearing, quotation)
    assert (one.verdict, one.places) == ("missing", ())


@pytest.mark.parametrize("dots", ["…", "...", ". . .", "[…]", "(...)"])
def test_an_ellipsis_may_leave_words_out(hearing: Transcript, dots: str) -> None:
    (one,) = held(hearing, f"We were told in May that the quay would stay open {dots} I want an apology")
    assert one.verdict == "verbatim"
    assert one.gaps == ("and now we're told that it'll shut",)
    assert [p.line for p in one.places] == [7, 8]


def test_an_ellipsis_may_not_turn_the_sense_round(hearing: Transcript) -> None:
    for quotation in ("We will … close the harbour before spring", "That is (…) true", "I … think twenty-five people"):
        (one,) = held(hearing, quotation)
        assert (one.verdict, [d.heard for d in one.differences]) == ("altered", [one.gaps[0]])
    (one,) = held(hearing, "We were told in May … we’re told that it’ll shut")
    assert one.verdict == "verbatim"
    (one,) = held(hearing, "[It won’t] close the harbour before spring")
    assert one.verdict == "verbatim"


def test_a_not_at_the_edge_of_what_is_left_out_belongs_to_what_is_kept(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(
        "RUIZ: I will not, whatever the council may say of it, resign. I left because of my health, not because of it."
        " I stayed until noon, I did not eat or drink, and then I left."
    )
    found = read_transcript(tmp_path / "talk.txt")
    for quotation in ("I will … resign", "I left … because of it"):
        assert held(found, quotation)[0].verdict == "altered"
    assert held(found, "I stayed until noon … and then I left")[0].verdict == "verbatim"


def test_one_word_or_two_at_either_end(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text("RUIZ: We need better health care. The fire fighters came back at once.")
    found = read_transcript(tmp_path / "talk.txt")
    for quotation in ("We need better healthcare", "Firefighters came back at once"):
        (one,) = held(found, quotation)
        assert (one.verdict, len(heard(found, one)[0].split())) == ("verbatim", len(quotation.split()) + 1)


def test_what_may_differ_by_option(hearing: Transcript) -> None:
    quotation = "The president knows it, and the harbour master knows it too"
    assert [d.kind for d in held(hearing, quotation)[0].differences] == ["case", "omitted"]
    assert [d.kind for d in held(hearing, quotation, allowed=("case",))[0].differences] == ["omitted"]
    assert held(hearing, quotation, allowed=("case", "fillers"))[0].verdict == "verbatim"
    without = "We will not close the harbour before spring, and nobody has asked us"
    assert held(hearing, without, allowed=("fillers",))[0].verdict == "verbatim"
    assert held(hearing, "I don't um think", allowed=("fillers",))[0].verdict == "altered"


def test_the_rest_of_an_interrupted_quotation_stands_next_to_its_beginning(hearing: Transcript) -> None:
    together = held(hearing, "We will not close the harbour", "-before spring")
    assert [h.verdict for h in together] == ["verbatim", "verbatim"]
    apart = held(hearing, "We will not close the harbour,", "-until the work is done")
    assert [h.verdict for h in apart] == ["verbatim", "stitched"]


def test_of_many_places_of_a_beginning_the_one_is_taken_where_the_rest_follows(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(
        "RUIZ: Well, yes. Well, no.\nRUIZ: Well, you see, it is a lie.\nRUIZ: Well, yes."
    )
    first, second = held(read_transcript(tmp_path / "talk.txt"), "Well,", "-you see, it is a lie")
    assert [(one.verdict, one.places[0].line) for one in (first, second)] == [("verbatim", 2), ("verbatim", 2)]


def test_the_rest_is_looked_for_where_the_beginning_stands(hearing: Transcript) -> None:
    first, second = held(hearing, "I will stay until", "-the work")
    assert second.verdict == "verbatim"
    assert second.also == 1
    assert second.places[0].start == first.places[0].end + 1


@pytest.mark.parametrize(
    ("quotation", "name", "by"),
    [
        ("I want an apology", "Ana Ruiz", "JON ORTEGA"),
        ("I want an apology", "Ortega", None),
        ("I want an apology", "Councillor Jon Ortega Jr", None),
        ("I want an apology", "Jonathan Ortega", None),
        ("I want an apology", "", None),
        ("Welcome, everybody", "Lena Brandt", None),
        ("Welcome, everybody", "Ana Ruiz", "MODERATOR"),
        ("has been honest", "Ana Ruiz", None),
    ],
)
def test_who_says_it_in_the_transcript(hearing: Transcript, quotation: str, name: str, by: str | None) -> None:
    (one,) = held(hearing, quotation, name=name)
    assert (one.verdict, one.said_by) == ("verbatim", by)
    assert one.sound == (by is None)


def test_of_many_places_the_speakers_own_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_text("ORTEGA: It is a scandal.\nRUIZ: It is a scandal, yes.\n")
    (one,) = held(read_transcript(path), "a scandal", name="Ana Ruiz")
    assert (one.places[0].line, one.also, one.said_by) == (2, 1, None)


def test_capitals_do_not_count_where_the_transcript_has_none(tmp_path: Path) -> None:
    path = tmp_path / "t.srt"
    path.write_text("1\n00:00:01,000 --> 00:00:02,000\nBUT WE WILL NOT TELL\nTHE PRESIDENT OF FRANCE\n")
    (one,) = held(read_transcript(path), "We will not tell the President")
    assert one.verdict == "verbatim"


NOUNS = "harbour quay council ferry school bridge budget mayor storm winter boats teacher river signal market".split()
VERBS = "will close,has opened,never saw,cannot afford,may yet sell,wants,did not ask for,would rather keep".split(",")
SENTENCES = st.builds(
    lambda a, verb, b, c: f"the {a} {verb} the {b} near the {c}",
    st.sampled_from(NOUNS), st.sampled_from(VERBS), st.sampled_from(NOUNS), st.sampled_from(NOUNS),
)  # fmt: skip
TALKS = st.lists(SENTENCES, min_size=4, max_size=20, unique=True)


@settings(max_examples=150, deadline=None)
@given(TALKS, st.data())
def test_what_is_cut_from_a_transcript_is_verbatim_and_one_other_word_is_found(
    talk: list[str], data: st.DataObject
) -> None:
    text = ". ".join(talk)
    transcript = Transcript("talk.txt", text, text)
    spoken = text.replace(".", "").split()
    start = data.draw(st.integers(0, len(spoken) - 6))
    cut = spoken[start : data.draw(st.integers(start + 6, min(len(spoken), start + 40)))]
    (one,) = held(transcript, " ".join(cut))
    assert one.verdict == "verbatim"
    assert heard(transcript, one)[0].replace(".", "").split() == cut
    at = data.draw(st.integers(1, len(cut) - 2))
    (other,) = held(transcript, " ".join([*cut[:at], "zebras", *cut[at + 1 :]]))
    assert other.verdict == "altered"
    (difference,) = other.differences
    assert (difference.said, heard(transcript, other)[0].count(" ") + 1) == ("zebras", len(cut))
    assert " ".join([*cut[:at], difference.heard, *cut[at + 1 :]]) in " ".join(spoken)


DISTINCT = "boats harbour mayor yesterday bread closed winter seven letters quay bridge rain old ferry".split()
"""Words that come once each, so that no other place is nearly as good."""


@settings(max_examples=100, deadline=None)
@given(st.permutations(DISTINCT), st.data())
def test_fillers_that_a_story_leaves_out_may_differ_by_option(clean: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(clean) - 8))
    cut = clean[start : start + 8]
    spoken = list(clean)
    for at in sorted(data.draw(st.sets(st.integers(start + 1, start + 7), min_size=1, max_size=3)), reverse=True):
        spoken.insert(at, data.draw(st.sampled_from(["um", "uh,", "er", "you know,", "I mean,"])))
    text = " ".join(spoken)
    (one,) = held(Transcript("t.txt", text, text), " ".join(cut), allowed=("fillers",))
    assert one.verdict == "verbatim"
    (strict,) = held(Transcript("t.txt", text, text), " ".join(cut))
    assert {d.kind for d in strict.differences} == {"omitted"}


def test_three_hours_against_sixty_quotations_take_less_than_a_second() -> None:
    spoken = [f"{NOUNS[i * i % 15]} {NOUNS[i * 7 % 15]} word{i % 3000} the of" for i in range(6000)]
    text = " ".join(spoken)
    assert len(words(text)) >= 30_000
    tokens = text.split()
    quotations = [" ".join([*tokens[i : i + 12], "zebra", *tokens[i + 13 : i + 25]]) for i in range(0, 29_500, 492)]
    begin = time.perf_counter()
    found = held(Transcript("t.txt", text, text), *quotations)
    assert time.perf_counter() - begin < 3  # a busy machine; alone it takes 0.4 s
    assert {h.verdict for h in found} == {"altered"}


@pytest.mark.parametrize("quotation", ["a " * 3000, "… " * 3000 + "a b c", "[x] a " * 500, "’" * 5000 + "a b c d"])
def test_odd_quotations_do_no_harm(hearing: Transcript, quotation: str) -> None:
    begin = time.perf_counter()
    held(hearing, quotation)
    held(Transcript("t.txt", "a " * 20_000, "a " * 20_000), quotation)
    assert time.perf_counter() - begin < 5
