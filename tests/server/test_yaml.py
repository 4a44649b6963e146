"""What an editor shows in the YAML files of newslint, as they are typed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

import pytest
from editors import EDITORS, PATIENCE, Begin, Editor, applied, change, edits
from lsprotocol import types

from newslint.server.positions import Positions

pytestmark = pytest.mark.asyncio
RULE = """extends: existence
message: "‘%s’ is the old name."
tokens: [old pier]
tests:
  - bad: The old pier is shut.
  - ok: The pier is shut.
"""


class Page:
    """A YAML document open in an editor."""

    def __init__(self, editor: Editor, name: str, text: str) -> None:
        self.editor, self.text, self.version = editor, text, 1
        self.uri = editor.open(name, text, "yaml")

    async def shown(self) -> dict[str, list[str]]:
        """What is told next, always unasked: the words that are marked, by the first line of what is said of them."""
        return self.words(await self.told())

    async def told(self) -> list[types.Diagnostic]:
        """The diagnostics that come next for the newest version."""
        return await pushed(self.editor, self.uri, self.version)

    def words(self, found: list[types.Diagnostic]) -> dict[str, list[str]]:
        """The marked words, by what is said of them."""
        told: dict[str, list[str]] = {}
        for diagnostic in found:
            start, end = Positions(self.text, self.editor.encoding).span(diagnostic.range)
            told.setdefault(diagnostic.message.splitlines()[0], []).append(self.text[start:end])
        return told

    def write(self, text: str) -> None:
        """Have another text in it."""
        self.text, self.version = text, self.version + 1
        self.editor.edit(self.uri, self.version, types.TextDocumentContentChangeWholeDocument(text))

    def save(self) -> None:
        """Save it."""
        self.editor.looked()
        self.editor.client.text_document_did_save(
            types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(self.uri))
        )

    def close(self) -> None:
        """Close it."""
        self.editor.looked()
        self.editor.client.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(self.uri))
        )


async def until(condition: Callable[[], bool | Awaitable[bool]]) -> bool:
    """Whether something comes true before long."""
    for _ in range(400):
        now = condition()
        if now if isinstance(now, bool) else await now:
            return True
        await asyncio.sleep(0.05)
    return False


async def pushed(editor: Editor, uri: str, version: int | None = None) -> list[types.Diagnostic]:
    """What an editor is told next of a document."""
    while True:
        told = await asyncio.wait_for(editor.told.get(), PATIENCE)
        if told.uri == uri and version in (None, told.version):
            return list(told.diagnostics)


@pytest.mark.parametrize("name", EDITORS)
async def test_a_configuration_that_is_not_saved_is_marked_at_the_word_and_mended(name: str, begin: Begin) -> None:
    editor = await begin(name)
    text = "# Küste 😀\nnames: []\n{} ignore: ['Möwe 😀', style.clice]\nprofile: neutrl\n"
    page = Page(editor, "newslint.yml", text.replace("{} ", ""))
    assert await page.shown() == {"profile: ‘neutrl’ is none of neutral, us-wire, uk-web": ["neutrl"]}
    page.write(page.text.replace("neutrl", "neutral"))
    found = await page.told()
    assert page.words(found) == {
        "ignore: there is no pack ‘Möwe 😀’": ["'Möwe 😀'"],
        "ignore: there is no rule ‘style.clice’": ["style.clice"],
    }
    (action,) = await editor.actions(page.uri, found[1].range)
    assert action.title == "Write ‘style.cliche’" and action.is_preferred and action.kind == "quickfix"
    page.write(applied(page.text, edits(action.edit)[page.uri], editor.encoding).replace("'Möwe 😀', ", ""))
    assert page.text == "# Küste 😀\nnames: []\nignore: [style.cliche]\nprofile: neutral\n"
    assert await page.shown() == {}


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("newslint.yml", "ignore: [a\nprofile: uk-web\n", [("not valid YAML: did not find expected ',' or ']'", ":")]),
        ("newslint.yml", "ignore: 'a\n", [("not valid YAML: while scanning a quoted scalar", "'a")]),
        (".newslint.yml", "packs: [ours]\nnames: 'our names.yml'\n", [("packs: there is no folder", "ours")]),
        ("desk/names.yml", "people:\n  - {forms: [Ana Ruiz], frm: 2020}\n", [("unknown key ‘frm’", "frm")]),
        ("a.txt.waivers.yml", "- {rule: a.b, fingerprint: x, reason: ''}\n", [("reason: expected 1 or more", "''")]),
        ("house/pier.yml", RULE.replace("old pier]", "old (]"), [("not a regular expression", "old (")]),
        ("house/pier.yml", "extends: existnce\nmessage: no\n", [("unknown check ‘existnce’", "existnce")]),
        ("house/pier.yml", f"{RULE}scope: [headlin]\n", [("scope: there is no ‘headlin’", "headlin")]),
        (
            "house/pier.yml",
            f"# \u2028# \u0085\n{RULE}level: 'serious'\nlink: 'a\u2028 b'\nof: ü\n",
            [("level: ‘serious’ is none of", "'serious'"), ("unknown key ‘of’", "of")],
        ),
    ],
)
async def test_each_kind_of_file_has_its_own_faults(
    file: str, text: str, told: list[tuple[str, str]], begin: Begin
) -> None:
    page = Page(await begin(), file, text)
    shown = await page.shown()
    assert list(shown.values()) == [[word] for _, word in told]
    assert all(message.startswith(start) for message, (start, _) in zip(shown, told, strict=True))


async def test_a_file_that_is_not_newslints_is_left_alone(begin: Begin) -> None:
    editor = await begin()
    other = editor.open(".github/workflows/ci.yml", "on: {push: {}}\nlevel: serious\n", "yaml")
    assert await Page(editor, "newslint.yml", "profile: neutrl\n").told()
    assert other not in editor.client.diagnostics


async def test_a_rules_tests_are_run_when_it_is_saved(begin: Begin) -> None:
    editor = await begin()
    page = Page(editor, "house/pier.yml", RULE)
    assert await page.shown() == {}
    page.write(RULE.replace("The pier is shut.", "Our old pier is shut."))
    assert await page.shown() == {}, "tests wait for a save"
    page.save()
    told = "this test should be silent, but marks ‘old pier’: ‘old pier’ is the old name."
    assert await page.shown() == {told: ["Our old pier is shut."]}
    page.write(f"# ours\n{page.text}")
    assert await page.shown() == {told: ["Our old pier is shut."]}, "it moves with its test"
    page.write(page.text.replace("Our old", "The new"))
    assert await page.shown() == {}, "of another test nothing is known"
    page.write(page.text.replace("  - ok: The new pier is shut.\n", ""))
    assert await page.shown() == {}
    page.save()
    found = await page.told()
    assert page.words(found) == {"it has no ‘ok’ test: every rule needs one": ["tests"]}
    assert {(d.severity, d.source) for d in found} == {(types.DiagnosticSeverity.Warning, "newslint")}


async def test_a_rule_among_others(begin: Begin) -> None:
    editor = await begin()
    (editor.folder / "newslint.yml").write_text("packs: [rules]\n")
    (editor.folder / "rules/house").mkdir(parents=True)
    (editor.folder / "rules/house/quay.yml").write_text(f"{RULE}yields-to: [house.pier]\n")
    (editor.folder / "rules/house/pier.yml").write_text(RULE)
    page = Page(editor, "rules/house/pier.yml", f"{RULE}yields-to: [house.quai]\n")
    assert await page.shown() == {"yields to ‘house.quai’, which is no rule or pack": ["house.quai"]}


async def test_an_expression_that_explodes_does_not_stop_the_server(begin: Begin) -> None:
    editor = await begin()
    letters = "a" * 40
    tests = "".join(f"  - bad: {letters}{n} !\n" for n in range(12))
    page = Page(
        editor,
        "house/slow.yml",
        f"extends: existence\nmessage: x\nnonword: true\ntokens: ['(a|aa)+$']\ntests:\n{tests}",
    )
    began = time.monotonic()
    other = Page(editor, "newslint.yml", "profile: neutrl\n")
    assert await other.shown() and time.monotonic() - began < 4
    told = await page.shown()
    assert time.monotonic() - began < 12
    assert any("took too long" in message for message in told)
    assert any(message.startswith("the tests take too long: ") for message in told)


async def test_a_long_file_is_judged_once_at_a_time(begin: Begin) -> None:
    editor = await begin()
    people = "".join(f"  - {{forms: [Ana Ruiz{n}], role: mayor}}\n" for n in range(3000))
    began = time.monotonic()
    page = Page(editor, "names.yml", f"people:\n{people}")
    assert await page.shown() == {}
    once = time.monotonic() - began
    keys = 40
    for version in range(2, keys + 2):
        editor.edit(page.uri, version, change(0, 0, 0, "#" if version == 2 else "x"))
        await asyncio.sleep(0.02)  # each is judged, if nothing is in the way
    began = time.monotonic()
    assert await pushed(editor, page.uri, keys + 1) != []
    assert time.monotonic() - began < 5 * once


async def test_what_stands_on_the_disk_counts_again_when_a_file_is_closed(begin: Begin) -> None:
    editor = await begin()
    (editor.folder / "newslint.yml").write_text("profile: neutrl\n")
    story = editor.open("story.md", "The guard said teh boat left.\n")
    uri = editor.uri("newslint.yml")
    (broken,) = await pushed(editor, uri)
    page = Page(editor, "newslint.yml", "profile: neutral\n")
    assert await page.shown() == {}, "what is typed counts"
    page.close()
    assert await pushed(editor, uri) == [broken]
    page = Page(editor, "newslint.yml", "profile: neutrl\n")
    await page.told()
    (editor.folder / "newslint.yml").write_text("profile: neutral\n")
    editor.saved(story)
    page.close()
    while await pushed(editor, uri):
        pass
    assert not editor.client.diagnostics[uri]
    page = Page(editor, "names.yml", "peple: []\n")
    assert await page.shown() == {"unknown key ‘peple’": ["peple"]}
    page.write("people: []\n")
    assert await page.shown() == {}
    editor.edit(page.uri, 3, change(0, 0, 6, "peple"))
    assert await pushed(editor, page.uri, 3)
    page.close()
    assert await pushed(editor, page.uri) == []
