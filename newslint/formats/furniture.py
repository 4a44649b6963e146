"""Paragraphs that are no copy, by their words: labels, promos, sign-ups, credits, notices, bylines, captions."""

from __future__ import annotations

import re

from newslint.late import late
from newslint.words import word_set

BYLINE = "text.byline"
CAPTION = "text.caption"
LABEL = "text.furniture.label"
PROMO = "text.furniture.promo"
SIGNUP = "text.furniture.signup"
CREDIT = "text.furniture.credit"
NOTICE = "text.furniture.notice"


def _listed(words: str) -> frozenset[str]:
    return frozenset(w.strip() for line in words.splitlines() for w in line.split("|")) - {""}


LABELS = _listed("""
    share|share this|share this article|share this story|share this page|share this post|share article|share story
    share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share via email|share with|shares
    share/bookmark|share this with email|share this with facebook|share this with twitter|share this on|share link
    tweet|tweet this|retweet|pin|pin it|email|e-mail|email this|email this article|facebook|twitter|whatsapp|messenger
    linkedin|pinterest|reddit|instagram|youtube|tiktok|telegram|copy link|copy this link|about sharing|save|save article
    print|print this|print article|print this page|print this article|comments|comment|view comments|show comments
    leave a comment|post a comment|add a comment|join the conversation|join the discussion|reply|like|like this
    advertisement|advertisements|advertisment|advert|advertising|ad|ads by google|sponsored|sponsored content
    sponsored links|promoted|promoted content|paid content|paid post|sponsored by|skip advertisement|skip ad
    story continues below advertisement|story continues below|article continues below
    article continues below advertisement|continue reading|continue reading the main story|continue reading below
    continue reading main story|read more|read more here|read next|read full article|read the full story
    read the full article|full story|more|more info|show more|see more|load more|view more|learn more
    related|related stories|related articles|related content|related topics|related links|related video
    related videos|related internet links|related coverage|related news|recommended|recommended for you
    recommended stories|you may also like|you might also like|more on this story|more from this author|more like this
    more stories|more news|most read|most popular|most viewed|most shared|trending|trending now|popular now
    top stories|latest news|latest stories|editors' picks|editor's picks|in case you missed it|up next|watch next
    don't miss|must read|also on the web|from the web|around the web|subscribe|subscribe now|subscribe today|sign up
    sign up now|sign in|log in|login|register|register now|newsletter|newsletters|follow|follow us|following|unfollow
    menu|home|search|close|skip to content|skip to main content|back to top|top of page|previous|previous article
    next article|loading|loading...|loading…|please wait|play|play video|watch|watch now|listen|listen now|replay
    pause|mute|unmute|fullscreen|live|scroll down|scroll to continue|video|gallery|photos|view gallery|view slideshow
    slideshow|launch gallery|click to expand|click to enlarge|enlarge|enlarge image|enlarge this image|hide caption
    toggle caption|show caption|caption|image caption|media caption|image copyright|image source
    media playback is unsupported on your device|this video is no longer available|getty|getty images|reuters|ap photo
    abstract|full text|advertise|terms of use|terms of service|terms and conditions|privacy policy|cookie policy
    contact us|about us|all rights reserved|accept cookies|accept all cookies|accept all|manage cookies|report this ad
    why this ad?|what's this?|x
""")
"""Words of a page's buttons and slots, in lower case, without a stop. Alone in a paragraph they are no copy."""

_AMBIGUOUS = _listed("""
    x|ad|more|live|home|video|videos|photos|gallery|watch|listen|play|save|close|reply|like|follow|next|replay|pause
    register|related|caption|search|reuters|following|previous|mute|comment|email|top stories|latest news|trending
    what's this?|in case you missed it|facebook|twitter|instagram|youtube
""")
"""Labels that a story may use as a crosshead: they are only furniture without a stop."""
HEADINGS = (_AMBIGUOUS | _listed("abstract|full text|comments|newsletter|newsletters|photos|recommended")) - {"x", "ad"}
"""Labels that may be a heading of the page instead of a button or a slot."""

_LINKED = (
    r"related (?:article|story|stories|video|content|coverage|news|link|links|topics?)"
    r"|more (?:from|on|in|about) [^.:]{1,40}"
    r"|also on [^.:]{1,30}|in case you missed it|you may also like|see related|read here|also read|see also"
    r"|don['’]t miss"
    r"|also|must|related|recommended|more|photos|gallery|slideshow|watch|read|listen|video"
)
_WHOLE = r"(?:story|article|report|interview|video|transcript|post|list)\b[^.]{0,40}(?:here|at|below|»|>>|$)"
_PROMO = late(
    r"(?:read|see|view|watch|hear|listen) (?:more|also|next|now|it)\b[^.?!]{0,12}:"
    rf"|(?:{_LINKED}) ?(?::|>>|»|\|) ?\S"
    r"|(?:click|tap) here (?:to|for)\b|continue reading\b[^.]{0,80}$|keep reading\b[^.]{0,60}$"
    rf"|(?:read|watch|see|view) (?:the )?(?:full|whole|complete|entire|rest) {_WHOLE}"
    r"|more at [\w.]+\.(?:com|org|net|co)\b|►|»|>>",
    re.IGNORECASE,
)
_LETTER = (
    r"(?:newsletters?|e-?mails?|inbox|alerts?|updates|podcast|channel|free|account|here|digital access|notifications?"
    r"|itunes|stitcher|app)"
)
_SOCIAL = r"(?:twitter|facebook|instagram|google\+|snapchat|linkedin|youtube|tiktok|x\b|bluesky|threads|our )"
_SIGNUP = late(
    r"(?:to [^.]{3,60}, )?(?:please )?(?:sign ?up|subscribe|register|log ?in)(?: now| here| today)?\b"
    rf"[^.!]{{0,80}}\b{_LETTER}\b"
    r"|get (?:the|our|all|more|breaking|top|daily)\b[^.]{0,80}\b(?:newsletters?|inbox|e-?mail alerts?|in your e-?mail)"
    r"\b"
    r"|(?:like|follow|find|join|friend|connect with) "
    rf"(?:us|the [\w ]{{2,30}}|[^\W\d_]\w+(?: [A-Z][\w.’'-]+){{0,4}}|@\w+) on {_SOCIAL}"
    r"|(?:download|get) (?:the|our) (?:[\w ]{1,30} )?app\b|(?:this (?:web)?site|we) uses? cookies\b"
    r"|by (?:signing up|subscribing|registering|continuing)\b[^.]{0,40},? you (?:agree|accept|consent)"
    r"|you (?:must|need to) (?:be logged in|log in|enable javascript|subscribe)|please enable javascript"
    r"|already a (?:subscriber|member)\?|support (?:our|independent|quality) journalism\b"
    r"|become a (?:member|subscriber|supporter)\b[^.]{0,60}",
    re.IGNORECASE,
)
_HANDLE = late(r"(?:(?:on )?twitter ?:? ?|follow (?:\S+ ){0,4})?@\w{2,20}(?: on twitter)?", re.IGNORECASE)
_AGENCY = (
    r"(?:AP|AFP|EPA|PA|Reuters|REUTERS|Getty(?: Images)?(?: via [\w ]+)?|AP Photo|(?:The )?Associated Press|PA Wire"
    r"|Press Association|Bloomberg(?: News)?|Shutterstock|Alamy|iStock|Rex(?: Features)?|Xinhua|USA TODAY Sports"
    r"|CQ-Roll Call|UPI|NurPhoto|Corbis|WireImage|LightRocket|Anadolu(?: Agency)?|POOL(?: New)?|Pool|File|Handout"
    r"|Facebook|Instagram|Twitter)"
)
_AFTER = r"(?:[A-Z@][^\s,;:]*|of|the|for|via|and|by|from|de|van|von|/|\|)"
_NAMED = rf"(?:[A-Z@][^\s.,;:]*\.?|the)(?:,? {_AFTER}){{0,7}}"
_CREDIT = late(
    r"\(?(?:(?i:photo|image|picture|pic|video|graphic|illustration|credit|source)s?(?i: credit| courtesy| source)?"
    rf"(?: ?:| (?i:by|courtesy of|via)) ?{_NAMED}"
    rf"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}} ?(?:/|\||via|for) ?{_AGENCY}(?: ?(?:/|via|for) ?[\w ]{{2,30}})?"
    rf"|{_AGENCY} ?/ ?[A-Z][^.]{{2,60}}|{_AGENCY} via {_AGENCY})\)?\.?"
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
    rf"(?:By|BY|by)[: ] ?{_PEOPLE}(?:(?:,| \||/| [-–—] | for | in | of )[^.?!]{{2,70}}(?:\.com?|\.org)?)?\.?"
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
    r"|(?:©|copyright(?: ©|\(c\)|,)? (?:\d{4}|the |[A-Z])|\(c\) ?\d{4}).{0,160}|.{0,60}\ball rights reserved\b.{0,120}"
    r"|.{0,80}\bmay not be (?:published|reproduced)\b.{0,160}|reuse content|reprints?)\.?",
    re.IGNORECASE,
)
_SHORT, _LINE, _MOST = 60, 240, 420
"""Characters: a label has fewer than the first, a byline or credit than the second, anything here than the third."""
_HEAD = late(r"\W*(\w*)")
_HEADS = word_set(
    """
    by reporting reported written edited additional compiled editing words text story writing contributing
    contributor contributors photo photos image images picture pictures pic video videos graphic illustration
    credit source read see view watch hear listen also must related recommended more don in you gallery
    slideshow click tap continue keep full complete sign signup to please subscribe register log login get like
    follow find join friend connect download this website we already support become file media caption pictured
    first last originally published updated posted modified created filed copyright c reuse reprint reprints
    mon monday tue tues tuesday wed wednesday thu thurs thursday fri friday sat saturday sun sunday
    twitter on jan january feb february mar march apr april may jun june jul july aug august sep sept september
    oct october nov november dec december
    """
)
"""First words of a paragraph that the expressions above can match at its start."""
_HINTS = (
    "/",
    " via ",
    "ontributed ",
    " reported from",
    "ights reserved",
    "may not be ",
    "(AP",
    "(Photo",
    "Photo by",
    "Photograph: ",
)
_TAILS = (")", ").")


def furniture(words: str) -> str:  # noqa: PLR0911
    """The scope of a paragraph that is no copy, "" for one that is."""
    size = len(words)
    if size > _MOST:
        return ""
    words = words.replace("\xa0", " ")
    if size < _SHORT and (found := _label(words)):
        return found
    head = _HEAD.match(words)
    first = head[1].lower() if head else ""
    known = first in _HEADS or not first or first[0].isdigit() or words[0] in "»►>©"
    if not known and not words.endswith(_TAILS) and not any(map(words.__contains__, _HINTS)):
        return ""
    if size < _LINE:
        for expression, scope in _LINES:
            if expression.fullmatch(words):
                return scope
        if _PROMO.match(words):
            return PROMO
    if _SIGNUP.match(words.lstrip("(*[ ")):
        return SIGNUP
    if _CAPTION.match(words) or _CAPTIONED.search(words, max(0, size - 120)):
        return CAPTION
    return ""


def _label(words: str) -> str:
    bare = words.rstrip(" .:>»|").lower().replace("’", "'").strip('"“” ')
    if bare in LABELS and (bare not in _AMBIGUOUS or words[-1] != "."):
        return LABEL
    if _HANDLE.fullmatch(words.rstrip(" .")):
        return BYLINE if words[0] == "@" else SIGNUP
    return NOTICE if len(words) > 2 and not any(c.isalnum() for c in words) else ""


_LINES = ((_BYLINE, BYLINE), (_CREDIT, CREDIT), (_NOTICE, NOTICE))
