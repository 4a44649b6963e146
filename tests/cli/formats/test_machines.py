"""JSON, SARIF and the Reviewdog Diagnostic Format, held against their schemas and against the bytes of the story."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

from newslint.document import Document
from newslint.report.check import sarif as sarif_format
from newslint.report.places import placed
from newslint.report.record import unread

if TYPE_CHECKING:
    from tests.cli.conftest import Ran, Run

Checked = Callable[..., "Ran"]
Schema = Callable[[str, Iterable[Any]], None]


@pytest.fixture
def schema(run: Run, tmp_path: Path) -> Schema:
    """Holds values against a schema that `newslint schema` prints, by check-jsonschema."""

    def holds(what: str, values: Iterable[Any]) -> None:
        (tmp_path / "schema.json").write_text(run("schema", what).out, "utf-8")
        files = []
        for number, value in enumerate(values):
            files.append(tmp_path / f"value{number}.json")
            files[-1].write_text(json.dumps(value), "utf-8")
        _check_jsonschema("--schemafile", tmp_path / "schema.json", *files)

    return holds


def _check_jsonschema(*arguments: str | Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *arguments], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_json(formatted: Checked, schema: Schema) -> None:
    schema("report", [json.loads(formatted("json", *more).out) for more in ([], ["--statistics"])])


def test_json_lines(formatted: Checked, schema: Schema) -> None:
    lines = [json.loads(line) for line in formatted("json-lines", "--statistics").out.splitlines()]
    schema("report-line", lines)
    files = json.loads(formatted("json").out)["files"]
    findings = [line for line in lines if "fingerprint" in line]
    assert findings == [{"path": file["path"], **finding} for file in files for finding in file["findings"]]
    failed, statistics = lines[len(findings) :]
    assert (failed["path"], failed["error"]["rule"]) == ("picture.txt", "")
    assert statistics["statistics"]["desk.zebra"] == 3


@pytest.fixture
def multitool(npm_package: Callable[[str], Path], tmp_path: Path) -> Callable[[Path], str]:
    """Validates a SARIF file by Microsoft's rules and GitHub's; what it complains of."""
    package = npm_package("@microsoft/sarif-multitool-linux")

    def complaints(path: Path) -> str:
        _check_jsonschema("--schemafile", package / "sarif-2.1.0.json", path)
        line = [
            "--rule-kind",
            "Sarif;Ghas",
            "--level",
            "Error",
            "-o",
            tmp_path / "out.sarif",
            "--log",
            "ForceOverwrite",
        ]
        ran = subprocess.run(
            [package / "Sarif.Multitool", "validate", path, *line], capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stdout  # it ends with 0 whatever it finds
        return "".join(told for told in ran.stdout.splitlines(keepends=True) if "error" in told)

    return complaints


def test_sarif_is_what_github_takes(formatted: Checked, stories: Path, multitool: Callable[[Path], str]) -> None:
    formatted("sarif", "-o", "report.sarif")
    assert multitool(stories / "report.sarif") == ""
    report = (stories / "report.sarif").read_text("utf-8")
    (stories / "report.sarif").write_text(report.replace('"startLine": 1,', '"startLine": 2,', 1), "utf-8")
    assert "SARIF1007" in multitool(stories / "report.sarif")


def test_sarif(formatted: Checked, stories: Path) -> None:
    (run,) = json.loads(formatted("sarif").out)["runs"]
    results = run["results"]
    assert [result["level"] for result in results] == ["error"] * 3 + ["warning"] * 3 + ["note"]
    assert run["columnKind"] == "unicodeCodePoints"
    lines = (stories / "news").joinpath("Fähre 50%, spät: 1.md").read_text("utf-8-sig").split("\n")
    for result in results:
        physical = result["locations"][0]["physicalLocation"]
        assert physical["artifactLocation"] == {
            "uri": "news/F%C3%A4hre%2050%25%2C%20sp%C3%A4t%3A%201.md",
            "uriBaseId": "%SRCROOT%",
        }
        region = physical["region"]
        if region["startLine"] == region["endLine"]:
            marked = lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
            assert marked in ("zebra", "gnu", "Prescott")
        descriptor = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert descriptor["id"] == result["ruleId"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert rules["desk.gnu"]["shortDescription"]["text"] == "A gnu is a wildebeest."
    assert rules["desk.gnu"]["help"]["markdown"].endswith("**Source:** The [zoo](https://zoo.invalid) guide.")
    assert rules["desk.gnu"]["helpUri"] == "https://desk.invalid/gnu"
    assert rules["desk.gnu"]["defaultConfiguration"] == {"level": "warning"}
    assert "helpUri" not in rules["naming.variant"]
    (name,) = (result for result in results if result["ruleId"] == "naming.variant")
    assert name["message"]["text"].endswith("Also here: [line 3](1).")
    assert [place["id"] for place in name["relatedLocations"]] == [1]
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    (failed,) = invocation["toolExecutionNotifications"]
    assert failed["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "picture.txt"


def test_sarif_fixes_change_what_they_say(formatted: Checked, stories: Path) -> None:
    (run,) = json.loads(formatted("sarif").out)["runs"]
    changes = [fix["artifactChanges"][0] for result in run["results"] for fix in result.get("fixes", ())]
    story = stories / unquote(changes[0]["artifactLocation"]["uri"])
    lines = story.read_bytes().decode("utf-8-sig").split("\n")
    for change in reversed(changes):
        for replacement in change["replacements"]:
            region = replacement["deletedRegion"]
            line = lines[region["startLine"] - 1]
            before, after = line[: region["startColumn"] - 1], line[region["endColumn"] - 1 :]
            lines[region["endLine"] - 1] = before + replacement["insertedContent"]["text"] + after
    assert "\n".join(lines) == story.read_bytes().decode("utf-8-sig").replace("gnu", "wildebeest é")


def test_sarif_of_what_could_not_run(check: Run, stories: Path) -> None:
    (stories / "clean.txt").write_text("A zebra.\n")
    line = ("clean.txt", "--output-format", "sarif", "--languagetool", "http://localhost:9")
    (run,) = json.loads(check(*line).out)["runs"]
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["level"] == "error"
    assert note["message"]["text"].startswith("clean.txt: desk.typo: ")
    ran = check(*line, "--allow-degraded")
    (invocation,) = json.loads(ran.out)["runs"][0]["invocations"]
    assert (ran.status, invocation["executionSuccessful"]) == (1, True)
    assert [note["level"] for note in invocation["toolExecutionNotifications"]] == ["warning"]


def test_sarif_keeps_the_gravest(check: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif_format, "MOST", 5)
    (desk / "a.txt").write_text("An emu, an emu, a gnu, a gnu, a gnu.\n\nA gnu, a zebra.\n")
    ran = check("a.txt", "--output-format", "sarif")
    (run,) = json.loads(ran.out)["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["desk.zebra"] + ["desk.gnu"] * 4
    assert "2 more are left out" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
    assert "note: SARIF: " in ran.err
    assert ran.status == 1


def test_sarif_messages_hold_no_links_of_the_story(check: Run, desk: Path) -> None:
    (desk / "rules/desk/zebra.yml").write_text(
        "extends: existence\nmessage: \"“%s”\"\nlevel: error\nnonword: true\nraw: ['\\[a\\]\\(b\\)']\n"
    )
    (desk / "a.txt").write_text("See [a](b) there.\n")
    (result,) = json.loads(check("a.txt", "--output-format", "sarif").out)["runs"][0]["results"]
    assert result["message"]["text"] == "“[a]\\(b)”"


@pytest.fixture
def rdformat(npm_package: Callable[[str], Path], node: Path, tmp_path: Path) -> Callable[[Iterable[str]], bool]:
    """Whether rdformat-validator takes these texts."""
    script = npm_package("@umbrelladocs/rdformat-validator") / "bin" / "rdformat-validator.js"

    def valid(texts: Iterable[str]) -> bool:
        files = []
        for number, text in enumerate(texts):
            files.append(tmp_path / f"rd{number}.json")
            files[-1].write_text(text, "utf-8")
        ran = subprocess.run([node, script, "--strict", *files], capture_output=True, check=False)
        return ran.returncode == 0

    return valid


def test_rdjson_is_what_reviewdog_takes(formatted: Checked, rdformat: Callable[[Iterable[str]], bool]) -> None:
    whole, lines = formatted("rdjson").out, formatted("rdjsonl").out.splitlines()
    assert rdformat([whole, *lines])
    assert not rdformat([whole.replace('"line": 1', '"line": "one"', 1)])
    diagnostics = json.loads(whole)["diagnostics"]
    assert [{**d, "source": {"name": "newslint"}} for d in diagnostics] == [json.loads(line) for line in lines]


def test_rdjson_columns_are_bytes(formatted: Checked, stories: Path) -> None:
    """Every place is cut out of the bytes of the file, every suggestion put into them, as reviewdog does."""
    *diagnostics, unread = json.loads(formatted("rdjson").out)["diagnostics"]
    raw = (stories / diagnostics[0]["location"]["path"]).read_bytes()
    lines = raw.split(b"\n")
    marked, suggested = [], lines.copy()
    for d in diagnostics:
        related = [place["location"]["range"] for place in d.get("related_locations", ())]
        for start, end in ((r["start"], r["end"]) for r in (d["location"]["range"], *related)):
            if start["line"] == end["line"]:
                marked.append(lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1].decode())
    assert marked == ["zebra", "gnu", "zebra", "Prescott", "𝒪wen Prescot".split()[1], "zebra", "gnu"]
    for suggestion in (s for d in reversed(diagnostics) for s in d.get("suggestions", ())):
        start, end = suggestion["range"]["start"], suggestion["range"]["end"]
        line = suggested[start["line"] - 1]
        suggested[end["line"] - 1] = (
            line[: start["column"] - 1] + suggestion["text"].encode() + line[end["column"] - 1 :]
        )
    assert b"\n".join(suggested) == raw.replace(b"gnu", "wildebeest é".encode())
    assert [d["severity"] for d in diagnostics].count("ERROR") == 3
    assert diagnostics[1]["code"] == {"value": "desk.gnu", "url": "https://desk.invalid/gnu"}
    assert unread["location"] == {"path": "picture.txt"}


@pytest.mark.parametrize(
    ("raw", "column"),
    [
        ("Zoë’s zebra.\n".encode("cp1252"), 10),  # as if it were UTF-8
        ("Zoë’s é".encode() + b"\xff zebra.\n", 14),  # bytes that no encoding explains are one byte each
        ("\ufeffZoë’s zebra.\n".encode("utf-16-le"), 13),
        ("Zo\ud83d zebra.\n".encode("utf-16-le", "surrogatepass"), None),
    ],
)
def test_bytes_of_other_encodings(check: Run, desk: Path, raw: bytes, column: int | None) -> None:
    (desk / "a.txt").write_bytes(raw)
    diagnostics = json.loads(check("a.txt", "--output-format", "rdjson").out)["diagnostics"]
    places = [d["location"]["range"]["start"]["column"] for d in diagnostics if "range" in d["location"]]
    assert places == ([] if column is None else [column])


def test_bytes_of_a_long_line_are_counted_once() -> None:
    """Each place counted from the start of its line would be a hundred gigabytes."""
    words = "é😀 zebra " * 2_000_000
    record = unread("long.txt", "")
    record["findings"] = [{"start": at, "end": at + 5, "related": [], "fixes": []} for at in range(3, len(words), 900)]  # type: ignore[typeddict-item]
    start = time.monotonic()
    places = placed(record, Document("long.txt", "txt", words, words))["places"]
    assert time.monotonic() - start < 10
    assert places[9_000_003] == (1, 9_000_004, 13_000_008)
