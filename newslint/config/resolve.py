"""What the profile, a chain of configuration files and the command line come to together."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newslint.config.given import File, Said
from newslint.config.overrides import Overrides
from newslint.config.patterns import Patterns
from newslint.config.select import Layer, Term, unknown, verdicts
from newslint.config.service import CHECK, served, service
from newslint.config.settings import Settings
from newslint.errors import ConfigError, Place, Problem
from newslint.house import House
from newslint.ruleset import shipped
from newslint.ruleset.paths import shown
from newslint.ruleset.rule import Rule
from newslint.ruleset.ruleset import RuleSet


class Given(NamedTuple):
    """Everything that was said: the profile's file, the configuration's (base first), the command line, the rules."""

    profile: str
    profile_origin: str
    chosen: File
    files: Sequence[File]
    line: Overrides
    packs: Sequence[Path]
    rules: Mapping[str, Rule]
    run: int = 0


class Chain(NamedTuple):
    """What holds wherever these files do. `settings` are those of a story that no `per-file-ignores` names."""

    settings: Settings
    selectable: Mapping[str, Rule]
    chosen: Layer
    layers: tuple[Layer, ...]
    per_file: tuple[tuple[Patterns, tuple[Term, ...]], ...]
    preview: bool

    def without(self, hit: Sequence[int]) -> Settings:
        """The settings of a story that these `per-file-ignores` name."""
        ignored = Layer(tuple(term for index in hit for term in self.per_file[index][1]))
        judged = verdicts(self.selectable, self.settings.profile, self.chosen, (*self.layers, ignored), self.preview)
        on, off = self.settings.rules.rules, self.settings.rules.off
        kept = tuple(rule for rule in on if rule.id in judged.on)
        dropped = tuple(rule for rule in on if rule.id not in judged.on)
        return self.settings._replace(rules=RuleSet(kept, (*off, *dropped)), why={**self.settings.why, **judged.why})


def resolved(given: Given) -> Chain:
    """Select and change the rules; gather the rest. Raises ConfigError with all names that stand for nothing."""
    asked, asked_origin = service(given.files, given.line.languagetool, given.profile, given.run)
    selectable = {id_: rule for id_, rule in given.rules.items() if asked or rule.check != CHECK}
    absent = {id_: rule for id_, rule in given.rules.items() if id_ not in selectable}
    chosen = Layer(_terms([given.chosen]), "select" in given.chosen.lists)
    layers = (_from_files(given), _from_line(given))
    per_file = tuple(
        (
            Patterns(file.path.parent, [glob]),
            tuple(Term(said.value, False, f"per-file-ignores {glob}:", file.place(said)) for said in patterns),
        )
        for file in given.files
        for glob, patterns in file.per_file
    )
    terms = [term for layer in layers for term in layer.terms] + [term for _, some in per_file for term in some]
    problems = [*unknown(terms, selectable, absent), *_missing_names(given.files)]
    rules = _changed(given, problems)
    preview = bool(last(given.files, "preview")[0] if given.line.preview is None else given.line.preview)
    judged = verdicts(selectable, given.profile, chosen, layers, preview)
    on = tuple(served(rule, asked) for id_, rule in rules.items() if id_ in judged.on)
    off = tuple(rule for id_, rule in rules.items() if id_ not in judged.on)
    names = [file.near(said.value) for file in (given.chosen, *given.files) for said in file.lists.get("names", ())]
    date, _ = last(given.files, "date")
    settings = Settings(
        profile=given.profile,
        rules=RuleSet(on, off),
        house=_house(names),
        date=datetime.date.fromisoformat(date) if date else None,
        type=last(given.files, "type")[0],
        forced_date=given.line.date,
        forced_type=given.line.type,
        exclude=tuple(
            Patterns(file.path.parent, [said.value for said in file.lists["exclude"]])
            for file in given.files
            if "exclude" in file.lists
        ),
        files=tuple(shown(file.path) for file in given.files),
        origins=_origins(given, asked_origin, names),
        why=dict(sorted({**judged.why, **dict.fromkeys(absent, "absent: no LanguageTool is configured")}.items())),
        known=frozenset(given.rules),
    )
    return Chain(settings, selectable, chosen, layers, per_file, preview)


def last(files: Sequence[File], key: str) -> tuple[Any, str]:
    """The value that wins of a key with one value, and where it stands; None and nothing when nobody said it."""
    for file in reversed(files):
        if key in file.values:
            said = file.values[key]
            return said.value, str(file.place(said))
    return None, ""


def _terms(files: Sequence[File]) -> tuple[Term, ...]:
    return tuple(
        Term(said.value, key != "ignore", key, file.place(said), nearness)
        for nearness, file in enumerate(files)
        for key in ("select", "extend-select", "ignore")
        for said in file.lists.get(key, ())
    )


def _from_files(given: Given) -> Layer:
    packs = tuple(
        Term(said.value, True, "packs", file.place(said), nearness, _ids(given.rules, file.near(said.value)))
        for nearness, file in enumerate(given.files)
        for said in file.lists.get("packs", ())
    )
    return Layer((*_terms(given.files), *packs), any("select" in file.lists for file in given.files))


def _from_line(given: Given) -> Layer:
    line = given.line
    said = (("--select", line.select or ()), ("--extend-select", line.extend_select), ("--ignore", line.ignore))
    terms = [
        Term(pattern, option != "--ignore", option, Place(option, 0, 0)) for option, some in said for pattern in some
    ]
    named = given.packs[len(given.packs) - len(line.packs) :]
    terms += [
        Term(said, True, "--pack", Place("--pack", 0, 0), 0, _ids(given.rules, path))
        for said, path in zip(line.packs, named, strict=True)
    ]
    return Layer(tuple(terms), line.select is not None)


def _ids(rules: Mapping[str, Rule], folder: Path) -> frozenset[str]:
    """The rules that stand in this folder of packs."""
    start = f"{folder.as_posix()}/"
    return frozenset(rule.id for rule in rules.values() if rule.defined_at.startswith(start))


def _missing_names(files: Sequence[File]) -> list[Problem]:
    named: list[tuple[File, Said]] = [(file, said) for file in files for said in file.lists.get("names", ())]
    return [
        Problem(file.place(said), f"names: there is no file {shown(file.near(said.value))}")
        for file, said in named
        if not file.near(said.value).is_file()
    ]


def _changed(given: Given, problems: Sequence[Problem]) -> dict[str, Rule]:
    """The rules as `rules: {ID: …}` changes them. Raises ConfigError, with the problems known before."""
    rules = dict(given.rules)
    if any(file.rules for file in (given.chosen, *given.files)):
        from newslint.config.change import changed

        folders = (shipped.folder(), *given.packs)
        stamps = [stamp for folder in dict.fromkeys(folders) for stamp in shipped.scan(folder)]
        try:
            rules.update(changed((given.chosen, *given.files), given.rules, stamps))
        except ConfigError as error:
            raise ConfigError((*problems, *error.problems)) from None
    if problems:
        raise ConfigError(tuple(problems))
    return rules


def _house(paths: Sequence[Path]) -> House:
    if not paths:
        return House()
    from newslint.config.names import house

    return house(paths)


def _origins(given: Given, server: str, names: Sequence[Path]) -> dict[str, str]:
    origins = {
        "profile": given.profile_origin,
        "languagetool": server,
        "date": "--date" if given.line.date else last(given.files, "date")[1],
        "type": "--type" if given.line.type else last(given.files, "type")[1],
        "preview": "--preview" if given.line.preview is not None else last(given.files, "preview")[1],
        "names": ", ".join(map(shown, names)),
        "packs": ", ".join(map(shown, given.packs)),
        **{f"rules.{id_}": str(file.place(said)) for file in given.files for id_, said in file.rules.items()},
    }
    return {key: origin for key, origin in origins.items() if origin}
