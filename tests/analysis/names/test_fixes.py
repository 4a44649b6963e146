"""What the fixes of the rules on names leave behind, and where the findings stand that the house has a word on."""

from __future__ import annotations

import pytest
from stories import findings

from newslint.finding import Finding
from newslint.formats import read_text
from newslint.house import House
from newslint.lint import lint
from newslint.ruleset.ruleset import RuleSet
from newslint.ruleset.shipped import rules


def mended(story: str, found: list[Finding]) -> str:
    """The story with all edits of its findings."""
    edits = {e.span: e for f in found for fix in f.fixes if fix.applicability != "display" for e in fix.edits}
    for edit in sorted(edits.values(), key=lambda e: e.span, reverse=True):
        story = story[: edit.span.start] + edit.text + story[edit.span.end :]
    return story


FIXES = {
    "each inflected form as its own": (
        {"advisor": "adviser"},
        "An advisor met an adviser. Advisors and advisers left. The advisors wept.",
        "An adviser met an adviser. Advisers and advisers left. The advisers wept.",
    ),
    "the article is the noun's behind": (
        {"Kiev": "Kyiv"},
        "The Kiev mayor paid. Kyiv slept, and the Kiev metro ran.",
        "The Kyiv mayor paid. Kyiv slept, and the Kyiv metro ran.",
    ),
    "the article goes with the form that takes it": (
        {"KSA": "Saudi Arabia"},
        "Saudi Arabia voted. The KSA paid, and an envoy of the KSA smiled.",
        "Saudi Arabia voted. Saudi Arabia paid, and an envoy of Saudi Arabia smiled.",
    ),
    "the article comes with the form that takes it": (
        {"Holland": "Netherlands"},
        "She left the Netherlands. Holland smiled. It rained in Holland.",
        "She left the Netherlands. The Netherlands smiled. It rained in the Netherlands.",
    ),
    "one full stop": (
        {"US": "U.S."},
        "A U.S. envoy wept. It was the end of the US. The US paid.",
        "A U.S. envoy wept. It was the end of the U.S. The U.S. paid.",
    ),
    "the sentence keeps its full stop": (
        {"U.S.": "US"},
        "A US envoy wept. They left the U.S. The ships stayed (in the U.S.). The U.S. Navy paid the U.S.\n\nThey wept.",
        "A US envoy wept. They left the US. The ships stayed (in the US). The US Navy paid the US.\n\nThey wept.",
    ),
    "a firm's full stop": (
        {"Ford Motor Company": "Ford Motor Co."},
        "Shares of Ford Motor Co. fell. Nobody liked Ford Motor Company.",
        "Shares of Ford Motor Co. fell. Nobody liked Ford Motor Co.",
    ),
    "a small letter is put": (
        {"Internet": "internet", "Von Drell": "von Drell"},
        "They read the Internet. Internet use grew. In May, Von Drell left.",
        "They read the internet. Internet use grew. In May, von Drell left.",
    ),
    "a shouted place": (
        {"Kiev": "Kyiv"},
        "KIEV, Ukraine (AP) – It rained.\n\nKyiv slept. Then Kiev woke.",
        "KYIV, Ukraine (AP) – It rained.\n\nKyiv slept. Then Kyiv woke.",
    ),
    "an abbreviation is not shouted": (
        {"UK": "Britain"},
        "Ships left Britain for France. Envoys of UK firms smiled.",
        "Ships left Britain for France. Envoys of Britain firms smiled.",
    ),
    "an accent of its own code point": ({"Jose": "José"}, "Jose\u0301 sang. Bo danced.", "Jose\u0301 sang. Bo danced."),
    "quoted words stay": (
        {"Breke": "Brekke"},
        "Bo Brekke spoke. “Bo Breke is late,” said Ana. Then Bo Breke left.",
        "Bo Brekke spoke. “Bo Breke is late,” said Ana. Then Bo Brekke left.",
    ),
    "what look-alikes the house prints": (
        {"Gaddafi": "Qaddafi"},
        "Mr Gaddafi spoke. Moammar Gaddafi left. Gaddafi smiled. Then Moammar Qaddafi slept.",
        "Mr Qaddafi spoke. Moammar Qaddafi left. Qaddafi smiled. Then Moammar Qaddafi slept.",
    ),
    "what initials the house prints": (
        {"JR Holt": "J.R. Holt"},
        "J.R. Holt sang. JR Holt danced. JR Holt wept.",
        "J.R. Holt sang. J.R. Holt danced. J.R. Holt wept.",
    ),
}


@pytest.mark.parametrize(("preferred", "story", "right"), FIXES.values(), ids=FIXES)
def test_what_a_fix_writes(preferred: dict[str, str], story: str, right: str) -> None:
    assert mended(story, findings(story, "naming|spelling", House(preferred=preferred))) == right


def test_the_words_of_one_side_keep_their_capitals_and_have_their_own_title() -> None:
    story = "The colour of the armour was gray. The neighbour’s labour was an honour in the harbour. Center is a word."
    (finding,) = findings(story, "spelling")
    assert finding.fixes[0].title == "Make all 2 British"
    assert mended(story, [finding]).endswith("harbour. Centre is a word.")


@pytest.mark.parametrize(
    ("preferred", "story", "rule", "text"),
    [
        (
            {"Gaddafi": "Qaddafi"},
            "Mr Gaddafi spoke. Moammar Gaddafi left. Then Moammar Qaddafi slept.",
            "naming.variant",
            "Gaddafi",
        ),
        ({"JR Holt": "J.R. Holt"}, "J.R. Holt sang. JR Holt danced. JR Holt wept.", "naming.surface", "JR Holt"),
        (
            {"Council of Ferries": "Council on Ferries"},
            "The Council of Ferries met. The Council on Ferries paid.",
            "naming.organisation-form",
            "Council of Ferries",
        ),
        (
            {"advisor": "adviser"},
            "An advisor met an adviser. Two advisers came. Three advisors went. Four advisors sat.",
            "naming.preferred",
            "advisor",
        ),
    ],
)
def test_what_the_house_does_not_print_is_told_once(
    preferred: dict[str, str], story: str, rule: str, text: str
) -> None:
    assert [(f.rule, f.text) for f in findings(story, "naming|spelling", House(preferred=preferred))] == [(rule, text)]


def test_accents_of_their_own_code_point_are_no_other_name() -> None:
    assert not findings("Ana Garci\u0301a sang. Then García danced. Garci\u0301a wept.", "naming")
    (finding,) = findings("Ana Garci\u0301a sang. Then Garci\u0301a danced. Garcia wept.", "naming")
    assert (finding.rule, finding.text) == ("naming.surface", "Garcia")


@pytest.mark.parametrize(
    ("source", "applicability"),
    [
        ("**Orlo** & Reed paid. Later Orlo and Reed met.", "display"),
        ("**Orlo & Reed** paid. Later Orlo and Reed met.", "unsafe"),
        ("Orlo &amp; Reed paid. Later Orlo and Reed met.", "unsafe"),
    ],
)
def test_a_fix_that_reaches_over_markup_is_only_shown(source: str, applicability: str) -> None:
    naming = tuple(r for i, r in rules().items() if i.startswith("naming.") and not r.off)
    house = House(preferred={"Orlo & Reed": "Orlo and Reed"})
    (finding,) = lint(read_text(source, "story.md"), RuleSet(naming), house).findings
    assert [fix.applicability for fix in finding.fixes] == [applicability]
