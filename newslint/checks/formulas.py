"""Arithmetic that rule files may hold: names, numbers, + - * / % and comparisons, nothing that runs code."""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

_BINARY: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
}
_COMPARE: Mapping[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_UNARY: Mapping[type[ast.unaryop], Callable[[float], float]] = {
    ast.UAdd: operator.pos,
    ast.USub: operator.neg,
    ast.Not: operator.not_,
}
_FUNCTIONS: Mapping[str, Callable[..., float]] = {
    "abs": abs,
    "ceil": math.ceil,
    "floor": math.floor,
    "max": lambda *numbers: max(numbers),
    "min": lambda *numbers: min(numbers),
    "round": round,
    "sqrt": math.sqrt,
}
_OF_MANY = ("max", "min")
"""The others take one number."""
_OPERATORS = (*_BINARY, *_COMPARE, *_UNARY)
_ALLOWED = (
    *(ast.expr_context, ast.operator, ast.unaryop, ast.cmpop, ast.boolop),
    *(ast.Compare, ast.BoolOp, ast.UnaryOp, ast.BinOp, ast.Constant, ast.Call, ast.Name, ast.Attribute),
)
_LONGEST = 500
"""Characters of a formula: no deeper than Python's stack."""
_GO = ((re.compile(r"&&"), " and "), (re.compile(r"\|\|"), " or "), (re.compile(r"!(?!=)"), " not "))
"""Vale's formulas write these as Go does."""


def parsed(formula: str) -> ast.expr:
    """The formula as a tree. Raises ValueError with the reason when it is not one."""
    if len(formula) > _LONGEST:
        raise ValueError(f"longer than {_LONGEST} characters")
    for mark, word in _GO:
        formula = mark.sub(word, formula)
    try:
        tree = ast.parse(" ".join(formula.split()), mode="eval").body
    except (SyntaxError, RecursionError, MemoryError) as error:
        raise ValueError(f"not a formula: {getattr(error, 'msg', error)}") from None
    for node in ast.walk(tree):
        _check(node)
    return tree


def _check(node: ast.AST) -> None:
    if isinstance(node, ast.operator | ast.cmpop | ast.unaryop) and type(node) not in _OPERATORS:
        raise ValueError(f"not allowed in a formula: {type(node).__name__}; use + - * / % < <= > >= == != and or not")
    if isinstance(node, ast.Constant) and not isinstance(node.value, int | float):
        raise ValueError("only numbers are allowed in a formula")
    if isinstance(node, ast.Call):
        name = _called(node)
        if node.keywords or name not in _FUNCTIONS:
            raise ValueError(f"only these functions are known: {', '.join(_FUNCTIONS)}")
        if not node.args or (len(node.args) > 1 and name not in _OF_MANY):
            raise ValueError(f"{name}() takes {'numbers' if name in _OF_MANY else 'one number'}")
    if not isinstance(node, _ALLOWED):
        raise ValueError(f"not allowed in a formula: {type(node).__name__}")


def names(tree: ast.expr) -> frozenset[str]:
    """The quantities that the formula asks for."""
    called = {id(n.func) for n in ast.walk(tree) if isinstance(n, ast.Call)}
    inner = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
    return frozenset(
        _dotted(n)
        for n in ast.walk(tree)
        if isinstance(n, ast.Name | ast.Attribute) and id(n) not in called and id(n) not in inner
    )


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def _called(node: ast.Call) -> str:
    """The name of a function, without Go's package: `math.sqrt`."""
    return _dotted(node.func).rpartition(".")[2]


def value(node: ast.expr, given: Mapping[str, float]) -> Any:
    """The number (or truth) that a tree from `parsed` comes to. Raises ZeroDivisionError, ValueError, OverflowError."""
    match node:
        case ast.Constant():
            return node.value
        case ast.BinOp():
            return _BINARY[type(node.op)](value(node.left, given), value(node.right, given))
        case ast.UnaryOp():
            return _UNARY[type(node.op)](value(node.operand, given))
        case ast.Call():
            return _FUNCTIONS[_called(node)](*(value(a, given) for a in node.args))
        case ast.BoolOp() | ast.Compare():
            return _truth(node, given)
        case _:
            return given[_dotted(node)]


def _truth(node: ast.BoolOp | ast.Compare, given: Mapping[str, float]) -> bool:
    if isinstance(node, ast.BoolOp):
        whole = all if isinstance(node.op, ast.And) else any
        return whole(value(v, given) for v in node.values)
    sides = [value(n, given) for n in (node.left, *node.comparators)]
    return all(_COMPARE[type(op)](a, b) for op, a, b in zip(node.ops, sides, sides[1:], strict=False))
