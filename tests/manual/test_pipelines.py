"""The recipes of the page on pipelines: YAML that can be read, commands that exist and run."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from jospar.cli.application import COMMANDS
from jospar.cli.commandtable import leaves, load_command
from tests.cli.conftest import SPOKEN
from tests.fixtures import EXAMPLE
from tests.house.markdown import fenced
from tests.manual.blocks import text_of
from tests.tree.repository import initialise

PAGE = text_of("pipelines.md")
FILE = re.compile(r"\A# (\S+)\n")
RECIPES = {FILE.findall(block)[0]: yaml.safe_load(block) for block in fenced(PAGE, "yaml")}
ON = True
"""What YAML 1.1 makes of the key ``on``; forges read it as the word."""


def scripts(recipe: object) -> Iterator[str]:
    """Walk over the command lines of a recipe."""
    if isinstance(recipe, dict):
        for key, value in recipe.items():
            if key in ("run", "entry") and isinstance(value, str):
                yield value
            elif key == "script":
                yield from value
            else:
                yield from scripts(value)
    elif isinstance(recipe, list):
        for one in recipe:
            yield from scripts(one)


def commands() -> list[str]:
    """List the lines that run the program, of all recipes and shell examples."""
    lines = [line for recipe in RECIPES.values() for line in scripts(recipe)]
    lines += [line for block in fenced(PAGE, "sh") for line in block.splitlines()]
    return sorted({line for line in lines if line.startswith("jospar ")})


def test_there_is_a_recipe_for_each_forge() -> None:
    assert list(RECIPES) == [
        ".github/workflows/plan.yml",
        ".github/workflows/scan.yml",
        ".github/workflows/changes.yml",
        ".gitlab-ci.yml",
        ".forgejo/workflows/plan.yml",
        ".forgejo/workflows/changes.yml",
        ".github/workflows/week.yml",
        ".github/workflows/answer.yml",
        ".gitlab/week.yml",
        ".forgejo/workflows/week.yml",
        ".forgejo/workflows/answer.yml",
        ".pre-commit-config.yaml",
    ]
    assert len(commands()) > 8


@pytest.mark.parametrize("name", [name for name in RECIPES if "workflows" in name])
def test_a_workflow_has_jobs_with_steps_that_do_one_thing(name: str) -> None:
    workflow: dict[Any, Any] = RECIPES[name]
    assert workflow[ON]
    assert set(workflow) <= {"name", ON, "permissions", "jobs"}
    for job in workflow["jobs"].values():
        assert set(job) <= {"runs-on", "env", "steps", "container"}
        assert all(("run" in step) != ("uses" in step) for step in job["steps"])
        assert all(set(step) <= {"run", "uses", "with", "if"} for step in job["steps"])


def test_rights_are_the_least() -> None:
    assert RECIPES[".github/workflows/plan.yml"]["permissions"] == {"contents": "read"}
    changes = RECIPES[".github/workflows/changes.yml"]["permissions"]
    assert changes == {"contents": "read", "pull-requests": "write"}
    assert "pull_request_target" not in RECIPES[".github/workflows/plan.yml"][ON]


def test_gitlab_gets_the_files_that_the_script_writes() -> None:
    job = RECIPES[".gitlab-ci.yml"]["plan"]
    written = {word for line in job["script"] for word in re.findall(r"--out (\S+)", line)}
    assert set(job["artifacts"]["reports"].values()) == written
    assert job["artifacts"]["when"] == "always"


@pytest.mark.parametrize("line", commands())
def test_a_command_exists_with_its_options(line: str) -> None:
    words = shlex.split(line.replace("$(git log -1 --format=%cs)", "2026-11-21"))[1:]
    names = {name: row for name, row in leaves(COMMANDS) if words[: len(name.split())] == name.split()}
    command = load_command(*names.values())
    known = {option for one in command.params for option in one.opts}
    assert [word for word in words if word.startswith("--") and word not in known] == []


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Copy the example plan into a folder of its own and name that folder."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "repository"))


@pytest.fixture
def workplace(plan: Path, tmp_path: Path) -> dict[str, str]:
    """Make a repository with a plan and a report in it, and give the environment of a pipeline there."""
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "jospar"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m jospar "$@"\n')
    program.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if name not in SPOKEN}
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(
        [str(program), "report", "weekly", "--quiet"], cwd=plan, check=True, env={**kept, "PATH": path}
    )
    made = initialise(plan)
    made.commit()
    made.git("update-ref", "refs/remotes/origin/main", "HEAD")
    branches = dict.fromkeys(("GITHUB_BASE_REF", "TARGET"), "main")
    return {**kept, **branches, "PATH": path, "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}


@pytest.mark.parametrize("line", commands())
def test_a_command_runs_as_written(line: str, plan: Path, workplace: dict[str, str], tmp_path: Path) -> None:
    ended = subprocess.run(
        ["sh", "-c", line], cwd=plan, env=workplace, capture_output=True, check=False, text=True
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    for out in re.findall(r"--out (\S+)", line):
        assert (plan / out).stat().st_size
    if "GITHUB_STEP_SUMMARY" in line:
        assert (tmp_path / "summary.md").read_text("utf-8").startswith("### jospar: ")
