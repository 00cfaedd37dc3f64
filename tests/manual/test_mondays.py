"""The recipes of every Monday, executed as written in a scratch repository before a small forge."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import SPOKEN
from tests.fixtures import EXAMPLE
from tests.manual.forge import install, kept
from tests.manual.test_pipelines import RECIPES, scripts
from tests.tree.repository import initialise

FORGES = {
    "github": (".github/workflows/week.yml", ".github/workflows/answer.yml"),
    "gitlab": (".gitlab/week.yml", ".gitlab/week.yml"),
    "forgejo": (".forgejo/workflows/week.yml", ".forgejo/workflows/answer.yml"),
}
BRANCH = "week/2026-W47/ministry_a"
NUMBER = "7"


@dataclass(frozen=True, slots=True)
class Place:
    """A clone with its origin, and the environment of a pipeline in it."""

    forge: str
    folder: Path
    environment: Mapping[str, str]

    def run(self, name: str, job: str, branch: str = BRANCH) -> "subprocess.CompletedProcess[str]":
        """Run the scripts of a job of a recipe as the forge's shell does, but for the installation."""
        found: Any = RECIPES[name]
        steps = [one for one in scripts(found.get("jobs", found)[job]) if "\n" in one]
        assert len(steps) == 1
        named = dict.fromkeys(("GITHUB_HEAD_REF", "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME"), branch)
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", steps[0]],
            cwd=self.folder,
            env={**self.environment, **named},
            capture_output=True,
            check=False,
            text=True,
        )

    def week(self) -> "subprocess.CompletedProcess[str]":
        """Let it be Monday."""
        self.git("switch", "--quiet", "main")
        return self.run(FORGES[self.forge][0], "week")

    def answer(self, branch: str = BRANCH) -> "subprocess.CompletedProcess[str]":
        """Let a push be answered."""
        return self.run(FORGES[self.forge][1], "answer", branch)

    def git(self, *words: str) -> str:
        """Run git in the clone, and return what it writes."""
        ended = subprocess.run(
            ["git", *words], cwd=self.folder, env=self.environment, capture_output=True, check=True, text=True
        )
        return ended.stdout

    def type(self, *words: str) -> None:
        """Run jospar in the clone."""
        subprocess.run(["jospar", *words], cwd=self.folder, env=self.environment, check=True)

    @property
    def asked(self) -> dict[str, Any]:
        """Tell what was asked of the forge."""
        return kept(Path(self.environment["FORGE"]))


@pytest.fixture(params=sorted(FORGES))
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Make an origin with the example plan, a clone of it, and the programs of a pipeline."""
    programs = tmp_path / "bin"
    programs.mkdir()
    install(programs)
    program = programs / "jospar"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m jospar "$@"\n')
    program.chmod(0o755)
    environment = {name: value for name, value in os.environ.items() if name not in SPOKEN}
    environment |= {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "FORGE": str(tmp_path / "forge.json"),
        "COMMENTS": f"repos/x/y/issues/{NUMBER}/comments",
        "GITHUB_REPOSITORY": "x/y",
        "API": "https://forge.example/api/v1/repos/x/y",
        "NUMBER": NUMBER,
        "TOKEN": "t",
        "WEEK_TOKEN": "t",
        "CI_API_V4_URL": "https://forge.example/api/v4",
        "CI_PROJECT_ID": "3",
        "CI_PROJECT_PATH": "x/y",
        "CI_SERVER_HOST": "forge.example",
        "CI_MERGE_REQUEST_IID": NUMBER,
        "CI_DEFAULT_BRANCH": "main",
        "HOME": str(tmp_path),
    }
    made = initialise(Path(shutil.copytree(EXAMPLE, tmp_path / "origin")))
    made.commit()
    made.git("branch", "-M", "main")
    made.git("config", "receive.denyCurrentBranch", "ignore")
    work = tmp_path / "work"
    work.mkdir()
    clone = ["git", "clone", "--quiet", str(tmp_path / "origin"), str(work / "repository")]
    subprocess.run(clone, check=True, env=environment)
    found = Place(str(request.param), work / "repository", environment)
    origin = f"url.{tmp_path / 'origin'}.insteadOf"
    found.git("config", origin, "https://jospar:t@forge.example/x/y.git")
    return found


def test_each_agency_gets_one_merge_request_with_its_drafts(place: Place) -> None:
    ended = place.week()
    assert ended.returncode == 0, ended.stderr
    requests = {one["branch"]: one for one in place.asked["requests"]}
    assert BRANCH in requests
    assert "week/2026-W47/ministry_b" in requests
    mine = requests[BRANCH]
    assert mine["title"] == "Ministry A: reports of the week 2026-W47 (16–22 November 2026)"
    for words in ("| 1 | XA-001 | draft |", "До 22.11.2026", "22.11.2026 дейін"):
        assert words in mine["body"]
    place.git("fetch", "--quiet", "origin")
    files = place.git("diff", "--name-only", "origin/main", f"origin/{BRANCH}").splitlines()
    folder = "plan/example/progress/ministry_a/2026-W47"
    assert files == [f"{folder}/XA-001.yaml", f"{folder}/XA-003.yaml"]


def test_a_second_run_opens_nothing_twice(place: Place) -> None:
    place.week()
    before = place.asked
    ended = place.week()
    assert ended.returncode == 0, ended.stderr
    assert place.asked == before


def test_each_push_is_answered_in_one_comment(place: Place) -> None:
    place.week()
    place.git("switch", "--quiet", BRANCH)
    assert place.answer().returncode == 0
    (open_yet,) = place.asked["comments"].values()
    assert "0 of 2 received so far" in open_yet
    path = place.folder / "plan/example/progress/ministry_a/2026-W47/XA-003.yaml"
    draft = path.read_text("utf-8")
    path.write_text("date: 2026-11-17\nstatus: on_trak\n", "utf-8")
    assert place.answer().returncode == 0
    (returned,) = place.asked["comments"].values()
    assert "returned: row 2" in returned
    assert "XA-003.yaml:2" in returned
    path.write_text(draft.replace("state: draft", "status: on_track\nstate: draft"), "utf-8")
    path.with_name("XA-001.yaml").write_text("date: 2026-11-17\nstatus: on_track\n", "utf-8")
    place.type("week", "submit", "--as", "ministry_a", "--date", "2026-11-17", "--quiet")
    assert place.answer().returncode == 0
    (accepted,) = place.asked["comments"].values()
    assert "all received, 2 of 2" in accepted


@pytest.mark.parametrize(
    "branch",
    [
        "week/2026-W47/$(touch ../oops)",
        "week/`touch ../oops`/ministry_a",
        'week/x/"; touch ../oops; "',
        "week/--help",
    ],
)
def test_the_name_of_a_branch_is_no_command(place: Place, branch: str) -> None:
    ended = place.answer(branch)
    assert ended.returncode != 0
    assert not (place.folder.parent / "oops").exists()
    assert place.asked["comments"] == {}


def test_what_others_choose_is_never_text_of_a_script() -> None:
    for name, recipe in RECIPES.items():
        for script in scripts(recipe):
            assert not re.search(r"\$\{\{[^}]*(head_ref|title|body|label|user|actor)", script), name


@pytest.mark.parametrize("name", sorted({one for many in FORGES.values() for one in many}))
def test_rights_are_the_least(name: str) -> None:
    recipe: Any = RECIPES[name]
    if name.startswith(".github"):
        contents = "write" if "week" in name else "read"
        assert recipe["permissions"] == {"contents": contents, "pull-requests": "write"}
    assert "pull_request_target" not in str(recipe)
    if name.endswith("answer.yml"):
        (step,) = [one for one in recipe["jobs"]["answer"]["steps"] if "checkout" in one.get("uses", "")]
        assert step["with"] == {"persist-credentials": False}
        (last,) = [one for one in recipe["jobs"]["answer"]["steps"] if "\n" in one.get("run", "")]
        assert "head.repo.full_name == github.repository" in last["if"]
