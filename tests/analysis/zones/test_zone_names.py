"""Names of a headline, a standfirst or a caption against the body."""

from __future__ import annotations

import time

import pytest

from newslint.analysis import Analysis
from newslint.analysis.zones.names import zone_names
from newslint.formats import read_text

BODY = (
    "{} The board of the company met on Monday and said that the ferries would run as before, that nobody would lose a "
    "post and that fares would not rise before the summer. A spokesman would not say what the search had cost. The last"
    " boat of the day was full, and people stood on the pier to watch it leave, as they do each year."
)


def told(source: str, path: str = "x.txt") -> list[tuple[str, str, str]]:
    text = read_text(source, path).text
    found = Analysis(read_text(source, path)).get(zone_names)
    return [
        (text[t.span.start : t.span.end], t.zone, (t.other and text[t.other.start : t.other.end]) or "") for t in found
    ]


def headed(headline: str, body: str) -> list[str]:
    return [name for name, _, _ in told(f"{headline}\n\n{BODY.format(body)}")]


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Mitchell quits ferry board", "Mitchell"),
        ("Mitchell Quits Ferry Board", "Mitchell"),
        ("Ferry board loses Carter", "Carter"),
        ("Ferry board: Trescothick ‘must go’", "Trescothick"),
        ("Alan Brown Quits Ferry Board", "Brown"),
        ("Storm shuts Aldeburgh pier", "Aldeburgh"),
    ],
)
def test_a_name_that_the_body_lacks(headline: str, name: str) -> None:
    assert headed(headline, "Ruth Harker runs the ferries.") == [name]
    assert headed(headline, f"Ruth {name}’s ferries run late.") == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Belgian ferries sold", "A firm from Belgium bought the ferries."),
        ("Barca buy ferry", "The football club of Barcelona bought the boat."),
        ("Becks buys ferry", "Tom Beckham bought the boat."),
        ("Tynesiders buy ferry", "A group from Newcastle bought the boat."),
        ("Moscow Warns Ferry Firms", "Russia’s minister wrote to the firms."),
        ("The Harkers Buy Ferry", "Ruth Harker and her sister bought the boat."),
        ("Jump in Fares Spells Trouble", "It will cost more."),
        ("Ferry row: What We Know on Tuesday", "It will cost more."),
        ("Ruth’s-eye view of Ofsted", "Ruth Harker went to see."),
    ],
)
def test_what_a_body_calls_otherwise_is_let_pass(headline: str, body: str) -> None:
    assert headed(headline, body) == []


def test_a_name_that_the_body_has_otherwise() -> None:
    source = f"Ferry chief quits\n\n{BODY.format('Ruth Harker runs the ferries, and Harker is tired.')}\n\n"
    assert told(f"{source}FILE - Ruth Harper at the pier. (AP Photo/Mara Quill)") == [("Harper", "caption", "Harker")]
    assert told(f"{source}FILE - Ruth Penhallow at the pier.") == [("Penhallow", "caption", "Harker")]
    assert told(f"{source}FILE - Ms Harker at the pier. (AP Photo/Mara Quill)") == []


def test_each_zone_of_a_page_is_held_against_the_body() -> None:
    page = (
        "<html><head><meta name='description' content='Why Ms Trescott will go.'></head><body><article>"
        "<h1>Mitchell quits</h1><figure><img src='a.jpg' alt=''><figcaption>Ruth Harper waves.</figcaption></figure>"
        f"<p>{BODY.format('Ruth Harker runs the ferries, and Harker is tired.')}</p></article></body></html>"
    )
    found = sorted(told(page, "x.html"))
    assert found == [("Harper", "caption", "Harker"), ("Mitchell", "headline", ""), ("Trescott", "standfirst", "")]


def test_a_line_over_a_dateline_is_a_headline_and_an_alert_is_left_alone() -> None:
    body = BODY.format("Ruth Harker runs the ferries.")
    assert told(f"The board parts with Mitchell.\n\nWEXMOOR (AP) — {body}\n\n{body}")[0][0] == "Mitchell"
    assert told(f"The board parts with Mitchell.\n\n{body}\n\n{body}") == []
    assert told("Mitchell quits\n\nThe head of the board has resigned, the company said. More follows soon.") == []


def test_growth_is_linear_in_headlines() -> None:
    def seconds(n: int) -> float:
        body = " ".join(f"Ana Wexmoor{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}son sang." for i in range(n))
        shown = "".join(f"<figcaption>Ruth Trescott{chr(97 + i % 26)} bowed.</figcaption>" for i in range(n))
        analysis = Analysis(read_text(f"<article><p>{body}</p>{shown}</article>", "x.html"))
        start = time.perf_counter()
        analysis.get(zone_names)
        return time.perf_counter() - start

    seconds(100)
    assert seconds(4000) < 12 * seconds(1000) + 0.1
