"""Closed classes of words by which a noun phrase is told from what stands around it."""

from __future__ import annotations

from newslint.analysis.attributions.cues import (
    AUXILIARIES,
    DETERMINERS,
    INVERTED,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    TIMES,
)
from newslint.analysis.quotations.words import word_set

DETERMINED = DETERMINERS - {"that"}
ALONE = word_set("one another some many most both all several others")
"""Determiners that may be a mention by themselves."""
INNER = word_set("the a an his her their its my our your this these those")
"""Determiners that open a noun phrase of their own."""
OBJECTS = word_set("him them me us himself herself themselves")
"""Pronouns that are no subject."""
SINGLE = word_set("he she they it we i him them me us")
"""Pronouns that are a mention by themselves."""
FINITE = word_set(
    "is are was were be been being am has have had do does did will would can could should may might must"
)
"""What follows one of these at once is no subject: (it will) meet its target."""
PASTS = word_set(
    """
    began saw went came took made gave got sent held led left ran stood sat lost won met paid kept drew grew knew fell
    said told wrote thought felt found rose wore drove flew chose spoke broke built brought bought caught fought sought
    taught threw hung swept became withdrew
    """
)
"""Irregular pasts, which no noun phrase goes on with."""
PARTICIPLES = word_set("led known born held built seen told made given caught taken set")
"""Irregular participles that open a phrase before a subject: Led by Ruiz, …"""
ADJECTIVES = word_set(
    """
    acting existing following incoming leading living opposing outgoing remaining ruling sitting surviving visiting
    voting working
    """
)
"""Participles that a mention may start with."""
ADJECTIVAL = ("ed", "ful", "ous", "ive", "al", "ic", "ish", "less", "ent", "ant", "able", "ible")
"""Endings of adjectives."""
COURTESY = ("Mr", "Mrs", "Ms", "Miss")
NOT_ADVERBS = word_set(
    """
    family ally reply assembly rally anomaly monopoly supply bully early daily weekly monthly friendly elderly likely
    lonely lively costly deadly ugly unlikely
    """
)
"""Nouns and adjectives in -ly."""
SAYINGS = word_set(
    """
    accusation accusations advice allegation allegations answer argument arguments assertion assertions call calls
    claim claims comment comments criticism declaration description explanation insistence observation plea pledge
    promise proposal question questions remark remarks reply response speech statement statements suggestion tweet
    tweets view views vow warning words
    """
)
"""What is said: whoever has it says it."""
TAKES_TO = word_set("aide aides adviser advisers advisor advisors ambassador assistant counsel deputy envoy heir")
"""Nouns that go on with `to`."""
PARTICLES = word_set("over up off out down")
"""The second words of nouns written open: a voice over."""
CONJUNCTIONS = word_set("that because when while as if although though after before since where but")
BEFORE_CLAUSE = OPENERS | CONJUNCTIONS | {"with"}
"""What a subject may follow at once."""
NOT_BEFORE = word_set("there who which And But everything anything something nothing whatever what")
"""Words that no mention runs over to the left."""
NO_NOUN = AUXILIARIES | PREPOSITIONS | STOPS | PRONOUNS | DETERMINERS | INVERTED
NOT_PARTS = (PREPOSITIONS | STOPS | TIMES | {"who", "which"}) - OPENERS
"""Words that no mention between commas starts with."""
PASSED = OPENERS | word_set(
    "never back said says added that even only just not rather first somewhere here ever because here's"
)
"""Small words before a subject."""
ABOUT = word_set("about around over nearly under")
"""Words before a number."""
SPANS = word_set("year years month months week weeks day days hour hours decades minutes")
WHEN = word_set("this last next late early that earlier")
"""Words before a time: last (week)."""
SEASONS = word_set("spring summer autumn fall winter")
BEFORE_TIME = PREPOSITIONS | {"late", "early", "last", "this"}
MONTHS = ("May", "April", "June", "August", "March")
"""Months that are names of people too."""
REGIONS = frozenset(
    "England,Scotland,Wales,Ireland,Northern Ireland,Ontario,Quebec,France,Germany,Alabama,Alaska,Arizona,Arkansas,"
    "California,Colorado,Connecticut,Delaware,Florida,Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,"
    "Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,"
    "New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,"
    "Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,"
    "Wyoming,D C,Ala,Ariz,Ark,Calif,Colo,Conn,Del,Fla,Ga,Ill,Ind,Kan,Ky,La,Md,Mass,Mich,Minn,Miss,Mo,Mont,Neb,Nev,"
    "N H,N J,N M,N Y,N C,N D,Okla,Ore,Pa,R I,S C,S D,Tenn,Tex,Vt,Va,Wash,W Va,Wis,Wyo".split(",")
)
"""What names the region of the place before it: (in Salem,) Oregon, …; in tokens."""
