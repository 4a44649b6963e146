"""Lines that point to another page: read more, related, you may also like."""

from __future__ import annotations

import re

from newslint.late import late

_LINKED = (
    r"related (?:article|story|stories|video|content|coverage|news|link|links|topics?)"
    r"|more (?:from|on|in|about) [^.:]{1,40}"
    r"|also on [^.:]{1,30}|in case you missed it|icymi|you may also like|see related|read here|also read|see also"
    r"|don['’]t miss|must[- ]reads?|in pictures|(?:now )?watch(?: below| live| next)?|up next(?!.*\.$)|follow live"
    r"|(?:recommended|further|suggested|related|essential|more) (?:reading|viewing|listening)(?!.*\.$)|explore more"
    r"|previously|(?:you|readers|others|people)(?:['’]ll| (?:may|might|will))?(?: also)? (?:like|liked|enjoy|enjoyed"
    r"|love|loved|read|watched|be interested in|want to (?:read|see|know))(?: this| these)?"
    r"|(?:other|latest|top|similar|earlier|our|more|trending|popular|next|full)"
    r"(?: (?:other|latest|best|previous|full|top))?"
    r" (?:stor(?:y|ies)|articles?|coverage|reads?|posts?|pieces?)|what to (?:read|watch|listen to) next"
    r"|from (?:the|our) (?:archives?|vaults?)|(?:go|dig|dive) deeper|deep dive|catch up(?: on [^.:]{1,30})?|in depth"
    r"|elsewhere on (?:the|our|this) [^.:]{1,20}|next up(?!.*\.$)"
    r"|(?:recommended|picked) for you|if you (?:liked|enjoyed) this[^.:]{0,30}"
    r"|live updates"
    r"|also|must|related|recommended|more|photos|gallery|slideshow|read|listen|video"
)
_ASIDE = r"(?:(?:also )?read(?: more| also| next)?|read more|related)"
_WHOLE = (
    r"(?:story|article|report|interview|video|transcript|post|list|coverage|guide|explainer|analysis|review|statement"
    r"|feature|piece|investigation|blog)\b[^.]{0,40}(?:here|at|on [A-Z]|above|below|»"
    r"|>>|$)"
)
PROMOTED = late(
    r"(?:read|see|view|watch|hear|listen) (?:more|also|next|now|it)\b[^.?!]{0,12}:(?!/)"
    rf"|(?:{_LINKED}) ?(?::|>>|»|\|) ?\S|{_ASIDE} [-–—] \S|related (?:article|story|video) (?-i:[A-Z])"
    r"|(?:click|tap) (?:here (?:to|for)|through the|on the (?:link|image|photo|video)|to (?:read|view|see|enlarge))\b"
    r"|continue reading\b[^.]{0,80}$|keep reading\b[^.]{0,60}$|scroll down (?:for|to)\b[^.]{0,40}$"
    rf"|(?:read|watch|see|view|hear) (?:the |our |all our )?(?:full|whole|complete|entire|rest|original) {_WHOLE}"
    r"|watch (?:the |a )?(?:full )?(?:video|clip|interview|footage)? ?(?:above|below)\W*$"
    r"|(?:for|to (?:read|see|watch|view|hear)) (?:more|all|the (?:latest|full|rest)|further)\b(?! than)[^.]{0,60}"
    r"(?:click here|visit (?:our|the|www|[\w-]+\.[a-z])|go to (?:our|www)"
    r"|[,:–-] ?(?:see|click|tap|follow|read|visit|head|check)\b[^.]{0,40}\b(?:here|this page|our [^.]{2,30})\W*$)"
    r"|click (?:through|below|above|on the)\b[^.]{0,60}$|listen to (?:our|the latest|this week['’]s)\b[^.]{0,50}"
    r"\b(?:podcast|episode)\b|(?:you can (?:also )?(?:read|watch|hear|see|find|follow|listen to) "
    r"(?:more|the (?:full|latest|rest)|it|(?:all )?our)|find out more"
    r"|listen to the)\b[^.]{0,60}\b(?:here|below|above)\W*$"
    r"|learn more about our\b|more news (?:from|on|about)\b[^.]{0,40}$|the post .{3,120} first on\b"
    r"|(?:click|tap|swipe|scroll) (?:through|across|over|here) (?:to|for|our|the) [^.]{0,60}\.?$"
    r"|(?:explore|browse|try|use|take|see|view|visit|check out|follow|join|test yourself (?:with|on)) our"
    r" (?:full |latest )?(?:interactive|gallery|picture gallery|photo gallery|map|graphic|quiz|live ?blog|live coverage"
    r"|explainer|guide|timeline|tracker|postcode (?:checker|tool)|checker|calculator|podcast)\b[^.]{0,60}\W*$"
    r"|more at [\w.]+\.(?:com|org|net|co)\b|[►▶→]|»|>>",
    re.IGNORECASE,
)
"""What such a line begins with."""
