"""Steps of a history in real repositories: merges, moves, clones that are not whole."""

import os
from pathlib import Path

import pytest

from jospar.errors import CannotRun
from jospar.tree.commits import Branch, open_branch
from jospar.tree.contents import Contents
from jospar.tree.flow import flow
from jospar.tree.steps import Step, list_blobs, steps
from tests.tree.repository import Repository, initialise

HEAD = "plan/jospar.yaml"
MEASURE = "plan/childhood/measures/XA-001.yaml"


def branch(path: Path, revision: str = "HEAD") -> Branch:
    found = open_branch(path, revision)
    assert found is not None
    return found


def walked(path: Path, revision: str = "HEAD") -> list[Step]:
    """Walk a history, and see that each step leads from one state of the plan to the other."""
    start = branch(path, revision)
    state = list_blobs(start, start.commit)
    found = list(steps(start))
    for step in found:
        for one in step.files:
            assert state.get(one.name) == one.after
            state.pop(one.name, None)
            if one.before is not None:
                state[one.name] = one.before
    assert state == {}
    return found


def planted(path: Path, folder: str = "") -> Repository:
    repository = initialise(path)
    repository.write(f"{folder}{HEAD}")
    repository.write(f"{folder}{MEASURE}", b"id: XA-001\n")
    repository.commit()
    return repository


def names(step: Step) -> list[str]:
    return [one.name for one in step.files]


def test_every_commit_that_touches_the_plan_is_a_step(tmp_path: Path) -> None:
    repository = planted(tmp_path)
    repository.write("README.md", b"other\n")
    repository.commit()
    repository.write(MEASURE, b"id: XA-001\nnumber: 1\n")
    last = repository.commit()
    newest, first = walked(tmp_path)
    assert (newest.id, names(newest), newest.subject) == (last, [MEASURE], "a step")
    assert (names(first), first.cut) == ([MEASURE, HEAD], False)
    assert newest.author == newest.committer == "Example"
    assert newest.seconds == 1794801600


def test_a_merge_is_one_step_from_its_first_parent(tmp_path: Path) -> None:
    repository = planted(tmp_path)
    for side in ("a", "b"):
        repository.git("checkout", "--quiet", "-b", side, "main")
        repository.write(f"plan/childhood/measures/XA-{side}.yaml", b"id: XA-2\n")
        repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "-m", "both", "a", "b")
    merge, first = walked(tmp_path)
    assert merge.subject == "both"
    assert names(merge) == ["plan/childhood/measures/XA-a.yaml", "plan/childhood/measures/XA-b.yaml"]
    assert len(first.files) == 2


def test_a_merge_that_brings_nothing_is_no_step(tmp_path: Path) -> None:
    repository = planted(tmp_path)
    repository.git("checkout", "--quiet", "-b", "side")
    repository.write(MEASURE, b"id: XA-001\nnumber: 2\n")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write("README.md", b"here\n")
    repository.commit()
    repository.git("merge", "--quiet", "-s", "ours", "-m", "theirs is nothing", "side")
    assert len(walked(tmp_path)) == 1


@pytest.mark.parametrize(("before", "after"), [("", "plans/national/"), ("a/", ""), ("до/", "после/")])
def test_a_plan_that_was_moved_is_followed(tmp_path: Path, before: str, after: str) -> None:
    repository = planted(tmp_path, before)
    first = repository.git("rev-parse", "HEAD")
    (tmp_path / after).mkdir(parents=True, exist_ok=True)
    repository.git("mv", f"{before}plan", f"{after}plan")
    repository.write(f"{after}{MEASURE}", b"id: XA-001\nnumber: 3\n")
    repository.commit()
    moved, planted_in = walked(tmp_path / after)
    assert names(moved) == [MEASURE]
    assert moved.files[0].before is not None
    assert (planted_in.id, names(planted_in)) == (first, [MEASURE, HEAD])


def test_a_shallow_clone_says_where_it_ends(tmp_path: Path) -> None:
    repository = planted(tmp_path / "whole")
    for number in range(3):
        repository.write(MEASURE, f"id: XA-001\nnumber: {number}\n".encode())
        repository.commit()
    Repository(tmp_path).git("clone", "--quiet", "--depth=2", f"file://{tmp_path / 'whole'}", "shallow")
    found = walked(tmp_path / "shallow")
    assert [step.cut for step in found] == [False, True]


def test_a_bare_clone_and_a_second_work_tree_tell_the_same(tmp_path: Path) -> None:
    repository = planted(tmp_path / "whole")
    repository.git("clone", "--quiet", "--bare", ".", str(tmp_path / "bare"))
    repository.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "second"))
    assert walked(tmp_path / "bare") == walked(tmp_path / "whole") == walked(tmp_path / "second")


def test_names_of_all_letters_and_what_is_no_plain_file(tmp_path: Path) -> None:
    repository = planted(tmp_path)
    spoken = "plan/балалар/measures/XA-002.yaml"
    repository.write(spoken, b"id: XA-002\n")
    (tmp_path / "plan/childhood/measures/XA-003.yaml").symlink_to("XA-001.yaml")
    repository.commit()
    newest, _ = walked(tmp_path)
    found = {one.name: one.after for one in newest.files}
    assert set(found) == {spoken, "plan/childhood/measures/XA-003.yaml"}
    assert found["plan/childhood/measures/XA-003.yaml"] == ""
    assert found[spoken]


def test_words_to_git_in_the_environment_are_not_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted(tmp_path)
    plain = walked(tmp_path)
    monkeypatch.setenv("GIT_DIR", os.devnull)
    monkeypatch.setenv("GIT_WORK_TREE", "/")
    monkeypatch.setenv("GIT_INDEX_FILE", os.devnull)
    assert walked(tmp_path) == plain


def test_a_flow_that_nobody_listens_to_any_more_ends(tmp_path: Path) -> None:
    planted(tmp_path)
    stream = flow(
        [["cat-file", "--batch-check", "--batch-all-objects"], ["hash-object", "--stdin"]], folder=tmp_path
    )
    assert next(stream)
    stream.close()


def test_what_goes_wrong_on_the_way_is_a_refusal(tmp_path: Path) -> None:
    planted(tmp_path)
    with pytest.raises(CannotRun) as refused:
        list(flow([["rev-list", "nowhere"]], folder=tmp_path))
    assert refused.value.code == "X110"
    with Contents(tmp_path) as contents, pytest.raises(CannotRun) as lost:
        contents.read("0" * 39 + "1")
    assert lost.value.code == "X110"


def test_contents_are_read_one_by_one(tmp_path: Path) -> None:
    planted(tmp_path)
    start = branch(tmp_path)
    blobs = list_blobs(start, start.commit)
    with Contents(tmp_path) as contents:
        assert contents.read(blobs[MEASURE]) == b"id: XA-001\n"
        assert contents.read(blobs[HEAD]) == b"format: 1\n"
    with Contents(tmp_path):
        pass


def test_since_a_moment(tmp_path: Path) -> None:
    planted(tmp_path)
    start = branch(tmp_path)
    assert list(steps(start, since=1794801601)) == []
    assert len(list(steps(start, since=1794801600))) == 1
