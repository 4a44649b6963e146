"""Find and read the configuration of each story; each file once."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path

from newslint.config import given
from newslint.config.given import File
from newslint.config.overrides import PROFILES, Overrides
from newslint.config.resolve import Chain, Given, last, resolved
from newslint.config.settings import Settings
from newslint.errors import ConfigError, FileError, Place, Problem
from newslint.ruleset import shipped
from newslint.ruleset.paths import shown
from newslint.ruleset.rule import Rule

_RUNS = count()
_PROFILES = Path(__file__).parents[1] / "profiles"


class Configuration:
    """Settings for any number of stories; reads each file once. Cheap to make: one a process.

    `problems` are the rules that did not load, where the overrides are lenient; else they are raised.
    """

    def __init__(self, overrides: Overrides | None = None) -> None:
        self.overrides = overrides or Overrides()
        self.problems: tuple[Problem, ...] = ()
        self._run = next(_RUNS)
        self._found: dict[Path, Path | None] = {}
        self._chains: dict[Path | None, Chain | ConfigError] = {}
        self._settings: dict[tuple[Path | None, tuple[int, ...]], Settings] = {}
        self._baselines: dict[Path | None, Path | None] = {}
        self._rules: dict[tuple[Path, ...], dict[str, Rule]] = {}

    def settings(self, path: Path) -> Settings:
        """What holds for the story at `path` (which need not exist). Raises ConfigError."""
        return self.under(self.file(path), path)

    def under(self, at: Path | None, path: Path) -> Settings:
        """What holds for the story at `path` if this is its configuration file. Raises ConfigError."""
        absolute = _absolute(path)
        chain = self._chain(at)
        hit = tuple(index for index, (patterns, _) in enumerate(chain.per_file) if patterns.match(absolute))
        if not hit:
            return chain.settings
        if (at, hit) not in self._settings:
            self._settings[at, hit] = chain.without(hit)
        return self._settings[at, hit]

    def baseline(self, path: Path) -> Path | None:
        """The baseline that the configuration of the story at `path` names; no rule is read. Raises ConfigError."""
        return self.baseline_of(self.file(path))

    def baseline_of(self, at: Path | None) -> Path | None:
        """The baseline that this configuration file names. Raises ConfigError."""
        if at not in self._baselines:
            files = given.chain(at) if at else []
            named = [file.near(file.values["baseline"].value) for file in files if "baseline" in file.values]
            self._baselines[at] = named[-1] if named else None
        return self._baselines[at]

    def catalogue(self) -> dict[str, Rule]:
        """Every rule that the command line knows of, selected or not. Raises ConfigError."""
        return self._loaded(tuple(_absolute(Path(path)) for path in self.overrides.packs))

    def rules(self) -> dict[str, Rule]:
        """Every rule, on or off, as it holds for a story in the working directory. Raises ConfigError."""
        held = self.settings(Path("story.txt")).rules
        return {**self.catalogue(), **{rule.id: rule for rule in (*held.off, *held.rules)}}

    def rule(self, id_: str) -> Rule:
        """One of them. Raises ConfigError and FileError."""
        rules = self.rules()
        if id_ not in rules:
            from newslint.ruleset.validate import suggestion

            hint = suggestion(id_, rules) or "`newslint rules` lists them"
            raise FileError(id_, f"there is no such rule; {hint}")
        return rules[id_]

    def file(self, path: Path) -> Path | None:
        """The configuration file of the story at this path."""
        if self.overrides.isolated:
            return None
        if self.overrides.config is not None:
            return _absolute(Path(self.overrides.config))
        absolute = _absolute(path)
        return given.find(absolute if os.path.isdir(absolute) else absolute.parent, self._found)  # noqa: PTH112  (Path raises)

    def _chain(self, at: Path | None) -> Chain:
        """What the file comes to, worked out once, as is what is wrong with it."""
        if at not in self._chains:
            try:
                self._chains[at] = self._resolved(given.chain(at) if at else [])
            except ConfigError as error:
                self._chains[at] = error
        chain = self._chains[at]
        if isinstance(chain, ConfigError):
            raise chain
        return chain

    def _resolved(self, files: Sequence[File]) -> Chain:
        profile, origin = self._profile(files)
        chosen = given.read(_PROFILES / f"{profile}.yml", profile=True)
        named = _packs(files)
        packs = (*named, *(_absolute(Path(path)) for path in self.overrides.packs))
        rules = self._loaded(packs, named)
        return resolved(Given(profile, origin, chosen, files, self.overrides, packs, rules, self._run))

    def _profile(self, files: Sequence[File]) -> tuple[str, str]:
        named = self.overrides.profile
        if named is None:
            profile, origin = last(files, "profile")
            return (profile or "neutral"), origin
        if named not in PROFILES:
            from newslint.ruleset.validate import suggestion

            message = f"‘{named}’ is none of {', '.join(PROFILES)}"
            raise ConfigError((Problem(Place("--profile", 0, 0), message, suggestion(named, PROFILES)),))
        return named, "--profile"

    def _loaded(self, packs: tuple[Path, ...], named: Mapping[Path, Place] = {}) -> dict[str, Rule]:
        """The shipped rules and those of these folders, by id; where the folders are `named`. Raises ConfigError."""
        if packs not in self._rules:
            rules = dict[str, Rule]()
            problems: list[Problem] = []
            for folder in dict.fromkeys((shipped.folder(), *packs)):
                loaded = shipped.pack(folder, rules, shipped=folder == shipped.folder())
                rules.update(loaded.rules)
                problems += (_named(problem, folder, named) for problem in loaded.problems)
            if problems and not self.overrides.lenient:
                raise ConfigError(tuple(problems))
            self.problems = tuple(dict.fromkeys((*self.problems, *problems)))
            self._rules[packs] = dict(sorted(rules.items()))
        return self._rules[packs]


def settings_for(path: Path, overrides: Overrides | None = None) -> Settings:
    """The settings of one story; for several make a `Configuration` and ask it."""
    return Configuration(overrides).settings(path)


def _absolute(path: Path) -> Path:
    """The path from the root; symbolic links stay, as the nearest file is the nearest by name."""
    return Path(os.path.abspath(path.expanduser()))  # noqa: PTH100


def _named(problem: Problem, folder: Path, named: Mapping[Path, Place]) -> Problem:
    """What is wrong with a folder of rules itself is told where it is named."""
    if problem.place.path != shown(folder) or folder not in named:
        return problem
    return problem._replace(place=named[folder], message=f"packs: {problem.place.path} {problem.message}")


def _packs(files: Sequence[File]) -> dict[Path, Place]:
    """The folders of rules that the files name, and where. Raises ConfigError for those that are not there."""
    named = [(file.near(said.value), file, said) for file in files for said in file.lists.get("packs", ())]
    problems = [
        Problem(file.place(said), f"packs: there is no folder {shown(path)}")
        for path, file, said in named
        if not path.is_dir()
    ]
    if problems:
        raise ConfigError(tuple(problems))
    return {path: file.place(said) for path, file, said in named}
