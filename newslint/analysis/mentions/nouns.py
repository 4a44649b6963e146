"""Nouns that say what a speaker is: a man, a woman, a body, a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from newslint.analysis.mentions.grammar import PREPOSITIONS, ROLES
from newslint.words import word_set

Sex = Literal["he", "she", ""]
BODIES = word_set(
    """
    academy administration agency alliance army assembly association authority bank board body broadcaster bureau
    cabinet campaign centre center chamber charity church club coalition college commission committee company
    conference congress consortium corporation corps council county court department district division embassy
    family federation firm force forum foundation fund government group hospital house inquiry institute
    institution journal jury labour league magazine media ministry mission movement museum network newspaper
    office operator opposition organisation organization outlet panel paper parliament parish party police post
    press project publication publisher regiment school secretariat senate service site society squad staff state
    station store studio supplier team think-tank times tribunal trust union unit university utility watchdog website
    airline news post guardian telegraph observer tribune herald gazette globe camp caucus legislature
    """
)
DOCUMENTS = word_set(
    """
    account ad advert advertisement affidavit agreement analysis announcement article ballot banner bill biography
    blog book brief bulletin caption charter clause column complaint constitution contract declaration document
    editorial email e-mail file filing guide guideline headline indictment judgment judgement law lawsuit leaflet
    letter list manifesto manual memo memorandum memoir message motion note notice opinion order paper paragraph
    petition placard plan platform poem policy poll poster profile proposal questionnaire record release report
    resolution review ruling rule script sign statement statute story study subpoena suit summary survey
    testimony text transcript treaty tweet verdict video warrant website
    """
)
PEOPLE = (
    ROLES - BODIES - DOCUMENTS - word_set("vice former national senior political primary foreign policy law science")
) | word_set(
    """
    boy girl driver teacher headteacher doctor nurse farmer worker owner neighbour neighbor victim suspect witness
    defendant teenager pilot critic someone person one guy lady speaker convener keeper coroner barrister
    solicitor skipper forward winger goalscorer batsman bowler jockey chef novelist playwright composer surgeon dad mum
    engineer architect designer campaigner trader guard clerk cook porter maid butler thief burglar robber sailor
    passenger cyclist motorist pedestrian tenant landlord landlady customer shopper tourist visitor volunteer carer
    patient prisoner inmate juror magistrate chauffeur courier gardener pensioner parent child fan caller reader guest
    bystander stranger adult hunter fisherman shopkeeper publican barman barmaid waiter waitress steward stewardess
    """
)
"""Nouns that mean one of the people of a story."""
MEN = word_set(
    """
    man boy father dad son brother husband grandfather uncle nephew actor waiter widower fiance king prince monk priest
    grandson gentleman gentlemen businessman lad Sir Lord King Prince Mr Father
    """
)
WOMEN = word_set(
    """
    woman girl mother mum mom daughter sister wife grandmother aunt niece actress waitress widow fiancee queen
    princess nun granddaughter lady hostess heiress duchess baroness Dame Lady Baroness Queen Princess Mrs Ms Miss
    Sister
    """
)
OFFICES = word_set("spokesman chairman congressman assemblyman alderman councilman ombudsman anchorman")
"""Offices in -man, which some papers give to women too."""
_NO_MAN = word_set("human german roman norman woman")
MANY = word_set("people police men women children many some most several others both")
"""Heads that take `they` though they do not end in s."""


def head(words: Sequence[str]) -> int:
    """The index of the head of a mention: the last word before `of`, `for`, `as`, `who` … or of all."""
    for n, word in enumerate(words):
        if n and (word in PREPOSITIONS or word in ("who", "which", "and", "as")):
            return n - 1
    return len(words) - 1


def gender(word: str) -> Sex:
    """`he` or `she` where a noun or a title says so, else ""."""
    if word in WOMEN or word.endswith("woman"):
        return "she"
    if word in MEN or (word.endswith("man") and word.islower() and word not in _NO_MAN and len(word) > 5):
        return "he"
    return ""


def plural(word: str) -> bool:
    """Whether a head noun means more than one: officials, people, police."""
    return word in MANY or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
