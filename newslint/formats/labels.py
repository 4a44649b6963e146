"""Words of a page's buttons, slots and headings."""

from __future__ import annotations

import re

from newslint.late import late
from newslint.words import phrase_set

LABELS = phrase_set("""
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
    link copied|link copied!|copy url|share full article|save for later|gift this article|give this article|gift article
    listen to this article|listen to article|listen to story|advertisement – continue reading below
    advertisement - continue reading below|advertisement - story continues below|advertisement – story continues below
    advertisement - article continues below|article continues after advertisement|story continues after advertisement
    article continues after ad|continues below advertisement|ad feedback|promoted stories|promoted links
    sponsored stories|from our partners|more from our partners|more from the web|more on this topic|more on the story
    more on this|most read in news|most commented|you may like|you might like|you may also be interested in
    you might be interested in|you might also be interested in|other stories you may like|other top stories
    recommended reading|recommended videos|view all comments|hide comments|read comments|see all comments
    leave a reply|be the first to comment|add your comment|add comment|comments are closed|comments closed
    report|report abuse|report comment|report an error|report a typo|flag as inappropriate|suggest a correction
    like loading|jump to content|jump to comments|toggle navigation|toggle menu|watch live|video unavailable
    this video can not be played|this video cannot be played|media playback is not supported on this device
    video player is loading|view image in fullscreen|view fullscreen|open image in gallery|next story|next post
    previous story|previous post|next page|previous page|show less|show all|see all|view all|load more comments
    topics|tags|filed under|tagged as|tagged with|related posts|related items|related reading|follow this topic
    follow this author|+ follow|follow topics and authors|cookie settings|cookies settings|cookie preferences
    privacy settings|do not sell my personal information|expand|collapse|tap to expand|tap to enlarge|click to copy
    scroll down for more|scroll down for video|find out more|read full story|read the story|see full story
    read more stories|read more news|subscribe to continue|unlock this article|already a subscriber?|my account
    notifications|turn on notifications|image credits|photo credit|figure caption|author bio|about the author
    get notified|thank you for subscribing|thanks for signing up|thank you for registering|we value your privacy
    your privacy matters to us|your email address|enter your email address|enter your email|email address
    enable notifications|content is not available|this content is not available|page not found|session expired
    abstract|full text|advertise|terms of use|terms of service|terms and conditions|privacy policy|cookie policy
    contact us|about us|all rights reserved|accept cookies|accept all cookies|accept all|manage cookies|report this ad
    why this ad?|what's this?|x
""")
"""Words of a page's buttons and slots, in lower case, without a stop. Alone in a paragraph they are no copy."""

AMBIGUOUS = phrase_set("""
    x|ad|more|live|home|video|videos|photos|gallery|watch|listen|play|save|close|reply|like|follow|next|replay|pause
    register|related|caption|search|reuters|following|previous|mute|comment|email|top stories|latest news|trending
    what's this?|in case you missed it|facebook|twitter|instagram|youtube
""")
"""Labels that a story may use as a crosshead: they are only furniture without a stop."""
HEADINGS = (
    AMBIGUOUS
    | phrase_set(
        "abstract|full text|comments|newsletter|newsletters|photos|recommended|topics|report|expand|more on this"
    )
) - {"x", "ad"}
"""Labels that may be a heading of the page instead of a button or a slot."""
COUNTED = late(
    r"\[ ?(?!th|an? |its |hi|her )(?:[\w-]+ ){0,3}(?:ads?|adverts?|advertisements?|mpu)(?:[ :#/-]+\w+){0,3} ?\]"
    r"|advert(?:isement)?s? ?[(–—-]+ ?(?:article|story|content|scroll|continue|keep|this|more|your)[\w ]{0,50}\)?"
    r"|(?:story|article|content|text)s? (?:continue|resume)s? (?:below|after)(?: (?:this|the|our))?(?: (?:ads?|adverts?"
    r"|advertisements?|videos?|gallery|images?|photos?|promotion|newsletter|form|graphic|map|tweet|post))?"
    r"|(?:skip|close|hide|dismiss|report|mute|unmute|minimi[sz]e|maximi[sz]e|expand|collapse|bookmark|print|save"
    r"|download|copy|email|gift|share|play|pause|open|show|jump to|return to|scroll to|add to|add as|sort by)"
    r"(?: (?:this|all|full|your|an?)){0,2} (?:ads?|adverts?|advertisements?|player|comments|captions?|menu|navigation"
    r"|gallery|slideshow|full ?screen|pdf|transcript|bookmarks?|favou?rites|reading list|preferred source|newest|oldest"
    r"|replies|article|story|page|for later)(?: on google)?(?: ?[×✕x])?(?: \(\d+\))?|(?:read|save|watch|listen) later"
    r"|(?:tap|click|press|swipe|hover) (?:here )?to (?:unmute|mute|play|expand|enlarge|zoom|listen|copy|close|share)"
    r"|(?:listen|watch|video|play|audio|replay)(?: now| to this \w+)?(?:\W{1,3}\d+ min(?:ute)?s?"
    r"| ?[·•|(–-] ?\d{1,2}:\d\d\)?| \d\d:\d\d(?= ?/))"
    r"(?: ?/ ?\d{1,2}:\d\d)?|\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d|your ads? (?:could|goes) [\w ]{0,20}|ad ?choices"
    r"|(?:top|most (?:read|popular|viewed|shared)|trending|recommended|popular|latest|featured|other|more|related) "
    r"(?:stories|articles|news|posts|videos|reads|headlines|picks) (?:for you|today|this week|right now|now"
    r"|from (?:our|around the|the web)\b[\w ]{0,20}|of the (?:day|week)|you (?:may|might)\b[\w ]{0,25}"
    r"|(?:in|on) (?-i:[A-Z])\w+)|also (?:in|on) the (?:news|site)|what to (?:read|watch|listen to) next"
    r"|comments? ?\(\d+\)|\d+ (?:comments|shares|likes|retweets)"
    r"|(?:view|show|see|read) (?:all )?\d+ comments|\d+ ?(?:of|/) ?\d+"
    r"|listen ?[·•|-] ?\d+ min(?:utes?)?"
    r"|(?:load|show|view|see|read) (?:all )?(?:\d+ )?(?:more|other|older|newer|previous) (?:comments|replies|stories"
    r"|articles|posts|results|photos)"
    r"|skip past (?:the )?[\w ]{3,30}|\d+ min (?:listen|watch)"
    r"|image (?:source|copyright|credit)s?,? [\w /]{2,40}|figure caption,? .{3,80}"
    r"|most (?:read|popular|viewed) (?:in|on|from) [\w ]{2,30}|like ?loading[. …]*|back to top ?[\^↑]"
    r"|share (?:this )?(?:(?:article|story|page|post) )?(?:on|via|with) [\w ]{2,20}"
    r"|why you can trust (?-i:[A-Z])[\w ]{2,30}"
    r"|more from (?:(?-i:[A-Z][\w’']+) ?){1,4}|more from the (?-i:[A-Z])\w+",
    re.IGNORECASE,
)
"""Labels that hold a number or a name."""
COUNTS = phrase_set("""
    ad|ads|adchoices|advert|adverts|advertisement|advertisements|story|stories|article|articles|content|contents|text
    texts|skip|close|hide|dismiss|report|mute|unmute|minimise|minimize|maximise|maximize|expand|collapse|bookmark|print
    save|download|copy|email|gift|share|play|pause|open|show|jump|return|scroll|add|sort|read|watch|listen|tap|click
    press|swipe|hover|video|audio|replay|your|top|most|trending|recommended|popular|latest|featured|other|more|related
    also|load|what|comment|comments|view|see|image|figure|like|likeloading|back|why
""")
"""Their first words, where they begin with one."""
_DECORATION = " -–—*=_~#|<>[](){}▲▼↑↓→←×✕•·.:!"
_TALLY = late(r"\W*(?:\(\d[\d.,]*k?\)|\b\d[\d.,]*k?)$")
_APART = late(r"\t+|  +| ?[|·•] ?| / ")
_ROW = 8
"""Words of a row of labels."""


def decorated(bare: str) -> bool:
    """Whether a short line in lower case is a label in marks or with its count, or several labels in a row."""
    line = bare.strip(_DECORATION)
    if (line != bare and _sure(line)) or (line[-1:].isdigit() | (bare[-1:] == ")") and _sure(_TALLY.sub("", bare))):
        return True
    parts = [part.strip(_DECORATION) for part in _APART.split(line)]
    if len(parts) == 1:
        parts = _row([word.rstrip(":,") for word in line.split()])
    return (
        len(parts) > 1
        and LABELS.issuperset(parts)
        and (len(parts) > 2 or " " in "".join(parts))
        and not (AMBIGUOUS.issuperset(parts) or (len(parts) == 2 and not HEADINGS.isdisjoint(parts)))
    )


def _sure(line: str) -> bool:
    return line in LABELS and line not in AMBIGUOUS and (line not in HEADINGS)


def _row(words: list[str]) -> list[str]:
    """The labels that the words are, the longest first; none when they are anything else."""
    labels: list[str] = []
    while words and len(words) <= _ROW:
        size = next((n for n in range(len(words), 0, -1) if " ".join(words[:n]) in LABELS), 0)
        if not size:
            return []
        labels.append(" ".join(words[:size]))
        words = words[size:]
    return [] if words else labels
