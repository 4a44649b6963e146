"""Copy full of names in which nothing is wrong."""

from __future__ import annotations

import pytest
from stories import said

SILENT = {
    "a town of the name": "The mill in Moscow, Idaho, was sold. Its owner was born in Moskva.",
    "another town": "The mill in Cordova, Alaska, was sold. Its owner was born in Cordoba, Spain.",
    "a town in Florida": "The mill in St. Petersburg, Florida, was sold. Its owner lives in Leningrad in a flat.",
    "inflected": (
        "The weekly’s cover — The Harbour Chiefs Who Endorse Wexley Are Fools — drew laughs.\n\n"
        "A town crier read out Who Endorsed Wexley And Why, a leaflet of the club. Wexley smiled."
    ),
    "eye dialect": (
        "“Howay, man,” said Bo. “Haway the ferry! Haway, Rovers!”\n\n“Cain’t do it. Cannot do it. Cain’t never.”"
    ),
    "no relation": "Ed Hale spoke. Ed Hall, no relation, left.",
    "not to be confused": "Carla Jensen is not to be confused with Carla Jenson.",
    "two ages": "Carla Jensen, 34, won the race. It rained for most of the week. Carla Jenson, 19, came second.",
    "casualties": (
        "The dead were named as Mark Terrell, 31; Marc Tyrell, 44; Ana Salas, 19; Anna Salah, 20; Jon Pike, 61; "
        "John Pyke, 8; Kim Ennis, 27; Tim Innis, 53; Sara Dunne, 40; Sarah Dunn, 38.\n\nPolice said more "
        "names would follow."
    ),
    "squad": (
        "Rovers: Hale, Pratt, Malone (Stone 61), Maloney, Bryce, Price, Dawes, Dowes, Kerr, Carr, Mills (Miles 80).\n\n"
        "The match was goalless at half time."
    ),
    "squad, one of them in the report": (
        "Matt Lawson was recalled. Lawson had asked for a rest, and Lawson said he was fit. Lawson trained.\n\n"
        "Lowson, Haughton, Monye, Roques, Sanderson, Pratt."
    ),
    "fond form": "Fans asked Steve Garrick to stay.\n\n“Stevie carried the club last year,” said Ruth Lowe.",
    "headline's verb": "Call the council's bluff on rents\n\nThe rents rose. Aaron Kall is an economist at the school.",
    "a body's noun": "James Bovard is an author. He is a member of the town's Board of Visitors.",
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
    "quoted spelling": "“The colour of my neighbour’s theatre is grey,” she wrote. The harbor’s center was honored.",
    "marked sic": ("“I will ruin Petra Lorrens [sic] for this,” he wrote. Petra Lorens is the judge. Lorens smiled."),
    "tag of a post": (
        'Police named Tarek Sabouni. Sabouni fled.\n\n<tweet id="77" author="@dockwatch">Scanner says Tarek Saboni, '
        "on foot</tweet>\n\nSabouni was found."
    ),
    "signed post": (
        "Mayor Ilse Gravenhorst waved.\n\nGo home Ilse Gravenhurst and stay there\n\n"
        "— Dock Watch (@dockwatch) 3 May 2021\n\nGravenhorst laughed."
    ),
    "post with a picture": "Odile Marchand sang.\n\nOdile Marchant for ever! pic.twitter.com/a1b2c3\n\nMarchand bowed.",
    "two people of one sound": (
        "The bombshell that Gisela Rivers wrote is out. Its target, spokeswoman Jisela Hanbury, called it dull."
    ),
    "a given name of no list": "Tries came from Geordan Hale and Owen Pratt. Then Gordon Tuck limped off.",
    "both given names": "Her aide, Cristina Holt, smiled. Later Christina Vane wept.",
    "land and people": (
        "Troops hold the Varumia region. The Varumo Liberation Front denied it. The Varumo Congress and the Keldari of "
        "Keldaria did not."
    ),
    "known as two names": (
        "They met at a place known as Horvat to the Greeks and Khorvat to the Turks. Horvat is dry. Khorvat is wet."
    ),
    "also spelled": "Elder Abdul Karrimi, whose name is also spelled Karimmi, spoke. Karrimi sat down.",
    "explained in brackets": "The Tjeldsund (Tjelsund) strait froze. Ships left Tjeldsund.",
    "two compounds": "He threw the boy out of his P-Unit crew. He gave his money to the P-Unity club.",
    "band and console": (
        "The sounds come from six Sanyo SonoBars. The Sonobarzz Choir tours. The Sonobarzz Choir sings. A Sonobarzz "
        "Choir song is short."
    ),
    "cut by an entity": "Lock Pascal Tap&#233; fell. Pascal Tape rose.",
    "squads": (
        "Lena Carter was recalled. Carter runs.\n\nBacks: Abbot, Cole, Carter, Tandy, Voss.\n\n"
        "Reserves: Hart, Carver, Roke, Sands."
    ),
    "adjective that opens": "The Hall of Shamer Otto Brandt ate.\n\nShamed coach Ola Rask wept.",
    "account without its accent": "Geert Moré, 56, was on board.\n\nLinkedIn/Geert More.\n\nMoré sold tea.",
    "common noun in a name": (
        "Fans of windsledding cheered. The Windsledding Promise Club met. At the Windsledding Promise stand she spoke "
        "of windsledding."
    ),
    "title of a film": "An active geyserquake would end us. The Science Behind Geyserquake is on at nine.",
    "promise in a quotation": "She vowed to “defend the Fair Bridges Act (FBA) with all I have”. Her rival yawned.",
    "called by a name": "Called Global Ferry Standard (GFS) this is now on all boats.",
    "entries of a list": (
        "There are two systems:\n\n- The Port Tracking System (PTS), which counts.\n\n- Harbour Archive (HA), a store."
    ),
    "substitutes with minutes": (
        "Squad: 1 Omar Deri (12 caps), 4 Jean Sako, 9 Mbali (20 Mbala 80), 11 Tete.\n\nMbali scored. Mbala came on for "
        "him. Sako wept."
    ),
    "entries of one list": (
        "Polling stations are open in:\n\n- Hamden\n- Hampden\n- Camden\n- Campden\n\nVoting ends at ten."
    ),
    "a table": "Elsdon 2\nEllsdon 1\nHaldon 0\nHoldon 3",
    "who met whom": (
        "Nguyen Van Thanh met Nguyen Van Thang at the market. They drank tea.\n\nThanh farms rice. Thang sells it."
    ),
    "set against one another in a sentence": (
        "Nguyen Van Thanh came. Another guest was Nguyen Van Thang.\n\nThanh farms rice; Thang sells it."
    ),
    "one beats the other": "Carlsen beat Karlsen in Oslo. Karlsen, 19, had white. Carlsen, 30, drew the next game.",
    "one name in two lands": (
        "Flights leave San Jose, California, at noon. They reach San José, Costa Rica, at night. San José is "
        "full. San Jose is dry."
    ),
    "towns on one road": (
        "Buses run from Newton to Newtown daily.\n\nNewton has a school. Newtown has none. The driver lives in Newton."
    ),
    "one town has what the other lacks": "Newton has a school, but Newtown has none. Rain fell in Newton and Newtown.",
    "towns of a match": "Newbury beat Newberry 3-1. Newbury scored first. Newberry missed a penalty.",
    "neighbours by name": (
        "Carla Bush runs the bakery. Her rival is Martin Busch, next door.\n\nBush sells rye. Busch sells rolls."
    ),
    "two of one relay": (
        "Coach Dana Orr picked Luke Stephens and Ryan Stevens. Stephens ran first. Stevens ran last. Stephens fell."
    ),
    "lands that look alike": (
        "Rangers in Gambia counted hippos. Zambia has more. Niger asked Nigeria for two. Guinea is dry. Guyana has "
        "oil. Dominica lost its roofs. The Dominican Republic sent nails."
    ),
    "Georgia twice": (
        "Senators from Georgia met envoys from Georgia, the former Soviet republic. Atlanta shrugged; Tbilisi did not."
    ),
    "two Congos": (
        "Ferries cross from Congo-Brazzaville to the Democratic Republic of Congo. Brazzaville taxes them. The DRC "
        "does not."
    ),
    "a city and the land beside it": (
        "Kansas City is in Missouri. Shops in Kansas City draw drivers from Kansas. She moved from York to New York."
    ),
    "a saint's town and church": (
        "The match was held in St Albans. St Alban's Church rang its bells. Pupils of St Alban's sang in St Albans."
    ),
    "an old name in things named after it": (
        "The Mumbai Indians won in Mumbai. A glass of Bombay Sapphire stood by. The Bombay High Court sat next door."
    ),
}


@pytest.mark.parametrize("story", SILENT.values(), ids=SILENT)
def test_nothing_is_said(story: str) -> None:
    rules = "naming|spelling.(pair|dialect)|abbreviations|people.(title-mix|title-stop|introduced)"
    assert said(story, rules) == []
