"""Where histories part, and what the main branch was on a day."""

from datetime import datetime
from pathlib import Path

import pytest

from jospar.tree.forks import commit_until, fork_of, is_bare, is_shallow, main_branch
from tests.tree.refusal import refusal
from tests.tree.repository import Repository, initialise


@pytest.fixture
def forked(repository: Repository) -> Repository:
    """Commit on a branch, and on main after it has begun."""
    repository.git("branch", "--move", "main")
    repository.git("checkout", "--quiet", "-b", "topic")
    repository.write("plan/a.yaml")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write("plan/b.yaml")
    repository.commit()
    return repository


def test_two_branches_fork_where_the_one_began(forked: Repository) -> None:
    assert fork_of(forked.path, "main", "topic") == forked.git("rev-parse", "main~1")
    assert fork_of(forked.path, "topic", "main") == forked.git("rev-parse", "main~1")


def test_an_ancestor_is_where_its_own_branch_forks(forked: Repository) -> None:
    assert fork_of(forked.path, "main~1", "main") == forked.git("rev-parse", "main~1")


def test_histories_without_anything_in_common_are_refused(forked: Repository) -> None:
    forked.git("checkout", "--quiet", "--orphan", "alone")
    forked.commit()
    code, facts = refusal(lambda: fork_of(forked.path, "main", "alone"))
    assert (code, facts["base"], facts["head"]) == ("X850", "main", "alone")


def test_a_shallow_clone_says_what_to_fetch(forked: Repository, tmp_path: Path) -> None:
    url = forked.path.as_uri()
    forked.git("clone", "--quiet", "--depth=1", "--no-single-branch", url, str(tmp_path / "shallow"))
    shallow = tmp_path / "shallow"
    code, facts = refusal(lambda: fork_of(shallow, "origin/main", "origin/topic"))
    assert (code, facts["command"]) == ("X851", "git fetch --unshallow --tags origin")
    assert is_shallow(shallow)
    assert not is_shallow(forked.path)


def test_the_branch_of_the_forge_is_the_main_one_before_the_own(forked: Repository, tmp_path: Path) -> None:
    assert main_branch(forked.path) == "main"
    forked.git("clone", "--quiet", str(forked.path), str(tmp_path / "clone"))
    assert main_branch(tmp_path / "clone") == "origin/main"


def test_there_may_be_no_main_branch(repository: Repository) -> None:
    repository.git("branch", "--move", "trunk")
    assert main_branch(repository.path) is None


def test_a_file_called_like_the_branch_is_not_taken_for_it(repository: Repository) -> None:
    repository.git("branch", "--move", "trunk")
    repository.git("tag", "main")
    assert main_branch(repository.path) is None


def test_a_day_has_the_last_commit_made_until_its_end(repository: Repository) -> None:
    made = int(datetime.fromisoformat("2026-11-16T09:00:00+05:00").timestamp())
    assert commit_until(repository.path, made) == repository.git("rev-parse", "HEAD")
    assert commit_until(repository.path, made - 1) is None


def test_a_repository_without_files_is_bare(repository: Repository, tmp_path: Path) -> None:
    repository.git("clone", "--quiet", "--bare", str(repository.path), str(tmp_path / "bare"))
    assert is_bare(tmp_path / "bare")
    assert not is_bare(repository.path)


def test_a_plan_may_lie_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    made = initialise(tmp_path / "repository")
    made.write("inside/plan/jospar.yaml")
    first = made.commit()
    assert fork_of(made.path / "inside", "HEAD", "HEAD") == first
