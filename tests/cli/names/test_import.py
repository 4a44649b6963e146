"""newslint names import and retire."""

from __future__ import annotations

import codecs
import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from tests.cli.conftest import Run

OWN = "# Ours.\npeople:\n  - Kim Lund  # chair\n"


def people(desk: Path) -> list[Any]:
    read: list[Any] = yaml.safe_load((desk / "names.yml").read_text(encoding="utf-8"))["people"]
    return read


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Name,Position,Team\nŁukasz Żak,keeper,Town\n", "utf-8"),
        ("Name,Position,Team\nŁukasz Żak,keeper,Town\n", "utf-8-sig"),
        ("sep=;\r\nFIRST NAME;Last_Name;Role;Club\r\nŁukasz;Żak;keeper;Town\r\n", "utf-16"),
        ('No\tplayer\tpos\tside\n\n7\t"Żak, Łukasz"\tkeeper\tTown\n\t\t\t\n', "utf-8"),
        ("name|role|team\nŻAK Łukasz|keeper|Town\nŁukasz Żak|keeper|Town\n", "utf-8"),
    ],
)
def test_sheets(text: str, encoding: str, run: Run, desk: Path) -> None:
    (desk / "squad.csv").write_text(text, encoding=encoding, newline="")
    ran = run("names", "import", "squad.csv", "--tag", "euro-28")
    assert ran.status == 0, ran.err
    first, *rest = people(desk)
    assert first == {"forms": ["Łukasz Żak"], "role": "keeper", "team": "Town", "tag": "euro-28"}
    assert rest in ([], [first])


def test_old_windows_sheet_with_forms_and_dates(run: Run, desk: Path) -> None:
    text = 'Surname;Forename;Aliases;Since;Until\nNuñez;José;"Pepe Nuñez; Nuñez Jr";2019;2024-06-30\n'
    (desk / "a.csv").write_bytes(text.encode("cp1252"))
    ran = run("names", "import", "a.csv", "--tag", "t")
    assert "Windows-1252" in ran.err
    assert people(desk) == [
        {
            "forms": ["José Nuñez", "Pepe Nuñez", "Nuñez Jr"],
            "from": 2019,
            "until": datetime.date(2024, 6, 30),
            "tag": "t",
        }
    ]


def test_a_second_import_replaces_the_first(run: Run, desk: Path) -> None:
    (desk / "names.yml").write_text(OWN)
    sheet = desk / "s.csv"
    sheet.write_text("name,role\nAna Ruiz,keeper\nBo Lee,wing\nCy Oda,wing\n")
    assert "t: 3 new, 0 gone, 0 kept" in run("names", "import", "s.csv", "--tag", "t").out
    before = (desk / "names.yml").read_text()
    assert "t: 0 new, 0 gone, 3 kept" in run("names", "import", "s.csv", "--tag", "t").out
    assert (desk / "names.yml").read_text() == before
    (desk / "names.yml").write_text(before.replace("[Ana Ruiz]", "[Ana Ruiz, Anita Ruiz]"))
    sheet.write_text("name,role\nAna Ruiz,back\nBo Lee,wing\nDi Orr,wing\n")
    assert "t: 1 new, 1 gone (Cy Oda), 1 kept, 1 changed" in run("names", "import", "s.csv", "--tag", "t").out
    assert (desk / "names.yml").read_text() == (
        OWN + "  - {forms: [Bo Lee], role: wing, tag: t}\n"
        "  - {forms: [Ana Ruiz, Anita Ruiz], role: back, tag: t}\n  - {forms: [Di Orr], role: wing, tag: t}\n"
    )


def test_capitals_of_family_names(run: Run, desk: Path) -> None:
    rows = "KIM Min-jae", "NGUYEN Van Minh", "LEE Anna", "GARCÍA LUNA José", "Ana RUIZ", "RUIZ", "WANG Fang", "KIM Anna"
    (desk / "s.csv").write_text("\n".join(("name", *rows)), encoding="utf-8")
    assert run("names", "import", "s.csv", "--tag", "t").status == 0
    assert [person["forms"][0] for person in people(desk)] == [
        "Kim Min-jae",
        "Nguyen Van Minh",
        "Anna Lee",
        "José García Luna",
        "Ana Ruiz",
        "Ruiz",
        "Wang Fang",
        "Anna Kim",
    ]


def test_bad_rows(run: Run, desk: Path) -> None:
    (desk / "names.yml").write_text(OWN)
    (desk / "s.csv").write_text("name,from\nAna Ruiz,2019\n,2020\nBo Lee,soon\nCy, Oda,2020\n\nAna Ruiz,2019\n")
    ran = run("names", "import", "s.csv", "--tag", "t")
    assert ran.status == 2
    assert (desk / "names.yml").read_text() == OWN
    assert ran.err.splitlines() == [
        "s.csv:7: Ana Ruiz stands at line 2 already: taken once",
        "s.csv:3: no name",
        "s.csv:4: ‘soon’ is neither a year nor a day such as 2024-05-31",
        "s.csv:5: 3 cells where the head has 2: quotation marks round a comma?",
        "newslint: s.csv: 3 rows are wrong: nothing was changed (--skip-bad takes the others)",
    ]
    assert run("names", "import", "s.csv", "--tag", "t", "--skip-bad").status == 0
    assert people(desk) == ["Kim Lund", {"forms": ["Ana Ruiz"], "from": 2019, "tag": "t"}]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is empty"),
        (b"a,b\n1,2\n", "no column of names among a, b"),
        (b"name\n", "holds nobody"),
        (b'name\n"Ana\n', "is no sound CSV"),
        (b"PK\x03\x04\0\0", "is no text"),
        (codecs.BOM_UTF8 + b"name\n\xff\xfeAna\n", "cannot be printed"),
        (b"name\n" + b"x" * 200_000, "is no sound CSV"),
    ],
)
def test_hostile_sheets(data: bytes, told: str, run: Run, desk: Path) -> None:
    (desk / "s.csv").write_bytes(data)
    ran = run("names", "import", "s.csv", "--tag", "t")
    assert ran.status == 2
    assert told in ran.err
    assert not (desk / "names.yml").exists()


def test_columns_of_ones_own(run: Run, desk: Path) -> None:
    (desk / "s.csv").write_text("Who,What\nAna Ruiz,poet\n")
    assert run("names", "import", "s.csv", "--tag", "t", "--name-column", "who", "--role-column", "What").status == 0
    assert people(desk) == [{"forms": ["Ana Ruiz"], "role": "poet", "tag": "t"}]
    ran = run("names", "import", "s.csv", "--tag", "t", "--name-column", "whom")
    assert (ran.status, "there is no column ‘whom’; the columns are Who, What" in ran.err) == (2, True)
    assert "cannot be read" in run("names", "import", "none.csv", "--tag", "t").err


def test_retire(run: Run, desk: Path) -> None:
    text = OWN + "  - {forms: A B, tag: t}\n  - forms: [C D]  # back\n    tag: t\n  - {forms: E, until: 2001, tag: t}\n"
    (desk / "names.yml").write_text(text)
    assert (
        "t: 2 people until 2024-05-31, 1 person earlier"
        in run("names", "retire", "--tag", "t", "--until", "2024-05-31").out
    )
    after = text.replace("B, tag: t}", "B, tag: t, until: 2024-05-31}").replace(
        "tag: t\n", "tag: t\n    until: 2024-05-31\n"
    )
    assert (desk / "names.yml").read_text() == after
    assert "t: nobody holds the role longer than" in run("names", "retire", "--tag", "t").out
    assert "t: 3 people taken out" in run("names", "retire", "--tag", "t", "--delete").out
    assert (desk / "names.yml").read_text() == OWN


def test_a_role_ends_after_it_begins(run: Run, desk: Path) -> None:
    (desk / "s.csv").write_text("name,from,until\nA B,2024-05-01,2024\nC D,2024,2023-12-31\n")
    ran = run("names", "import", "s.csv", "--tag", "t", "--skip-bad")
    assert ran.err.splitlines()[0] == "s.csv:3: until 2023-12-31 is before from 2024"
    before = (desk / "names.yml").read_text()
    ran = run("names", "retire", "--tag", "t", "--until", "2023")
    assert (ran.status, ran.err) == (2, "newslint: names.yml: A B: the role begins after 2023\n")
    assert (desk / "names.yml").read_text() == before
    ran = run("names", "add", "E F", "--from", "2024", "--until", "2023")
    assert (ran.status, "until 2023 is before from 2024" in ran.err) == (2, True)


def test_nobody_to_retire(run: Run, desk: Path) -> None:
    ran = run("names", "retire", "--tag", "t")
    assert (ran.status, ran.err) == (2, "newslint: names.yml: nobody has the tag ‘t’; nobody has one\n")
    (desk / "names.yml").write_text("people: [{forms: A, tag: b}, {forms: B, tag: a}]\n")
    assert "the tags are a, b" in run("names", "retire", "--tag", "t").err
    assert run("names", "retire", "--tag", "a", "--until", "2020", "--delete").status == 2
    today = datetime.date.today().isoformat()
    assert f"a: 1 person until {today}" in run("names", "retire", "--tag", "a").out
