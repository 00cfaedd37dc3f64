"""Git merges with jospar: real merges of real repositories, and what is left in them."""

import os
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run, Shell
from tests.cli.merging import MEASURE, TEXT, Clone, changed, clone_of, installed
from tests.tree.repository import initialise

DUE = ("due: 2027-03 ", "due: 2027-06 ")
NOTE = ("note: Agreed", "note: Agreed in May")


@pytest.fixture
def clone(plan: Path, shell: Shell, tmp_path: Path) -> Clone:
    """Commit the example plan with a measure of our own, where git calls jospar."""
    return installed(plan, shell, tmp_path / "bin")


def test_a_note_and_a_deadline_are_merged_without_a_word(clone: Clone) -> None:
    clone.branch(changed(DUE, ("# by letter 7", "# by letter 9")))
    clone.commit(changed(("lead: ministry_a", "lead: ministry_b"), NOTE))
    done = clone.git("merge", "--no-edit", "theirs")
    assert done.returncode == 0, done.stderr
    assert clone.read() == changed(
        DUE, ("# by letter 7", "# by letter 9"), ("lead: ministry_a", "lead: ministry_b"), NOTE
    )


def test_a_true_conflict_is_left_open_in_a_plan_file_and_settled(clone: Clone, shell: Shell) -> None:
    clone.branch(changed(DUE, NOTE))
    clone.commit(changed(("due: 2027-03 ", "due: 2027-05 ")))
    done = clone.git("merge", "--no-edit", "theirs")
    assert done.returncode == 1
    assert b'due is in conflict: main says "2027-05", theirs says "2027-06"' in done.stderr + done.stdout
    values, sides = "base: 2027-03, ours: 2027-05, theirs: 2027-06", "sides: {ours: main, theirs: theirs}"
    entry = f"conflicts:\n  - {{field: due, {values}, {sides}}}\n"
    assert clone.read() == changed(("due: 2027-03 ", "due: 2027-05 "), NOTE) + entry
    found = shell.type("validate")
    assert found.code == 1
    assert f"{MEASURE}:12:5: error J027" in found.out
    assert "jospar resolve XA-003 --field due --take ours" in found.out
    assert "J027" in shell.type("resolve").out
    settled = shell.type("resolve", "XA-003", "--field", "due", "--take", "theirs")
    assert settled.code == 0, settled.err
    assert "git merge --continue" in settled.out
    assert clone.read() == changed(DUE, NOTE)
    assert shell.type("resolve").out == "no conflict is open\n"
    clone.repository.git("add", MEASURE)
    assert clone.git("merge", "--continue").returncode == 0


def test_rebase_and_cherry_pick_merge_alike(clone: Clone) -> None:
    clone.branch(changed(DUE))
    clone.commit(changed(NOTE))
    clone.repository.git("switch", "--quiet", "--create", "picked")
    assert clone.git("cherry-pick", "theirs").returncode == 0
    assert clone.read() == changed(DUE, NOTE)
    clone.repository.git("switch", "--quiet", "theirs")
    assert clone.git("rebase", "main").returncode == 0
    assert clone.read() == changed(DUE, NOTE)


def test_a_conflict_in_a_rebase_goes_on_with_the_rebase(clone: Clone, shell: Shell) -> None:
    clone.branch(changed(DUE))
    clone.commit(changed(("due: 2027-03 ", "due: 2027-05 ")))
    clone.repository.git("switch", "--quiet", "theirs")
    assert clone.git("rebase", "main").returncode == 1
    settled = shell.type("resolve", "XA-003", "--take", "theirs")
    assert "git rebase --continue" in settled.out
    assert clone.read() == changed(DUE)


def test_branches_that_crossed_are_merged_over_a_base_that_git_makes(clone: Clone) -> None:
    """Both branches merged the other's first commit and decided differently: that is not lost in the base."""
    clone.branch(changed(DUE))
    clone.commit(changed(("due: 2027-03 ", "due: 2027-05 ")))
    clone.repository.git("branch", "first")
    clone.git("merge", "theirs")
    clone.commit(changed(DUE))
    clone.repository.git("switch", "--quiet", "theirs")
    clone.git("merge", "first")
    clone.commit(changed(("due: 2027-03 ", "due: 2027-05 "), NOTE))
    assert len(clone.repository.git("merge-base", "--all", "main", "theirs").split()) == 2
    assert clone.git("merge", "--no-edit", "main").returncode == 1
    said = clone.read()
    assert "note: Agreed in May" in said
    assert "{field: due, ours: 2027-05, theirs: 2027-06, sides: {ours: theirs, theirs: main}}" in said


def test_windows_line_ends_stay(clone: Clone) -> None:
    clone.commit(TEXT.replace("\n", "\r\n"))
    clone.branch(changed(DUE).replace("\n", "\r\n"))
    clone.commit(changed(NOTE).replace("\n", "\r\n"))
    assert clone.git("merge", "--no-edit", "theirs").returncode == 0
    assert clone.read() == changed(DUE, NOTE).replace("\n", "\r\n")


@pytest.mark.parametrize("broken", [TEXT + "id: [\n", "\x00\x01\x02"])
def test_what_is_no_plan_file_is_merged_by_its_lines(clone: Clone, broken: str) -> None:
    clone.branch(broken)
    clone.commit(changed(NOTE, ("# the standard", "# a standard")))
    assert clone.git("merge", "--no-edit", "theirs").returncode == 1
    text = clone.read()
    assert "conflicts:" not in text
    assert ("<<<<<<< " in text) == ("\x00" not in broken)
    assert "note: Agreed in May" in text
    assert "U" in clone.repository.git("status", "--short")


def test_a_file_that_is_no_record_is_merged_as_git_does(clone: Clone) -> None:
    name = "plan/templates/page.html"
    clone.commit("<p>\n1\n</p>\n", name)
    clone.branch("<p>\n2\n</p>\n", name)
    clone.commit("<p>\n3\n</p>\n", name)
    assert clone.git("merge", "--no-edit", "theirs").returncode == 1
    assert "<<<<<<< HEAD" in clone.read(name)


def test_a_file_that_both_added_is_one_record(clone: Clone) -> None:
    name = "plan/example/measures/XA-009.yaml"
    text = "id: XA-009\ntitle: Count\narea: health\n"
    clone.branch(f"{text}due: 2027\n", name)
    clone.commit(f"{text}due: 2028\nnote: Ours\n", name)
    assert clone.git("merge", "--no-edit", "theirs").returncode == 1
    assert clone.read(name).startswith(
        f"{text}due: 2028\nnote: Ours\nconflicts:\n  - {{field: due, ours: 2028, "
    )


def test_names_with_blanks_and_other_letters(plan: Path, tmp_path: Path) -> None:
    """The plan may lie in a folder of the repository, and that may be called anything."""
    place = tmp_path / "Программа 'детства' $HOME"
    inner = place / "- наш план"
    inner.mkdir(parents=True)
    shutil.copytree(plan, inner, dirs_exist_ok=True)
    clone = clone_of(initialise(place), tmp_path / "bin")
    assert Shell(inner).type("git", "install", "--yes").code == 0
    name = f"{inner.name}/{MEASURE}"
    clone.commit(TEXT, name)
    clone.branch(changed(DUE), name)
    clone.commit(changed(NOTE), name)
    assert clone.git("merge", "--no-edit", "theirs").returncode == 0
    assert clone.read(name) == changed(DUE, NOTE)


def test_a_worktree_of_a_bare_repository_with_words_of_git_in_the_environment(
    clone: Clone, tmp_path: Path
) -> None:
    clone.branch(changed(DUE))
    clone.commit(changed(NOTE))
    bare, tree = tmp_path / "bare.git", tmp_path / "tree"
    clone.git("clone", "--bare", "--quiet", str(clone.path), str(bare))
    for name in ("driver", "name"):
        setting = f"merge.jospar.{name}"
        clone.git("config", setting, clone.repository.git("config", setting), folder=bare)
    clone.git("worktree", "add", "--quiet", str(tree), "main", folder=bare)
    place = clone.git("rev-parse", "--absolute-git-dir", folder=tree).stdout.decode().strip()
    words = {**clone.words, "GIT_DIR": place, "GIT_WORK_TREE": str(tree), "GIT_PREFIX": "elsewhere/"}
    done = Clone(clone.repository, words).git("merge", "--no-edit", "theirs", folder=tree)
    assert done.returncode == 0, done.stderr
    assert (tree / MEASURE).read_text("utf-8") == changed(DUE, NOTE)


def test_without_jospar_git_merges_lines(clone: Clone) -> None:
    clone.branch(changed(DUE))
    clone.commit(changed(("due: 2027-03 ", "due: 2027-05 ")))
    without = {**clone.words, "PATH": _bare_path(clone)}
    done = Clone(clone.repository, without).git("merge", "--no-edit", "theirs")
    assert done.returncode == 1
    assert "<<<<<<< " in clone.read()
    assert "due: 2027-06" in clone.read()


def _bare_path(clone: Clone) -> str:
    """Name the folders in which git is found and jospar is not."""
    folder = clone.path.parent / "tools"
    folder.mkdir()
    for name in ("git", "sh"):
        found = shutil.which(name)
        assert found is not None
        (folder / name).symlink_to(found)
    return str(folder)


def test_nothing_of_the_repository_is_run(clone: Clone) -> None:
    """What lies there under the names of programs and modules, or is set as one, is left alone."""
    trap = clone.path / "sprung"
    for name in ("git", "jospar", "sh"):
        (clone.path / name).write_text(f"#!/bin/sh\ntouch '{trap}'\n", "utf-8")
        (clone.path / name).chmod(0o755)
    for name in ("jospar.py", "yaml.py", "sitecustomize.py"):
        (clone.path / name).write_text(f"open({str(trap)!r}, 'w')\n", "utf-8")
    for name in ("core.fsmonitor", "filter.x.smudge", "diff.jospar.textconv"):
        clone.repository.git("config", name, f"touch '{trap}'")
    (clone.path / "sprung").unlink(missing_ok=True)
    base, ours, theirs = (clone.path / name for name in ("o", "a", "b"))
    base.write_text(TEXT, "utf-8")
    ours.write_text("id: [\n", "utf-8")
    theirs.write_text(changed(DUE), "utf-8")
    shell = Shell(clone.path)
    words = {"PYTHONSAFEPATH": "1", "PATH": f".{os.pathsep}{os.environ['PATH']}"}
    done = shell.type("git", "merge-driver", "--", "o", "a", "b", "7", MEASURE, environment=words)
    assert done.code == 1, done.err
    assert "<<<<<<<" in ours.read_text("utf-8")
    assert not trap.exists()


def test_rows_of_a_list_are_merged_and_one_that_is_gone_is_settled(clone: Clone, shell: Shell) -> None:
    name = "plan/sources.yaml"
    row = "- {id: act_12, title: Resolution No. 12, grade: act}\n"
    letter = "- {id: letter_3, title: Letter 3, grade: official_letter}\n"
    text = clone.read(name)
    clone.commit(text + letter, name)
    clone.branch(text + letter.replace("Letter 3", "Letter No. 3") + row.replace("act_12", "act_13"), name)
    clone.commit(row.replace("act_12", "act_14") + text, name)
    assert clone.git("merge", "--no-edit", "theirs").returncode == 1
    said = clone.read(name)
    assert all(f"id: {one}" in said for one in ("act_13", "act_14", "letter_3"))
    listed = shell.type("resolve").out
    assert "letter_3 is in conflict: main took it away, theirs says" in listed
    assert shell.type("resolve", "letter_3", "--take", "ours").code == 0
    assert "letter_3" not in clone.read(name)
    assert "act_14" in clone.read(name)


WEIGHT = "conflicts:\n  - {field: weight, ours: 2, theirs: 3}\n  - {field: weight, ours: 2, theirs: 4}\n"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("XA-002", "--take", "ours"), 3, "nothing of XA-002 is in conflict"),
        (("XA-003", "--field", "due", "--take", "ours"), 3, "nothing of XA-003 due is in conflict"),
        (("XA-003", "--take", "mine"), 2, "there is no side called mine; take one of ours, theirs, base"),
        (("XA-003", "--take", "ours", "--value", "2", "--field", "weight"), 2, "keep one"),
        (("XA-003", "--value", "2"), 2, "name it with --field"),
        (("--field", "weight"), 2, "name the record too"),
        (("--take", "ours"), 2, "--all --take ours"),
        (("--all",), 2, "--all --take ours"),
        (("XA-003", "--take", "theirs"), 3, "is in conflict more than once, with different values"),
        (("XA-003", "--field", "weight", "--value", "heavy"), 3, "would bring"),
    ],
)
def test_what_settles_nothing_is_refused(
    here: Run, plan: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    (plan / MEASURE).write_text(TEXT + WEIGHT, "utf-8")
    ended = here("resolve", *words)
    assert (ended.code, (plan / MEASURE).read_text("utf-8")) == (code, TEXT + WEIGHT)
    assert said in ended.err


def test_a_value_settles_all_conflicts_of_a_field(here: Run, plan: Path) -> None:
    (plan / MEASURE).write_text(TEXT + WEIGHT, "utf-8")
    shown = here("resolve", MEASURE, "--field", "weight", "--value", "5", "--dry-run").out
    assert "+weight: 5" in shown
    assert here("resolve", MEASURE, "--field", "weight", "--value", "5").code == 0
    assert (plan / MEASURE).read_text("utf-8") == TEXT.replace("note:", "weight: 5\nnote:")
    (plan / MEASURE).write_text(TEXT + WEIGHT, "utf-8")
    assert here("resolve", "--all", "--take", "ours", "--quiet").out == ""
    assert "weight: 2" in (plan / MEASURE).read_text("utf-8")


def test_a_report_in_conflict_is_named_by_its_file(here: Run, plan: Path) -> None:
    name = "plan/example/progress/ministry_a/2026-W46/XA-001.yaml"
    path, text = plan / name, "date: 2026-11-10\nstatus: on_track\n"
    path.parent.mkdir(parents=True)
    path.write_text(text + "conflicts:\n  - {field: reason, theirs: other}\n", "utf-8")
    assert f"jospar resolve {name} --field reason --take" in here("validate").out
    assert here("resolve", name, "--take", "ours").code == 0
    assert path.read_text("utf-8") == text
