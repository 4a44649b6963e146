"""What a change brought: `check --changed-since` and `--staged`, in repositories that git makes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newslint.errors import FileError
from newslint.git import blobs

if TYPE_CHECKING:
    from tests.cli.conftest import Ran, Run
    from tests.cli.git.conftest import Git

OLD = "A zebra ran.\n\nThe gnu slept by the river.\n\nNothing else was seen all that day.\n"


@pytest.fixture
def branch(desk: Path, git: Git) -> Path:
    """Two stories on main, and a branch `update` that begins there."""
    (desk / "a.txt").write_text(OLD)
    (desk / "sub").mkdir()
    (desk / "sub/b.md").write_text("One zebra here.\n")
    commit(git)
    git("switch", "-qc", "update")
    return desk


@pytest.fixture
def brought(run: Run, branch: Path) -> Callable[..., list[str]]:
    """Path, line and rule of each finding that check reports; since main, unless something else is asked for."""

    def ran(*args: str) -> list[str]:
        args = args if "--staged" in args or "--changed-since" in args else ("--changed-since", "main", *args)
        told = run("check", "--output-format", "json", *args)
        files = json.loads(told.out)["files"]
        assert told.status == int(any(x["severity"] == "error" for f in files for x in f["findings"]))
        return [f"{f['path']}:{x['line']} {x['rule']}" for f in files for x in f["findings"]]

    return ran


def commit(git: Git) -> None:
    """Commit everything."""
    git("add", "-A")
    git("commit", "-qm", "A change")


def checked(told: Ran) -> list[str]:
    """The files that were read."""
    return [f["path"] for f in json.loads(told.out)["files"]]


def test_nothing_has_changed(run: Run, branch: Path) -> None:
    told = run("check", "--changed-since", "main")
    assert (told.status, told.out) == (0, "0 stories: nothing to mark.\n")
    assert told.err == "note: --changed-since main: no story has changed\n"


def test_only_what_is_new_is_reported_wherever_it_stands(
    brought: Callable[..., list[str]], branch: Path, git: Git
) -> None:
    (branch / "a.txt").write_text(f"He saw one zebra more.\n\n{OLD}\nA zebra and a gnu.\n")
    new = ["a.txt:1 desk.zebra", "a.txt:9 desk.zebra", "a.txt:9 desk.gnu"]
    assert brought() == new
    git("add", ".")
    assert brought() == new
    commit(git)
    assert brought() == new
    assert brought("--jobs", "2") == new
    assert brought("sub") == []


def test_a_cut_that_orphans_a_quotation_elsewhere(run: Run, branch: Path, git: Git) -> None:
    speaker = "The gate was shut on Monday, Tom Okafor, the clerk of the depot, said.\n\n"
    (branch / "c.txt").write_text(
        f"A storm took two boats at night.\n\n{speaker}“Nobody has seen water like this,” Okafor told the council.\n"
    )
    commit(git)
    (branch / "c.txt").write_text((branch / "c.txt").read_text().replace(speaker, ""))
    args = ("--isolated", "--select=attribution.surname-only", "--changed-since=HEAD", "--output-format=concise")
    assert run("check", *args).out.startswith("c.txt:3:36: suggestion attribution.surname-only ‘Okafor’ speaks")
    assert run("check", *args, "--changed-lines-only").out == ""


def test_main_has_gone_on(brought: Callable[..., list[str]], branch: Path, git: Git) -> None:
    (branch / "a.txt").write_text(f"{OLD}\nA gnu.\n")
    commit(git)
    git("switch", "-q", "main")
    (branch / "sub/b.md").write_text("No animal here.\n")
    commit(git)
    git("switch", "-q", "update")
    assert brought() == ["a.txt:7 desk.gnu"]


def test_renamed_new_deleted_and_untracked(brought: Callable[..., list[str]], branch: Path, git: Git) -> None:
    (branch / "a.txt").rename(branch / "c.txt")
    (branch / "c.txt").write_text(f"{OLD}\nA gnu.\n")
    (branch / "new.txt").write_text("A gnu.\n")
    (branch / "sub/b.md").unlink()
    new = ["c.txt:7 desk.gnu", "new.txt:1 desk.gnu"]
    before = git("status", "--porcelain")
    assert brought() == new
    assert git("status", "--porcelain") == before
    commit(git)
    assert brought() == new


def test_renamed_and_nothing_else(run: Run, branch: Path, git: Git) -> None:
    git("mv", "a.txt", "sub/c.md")
    told = run("check", "--changed-since", "main", "--output-format", "json")
    assert checked(told) == ["sub/c.md"]
    assert told.status == 0


@pytest.mark.parametrize("name", ["two words.txt", "“ü”.txt", 'a"b\\c.txt', "line\nfeed.txt", "-x.txt", ":(top)x.txt"])
def test_names(brought: Callable[..., list[str]], branch: Path, git: Git, name: str) -> None:
    (branch / name).write_text(OLD)
    assert brought() == [f"{name}:1 desk.zebra", f"{name}:3 desk.gnu"]
    commit(git)
    (branch / name).write_text(f"{OLD}\nA gnu.\n")
    assert brought("--changed-since", "HEAD") == [f"{name}:7 desk.gnu"]
    git("config", "core.quotePath", "false")
    git("add", "-A")
    assert brought("--staged") == [f"{name}:7 desk.gnu"]


def test_in_a_folder_of_the_repository(
    brought: Callable[..., list[str]], branch: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "sub/c.txt", "sub/.hidden.txt", "sub/table.csv"):
        (branch / name).write_text(f"{OLD}\nA gnu.\n")
    git("config", "diff.relative", "true")
    monkeypatch.chdir(branch / "sub")
    mine = ["c.txt:1 desk.zebra", "c.txt:3 desk.gnu", "c.txt:7 desk.gnu"]
    assert brought() == mine
    assert brought("..") == ["../a.txt:7 desk.gnu", *(f"../sub/{line}" for line in mine)]
    assert brought("../a.txt") == ["../a.txt:7 desk.gnu"]
    assert brought(str(branch / "sub")) == [f"{branch}/sub/{line}" for line in mine]
    assert brought("table.csv") == [line.replace("c.txt", "table.csv") for line in mine]


def test_what_is_excluded(brought: Callable[..., list[str]], branch: Path) -> None:
    (branch / "newslint.yml").write_text("packs: [rules]\nselect: [desk]\nexclude: [sub/]\n")
    (branch / "sub/b.md").write_text("A gnu.\n")
    assert brought() == []
    assert brought("sub/b.md") == ["sub/b.md:1 desk.gnu"]
    assert brought("sub/b.md", "--force-exclude") == []


def test_a_rule_that_changes_brings_nothing(run: Run, branch: Path, git: Git) -> None:
    (branch / "rules/desk/river.yml").write_text(
        (branch / "rules/desk/gnu.yml").read_text().replace("[gnu]", "[river]").replace("gnu", "river")
    )
    (branch / "a.txt").write_text(OLD.replace("all that day", "all day"))
    assert run("check", "--changed-since", "main").status == 0
    assert run("check").status == 1


def test_lines(brought: Callable[..., list[str]], branch: Path, git: Git) -> None:
    (branch / "a.txt").write_text(OLD.replace("else was seen", "but a gnu was seen"))
    (branch / "c.txt").write_text("A gnu.\n")
    assert brought("--changed-lines-only") == ["a.txt:5 desk.gnu", "c.txt:1 desk.gnu"]
    (branch / "a.txt").write_text(OLD.replace("\n", "\r\n"))
    assert brought("--changed-lines-only") == ["c.txt:1 desk.gnu"]


def test_lines_of_another_place_of_a_finding(run: Run, branch: Path, git: Git) -> None:
    (branch / "c.txt").write_text("The tanker Brekke sailed.\n\nCrowds came to see Captain Oskar Wennerström.\n")
    commit(git)
    with (branch / "c.txt").open("a") as file:
        file.write("\nWennerstrom left the tanker at noon. Wennerström’s crew, and Wennerström himself, did too.\n")
    args = ("check", "--isolated", "--changed-since", "HEAD", "--output-format", "json")
    whole, lines = (json.loads(run(*args, *more).out)["files"] for more in ((), ("--changed-lines-only",)))
    assert whole == lines
    assert [x["rule"] for x in whole[0]["findings"]]


def test_staged(brought: Callable[..., list[str]], branch: Path, git: Git) -> None:
    (branch / "a.txt").write_text(f"{OLD}\nA gnu.\n")
    assert brought("--staged") == []
    git("add", ".")
    assert brought("--staged") == ["a.txt:7 desk.gnu"]
    (branch / "a.txt").write_text("Another emu, which is not staged.\n")
    (branch / "new.txt").write_text("A gnu that git does not know.\n")
    assert brought("--staged") == ["a.txt:7 desk.gnu"]
    (branch / "a.txt").unlink()
    assert brought("--staged") == ["a.txt:7 desk.gnu"]
    assert brought("--staged", "--jobs", "2", "--changed-lines-only") == ["a.txt:7 desk.gnu"]
    assert brought("--staged", "a.txt") == ["a.txt:7 desk.gnu"]
    assert brought("--staged", "sub") == []


def test_staged_results_are_kept_apart(brought: Callable[..., list[str]], branch: Path, git: Git) -> None:
    (branch / "a.txt").write_text(f"{OLD}\nA gnu.\n")
    git("add", ".")
    (branch / "a.txt").write_text(f"{OLD}\nAn emu.\n")
    for _ in range(2):
        assert brought("--staged") == ["a.txt:7 desk.gnu"]
        assert brought() == ["a.txt:7 desk.emu"]
        assert brought("--no-cache") == ["a.txt:7 desk.emu"]


def test_the_first_commit(run: Run, branch: Path, git: Git) -> None:
    git("switch", "-q", "--orphan", "fresh")
    (branch / "newslint.yml").write_text("packs: [rules]\n")
    assert run("check", "--staged", "--isolated").err == "note: --staged: no story has changed\n"
    (branch / "a.txt").write_text("The the mill.\n")
    git("add", "a.txt")
    assert "typos.doubled" in run("check", "--staged", "--isolated").out
    told = run("check", "--changed-since", "main", "--isolated")
    assert (told.status, told.err) == (2, "newslint: --changed-since: there is no commit yet to compare with\n")


def test_a_hook_of_git_itself(branch: Path, git: Git) -> None:
    """Git gives a hook an index of its own when only some files are committed."""
    hook = branch / ".git/hooks/pre-commit"
    hook.write_text(f"#!/bin/sh\nexec {sys.executable} -m newslint check --staged --output-format concise --no-cache\n")
    hook.chmod(0o755)
    (branch / "a.txt").write_text(f"{OLD}\nA zebra.\n")
    (branch / "sub/b.md").write_text("No animal.\n")
    assert subprocess.run(["git", "commit", "-qm", "x", "sub/b.md"], cwd=branch, check=False).returncode == 0
    done = subprocess.run(["git", "commit", "-qam", "x"], cwd=branch, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "a.txt:7:3: error desk.zebra" in done.stdout + done.stderr


def test_a_story_that_is_told_to_be_there(run: Run, branch: Path) -> None:
    told = run("check", "--changed-since", "main", "gone.txt")
    assert (told.status, told.err) == (2, "error: gone.txt: no such file\n")


def test_one_git_for_all_earlier_versions(run: Run, branch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    real = blobs.Blobs._start
    monkeypatch.setattr(blobs.Blobs, "_start", lambda self, path: (started.append(1), real(self, path))[1])
    for name in ("a.txt", "sub/b.md"):
        (branch / name).write_text(f"{OLD}\nA gnu.\n")
    assert "2 stories: 1 error, 3 warnings." in run("check", "--changed-since", "main", "--no-cache").out
    assert started == [1]


def test_an_earlier_version_that_is_no_text(brought: Callable[..., list[str]], branch: Path, git: Git) -> None:
    (branch / "a.txt").write_bytes(b"%PDF-1.7\0")
    commit(git)
    (branch / "a.txt").write_text("A gnu.\n")
    assert brought("--changed-since", "HEAD") == ["a.txt:1 desk.gnu"]
    assert brought("--changed-since", "HEAD", "--changed-lines-only") == ["a.txt:1 desk.gnu"]


def test_a_baseline_too(run: Run, branch: Path) -> None:
    (branch / "a.txt").write_text(f"{OLD}\nA gnu.\n")
    run("baseline", "write")
    (branch / "a.txt").write_text(f"{OLD}\nA gnu.\n\nA gnu and an emu.\n")
    told = run("check", "--changed-since", "main", "--baseline", "newslint-baseline.json", "--output-format", "concise")
    assert [line.split(":")[1] for line in told.out.splitlines()] == ["9", "9"]
    assert told.err == ""


def test_usage(run: Run, branch: Path) -> None:
    for args, told in (
        (("--changed-lines-only",), "goes with --changed-since or --staged"),
        (("--changed-since", "main", "--staged"), "name one of them"),
        (("--staged", "-"), "standard input"),
    ):
        ran = run("check", *args)
        assert ran.status == 2
        assert told in ran.err


def refused(ran: Ran) -> str:
    """What a run that ended with 2 and printed nothing said."""
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    return ran.err.removeprefix("newslint: --changed-since: ").strip()


def test_a_revision_that_nobody_knows(run: Run, branch: Path) -> None:
    for name in ("nope", "--output=x", "", "main:a.txt"):
        assert refused(run("check", f"--changed-since={name}")) == f"git knows no revision ‘{name}’ here"
    assert not (branch / "x").exists()


def test_no_commit_in_common(run: Run, branch: Path, git: Git) -> None:
    git("switch", "-q", "--orphan", "other")
    git("commit", "-q", "--allow-empty", "-m", "Other")
    told = refused(run("check", "--isolated", "--changed-since", "main"))
    assert told == "HEAD and ‘main’ have no commit in common"


def test_a_shallow_clone(run: Run, branch: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    (branch / "a.txt").write_text("A gnu.\n")
    commit(git)
    git("clone", "-q", "--depth=1", "--no-single-branch", branch.as_uri(), "shallow")
    monkeypatch.chdir(branch / "shallow")
    told = refused(run("check", "--changed-since", "origin/main"))
    assert told.startswith("this clone is shallow and does not reach back to where HEAD left ‘origin/main’")
    assert "fetch-depth: 0" in told
    told = refused(run("check", "--changed-since", "update~1"))
    assert told == (
        "git knows no revision ‘update~1’ here; a shallow clone has only what was fetched (git fetch --unshallow)"
    )


def test_outside_of_a_repository(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(desk.parent))
    assert refused(run("check", "--changed-since", "main")) == "this is no git repository"
    assert run("check", "--staged").err == "newslint: --staged: this is no git repository\n"


def test_a_bare_repository(run: Run, branch: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    git("init", "-q", "--bare", "bare.git")
    monkeypatch.chdir(branch / "bare.git")
    assert refused(run("check", "--changed-since", "main")).startswith("there is no working tree here")


def test_another_repository(run: Run, branch: Path, git: Git) -> None:
    git("clone", "-q", ".", "other")
    git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", branch.as_uri(), "part")
    (branch / "part/a.txt").write_text("A gnu.\n")
    for path in ("other", "part/a.txt"):
        told = refused(run("check", "--changed-since", "main", path))
        assert (
            told == f"{path.split('/')[0]} is in another repository, {branch}/{path.split('/')[0]}: run newslint there"
        )
    assert run("check", "--changed-since", "main").err == "note: --changed-since main: no story has changed\n"


def test_without_git(run: Run, branch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(branch))
    assert refused(run("check", "--changed-since", "main")) == "git is not installed, or not on the PATH"
    assert run("check").status == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_a_repository_of_somebody_else(run: Run, branch: Path) -> None:
    os.chown(branch, 12345, 12345)
    os.chown(branch / ".git", 12345, 12345)
    told = refused(run("check", "--changed-since", "main"))
    assert told.startswith("git does not trust this repository, which another user owns; if you do: git config")
    assert "safe.directory" in told


def test_a_version_that_a_partial_clone_lacks(run: Run, branch: Path, git: Git) -> None:
    blob = git("rev-parse", "HEAD:a.txt").strip()
    (branch / ".git/objects" / blob[:2] / blob[2:]).unlink()
    (branch / "a.txt").write_text("A gnu.\n")
    told = run("check", "--changed-since", "main", "--no-cache")
    assert told.status == 2
    assert blob in told.err
    with pytest.raises(FileError, match=f"a.txt: git does not have .*{blob}"):
        blobs.Blobs().content(blob, "a.txt")
