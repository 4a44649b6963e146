"""Closed classes of words by which a noun phrase is told from what stands around it."""

from __future__ import annotations

from newslint.analysis.attributions.cues import INVERTED, SAYINGS
from newslint.words import word_set

AUXILIARIES = word_set(
    """
    has had have having also then later once often repeatedly recently immediately even again still just already
    first never not would will did does do could should might may must can now soon simply further too instead
    always sometimes used meanwhile once himself herself themselves itself both each all quickly went on back to n't
    didn't
    goes go going began begin begins started continued refused declined tried sought wanted wants kept keeps
    doesn't wouldn't hasn't hadn't earlier afterward afterwards reportedly so only further and but or yet
    """
)
MODALS = word_set("will would can could should may might must to")
"""What a verb in its bare form follows: (the mayor) will ask."""
PASSIVE = word_set(
    """
    was were is are been be being got gets getting wasn't isn't weren't
    """
)
STOPS = word_set(
    """
    that because when while as if although though after before since whether where why how what than unless until
    till so cannot can't won't don't doesn't didn't wouldn't shouldn't couldn't hasn't haven't hadn't isn't aren't
    wasn't weren't but is was are were be been being am has had have do does did will would can could should may
    might must not
    """
)
"""Words that no mention of a speaker runs over to the left."""
PREPOSITIONS = word_set(
    """
    of for from in at on with to by about against into over under near among around during between through outside
    inside across toward towards behind beyond amid via per like including following despite without within upon
    along off up down out
    """
)
DETERMINERS = word_set(
    """
    the a an his her their its our my your this that these those some many most several one two three four five
    six another both other each every no any all few
    """
)
PRONOUNS = word_set(
    """
    he she they it i we you who
    """
)
TIMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tonight tomorrow night morning afternoon evening week
    month year
    """
)
OPENERS = word_set(
    """
    meanwhile however still yet also then later but and so now instead earlier indeed moreover afterward
    afterwards nevertheless besides finally recently again once yes no well perhaps maybe today yesterday
    additionally separately soon even shortly
    """
)
ROLES = word_set(
    """
    spokesman spokeswoman spokesperson spokesmen spokespeople senator governor president candidate strategist
    leader leaders official officials campaign professor director chairman chairwoman chair nominee adviser
    advisor advisers aide aides secretary minister lawmaker lawmakers voter voters supporter supporters party
    administration department team coach manager captain officer officers chief head founder owner analyst
    analysts economist editor reporter correspondent writer author host anchor columnist blogger commentator
    pollster consultant attorney lawyer judge prosecutor prosecutors police detective commissioner mayor
    councillor congressman congresswoman representative delegate delegates activist activists organizer organiser
    actor actress singer star striker midfielder defender goalkeeper player boss executive executives researcher
    researchers scientist scientists expert experts scholar historian student resident residents ambassador
    diplomat diplomats general commander soldier veteran pastor bishop priest rabbi imam man woman mother father
    brother sister son daughter wife husband friend colleague staffer group report statement study survey poll
    website newspaper magazine network post businessman businesswoman billionaire mogul magnate operative insider
    source sources critic critics court ministry agency union committee council board company firm bank government
    presidential vice former national senior political democrat republican conservative primary foreign policy
    press communications deputy member members lead page staff side camp candidate's executive managing security
    state city county law science history congressional campaign-trail
    """
)
"""Lower-case words that may stand inside a mention after a capital: Vermont governor Howard Dean."""
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
SAID = SAYINGS | word_set("advice answer plea proposal questions reply response speech tweet tweets views words")
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
