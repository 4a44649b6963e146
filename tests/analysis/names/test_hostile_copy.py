"""Right copy that is made of names, capitals and look-alikes: nothing is said of it; one slip in it is found."""

from __future__ import annotations

import pytest
from stories import said

RULES = "naming|spelling|people"

RIGHT = {
    "casualties": (
        "MARSTOW — Officials named those who died in the fire at the Harrow Mill.\n\n"
        "They are: Alan Beasley, 54; Allan Beeston, 37; Carla Dean, 22; Carly Deane, 19; Peter Lang, 66; Petra Long; "
        "Mohamed Salim, 31; Mohammed Saleem, 45; Stephen Cross, 29; Steven Crosse, 70; and a child of the Reid and "
        "Reed families.\n\nThe mayor said a service would be held on Sunday."
    ),
    "squad with numbers": (
        "Marstow: 1 Tait, 2 Kerr, 5 Carr (capt.), 6 Doyle, 3 Dole; 7 Ames (19 Adams 64), 8 Stark, 4 Stork, 11 Lowe; "
        "9 Mbali (20 Adeyo 80), 10 Cole. Subs not used: 13 Tate, 15 Coles, 16 Start.\n\n"
        "Referee: P. Kerrigan. Attendance: 4,211.\n\nTait saved a penalty before Stark scored."
    ),
    "donors": (
        "The library thanks Mr. and Mrs. John Hale, Joan Hall, Dr. Kim Wren, Ken Wrenn, The Baker Trust, Baxter, "
        "Lisa Moor, Elisa Moore, Clark Motors, Clarke Brothers, Ann Lee, Anne Leigh and an anonymous giver."
    ),
    "election results": (
        "Results by ward:\n\nEast Marstow: Jean Brown (Lab) 1,204; Jane Browne (C) 1,190; Gene Braun (LD) 344.\n\n"
        "West Marstow: Ian Mills (C) 2,011; Iain Milne (SNP) 1,998; Liam Miles (Lab) 430.\n\n"
        "Turnout was 41 percent. Brown said she would ask for a recount of the West Marstow vote."
    ),
    "cast list": (
        "The cast: Nell (Sara Pike), Nella (Sarah Pyke), Old Hob (Tim Rowan), Young Hobb (Jim Rowen), a Clerk (Max "
        "Dorn), a Cleric (Marx Dohrn).\n\nThe play opens on Friday at the Old Mill."
    ),
    "all capitals": (
        "COUNCIL VOTES TO KEEP MILL OPEN\n\nTHE COUNCIL VOTED ON MONDAY TO KEEP THE HARROW MILL OPEN, MAYOR LENA BRAND "
        "SAID. BRANDS OF FLOUR WILL BE MADE THERE.\n\nMayor Lena Brand said the mill was safe. Brand slept."
    ),
    "headline in title case": (
        "Mayor Brand Will March On Despite Mill Bill\n\nMayor Lena Brand will march on despite a bill for the mill.\n\n"
        "Will March, a clerk, said Brand would win. The bill is due in March."
    ),
    "icelandic": (
        "Ólafur Stefánsson and his sister Ólöf Stefánsdóttir own the boat. Their father, Stefán Ólafsson, built it. "
        "Ólöf sails; Ólafur cooks. Stefán, 80, has not sailed since May. Guðrún Stefánsdóttir is no relation."
    ),
    "spanish": (
        "Lucía Márquez Peña met José Peña Marques, a lawyer from Lisbon. Márquez Peña spoke first. "
        "Peña Marques, whose mother is Portuguese, agreed. Lucía and her brother, Luciano Márquez Peña, left."
    ),
    "chinese": (
        "Zhang Wei beat Zhang Wen in the final. Zhang Wei, 21, is from Harbin. Zhang Wen, 19, is not. "
        "Their coach, Chang Mei, smiled. Wang Lei and Wang Li were third."
    ),
    "korean": (
        "Kim Min-jun and Kim Min-ju, who are cousins, run the shop. Kim Min-jun bakes. Kim Min-ju sells. "
        "Park Ji-hoon met Lee Ji-hun there."
    ),
    "vietnamese": (
        "Nguyen Van Thanh met Nguyen Van Dung. Thanh farms rice; Dung sells it. Tran Thi Hoa and Tran Thi Hoai "
        "cook. Thanh said the harvest was good."
    ),
    "arabic": (
        "Hassan al-Masri met Hussein al-Masry, a cousin of Abu Hassan. Abdullah Saleh thanked Abdul Salah. "
        "Umm Hassan poured tea for Ibn Salih. Al-Masri said he would return."
    ),
    "burmese": (
        "U Tin Maung and Daw Tin Myaing met Ko Aung. Tin Maung farms; Tin Myaing weaves. Aung Win and Aung Wint sang. "
        "Ko Aung said the road was shut."
    ),
    "mc, mac and o": (
        "Aidan McNeil met Neil MacNeill and Una O’Neal. McNeil pays; MacNeill does not. Una O’Neal said Mr. McNeil "
        "was late. Ewan Macduff and Rory O’Hare came with Sean Hare."
    ),
    "initials": (
        "A. J. Marlow and J. A. Marlowe wrote it. G.K. Stone read it. A. J. Marlow thanked Stone. J. A. Marlowe "
        "thanked nobody. Lucy B. Stone, no kin, yawned."
    ),
    "twins": "Mara and Mira Holt are twins. Mara is tall. Mira is not. Mara Holt swims; Mira Holt runs.",
    "couple": ("Pavel Novotny and his wife, Pavla Novotna, own the inn. Novotna cooks. Novotny pours. Pavlik sleeps."),
    "georgia twice": (
        "A wrestler from Tbilisi, Georgia, met one from Macon, Georgia. The Georgian won. Georgia’s governor waved; "
        "Georgia’s president did not. Georgians cheered in both places."
    ),
    "jordan twice": (
        "Ella Jordan flew to Amman, Jordan. Jordan said Jordan was hot. Jordanians smiled. The Jordan River is low."
    ),
    "paris three times": (
        "Paris Holton flew from Paris, Texas, to Paris. Holton said Paris was wet. The Parisians ignored her. "
        "Paris Holton’s dog, Perris, slept."
    ),
    "washington three times": (
        "Dora Washington left Washington for Spokane, Washington. Washington said Washington was dull. "
        "The Washington Monument is shut. Mr. Washington, her father, stayed in Washington, D.C."
    ),
    "surnames that are words": (
        "Nora Bright will win, said Ian Wise. A bright day, wise men say. Bright smiled. Wise did not. "
        "Dan Crisp ate a crisp. Crisp said crisps were bright."
    ),
    "bush": "Mr. Bush hid in a bush. Clara Bush laughed. The bush burned. Bush ran through the bush; the Bushes wept.",
    "apple": "Apple sold phones. An apple fell. Apple’s shares rose; apples did not. She ate an Apple Valley apple.",
    "march, mark and will": (
        "Mark March will march in March. Mark his words: March will win. The mark he left is deep. Will Marsh, who "
        "will not march, sat in the marsh. Will said Mark was late."
    ),
    "a ship and a state": (
        "The Montana, a tug, sank off Montana Point. The tug was built in Billings, Montana. Montanans wept for the "
        "Montana. The Montana’s captain, Ida Monterey, swam to Montana Point."
    ),
    "us shouted": "TELL US NOW, the sign read. The US team laughed. “TELL US WHERE,” another read. Send us a US flag.",
    "celtic and celtics": (
        "Boston’s Celtics lost. Glasgow’s Celtic won. A Celtic cross stands there. The Celtics fly home; Celtic stay."
    ),
    "sisters and surnames": (
        "Anya and Tanya Belov sing. Tanya Belov met Ana Below, a baker. Ms. Below bakes; the Belovs do not."
    ),
    "towns alike": (
        "The road runs from Norton to Morton, past Weston and Western Cross, to Eastham and East Ham. Weston has a "
        "school; Norton has none. Morton is dry."
    ),
    "brand and plural": "The Ford and the Fords, the Jaguar and the Jaguars, a Twix and two Twixes: all were on show.",
    "german umlauts": "Jürgen Müller met Jurgen Muller-Stahl, an American. Müller bowed. Muller-Stahl waved.",
    "courts of two lands": (
        "The Supreme Court in London sat. A supreme court in Ohio did not. The Court of Appeal rose; a court of appeal "
        "in Lagos had risen."
    ),
    "list of towns": "- Hamden\n- Hampstead\n- Camden\n- Malden\n- Marlow\n\nThey voted on Tuesday.",
}

SLIPS = {
    "casualties": (
        "The dead were named as Alan Beasley, 54; Carla Dean, 22; and Petra Long, 8.\n\nFriends of Alan Beasely lit "
        "candles. Carla Dean was a nurse.",
        "Beasely",
    ),
    "squad": (
        "Marstow: Tait, Kerr, Doyle, Ames, Stark, Lowenberg, Mbali, Cole, Rudd, Finch, Hobbs.\n\n"
        "Erik Lowenberg scored. Later Lowenburg was sent off.",
        "Lowenburg",
    ),
    "election": ("Jean Thornbury won the East ward. A day later Thornbery asked for a recount.", "Thornbery"),
    "all capitals": ("BRANDVOLD WINS\n\nElias Brandvold won. On Monday Brandvald said he was glad.", "Brandvald"),
    "icelandic": (
        "Ólafur Stefánsson built the boat. Stefánsson sails it. On Monday Stefansson sold it.",
        "Stefansson",
    ),
    "spanish": ("Lucía Márquez sued the city. Márquez lost. Lucía Marquez will appeal.", "Marquez"),
    "chinese": ("Zhang Weimin won the final. Coaches praised Zhang Weimim, 21. Zhang Weimin bowed.", "Weimim"),
    "korean": ("Park Ji-hoon opened a shop. Neighbors like Park Jihoon. Park Ji-hoon bakes.", "Jihoon"),
    "vietnamese": ("Nguyen Van Thuong farms rice. Rain is rare, Nguyen Van Thoung said.", "Thoung"),
    "arabic": ("Hassan al-Mansouri fled. Police say Hassan al-Mansuri is in Oman.", "Mansuri"),
    "burmese": ("Aung Myint Thein sang. Later Aung Myint Thien left. Aung Myint Thein was tired.", "Thien"),
    "mc": ("Aidan McAllister won. Later Aidan MacAllister wept. McAllister is 40.", "MacAllister"),
    "o": ("Una O’Rourke sang. Fans adore Una O’Rorke. O’Rourke bowed.", "O’Rorke"),
    "couple": ("Pavel Novotny and Pavla Novotna own the inn. Pavel Novotney pours. Novotny is 50.", "Novotney"),
    "place": ("A wrestler from Tbilisi met one from Macon. Fans in Tiblisi cheered. Tbilisi is warm.", "Tiblisi"),
    "state": ("The tug sank off Pennsylvania Point. Crews from Pensylvania raised it.", "Pensylvania"),
}


@pytest.mark.parametrize("story", RIGHT.values(), ids=RIGHT)
def test_nothing_is_said_of_right_copy(story: str) -> None:
    assert said(story, RULES) == []


@pytest.mark.parametrize(("story", "slip"), SLIPS.values(), ids=SLIPS)
def test_a_slip_in_it_is_found(story: str, slip: str) -> None:
    assert [text for rule, text in said(story, "naming|spelling")] == [slip]


def test_the_end_of_a_story_is_not_in_front_of_its_first_name() -> None:
    assert not said("Dora Quill won. Old foes met Mayor Dora Quill. She is a very good mayor ", "people")
