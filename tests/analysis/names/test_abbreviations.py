"""Abbreviations: what explains one, and how each rule on them fares on copy of our own."""

from __future__ import annotations

import pytest
from stories import said

from newslint.analysis import Analysis
from newslint.analysis.names.abbreviations.abbreviations import undefined
from newslint.analysis.names.abbreviations.definitions import definitions
from newslint.formats import read_text

DEFINED = {
    "MDB": """
        The Marsh Drainage Board (MDB) met.
        The Marsh Drainage Board (the MDB) met.
        The Marsh Drainage Board (or MDB) met.
        The Marsh Drainage Board, or MDB, met.
        The Marsh Drainage Board (“MDB”) met.
        The Marsh Drainage Board [MDB] met.
        The Marsh Drainage Board ( MDB ) met.
        The Marsh Drainage Board (MDB, founded in 1911) met.
        The “Marsh Drainage Board” (MDB) met.
        The Marsh Drainage Board’s (MDB) clerk left.
        The M.D.B. met the Marsh Drainage Board (M.D.B.).
        The MDB (Marsh Drainage Board) met.
        The M.D.B. (the Marsh Drainage Board) met.
        The Board for Marsh, Dune and Brook Affairs (MDB) met.
        The Department of Marsh Drainage and Bridges (MDB) met.
        The Trust for Marsh Drainage and Bridge Upkeep (MDB) met.
        It sells marsh-dried beans (MDBs).
        “The Marsh Drainage Board (MDB) lied,” he said.
    """,
    "TB": "Cases of tuberculosis (TB) rose.",
    "SDR": "Prices of special drawing rights (SDRs) fell.",
    "MKA": "The Marsh Keeping Agency (Mka) met.",
    "MDA": "The Marsh & Dune Authority (M&DA) met.",
    "": """
        Senator Dana Orr Hill (D-OH) left.
        Senator Ann Wells (D-Ohio) met the Port Board (AP).
        Shares in Marsh Dune Brew (NYSE: MDB) fell.
        Orlo Ltd (ORL) fell.
        They won at Upper Tarn (2-0).
        The clerk is Mary Bell Adams (MBA).
        He paid in dollars (USD).
        (MDB) met.
        MARSH DUNE, Ohio (AP) - A man fell.
    """,
}


@pytest.mark.parametrize(
    ("story", "letters"), [(s.strip(), x) for x, stories in DEFINED.items() for s in stories.strip().splitlines()]
)
def test_definitions(story: str, letters: str) -> None:
    assert ",".join(d.letters for d in Analysis(read_text(story, "s.txt")).get(definitions)) == letters


PLANTED = {
    "abbreviations.defined-unused": """
        The Marsh Drainage Board (MDB) met. The board slept.
        The Marsh Drainage Board (the MDB) met. The board slept.
        He wrote to the Marsh Drainage Board (M.D.B.). It slept.
        The Board for Marsh, Dune and Brook Affairs (MDB) met. It slept.
        Prices of special drawing rights (SDRs) fell. So did shares.
        The Marsh Keeping Agency (Mka) met. The agency slept.
        The union of marsh wardens (UMW) met. The wardens slept.
        The Kolva People’s Army (KPA) fled; the army’s tents burned.
        The Marsh Drainage Board, or MDB, met. It slept.
        Ore & Natural Gas Corp (ONGC) rose. The firm is old.
    """,
    "abbreviations.defined-twice": """
        The Marsh Drainage Board (MDB) met. The MDB slept. The Marsh Drainage Board (MDB) woke.
        The Marsh Drainage Board (MDB) met. The MDB slept. The MDB (Marsh Drainage Board) woke.
        The Marsh Organisation Board (MOB) met. The MOB slept. The Marsh Organization Board (MOB) woke.
        The Marsh Drainage Board (MDB) met. The MDB slept. The Marsh Drainage Board (or MDB) woke.
        The Trust for Dune Keeping (TDK) met. TDK slept. Trust for Dune Keeping (TDK) men woke.
        He bought special drawing rights (SDRs). SDRs fell. Special drawing rights (SDRs) rose.
        The M.D.B. (Marsh Drainage Board) met. The M.D.B. slept. The Marsh Drainage Board (M.D.B.) woke.
    """,
    "abbreviations.two-meanings": """
        The Port Authority (PA) sued the Press Agency (PA). The PA won.
        The Marsh Drainage Board (MDB) met. The Modern Dance Ballet (MDB) danced. The MDB slept.
        The MDB (Marsh Drainage Board) met. The Modern Dance Ballet (MDB) danced.
        The Kolva Army (KA) met Kites Abroad (KA). KA won.
        The Trust for Dune Keeping (TDK) met. Two dry kilns (TDK) burned. The TDK slept.
    """,
    "abbreviations.stops-mix": """
        A U.S. envoy left. The UN had asked him to.
        A US envoy left. The U.N. had asked him to.
        The U.K. voted. The US did not.
        The F.B.I. came. So did the CIA.
        The I.R.S. wrote. The EPA did not.
    """,
    "naming.abbreviation": """
        A U.S. envoy left. The US slept.
        A U.S. envoy left. The USA slept.
        The US envoy left. The USA slept.
        The U.K. voted. The UK slept.
        The U.N. voted. The UN slept.
        The N.L.R.B. met. The NLRB voted.
        The F.B.I. came early. The FBI left late.
    """,
}
SILENT = {
    "abbreviations.defined-unused": """
        The Marsh Drainage Board (MDB) met. The MDB slept.
        The Marsh Drainage Board (MDB) met. “The M.D.B. lied,” he said.
        The Marsh Drainage Board (MDB) met. MDB’s clerk slept.
        The MDB (Marsh Drainage Board) met. The board slept.
        The Marsh Keeping Agency (Mka) met. Mka slept.
        Use of special drawing rights (SDRs) rose. One SDR is dear.
        He would “save the Fair Bridges Act (FBA) for good”. She slept.
        Senator Dana Orr Hill (D-OH) left.
    """,
    "abbreviations.defined-twice": """
        The Marsh Drainage Board (MDB) met. The MDB slept.
        The Marsh Drainage Board (MDB) met the Dune Board (DB). DB and MDB slept.
    """,
    "abbreviations.two-meanings": """
        The Marsh Organisation Board (MOB) met. The Marsh Organization Board (MOB) woke.
        The Trust for Marsh Drainage and Bridges (TMDB) met. The Trust for Marsh Drainage and Bridge (TMDB) slept.
    """,
    "abbreviations.stops-mix": """
        A U.S. envoy left. The U.N. asked the FBI and NATO why.
        A US envoy left the UN at 9 a.m.
        “The UN knows,” he said of the U.S. envoy.
    """,
    "naming.abbreviation": """
        “The US is watching,” she said. The U.S. envoy left.
        The U.S. team won, USA Today wrote.
        The United States sent an envoy. The U.S. envoy slept.
    """,
}


def _cases(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(rule, line.strip()) for rule, lines in table.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("rule", "story"), _cases(PLANTED))
def test_planted(rule: str, story: str) -> None:
    assert [r for r, _ in said(story, rule)] == [rule]


@pytest.mark.parametrize(("rule", "story"), _cases(SILENT))
def test_silent(rule: str, story: str) -> None:
    assert not said(story, rule)


@pytest.mark.parametrize(
    ("story", "found"),
    [
        ("The MDB met. The MDB slept.", ["MDB"]),
        ("The MDB met the N.L.R.B. today.", ["MDB", "NLRB"]),
        ("The Marsh Drainage Board met. The MDB slept.", []),
        ("The Marsh Drainage Board (MDB) met. The MDB slept.", []),
        ("A man from Friends of the Marsh met her. Who, FOTM or the BBC, asked?", []),
        ("Part III of it is long. “The MDB lied,” he said.", []),
    ],
)
def test_undefined(story: str, found: list[str]) -> None:
    matches = undefined(Analysis(read_text(story, "s.txt")), {"known": ["BBC"]})
    assert [m.values[0] for m in matches] == found


def test_what_stands_in_the_bracket_is_part_of_the_place() -> None:
    story = "The Marsh Drainage Board (MDB) met. The MDB slept. The MDB (the Marsh Drainage Board) woke."
    assert said(story, "abbreviations") == [("abbreviations.defined-twice", "MDB (the Marsh Drainage Board)")]
