"""Forms that look alike because a language makes the one of the other: Syria, Syrians; Ivanov, Ivanova."""

from __future__ import annotations

import re

from newslint.analysis.names.forms import Form
from newslint.analysis.names.shapes import plain
from newslint.analysis.names.table import LEFT

_CITIZEN = re.compile(r"(?<=[a-z]{3})(?:ish|ese|i?an|ine|[aeioyn])?s?$")
_ADDED = frozenset("s es n an ian i ese ish ic ist ism er ers ans ians is ists ite ites".split())
_SHED = frozenset(("", "a", "y", "e", "s", "o", "i", "as", "us", "ia"))
_GENDERED = (("ov", "ova"), ("ev", "eva"), ("in", "ina"), ("sky", "skaya"), ("ski", "ska"))


def derived(one: Form, two: Form) -> bool:
    """Whether one form is the other with an ending: a plural, a citizen, a woman of the name, a man of it."""
    shorter, longer = sorted((one, two), key=lambda f: len(plain(f.form)))
    short, long = plain(shorter.form), plain(longer.form)
    if short == long:
        return False
    at = next((i for i, c in enumerate(short) if c != long[i]), len(short))
    was, end = short[at:], long[at:]
    if was + end in ("ao", "oa") and (one.word or two.word or one.a_given or two.a_given):
        return True
    if any(short.endswith(m) and long.endswith(f) for m, f in _GENDERED):
        return True
    if one.known and two.known:
        of_place = one.place or two.place or one.proper or two.proper
        near = _CITIZEN.sub("", short) == _CITIZEN.sub("", long) or (
            not was and len(end) < 3 and end[0] not in ("e", short[-1])
        )
        return (of_place and near) or (not was and end in ("s", "es"))
    return bool(at) and _suffixed(shorter, longer, short[at - 1], was, end)


def _suffixed(shorter: Form, longer: Form, last: str, was: str, end: str) -> bool:
    """Whether an ending was put on, where at least one of the forms is in no list."""
    if end not in _ADDED or was not in _SHED or end[0] == last:
        return False
    if was:
        return shorter.place and len(end) > 1
    if end in ("s", "es"):
        return True
    if end == "n":
        return last == "a"
    return shorter.place or longer.proper or (len(end) > 2 and shorter.known)


def part(one: str, two: str) -> bool:
    """Whether one form is a part of the other, a compound with a hyphen."""
    return one in two.split("-") or two in one.split("-")


def short_for(one: str, two: str) -> bool:
    """Whether one given name is the other cut short: Steve, Steven; Jon, Jonathan; but not Ann, Anne."""
    short, long = sorted((one.lower(), two.lower()), key=len)
    return long.startswith(short) and (long[len(short) :] == "n" or len(long) > len(short) + 1)


def man_and_woman(one: Form, two: Form) -> bool:
    """Whether two given names differ in the ending that tells men from women: Mario, Maria."""
    ends = {plain(one.form)[-1], plain(two.form)[-1]}
    return one.a_given and two.a_given and len(ends) == 2 and not ends.isdisjoint("ao")


def side_by_side(one: Form, two: Form) -> bool:
    """Whether a mention of one stands beside one of the other as somebody else: Ali and Aly, Kim vs. Khim."""
    table = one.table
    for row in one.rows:
        for other in (row - 1, row + 1):
            if 0 <= other < len(table.words) and table.words[other] == two.form:
                first, second = min(row, other), max(row, other)
                gap = table.text[table.ends[first] : table.starts[second]]
                if table.flags[second] & LEFT or gap.strip(" ,") in (
                    "",
                    "and",
                    "or",
                    "&",
                    "v",
                    "v.",
                    "vs",
                    "vs.",
                    "with",
                ):
                    return "\n" not in gap and "." not in gap[:1]
    return False
