"""The `lexicon` check as the rules of typos use it: what it finds, and above all what it leaves alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from typo_rules import told, typos

from newslint.house import House

_NAMES = """
Aaltonen Abe Abrahamian Abubakar Achterberg Acosta Adebayo Adeyemi Agbonlahor Aguirre Ahtisaari Akhmetov Albuquerque
Aliyev Almeida Alvarsson Andriessen Angelopoulos Aquino Arévalo Arslan Asamoah Atatürk Aydoğan Babić Bakayoko Bakken
Balogun Banerjee Bangoura Barzani Bašić Beauvoir Benali Benavídez Benítez Berezovsky Beridze Berlusconi Bērziņš
Bhattacharya Bianchi Bjørnson Boateng Bogdanović Bolaño Boonmee Bouteflika Brzezinski Buthelezi Camara Caruana Carvalho
Castañeda Ceaușescu Çelik Chakrabarti Chandrasekhar Charalambous Chikwanha Chowdhury Cissé Coulibaly Dąbrowska Dąbrowski
Dhillon Diallo Dijkstra Dlamini Dvořák Dvořáková Ekström Eriksson Escobedo Farkas Fekete Ferrer Fjørtoft Fofana Fournier
Fukuyama Gaddafi Gaitskell Galtieri Ganguly Garnier Gerhardsson Ghani Giménez Gnahoré Goncalves Gorbunova Grigoryan
Gunawardena Guttmann Habyarimana Hadžić Hakobyan Haldórsson Haqqani Hašek Haugen Haugland Hlushchenko Hoekstra Horvat
Horváth Hosseini Hoxha Huber Igwe Ilić Ilunga Iturralde Izetbegović Jankowski Jayawardene Jónsdóttir Jovanović Jørgensen
Jurić Kalniņš Kamara Karimi Karimov Kaufmann Kavalenka Kazlauskas Keïta Kenyatta Khashoggi Kiplagat Kiprotich Knežević
Kollie Korhonen Kouamé Kouassi Kováč Kovačić Kowalczyk Kravchenko Kurosawa Kyriakides Laukkanen Lefebvre Lehtonen
Liepa-Kalniņa Lindqvist Lundqvist Machado Makiese Mäkinen Mansour Marchand Marić Marino Marquez Mbala Mbarga Mbeki Mbuyi
Mensah Mikkelsen Mizrahi Mokoena Monteiro Moradi Moretti Morozov Mossadegh Moyo Mugabe Mugisha Mukendi Musharraf Mutesa
Nagy Navarro Ndayishimiye Ndidi Ngubane Nguyen Nikolić Nkrumah Nkurunziza Nomvethe Novikova Novotný Nowak Nyerere
Nyström Ochoa Oduya Ogunleye Okafor Ólafsson Olanipekun Olarte Ondo Onyango Ortega Owusu Oyelaran Öztürk Palacký
Papadopoulos Parata Parthasarathy Peltola Perera Petrauskaitė Petrosyan Petrović Pettersson Piñera Pospíšil Procházková
Puig Qarase Quisling Rabinovich Radosavljević Ramdin Rangel Rasmussen Rautavaara Rezaei Rinaldi Rodríguez Rozsa Ryabova
Salehi Sánchez Sandberg Sankara Savchenko Schroeder Seydou Shakhtar Shcherbakova Shevchenko Shishkina Sigurðardóttir
Sikorski Silajdžić Smirnov Söderström Soukup Stanković Steinhauer Suárez Subramaniam Sutcliffe Svobodová Szabó Szymański
Szymborska Tavares Thévenet Thistlethwaite Thorsen Tkachenko Torgersen Touré Trápaga Tsakiris Tsvangirai Tymchenko Uribe
Urquhart Ustinov Utseya Vaipulu Vasilakis Vasilyeva Verhoeven Veselá Villeneuve Virtanen Volkov Vujić Vuković Wałęsa
Wijngaard Wiśniewska Wyss Xhemali Yakovenko Yamamoto Yaremchuk Yildirim Yılmaz Žagar Zambrano Zamora Zaytsev Żelazny
Zeroual Zhang Zieliński Zimin Zohoré Zubiri Zupančič Zwane
"""
SURNAMES = _NAMES.split()


def test_no_finding_on_names_from_forty_countries() -> None:
    assert len(SURNAMES) >= 300
    lines = [f"{name} told {other} that the vote was lost. {other} agreed." for name, other in pairwise(SURNAMES)]
    assert told("\n\n".join(lines)) == []


def test_no_finding_on_possessives_and_articles_before_names() -> None:
    lines = [f"It was {name}’s third goal, and {name} left." for name in SURNAMES]
    assert told("\n\n".join(lines)) == []


def test_no_finding_on_a_squad_list() -> None:
    squad = """Thornbury name unchanged squad

Goalkeepers: Ömer Yıldız (unattached), Piotr Wójcik, Bastien N’Guessan.

Defenders: Hakeem Olatunji-Obi, Þórir Guðmundsson, Kwadwo Asante, Ian McAllister, Rui d’Alva, Jean-Luc Kouassi.

Midfielders: J.J. van der Meulen, Thabo Mokoena, Xherdan Berisha, Luka Žgajnar, Min-jae Seo, Nwankwo Okoro.

Forwards: Emre Çolak, Ciarán Ó Dónaill, Vusi Dlomo, Bao Xiuying.

Subs (not used): Kjell Åsgård, Tuğrul, Ngata, Fa’asavalu."""
    assert told(squad) == []


def test_no_finding_on_drugs_and_science() -> None:
    text = (
        "Patients on atorvastatin, semaglutide, pembrolizumab or adalimumab did as well as those on infliximab, "
        "doctors said. The assay sequenced mitochondrial DNA from Tardigrada; carbamazepine, levetiracetam and "
        "dexmedetomidine were ruled out, as were organophosphates, glyphosate and neonicotinoids."
    )
    assert told(text) == []


def test_no_finding_on_another_language_in_an_english_story() -> None:
    text = """The mayor spoke to the crowd in Spanish before the vote was taken.

“Vamos a trabajar con todas las familias del barrio hasta que el agua vuelva a sus casas. No es una promesa vacía: es un
compromiso con la gente que nos eligió y que lleva semanas esperando una respuesta.”

The crowd, some 300 people, then marched to the town hall, shouting “el pueblo unido jamás será vencido”."""
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He said that that had had no effect, and gave her her coat.",
        "They flew from Pago Pago to Walla Walla by way of Baden Baden.",
        "The site, at www.exmaple.co.uk/teh-page, and the hashtag #recieve are gone; write to teh@exmaple.org.",
        "The yield is 40 kg per hr at 12 mph, say the TV crew.",
        "“I’m goin’ home an’ nothin’ else,” he said. “’Cause I’m tired.”",
        "She whispered “shhh”, he cried “nooooo” and they all went “mmm”.",
        "The e-mail was re-sent by the non-exec co-chair; the pre-war lo-fi hi-fi was sold.",
        "The plan is to rewild, rehome and reshore; critics call it uncosted, ungreen and hedgehoglike.",
        "It was in- \nterrupted.",
        "An 11-year-old, an 18-month wait, an £8 million fee, a £10-an-hour job, a one-off and an MBA.",
        "A European, a U.S. envoy, a UK firm, an NHS trust, an X-ray, a unicorn, an heir and a hotel.",
        "The colour, the color, the travelled and the traveled, the organised and the organized.",
    ],
)
def test_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The use pf the base was new.", [("short-nonword", "pf")]),
        ("They took the city Aleppo from rebels.", [("missing-word", "the city Aleppo")]),
        ("“It is a disgarce,” she said.", [("nonword", "disgarce")]),
        ("The comittee’s vote was close.", [("misspelling", "comittee")]),
        ("It was in the the hall.", [("doubled", "the the")]),
        ("It was in the the the the the hall.", [("doubled", "the the the the the")]),
        ("The the hall, the, the roof.", [("doubled", "The the")]),
        ("She left for for good.", [("doubled", "for for")]),
        ("He left a hour ago.", [("a-an", "a")]),
        ("The end ofthe road.", [("joined", "ofthe")]),
        ("He is the head of the of the union.", [("doubled-phrase", "of the of the")]),
        ("It opens on tuesday.", [("month-day-case", "tuesday")]),
        ("He didnt know.", [("bare-contraction", "didnt")]),
        ("Its been a long winter.", [("contraction", "Its")]),
    ],
)
def test_found(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


def test_one_finding_a_word_with_its_other_places() -> None:
    (finding,) = typos("The brigde is shut.\n\nThe brigde will open in May.")
    assert finding.text == "brigde"
    assert [r.message for r in finding.related] == ["‘brigde’ again"]


def test_a_word_that_stands_there_often_is_meant() -> None:
    assert told("A brigde is a brigde.\n\nSo says the brigde man.") == []


@pytest.mark.parametrize("word", ["teh", "wiht", "becuase", "recieve", "goverment"])
def test_a_sure_slip_of_a_common_word_is_told_however_often_it_stands(word: str) -> None:
    assert [text for _, text in told(f"They say {word} it. He says {word} it.\n\n" * 3)] == [word]


def test_words_of_the_house_are_accepted() -> None:
    assert told("The disgarce is back.", House(words=frozenset({"disgarce"}))) == []


def test_fixes_are_ranked_and_inside_quotation_marks_only_shown() -> None:
    (finding,) = typos("“The goverment fell,” he said.")
    assert finding.fixes[0].edits[0].text == "government"
    assert {f.applicability for f in finding.fixes} == {"display"}


def test_fixes_have_the_apostrophes_of_the_story() -> None:
    (finding,) = typos("They don’t don’t know.")
    assert finding.fixes[0].edits[0].text == "don’t"


def test_a_doubled_word_has_a_safe_fix_outside_quotation_marks() -> None:
    (finding,) = typos("It was in the the hall.")
    assert [(f.edits[0].text, f.applicability) for f in finding.fixes] == [("the", "safe")]
