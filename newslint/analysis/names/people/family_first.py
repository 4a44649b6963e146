"""Names that begin with the family name, later cut at the wrong end: Xu Weiming, later Weiming."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict, replacing
from newslint.analysis.names.people.in_full import alone, in_full, opens
from newslint.analysis.names.table.table import DISPLAY, LIST, names
from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

FAMILIES = word_set(
    """
    Ahn Bae Baek Ban Bo Bong Cai Cao Cha Chang Chen Cheng Cho Choe Choi Chou Chung Cui Deng Ding Dong Du Duan Fan Fang
    Feng Fu Gao Gong Gu Guo Ha Han Hao He Heo Hong Hou Hsieh Hsu Hu Hua Huang Hwang Im Jang Jeon Jeong Ji Jia Jiang Jin
    Jo Joo Jun Jung Kang Kim Ko Koo Kuo Kwak Kwon Lai Lee Lei Li Liang Liao Lim Lin Liu Lu Luo Ma Mao Meng Min Moon Nam
    Noh Oh Pan Park Peng Qi Qian Qiao Qin Qiu Ren Rhee Roh Ryu Seo Shao Shen Shi Shim Shin Sim Son Song Su Suh Sun Tan
    Tang Tao Tian Tsai Wan Wang Wei Wen Wu Xi Xia Xiang Xiao Xie Xing Xiong Xu Xue Yan Yang Yao Ye Yi Yim Yin Yoo Yoon
    Yu Yuan Yun Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou
    """
)
"""Frequent Chinese and Korean family names: they stand first, and alone later."""
VIETNAMESE = word_set("Nguyen Nguyễn Tran Trần Pham Phạm Hoang Huynh Phan Vu Vo Dang Bui Ngo Duong Trinh")
"""Frequent Vietnamese family names: they stand first, and the last word is used later."""
_SYLLABLE = (
    r"(?:ch|sh|zh|ts|kw|[hkmgbp]y|[bcdfghjklmnpqrstwxyz])?"
    r"(?:iang|iong|uang|yeong|eong|iao|ian|ing|ang|eng|ong|ung|uai|uan|eok|eol|eom|eon|eul|eun|aek|ook|oon|oom|oung|"
    r"[aeiou]{2}|[aeiou][hklmn]|[aeiou]|er)"
)
_PART = late(_SYLLABLE, re.I)
_GIVEN = late(rf"{_SYLLABLE}-?{_SYLLABLE}", re.I)
_MOST = 4
"""Words of such a name."""


def cut_names(analysis: Analysis) -> Iterator[Conflict]:
    """People called by the given part of a name that begins with the family name."""
    table = analysis.get(names)
    for family in [f for f in table.rows if f in FAMILIES or f in VIETNAMESE]:
        bearers: dict[tuple[str, ...], list[Span]] = {}
        for row in table.rows[family]:
            end = table.run(row)[1]
            if opens(table, row) and end > row + 1 and not table.flags[row] & (DISPLAY | LIST):
                bearers.setdefault(tuple(table.words[row + 1 : end]), []).append(table.joined(row, end))
        if len(bearers) == 1:  # of two with one family name the given parts tell
            ((given, spans),) = bearers.items()
            yield from _cut(analysis, family, given, spans)


def _cut(analysis: Analysis, family: str, given: tuple[str, ...], spans: list[Span]) -> Iterator[Conflict]:
    """The conflict over one name, if it is one."""
    whole, called, right = f"{family} {' '.join(given)}", " ".join(given), family
    if family in VIETNAMESE:
        if not 1 < len(given) < _MOST:
            return
        called, right = given[-1], ""
    elif not _is_given_part(given, lexicon().is_given(family)):
        return
    full = analysis.get(in_full)
    if given[-1] in full.get(family, ()) or any(g != family and g not in given for g in full.get(given[-1], ())):
        return  # both orders; somebody else's surname
    by_given, by_family = alone(analysis, *called.split()), alone(analysis, family)
    if not by_given or (not right and not by_family) or lexicon().is_place(whole):
        return
    places = {called: by_given, **({family: by_family} if by_family else {whole: spans})}
    edits = replacing(analysis, {called: by_given}, right)
    reason = f"The family name of ‘{whole}’ is ‘{family}’."
    yield Conflict("order", places, "likely", right, reason, edits, called if right else "")


def begins_with_family(words: Sequence[str]) -> bool:
    """Whether a name is Kim Min-jae or Nguyen Van Minh, whose first word is the family's and stays the first."""
    family, given = words[0], tuple(words[1:])
    if family in VIETNAMESE or family not in FAMILIES or not given:
        return family in VIETNAMESE and 0 < len(given) < _MOST
    western = lexicon().is_given(family)
    short = len(given) == 1 and _PART.fullmatch(given[0]) and not western and not lexicon().is_given(given[0])
    return bool(short) or _is_given_part(given, western)


def _is_given_part(given: tuple[str, ...], western: bool) -> bool:
    """Whether the words are the two syllables of a Chinese or Korean given name: Jinping, Jae-won, Geun Hye.

    Behind a family name that is a Western first name too (Kim, Lee) less is taken for one.
    """
    lex = lexicon()
    if len(given) == 2:
        return all(_PART.fullmatch(g) for g in given) and not (western and lex.is_given(given[0]))
    word = given[0]
    if len(given) > 2 or (western and word.isalpha()) or _PART.fullmatch(word) or not _GIVEN.fullmatch(word):
        return False
    return not (lex.is_given(word) or lex.is_word(word.lower()) or lex.is_place(word))
