"""Which unknown words can be slips at all: not names, cries, other languages, pieces of longer words."""

from __future__ import annotations

from bisect import bisect_left

from newslint.analysis.analysis import Analysis
from newslint.analysis.spelling.copy import Copy
from newslint.analysis.spelling.elsewhere import FOREIGN, elsewhere
from newslint.analysis.spelling.rank import LONGEST, mangled, slipped
from newslint.data.lexicon import WORD
from newslint.late import late
from newslint.words import word_set

PARTICLES = word_set(
    "de la en el le les los las du des di da del della van von der den et al il lo un una une dos das ibn bin"
)
"""After these a name goes on, or a foreign phrase."""
CLIPPED = word_set(
    """mph kph km kg lb lbs ft pm am vs etc bn pc st th nd rd mn mm cm ml sq tv ie eg ex al cc oz yd hr hrs min mins
    sec secs no nos pp vol ed cf ca co inc ltd til cos em bout ok dr mr ms jr sr uk us eu aka asap diy dj mc fi
    capt lt sgt col maj gen btw ppl imo lol omg fyi tsk yay grr pfft ol lil cuz
    pts reb ast yds tds ints rbi rbis avg pct bpd boe rpm psi kwh mwh gw mw gb tb ghz mhz khz hz bps mbps gbps kbps
    ppm ppb mcg cal bhp hp eco cyber mech merch plc plcs tis twas usb ivf adhd tko pcr thc
    gif gifs jpeg jpegs jpg png pngs wav wavs mpeg mpegs csv xml xls xlsx docx exe wma avi mov"""
)
"""Lower-case abbreviations and clippings."""
_PHRASES = word_set(
    """fides bona mala franca vitro vivo utero contendere annum diem cri coeur laissez vis jour du etat verite decisis
    nullius tempora machina libris officio mortem partum alia cetera alii seq niente dente dei fidelis familias romana
    belli celebre bleu brulee foie gras merga pesh curiae facto"""
)
"""Halves of foreign phrases that English uses."""
_PRODUCTS = word_set(
    """xbox playstation gameboy wii nintendo ipod ipods ipad ipads iphone iphones itunes imac macbook gmail
    youtube netflix hulu spotify instagram facebook whatsapp snapchat tiktok pinterest tumblr reddit
    wikipedia linkedin ebay etsy paypal venmo uber airbnb skype bluetooth photoshop powerpoint kindle android
    linux unix ubuntu firefox javascript html lego velcro jacuzzi tupperware rollerblades botox viagra prozac
    valium xanax ambien ritalin adderall tylenol advil oxycontin ikea nutella gatorade
    canva deliveroo depop vinted revolut monzo garmin fitbit shein temu chatgpt wordle roblox fortnite minecraft zoom"""
)
"""Names of goods that writers leave without a capital."""
_OPEN = frozenset(" \n\r“‘\"'(—–…|•>")
"""What may stand before a word that is one of the sentence."""
_GLUED_AFTER = frozenset("-/\\&_*@#~^+=([0123456789\ufffc\ufffd")
_CUT = late(r"\w- $")
_DRAWN = late(r"(.)\1{2,}")
_NOISE = late(r"(?:ha|he|ho|hm|mm|uh|um|ah|oh|ooh|aah|argh)+[hmo]*|(.)\1*")
_MOST = 2
"""Times that a slip may stand in one story; what stands there more often, or with a capital too, is meant."""
_REACH = 4
_COMPANY = 2


def suspect(analysis: Analysis, copy: Copy, row: int) -> bool:
    """Whether this unknown word can be a slip, by its looks and its surroundings."""
    word = copy.words[row]
    often = copy.forms.get(word.capitalize()) or copy.forms.get(word.upper()) or copy.forms[word] > _MOST
    return not (
        not 2 <= len(word) <= LONGEST
        or not word.isascii()
        or word in CLIPPED
        or word in _PRODUCTS
        or word in _PHRASES
        or _glued(copy, row)
        or (row and copy.low[row - 1] in PARTICLES)
        or (word in PARTICLES and copy.spaced(row) and copy.words[row + 1][0].isupper())
        or analysis.block_index(copy.starts[row]) in copy.foreign
        or _drawn_out(word, copy)
        or elsewhere(copy, row)
        or _in_strange_company(copy, row)
        or (often and not mangled(word, copy.lex))
    )


def _glued(copy: Copy, row: int) -> bool:
    """Whether the word is a piece of something longer: hyphens, digits, addresses, a line break, droppin'."""
    text, start, end = copy.text, copy.starts[row], copy.ends[row]
    if start and (text[start - 1] not in _OPEN or _CUT.search(text, max(0, start - 3), start)):
        return True
    after = text[end : end + 2]
    if after[:1] == "'" and copy.words[row].endswith("in"):
        return True
    return after[:1] in _GLUED_AFTER if after[:1] != "." else after[1:].isalnum()


def _drawn_out(word: str, copy: Copy) -> bool:
    """A cry, or a word said long on purpose (`sooo`, `looong`), but not `goood`: two of the letters are right."""
    m = _DRAWN.search(word)
    if not m:
        return _NOISE.fullmatch(word) is not None
    once, twice = (word[: m.start()] + m[1] * n + word[m.end() :] for n in (1, 2))
    if m.end() - m.start() > 3 or not twice.strip(m[1]):
        return True
    return not copy.lex.is_word(twice) and (m.end() == len(word) or bool(copy.lex.flags(once) & WORD))


def _in_strange_company(copy: Copy, row: int) -> bool:
    """Two other words, unknown or of another language, stand near."""
    rows = copy.unknown
    at = bisect_left(rows, row)
    near = rows[max(0, at - _REACH) : at] + rows[at + 1 : at + 1 + _REACH]
    strange = sum(1 for other in near if abs(other - row) <= _REACH and copy.words[other] not in copy.rare)
    strange += sum(word in FOREIGN for word in copy.low[max(0, row - _REACH) : row + _REACH + 1])
    if strange < _COMPANY:
        return False
    slips = sum(1 for other in near if abs(other - row) <= _REACH and slipped(copy.words[other], copy.lex))
    return strange - slips >= _COMPANY + slipped(copy.words[row], copy.lex)
