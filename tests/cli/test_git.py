"""``jospar git``: what it sets, and what git then shows."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run, Shell
from tests.cli.past import MEASURE, MOVED, measure, planted
from tests.tree.repository import Repository, environment

LINE = "plan/**/*.yaml diff=jospar merge=jospar\n"


@pytest.fixture
def repository(plan: Path) -> Repository:
    """Commit the example plan and two changes of it."""
    return planted(plan)


def test_git_is_taught_only_when_that_is_wanted(here: Run, repository: Repository) -> None:
    ended = here("git", "install")
    assert "git config --local diff.jospar.command 'jospar git diff-driver'" in ended.out
    assert "git config --local merge.jospar.driver 'if command -v jospar" in ended.out
    assert "nothing was set" in ended.out
    assert not (repository.path / ".gitattributes").exists()
    assert here("git", "install", "--yes").out.endswith("this clone alone\n")
    assert (repository.path / ".gitattributes").read_text("utf-8") == LINE
    assert repository.git("config", "diff.jospar.command") == "jospar git diff-driver"
    assert "jospar git merge-driver -- %O %A %B" in repository.git("config", "merge.jospar.driver")
    assert "already" in here("git", "install", "--yes").out


def test_a_line_that_names_less_is_written_anew(here: Run, repository: Repository) -> None:
    (repository.path / ".gitattributes").write_text(
        "* -text\nplan/**/*.yaml diff=jospar\n*.x binary\n", "utf-8"
    )
    here("git", "install", "--yes")
    assert (repository.path / ".gitattributes").read_text("utf-8") == f"* -text\n{LINE}*.x binary\n"


def test_what_was_set_is_taken_out_again(here: Run, repository: Repository) -> None:
    here("git", "install", "--yes")
    gone = here("git", "uninstall").out
    assert gone == "taken out of this clone: diff.jospar, merge.jospar, alias.plog\n"
    settings = (repository.path / ".git" / "config").read_text("utf-8")
    assert "jospar" not in settings
    assert "plog" not in settings
    assert here("git", "uninstall").out == "nothing of jospar is set in this clone\n"
    assert here("git", "merge-driver", "a").code == 2


def test_an_alias_of_somebody_else_stays(here: Run, repository: Repository) -> None:
    repository.git("config", "alias.plog", "log --pretty=oneline")
    assert "alias.plog" not in here("git", "install", "--yes").out
    assert "alias.plog" not in here("git", "uninstall").out
    assert repository.git("config", "alias.plog") == "log --pretty=oneline"


def test_git_shows_changes_by_meaning(shell: Shell, repository: Repository, tmp_path: Path) -> None:
    """Git itself calls the driver, whatever it says in the environment of it."""
    (tmp_path / "bin").mkdir()
    called = tmp_path / "bin" / "jospar"
    called.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m jospar "$@"\n', "utf-8")
    called.chmod(0o755)
    assert shell.type("git", "install", "--yes").code == 0
    repository.write(MEASURE, b"id: [\n")
    words = {**environment(), "PATH": f"{called.parent}{os.pathsep}{os.environ['PATH']}", "JOSPAR_LANG": "en"}

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=repository.path, env=words, capture_output=True, check=True
        )
        return done.stdout.decode()

    shown = git("plog", "--format=", "HEAD~2..HEAD")
    assert shown == git("log", "-p", "--ext-diff", "--format=", "HEAD~2..HEAD")
    assert "XA-003: lead changed: ministry_a → ministry_b" in shown
    assert f"{MOVED} [amendment XA-A-009]" in shown
    assert git("diff", "--", MEASURE).splitlines()[-1] == "+id: ["
    repository.write(MEASURE, measure("2027-09-30", "ministry_b") + b"# a note\n")
    assert "it says the same" in git("diff", "--", MEASURE)
    (repository.path / MEASURE).unlink()
    assert "measure removed" in git("diff", "--", MEASURE)


def test_a_file_that_is_not_merged_is_named(here: Run, repository: Repository) -> None:
    assert here("git", "diff-driver", MEASURE).out == f"{MEASURE}\n"
    shutil.rmtree(repository.path / "plan")
    gone = ("git", "diff-driver", MEASURE, "/dev/null", ".", ".", "/dev/null", ".", ".")
    assert here(*gone).code == 0
