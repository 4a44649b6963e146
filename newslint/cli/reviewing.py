"""What a review shows, which keys it takes, and what they do."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click

from newslint.config import Overrides
from newslint.errors import NewslintError
from newslint.lint.sidecar import add, beside
from newslint.report.check.full import told
from newslint.report.check.words import settled
from newslint.report.page import Line, Page
from newslint.report.record import FixRecord, printable
from newslint.report.terminal import show
from newslint.review.acts import fixed, watched
from newslint.review.session import Item, Session

_KINDS = {"w": "word", "p": "person", "l": "place", "o": "organisation"}
_HELP = (
    ("1-9", "make the fix of that number"),
    ("w", "waive: let it stand, with a reason, in STORY.waivers.yml"),
    ("a", "add a name or word to the house’s names.yml"),
    ("s", "skip: decide later; remembered until --restart"),
    ("u", "undo what was done last, whatever it was"),
    ("q", "quit; everything done so far is done"),
    ("?", "this list"),
)


def reviewed(session: Session, chosen: Overrides) -> int:
    """Go through the findings until there are none or somebody has had enough; the exit code."""
    status = 0
    try:
        while (item := session.next()) is not None or session.done:
            if item is None:
                click.echo("\nThat was the last.\nu:undo q:quit")
            else:
                show(partial(_shown, item, session), sys.stdout)
            if not _answered(item, session, chosen):
                break
    except KeyboardInterrupt:
        status = 130
    done = Counter(act.verb for act in session.done)
    words = ", ".join(f"{n} {verb}" for verb, n in done.items()) or "nothing was done"
    click.echo(f"\n{words}; {session.left} left.")
    return status


def _shown(item: Item, session: Session, page: Page) -> Iterator[Line]:
    """The finding in its context, the fixes by number, the keys."""
    finding, number = item.finding, len(session.done) + 1
    yield []
    yield [(page.short(printable(item.path), page.width), "path")]
    severity = finding["severity"]
    yield [(f"{number} of {len(session.done) + session.left}", "quiet"), (f"  {severity}", severity)]
    yield [(f"    line {finding['line']}, column {finding['column']}", "place"), (f"  {finding['rule']}", "quiet")]
    yield from told({**finding, "fixes": []}, item.excerpt, page)
    for at, fix in enumerate(_fixes(item), 1):
        yield from _row(str(at), settled(fix), page, "fix")
    for fix in finding["fixes"]:
        if fix["applicability"] == "display":
            yield from _row("-", settled(fix), page, "quiet")
    yield from ([(line, "quiet")] for line in page.wrap(_keys(item), 0))


def _keys(item: Item) -> str:
    """The keys that can be pressed at a finding."""
    fixes = len(_fixes(item))
    made = f"{'1' if fixes == 1 else f'1-{fixes}'}:fix " if fixes else ""
    return f"{made}w:waive a:add s:skip u:undo q:quit ?:help"


def _row(key: str, words: str, page: Page, style: str) -> Iterator[Line]:
    first, *rest = page.wrap(page.fit(words), 7)
    yield [(f"    {key}  {first}", style)]
    yield from ([(f"       {line}", style)] for line in rest)


def _fixes(item: Item) -> list[FixRecord]:
    """The fixes that may be made."""
    return [fix for fix in item.finding["fixes"] if fix["applicability"] != "display"][:9]


def _answered(item: Item | None, session: Session, chosen: Overrides) -> bool:
    """Take keys until one of them has done something; whether to go on."""
    while True:
        key = _key()
        if key in ("q", ""):
            return False
        try:
            if _done(key, item, session, chosen):
                return True
        except (NewslintError, click.UsageError) as error:
            click.echo(f"! {getattr(error, 'message', None) or error}")
            return True  # what stands in the files may have changed: look again
        except click.Abort:  # Ctrl-C at a question takes back the question
            click.echo()
            return True


def _key() -> str:
    """A key; "" when nobody can press one any more."""
    try:
        pressed = click.getchar()
    except EOFError:
        return ""
    return pressed if pressed.startswith("\x1b") else pressed[:1].lower()


def _done(key: str, item: Item | None, session: Session, chosen: Overrides) -> bool:
    """Do what a key asks for; whether something was done, so that the next finding is to be shown."""
    if key == "u":
        act = session.undo()
        return _say(f"undone: {act.verb}") if act else not _say("there is nothing to undo")
    if item is None:
        return False
    fixes = _fixes(item)
    if key.isdecimal() and 0 < int(key) <= len(fixes):
        fix = fixes[int(key) - 1]
        session.do("fixed", (fixed(item.path, item.data, item.finding, fix),))
        return _say(f"fixed: {printable(fix['title'])}")
    if key in ("w", "a"):
        return _waive(item, session) if key == "w" else _add(item, session, chosen)
    if key == "s":
        session.skip(item)
        return _say("skipped")
    if key.isdecimal():
        _say(f"there is no fix {key} here: {_keys(item)}")
    for name, words in _HELP if key in ("?", "h") else ():
        click.echo(f"  {name:4} {words}")
    return False


def _say(words: str) -> bool:
    page = Page(120, sys.stdout.encoding or "utf-8")
    click.echo(f"  {page.fit(words)}")
    return True


def _waive(item: Item, session: Session) -> bool:
    from newslint.cli.waive import entry

    reason = _asked("Why may it stand?")
    if not reason:
        return _say("not waived: a reason is needed")
    finding, path = item.finding, beside(item.path)
    mine = entry(finding["rule"], finding["fingerprint"], reason)
    session.do("waived", watched([path], lambda: add(item.path, [mine])))
    return _say(f"waived in {printable(path.name)}")


def _add(item: Item, session: Session, chosen: Overrides) -> bool:
    from newslint.cli.names.add import put
    from newslint.config.given import find
    from newslint.config.names_file import NamesFile, named

    if chosen.isolated:
        raise click.UsageError("--isolated reads no list of names")
    folder = Path(item.path).absolute().parent
    if folder.is_relative_to(Path.cwd()) and not find(folder, {}):
        folder = Path.cwd()
    listed, untold = named(folder, Path(chosen.config).absolute() if chosen.config else None)
    names = NamesFile(listed)
    words = " ".join(item.finding["text"].split()).strip("‘’“”\"',;:")
    word = _asked("Which name or word?", "" if item.finding["related"] else words)  # of two forms only a desk knows
    click.echo("  " + " ".join(f"{key}:{kind}" for key, kind in _KINDS.items()))
    kind = _KINDS.get(_key())
    if not (word and kind):
        return _say("not added")
    changed = watched([names.path, *filter(None, [untold])], lambda: put([word], kind, names, untold))
    if changed:
        session.do("added", changed)
    return True


def _asked(question: str, default: str = "") -> str:
    """A line that somebody types. Raises Abort at Ctrl-C."""
    answer: str = click.prompt(f"  {question}", default=default, show_default=bool(default), prompt_suffix=" ")
    return " ".join(answer.split())
