"""Words that say that somebody speaks."""

from __future__ import annotations

from newslint.words import word_set

_IRREGULAR = {
    "say": "said says saying",
    "tell": "told tells telling",
    "write": "wrote written writes writing",
    "swear": "swore swears swearing",
    "go": "goes",
    "read": "reads reading",
    "think": "thought thinks thinking",
    "feel": "felt feels feeling",
    "put": "puts putting",
    "speak": "spoke speaks speaking",
    "find": "found finds finding",
    "sing": "sang sings singing",
    "hear": "heard",
    "shoot": "shot shoots",
    "label": "labels labeled labelled labeling labelling",
}
_SPEECH = """
    say tell add ask answer reply respond argue claim state declare announce warn insist explain note observe
    remark comment write tweet retweet post continue conclude recall admit acknowledge concede suggest hint
    complain joke quip muse predict promise pledge vow urge shout yell scream chant cry whisper mutter murmur
    sigh laugh snap retort counter contend assert maintain allege reveal disclose confirm clarify stress
    emphasize emphasise reiterate repeat agree protest testify stipulate caution remind reassure assure
    interject elaborate opine proclaim plead object boast brag gush fume email text summarize summarise lament
    theorize marvel deadpan beg query inquire enquire stammer exclaim intone scoff sing swear recount narrate
    joke tease caution remember bark fire-back interrupt react scold fret vent caption chime pronounce allude
    reckon grumble growl howl hiss blurt venture speculate
    """
_STANCE = """
    call describe dub label brand accuse blame blast slam criticize criticise praise mock dismiss denounce
    condemn decry bemoan deride characterize characterise report believe think feel hope expect fear worry
    express find estimate demand rule charge refer speak talk cite quote portray deny question thank
    congratulate recommend propose advise read underscore underline highlight echo blast hail tout defend attack
    champion endorse promise assail rail advocate reject pray wonder threaten compare liken explain paint cast
    frame label pronounce deem consider credit salute ridicule lambaste tell hit shoot fire voice point invoke
    herald laud rip grouse snipe berate rebuke chide extol commend deplore trumpet refute rebut concur reference
    want welcome imply intimate indicate recognize recognise wish forecast specify outline
    deliver issue release offer publish share send sign mention discuss address present
    """


def _forms(base: str) -> list[str]:
    if base in _IRREGULAR:
        return [base, *_IRREGULAR[base].split()]
    stem = base[:-1] if base.endswith("e") else base
    if base.endswith("y") and base[-2] not in "aeou":
        return [base, base[:-1] + "ied", base[:-1] + "ies", base + "ing"]
    if base in ("admit", "quip", "brag", "beg", "dub", "slam", "refer", "hit", "chat", "rip", "rebut", "concur"):
        return [base, base + base[-1] + "ed", base + "s", base + base[-1] + "ing", base]
    ending = "es" if base.endswith(("s", "sh", "ch", "x")) else "s"
    return [base, stem + "ed", base + ending, stem + "ing"]


SPEECH = frozenset(form for base in _SPEECH.split() for form in _forms(base)) - {"text", "state", "post", "comment"}
"""Forms that report words by themselves."""
STANCE = (
    frozenset(form for base in _STANCE.split() for form in _forms(base))
    - SPEECH
    - {"intimate", "report", "hit", "sign", "share", "shares", "point"}
)
"""Forms that report words only where a quotation stands in their sentence."""
CUES = SPEECH | STANCE | {"according", "According", "put", "puts"}
INVERTED = word_set(
    """
    said says say added adds asked asks wrote writes tweeted explained explains argued argues noted notes replied
    continued joked recalled insisted insists warned warns agreed declared concluded remarked observed complained
    predicted quipped reads read announced posted remembered countered acknowledged conceded admitted mused
    commented boasted lamented cried shouted reported
    """
)
"""Forms that a speaker may follow: “…,” said Ana Ruiz."""
OPENING = word_set(
    """
    Said Says Added Adds Asked Asks Wrote Writes Tweeted Continued Stated Replied Concluded Quipped Noted Explained
    """
)
"""Forms that a sentence may open with: Wrote Ana Ruiz on Monday: “…”."""
NOUNLIKE = word_set(
    """
    claims claim calls call notes note states promise promises pledge pledges answer answers hopes hope fears fear
    charges charge demand demands reports posts comments tweet tweets question questions attack attacks talks talk
    feel find finds reply cry shout joke jokes estimate estimates protest protests object objects release offer
    offers text counter marvel laugh warning saying writing reading feeling finding meaning reporting telling text
    texts address addresses present presents issue issues fire labels label brand brands cast frame rule rules
    cries shouts screams chants
    signs email emails remarks read paint queries worry worries plead query vow vows quotes quote credit voice voices
    """
)
"""Forms that are as often nouns: not after a determiner, an adjective or a preposition."""
SAYINGS = word_set(
    """
    accusation accusations admission allegation allegations argument arguments assertion assertions assurance
    belief call calls characterization characterisation charge charges claim claims comment comments complaint
    complaints conclusion contention criticism declaration demand demands denial description explanation
    insistence observation opinion pledge prediction promise promises question quote quotes remark remarks statement
    statements suggestion suggestions view vow warning warnings
    """
)
"""Nouns of saying: whose they are, they come from."""
