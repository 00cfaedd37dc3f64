"""What git had before an amendment, in real repositories: whole, shallow, moved, merged, or none."""

from datetime import date
from pathlib import Path

import pytest

from jospar.rules.validate import validate
from jospar.tree.folder import open_folder
from jospar.tree.git import run_git
from jospar.tree.revision import open_revision
from jospar.tree.tree import Tree
from tests.rules.examples import example_plan, lay
from tests.tree.repository import Repository, initialise

ON = date(2026, 11, 21)
MEASURE = "plan/example/measures/XA-003.yaml"
AMENDMENT = "plan/example/amendments/XA-A-001.yaml"
A_MEASURE = "id: XA-003\ntitle: Adopt the standard\narea: health\nlead: ministry_a\ndue: {due}\n"
AN_AMENDMENT = (
    "id: {name}\nkind: amendment\nact: {{number: 1, date: {day}, source: act_12}}\n"
    "changes:\n  - {{record: XA-003, field: due, {change}}}\n"
)


def measure(due: str) -> bytes:
    return A_MEASURE.format(due=due).encode()


def amendment(change: str, name: str = "XA-A-001", day: str = "2026-06-13") -> bytes:
    return AN_AMENDMENT.format(name=name, change=change, day=day).encode()


def codes(tree: Tree) -> list[str]:
    return [str(one.code) for one in validate(tree, ON).findings]


def planted(path: Path, due: str, folder: str = "") -> Repository:
    """Commit the example plan with a deadline, below a folder of the repository."""
    repository = initialise(path)
    for name, data in example_plan().items():
        repository.write(f"{folder}{name}", data)
    repository.write(f"{folder}{MEASURE}", measure(due))
    repository.commit()
    return repository


@pytest.mark.parametrize("folder", ["", "plans/national/"])
@pytest.mark.parametrize(("before", "found"), [("2026-10", []), ("2026-09", ["J801"])])
def test_an_amendment_is_held_against_the_commit_before_it(
    tmp_path: Path, folder: str, before: str, found: list[str]
) -> None:
    repository = planted(tmp_path, "2026-10", folder)
    repository.write(f"{folder}{MEASURE}", measure("2026-12"))
    repository.write(f"{folder}{AMENDMENT}", amendment(f"before: {before}, after: 2026-12"))
    assert codes(open_folder(tmp_path / folder)) == found
    repository.commit()
    repository.write(f"{folder}plan/example/notes.txt", b"later\n")
    (tmp_path / folder / "plan/example/notes.txt").unlink()
    repository.commit()
    assert codes(open_folder(tmp_path / folder)) == found
    assert codes(open_revision(tmp_path / folder, "HEAD")) == found


def test_a_record_changed_one_commit_earlier_is_no_contradiction(tmp_path: Path) -> None:
    repository = planted(tmp_path, "2026-10")
    repository.write(MEASURE, measure("2026-12"))
    repository.commit()
    repository.write(AMENDMENT, amendment("before: 2026-09, after: 2026-12"))
    repository.commit()
    assert codes(open_folder(tmp_path)) == []


def test_two_amendments_of_one_commit_are_a_chain(tmp_path: Path) -> None:
    repository = planted(tmp_path, "2026-10")
    repository.write(MEASURE, measure("2026-12"))
    repository.write(AMENDMENT, amendment("before: 2026-10, after: 2026-11"))
    second = amendment("before: 2026-11, after: 2026-12", "XA-A-002", "2026-07-13")
    repository.write("plan/example/amendments/XA-A-002.yaml", second)
    repository.commit()
    assert codes(open_folder(tmp_path)) == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [("before: 2026-09, after: 2026-12", None), ("after: 2026-12", "no_before")],
)
def test_what_git_had_is_told(tmp_path: Path, change: str, problem: str | None) -> None:
    repository = planted(tmp_path, "2026-10")
    repository.write(MEASURE, measure("2026-12"))
    repository.write(AMENDMENT, amendment(change))
    (one,) = validate(open_folder(tmp_path), ON).findings
    assert (one.facts["then"], one.facts.get("problem")) == ("2026-10", problem)


def test_a_value_that_git_did_not_have_is_told(tmp_path: Path) -> None:
    repository = planted(tmp_path, "2026-10")
    repository.write(MEASURE, measure("2026-10") + b"number: 7\n")
    repository.write(AMENDMENT, amendment("before: 6, after: 7").replace(b"due", b"number"))
    (one,) = validate(open_folder(tmp_path), ON).findings
    assert (one.code, one.facts.get("problem")) == ("J801", "no_value")


def test_a_default_is_no_value(tmp_path: Path) -> None:
    repository = planted(tmp_path, "2026-10")
    repository.write(MEASURE, measure("2026-10") + b"weight: 3\n")
    repository.write(AMENDMENT, amendment("after: 3").replace(b"due", b"weight"))
    assert codes(open_folder(tmp_path)) == []


def test_a_record_under_its_former_name(tmp_path: Path) -> None:
    repository = planted(tmp_path, "2026-10")
    repository.git("rm", "--quiet", MEASURE)
    renamed = measure("2026-12").replace(b"XA-003", b"XA-030") + b"formerly: XA-003\n"
    repository.write("plan/example/measures/XA-030.yaml", renamed)
    repository.write(AMENDMENT, amendment("before: 2026-09, after: 2026-12"))
    assert codes(open_folder(tmp_path)) == ["J801"]


def test_an_import_of_everything_at_once_has_no_past(tmp_path: Path) -> None:
    repository = initialise(tmp_path)
    for name, data in lay({AMENDMENT: amendment("before: 2020, after: 2026-12")}).files.items():
        repository.write(name, data)
    repository.commit()
    assert codes(open_folder(tmp_path)) == []


def test_a_shallow_clone_accuses_nobody(tmp_path: Path) -> None:
    repository = planted(tmp_path / "whole", "2026-10")
    repository.write(MEASURE, measure("2026-12"))
    repository.write(AMENDMENT, amendment("before: 2026-09, after: 2026-12"))
    repository.commit()
    Repository(tmp_path).git("clone", "--quiet", "--depth=1", f"file://{tmp_path}/whole", "shallow")
    assert codes(open_folder(tmp_path / "whole")) == ["J801"]
    assert codes(open_folder(tmp_path / "shallow")) == []


def test_without_git_or_a_commit_nothing_is_known(tmp_path: Path) -> None:
    plain = Repository(tmp_path)
    for name, data in lay({AMENDMENT: amendment("before: 2020, after: 2026-12")}).files.items():
        plain.write(name, data)
    assert codes(open_folder(tmp_path)) == []
    initialise(tmp_path)
    assert codes(open_folder(tmp_path)) == []


def test_a_tree_named_without_a_commit_has_no_past(tmp_path: Path) -> None:
    repository = planted(tmp_path, "2026-10")
    repository.write(MEASURE, measure("2026-12"))
    repository.write(AMENDMENT, amendment("before: 2026-09, after: 2026-12"))
    repository.commit()
    assert codes(open_revision(tmp_path, "HEAD^{tree}")) == []


def test_an_amendment_that_came_with_a_merge_itself_is_left_alone(tmp_path: Path) -> None:
    repository = planted(tmp_path, "2026-10")
    repository.git("checkout", "--quiet", "-b", "side")
    repository.write("side.txt", b"aside\n")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.commit()
    repository.git("merge", "--quiet", "--no-commit", "--no-ff", "side")
    repository.write(MEASURE, measure("2026-12"))
    repository.write(AMENDMENT, amendment("before: 2026-09, after: 2026-12"))
    repository.commit()
    assert codes(open_folder(tmp_path)) == []


def test_a_plan_without_amendments_starts_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = planted(tmp_path, "2026-10")
    tree = open_folder(tmp_path)
    started: list[object] = []

    def note(*arguments: object, **named: object) -> bytes:
        started.append(arguments)
        return run_git(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("jospar.tree.commits.run_git", note)
    assert codes(tree) == []
    assert started == []
    repository.write(AMENDMENT, amendment("before: 2026-09, after: 2026-10"))
    assert codes(open_folder(tmp_path)) == []
    assert started
