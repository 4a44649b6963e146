"""Paragraphs that are no copy, by their words: labels, promos, sign-ups, credits, notices, bylines, captions."""

from __future__ import annotations

import re

from newslint.formats.labels import AMBIGUOUS, COUNTED, COUNTS, LABELS, decorated
from newslint.formats.promos import PROMOTED
from newslint.formats.wires import is_wire_mark
from newslint.late import late
from newslint.words import word_set

BYLINE = "text.byline"
CAPTION = "text.caption"
LABEL = "text.furniture.label"
PROMO = "text.furniture.promo"
SIGNUP = "text.furniture.signup"
CREDIT = "text.furniture.credit"
NOTICE = "text.furniture.notice"
WIRE = "text.furniture.wire"


_LETTER = (
    r"(?:newsletters?|e-?mails?|inbox|alerts?|updates|podcast|channel|free|account|here|digital access|notifications?"
    r"|itunes|stitcher|app|briefing|brief|digest|bulletin|(?:full|unlimited) access|continue|[£$€]\d[\d.]*)(?!\w)"
)
_SOCIAL = (
    r"(?:twitter|facebook|instagram|google\+|snapchat|linkedin|youtube|tiktok|x\b|bluesky|threads|our "
    r"|google news|whatsapp|telegram|apple news|flipboard|spotify)"
)
_SIGNUP = late(
    r"(?:to [^.]{3,60}, )?(?:please )?(?:sign ?up|subscribe|register|log ?in|sign in)(?: now| here| today)?\b"
    rf"[^.!]{{0,80}}(?:\b|(?=[£$€])){_LETTER}"
    r"|get (?:the|our|all|more|breaking|top|daily)\b[^.]{0,80}\b(?:newsletters?|inbox|alerts|in your e-?mail)\b"
    r"|(?:like|follow|find|join|friend|connect with) "
    rf"(?:us|the [\w ]{{2,30}}|[^\W\d_]\w+(?: [A-Z][\w.’'-]+){{0,4}}|@\w+) on {_SOCIAL}"
    r"|follow [^.]{2,40} (?:at|on) (?:https?://)?(?:www\.)?(?:twitter|x|instagram|facebook)\.com/"
    r"|follow us: @|join (?:our|the)\b[^.]{0,40}\b(?:whatsapp|telegram|facebook|discord)\b"
    r"(?:[^.]{0,40}$| (?:channel|group|community|page)s?\b[^.]{0,80}\.?$)"
    r"|(?:download|get) (?:the|our) (?:[\w ]{1,30} )?app\b|(?:this (?:web)?site|we) uses? cookies\b"
    r"|by (?:signing up|subscribing|registering|continuing|clicking)\b[^.]{0,60},? you (?:agree|accept|consent)"
    r"|you (?:must|need to) (?:be logged in|log in|enable javascript|subscribe)|please enable javascript"
    r"|(?:to continue reading|register (?:now )?to (?:comment|read))\b[^.]{0,40}"
    r"|(?:please )?(?:log|sign) ?in to (?:leave|post|comment|read|view|continue)\b"
    r"|you(?:['’]ve| have) (?:(?:reached|hit|used|read) (?:your|all)\b[^.]{0,40}(?:articles?|limit)"
    r"|\d+ (?:free )?articles)"
    r"|this (?:article|content|story) is (?:only )?(?:for|available to) (?:\w+ )?(?:subscribers|members|readers)\b"
    r"|(?:already (?:a (?:subscriber|member)|have an account|registered|subscribed)|not a (?:subscriber"
    r"|member)(?: yet)?)\?"
    r"|create (?:a|your) free account\b|you can unsubscribe\b|javascript (?:is|must be) |this site is protected by re"
    r"|support (?:our|independent|quality|local) journalism\b|(?:please )?enter a valid e-?mail|invalid e-?mail\b"
    r"|thank(?:s| you) for (?:registering|subscribing|signing up)(?:[.!]|$| (?:to|for|with) our)|oops! (?:something"
    r"|that d|that p|we (?:c|d)|an error)"
    r"|(?:please )?(?:check|confirm) your (?:inbox|e-?mail)\b[^.]{0,50}(?:confirm|link|$)"
    r"|you(?:['’]re| are) (?:now |already |all )?(?:subscribed|signed up|logged in|registered)\b\W*(?:$|[.!] )"
    r"|(?:already )?(?:have|got) an? (?:subscription|account)\?|choose (?:your|a) (?:plan|subscription)"
    r"|(?:want|like|love|enjoy(?:ed|ing)?|need|looking for|reading)\b[^.?!]{3,80}\? (?:please )?(?:sign up|subscribe"
    r"|register|download our|follow us|click|join our|support us|become an?|consider)\b"
    r"|(?:catch|get|read|find|follow|watch|see|hear)\b[^.!?]{0,70}\b(?:latest|news|headlines|stories|updates|alerts"
    r"|scores)\b[^.!?]{0,60}\b(?:our|live|news|the (?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+){0,3}) app\b"
    r"|(?:please )?(?:disable|switch off|pause|whitelist)\b[^.]{0,40}\bad[- ]?block|(?:we(?:['’]ve)?|it looks)"
    r"(?: have)? (?:noticed?|detected|see|like) (?:that )?you(?:['’]re| are) using an ad"
    r"|(?:unlock|start|try|activate|claim|choose|redeem|continue) (?:this|your|our|an?|unlimited|full|the rest|with)\b"
    r"[^.?!]{0,50}\b(?:subscription|free trial|(?:day|week|month) trial|membership plan|paywall|digital access|premium)"
    r"|[^.!?]{3,100}[.!] (?:you can )?cancel any ?time\b[^.]{0,30}\.?$"
    r"|(?:never miss|don['’]t miss|stay (?:up to date|informed|ahead)|keep up to date)\b[^.?!]{0,80}"
    r"\b(?:newsletters?|inbox|app|alerts"
    r"|daily e-?mail|subscribe|sign up|follow us)\b|(?:tap|hit|click) the bell\b"
    r"|manage (?:your )?(?:cookie|privacy|notification|e-?mail) (?:settings|preferences|choices)"
    r"|our standards: the thomson"
    r"|your e-?mail address will not be"
    r"|(?:please )?turn (?:on notifications|off your ad ?blocker)|(?:something went wrong"
    r"|an error (?:has )?occurred)[.,]? ple"
    r"|become a (?:member|subscriber|supporter)\b[^.]{0,60}"
    r"|(?:contact|e-?mail|reach|call|message) (?:the )?(?:reporter|author|writer)s?(?: directly)?(?: at|:| on)"
    r"|(?:have|got|do you have) (?:a|any) (?:news )?(?:confidential )?(?:tips?|stor(?:y|ies))\b[^?.]{0,40}\?"
    r"|send (?:us )?(?:in )?your (?:story|stories|news|tips|pictures|photos|videos)\b[^.]{0,30} (?:to|at) "
    r"|have your say\b[^.]{0,40}(?:below|comments|:)|tell us what you think\b[^.]{0,40}(?:below|comments|here)"
    r"|what do you think\?[^.]{0,60}(?:below|comments|know)|let us know in the comments",
    re.IGNORECASE,
)
_HANDLE = late(r"(?:(?:on )?twitter ?:? ?|follow (?:\S+ ){0,4})?@\w{2,20}(?: on twitter)?", re.IGNORECASE)
_AGENCY = (
    r"(?:AP|AFP|EPA|PA|Reuters|REUTERS|Getty(?: Images)?(?: via [\w ]+)?|AP Photo|(?:The )?Associated Press|PA Wire"
    r"|Press Association|Bloomberg(?: News)?|Shutterstock|Alamy|iStock|Rex(?: Features)?|Xinhua|USA TODAY Sports"
    r"|CQ-Roll Call|UPI|NurPhoto|Corbis|WireImage|LightRocket|Anadolu(?: Agency)?|POOL(?: New)?|Pool|File|Handout"
    r"|Facebook|Instagram|Twitter|SWNS|PA Media|Splash(?: News)?|Zuma(?: Press)?|Sipa|Wikimedia(?: Commons)?|Flickr"
    r"|PTI|ANI|IANS|AAP|dpa|DPA|EFE|ANSA|Kyodo|INPHO|Inpho|Sportsfile|iStockphoto|Adobe Stock|Adobe|Unsplash|Pexels"
    r"|Pixabay|Depositphotos|Dreamstime|Canva|Supplied)"
)
_AFTER = r"(?:[A-Z@][^\s,;:]*|of|the|for|via|and|by|from|de|van|von|/|\|)"
_NAMED = rf"(?:(?:[A-Z@]|i[A-Z])[^\s.,;:]*\.?|the)(?:,? {_AFTER}){{0,7}}"
_PAPER = (
    r"(?:(?:The )?[A-Z][\w’' ]{2,24} )?(?:News|Times|TIMES|Post|Herald|Guardian|Telegraph|Press|Media|Journal"
    r"|Star|Tribune"
    r"|Chronicle|Globe|Observer|Mail|Mirror|Sun|Independent|Gazette|Echo|Images|Pictures|Photos?|Photography|Agency"
    r"|HuffPost|LinkedIn|YouTube|TikTok)"
)
_CREDIT = late(
    r"[(\[]?(?:(?i:(?:(?:main|top|lead|inset|cover|file|stock|featured) )?(?:photo(?:graph(?:er)?)?|image|picture|pic"
    r"|video|graphic|illustration|credit|map"
    r"|screen ?(?:grab|shot)|still|artwork|composite)s?)(?i: credits?| courtesy| source)?"
    rf"(?: ?(?::|\.\.\.)| (?i:by:?|from|via|courtesy of)) ?{_NAMED}"
    rf"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}} ?(?:/|\||via|for) ?{_AGENCY}(?: ?(?:/|via|for) ?[\w ]{{2,30}})?"
    rf"|[Ss]ource: ?{_AGENCY}(?: ?/ ?[A-Z][^.]{{2,40}})?|{_AGENCY} ?/ ?(?:[A-Z@]|i[A-Z])[^.]{{2,60}}"
    rf"|{_AGENCY} via {_AGENCY}|(?:©|Copyright) ?{_AGENCY}"
    rf"|[A-Z][\w.’'-]+ [A-Z][\w’'-]+(?: ?/ ?| for (?:the|The) ){_PAPER}"
    rf"|[A-Z][\w.’'-]+ [A-Z][\w’'-]+ ?/ ?(?:[Tt]he )?{_PAPER} via {_AGENCY}"
    r"|[Cc]ourtesy of the (?:[A-Z][\w’'-]+ ){1,4}[a-z]+"
    rf"|(?:Courtesy(?: of)?|COURTESY(?: OF)?|(?:Provided|Supplied|Submitted) by [A-Z]\S+) {_NAMED}"
    r"|(?i:(?:(?:pictured?|image|photo)(?: above| below| left| right)?: ?)?(?:courtesy|stock|file|handout|submitted"
    r"|contributed|supplied|undated|library|generic|representational|representative|representation|illustrative"
    r"|symbolic)[ -](?:photo(?:graph)?|image|picture|pic)s?(?: only)?|photo file|handout"
    r"|(?:(?:image|photo|picture) )?(?:used )?for (?:representation(?:al)?|illustrati(?:on|ve))(?: purposes?)?"
    r"(?: only)?)"
    rf"(?:[.:]? ?[(/|]? ?{_AGENCY}[)]?)?"
    r"|(?:Google (?:Maps|Street View|Earth)|Wikimedia Commons|Creative Commons|Alamy Stock Photo|i?Stock"
    r"|Shutterstock)"
    r"|\((?:AP|PA|AFP|Reuters|Getty)\)|AP|AFP|PA|EPA|UPI|SWNS|PA (?:Wire|Media)|(?:The )?Associated Press)[)\]]?\.?"
)
_CAPTION = late(
    r"(?:FILE(?: PHOTO)? ?[-–—:] |File photo: |(?:image|media) caption:? |Caption:? |Pictured:? |PHOTO: |IMAGE: "
    r"|\(Photo: )",
    re.IGNORECASE,
)
_CAPTIONED = late(
    r"\((?:AP|AP Photo|Photo|Image|Picture|Credit|REUTERS|Reuters|Getty)(?:[/:]| Images| by)[^()]{0,80}\)\.?$"
    r"|(?<=[.?!”\" ])(?:Photograph: |Photo by |Picture: |Credit: )[^.]{3,60}\.?$"
    rf"|\. ?[A-Z][\w.’'-]+ [A-Z][\w’'-]+ ?/ ?{_AGENCY}\.?$"
)
_PERSON = (
    r"(?:(?:Dr|Rev|Prof|Sir|Mr|Ms|Mrs)\.? )?[A-Z][\w’'-]*\.?"
    r"(?: (?:[A-Z][\w’'-]*\.?|de|la|van|von|der|bin|al|el|di|da)){1,4}"
)
_PEOPLE = rf"{_PERSON}(?:(?:, and|,| and| &) {_PERSON}){{0,6}}"
_BYLINE = late(
    rf"(?:By|BY|by)[: ] ?{_PEOPLE}(?:(?:,| \||/| [-–—] | for | in | of )[^.?!]{{2,70}}(?:\.com?|\.org)?"
    r"| at (?:the )?[A-Z][\w’']*(?: [A-Z][\w’']*){0,4})?\.?"
    r"|(?:Reporting|Reported|Written|Edited|Additional reporting|Compiled|Editing|Words|Text|Story) by:? "
    rf"{_PERSON}[^?!]{{0,160}}"
    r"|\((?:Reporting|Editing|Additional reporting|Writing) by [^()]{3,200}\)\.?"
    rf"|Contribut(?:ing|ors?): {_PEOPLE}\.?"
    rf"|{_PEOPLE} contributed to this (?:report|article|story)[^.]{{0,40}}\.?"
    rf"|{_PEOPLE} (?:reported|contributed)(?: reporting)? from [A-Z][^.]{{2,60}}\.?"
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?"
_NOTICE = late(
    r"(?:(?:first |last |originally )?(?:published|updated|posted|modified|last update|created|filed)(?: on| at)?:? "
    rf"(?:{_MONTH} \d|\d{{1,2}}[ :/.]|\w+day, ).{{0,50}}"
    rf"|(?:{_DAY},? )?(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})"
    r"(?:,?(?: at| [-–—|])? \d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?\.?"
    r"|\d+ (?:minutes?|hours?|days?|weeks?|months?) ago|\d+ (?:comments?|shares?|min(?:ute)?s? read|likes?|retweets?)"
    r"|(?:©|copyright(?: ©|\(c\)|,)? (?:\d{4}|(?:the )?(?-i:[A-Z]))|\(c\) ?\d{4}).{0,160}"
    r"|.{0,60}\ball rights reserved\b.{0,120}"
    r"|.{0,80}\bmay not be (?:published|reproduced)\b.{0,160}|reuse content|reprints?)\.?",
    re.IGNORECASE,
)
_SHORT, _LINE, _MOST = 60, 240, 420
"""Characters: a label has fewer than the first, a byline or credit than the second, anything here than the third."""
_HEAD = late(r"\W*(\w*)\W*(\w*)")
_HEADS = word_set(
    """
    photograph photographer map screengrab screenshot courtesy provided supplied submitted stock handout contributed
    icymi up next now scroll for you already not create your contact have got send tell what let this something an turn
    keep learn our your javascript do reach call message find stories google wikimedia creative alamy istock
    shutterstock
    file ap pa afp epa upi swns associated the still artwork
    take swipe browse visit
    recommended further suggested essential explore previously picked if it invalid enter check confirm thank
    thanks oops
    choose want love enjoy enjoyed enjoying need looking reading catch disable switch pause whitelist unlock start try
    activate claim redeem never stay hit manage main top lead inset cover featured pictured composite library generic
    representational representative representation illustrative symbolic used pti ani ians aap adobe
    by reporting reported written edited additional compiled editing words text story writing contributing
    contributor contributors photo photos image images picture pictures pic video videos graphic illustration
    credit source read see view watch hear listen also must related recommended more don in you gallery
    slideshow click tap continue keep full complete sign signup to please subscribe register log login get like
    follow find join friend connect download this website we already support become file media caption pictured
    first last originally published updated posted modified created filed copyright c reuse reprint reprints
    mon monday tue tues tuesday wed wednesday thu thurs thursday fri friday sat saturday sun sunday
    twitter on jan january feb february mar march apr april may jun june jul july aug august sep sept september
    oct october nov november dec december
    people readers others top latest other go dive dig from deep similar popular trending earlier elsewhere
    """
)
"""First words of a paragraph that the expressions above can match at its start."""
_NEXT = {
    "the": word_set("post associated"),
    "in": word_set("case pictures"),
    "this": word_set("site website article content story"),
    "we": word_set("use uses notice noticed have see detected ve"),
    "it": word_set("looks"),
    "if": word_set("you"),
    "on": word_set("twitter"),
    "for": word_set("more the further representation representational illustration illustrative"),
    "what": word_set("do to"),
    "an": word_set("error"),
    "people": word_set("also"),
    "readers": word_set("also"),
    "others": word_set("also"),
    "top": word_set("story stories read reads"),
    "latest": word_set("story stories"),
    "other": word_set("story stories coverage"),
    "go": word_set("deeper"),
    "dive": word_set("deeper"),
    "dig": word_set("deeper"),
    "from": word_set("the our"),
    "deep": word_set("dive"),
    "similar": word_set("story stories articles"),
    "popular": word_set("story stories articles reads"),
    "trending": word_set("story stories articles"),
    "earlier": word_set("story stories coverage"),
    "elsewhere": word_set("on"),
}
"""With what those of them go on, in lower case, that paragraphs of copy begin with."""
_HINTS = (
    "/",
    " via ",
    " for The ",
    "ontributed ",
    " reported from",
    "ights reserved",
    "may not be ",
    "(AP",
    "(Photo",
    "Photo by",
    "Photograph: ",
)
_TAIL = 120
_CREDITED = ("/", "(", "Photograph: ", "Photo by ", "Picture: ", "Credit: ")
"""What stands in the end of a caption that says whose the picture is."""
_TAILS = (")", ").")


def furniture(words: str) -> str:  # noqa: PLR0911
    """The scope of a paragraph that is no copy, "" for one that is."""
    size = len(words)
    if size > _MOST:
        return ""
    words = words.replace("\xa0", " ")
    head = _HEAD.match(words)
    first = head[1].lower() if head else ""
    if size < _SHORT and (found := _label(words, first)):
        return found
    if size < _LINE and is_wire_mark(words, first):
        return WIRE
    known = first in _HEADS or not first or first[0].isdigit() or words[0] in "»►▶→>©"
    if known and first in _NEXT and head and head[2][:1].islower():
        known = head[2] in _NEXT[first] or "Picture: " in words or "Credit: " in words
    if not known and not words.endswith(_TAILS) and not any(map(words.__contains__, _HINTS)):
        return ""
    if size < _LINE:
        for expression, scope in _LINES:
            if expression.fullmatch(words):
                return scope
        if PROMOTED.match(words.lstrip("([*• ")):
            return PROMO
    if _SIGNUP.match(words.lstrip("(*[ ")):
        return SIGNUP
    if _CAPTION.match(words):
        return CAPTION
    tail = words[-_TAIL:]
    if any(map(tail.__contains__, _CREDITED)) and _CAPTIONED.search(words, max(0, size - _TAIL)):
        return CAPTION
    return ""


def _label(words: str, first: str) -> str:
    counted = first in COUNTS or not words[0].isalpha()
    bare = words.rstrip(" .:>»|!").lower().replace("’", "'").strip('"“” ')
    if (bare in LABELS and (bare not in AMBIGUOUS or words[-1] != ".")) or (counted and COUNTED.fullmatch(words)):
        return LABEL
    if decorated(bare):
        return LABEL
    if _HANDLE.fullmatch(words.rstrip(" .")):
        return BYLINE if words[0] == "@" else SIGNUP
    return NOTICE if len(words) > 2 and not any(c.isalnum() or c == "#" for c in words) else ""


_LINES = ((_BYLINE, BYLINE), (_CREDIT, CREDIT), (_NOTICE, NOTICE))
