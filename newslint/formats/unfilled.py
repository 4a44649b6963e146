"""Fields that nobody filled in: a file's name, or the words that a form puts there."""

from __future__ import annotations

import re

from newslint.late import late

_FILE = late(
    r"(?:img|dsc[fn]?|pxl|mvi|gopr|p10|photo|image|picture|scan|untitled|unnamed|screen ?shots?|file|download"
    r"|whatsapp image)[-_ ]?\(?\d[\w()-]{0,30}(?: at [\d.:]+(?: [AP]M)?)?(?: \(\d+\))?(?:\.\w{3,4})?"
    r"|(?:getty ?images|istock(?:photo)?|shutterstock|adobestock|alamy|depositphotos|rtx?|ap|pa|epa|afp)[-_ ]?\d"
    r"[\w-]{4,30}(?:\.\w{3,4})?|rt[xs]\w{4,8}|\d_\w{4,20}|(?:max|hq)resdefault"
    r"|[\w() .-]{1,60}\.(?:jpe?g|png|gif|webp|heic|tiff?|svg|bmp)",
    re.IGNORECASE,
)
_CAMERA = late(
    r"(?:(?:alt(?: text)?|caption|image|photo|pic(?:ture)?): ?)?(?:(?:img|dsc[fn]?|pxl|mvi|gopr)[-_ ]?\d[\w-]{2,30}"
    r"(?:\.\w{3,4})?|screen ?shot \d{4}-\d\d[\w. -]{0,30}"
    r"|(?:getty ?images|shutterstock|adobestock|istock)[-_ ]\d[\w-]{4,30}"
    r"(?:\.\w{3,4})?|[\w()-]{1,40}(?: [\w()-]{1,12}){0,3}\.(?:jpe?g|png|gif|webp|heic|tiff?|svg|bmp))",
    re.IGNORECASE,
)
_FORM = late(
    r"(?:untitled|unnamed|auto draft|placeholder|no title|new (?:story|post|article|document|page)|lorem ipsum.*"
    r"|tb[cad]|null|none|undefined|n/a|test(?: (?:story|article|headline|post|page))?"
    r"|(?:please )?(?:insert|enter|add|type|write|provide|describe)(?: your| an?| the| this| some)?(?: short| brief)?"
    r"(?: (?:image|photo|picture))? ?(?:headline|caption|title|(?:alt(?:ernative)? )?text|description|credit|image"
    r"|photo|picture)s?(?: (?:of|for|to)(?: the| this| an?| your)? (?:image|photo|picture|file|media|figure))?"
    r"(?: here| \((?:optional|required)\))?|(?:headline|caption|title|standfirst|alt text)(?: (?:goes )?here)?"
    r"|untitled (?:design|document)|document ?\d*|asdf\w*|x{2,})(?: \(?\d+\)?)?[ .…-]*\d{0,3}|\(no title\)",
    re.IGNORECASE,
)
_LABELLED = late(
    r"(?:alt(?:[- ]text|ernative text)?|(?:image |photo |picture )?(?:caption|description)): +", re.IGNORECASE
)
_PICTURE = late(
    r"(?:an? )?(?:image|picture|photo|graphic|logo|icon|img|alt|video|thumbnail|description|image placeholder"
    r"|placeholder image|default|spacer|hqdefault|no (?:caption|description))(?: (?:text|of))?[ .]*",
    re.IGNORECASE,
)

_NAME = 80
"""Characters of a file's name."""


def unfilled(words: str, *, picture: bool) -> bool:
    """Whether a field holds no more than a name of a file or a form's own words; `picture`: it tells of one."""
    if _FILE.fullmatch(words) or _FORM.fullmatch(words):
        return True
    return picture and _PICTURE.fullmatch(words) is not None


def unnamed(words: str) -> bool:
    """Whether a paragraph of the copy is no more than the name that a camera or a library gave a picture, or a label
    of its field with the form's own words."""
    if len(words) >= _NAME:
        return False
    labelled = _LABELLED.match(words)
    return _CAMERA.fullmatch(words) is not None or (
        labelled is not None and unfilled(words[labelled.end() :].rstrip(), picture=True)
    )
