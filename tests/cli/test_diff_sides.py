"""``jospar diff`` on real repositories: which sides are compared."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from jospar.cli.sides import Named, name_sides
from jospar.errors import Misused
from tests.cli.comparing import LATER, codes, git, topic
from tests.cli.conftest import MEASURE, Run, spoil
from tests.tree.repository import Repository, environment, initialise

__all__ = ["git", "topic"]


def test_nothing_changed_on_main(here: Run, git: Repository) -> None:
    ended = here("diff")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.endswith("HEAD+: nothing changed\n")
    assert ended.out.startswith("main (")


def test_on_main_the_files_are_compared_with_what_is_committed(here: Run, git: Repository) -> None:
    spoil(git.path, *LATER)
    assert codes(here) == ["C210"]


def test_a_branch_is_compared_with_the_point_where_it_left_main(here: Run, topic: Repository) -> None:
    assert codes(here) == ["C210"]
    assert codes(here, "main") == ["C210"]
    assert codes(here, "main...topic") == ["C210"]
    assert codes(here, "main..topic") == ["C210", "C122"]
    assert codes(here, "main", "topic") == ["C210", "C122"]
    assert codes(here, "topic..main") == ["C211", "C121"]


def test_what_is_not_committed_is_on_the_side_of_the_files(here: Run, topic: Repository) -> None:
    spoil(topic.path, "number: 1.1", "number: 7.7")
    assert codes(here) == ["C210", "C114"]
    assert codes(here, "main...topic") == ["C210"]
    assert codes(here, "topic", "HEAD+") == ["C114"]


def test_the_text_says_what_where_and_what_explains_it(here: Run, topic: Repository) -> None:
    ended = here("diff", "--date", "2026-11-21")
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert lines[0].endswith("→ HEAD+: 1 changed (1 needs approval)")
    assert lines[2:6] == [
        "Touches what an act promises, and no act or correction names it",
        "  XA-001 Open 40 support rooms for children who suffered violence",
        "    major C210: deadline moved from 2028 to 2029, 365 days later (needs an approval)",
        "      plan/example/measures/XA-001.yaml:11",
    ]


def test_a_day_is_what_was_committed_until_its_end(here: Run, git: Repository) -> None:
    spoil(git.path, *LATER)
    assert codes(here, "@2026-11-16") == ["C210"]
    ended = here("diff", "@2026-11-15")
    assert ended.code == 3
    assert ended.err.startswith("jospar: error X852: no commit was made until the end of 2026-11-15")


@pytest.mark.parametrize("given", ["@2026-02-30", "@2026-13-01"])
def test_a_day_that_is_none_is_refused(here: Run, git: Repository, given: str) -> None:
    ended = here("diff", given)
    assert ended.code == 2
    assert "X303" in ended.err


def test_folders_need_no_git(here: Run, plan: Path, tmp_path: Path) -> None:
    other = Repository(tmp_path / "other")
    for path in sorted(plan.rglob("*.yaml")):
        other.write(path.relative_to(plan).as_posix(), path.read_bytes())
    spoil(plan, *LATER)
    assert codes(here, str(tmp_path / "other"), ".") == ["C210"]
    assert codes(here, "../other", "./plan") == ["C210"]
    assert codes(here, "../other") == ["C210"]


def test_a_base_without_a_plan_makes_everything_new(here: Run, git: Repository) -> None:
    git.git("checkout", "--quiet", "--orphan", "empty")
    git.git("rm", "-rq", "--cached", ".")
    git.git("commit", "--quiet", "--allow-empty", "--message", "nothing")
    git.git("checkout", "--quiet", "--force", "main")
    ended = here("diff", "empty..main", "--date", "2026-11-21")
    assert ended.code == 0
    assert "\nNo plan in empty (" in ended.out
    assert ended.out.splitlines()[0].endswith("new; budget +200\xa0million\xa0XAD; 1 figure")
    assert "C814" not in ended.out


def test_nothing_in_common_is_said(here: Run, git: Repository) -> None:
    git.git("checkout", "--quiet", "--orphan", "alone")
    git.git("commit", "--quiet", "--message", "another beginning")
    ended = here("diff", "main")
    assert ended.code == 3
    assert ended.err.startswith("jospar: error X850: main and ")
    assert codes(here, "main..alone") == []
    said = here("diff", "main...alone").err
    assert "main and alone have no commit in common" in said
    assert "write main..alone" in said


def test_without_a_main_branch_a_base_has_to_be_named(
    here: Run, topic: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    topic.git("branch", "--move", "main", "trunk")
    said = here("diff", "--fail-on", "approval")
    assert (said.code, said.out) == (3, "")
    assert "X857" in said.err
    assert codes(here, "trunk") == ["C210"]
    topic.git("checkout", "--quiet", "trunk")
    alone = tmp_path / "alone"
    topic.git("clone", "--quiet", "--single-branch", "--branch", "topic", str(topic.path), str(alone))
    monkeypatch.chdir(alone)
    assert "X857" in here("diff").err
    topic.git("-C", str(alone), "checkout", "--quiet", "--detach")
    assert "X857" in here("diff").err


def test_a_repository_of_one_branch_is_compared_with_its_last_commit(here: Run, git: Repository) -> None:
    git.git("branch", "--move", "main", "trunk")
    assert codes(here) == []
    spoil(git.path, *LATER)
    assert codes(here) == ["C210"]


def test_the_branch_that_origin_calls_its_own_is_the_main_one(
    here: Run, topic: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    topic.git("branch", "--move", "main", "trunk")
    topic.git("checkout", "--quiet", "trunk")
    topic.git("clone", "--quiet", str(topic.path), str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")
    topic.git("-C", str(tmp_path / "clone"), "checkout", "--quiet", "topic")
    assert codes(here) == ["C210"]
    assert here("diff").out.startswith("origin/trunk (")


def test_near_names_of_an_unknown_revision_are_given(here: Run, git: Repository) -> None:
    ended = here("diff", "mian..HEAD")
    assert ended.code == 3
    assert "X106" in ended.err
    assert '"main"' in ended.err


def test_nothing_committed_yet_is_said(here: Run, plan: Path) -> None:
    initialise(plan)
    assert "X105" in here("diff").err


def test_no_repository_is_said(here: Run, plan: Path) -> None:
    ended = here("diff")
    assert ended.code == 3
    assert "X104" in ended.err
    assert "--at" not in ended.err


@pytest.mark.parametrize("words", [("a", "b", "c"), ("",), (" ", "b")])
def test_sides_that_make_no_sense_are_refused(here: Run, git: Repository, words: tuple[str, ...]) -> None:
    ended = here("diff", *words)
    assert ended.code == 2
    assert "X853" in ended.err
    with pytest.raises(Misused):
        name_sides(words)


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("main", Named("main", "HEAD+", forked=True)),
        ("main..topic", Named("main", "topic", forked=False)),
        ("main...topic", Named("main", "topic", forked=True)),
        ("..topic", Named("HEAD", "topic", forked=False)),
        ("main..", Named("main", "HEAD", forked=False)),
        ("main...", Named("main", "HEAD", forked=True)),
        ("../old", Named("../old", "HEAD+", forked=False)),
        ("..", Named("..", "HEAD+", forked=False)),
        ("v1.0..HEAD+", Named("v1.0", "HEAD+", forked=False)),
    ],
)
def test_what_is_typed_names_two_sides(typed: str, named: Named) -> None:
    assert name_sides([typed]) == named


def test_a_side_that_cannot_be_read_is_said_and_the_rest_compared(here: Run, git: Repository) -> None:
    spoil(git.path, *LATER)
    (git.path / "plan/example/measures/XA-003.yaml").write_text("id: [\n", "utf-8")
    ended = here("diff", "--date", "2026-11-21")
    assert ended.code == 0
    assert "1 record cannot be compared" in ended.out
    assert "C910" in ended.out
    assert "C210" in ended.out


def test_a_shallow_clone_says_what_to_fetch(
    here: Run, topic: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shallow = tmp_path / "shallow"
    topic.git("clone", "--quiet", "--depth=1", "--no-single-branch", topic.path.as_uri(), str(shallow))
    monkeypatch.chdir(shallow)
    ended = here("diff", "origin/main")
    assert ended.code == 3
    assert "git fetch --unshallow --tags origin" in ended.err
    assert "X854" in here("diff", "@2020-01-01").err


def test_a_bare_repository_compares_what_is_committed(
    here: Run, topic: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    topic.git("clone", "--quiet", "--bare", str(topic.path), str(tmp_path / "bare"))
    monkeypatch.chdir(tmp_path / "bare")
    assert codes(here) == ["C210"]
    assert codes(here, "main..topic") == ["C210", "C122"]
    ended = here("diff", "main")
    assert ended.code == 2
    assert "is a bare repository" in ended.err
    assert "write main...HEAD" in ended.err
    assert codes(here, "main...HEAD") == ["C210"]


def test_a_work_tree_beside_the_first_compares_its_own_files(
    here: Run, topic: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    topic.git("worktree", "add", "--quiet", "-b", "beside", str(tmp_path / "beside"), "main")
    monkeypatch.chdir(tmp_path / "beside")
    assert codes(here) == []
    spoil(tmp_path / "beside", *LATER)
    assert codes(here) == ["C210"]


def test_a_plan_in_a_folder_with_letters_of_its_own(
    here: Run, tmp_path: Path, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = initialise(tmp_path / "outer")
    inner = tmp_path / "outer/жоспар ішкі"
    for path in sorted(plan.rglob("*.yaml")):
        made.write(f"жоспар ішкі/{path.relative_to(plan).as_posix()}", path.read_bytes())
    made.commit()
    monkeypatch.chdir(inner)
    spoil(inner, *LATER)
    assert codes(here, "HEAD") == ["C210"]
    ended = here("diff", "HEAD", "--format", "github", "--date", "2026-11-21")
    assert "::warning file=жоспар ішкі/plan/example/measures/XA-001.yaml,line=11" in ended.out


@pytest.fixture
def misled(tmp_path: Path) -> Iterator[None]:
    """Set every word to git that would lead it elsewhere."""
    words = {"GIT_DIR": str(tmp_path / "nowhere"), "GIT_WORK_TREE": str(tmp_path), "GIT_INDEX_FILE": "x"}
    kept = dict(os.environ)
    os.environ.update(words)
    yield
    os.environ.clear()
    os.environ.update(kept)


@pytest.mark.usefixtures("misled")
def test_words_to_git_in_the_environment_change_nothing(here: Run, topic: Repository) -> None:
    assert "GIT_DIR" not in environment()
    assert codes(here) == ["C210"]


def test_a_merge_is_compared_with_what_main_has(here: Run, topic: Repository) -> None:
    topic.git("merge", "--quiet", "--no-edit", "main")
    assert codes(here) == ["C210"]
    assert codes(here, "HEAD^1..HEAD") == ["C121"]
    assert codes(here, "HEAD^2..HEAD") == ["C210"]


def test_a_renamed_record_is_followed_and_another_is_asked_for(here: Run, git: Repository) -> None:
    old = git.path / MEASURE
    new = old.with_name("XA-009.yaml")
    new.write_text(old.read_text("utf-8").replace("id: XA-001", "id: XA-009"), "utf-8")
    old.unlink()
    assert codes(here) == ["C102", "C101"]
    said = here("diff", "--date", "2026-11-21").out
    assert "write formerly: XA-001 into XA-009" in said
    new.write_text(new.read_text("utf-8") + "formerly: XA-001\n", "utf-8")
    assert codes(here) == ["C113"]
    assert "formerly: XA-001 into" not in here("diff").out
