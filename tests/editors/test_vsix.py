"""What is in the packaged extension for VS Code."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from newslint import __version__
from newslint.config import Overrides
from newslint.server.options import SCHEMA, Options, given

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def package(vsix: Path) -> ZipFile:
    """The package, open."""
    return ZipFile(vsix)


def test_it_is_named_after_the_version(vsix: Path, package: ZipFile) -> None:
    assert vsix.name == f"newslint-{__version__}.vsix"
    assert json.loads(package.read("extension/package.json"))["version"] == __version__


def test_it_holds_what_it_needs_and_nothing_else(package: ZipFile) -> None:
    assert {name.removeprefix("extension/") for name in package.namelist() if name.startswith("extension/")} == {
        "LICENSE.txt",
        "NOTICE.txt",
        "dist/config.schema.json",
        "dist/extension.js",
        "icon.png",
        "package.json",
        "readme.md",
    }
    assert sum(entry.file_size for entry in package.infolist()) < 700_000


def test_packages_in_the_bundle_are_named_with_their_licences(package: ZipFile) -> None:
    notice = package.read("extension/NOTICE.txt").decode()
    assert "vscode-languageclient\n" in notice
    assert notice.count("Permission") >= 6


def test_the_editor_completes_newslint_yml_by_the_schema_that_newslint_prints(package: ZipFile) -> None:
    manifest = json.loads(package.read("extension/package.json"))
    (contribution,) = manifest["contributes"]["yamlValidation"]
    assert contribution["fileMatch"] == ["newslint.yml", ".newslint.yml"]
    printed = subprocess.run([sys.executable, "-m", "newslint", "schema", "config"], capture_output=True, check=True)
    assert package.read("extension/" + contribution["url"].removeprefix("./")) == printed.stdout


def test_a_workspace_that_is_not_trusted_names_no_program(package: ZipFile) -> None:
    manifest = json.loads(package.read("extension/package.json"))
    trust = manifest["capabilities"]["untrustedWorkspaces"]
    assert trust["supported"] == "limited"
    assert set(trust["restrictedConfigurations"]) == {"newslint.path", "newslint.interpreter"}


def test_settings_are_those_of_the_server_with_its_defaults(package: ZipFile) -> None:
    settings = json.loads(package.read("extension/package.json"))["contributes"]["configuration"]["properties"]
    own = {"enable", "path", "interpreter", "count", "trace.server"}  # of the extension alone
    served = {name.removeprefix("newslint."): about for name, about in settings.items()}
    assert set(served) == set(SCHEMA["properties"]) | own
    assert given({name: about["default"] for name, about in served.items()}, Options())[0].overrides == Overrides()
    for name, default in Options()._asdict().items():
        assert served[name]["default"] == (list(default) if isinstance(default, tuple) else default) or default is None
    assert set(served["profile"]["enum"]) - {""} == {
        path.stem for path in (ROOT / "newslint" / "profiles").glob("*.yml")
    }


def test_settings_and_commands_are_those_that_the_extension_asks_for(package: ZipFile) -> None:
    contributes = json.loads(package.read("extension/package.json"))["contributes"]
    source = (ROOT / "editors" / "vscode" / "src" / "extension.ts").read_text("utf-8")
    pages = re.search(r"const PAGES = \{.*?\n(.*?)\n\};", source, re.DOTALL)
    assert pages
    made = {*re.findall(r"registerCommand\('newslint\.(\w+)'", source), *re.findall(r"(\w+): \[", pages[1])}
    called = {command["command"].removeprefix("newslint.") for command in contributes["commands"]}
    assert made - called == {"goTo"} and called <= made  # goTo is what the places on pages are linked with
    asked = {f"newslint.{name}" for name in re.findall(r"setting(?:<\w+>)?\('(\w+)'\)", source)}
    assert asked == {f"newslint.{name}" for name in ("enable", "path", "interpreter", "count")}


def test_the_documents_name_every_setting(package: ZipFile) -> None:
    settings = json.loads(package.read("extension/package.json"))["contributes"]["configuration"]["properties"]
    words = (ROOT / "docs" / "editors.md").read_text("utf-8")
    assert [
        name
        for name in settings
        if not {f"`{name}`", f"`{name.removeprefix('newslint.')}`"} & {*re.findall("`[^`\n]+`", words)}
    ] == []
