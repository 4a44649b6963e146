"""docs/rules/PACK/RULE.md: everything about one rule, for a copy editor."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.names.conflict import series
from newslint.checks import REGISTRY
from newslint.config.overrides import PROFILES
from newslint.ruleset.rule import Rule
from pages import examples, judged, options
from pages.collection import profiles
from pages.markdown import code, flow, prose, row

_SCOPES = {
    "paragraph": "paragraphs",
    "heading": "headings",
    "headline": "headlines",
    "h1": "the headline over the story",
    "crosshead": "crossheads",
    "standfirst": "standfirsts",
    "caption": "captions",
    "list": "lists",
    "dateline": "datelines",
    "text": "the whole story",
    "raw": "the file as it is, with its tags and addresses",
    "sentence & paragraph": "sentences of paragraphs",
    "sentence & lead": "sentences of the first paragraph",
    "lead & sentence": "sentences of the first paragraph",
    "lead": "the first paragraph",
}
_QUOTES = {
    "skip": "words inside quotation marks are left alone",
    "include": "words inside quotation marks too",
    "only": "only words inside quotation marks",
}


def page(rule: Rule) -> str:
    """The whole page."""
    return "\n".join(_lines(rule)).rstrip() + "\n"


def _lines(rule: Rule) -> Iterator[str]:
    yield from [f"# {rule.id}", "", "<!-- Written by scripts/docs from the rule's file: change that, then run it. -->"]
    first, *facts = [row(name, words) for name, words in _facts(rule) if words]
    yield from ["", prose(rule.description), "", first, "|---|---|", *facts]
    for title, lines in (
        ("Marked", examples.marked(rule)),
        ("Left alone", examples.left_alone(rule)),
        ("Levels", _levels(rule)),
        ("Options", options.table(rule)),
    ):
        if some := list(lines):
            yield from ["", f"## {title}", "", *some]
    yield from ["", "## In `newslint.yml`", "", "```yaml", *_configured(rule), "```"]


def _facts(rule: Rule) -> Iterator[tuple[str, str]]:
    yield "level", ", ".join(f"{case}: {level}" if case else level for case, level in rule.levels.items())
    yield "on", _on(rule)
    yield "in preview", "new: off unless `preview: true` or its id asks for it" if rule.preview else ""
    yield "off because", prose(rule.off)
    yield "values by profile", "; ".join(_values(rule))
    yield "looks at", f"{series([_scope(selector) for selector in rule.scope])}; {_QUOTES[rule.quotes]}"
    yield "kinds of story", ", ".join(rule.types) or "all"
    yield "steps back for", ", ".join(map(_link, rule.yields_to))
    yield "measured", judged.told(rule.id)
    yield "sources", prose(rule.source)
    yield "since", rule.since
    yield "written in", f"[{rule.stem}.yml](../../../rules/{rule.stem}.yml)"
    yield "more", f"[the other rules of *{rule.pack}*](../README.md#{rule.pack})"


def _on(rule: Rule) -> str:
    on = [profile.name for profile in profiles() if rule.id in profile.on]
    if rule.check == "languagetool" and not rule.off:
        return "where a LanguageTool is configured ([configuration](../../configuration.md#languagetool))"
    return "in every profile" if len(on) == len(PROFILES) else f"in {series(on)}" if on else "only where it is named"


def _values(rule: Rule) -> Iterator[str]:
    """The options that a profile sets, where the rule is on."""
    for name, on in profiles():
        if rule.id in on:
            new = {k: v for k, v in on[rule.id].options.items() if v != rule.options.get(k)}
            if new:
                yield f"{name}: " + ", ".join(code(f"{key}: {flow(value)}") for key, value in new.items())


def _scope(selector: str) -> str:
    return _SCOPES.get(selector, f"`{selector}`")


def _link(other: str) -> str:
    pack, _, name = other.partition(".")
    return f"[{other}](../{pack}/{name}.md)" if name else f"[all of {pack}](../README.md#{pack})"


def _levels(rule: Rule) -> Iterator[str]:
    """The cases that the rule tells apart, each with its level and what it means."""
    meanings = REGISTRY[rule.check]().cases
    if set(rule.levels) - {""}:
        yield row("case", "level", "what it means")
        yield "|---|---|---|"
        for case, level in rule.levels.items():
            yield row(case or "any other", level, meanings.get(case, ""))


def _configured(rule: Rule) -> Iterator[str]:
    """How a house switches the rule on or off, and changes its level."""
    on = not (rule.off or rule.preview) or all(rule.id in profile.on for profile in profiles())
    yield f"ignore: [{rule.id}]  # switches it off" if on else f"extend-select: [{rule.id}]  # switches it on"
    case, level = next(iter(rule.levels.items()))
    other = "warning" if level == "suggestion" else "suggestion"
    yield f"rules: {{{rule.id}: {{{f'levels: {{{case}: {other}}}' if case else f'level: {other}'}}}}}  # another level"
