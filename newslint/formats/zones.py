"""What a paragraph of plain words is: body copy, furniture, a byline, a caption, a crosshead, a stray headline."""

from __future__ import annotations

import re

PARAGRAPH = "text.paragraph"
HEADLINE = "text.headline.heading.h1"
STRAY = "text.headline.stray"
CROSSHEAD = "text.heading.h2.crosshead"
LIST = "text.list"
BYLINE = "text.byline"
CAPTION = "text.caption"
LABEL = "text.furniture.label"
PROMO = "text.furniture.promo"
SIGNUP = "text.furniture.signup"
CREDIT = "text.furniture.credit"
NOTICE = "text.furniture.notice"

_LABELS = frozenset(
    """
    share|share this|share this article|share this story|share this page|share this post|share article|share story
    share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share via email|share with
    share/bookmark|share this with email|share this with facebook|share this with twitter|share this on|shares|share link
    tweet|tweet this|retweet|pin|pin it|email|e-mail|email this|email this article|facebook|twitter|whatsapp|messenger
    linkedin|pinterest|reddit|instagram|youtube|tiktok|telegram|copy link|copy this link|about sharing|save|save article
    print|print this|print article|print this page|print this article|comments|comment|view comments|show comments
    leave a comment|post a comment|add a comment|join the conversation|join the discussion|reply|like|like this
    advertisement|advertisements|advertisment|advert|advertising|ad|ads by google|sponsored|sponsored content
    sponsored links|promoted|promoted content|paid content|paid post|sponsored by|skip advertisement|skip ad
    story continues below advertisement|story continues below|article continues below|article continues below advertisement
    continue reading|continue reading the main story|continue reading below|continue reading main story|read more|read more here|read next
    read full article|read the full story|read the full article|full story|more|more info|show more|see more|load more|view more|learn more
    related|related stories|related articles|related content|related topics|related links|related video|related videos
    related internet links|related coverage|related news|recommended|recommended for you|recommended stories|you may also like
    you might also like|more on this story|more from this author|more like this|more stories|more news|most read|most popular
    most viewed|most shared|trending|trending now|popular now|top stories|latest news|latest stories|editors' picks
    editor's picks|in case you missed it|up next|watch next|don't miss|must read|also on the web|from the web
    around the web|subscribe|subscribe now|subscribe today|sign up|sign up now|sign in|log in|login|register|register now
    newsletter|newsletters|follow|follow us|following|unfollow|menu|home|search|close|skip to content|skip to main content
    back to top|top of page|previous|previous article|next article|loading|loading...|loading…|please wait
    play|play video|watch|watch now|listen|listen now|replay|pause|mute|unmute|fullscreen|live|scroll down|scroll to continue
    video|gallery|photos|view gallery|view slideshow|slideshow|launch gallery|click to expand|click to enlarge|enlarge|enlarge image
    enlarge this image|hide caption|toggle caption|show caption|caption|image caption|media caption|image copyright|image source
    media playback is unsupported on your device|this video is no longer available|getty|getty images|reuters|ap photo
    abstract|full text|advertise|terms of use|terms of service|terms and conditions|privacy policy|cookie policy
    contact us|about us|all rights reserved|accept cookies|accept all cookies|accept all|manage cookies|report this ad|why this ad?
    what's this?|x
    """.replace("\n", "|").split("|")
)
LABELS = frozenset(label.strip() for label in _LABELS) - {""}
"""Words of a page's buttons and slots, in lower case, without a stop. One that stands alone in a paragraph is no copy."""

_AMBIGUOUS = frozenset(
    "x ad more live home video videos photos gallery watch listen play save close reply like follow next replay pause register "
    "related caption search reuters following previous mute comment email".split()
) | {"top stories", "latest news", "trending", "what's this?", "in case you missed it"}
"""Labels that a story may use as a crosshead: they are only furniture without a stop."""

_PROMO = re.compile(
    r"(?:read|see|view|watch|hear|listen) (?:more|also|next|now|it)\b[^.?!]{0,12}:"
    r"|(?:also |must )?(?:read|watch|listen|see also|click)(?: here)?:(?! )"
    r"|(?:also|must|related|recommended|more|don['’]t miss|see also|see related|in case you missed it|read here|also read|you may also like"
    r"|related (?:article|story|stories|video|content|coverage|news|link|links|topics?)|more (?:from|on|in|about) [^.:]{1,40}|photos|gallery|slideshow|watch|read|listen|video|also on [^.:]{1,30})"
    r" ?(?::|>>|»|\|) ?\S"
    r"|(?:click|tap) here (?:to|for)\b|continue reading\b[^.]{0,80}$|keep reading\b[^.]{0,60}$"
    r"|(?:read|watch|see|view) (?:the (?:full|whole|complete|entire|rest)|full|complete) (?:story|article|report|interview|video|transcript|post|list)\b[^.]{0,40}(?:here|at|»|>>|$)"
    r"|more at [\w.]+\.(?:com|org|net|co)\b|►|»|>>",
    re.IGNORECASE,
)
_SIGNUP = re.compile(
    r"(?:(?:to [^.]{3,60}, )?(?:please )?(?:sign ?up|subscribe|register|log ?in)(?: now| here| today)?\b[^.!]{0,80}\b(?:newsletters?|e-?mails?|inbox|alerts?|updates|podcast|channel|free|account|here"
    r"|digital access|notifications?|itunes|stitcher|app))"
    r"|get (?:the|our|all|more|breaking|top|daily)\b[^.]{0,80}\b(?:newsletters?|inbox|e-?mail alerts?|delivered|in your e-?mail)\b"
    r"|(?:like|follow|find|join|friend|connect with) (?:us|the [\w ]{2,30}|[A-Z]\w+(?: [A-Z][\w.’'-]+){0,4}|@\w+|him|her|them) on (?:twitter|facebook|instagram|google\+|snapchat|linkedin|youtube|tiktok|x\b|bluesky|threads|our )"
    r"|(?:download|get) (?:the|our) (?:[\w ]{1,30} )?app\b"
    r"|(?:this (?:web)?site|we) uses? cookies\b|by (?:signing up|subscribing|registering|continuing)\b[^.]{0,40},? you (?:agree|accept|consent)"
    r"|you (?:must|need to) (?:be logged in|log in|enable javascript|subscribe)|please enable javascript|already a (?:subscriber|member)\?"
    r"|support (?:our|independent|quality) journalism\b|become a (?:member|subscriber|supporter)\b[^.]{0,60}",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?:(?:on )?twitter ?:? ?|follow (?:\S+ ){0,4})?@\w{2,20}(?: on twitter)?", re.IGNORECASE)
_AGENCY = (
    r"(?:AP|AFP|EPA|PA|Reuters|REUTERS|Getty(?: Images)?|AP Photo|Associated Press|The Associated Press|Press Association|PA Wire|Bloomberg(?: News)?|Shutterstock|Alamy|iStock|Rex(?: Features)?"
    r"|Xinhua|USA TODAY Sports|CQ-Roll Call|Getty Images via [\w ]+|UPI|NurPhoto|Corbis|WireImage|LightRocket|Anadolu(?: Agency)?|POOL(?: New)?|File|Handout|Facebook|Instagram|Twitter)"
)
_NAMED = r"(?:[A-Z@][^\s.,;:]*\.?|of|the|for|via|and|by|from|de|van|von|/|\||,)(?:,? (?:[A-Z@][^\s,;:]*|of|the|for|via|and|by|from|de|van|von|/|\|)){0,7}"
_CREDIT = re.compile(
    rf"\(?(?:(?i:photo|image|picture|pic|video|graphic|illustration|credit|source)s?(?i: credit| courtesy| source)?(?: ?:| (?i:by|courtesy of|via)) ?{_NAMED}"
    rf"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}} ?(?:/|\||via|for) ?{_AGENCY}(?: ?(?:/|via|for) ?[\w ]{{2,30}})?|{_AGENCY} ?/ ?[A-Z][^.]{{2,60}}|{_AGENCY} via {_AGENCY})\)?\.?",
)
_CAPTION = re.compile(
    r"(?:FILE(?: PHOTO)? ?[-–—:] |File photo: |(?:image|media) caption:? |Caption:? |Pictured:? |PHOTO: |Photo: |IMAGE: |\(Photo: )", re.IGNORECASE
)
_CAPTIONED = re.compile(
    rf"\((?:AP|AP Photo|Photo|Image|Picture|Credit|REUTERS|Reuters|Getty)\b[^()]{{0,80}}\)\.?$|(?<=[.!?”\" ])(?:Photograph: |Photo by |Picture: |Credit: )[^.]{{3,60}}\.?$|\. ?[A-Z][\w.’'-]+ [A-Z][\w’'-]+ ?/ ?{_AGENCY}\.?$"
)
_PERSON = r"(?:(?:Dr|Rev|Prof|Sir|Mr|Ms|Mrs)\.? )?[A-Z][\w’'-]*\.?(?: (?:[A-Z][\w’'-]*\.?|de|la|van|von|der|bin|al|el|di|da)){1,4}"
_BYLINE = re.compile(
    rf"(?:By|BY|by)[: ] ?{_PERSON}(?:(?:,| and| &|, and) {_PERSON}){{0,4}}(?:(?:,| \||/| [-–—] | for | in | of )[^.?!]{{2,70}}(?:\.com?|\.org)?)?\.?"
    rf"|(?:Reporting|Reported|Written|Edited|Additional reporting|Compiled|Editing|Words|Text|Story) by:? {_PERSON}[^?!]{{0,160}}"
    rf"|\((?:Reporting|Editing|Additional reporting|Writing) by [^()]{{3,200}}\)\.?"
    rf"|Contribut(?:ing|ors?): {_PERSON}(?:(?:,| and|, and) {_PERSON})*\.?|{_PERSON}(?:(?:,| and|, and) {_PERSON})* contributed to this (?:report|article|story)[^.]{{0,40}}\.?"
    rf"|{_PERSON}(?:(?:,| and|, and) {_PERSON})* reported from [A-Z][^.]{{2,60}}\.?"
)
_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_NOTICE = re.compile(
    rf"(?:(?:first |last |originally )?(?:published|updated|posted|modified|last update|created|filed)(?: on| at)?:? (?:{_MONTH} \d|\d{{1,2}}[ :/.]|\w+day, ).{{0,50}}"
    rf"|(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})(?:,? (?:at )?\d{{1,2}}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?)?\.?"
    r"|\d+ (?:minutes?|hours?|days?|weeks?|months?) ago|\d+ (?:comments?|shares?|min(?:ute)?s? read|likes?|retweets?)"
    r"|(?:©|copyright(?: ©|\(c\)|,)? (?:\d{4}|the |[A-Z])|\(c\) ?\d{4}).{0,160}|.{0,60}\ball rights reserved\b.{0,120}"
    r"|.{0,80}\bmay not be (?:published|reproduced)\b.{0,160}|reuse content|reprints?|_{3,}|-{3,}|\*{3,}|={3,}|\* \* \*)\.?",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[ \t]*(?:[-–—*•·▪◦‣■●►✓] ?|\(?\d{1,2}[.)] )(?=\S)")
_QUOTE_TURN = re.compile(r"[-–—] ?[A-Z“\"]")
_STOPPED = re.compile(r"(?:[.?!…:;]|[.?!…,][\"'”’»)\]]+|[.?!]\)|[\"”’'])[\"'”’»)\]*†\s]*$")
_ENDED = re.compile(r"[.?!…][\"'”’»)\]*†\s]*$")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_DATELINE = re.compile(
    r"(?=[A-Z]{2})[A-Z][A-Z.’'\- ]{1,30}(?:, [A-Z][\w.’' ]{1,24}){0,2}(?: ?[\[(](?:AP|Reuters|REUTERS|AFP|UPI|PA|CNN|WP|Bloomberg|MarketWatch|[A-Z][\w. ]{1,24})[\])])? ?(?:—|–|--|-) ?(?=\S)"
    r"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}(?:, [A-Z][\w.’' ]{1,20})? \((?:AP|Reuters|REUTERS|AFP|UPI|PA|CNN|Bloomberg)\) ?(?:—|–|--|-) ?(?=\S)"
)


def furniture(words: str) -> str:
    """The scope of a paragraph that is no copy (label, promo, sign-up, credit, notice, byline, caption), else \"\"."""
    size = len(words)
    if size > 420:
        return ""
    if size < 60:
        bare = words.rstrip(" .:>»|").lower().replace("’", "'").strip('"“” ')
        if bare in LABELS and (bare not in _AMBIGUOUS or not words.endswith(".")):
            return LABEL
        if _HANDLE.fullmatch(words.rstrip(" .")):
            return BYLINE if words[0] == "@" else SIGNUP
        if not _WORD.search(words) and len(words) > 2:
            return NOTICE
    if size < 240:
        if _BYLINE.fullmatch(words):
            return BYLINE
        if _CREDIT.fullmatch(words):
            return CREDIT
        if _NOTICE.fullmatch(words):
            return NOTICE
    if _PROMO.match(words) and size < 240:
        return PROMO
    if size < 300 and _SIGNUP.match(words.lstrip("(*[ ")):
        return SIGNUP
    if _CAPTION.match(words) or _CAPTIONED.search(words, max(0, size - 120)):
        return CAPTION
    return ""


def stopped(words: str) -> bool:
    """True when the words end as a sentence or its introduction does: a stop, a closing mark, a colon."""
    return _STOPPED.search(words, max(0, len(words) - 12)) is not None


def count(words: str) -> int:
    """How many words."""
    return sum(1 for _ in _WORD.finditer(words))


def is_bullet(words: str) -> bool:
    """True for an item of a list, by its first sign."""
    return _BULLET.match(words) is not None and not _QUOTE_TURN.match(words)


def dateline_end(words: str) -> int:
    """How far the dateline at the head of a paragraph reaches (0 without one)."""
    m = _DATELINE.match(words)
    return m.end() if m else 0


def is_headline(words: str, following: str) -> bool:
    """True for a first line that stands as a headline over what follows it."""
    size = len(words)
    if size > 140 or not following or words[0] in "“\"@#(":
        return False
    n = count(words)
    if not 2 <= n <= 22:
        return False
    if words[-1] == ";":
        return True
    if words[-1] == "?":
        return size <= 100 and len(following) > size
    if _ENDED.search(words):
        shaped = titled(words) or (size <= 100 and len(following) > 80 and not _STORY.search(words[1:]))
        return n >= 4 and shaped and len(following) > 1.5 * size and ". " not in words
    return words[-1] not in ":,-—–"


def titled(words: str) -> bool:
    """True when all but the small words have capitals."""
    found = _WORD.findall(words)
    large = [w for w in found if w.lower() not in _SMALL]
    return len(large) >= 3 and sum(w[0].isupper() or w[0].isdigit() for w in large) >= 0.85 * len(large)


_SMALL = frozenset("a an the of to in on at for and or nor but by with as from vs v is it its into over off up out so if yet via per s t".split())
_STORY = re.compile(
    r"\b(?:the|a|an|had|has|have|was|were|are|is|would|been|said|told|that|which|I|we|you|he|she|they|him|his|her|their|our|my|it|its)\b"
)
_PRESENT = re.compile(r"\b(?!(?:is|was|has|does|his|its|this|us|as)\b)[a-z]{2,}s\b")


def is_stray(words: str) -> bool:
    """True for a paragraph of the body that has a headline's shape: five to eighteen words, no stop, no small words."""
    if not (words[:1].isupper() or words[:1].isdigit() or words[:1] in "‘'") or stopped(words) or words[-1] in ",-–—;&":
        return False
    if not 5 <= count(words) <= 18 or len(words) > 130 or ". " in words or re.search(r" (?:v|vs\.?) [A-Z]", words):
        return False
    if titled(words) and not re.search(r"\b(?:now|out|is|are|the) [a-z]", words):
        return True
    return not _STORY.search(words[1:]) and _PRESENT.search(words[1:]) is not None
