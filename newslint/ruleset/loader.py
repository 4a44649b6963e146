"""Read rule files."""

from __future__ import annotations

from pathlib import Path

import yaml

from newslint.checks import REGISTRY
from newslint.ruleset.rule import Rule, RuleTest

_OWN = {"extends", "message", "level", "levels", "scope", "quotes", "types", "yields-to", "off", "description", "source", "link", "since", "tests"}


def load(folder: Path) -> dict[str, Rule]:
    """All rules of a folder of packs."""
    rules = {}
    for path in sorted(folder.glob("*/*.yml")):
        d = yaml.safe_load(path.read_text(encoding="utf-8"))
        check = REGISTRY[d["extends"]]()
        levels = dict(d.get("levels") or {})
        if "level" in d:
            levels[""] = d["level"]
        scope = d.get("scope", "text")
        tests = tuple(RuleTest(**{k: (tuple([v] if isinstance(v, str) else v) if k == "finds" else v) for k, v in t.items()}) for t in d.get("tests", ()))
        rid = f"{path.parent.name}.{path.stem}"
        rules[rid] = Rule(
            rid, d["extends"], d["message"], levels, (scope,) if isinstance(scope, str) else tuple(scope), d.get("quotes", check.quotes),
            tuple(d.get("types", ())), tuple(d.get("yields-to", ())), d.get("off", ""), str(d.get("since", "")), d.get("description", ""), d.get("source", ""),
            d.get("link", ""), {k: v for k, v in d.items() if k not in _OWN}, tests, f"{path}:1")
    return rules
