"""Git is run alone: without a word from the environment, and no longer than it may take."""

import os
from pathlib import Path

import pytest

from jospar.tree.git import ask_git, run_git, scrub
from jospar.tree.revision import open_revision
from tests.tree.refusal import refusal
from tests.tree.repository import Repository

NEEDS_SCRIPTS = pytest.mark.skipif(os.name == "nt", reason="a script cannot stand in for git on Windows")


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put another program in git's place; the test writes it."""
    script = tmp_path / "programs/git"
    script.parent.mkdir()
    script.write_text("")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{script.parent}{os.pathsep}{os.environ['PATH']}")
    return script


def test_the_environment_has_no_word_to_git() -> None:
    scrubbed = scrub({"PATH": "/bin", "GIT_DIR": "/elsewhere", "git_dir": "x", "LC_ALL": "kk_KZ.UTF-8"})
    assert scrubbed["PATH"] == "/bin"
    assert scrubbed["LC_ALL"] == "C"
    assert not {"GIT_DIR", "git_dir"} & scrubbed.keys()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GIT_DIR", "/nowhere"),
        ("GIT_WORK_TREE", "/"),
        ("GIT_OBJECT_DIRECTORY", "/nowhere"),
        ("GIT_CEILING_DIRECTORIES", "/"),
        ("GIT_CONFIG_COUNT", "bad"),
        ("GIT_NAMESPACE", "other"),
        ("GIT_TRACE", "1"),
        ("GIT_EXEC_PATH", "/nowhere"),
    ],
)
def test_the_callers_git_variables_change_nothing(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert open_revision(repository.path, "HEAD").read("plan/jospar.yaml") == b"format: 1\n"


def test_the_users_config_is_not_read(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".gitconfig").write_text("this is no config\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert run_git(["rev-parse", "--show-prefix"], folder=repository.path) == b"\n"


def test_no_git_is_refused(repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refusal(lambda: open_revision(repository.path, "HEAD")) == ("X103", {})


@pytest.mark.parametrize("path", [".", "programs", ""])
def test_a_git_beside_the_plan_is_not_the_users(
    repository: Repository, stand_in: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.chdir(stand_in.parent if path == "." else stand_in.parent.parent)
    monkeypatch.setenv("PATH", path)
    assert refusal(lambda: open_revision(repository.path, "HEAD")) == ("X103", {})


@NEEDS_SCRIPTS
def test_a_git_that_does_not_answer_is_stopped(
    repository: Repository, stand_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in.write_text("#!/bin/sh\nexec sleep 30\n")
    monkeypatch.setattr("jospar.tree.git.TIMEOUT_SECONDS", 0.1)
    expected = ("X112", {"folder": str(repository.path), "seconds": 0.1})
    assert refusal(lambda: run_git(["version"], folder=repository.path)) == expected


@NEEDS_SCRIPTS
def test_a_git_that_cannot_be_started_is_refused(repository: Repository, stand_in: Path) -> None:
    stand_in.write_text("#!/nowhere/at/all\n")
    assert refusal(lambda: run_git(["version"], folder=repository.path))[0] == "X110"


@NEEDS_SCRIPTS
def test_a_git_that_fails_without_a_word_is_refused(repository: Repository, stand_in: Path) -> None:
    stand_in.write_text("#!/bin/sh\nexit 3\n")
    expected = ("X110", {"folder": str(repository.path), "message": ""})
    assert refusal(lambda: run_git(["version"], folder=repository.path)) == expected
    assert ask_git(["version"], folder=repository.path) is None


def test_any_other_failure_is_refused_with_gits_own_line(repository: Repository) -> None:
    (repository.path / ".git/config").write_text("[core]\n\trepositoryformatversion = 99\n")
    code, facts = refusal(lambda: open_revision(repository.path, "HEAD"))
    assert code == "X110"
    assert "version" in str(facts["message"])
    assert "\n" not in str(facts["message"])


@pytest.fixture
def of_somebody_else(repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Repository:
    """Let git think that the repository is somebody else's, and that the user has no config."""
    another = {"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"}
    monkeypatch.setattr("jospar.tree.git.scrub", lambda environment: scrub(environment) | another)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return repository


def test_a_repository_of_somebody_else_is_refused_until_it_is_trusted(
    of_somebody_else: Repository, tmp_path: Path
) -> None:
    folder = of_somebody_else.path / "plan"
    top = of_somebody_else.path.as_posix()
    trust = f"git config --global --add safe.directory {top}"
    expected = ("X109", {"folder": str(folder), "command": trust})
    assert refusal(lambda: run_git(["rev-parse", "HEAD"], folder=folder)) == expected
    (tmp_path / ".gitconfig").write_text(f"[safe]\n\tdirectory = {top}\n")
    assert run_git(["rev-parse", "--show-prefix"], folder=folder) == b"plan/\n"


@NEEDS_SCRIPTS
def test_a_git_that_proposes_nothing_is_helped_out(repository: Repository, stand_in: Path) -> None:
    stand_in.write_text("#!/bin/sh\necho 'fatal: unsafe repository' >&2\nexit 128\n")
    trust = f'git config --global --add safe.directory "{repository.path.as_posix()}"'
    expected = ("X109", {"folder": str(repository.path), "command": trust})
    assert refusal(lambda: run_git(["version"], folder=repository.path)) == expected
