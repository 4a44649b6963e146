"""newslint check --output-format html: one story is a page, several are a folder of pages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Ran, Run

HTML = ("--output-format", "html")


def write(desk: Path, **stories: str) -> None:
    """Write stories/NAME.txt for each NAME, `__` for a slash."""
    for name, words in stories.items():
        path = desk / "stories" / f"{name.replace('__', '/')}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")


def links(folder: Path) -> list[tuple[str, str]]:
    """Where the index leads, and with which words."""
    return re.findall(r'<a href="([^"]*)">(.*?)</a>', (folder / "index.html").read_text("utf-8"))


def test_one_story_goes_to_standard_output_or_a_file(check: Run, desk: Path) -> None:
    write(desk, a="A zebra.\n")
    ran = check(*HTML, "stories")
    assert (ran.status, ran.err) == (1, "")
    assert "<title>Proof: stories/a.txt</title>" in ran.out
    assert "‘zebra’ is no word for a newspaper." in ran.out
    assert check(*HTML, "stories/a.txt", "-o", "a.html").out == ""
    assert (desk / "a.html").read_text("utf-8") == ran.out


def test_standard_input(check: Run) -> None:
    ran = check(*HTML, "-", "--stdin-filename", "sub/b.html", stdin=b"<h1>A horse</h1><p>An emu.</p>")
    assert ran.status == 0
    assert "<title>Proof: A horse</title>" in ran.out
    assert "<h1>sub/b.html</h1>" in ran.out
    assert 'class="suggestion' in ran.out


def test_several_stories_need_a_folder(check: Run, desk: Path) -> None:
    write(desk, a="A zebra.\n", b="A gnu.\n")
    (desk / "file").touch()
    for target, words in (
        ((), "-o FOLDER"),
        (("-o", "a.html"), "-o a.html: several stories need a folder"),
        (("-o", "file"), "-o file: several stories need a folder"),
    ):
        ran = check(*HTML, "stories", *target)
        assert (ran.status, ran.out) == (2, "")
        assert words in ran.err
    assert sorted(path.name for path in desk.iterdir()) == ["file", "rules", "stories"]
    assert check(*HTML, "stories", "-o", "file/below").status == 2


def test_a_folder_of_pages(check: Run, desk: Path) -> None:
    write(desk, quiet="A horse.\n", warned="A gnu, a gnu.\n", a="An emu.\n", worst="Herds seen\n\nA zebra, a gnu.\n")
    (desk / "stories" / "bad.txt").write_bytes(b"a\0b")
    ran = check(*HTML, "stories", "-o", "out/proofs")
    assert ran.status == 2
    assert "stories/bad.txt" in ran.err
    folder = desk / "out" / "proofs"
    assert sorted(path.name for path in folder.iterdir()) == [
        *("a.txt.html", "index.html", "quiet.txt.html", "warned.txt.html", "worst.txt.html")
    ]
    assert links(folder) == [  # the most harmful first
        ("worst.txt.html", "Herds seen"),
        ("warned.txt.html", "stories/warned.txt"),
        ("a.txt.html", "stories/a.txt"),
        ("quiet.txt.html", "stories/quiet.txt"),
    ]
    index = (folder / "index.html").read_text("utf-8")
    assert re.findall(
        r'<th scope="row">(desk\.\w+)</th><td class="number">(\d)</td><td class="number">(\d)', index
    ) == [
        ("desk.gnu", "3", "2"),
        ("desk.emu", "1", "1"),
        ("desk.zebra", "1", "1"),
    ]
    assert "1 error, 3 warnings, 1 suggestion" in index
    assert '<th scope="row">stories/bad.txt</th>' in index
    assert '<a href="index.html">All stories</a>' in (folder / "worst.txt.html").read_text("utf-8")


def test_a_folder_that_is_there_gets_the_page_of_one_story_too(check: Run, desk: Path) -> None:
    write(desk, a="A zebra.\n")
    (desk / "there").mkdir()
    (desk / "there" / "index.html").write_text('<meta name="generator" content="newslint">')
    (desk / "there" / "mine.txt").write_text("mine")
    for folder in ("there", "new/"):
        assert check(*HTML, "stories", "-o", folder).status == 1
        assert links(desk / folder) == [("a.txt.html", "stories/a.txt")]
    assert (desk / "there" / "mine.txt").read_text() == "mine"


def test_names_of_pages_can_be_read_and_are_nobody_elses(check: Run, desk: Path) -> None:
    write(desk, **{"2026__may__a b": "A gnu.\n", "2026-may__a-b": "A gnu.\n", "index": "A gnu.\n", "…": "A gnu.\n"})
    write(desk, **{"Ünï code": "A gnu.\n", "L" + "o" * 150 + "ng": "A gnu.\n", "A__a": "A gnu.\n", "a__A": "A gnu.\n"})
    (desk / "stories" / "index").write_text("A gnu.\n")
    check(*HTML, "stories", "stories/index", "-o", "proofs")
    names = sorted(path.name for path in (desk / "proofs").iterdir())
    assert names == [
        *("2026-may-a-b.txt-2.html", "2026-may-a-b.txt.html", "A-a.txt.html", "a-A.txt-2.html", "index-2.html"),
        *("index.html", "index.txt.html", f"{'o' * 74}ng.txt.html", "txt.html", "Ünï-code.txt.html"),
    ]
    assert "%C3%9Cn%C3%AF-code.txt.html" in [address for address, _ in links(desk / "proofs")]


def test_the_same_bytes_from_one_process_and_from_two(check: Run, desk: Path) -> None:
    write(desk, **{f"s{n}": f"Herd {n} seen\n\nA zebra, {n} gnus. “We saw it,” said Ana Ruiz.\n" for n in range(9)})
    pages = []
    for jobs in ("1", "2"):
        assert check(*HTML, "stories", "-o", jobs, "--jobs", jobs).status == 1
        pages.append({path.name: path.read_bytes() for path in (desk / jobs).iterdir()})
    assert pages[0] == pages[1]
    assert len(pages[0]) == 10


def test_what_is_kept_of_earlier_runs_is_no_proof(check: Run, desk: Path) -> None:
    write(desk, a="A zebra slept.\n")
    plain = check("stories")
    assert "slept" in check(*HTML, "stories").out
    assert check("stories") == plain


def test_waivers_and_configuration_hold(run: Run, desk: Path) -> None:
    (desk / "newslint.yml").write_text("packs: [rules]\nselect: [desk]\nignore: [desk.gnu]\n")
    (desk / "a.md").write_text(
        "A zebra.\n\n<!-- newslint-disable-next-line desk.zebra -- so called -->\n\nA zebra, a gnu.\n"
    )
    ran: Ran = run("check", *HTML, "a.md")
    assert ran.status == 1
    assert len(re.findall("<mark", ran.out)) == len(re.findall("<li id=", ran.out)) == 1


def test_a_waived_quotation_is_no_alarm(run: Run, desk: Path) -> None:
    quoted = "“Our street has never been so quiet at night.”"
    (desk / "a.md").write_text(
        f"The depot closed.\n\n<!-- newslint-disable-next-line quotes.unattributed -- a chant -->\n\n{quoted}\n\n"
        f"The council meets on Monday.\n\n{quoted.replace('street', 'lane')}\n\nIt rained.\n"
    )
    told = run("check", *HTML, "a.md", "--isolated", "--select", "quotes.unattributed").out
    rows = re.findall(r"<tr[^>]*>.*?</tr>", told)
    (waived,) = (row for row in rows if "street" in row)
    assert "nobody</th>" in waived
    assert ">waived</td>" in waived
    assert 'class="nobody"' not in waived
    assert sum('class="nobody"' in row and "lane" in row for row in rows) == 2


@pytest.mark.parametrize(("words", "options", "status"), [("A gnu.", "", 0), ("A gnu.", "--fail-level warning", 1)])
def test_exit_codes(check: Run, desk: Path, words: str, options: str, status: int) -> None:
    write(desk, a=words)
    assert check(*HTML, "stories", *options.split()).status == status


def test_nothing_to_read(check: Run, desk: Path) -> None:
    (desk / "stories").mkdir()
    ran = check(*HTML, "stories")
    assert ran.status == 0
    assert "0 stories" in ran.out
    assert "no story here" in ran.err
