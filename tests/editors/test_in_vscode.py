"""The extension in a real VS Code, seen by people and by another extension; `scripts/code-server` brings one."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlencode
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Error, Frame, Locator, Page, expect

STORY = """\
# Ferry returns to Kelsey

😀 The ferry came back to to the island on Monday, and the 12 children on the quay cheered.

“We have waited for the boat for three years,” said Ana Ruiz, who leads the council.
"""
SETTINGS = {
    "workbench.startupEditor": "none",
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "chat.disableAIFeatures": True,
    "files.exclude": {".venv": True, ".vscode": True},
}
T = TypeVar("T")
PATIENCE = 60  # seconds: the machine may be busy

pytestmark = pytest.mark.skipif(
    not os.environ.get("CODE_SERVER"), reason="CODE_SERVER names no VS Code: scripts/code-server brings one"
)


class Desk:
    """A folder with one story, open in VS Code."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page, self.folder, self.story = page, folder, folder / "story.md"
        self.status = page.locator(".statusbar-item", has_text="newslint")

    def command(self, name: str) -> None:
        """Have the palette run a command."""
        self.page.keyboard.press("F1")
        self.page.keyboard.type(name)
        self.page.locator(".quick-input-list .monaco-list-row.focused", has_text=name).wait_for()
        self.page.keyboard.press("Enter")

    def ready(self) -> None:
        """Wait until the status item says that the server runs."""
        expect(self.status.locator(".codicon-book")).to_be_visible()

    def set(self, **settings: object) -> None:
        """Write the folder's settings."""
        named = {f"newslint.{name}": value for name, value in settings.items()}
        (self.folder / ".vscode" / "settings.json").write_text(json.dumps(named), "utf-8")

    def told(self, words: str) -> Locator:
        """What newslint tells in a corner of the window."""
        return self.page.locator(".notification-toast", has_text=words)

    def marked(self) -> Locator:
        """The line under what was found."""
        return self.page.locator("[class*=squiggly-]")

    def until(self, what: Callable[[], T | None]) -> T:
        """What this gives, as soon as it gives something."""
        until = time.monotonic() + PATIENCE
        while not (given := what()):
            assert time.monotonic() < until, self.seen()
            self.page.wait_for_timeout(100)
        return given

    def panel(self, words: str) -> Frame:
        """The page in a panel that has these words."""

        def holding() -> Frame | None:
            for frame in self.page.frames:
                with suppress(Error):  # it may be going
                    if frame.get_by_text(words).count():
                        return frame
            return None

        return self.until(holding)

    def seen(self) -> dict[str, Any]:
        """What the driver saw last."""
        file = self.folder.with_name(f"{self.folder.name}.json")
        return json.loads(file.read_text("utf-8")) if file.exists() else {"scheme": "", "diagnostics": []}


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where screenshots are kept: EDITOR_PICTURES, where it is set."""
    folder = Path(os.environ.get("EDITOR_PICTURES") or tmp_path_factory.mktemp("pictures"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def server(vsix: Path, node: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a VS Code with our extension and the driver; its group of processes is that of its session."""
    home = tmp_path_factory.mktemp("home")
    with ZipFile(home / "driver.vsix", "w") as package:
        for path in Path(__file__).with_name("driver").iterdir():
            package.write(path, f"extension/{path.name}")
    (home / "user" / "User").mkdir(parents=True)
    (home / "user" / "User" / "settings.json").write_text(json.dumps(SETTINGS), "utf-8")
    program = [node, Path(os.environ["CODE_SERVER"], "out", "node", "entry.js"), "--config=none.yaml"]
    program += ["--user-data-dir=user", "--extensions-dir=extensions"]
    environment = os.environ | {"HOME": str(home), "SHELL": "/bin/sh"}
    install = [f"--install-extension={path}" for path in (vsix, home / "driver.vsix")]
    subprocess.run([*program, *install], cwd=home, env=environment, check=True, timeout=PATIENCE)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    options = ["--auth=none", "--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"]
    with (home / "log").open("w") as log:
        started = subprocess.Popen(
            [*program, *options, f"--bind-addr={address}"],
            cwd=home,
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        for _ in range(PATIENCE * 10):
            try:
                urllib.request.urlopen(f"http://{address}/healthz", timeout=PATIENCE).close()
                break
            except OSError:
                assert started.poll() is None, (home / "log").read_text("utf-8")
                time.sleep(0.1)
        yield f"http://{address}"
    finally:
        os.killpg(started.pid, signal.SIGKILL)
        started.wait(PATIENCE)


@pytest.fixture
def opened(server: str, browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Open a folder with a story and these settings; with newslint in its .venv, unless there is to be none."""
    context = browser.new_context(viewport={"width": 1100, "height": 640})
    context.set_default_timeout(PATIENCE * 1000)
    expect.set_options(timeout=PATIENCE * 1000)

    def opened(newslint: bool = True, **settings: object) -> Desk:
        folder = tmp_path / "desk"
        (folder / ".vscode").mkdir(parents=True)
        if newslint:
            (folder / ".venv" / "bin").mkdir(parents=True)
            (folder / ".venv" / "bin" / "newslint").symlink_to(Path(sys.executable).with_name("newslint"))
        desk = Desk(context.new_page(), folder)
        desk.set(**settings)
        desk.story.write_text(STORY, "utf-8")
        desk.page.goto(f"{server}/?{urlencode({'folder': folder})}")
        desk.page.get_by_role("treeitem", name="story.md").dblclick()
        desk.page.locator(".view-lines").wait_for()
        return desk

    yield opened
    context.close()


def test_a_fault_is_underlined_and_mended(opened: Callable[..., Desk], pictures: Path) -> None:
    desk = opened(count=True)
    expect(desk.marked()).to_have_count(1)
    expect(desk.status).to_have_text("newslint 1")
    desk.page.keyboard.press("F8")
    desk.page.locator(".marker-widget", has_text="typos.doubled").wait_for()
    desk.page.screenshot(path=pictures / "marked.png")
    desk.page.keyboard.press("Escape")
    desk.page.keyboard.press("Control+.")
    desk.page.locator(".action-widget", has_text="Write ‘to’").wait_for()
    desk.page.screenshot(path=pictures / "actions.png")
    desk.page.keyboard.press("Enter")
    expect(desk.marked()).to_have_count(0)
    desk.page.keyboard.press("Control+s")
    desk.until(lambda: desk.story.read_text("utf-8") == STORY.replace("to to", "to"))


def test_a_slip_in_two_places_is_marked_twice_and_counted_once(opened: Callable[..., Desk]) -> None:
    desk = opened(count=True)
    expect(desk.marked()).to_have_count(1)
    desk.page.locator(".view-line").first.click()
    desk.page.keyboard.press("Control+End")
    desk.page.keyboard.type("\nThe mayor saw teh boat and teh gate. ")
    expect(desk.marked()).to_have_count(3)
    expect(desk.status).to_have_text("newslint 2")


def test_another_extension_reads_what_check_says(opened: Callable[..., Desk]) -> None:
    desk = opened()
    desk.until(lambda: desk.seen()["diagnostics"])
    (diagnostic,) = desk.seen()["diagnostics"]
    for name, value in diagnostic.items():
        print(name, *(value if name == "actions" else [value]), sep="\n    ")  # for docs/editors.md
    command = [sys.executable, "-m", "newslint", "check", "--exit-zero", "--output-format=json", "story.md"]
    (finding,) = json.loads(subprocess.check_output(command, cwd=desk.folder))["files"][0]["findings"]
    names = {"text": "text", "message": "message", "code": "rule", "page": "url"}
    assert {ours: diagnostic[ours] for ours in names} == {ours: finding[its] for ours, its in names.items()}
    line = STORY.splitlines()[2].encode("utf-16-le")
    row, start, _, end = diagnostic["place"]
    assert (row, line[2 * start : 2 * end].decode("utf-16-le")) == (2, diagnostic["text"])
    assert diagnostic["actions"][0] == {"title": "Write ‘to’", "kind": "quickfix", "isPreferred": True}


def test_all_that_is_safe_is_mended_at_once(opened: Callable[..., Desk]) -> None:
    desk = opened()
    expect(desk.marked()).to_have_count(1)
    desk.page.locator(".view-line").first.click()
    desk.command("Fix All")
    expect(desk.marked()).to_have_count(0)


def test_the_page_of_a_rule_is_shown_as_a_page(opened: Callable[..., Desk], pictures: Path) -> None:
    desk = opened()
    expect(desk.marked()).to_have_count(1)
    desk.page.keyboard.press("F8")
    desk.page.keyboard.press("Escape")
    desk.page.keyboard.press("Control+.")
    desk.page.locator(".action-widget .action", has_text="Open the rule’s page").click()
    desk.panel("typos.doubled")
    desk.page.screenshot(path=pictures / "rule.png")


def test_pages_are_shown_beside_the_story(opened: Callable[..., Desk], pictures: Path) -> None:
    desk = opened()
    desk.command("newslint: Who said what")
    said = desk.panel("after the words")
    desk.page.screenshot(path=pictures / "said.png")
    said.get_by_role("link", name="5:2").click()
    expect(desk.page.locator(".statusbar-item", has_text="Ln 5, Col 2")).to_be_visible()
    desk.command("newslint: Open proof")
    proof = desk.panel("one word is typed twice")
    desk.page.screenshot(path=pictures / "proof.png")
    assert proof.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 254, 251)"  # its own style
    desk.command("newslint: What holds for this story")
    desk.panel("Open stories")


def test_without_newslint_it_says_what_to_do_and_waits_to_be_told(opened: Callable[..., Desk], pictures: Path) -> None:
    desk = opened(newslint=False)
    expect(desk.told("uv tool install newslint")).to_be_visible()
    expect(desk.status.locator(".codicon-error")).to_be_visible()
    desk.page.screenshot(path=pictures / "missing.png")
    desk.set(interpreter=sys.executable)
    expect(desk.marked()).to_have_count(1)


def test_settings_hold_as_soon_as_they_are_written(opened: Callable[..., Desk]) -> None:
    desk = opened()
    expect(desk.marked()).to_have_count(1)
    desk.set(ignore=["typos"], count=True, codeLens=True)
    expect(desk.marked()).to_have_count(0)
    expect(desk.page.locator(".codelens-decoration", has_text="34 words")).to_be_visible()
    expect(desk.status).to_have_text("newslint 0")
    desk.set(enable=False)
    expect(desk.status.locator(".codicon-circle-slash")).to_be_visible()


def test_a_story_without_a_file_is_checked(opened: Callable[..., Desk]) -> None:
    desk = opened()
    desk.ready()
    desk.command("New Untitled Text File")
    desk.page.keyboard.type("A ferry ran to to the quay. ")
    desk.until(lambda: desk.seen()["scheme"] == "untitled" and desk.seen()["diagnostics"])
    assert [diagnostic["text"] for diagnostic in desk.seen()["diagnostics"]] == ["to to"]


def test_what_cannot_start_is_told_once_in_its_own_words(opened: Callable[..., Desk]) -> None:
    desk = opened(path=sys.executable)
    expect(desk.told("newslint does not start: ")).to_have_text(re.compile("can't open file .*server"))
    desk.page.wait_for_timeout(2000)
    expect(desk.told("")).to_have_count(1)


def test_a_server_that_dies_is_started_again(opened: Callable[..., Desk]) -> None:
    desk = opened()
    expect(desk.marked()).to_have_count(1)
    program = str(desk.folder / ".venv" / "bin" / "newslint")
    (process,) = (path for path in Path("/proc").glob("[0-9]*") if program.encode() in _words(path))
    os.kill(int(process.name), signal.SIGKILL)
    expect(desk.marked()).to_have_count(0)
    expect(desk.marked()).to_have_count(1)
    desk.ready()


def _words(process: Path) -> list[bytes]:
    try:
        return (process / "cmdline").read_bytes().split(b"\0")
    except OSError:  # it has ended
        return []
