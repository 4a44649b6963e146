"""Copy full of names in which nothing is wrong."""

from __future__ import annotations

import pytest
from stories import said

SILENT = {
    "casualties": (
        "The dead were named as Mark Terrell, 31; Marc Tyrell, 44; Ana Salas, 19; Anna Salah, 20; Jon Pike, 61; "
        "John Pyke, 8; Kim Ennis, 27; Tim Innis, 53; Sara Dunne, 40; Sarah Dunn, 38.\n\nPolice said more "
        "names would follow."
    ),
    "squad": (
        "Rovers: Hale, Pratt, Malone (Stone 61), Maloney, Bryce, Price, Dawes, Dowes, Kerr, Carr, Mills (Miles 80).\n\n"
        "The match was goalless at half time."
    ),
    "donors": (
        "Donors to the chapel include Lily Brown, Lilly Browne, Peter Haas, Pieter Haase, Noor Khan, Nur "
        "Kahn, Ola Berg, "
        "Olaf Borg, Ines Diaz, Inez Dias and the Wright, Right and Wrighte families."
    ),
    "shouting": (
        "MAYOR BRANDT RESIGNS\n\nMAYOR BRANDT RESIGNED ON MONDAY. BRAND NEW MAYOR TO COME.\n\nMayor Brandt waved."
    ),
    "icelandic": (
        "Jón Gunnarsson met Anna Jónsdóttir and her father, Jón Stefánsson. Anna Jónsdóttir is the daughter of "
        "Jón; her brother is Karl Jónsson. Katrín Jónsdóttir is no relation."
    ),
    "spanish": (
        "María Fernández García and her husband, Luis García Hernández, sued. Mario Fernández, a cousin, wept. "
        "García Hernández paid."
    ),
    "chinese": "Li Wei and Li Wen run the mill. Wang Wei, a clerk, and Wang Hui, a cook, eat there. Zhang met Zheng.",
    "arabic": (
        "Hassan al-Amin met Hussein al-Amiri and Hassan Amir. Abdul Rahman, no relation of Abdel Rahim, poured tea. "
        "Mohammed Saleh thanked Ahmed Salah."
    ),
    "burmese": "Aung Min and Aung Myint drove to Mandalay. Daw Khin met U Khun.",
    "twins": "Jane and Jan Tolliver, twins, were born in May. Jane sings. Jan paints.",
    "couple": "Ivan Orlov and Ivana Orlova own the inn. Ivana cooks; Ivan pours.",
    "georgia twice": "A truck from Atlanta, Georgia, met one from Tbilisi, Georgia. Georgians smiled. Georgia is hot.",
    "citizens": (
        "Syria and Syrian rebels, Germany and the German press, Oman and an Omani, Texas and Texans, Argentina and the "
        "Argentine team, America and the Americans, Iran and Iraq, Austria and Australia, Niger and "
        "Nigeria, Latin and Latino."
    ),
    "o and mac": (
        "Fiona McLeod met Sean O’Hara. Mr MacLaren, McLeod and O’Hara dined. Ian MacLaren paid; Mr O’Hara did not."
    ),
    "initials": "J. K. Fell and K. J. Fell, who are cousins, met T.S. Arden. Fell smiled at Arden.",
    "capitals": (
        "President Lee spoke. The president of the college met the President’s dog. A state senator met "
        "Senator Ruiz; the "
        "senator laughed. The committee heard the House Committee on Bees."
    ),
    "quoted aliases": "“The United States of America is great, and so is Kiev,” he said in Kyiv. The U.S. team smiled.",
    "definitions": (
        "Burma, also known as Myanmar, was dry. The Islamic State group (ISIS) left Burma. ISIS burned nothing."
    ),
    "quoted spelling": "“The colour of my neighbour’s theatre is grey,” she said. The color of the harbor is gray.",
}


@pytest.mark.parametrize("story", SILENT.values(), ids=SILENT)
def test_nothing_is_said(story: str) -> None:
    rules = "naming|spelling.(pair|dialect)|abbreviations|people.(title-mix|title-stop|introduced)"
    assert said(story, rules) == []
