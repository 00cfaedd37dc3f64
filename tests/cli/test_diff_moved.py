"""``jospar diff`` of a plan whose folder was renamed: followed as the history follows it."""

from pathlib import Path

import pytest

from tests.cli.comparing import LATER, codes, git
from tests.cli.conftest import Run, spoil
from tests.tree.repository import Repository

__all__ = ["git"]


@pytest.fixture
def moved(git: Repository, plan: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Put the plan into a folder, move a deadline, rename the folder, move another, and stand in it."""
    (plan / "проект").mkdir()
    git.git("mv", "plan", "проект/plan")
    git.commit()
    spoil(plan / "проект", *LATER)
    git.commit()
    (plan / "новый").mkdir()
    git.git("mv", "проект/plan", "новый/plan")
    git.commit()
    spoil(plan / "новый", "number: 1.1", "number: 7.7")
    git.commit()
    monkeypatch.chdir(plan / "новый")
    return git


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["HEAD~1..HEAD"], ["C114"]),
        (["HEAD~2..HEAD~1"], []),
        (["HEAD~3..HEAD~2"], ["C210"]),
        (["HEAD~4..HEAD"], ["C210", "C114"]),
        (["HEAD~4"], ["C210", "C114"]),
        (["HEAD~4", "HEAD+"], ["C210", "C114"]),
        (["HEAD..HEAD~3"], ["C211", "C114"]),
        (["@2026-11-20"], []),
    ],
)
def test_a_plan_whose_folder_was_renamed_is_followed(
    here: Run, moved: Repository, words: list[str], found: list[str]
) -> None:
    assert codes(here, *words) == found


def test_a_later_name_of_the_folder_is_found_from_an_earlier_one(
    here: Run, moved: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved.git("branch", "later")
    moved.git("checkout", "--quiet", "--detach", "HEAD~2")
    monkeypatch.chdir(moved.path / "проект")
    assert codes(here, "HEAD..later") == ["C114"]
    assert codes(here, "later..HEAD~1") == ["C211", "C114"]


def test_a_new_name_of_the_folder_that_is_not_committed_yet_is_followed(
    here: Run, moved: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    (moved.path / "новый").rename(moved.path / "третий")
    monkeypatch.chdir(moved.path / "третий")
    assert codes(here, "HEAD") == []
    assert codes(here, "HEAD~4") == ["C210", "C114"]


def test_another_plan_in_the_repository_is_not_taken_for_a_former_place(here: Run, moved: Repository) -> None:
    moved.git("checkout", "--quiet", "-b", "two", "HEAD~1")
    for path in sorted((moved.path / "новый/plan").rglob("*.yaml")):
        name = path.relative_to(moved.path / "новый").as_posix()
        moved.write(f"второй/{name}", path.read_bytes())
    moved.commit()
    ended = here("diff", "HEAD~1..HEAD", "--plan", str(moved.path / "второй"), "--date", "2026-11-21")
    assert "No plan in HEAD~1" in ended.out


@pytest.mark.parametrize("baseline", ["HEAD~4", "@2026-11-16"])
def test_a_baseline_is_taken_from_where_the_plan_lay(here: Run, moved: Repository, baseline: str) -> None:
    ended = here("history", "XA-001", "--baseline", baseline)
    assert ended.code == 0, ended.err
    assert "deadline" in ended.out.partition(baseline)[2]


def test_a_branch_from_before_the_renaming_is_held_against_the_plan(here: Run, moved: Repository) -> None:
    moved.git("branch", "before", "HEAD~4")
    assert here("validate", "--against", "before").code == 0
