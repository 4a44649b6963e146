"""Fields that nobody filled in."""

from __future__ import annotations

import pytest

from newslint.formats.unfilled import unfilled, unnamed


@pytest.mark.parametrize(
    "words",
    [
        "IMG_0042",
        "DSC00042.JPG",
        "pier_final2.jpg",
        "GettyImages-1234567",
        "Untitled",
        "Caption here",
        "(no title)",
        "Please enter a short description of this image",
        "TBC",
    ],
)
def test_names_of_files_and_words_of_forms(words: str) -> None:
    assert unfilled(words, picture=False)


@pytest.mark.parametrize(
    "words",
    [
        "Untitled: a life",
        "Photo 51, which showed the helix",
        "Test match ends in draw",
        "File 13 of the archive",
        "A pier",
    ],
)
def test_what_somebody_wrote(words: str) -> None:
    assert not unfilled(words, picture=True)


def test_a_bare_picture_says_nothing_of_a_picture() -> None:
    assert unfilled("Image", picture=True)
    assert not unfilled("Image", picture=False)


def test_the_words_of_a_form_behind_its_label() -> None:
    assert unnamed("Alt text: describe the photo here")
    assert not unnamed("Caption: the pier at dawn")
