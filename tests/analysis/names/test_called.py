"""What people are called: orders, particles, initials, namesakes and offices, in names from many languages."""

from __future__ import annotations

import pytest
from stories import said

ORDER = [
    ("The mill belongs to Qiu Mingtao. Mingtao said it would reopen. Qiu bought it in May.", "Mingtao"),
    ("The mill belongs to Qiu Mingtao. In May the port paid Mingtao, and Mingtao left.", "Mingtao"),
    ("Trader Xue Haoran bought the mill. On Monday Haoran sold it. The port sued Xue.", "Haoran"),
    ("Bae Jae-won opened the shop. Jae-won said it was full.", "Jae-won"),
    ("Skater Kwon Min-seo fell. Judges liked Min-seo, and Kwon bowed. Kwon came third.", "Min-seo"),
    ("Skater Kwon Min Seo fell. Later Min Seo bowed. Kwon came third.", "Min Seo"),
    ("The judge met Huang Zhiyuan. Friends say that Mr Zhiyuan wept.", "Zhiyuan"),
    ("Pham Van Thuc grows rice. Thuc said the dam leaks. Thuc wants it shut. On Friday Pham wrote to him.", "Pham"),
    ("Nguyen Thi Hanh sings. Nguyen said so twice. Nguyen wept. Later Hanh slept.", "Hanh"),
    ("The choir hired Viktor Halmai. Neighbours of Halmai Viktor complained. Viktor Halmai left.", "Halmai Viktor"),
    ("Minister Tamás Kerekes spoke. A guard let Kerekes Tamás in. Tamás Kerekes sat.", "Kerekes Tamás"),
    ("The shop is run by Jae-won Bae. In May a court fined Bae Jae-won. Jae-won Bae paid.", "Bae Jae-won"),
    ("Ana Ruiz Delgado painted the ship. Ruiz said it was old. Then Delgado sank it. Ruiz wept.", "Delgado"),
    ("Mayor Luis Ocaña Ferrer spoke. Ferrer lives here. Ferrer left. A guard saw Ocaña.", "Ocaña"),
    ("Sigrún Einarsdóttir swam. Sigrún said it was cold. Then Einarsdóttir dried. Sigrún laughed.", "Einarsdóttir"),
    ("In Iceland Hörður Gíslason swam. Hörður said it was cold. Then Gíslason dried. Hörður laughed.", "Gíslason"),
]
PARTICLE = [
    ("Yusuf al-Halabi fled. On Monday al-Halabi wrote. Then al-Halabi left. On Tuesday Halabi called.", "Halabi"),
    ("Yusuf Al-Halabi fled. On Monday Halabi wrote. Then Halabi left. A friend called Al-Halabi.", "Al-Halabi"),
    ("Yusuf al-Halabi fled. On Monday al-Halabi wrote. A friend of al-Halabi called el-Halabi.", "el-Halabi"),
    ("Omar bin Saleh fled. On Friday bin Saleh called, and bin Saleh wept. His aides say Saleh is ill.", "Saleh"),
    (
        "Jan van der Meerhof sold. A friend of Van der Meerhof said no. Boats of van der Meerhof sank.",
        "van der Meerhof",
    ),
    (
        "Karl von Trossen sold. A friend of von Trossen said no. Boats of Trossen sank. The port paid Trossen.",
        "von Trossen",
    ),
    ("Inês da Fontoura sold. A friend of da Fontoura said no. Boats of Fontoura sank. I saw da Fontoura.", "Fontoura"),
    (
        "Pierre de Vaucelles sold. A friend of de Vaucelles said no. I met De Vaucelles. I saw de Vaucelles.",
        "De Vaucelles",
    ),
    ("Yusuf al-Halabi fled. On Monday Halabi wrote. The port named Yusuf Halabi as the owner.", "Yusuf Halabi"),
    ("Yusuf al-Halabi fled. On Monday Dr al-Halabi wrote. In June Dr al-Halabi and Dr Halabi met.", "Halabi"),
]
SURFACE = [
    ("J.R. Tavener sang. Nobody knew J. R. Tavener. J.R. Tavener bowed.", "J. R. Tavener"),
    ("In June J R Tavener sang. Nobody knew J.R. Tavener. A friend of J.R. Tavener bowed.", "J R Tavener"),
    ("Ann W. Tavener sang. Nobody knew Ann W Tavener. Then Ann W. Tavener bowed.", "Ann W Tavener"),
]
RIVALS = [
    (
        "Mayor Tom Grieve opened the lock on the river. Boats passed.\n\nBy the end of it mayor Paul Grieve left.",
        "Paul",
    ),
    (
        "The port heard from spokeswoman Ruth Selwyn at noon.\n\nBy night its spokeswoman Carol Selwyn was gone.",
        "Carol",
    ),
]
NAMESAKES = [
    ("Ann and Paul Grieve run the mill. Grieve said it was old.", "Grieve"),
    ("Ann Grieve and Paul Grieve run the mill. On Monday Grieve sold it.", "Grieve"),
    ("Ann Grieve and her husband, Paul Grieve, run the mill. The port thanked Grieve.", "Grieve"),
]
SILENT = [
    "Defender Ben Whitlow scored. They cheered as Ben Whitlow left. Later, Whitlow said he was glad.",
    "Democrat Al Brannock won. They cheered as Al Brannock left. Later, Brannock said he was glad.",
    "Singer Van Dorrell came. They cheered as Van Dorrell left. Later, Dorrell said he was glad.",
    "Mayor Tom Grieve of Denton paid. In Garland, Mayor Paul Grieve slept.",
    "Mayor Tom Grieve opened it in 2001. In 2015 Mayor Paul Grieve shut it.",
    "It is for the US Senate to say. “The U.S. Senate has no say,” he wept.",
    "She won the US Open. He lost the U.S. Open. The US Open is old.",
    # family names first
    "Qiu Mingtao bought the mill. Qiu said it would reopen. Mr Qiu laughed.",
    "Qiu Mingtao met his son, Qiu Haoyu. Mingtao paid; Haoyu sang. The Qiu family is large.",
    "“Mingtao lied,” she said. Qiu Mingtao had left. Qiu is 40.",
    "Pham Van Thuc grows rice. Thuc said the dam leaks. Mr Thuc wants it shut.",
    "Kim Doherty and Lee Marina opened the shop. Marina said it was full. Kim swept it.",
    "Kim Ronan opened the shop. Ronan said it was full. Kim swept it.",
    "Jae-won Bae opened the shop. Bae said it was full. Jae-won Bae swept it.",
    "Lin Manuel Ortega sang. Ortega said it was hot. Lin slept.",
    "Park Lane is long. Lane closures last a week. Park wardens said so.",
    "Song Contest winner Lena sang. The Contest is old. Song after song was sung.",
    "A boat reached Ho Chi Minh City. Minh said it was hot. The city is large.",
    # two orders that are two people or no people
    "Thomas James met James Thomas. Both laughed, and James Thomas paid.",
    "The Senate Republican leader met a Republican Senate aide.",
    "Castle Street leads to Street Castle.",
    # Spanish, Icelandic
    "Ana Ruiz Delgado painted the ship. Ruiz Delgado said it was old. Ruiz Delgado wept.",
    "Ana Ruiz Delgado painted the ship. Ruiz said it was old. Ruiz wept.",
    "Ana Ruiz Delgado painted it. Her brother, Luis Ruiz, watched. Delgado said it was old. Ruiz wept.",
    "Mary Ann Grieve swam. Mary said it was cold. Grieve dried.",
    "Juan Carlos Ortega swam. Carlos said it was cold. Ortega dried.",
    "Sigrún Einarsdóttir swam. Sigrún said it was cold. Björk Einarsdóttir dried.",
    "Erik Gustafsson swam in Malmö. Gustafsson said it was cold. Erik Gustafsson dried.",
    # Arabic
    "Yusuf al-Halabi fled. On Monday Halabi wrote. Halabi is safe.",
    "Yusuf al-Halabi fled. On Monday al-Halabi wrote. Al-Halabi is safe.",
    "Yusuf al-Halabi fled. On Monday al-Halabi wrote. “Halabi is safe,” she said.",
    "Yusuf al-Halabi fled. On Monday al-Halabi wrote to Mona Halabi. Halabi laughed.",
    "Yusuf al-Halabi fled. His wife, Mona Halabi, stayed. On Monday al-Halabi wrote. On Friday Halabi did.",
    "Omar bin Saleh fled. On Friday bin Saleh called. King Saleh, his father, is ill. Saleh will abdicate.",
    "Omar bin Saleh fled. On Friday bin Saleh called. Saleh bin Omar, his son, slept. Saleh is four.",
    "Abu Omar fled. Umm Omar stayed. Omar slept.",
    # Dutch, German, French
    "Jan van der Meerhof sold the mill. The clerk met Van der Meerhof. Van der Meerhof laughed.",
    "Jan van der Meerhof sold the mill. The clerk met van der Meerhof. Van der Meerhof laughed.",
    "Karl von Essen met the mayor. Trains to Essen are late, said von Essen. A train left Essen.",
    "Rio de Janeiro is hot. Flights to Rio are full. The de Vaucelles family is in Rio.",
    "Charles de Vaucelles flew home. On Monday de Vaucelles landed. He lives in Vaucelles. Boats to Vaucelles sank.",
    # Burmese, Indonesian, one-word names
    "U Thein keeps bees. Thein said the bees were calm. Daw Khin sells the honey. Khin bowed.",
    "Sukarjo keeps bees. Sukarjo said so. His wife, Wartini, agreed. Wartini sells them.",
    "Pope Benignus prayed. Benignus said peace was near. The pope slept.",
    "Queen Ottoline waved. King Rufus did not. Ottoline and Rufus left with Prince Edmar. Edmar yawned.",
    # Mc, Mac, O’
    "Sean McIlvenny met Una O’Dowd. O’Dowd paid McIlvenny. Neil MacAskill watched. MacAskill left.",
    "Una O'Dowd sang. Mrs O'Dowd bowed. The O'Dowds clapped.",
    # initials, Junior, nicknames
    "J.R. Tavener sang. K.L. Tavener bowed. J.R. Tavener left with K.L. Tavener.",
    "George W. Tavener sang. George Tavener, his father, bowed.",
    "Tom Grieve Jr. sold the mill. Tom Grieve Sr. wept. Grieve Jr. laughed.",
    "Tom “Chook” Grieve scored. Chook ran off. Grieve, the captain, clapped. Junior came on for Chook.",
    "Zezinho scored twice. Junior came on for Zezinho. Ronan Junior watched.",
    # couples, twins, namesakes, offices
    "Ann and Paul Grieve run the mill. Paul Grieve said it was old. Grieve sold it.",
    "Ann and Paul Grieve run the mill. The Grieves sold it. The Grieve family left.",
    "Ann and Paul Grieve run the mill. Mr Grieve said it was old. Mrs Grieve laughed.",
    "Twins Ann and Ruth Grieve sang. Ann said it was hot. Ruth Grieve agreed.",
    "Paul Grieve runs the mill. Grieve is 40. Ann and Paul Grieve married in May. Grieve wept.",
    "Ann Selwyn and Paul Grieve run the mill. Grieve said it was old.",
    "Mayor Tom Grieve opened the lock on the river. His brother, mayor Paul Grieve of Wells, left the town.",
    "Senator Tom Grieve spoke at noon on the bill.\n\nBy night senator Paul Grieve had spoken as well, the clerk said.",
    "Officer Tom Grieve shot the dog in the yard.\n\nBy night officer Paul Grieve had buried it, the town said.",
    "Mayor Tom Grieve opened the lock on it.\n\nIn 1920 its first mayor was the late mayor Paul Grieve of Wells.",
    "Spokesman Tom Grieve would not talk.\n\nThe port named Paul Grieve, a plumber, as its guest of the week.",
]
RAIN = " It rained for most of the week, and the river rose by a metre or more."
RULES = r"naming\.(order|particle|same-surname|person-name|surface|variant)|people\."


@pytest.mark.parametrize(
    ("rule", "story", "found"),
    [
        *(("naming.order", s, f) for s, f in ORDER),
        *(("naming.particle", s, f) for s, f in PARTICLE),
        *(("naming.surface", s, f) for s, f in SURFACE),
        *(("naming.person-name", s, f) for s, f in RIVALS),
    ],
)
def test_told(rule: str, story: str, found: str) -> None:
    told = said(story + RAIN, RULES)
    assert [r for r, _ in told] == [rule]
    assert found in told[0][1]


@pytest.mark.parametrize(("story", "found"), NAMESAKES)
def test_namesakes_where_asked(story: str, found: str) -> None:
    assert said(story + RAIN, "naming.same-surname") == [("naming.same-surname", found)]


@pytest.mark.parametrize("story", SILENT)
def test_silent(story: str) -> None:
    assert not said(story + RAIN, RULES)
