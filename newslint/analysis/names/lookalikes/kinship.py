"""Forms that look alike because a language makes the one of the other: Syria, Syrians; Ivanov, Ivanova."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from newslint.analysis.names.lookalikes.forms import KIN, Form
from newslint.analysis.names.table.shapes import likeness, plain
from newslint.analysis.names.table.table import Names
from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.words import word_set

_CITIZEN = late(r"(?<=[a-z]{3})(?:ish|ese|i?an|ine|ia|[aeioyn])?s?$")
_ADDED = word_set("a s es n an ian i ia ese ish ic ist ism er ers ans ians is ists ite ites")
_SHED = frozenset(("", "a", "y", "e", "s", "o", "i", "as", "us", "ia"))
_OF_LAND = word_set("ia ian ians ic ese ish")
"""Endings that make a land of a people, and a people of a land, in names that no list has: Oromo, Oromia."""
_VOWELS = frozenset("aeiou")
_FOND = frozenset(("y", "ie", "ey", "i"))
_SAYS = late(
    r"\b(?:known as|(?:also|was|is|are|were|be|been|variously) called|spell(?:ed|ings?)|spelt|written as|"
    r"transliterated|misspell?ed|misspelt|renamed|rendered)\b"
)
_APART = late(r"\b(?:no relation|unrelated|namesakes?|confused with|mistaken for)\b")
_BETWEEN = late(r" ?(?:\((?:\d+|[a-z]{1,8})|\d{1,3})?\)?[,;] ?| \(")
"""What stands between the names of a squad: a comma, a number, brackets."""
_SQUAD = 5
"""Names in a row of which a squad has at least as many."""
_OF_BODY = late(r" of (?:the )?[A-Z]")
_AGE = late(r"[^\W\d_][\w'-]*, (\d\d?)\b")
AGAINST = late(r"[^.!?\n;]{0,60}(?:;| but | while | whereas )[^.!?\n;]{0,60}")
"""What stands between two that a sentence sets against one another: Ann swims, but Anne does not."""
_STOP = late(r"[.!?][\"”’')]*\s|\n")
_NEAR, _BEFORE = 80, 30
_TWICE = 2 * _NEAR
_GENDERED = (("ov", "ova"), ("ev", "eva"), ("in", "ina"), ("sky", "skaya"), ("ski", "ska"))


def derived(one: Form, two: Form) -> bool:
    """Whether one form is the other with an ending: a plural, a citizen, a woman of the name, a man of it."""
    shorter, longer = sorted((one, two), key=lambda f: len(plain(f.form)))
    short, long = plain(shorter.form), plain(longer.form)
    if short == long:
        return False
    at = next((i for i, c in enumerate(short) if c != long[i]), len(short))
    last, was, end = short[at - 1 : at], short[at:], long[at:]
    if was + end in ("ao", "oa") and (one.word or two.word or one.a_given or two.a_given):
        return True
    if any(short.endswith(m) and long.endswith(f) for m, f in _GENDERED):
        return True
    if shorter.a_given and was in ("", "e") and end.removeprefix(last) in _FOND:
        return True
    if one.known and two.known:
        of_place = (one.place or two.place) and _adjective(one) != _adjective(two) and not (one.a_given and two.a_given)
        near = _CITIZEN.sub("", short) == _CITIZEN.sub("", long) or (
            len(end) < 3 and end[0] not in ("e", last) if not was else was in _VOWELS and end in _VOWELS
        )
        inflected = end in ("d", "ed", "ing") and one.lex.is_word(short) and one.lex.is_word(long)
        return (of_place and near) or (not was and (inflected or (end in ("s", "es") and last != "s")))
    return bool(at) and _suffixed(shorter, longer, last, was, end)


def _adjective(form: Form) -> bool:
    """Whether dictionaries have the word and no list of names or places has it: German, Israeli."""
    return form.proper and not form.place


def _suffixed(shorter: Form, longer: Form, last: str, was: str, end: str) -> bool:
    """Whether an ending was put on, where at least one of the forms is in no list."""
    if end not in _ADDED or was not in _SHED or end[0] == last:
        return False
    if was:
        return (shorter.place and len(end) > 1 and end != "es") or end in _OF_LAND
    if end in ("s", "es"):
        return True
    if end in ("n", "a"):
        return last == ("a" if end == "n" else "i")
    return shorter.place or longer.proper or end in _OF_LAND or (len(end) > 2 and shorter.known)


def part(one: str, two: str) -> bool:
    """Whether one form is a part of the other, a compound with a hyphen."""
    return one in two.split("-") or two in one.split("-")


def short_for(one: str, two: str) -> bool:
    """Whether one given name is the other cut short: Steve, Steven; Jon, Jonathan; but not Ann, Anne."""
    short, long = sorted((one.lower(), two.lower()), key=len)
    return long.startswith(short) and (long[len(short) :] == "n" != short[-1] or len(long) > len(short) + 1)


def man_and_woman(one: Form, two: Form) -> bool:
    """Whether two given names differ in the ending that tells men from women: Mario, Maria."""
    ends = {plain(one.form)[-1], plain(two.form)[-1]}
    return one.a_given and two.a_given and len(ends) == 2 and not ends.isdisjoint("ao")


def side_by_side(one: Form, two: Form) -> bool:
    """Whether a mention of one stands beside one of the other as somebody else: Ali and Aly, Kim Lo met Kim Loh."""
    return two.form in one.beside or one.form in two.beside


def two_places(one: Form, two: Form) -> bool:
    """Whether two stand in lands of their own: San Jose, California, and San José, Costa Rica."""
    return bool(one.lands and two.lands) and one.lands.isdisjoint(two.lands)


def two_people(one: Form, two: Form, far: bool) -> bool:
    """Whether two given names stand before surnames of their own: Gennifer Flowers, Jennifer Palmieri.

    One that no list has is one too when the two are more than a slip apart (`far`) or differ in the first letter: slips
    of the hand seldom hit that.
    """
    apart = (far or one.form[0] != two.form[0]) and (one.a_given or two.a_given)
    if not (apart or (one.a_given and two.a_given)) or one.given or two.given:
        return False
    first, second = one.partners, two.partners
    if not all(first) or not all(second) or not (one.following or two.following):
        return False
    return not any(a == b or likeness(a, b) for a in first for b in second)


def two_things(one: str, two: str) -> bool:
    """Whether two compounds with one beginning end in two words of the language: G-Unit, G-Unity."""
    (first, hyphen, end), (second, _, other) = one.partition("-"), two.partition("-")
    lex = lexicon()
    return bool(hyphen) and first == second and lex.is_word(end.lower()) and lex.is_word(other.lower())


def part_of_name(one: Form, two: Form) -> bool:
    """Whether one of two always stands before the same ordinary word in a longer name (Gameboyzz Orchestra)."""
    for form, other in ((one, two), (two, one)):
        partners = set(form.partners)
        always = len(form.rows) > 2 and len(partners) == 1 and not (form.given or form.following)
        if always and form.lex.is_word(min(partners).lower()) and partners.isdisjoint(other.partners):
            return True
    return False


def two_ages(one: Form, two: Form) -> bool:
    """Whether an age stands behind each, another behind the one than behind the other: Jensen, 34, and Jenson, 19."""
    text = one.table.text
    first, second = ({m[1] for s in form.starts if (m := _AGE.match(text, s))} for form in (one, two))
    return bool(first) and bool(second) and first.isdisjoint(second)


def lined_up(form: Form) -> bool:
    """Whether all its mentions stand in rows of names, as in a squad: Harty, Malone (Stone 61), Bryson, Potter."""
    return all(_names_around(form.table, row) >= _SQUAD for row in form.rows)


def _names_around(table: Names, row: int) -> int:
    """How many names of the row of names that holds this one stand close to it, itself included."""
    first, end = table.run(row)
    count = 1
    while count < _SQUAD and first and _BETWEEN.fullmatch(table.text, table.ends[first - 1], table.starts[first]):
        first, count = table.run(first - 1)[0], count + 1
    while count < _SQUAD and end < len(table.words):
        if not _BETWEEN.fullmatch(table.text, table.ends[end - 1], table.starts[end]):
            break
        end, count = table.run(end)[1], count + 1
    return count


def of_body(form: Form) -> bool:
    """Whether a word is part of a body's name wherever it stands: the Board of Contributors."""
    return form.word and all(_OF_BODY.match(form.table.text, form.table.ends[r]) for r in form.rows)


def explained(one: Form, two: Form) -> bool:
    """Whether the story says that there are two names: known as Horgos to some and Khorgos to others; also spelled."""
    text = one.table.text
    return any(
        (_SAYS.search(text, max(0, start - _BEFORE), end) or _APART.search(text, start, min(len(text), end + _BEFORE)))
        and "\n" not in text[start:end]
        for start, end in _near(one, two)
    )


def kin(one: Form, two: Form) -> bool:
    """Whether two of one family are told apart: Ann Lowe and her twin Anne Lowe; her sister, Anne Lowe."""
    text = one.table.text
    for start, end in _near(one, two):
        after = min(len(text), end + _BEFORE)
        if not _STOP.search(text, start, end) and KIN.search(text, start, after):
            return True
    return any(_follows(one, two, end) for end in two.of_kin) or any(_follows(two, one, end) for end in one.of_kin)


def told_apart(one: Form, two: Form) -> bool:
    """Whether one sentence sets the two against one another, each alone: Thanh farms rice; Thang sells it."""
    text, alone = one.table.text, one.alone | two.alone
    return any(a in alone and b in alone and AGAINST.fullmatch(text, a, b) for a, b in _near(one, two))


def _follows(one: Form, two: Form, start: int) -> bool:
    """Whether the last mention before this one of the second form is one of the first."""
    at, own = bisect_left(one.starts, start), bisect_left(two.starts, start)
    return at > 0 and (own == 0 or two.starts[own - 1] < one.starts[at - 1])


def in_one_sentence(one: Form, two: Form) -> bool:
    """Whether a sentence holds both, close together: who writes a name again so soon writes it alike."""
    text = one.table.text
    return any(not _STOP.search(text, start, end) for start, end in _near(one, two))


def _near(one: Form, two: Form) -> list[tuple[int, int]]:
    """From each mention of one to the next mention of the other, those that are close together."""
    marks = sorted([*(2 * s for s in one.starts), *(2 * s + 1 for s in two.starts)])
    return [(a >> 1, b >> 1) for a, b in pairwise(marks) if b - a < _TWICE and (a ^ b) & 1]
