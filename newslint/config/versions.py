"""Versions as numbers: which is the later, and whether one is among those that are asked for."""

from __future__ import annotations

import re

_PART = re.compile(r"\s*(==|!=|>=|<=|>|<)?\s*(\d+(?:\.\d+)*)\s*")


def numbers(version: str) -> tuple[int, ...]:
    """`0.10.2` as (0, 10, 2); noughts at the end, and what follows the digits, do not count."""
    m = re.match(r"\d+(?:\.\d+)*", version)
    found = [int(n) for n in m[0].split(".")] if m else []
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def asked(wanted: str, version: str) -> bool:
    """Whether a version is as `>=0.1,<2` asks; what cannot be read asks nothing."""
    return all(
        _holds(m[1] or "==", numbers(m[2]), numbers(version)) for p in wanted.split(",") if (m := _PART.fullmatch(p))
    )


def _holds(comparison: str, wanted: tuple[int, ...], have: tuple[int, ...]) -> bool:
    return {
        "==": have == wanted,
        "!=": have != wanted,
        ">=": have >= wanted,
        "<=": have <= wanted,
        ">": have > wanted,
        "<": have < wanted,
    }[comparison]
