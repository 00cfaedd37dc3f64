"""``jospar set --where``: fields of many records at once, shown by meaning before anything is written."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Shell
from tests.cli.terminal import Terminal

DAY = ("--date", "2026-07-10")
WHERE = ("--where", "area:safety")
FILES = tuple(f"plan/example/measures/XA-00{number}.yaml" for number in (1, 2, 3))


def texts(folder: Path) -> list[str]:
    return [(folder / name).read_text("utf-8") for name in FILES]


def done(ended: Ended) -> str:
    assert (ended.code, ended.err) == (0, "")
    return ended.out


def test_what_changes_is_shown_and_nothing_written_without_a_yes(shell: Shell) -> None:
    before = texts(shell.folder)
    ended = shell.type("set", *WHERE, "progress_by=manual", *DAY)
    assert ended.code == 2
    assert "XA-001 Open 40 support rooms" in ended.out
    assert "XA-002 Train school psychologists" in ended.out
    assert "X745: this changes 2 files" in ended.err
    assert texts(shell.folder) == before


def test_in_silence_only_the_chosen_records_change(shell: Shell) -> None:
    before = texts(shell.folder)
    chosen = ("--where", "area:safety -lead:ministry_b")
    assert done(shell.type("set", *chosen, "--yes", "critical=true", *DAY, "--quiet")) == ""
    assert [one != two for one, two in zip(texts(shell.folder), before, strict=True)] == [True, False, False]


def test_the_files_are_written_together(shell: Shell) -> None:
    before = texts(shell.folder)
    out = done(shell.type("set", *WHERE, "critical=true", "--yes", *DAY))
    after = texts(shell.folder)
    assert ["critical: true\n" in one for one in after] == [True, True, False]
    assert [one.replace("critical: true\n", "") for one in after] == before
    assert out.count(": written\n") == 2
    again = done(shell.type("set", *WHERE, "critical=true", "--yes", *DAY))
    assert again == "nothing changes: it says so already\n"


def test_a_dry_run_needs_no_yes(shell: Shell) -> None:
    before = texts(shell.folder)
    out = done(shell.type("set", *WHERE, "critical=true", "--dry-run", *DAY))
    assert out.count("+critical: true\n") == 2
    assert "critical now" in out
    assert texts(shell.folder) == before


def test_what_the_act_gives_needs_its_ground(shell: Shell) -> None:
    ended = shell.type("set", "--where", "lead:ministry_a due<2029", "start=2027", "--yes", *DAY)
    assert ended.code == 2
    assert "jospar set --where 'lead:ministry_a due<2029' start=2027 --amendment ID" in ended.err


def test_one_correction_names_all_that_it_corrects(shell: Shell) -> None:
    words = ("start=2025", "--correction", "--because", "Misread", "--yes")
    done(shell.type("set", *WHERE, *words, *DAY))
    file = shell.folder / "plan/example/amendments/XA-A-001.yaml"
    assert file.read_text("utf-8") == (
        "id: XA-A-001\nkind: correction\nchanges:\n"
        "  - {record: XA-001, field: start, before: 2026, after: 2025}\n"
        "  - {record: XA-002, field: start, before: 2026, after: 2025}\n"
        "reason: error\ntext:\n  en: Misread\n"
    )


def test_one_error_keeps_all_as_they_are(shell: Shell) -> None:
    before = texts(shell.folder)
    words = ("lead=ministry_b", "--correction", "--because", "x", "--yes")
    ended = shell.type("set", "--where", "lead:ministry_a", *words, *DAY)
    assert "J305" in ended.out
    assert "X708" in ended.err
    assert texts(shell.folder) == before
    assert not (shell.folder / "plan/example/amendments").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--where", "due<2020", "critical=true"), "X744"),
        (("--where", "colour:red", "critical=true"), "X751"),
        (("--where", "area:safety", "critical"), "X724"),
        (("XA-001",), "X724"),
    ],
)
def test_what_chooses_or_sets_nothing_is_refused(shell: Shell, words: tuple[str, ...], code: str) -> None:
    ended = shell.type("set", *words, *DAY)
    assert ended.code == 2
    assert f"error {code}:" in ended.err


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals there")
@pytest.mark.parametrize(("answer", "written"), [("", False), ("no", False), ("yes", True)])
def test_at_a_terminal_it_is_asked(shell: Shell, answer: str, *, written: bool) -> None:
    before = texts(shell.folder)
    terminal = Terminal(shell.folder, "set", *WHERE, "critical=true", *DAY)
    terminal.expect("XA-002 Train school psychologists")
    terminal.expect("Write it? [no]", answer)
    terminal.expect("written")
    assert terminal.process.wait(timeout=60) == 0
    assert (texts(shell.folder) != before) == written
