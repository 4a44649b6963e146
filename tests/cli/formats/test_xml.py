"""JUnit against its schema, Checkstyle against what its readers take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from xmlschema import XMLSchema

if TYPE_CHECKING:
    from tests.cli.conftest import Ran, Run

Checked = Callable[..., "Ran"]


@pytest.fixture(scope="module")
def junit() -> XMLSchema:
    """What Jenkins takes."""
    return XMLSchema(Path(__file__).with_name("junit-10.xsd"))


def test_junit(formatted: Checked, junit: XMLSchema) -> None:
    out = formatted("junit").out
    junit.validate(out)
    assert not junit.is_valid(out.replace("failure", "failing"))
    suites = {suite.get("name", ""): suite for suite in ElementTree.fromstring(out)}
    assert list(suites) == ["clean.txt", "news/Fähre 50%, spät: 1.md", "newslint"]
    assert [len(suite) for suite in suites.values()] == [1, 7, 1]
    for suite in suites.values():
        assert int(suite.get("tests", "")) == len(suite)
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("errors", "")) == len(suite.findall("testcase/error"))
        assert len({case.get("name") for case in suite}) == len(suite)
    assert len(suites["clean.txt"][0]) == 0
    failure = suites["news/Fähre 50%, spät: 1.md"].find("testcase[@name='desk.gnu at 3:41']/failure")
    assert failure is not None
    assert failure.get("type") == "warning"
    assert failure.text is not None
    assert "said the gnu and\n" in failure.text
    assert "possible fix: Change to ‘wildebeest é’" in failure.text
    assert suites["newslint"][0].get("classname") == "picture.txt"
    assert suites["newslint"].findtext("testcase/error", "").startswith("not a text file")


def test_checkstyle(formatted: Checked) -> None:
    root = ElementTree.fromstring(formatted("checkstyle").out)
    assert (root.tag, [file.get("name") for file in root]) == (
        "checkstyle",
        ["news/Fähre 50%, spät: 1.md", "picture.txt"],
    )
    first = root[0][0]
    assert {**first.attrib, "message": ""} == {
        "line": "1",
        "column": "8",
        "severity": "error",
        "message": "",
        "source": "newslint.desk.zebra",
    }
    severities = [error.get("severity") for file in root for error in file]
    assert [severities.count(s) for s in ("error", "warning", "info")] == [4, 3, 1]
    assert root[1][0].get("source") == "newslint"


@pytest.mark.parametrize("style", ["junit", "checkstyle"])
def test_control_characters_are_no_xml(check: Run, desk: Path, style: str) -> None:
    (desk / "rules/desk/bell.yml").write_text(
        'extends: existence\nmessage: "<%s> & “\\uFFFE”"\nlevel: error\nnonword: true\ntokens: ["a\\e\\\\[31mb"]\n'
    )
    (desk / "a\t\x0b.txt").write_bytes("Then a\x1b[31mb said ]]> no 😀.\n".encode())
    root = ElementTree.fromstring(check(".", "--output-format", style).out)
    assert root[0].get("name") == "a\t\ufffd.txt"
    (told,) = (message for node in root.iter() if (message := node.get("message")))
    assert told == "<a\ufffd[31mb> & “\ufffd”"
