"""Which LanguageTool the configuration and the command line name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newslint.config.given import File, Said
from newslint.errors import ConfigError, Place, Problem
from newslint.languagetool.service import OPTION, Service, is_address, without_secrets
from newslint.ruleset.rule import Rule

CHECK = "languagetool"
EXAMPLE = "languagetool: {url: http://localhost:8081}"
_LINE = "--languagetool or NEWSLINT_LANGUAGETOOL_URL"
_DIALECTS = {"uk-web": "en-GB"}


def service(files: Sequence[File], url: str | None, profile: str, run: int = 0) -> tuple[Service | None, str]:
    """The service and who named it; None where nobody did. The command line's address goes before the files'.

    Raises ConfigError.
    """
    file, said = next(((f, f.values[CHECK]) for f in reversed(files) if CHECK in f.values), (None, Said({}, 0, 0, "")))
    options: dict[str, Any] = dict(said.value)
    local, origin = options.pop("local", False), ""
    if url:
        if not is_address(url):
            hint = "a server is written http://localhost:8081"
            raise ConfigError((Problem(Place(_LINE, 0, 0), f"‘{without_secrets(url)}’ is no server", hint),))
        options["url"], origin = url, _LINE
    elif file:
        place = file.place(said)
        if local and "url" in options:
            raise ConfigError((Problem(place, "languagetool: either url or local, not both"),))
        if "url" in options and not is_address(options["url"]):
            raise ConfigError((Problem(place, "languagetool: url is no address", EXAMPLE),))
        origin = str(place)
    if not (local or "url" in options):
        return None, ""
    return Service(**{"language": _DIALECTS.get(profile, "en-US"), **options, "run": run}), origin


def served(rule: Rule, service: Service | None) -> Rule:
    """The rule with the service that it asks."""
    if rule.check != CHECK or service is None:
        return rule
    return rule._replace(options={**rule.options, OPTION: service._asdict()})
