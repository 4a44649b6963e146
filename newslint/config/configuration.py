"""Find, read and resolve the configuration of each story."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from newslint.config import given
from newslint.config.given import File
from newslint.config.overrides import PROFILES, Overrides
from newslint.config.patterns import Patterns
from newslint.config.select import Layer, Term, unknown, verdicts
from newslint.config.settings import Settings
from newslint.errors import ConfigError, Place, Problem
from newslint.house import House
from newslint.ruleset import shipped
from newslint.ruleset.paths import shown
from newslint.ruleset.rule import Rule
from newslint.ruleset.ruleset import RuleSet


class _Chain(NamedTuple):
    """What one chain of configuration files comes to, before a story's own path is looked at."""

    settings: Settings
    rules: Mapping[str, Rule]
    profile: str
    chosen: Layer
    layers: tuple[Layer, ...]
    per_file: tuple[tuple[Patterns, tuple[Term, ...]], ...]


class Configuration:
    """Settings for any number of stories; reads each file once. Cheap to make: one a process.

    `problems` are the rules that did not load, where the overrides are lenient; else they are raised.
    """

    def __init__(self, overrides: Overrides | None = None) -> None:
        self.overrides = overrides or Overrides()
        self.problems: tuple[Problem, ...] = ()
        self._found: dict[Path, Path | None] = {}
        self._chains: dict[Path | None, _Chain | ConfigError] = {}
        self._settings: dict[tuple[Path | None, tuple[int, ...]], Settings] = {}
        self._packs: dict[tuple[Path, ...], dict[str, Rule]] = {}

    def settings(self, path: Path) -> Settings:
        """What holds for the story at `path` (which need not exist). Raises ConfigError."""
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 (symbolic links stay: the nearest file is the nearest by name)
        at = self._config(absolute)
        chain = self._chain(at)
        hit = tuple(i for i, (patterns, _) in enumerate(chain.per_file) if patterns.match(absolute))
        if not hit:
            return chain.settings
        settings = self._settings.get((at, hit))
        if settings is None:
            ignored = Layer(tuple(term for i in hit for term in chain.per_file[i][1]))
            judged = verdicts(chain.rules, chain.profile, chain.chosen, (*chain.layers, ignored))
            kept = tuple(rule for rule in chain.settings.rules.rules if rule.id in judged.on)
            settings = replace(chain.settings, rules=RuleSet(kept), why=judged.why)
            self._settings[at, hit] = settings
        return settings

    def _chain(self, at: Path | None) -> _Chain:
        """What the file comes to, worked out once, as is what is wrong with it."""
        chain = self._chains.get(at)
        if chain is None:
            try:
                chain = self._resolved(at)
            except ConfigError as error:
                chain = error
            self._chains[at] = chain
        if isinstance(chain, ConfigError):
            raise chain
        return chain

    def catalogue(self) -> dict[str, Rule]:
        """Every rule that the command line knows of, selected or not. Raises ConfigError."""
        return self._rules(tuple(self._named(path) for path in self.overrides.packs))

    def _config(self, absolute: Path) -> Path | None:
        if self.overrides.isolated:
            return None
        if self.overrides.config is not None:
            return self._named(self.overrides.config)
        return given.find(absolute if absolute.is_dir() else absolute.parent, self._found)

    @staticmethod
    def _named(path: str) -> Path:
        return Path(os.path.abspath(Path(path).expanduser()))  # noqa: PTH100

    def _rules(self, packs: tuple[Path, ...]) -> dict[str, Rule]:
        if packs not in self._packs:
            rules: dict[str, Rule] = {}
            problems: list[Problem] = []
            for where in (shipped.folder(), *packs):
                loaded = shipped.pack(where, rules, shipped=where == shipped.folder())
                rules.update(loaded.rules)
                problems += loaded.problems
            if problems and not self.overrides.lenient:
                raise ConfigError(tuple(problems))
            self.problems = tuple(dict.fromkeys((*self.problems, *problems)))
            self._packs[packs] = dict(sorted(rules.items()))
        return self._packs[packs]

    def _resolved(self, at: Path | None) -> _Chain:
        said = self.overrides
        files = given.chain(at) if at else []
        profile, profile_origin = self._profile(files)
        chosen_file = given.read(Path(__file__).parents[1] / "profiles" / f"{profile}.yml", profile=True)
        _missing(files)
        own_packs = [
            (file.near(s.value), file, s, i) for i, file in enumerate(files) for s in file.lists.get("packs", ())
        ]
        named_packs = [self._named(path) for path in said.packs]
        packs = tuple(dict.fromkeys([path for path, *_ in own_packs] + named_packs))
        everything = self._rules(packs)
        if said.languagetool and not said.languagetool.startswith(("http://", "https://")):
            message = f"‘{said.languagetool}’ is no server"
            hint = "a server is written http://localhost:8081"
            raise ConfigError((Problem(Place("--languagetool", 0, 0), message, hint),))
        server, server_origin = _last(files, "languagetool", said.languagetool and {"server": said.languagetool})
        rules = {id_: rule for id_, rule in everything.items() if server or rule.check != "grammar"}
        absent = {id_: rule for id_, rule in everything.items() if id_ not in rules}

        chosen = Layer(_terms([chosen_file]), "select" in chosen_file.lists)
        from_packs = [
            Term(s.value, True, "packs", file.place(s), i, _ids(rules, path)) for path, file, s, i in own_packs
        ]
        file_layer = Layer((*_terms(files), *from_packs), any("select" in file.lists for file in files))
        line = _line(said, [_ids(rules, path) for path in named_packs])
        per_file = tuple(
            (Patterns(file.path.parent, [glob]), _per_file(file, glob, patterns))
            for file in files
            for glob, patterns in file.per_file
        )
        spoken = (*file_layer.terms, *line.terms, *(term for _, terms in per_file for term in terms))
        problems = tuple(unknown(spoken, rules, absent))
        if problems:
            raise ConfigError(problems)
        layers = (file_layer, line)
        judged = verdicts(rules, profile, chosen, layers)
        stamps = [stamp for where in (shipped.folder(), *packs) for stamp in shipped.scan(where)]
        if any(file.rules for file in (chosen_file, *files)):
            from newslint.config.change import changed

            after = changed((chosen_file, *files), everything, stamps)
            rules.update((id_, rule) for id_, rule in after.items() if id_ in rules)
        if server:
            for id_, rule in rules.items():
                if rule.check == "grammar":
                    rules[id_] = replace(rule, options={**rule.options, "server": server["server"]})
        date, date_origin = _last(files, "date")
        type_, type_origin = _last(files, "type")
        origins = {
            "profile": profile_origin,
            "languagetool": server_origin,
            "date": "--date" if said.date else date_origin,
            "type": "--type" if said.type else type_origin,
            "names": ", ".join(shown(path) for path in _names(chosen_file, files)),
            "packs": ", ".join(shown(path) for path in packs),
            **{f"rules.{id_}": str(file.place(said)) for file in files for id_, said in file.rules.items()},
        }
        absent_why = dict.fromkeys(absent, "absent: no LanguageTool server is configured")
        settings = Settings(
            profile=profile,
            rules=RuleSet(tuple(rule for id_, rule in rules.items() if id_ in judged.on)),
            house=_house(_names(chosen_file, files)),
            date=datetime.date.fromisoformat(date) if date else None,
            type=type_,
            forced_date=said.date,
            forced_type=said.type,
            exclude=tuple(
                Patterns(file.path.parent, [s.value for s in file.lists["exclude"]])
                for file in files
                if "exclude" in file.lists
            ),
            files=tuple(shown(file.path) for file in files),
            origins={key: origin for key, origin in origins.items() if origin},
            why=dict(sorted({**judged.why, **absent_why}.items())),
            known=frozenset(everything),
        )
        return _Chain(settings, rules, profile, chosen, layers, per_file)

    def _profile(self, files: Sequence[File]) -> tuple[str, str]:
        if self.overrides.profile is None:
            profile, origin = _last(files, "profile")
            return (profile or "neutral"), origin
        if self.overrides.profile not in PROFILES:
            from newslint.ruleset.validate import suggestion

            message = f"‘{self.overrides.profile}’ is none of {', '.join(PROFILES)}"
            hint = suggestion(self.overrides.profile, PROFILES)
            raise ConfigError((Problem(Place("--profile", 0, 0), message, hint),))
        return self.overrides.profile, "--profile"


def settings_for(path: Path, overrides: Overrides | None = None) -> Settings:
    """The settings of one story; for several make a `Configuration` and ask it."""
    return Configuration(overrides).settings(path)


def _missing(files: Sequence[File]) -> None:
    """Raise ConfigError for folders of rules and files of names that are not there."""
    problems = [
        Problem(file.place(said), f"{key}: there is no {what} {shown(file.near(said.value))}")
        for file in files
        for key, what in (("packs", "folder"), ("names", "file"))
        for said in file.lists.get(key, ())
        if not (file.near(said.value).is_dir() if key == "packs" else file.near(said.value).is_file())
    ]
    if problems:
        raise ConfigError(tuple(problems))


def _last(files: Sequence[File], key: str, line: object = None) -> tuple[Any, str]:
    """The value that wins of a key with one value, and who said it."""
    if line:
        return line, f"--{key}"
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


def _per_file(file: File, glob: str, patterns: Sequence[given.Said]) -> tuple[Term, ...]:
    return tuple(Term(said.value, False, f"per-file-ignores {glob}:", file.place(said)) for said in patterns)


def _line(said: Overrides, packs: Sequence[frozenset[str]]) -> Layer:
    options = (("--select", said.select or ()), ("--extend-select", said.extend_select), ("--ignore", said.ignore))
    terms = [
        Term(pattern, option != "--ignore", option, Place(option, 0, 0))
        for option, given_ in options
        for pattern in given_
    ]
    terms += [
        Term(path, True, "--pack", Place("--pack", 0, 0), 0, ids) for path, ids in zip(said.packs, packs, strict=True)
    ]
    return Layer(tuple(terms), said.select is not None)


def _ids(rules: Mapping[str, Rule], folder: Path) -> frozenset[str]:
    """The rules that stand in this folder of packs."""
    start = f"{folder.as_posix()}/"
    return frozenset(rule.id for rule in rules.values() if rule.defined_at.startswith(start))


def _house(paths: Sequence[Path]) -> House:
    if not paths:
        return House()
    from newslint.config.names import house

    return house(paths)


def _names(chosen: File, files: Sequence[File]) -> list[Path]:
    return [file.near(said.value) for file in (chosen, *files) for said in file.lists.get("names", ())]
