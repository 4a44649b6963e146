"""What can go wrong, each with its place and a hint."""

from __future__ import annotations

from typing import NamedTuple


class NewslintError(Exception):
    """The base of every error that newslint raises on purpose: one clear line, never a traceback."""


class FileError(NewslintError):
    """A file that could not be read as a story (missing, binary, too large, no permission)."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class Place(NamedTuple):
    """A place in a YAML file: line and column from 1, and the line itself. Line 0 is no line: `--select`, a folder."""

    path: str
    line: int
    column: int
    text: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


class Problem(NamedTuple):
    """One thing wrong with a rule file or a configuration."""

    place: Place
    message: str
    hint: str = ""

    def __str__(self) -> str:
        lines = [f"{self.place}: {self.message}"]
        if self.place.text:
            cut = max(0, self.place.column - 60)
            lines.append(f"    {self.place.text[cut : cut + 110]}")
            lines.append("    " + " " * (self.place.column - 1 - cut) + "^")
        if self.hint:
            lines.append(f"    hint: {self.hint}")
        return "\n".join(lines)


class ConfigError(NewslintError):
    """Everything that is wrong with the rules or the configuration, in one go."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)  # what a copy in another process is made from
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class Stopped(NewslintError):  # noqa: N818 - what happened, not a fault of the program
    """A signal ended the run before its time, and its report with what was found until then; its exit code."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class RuleTimeout(NewslintError):  # noqa: N818 - what happened, not a fault of the program
    """A rule's expression took too long on a story."""


class CheckUnavailable(NewslintError):  # noqa: N818
    """A check could not run at all (a server that does not answer, a package that lacks its data)."""
