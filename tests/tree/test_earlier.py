"""The plan of a moment of the past, as git has kept it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from jospar.tree.earlier import plan_before, plan_since_changed
from tests.tree.refusal import refusal
from tests.tree.repository import Repository, environment

FIRST = "2026-11-01T12:00:00+05:00"
SECOND = "2026-11-08T12:00:00+05:00"


def moment(written: str) -> int:
    """Give a moment as Unix time."""
    return int(datetime.fromisoformat(written).timestamp())


def on_the_day(day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let git believe that it is a certain moment."""
    settings = {**environment(), "GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day}
    monkeypatch.setattr("tests.tree.repository._SETTINGS", settings)


def commit_on(repository: Repository, day: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Commit all there is on a day; return the tree id of the plan."""
    on_the_day(day, monkeypatch)
    repository.commit()
    return repository.git("rev-parse", "HEAD:plan")


@pytest.fixture
def steps(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Commit two plans a week apart; the fixture's own commit is rewritten to have no plan."""
    repository.git("checkout", "--quiet", "--orphan", "anew")
    repository.write("plan/jospar.yaml", b"format: 1\nlanguages: [kk]\n")
    first = commit_on(repository, FIRST, monkeypatch)
    repository.write("plan/jospar.yaml", b"format: 1\nlanguages: [ru]\n")
    return first, commit_on(repository, SECOND, monkeypatch)


def test_the_last_commit_until_then_counts(repository: Repository, steps: tuple[str, str]) -> None:
    first, second = steps
    assert plan_before(repository.path, None, moment(SECOND)) == second
    assert plan_before(repository.path, None, moment(SECOND) - 1) == first
    assert plan_before(repository.path, "HEAD~1", moment(SECOND)) == first
    assert plan_before(repository.path, None, moment(FIRST) - 1) == ""


def test_the_line_that_was_merged_into_counts(
    repository: Repository, steps: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A branch begun early and merged late was no part of the plan until then."""
    first, _ = steps
    repository.git("checkout", "--quiet", "-b", "branch", "HEAD~1")
    repository.write("plan/more.yaml")
    commit_on(repository, "2026-11-02T12:00:00+05:00", monkeypatch)
    repository.git("checkout", "--quiet", "anew")
    on_the_day("2026-11-10T12:00:00+05:00", monkeypatch)
    repository.git("merge", "--quiet", "--no-ff", "-m", "a merge", "branch")
    assert plan_before(repository.path, None, moment("2026-11-05T12:00:00+05:00")) == first


def test_a_tree_is_looked_up_along_the_present_branch(repository: Repository, steps: tuple[str, str]) -> None:
    first, second = steps
    assert plan_before(repository.path, second, moment(SECOND) - 1) == first


def test_before_the_plan_there_was_none(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.git("checkout", "--quiet", "--orphan", "anew")
    repository.git("rm", "--quiet", "-r", "--cached", ".")
    (repository.path / "plan" / "jospar.yaml").unlink()
    repository.write("plan/notes.txt", b"no plan yet\n")
    commit_on(repository, FIRST, monkeypatch)
    assert plan_before(repository.path, None, moment(SECOND)) == ""


def test_nothing_committed_is_no_plan(tmp_path: Path) -> None:
    fresh = Repository(tmp_path)
    fresh.git("init", "--quiet")
    assert plan_before(tmp_path, None, int(datetime.now(UTC).timestamp())) == ""


def test_a_shallow_clone_does_not_know(
    repository: Repository, steps: tuple[str, str], tmp_path: Path
) -> None:
    _, second = steps
    clone = Repository(tmp_path / "clone")
    repository.git("clone", "--quiet", "--depth=1", repository.path.as_uri(), str(clone.path))
    assert plan_before(clone.path, None, moment(SECOND)) == second
    assert plan_before(clone.path, None, moment(SECOND) - 1) is None


def test_an_unknown_revision_is_refused(repository: Repository) -> None:
    code, _ = refusal(lambda: plan_before(repository.path, "nowhere", moment(SECOND)))
    assert code == "X106"


def test_a_day_after_which_more_was_committed_has_a_plan_of_its_own(
    repository: Repository, steps: tuple[str, str]
) -> None:
    first, _ = steps
    assert plan_since_changed(repository.path, None, moment(SECOND) - 1) == first
    assert plan_since_changed(repository.path, None, moment(SECOND)) is None
    assert plan_since_changed(repository.path, None, moment(FIRST) - 1) is None
