"""The GitHub Action and the workflows: they fit their schemas, and what they run does what they say."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "action"
NEWSROOM = ROOT / "examples" / "newsroom"
WORKFLOW, PIPELINE = NEWSROOM / ".github" / "workflows" / "newslint.yml", NEWSROOM / ".gitlab-ci.yml"
BIN = Path(sys.executable).parent
GIT = ("git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org")
FAKE = """#!/bin/sh
# A Python whose environments have the newslint of this checkout; what pip was asked for is written down.
if [ "$1 $2" = "-m venv" ]; then mkdir -p "$3/bin" && cp "$0" "$3/bin/python"
elif [ "$1 $2" = "-m pip" ]; then printf '%s\\n' "$@" > "$RUNNER_TEMP/pip"
else exec "{python}" "$@"
fi
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """What a step of a pipeline has: the newslint of this checkout, no settings of ours."""
    own = ("NEWSLINT_", "GIT_", "GITHUB_", "GITLAB_", "CI_", "INPUT_", "RUNNER_")
    env = {name: value for name, value in os.environ.items() if not name.startswith(own) and name != "CI"}
    env["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), env["PATH"]))
    env["PYTHONPATH"] = str(ROOT)
    return env | {"NEWSLINT_CACHE_DIR": str(tmp_path / "cache"), "CI": "true", "COLUMNS": "80"}


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """The example newsroom on a branch that added one story with a slip."""
    folder = tmp_path / "newsroom"
    shutil.copytree(ROOT / "examples" / "newsroom", folder)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "The newsroom")
    git(folder, "update-ref", "refs/remotes/origin/main", "main")
    git(folder, "switch", "-qc", "tide")
    (folder / "stories" / "tide.md").write_text("# Tide\n\nThe the tide was high, the harbour master said.\n", "utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "A story on the tide")
    return folder


def git(folder: Path, *line: str) -> str:
    """What git answers."""
    return subprocess.run([*GIT, *line], cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


def _valid(schema: str, path: Path) -> None:
    line = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path]
    ran = subprocess.run(line, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize(
    ("schema", "path"),
    [("github-actions", ROOT / "action.yml"), ("github-workflows", WORKFLOW), ("gitlab-ci", PIPELINE)],
)
def test_schemas(schema: str, path: Path) -> None:
    _valid(f"vendor.{schema}", path)


def test_the_script_is_sound() -> None:
    ran = subprocess.run([BIN / "shellcheck", SCRIPT], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


def test_security() -> None:
    """Of the example workflow only the action's place holder is told: it has no commit to be pinned to."""
    line = [BIN / "zizmor", "--offline", "--no-progress", "--format", "json", ROOT / "action.yml", WORKFLOW]
    ran = subprocess.run(line, capture_output=True, text=True, check=False)
    assert [found["ident"] for found in json.loads(ran.stdout)] == ["unpinned-uses"], ran.stdout + ran.stderr
    (step,) = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    assert "${{" not in step["run"]


def test_the_workflow_uses_what_the_action_has() -> None:
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    steps = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]["newslint"]["steps"]
    assert set(steps[1]["with"]) <= set(inputs)


@pytest.fixture
def runner(tmp_path: Path, environment: dict[str, str]) -> dict[str, str]:
    """What GitHub sets for a step of the action, with the defaults of its inputs."""
    fakes, temp = tmp_path / "fakes", tmp_path / "temp"
    fakes.mkdir()
    temp.mkdir()
    (fakes / "python3").write_text(FAKE.format(python=sys.executable), "utf-8")
    (fakes / "python3").chmod(0o755)
    (step,) = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    given = {
        name: inputs[value.removeprefix("${{ inputs.").removesuffix(" }}")]["default"]
        for name, value in step["env"].items()
    }
    return {
        **environment,
        **given,
        "PATH": f"{fakes}:{environment['PATH']}",
        "GITHUB_ACTIONS": "true",
        "GITHUB_ACTION_PATH": str(ROOT),
        "RUNNER_TEMP": str(temp),
    }


def _step(newsroom: Path, runner: dict[str, str], **inputs: str) -> subprocess.CompletedProcess[str]:
    (step,) = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    line = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(line, cwd=newsroom, env={**runner, **inputs}, capture_output=True, text=True, check=False)


def _annotated(out: str) -> set[str]:
    lines = [line for line in out.splitlines() if line.startswith(("::error ", "::warning ", "::notice "))]
    return {part.partition("file=")[2].partition(",")[0] for part in lines if "file=" in part}


def test_all_stories_are_annotated(newsroom: Path, runner: dict[str, str]) -> None:
    ran = _step(newsroom, runner)
    assert ran.returncode == 1, ran.stderr
    assert {"stories/tide.md", "stories/pier.md"} <= _annotated(ran.stdout)
    assert (Path(runner["RUNNER_TEMP"]) / "pip").read_text("utf-8").splitlines()[-1] == str(ROOT)


def test_on_a_pull_request_only_what_it_brought(newsroom: Path, runner: dict[str, str]) -> None:
    ran = _step(newsroom, runner, INPUT_CHANGED_ONLY="true", GITHUB_BASE_REF="main", INPUT_PATHS="stories")
    assert ran.returncode == 1, ran.stderr
    assert _annotated(ran.stdout) == {"stories/tide.md"}
    ran = _step(newsroom, runner, INPUT_CHANGED_SINCE=git(newsroom, "rev-parse", "HEAD"))
    assert (ran.returncode, _annotated(ran.stdout)) == (0, set())


def test_inputs_reach_the_command(newsroom: Path, runner: dict[str, str]) -> None:
    (newsroom / "a story.md").write_text("The the tide.\n", "utf-8")
    (newsroom / "other.yml").write_text("select: [typos]\n", "utf-8")
    inputs = {
        "INPUT_PATHS": "a story.md\n\nstories/library.md\n",
        "INPUT_CONFIG": "other.yml",
        "INPUT_VERSION": "0.1.0",
        "INPUT_FAIL_LEVEL": "none",
        "INPUT_SARIF_FILE": "out.sarif",
        "INPUT_ARGS": "--ignore 'typos.nonword, typos.misspelling' --statistics",
    }
    ran = _step(newsroom, runner, **inputs)
    assert ran.returncode == 0, ran.stderr
    assert _annotated(ran.stdout) == {"a story.md"}
    (run,) = json.loads((newsroom / "out.sarif").read_text("utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["typos.doubled"]
    assert (Path(runner["RUNNER_TEMP"]) / "pip").read_text("utf-8").splitlines()[-1] == "newslint==0.1.0"


def test_an_input_is_no_script(newsroom: Path, runner: dict[str, str]) -> None:
    ran = _step(newsroom, runner, INPUT_PATHS='"; touch hacked; $(touch hacked) `touch hacked`')
    assert ran.returncode == 2
    assert not (newsroom / "hacked").exists()
    ran = _step(newsroom, runner, INPUT_PATHS="--output-file=hacked", INPUT_ARGS="$(touch hacked)")
    assert ran.returncode == 2
    assert not (newsroom / "hacked").exists()


def test_the_pipeline_of_gitlab(newsroom: Path, environment: dict[str, str]) -> None:
    job = yaml.safe_load(PIPELINE.read_text("utf-8"))["newslint"]
    env = {**environment, "GITLAB_CI": "true", "CI_PROJECT_DIR": str(newsroom)}
    env["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = git(newsroom, "rev-parse", "main")
    ran = [
        subprocess.run(["bash", "-c", line], cwd=newsroom, env=env, capture_output=True, text=True, check=False)
        for line in job["script"]
    ]
    assert [one.returncode for one in ran] == [0, 1], [one.stderr for one in ran]
    told = json.loads((newsroom / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert {issue["location"]["path"] for issue in told} == {"stories/tide.md"}
    assert ran[1].stdout.startswith("stories/tide.md:3:1: ")
    assert ran[1].stdout.count("\n") == 1
