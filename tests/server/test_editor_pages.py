"""The pages on editors that no test starts, and the table of settings."""

from __future__ import annotations

import json
import re
import tomllib

from guides import ROOT, blocks

from newslint.server.options import SCHEMA, Options


def test_every_setting_is_in_the_table_with_its_default() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(.*?)` \|", (ROOT / "docs" / "editors.md").read_text("utf-8"), re.MULTILINE)
    assert {name: json.loads(default) for name, default in rows} == json.loads(json.dumps(Options()._asdict()))
    assert {name for name, _ in rows} == set(SCHEMA["properties"])


def test_configurations_of_editors_that_could_not_be_tried_are_well_formed() -> None:
    (helix,) = blocks("helix.md", "toml")
    told = tomllib.loads(helix)["language-server"]["newslint"]
    assert [told["command"], *told["args"]] == ["newslint", "server"]
    (sublime,) = blocks("sublime.md", "json")
    assert json.loads(sublime)["clients"]["newslint"]["command"] == ["newslint", "server"]
