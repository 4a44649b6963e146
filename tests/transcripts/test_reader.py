"""Transcripts from their files: what is spoken, when, by whom; and what is no transcript."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from newslint.errors import FileError
from newslint.span import Span
from newslint.transcripts.reader import read_transcript
from newslint.transcripts.transcript import Transcript
from newslint.transcripts.words import words

CUE = "1\n00:00:01,000 --> 00:00:02,000\nYes.\n\n2\n"
VTT = """\
WEBVTT - the hearing
Kind: captions

STYLE
::cue { color: red }

NOTE nobody
says this

intro
00:00:01.000 --> 00:00:03.500 align:start position:0%
<v Ana Ruiz>We <i>don&#39;t</i> close the
<00:00:02.000><c>harbour.</c></v>

1:00:04.000 --> 1:00:05.000
>> ORTEGA: No&nbsp;way [laughter].
"""
SRT = (
    "1\n00:00:01,000 --> 00:00:02,000\nRUIZ: We will\n{\\an8}never close.\n\n2\n00:01:03,250 --> 00:01:04,000\n- Why?\n"
)
TEXT = """\
ANA RUIZ, MAYOR OF KELSEY: We will stay. (APPLAUSE)
And so on.

Q: Why?
A. Because.
[00:12:03] Ortega: Listen: no.
Listen: we go.
Jon de Ortega  0:45
10:30 is when we begin.
"""


def read(folder: Path, name: str, content: str | bytes) -> Transcript:
    """The transcript in a file of this name."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = read_transcript(path)
    assert len(found.spoken) == len(found.source)
    return found


def spoken(transcript: Transcript) -> str:
    """The words that are spoken."""
    return " ".join(words(transcript.spoken).forms)


def who(transcript: Transcript, word: str) -> tuple[int, str | None, str | None]:
    """Line, time and speaker of a word."""
    at = transcript.spoken.index(word)
    place = transcript.place(Span(at, at + len(word)))
    assert transcript.source[place.start : place.end] == word
    return place.line, place.time, place.speaker


def test_webvtt_with_voices_styles_notes_and_tags(tmp_path: Path) -> None:
    found = read(tmp_path, "hearing.vtt", VTT)
    assert spoken(found) == "we do not close the harbor no way"
    assert who(found, "harbour") == (13, "00:00:01.000", "Ana Ruiz")
    assert who(found, "way") == (16, "01:00:04.000", "ORTEGA")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_srt_in_any_encoding_with_any_line_end(tmp_path: Path, end: str, encoding: str) -> None:
    found = read(tmp_path, "hearing.srt", SRT.replace("\n", end).encode(encoding))
    assert spoken(found) == "we will never close why"
    assert who(found, "never") == (4, "00:00:01.000", "RUIZ")
    assert who(found, "Why") == (8, "00:01:03.250", None)


@pytest.mark.parametrize(("content", "name"), [(VTT, "hearing.txt"), (SRT, "hearing")])
def test_subtitles_are_known_by_their_first_line(tmp_path: Path, content: str, name: str) -> None:
    assert len(read(tmp_path, name, content).cues) == 2


def test_captions_that_roll_up_are_read_once(tmp_path: Path) -> None:
    rolling = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nwe will never\n\n"
        "00:02.000 --> 00:03.000\nwe will never\nclose the harbour\n\n"
        "00:03.000 --> 00:04.000\nclose the harbour\nfor anyone\n"
    )
    assert spoken(read(tmp_path, "live.vtt", rolling)) == "we will never close the harbor for anyone"


def test_three_rows_of_captions_that_roll_up_are_read_once(tmp_path: Path) -> None:
    rows = ["we will never", "close the harbour", "for anyone", "who asks"]
    cues = [f"{n + 1}\n00:00:0{n},000 --> 00:00:0{n},900\n" + "\n".join(rows[max(0, n - 2) : n + 1]) for n in range(4)]
    found = read(tmp_path, "live.srt", "\n\n".join(cues) + "\n")
    assert spoken(found) == "we will never close the harbor for anyone who asks"


def test_captions_that_flash_up_once_more_before_the_next_are_read_once(tmp_path: Path) -> None:
    machine = (
        "WEBVTT\n\n00:01.000 --> 00:02.990\n \nwe<00:01.500><c> will</c>\n\n"
        "00:02.990 --> 00:03.000\nwe will\n \n\n"
        "00:03.000 --> 00:04.990\nwe will\nnever<00:03.500><c> close</c>\n\n"
        "00:04.990 --> 00:05.000\nnever close\n \n\n"
        "00:05.000 --> 00:06.000\nnever close\nthe harbour\n"
    )
    found = read(tmp_path, "machine.vtt", machine)
    assert spoken(found) == "we will never close the harbor"
    assert who(found, "harbour") == (21, "00:00:05.000", None)


def test_a_line_that_is_said_twice_is_read_twice(tmp_path: Path) -> None:
    said = "WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n"
    assert spoken(read(tmp_path, "live.vtt", said)) == "no no"


def test_labels_and_times_of_a_text(tmp_path: Path) -> None:
    found = read(tmp_path, "talk.txt", TEXT)
    assert spoken(found) == "we will stay and so on why because listen no listen we go 10 30 is when we begin"
    assert who(found, "stay") == (1, None, "ANA RUIZ")
    assert who(found, "so on") == (2, None, "ANA RUIZ")
    assert who(found, "Why") == (4, None, "Q")
    assert who(found, "no.") == (6, "00:12:03.000", "Ortega")
    assert who(found, "begin") == (9, "00:00:45.000", "Jon de Ortega")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Yes.\nOrtega: No.", "Ortega"),
        ("Yes.\nMs. Ortega: No.", "Ms. Ortega"),
        ("yes\n\nJon Ortega: No.", "Jon Ortega"),
        ("yes\r\n\r\nSpeaker 2: No.", "Speaker 2"),
        ("Ortega: Yes.\nJon Ortega (via interpreter): No.", "Jon Ortega"),
        ("YES\nORTEGA: No.", "ORTEGA"),
        ("MR. ORTEGA: No.", "MR. ORTEGA"),
        ("Well, he wrote to the\nKelsey Post: No.", None),
        ("Yes.\nMonday, the Kelsey Post wrote: No.", None),
        ("Yes.\nListen: No.", None),
        ("Yes.\nHere is what I say: No.", None),
        ("Yes.\nListen: Oh. No.\nListen: Ah.", "Listen"),
    ],
)
def test_what_is_a_label(tmp_path: Path, text: str, speaker: str | None) -> None:
    assert who(read(tmp_path, "talk.txt", text), "No.")[2] == speaker


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("[00:00:12] Dana Whitlow", "[00:00:41] Speaker 2"),
        ("00:00:12 Dana Whitlow", "00:00:41 Speaker 2"),
        ("Dana Whitlow\n00:00:12", "Speaker 2\n00:00:41"),
        ("00:00:12\nDana Whitlow", "00:00:41\nSpeaker 2"),
        ("Dana Whitlow, 00:12", "Speaker 2, 00:41"),
        ("Dana Whitlow  (00:12):", "Speaker 2  (00:41):"),
        ("Dana Whitlow [00:00:12 - 00:00:40]", "Speaker 2 [00:00:41 - 00:00:55]"),
        ("0:0:12.0 --> 0:0:40.5\nDana Whitlow", "0:0:41.0 --> 0:0:55.5\nSpeaker 2"),
    ],
)
def test_names_and_times_above_the_words(tmp_path: Path, first: str, second: str) -> None:
    turns = f"{first}\nThe roof leaks again.\n\n{second}\nWe had buckets.\n\n{first}\nThe hall is shut.\n"
    for text in (turns, turns.replace("\n", "\r\n")):
        found = read(tmp_path, "export.txt", text)
        assert spoken(found) == "the roof leaks again we had buckets the hall is shut"
        assert who(found, "roof")[1:] == ("00:00:12.000", "Dana Whitlow")
        assert who(found, "buckets")[1:] == ("00:00:41.000", "Speaker 2")


def test_names_alone_above_the_words(tmp_path: Path) -> None:
    text = (
        "Kelsey Council\n\nDANA WHITLOW\n(quietly)\nThe roof leaks.\n\nPARENT\nWe had buckets.\n\n"
        "The Minister for Halls (Orla Pennick)\nI know it.\n\nDANA WHITLOW (CONT'D)\nThe hall is shut.\n\n"
        "Gareth Tull (Low Barrow) (Lab): It leaks.\n"
    )
    found = read(tmp_path, "play.txt", text)
    assert spoken(found).split()[2:] == "the roof leaks we had buckets i know it the hall is shut it leaks".split()
    names = ["DANA WHITLOW", "PARENT", "Orla Pennick", "DANA WHITLOW", "Gareth Tull"]
    assert [turn.speaker for turn in found.turns] == names


@pytest.mark.parametrize(
    "text",
    [
        "Kelsey Council\nThe roof leaks.\n\nWe had buckets.\n",
        "THE ROOF\nLEAKS AGAIN AND AGAIN.\n\nTHE ROOF\nLEAKS, I SAID.\n",
        "We met in\nNew York\nand in\nNew York\nwe stayed.\n",
        "0:05\nHarbour Trust\n0:09\nwe will never close\n",
        "[00:12] Dana Whitlow\n[00:14] is my name\n",
    ],
)
def test_a_line_of_capitalised_words_is_no_speaker(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, "talk.txt", text).turns == ()


def test_numbers_of_lines_and_pages_are_nobodys_words(tmp_path: Path) -> None:
    page = (
        "Page 14\n 1\n 2       Q.  Where was your sis-\n 3  ter at five?\n 4       A.  I had 2\n 5  keys at two-\n"
        " 6  thirds past.\n- 15 -\n\f 1       THE COURT:  In 1999 a be\u00adginning.\n"
    )
    found = read(tmp_path, "court.txt", page)
    assert spoken(found) == "where was your sister at 5 i had 2 keys at 2 thirds past in 1999 a beginning"
    assert [turn.speaker for turn in found.turns] == ["Q", "A", "THE COURT"]
    assert read(tmp_path, "list.txt", "I had\n2 keys\nand 3 cats.\n").spoken == "I had\n2 keys\nand 3 cats.\n"


def test_bare_times_on_their_own_lines(tmp_path: Path) -> None:
    found = read(tmp_path, "pasted.txt", "0:05\nwe will never\n0:09\nclose the harbour\n")
    assert spoken(found) == "we will never close the harbor"
    assert who(found, "harbour") == (4, "00:00:09.000", None)


def test_an_html_page_by_its_words(tmp_path: Path) -> None:
    path = tmp_path / "talk.html"
    path.write_text("<html><body><p>RUIZ: We will <b>never</b> close.</p></body></html>")
    found = read_transcript(path)
    assert who(found, "never") == (1, None, "RUIZ")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("none.srt", b"", "nobody says a word"),
        ("none.txt", b" \n\n", "nobody says a word"),
        ("labels.txt", b"RUIZ:\nORTEGA:\n", "nobody says a word"),
        ("words.srt", b"We will stay.\n", "line 1: subtitles without a time code"),
        ("words.vtt", b"WEBVTT\n\nWe will stay.\n", "line 1: subtitles without a time code"),
        ("bad.srt", f"{CUE}00:00:xx --> 00:01\nNo.\n".encode(), "line 6: ‘00:00:xx --> 00:01’"),
        ("bad.srt", f"{CUE}00:00:03,000 -> 00:00:04,000\nNo.\n".encode(), "line 6: ‘00:00:03,000 ->"),
        ("sound.vtt", b"WEBVTT\0\0\1", "not a text file"),
        ("talk.rtf", b"{\\rtf1 We will stay.}", "save its words as plain text"),
        ("gone.srt", None, "no such file"),
    ],
)  # fmt: skip
def test_what_is_no_transcript(tmp_path: Path, name: str, content: bytes | None, says: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(FileError, match=says):
        read_transcript(path)


@pytest.mark.parametrize("piece", ["111,", "a'", "<a", "[", "(A", "&a", "<v a>", "{\\", "point one ", "\u2060", "A "])
@pytest.mark.parametrize("name", ["long.txt", "long.srt"])
def test_one_endless_line_costs_little(tmp_path: Path, name: str, piece: str) -> None:
    begin = time.perf_counter()
    found = read(tmp_path, name, f"{'' if name == 'long.txt' else CUE[:34]}{piece * (300_000 // len(piece))} x")
    words(found.spoken)
    assert time.perf_counter() - begin < 5
