"""What an editor may set: `initializationOptions`, and the section `newslint` of its settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from newslint.config import Overrides

_STRINGS = {"type": "array", "items": {"type": "string"}}
_DELAY = {"type": "integer", "minimum": 0}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "diagnostics": {"enum": ["auto", "push", "pull"]},
        "debounceMs": _DELAY,
        "pauseMs": _DELAY,
        "holdAtCaret": {"type": "boolean"},
        "inlayHints": {"type": "boolean"},
        "codeLens": {"type": "boolean"},
        "configuration": {"type": ["string", "null"]},
        "profile": {"enum": ["neutral", "us-wire", "uk-web", "", None]},
        "select": {**_STRINGS, "type": ["array", "null"]},
        "extendSelect": _STRINGS,
        "ignore": _STRINGS,
        "preview": {"type": ["boolean", "null"]},
    },
}


class Options(NamedTuple):
    """The settings of one folder. `diagnostics` is settled at the start, all others may change."""

    diagnostics: str = "auto"
    debounceMs: int = 200  # noqa: N815  (as editors write it)
    pauseMs: int = 2000  # noqa: N815
    holdAtCaret: bool = True  # noqa: N815
    inlayHints: bool = False  # noqa: N815
    codeLens: bool = False  # noqa: N815
    configuration: str | None = None
    profile: str | None = None
    select: tuple[str, ...] | None = None
    extendSelect: tuple[str, ...] = ()  # noqa: N815
    ignore: tuple[str, ...] = ()
    preview: bool | None = None

    @property
    def drawn(self) -> tuple[bool, bool]:
        """What is drawn between the words of a story."""
        return self.inlayHints, self.codeLens

    @property
    def overrides(self) -> Overrides:
        """What they set over newslint.yml."""
        return Overrides(
            config=self.configuration or None,
            profile=self.profile or None,
            select=self.select,
            extend_select=self.extendSelect,
            ignore=self.ignore,
            preview=self.preview,
        )


def given(settings: Any, base: Options) -> tuple[Options, list[str]]:
    """The base with what an editor sets over it, and what is wrong with that, which is left out."""
    if not isinstance(settings, Mapping):
        return base, [] if settings is None else ["the settings are not a mapping of names to values"]
    from jsonschema import Draft202012Validator

    wrong: list[str] = []
    taken: dict[str, Any] = {}
    for name, value in settings.items():
        about = SCHEMA["properties"].get(name)
        if about is None:
            continue  # an editor's settings hold the extension's own, too
        errors = list(Draft202012Validator(about).iter_errors(value))
        if errors:
            wrong.append(f"newslint.{name}: {errors[0].message}")
        else:
            taken[name] = tuple(value) if isinstance(value, list) else value
    return base._replace(**taken), wrong
