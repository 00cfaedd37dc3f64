"""Conflicts settled where a side of the merge has errors of its own."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.cli.merging import MEASURE, Clone, changed, installed

AFTER_THE_MEASURE = ("title: Signed, due: 2027-02", "title: Signed, due: 2028-02")
EARLIER = ("title: Signed, due: 2027-02", "title: Signed, due: 2027-01")
FIELD = "milestones/M2/due"


@pytest.fixture
def clone(plan: Path, shell: Shell, tmp_path: Path) -> Clone:
    """Commit a branch whose milestone ends after its measure, and another date of it on ours."""
    made = installed(plan, shell, tmp_path / "bin")
    made.branch(changed(AFTER_THE_MEASURE))
    made.commit(changed(EARLIER))
    return made


def test_a_side_is_taken_with_the_error_that_it_had_and_warned_of(clone: Clone, shell: Shell) -> None:
    assert clone.git("merge", "theirs").returncode == 1
    shown = shell.type("resolve", "XA-003", "--take", "theirs", "--dry-run")
    assert (shown.code, "warning J403" in shown.err, "J403" in shown.out) == (0, True, False)
    taken = shell.type("resolve", "XA-003", "--take", "theirs")
    assert (taken.code, clone.read()) == (0, changed(AFTER_THE_MEASURE))
    assert "the side that was taken has this error already" in taken.err
    assert "warning J403" in taken.err
    assert "J403" not in taken.out
    assert "error J403" in shell.type("validate").out


def test_in_a_rebase_too(clone: Clone, shell: Shell) -> None:
    clone.repository.git("switch", "--quiet", "theirs")
    assert clone.git("rebase", "main").returncode == 1
    assert shell.type("resolve", "XA-003", "--take", "theirs").code == 0
    assert clone.read() == changed(AFTER_THE_MEASURE)


def test_an_error_that_no_side_had_is_refused(clone: Clone, shell: Shell) -> None:
    clone.git("merge", "theirs")
    before = clone.read()
    ended = shell.type("resolve", "XA-003", "--field", FIELD, "--value", "2029-02")
    assert (ended.code, clone.read()) == (3, before)
    assert "X708" in ended.err


def test_without_a_merge_nothing_is_known_of_sides(clone: Clone, shell: Shell) -> None:
    clone.git("merge", "theirs")
    clone.git("add", "--all")
    clone.git("commit", "--quiet", "--no-edit")
    ended = shell.type("resolve", "XA-003", "--take", "theirs")
    assert (ended.code, "X708" in ended.err) == (3, True)


def test_markers_of_git_itself_are_listed_and_not_settled(clone: Clone, shell: Shell) -> None:
    clone.git("merge", "theirs")
    text = changed(EARLIER).replace(
        "note: Agreed\n", "<<<<<<< HEAD\nnote: Agreed\n=======\nnote: So\n>>>>>>> x\n"
    )
    clone.repository.write(MEASURE, text.encode())
    for words in (("resolve",), ("resolve", "XA-003")):
        listed = shell.type(*words)
        assert (listed.code, "J006" in listed.out) == (0, True)
        assert "no conflict is open" not in listed.out
    for settling in (("XA-003", "--take", "ours"), ("--all", "--take", "theirs")):
        ended = shell.type("resolve", *settling)
        assert (ended.code, f"X874: {MEASURE} holds markers" in ended.err) == (3, True)
    assert clone.read() == text


@pytest.mark.parametrize("behind", ["", "  # A says"])
def test_a_comment_goes_with_the_value_that_it_stood_behind(
    plan: Path, shell: Shell, tmp_path: Path, behind: str
) -> None:
    made = installed(plan, shell, tmp_path / "bin")
    line = "due: 2027-03  # by letter 7"
    made.branch(changed((line, f"due: 2027-06{behind}")))
    made.commit(changed((line, "due: 2027-04  # B says")))
    assert made.git("merge", "theirs").returncode == 1
    assert "due: 2027-04  # B says" in made.read()
    assert shell.type("resolve", "XA-003", "--take", "theirs").code == 0
    assert made.read() == changed((line, f"due: 2027-06{behind}"))


LINE = "due: 2027-03  # by letter 7"
SAID = f"{MEASURE}, due: # B says"


def _undecided(plan: Path, shell: Shell, scratch: Path, *, theirs: str, ours: str) -> Clone:
    made = installed(plan, shell, scratch / "bin")
    made.branch(changed((LINE, theirs)))
    made.commit(changed((LINE, ours)))
    assert made.git("merge", "theirs").returncode == 1
    return made


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("--take", "base"), LINE),
        (("--take", "theirs"), "due: 2027-06  # A says"),
        (("--field", "due", "--value", "2027-05"), "due: 2027-05"),
    ],
)
def test_a_comment_of_a_value_that_gave_way_goes_and_is_printed(
    plan: Path, shell: Shell, tmp_path: Path, words: tuple[str, ...], line: str
) -> None:
    made = _undecided(plan, shell, tmp_path, theirs="due: 2027-06  # A says", ours="due: 2027-04  # B says")
    ended = shell.type("resolve", "XA-003", *words)
    assert (ended.code, made.read()) == (0, changed((LINE, line)))
    assert SAID in ended.out


@pytest.mark.parametrize("words", [("--take", "base"), ("--field", "due", "--value", "2027-03")])
def test_a_comment_that_both_sides_have_stays(
    plan: Path, shell: Shell, tmp_path: Path, words: tuple[str, ...]
) -> None:
    both = {"theirs": LINE.replace("03", "06"), "ours": LINE.replace("03", "04")}
    made = _undecided(plan, shell, tmp_path, **both)
    ended = shell.type("resolve", "XA-003", *words)
    assert (ended.code, made.read()) == (0, changed())
    assert "left out" not in ended.out


def test_a_comment_goes_and_is_printed_where_a_value_was_taken_away(
    plan: Path, shell: Shell, tmp_path: Path
) -> None:
    made = _undecided(plan, shell, tmp_path, theirs="weight: 2", ours="due: 2027-04  # B says")
    ended = shell.type("resolve", "XA-003", "--take", "theirs")
    assert (ended.code, "due:" in made.read().replace("due: 2026", "").replace("due: 2027-02", "")) == (
        0,
        False,
    )
    assert SAID in ended.out


def test_comments_inside_lists_and_of_a_rebase_go_too(plan: Path, shell: Shell, tmp_path: Path) -> None:
    made = installed(plan, shell, tmp_path / "bin")
    old = "  - {id: M1, title: Draft, due: 2026-10}\n"
    new = "  - id: M1\n    title: Draft\n    due: 2026-10  # drawn up\n"
    text = changed((old, new))
    made.commit(text)
    made.branch(changed(("2026-10  # drawn up", "2026-11  # A says"), text=text))
    made.commit(changed(("2026-10  # drawn up", "2026-12  # B says"), text=text))
    made.repository.git("switch", "--quiet", "theirs")
    assert made.git("rebase", "main").returncode == 1
    ended = shell.type("resolve", "XA-003", "--take", "base")
    assert (ended.code, made.read()) == (0, text)
    assert f"{MEASURE}, milestones/M1/due: # B says" in ended.out
