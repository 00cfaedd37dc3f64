"""``jospar record`` at a terminal: what is asked, pasted, and broken off."""

import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.cli.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals there")
DAY = ("--date", "2026-07-10")
FOLDER = "plan/example/progress/ministry_a/2026-W28"
AS = ("--as", "ministry_a")


@pytest.fixture
def reported(plan: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a plan repository; name its folder."""
    monkeypatch.chdir(plan)
    monkeypatch.delenv("JOSPAR_AGENCY", raising=False)
    return plan


def text_of(plan: Path, name: str) -> str:
    return (plan / FOLDER / f"{name}.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("language", "asked", "paid", "note", "confirm"),
    [
        ("en", "How it stands", "Paid since", "What was done", "Write it?"),
        ("ru", "Как идут дела", "Оплачено", "Что сделано", "Записать?"),
        ("kk", "Жағдайы қалай", "төленгені", "Не істелді", "Жазу керек"),
    ],
)
def test_at_a_terminal_what_is_missing_is_asked_for(
    reported: Path, language: str, asked: str, paid: str, note: str, confirm: str
) -> None:
    terminal = Terminal(reported, "record", "XA-001", *DAY, "--lang", language)
    terminal.expect("ministry_b")
    terminal.expect("[1]:", "")
    terminal.expect(asked)
    terminal.expect(": ", "99")
    terminal.expect("99")
    terminal.expect("99", "2")
    terminal.expect("40", "twelve")
    terminal.expect("twelve")
    terminal.expect("twelve")
    terminal.expect("40", "12")
    terminal.expect(paid, "")
    terminal.expect(note)
    terminal.expect(": ", "Двенадцать кабинетов")
    terminal.expect(": ", "")
    terminal.expect(": ", "")
    terminal.expect(confirm, "")
    assert terminal.process.wait(timeout=60) == 0
    text = text_of(reported, "XA-001")
    assert "status: on_track\ndone: {units: 12}" in text
    assert f"{'kk' if language == 'kk' else 'ru'}: Двенадцать кабинетов" in text


@pytest.mark.parametrize(
    ("pasted", "more"),
    [
        ("\x1b[200~First line\nSecond line: a b\n\nThird\x1b[201~", False),
        ("First line\nSecond line: a b\n\nThird", True),
    ],
    ids=["bracketed", "plain"],
)
def test_lines_pasted_together_are_one_answer(reported: Path, pasted: str, *, more: bool) -> None:
    terminal = Terminal(reported, "record", "XA-003", *DAY, *AS)
    terminal.expect("umber or word", "on track")
    terminal.expect("What was done", pasted)
    if more:
        terminal.expect("all lines are one answer", "")
    terminal.expect("What comes next", "Nothing more")
    terminal.expect("What proves it", "")
    terminal.expect("Write it?", "yes")
    assert terminal.process.wait(timeout=60) == 0
    text = text_of(reported, "XA-003")
    assert "First line\n    Second line: a b\n\n    Third\n" in text
    assert "next:\n  en: Nothing more" in text


@pytest.mark.parametrize("pasted", ["First line\nSecond line", "First line.\n\nThird line"])
def test_a_paste_without_a_last_line_end_is_one_answer(reported: Path, pasted: str) -> None:
    """A clipboard seldom ends its last line: Enter does, and only then the next question comes."""
    terminal = Terminal(reported, "record", "XA-003", *DAY, *AS)
    terminal.expect("umber or word", "on track")
    terminal.expect("What was done")
    terminal.type(pasted)
    terminal.expect(" line", None)
    time.sleep(0.5)
    terminal.type(" at last\n")
    terminal.expect("What comes next", "Nothing more")
    terminal.expect("What proves it", "")
    terminal.expect("Write it?", "yes")
    assert terminal.process.wait(timeout=60) == 0
    text = text_of(reported, "XA-003")
    assert "".join(f"    {line}\n" if line else "\n" for line in f"{pasted} at last".split("\n")) in text
    assert "next:\n  en: Nothing more" in text


def test_lines_pasted_where_a_figure_is_asked_for_are_one_attempt(reported: Path) -> None:
    terminal = Terminal(reported, "record", "XA-001", *DAY, *AS)
    terminal.expect("umber or word", "on track")
    terminal.expect("of 40", "7 rooms\n8 rooms\n9 rooms")
    terminal.expect("7 rooms 8 rooms 9 rooms")
    terminal.expect("of 40", "12")
    assert "rooms" not in terminal.seen
    terminal.expect("Paid since")
    terminal.process.kill()
    terminal.process.wait(timeout=60)


def test_who_breaks_off_is_given_the_command_that_holds_the_answers(reported: Path) -> None:
    terminal = Terminal(reported, "record", "XA-001", *DAY, *AS)
    terminal.expect("umber or word", "on track")
    terminal.expect("of 40", "12")
    terminal.expect("Paid since", "\x04")
    terminal.expect("Nothing is written")
    terminal.expect("jospar record XA-001 --status on_track --done 12 --as ministry_a --date 2026-07-10")
    assert terminal.process.wait(timeout=60) == 3
    assert not (reported / FOLDER).exists()


def test_no_writes_nothing(reported: Path) -> None:
    terminal = Terminal(reported, "record", "XA-003", *DAY, *AS)
    terminal.expect("umber or word", "on track")
    terminal.expect("What was done", "")
    terminal.expect("What comes next", "")
    terminal.expect("What proves it", "")
    terminal.expect("Write it?", "no")
    assert terminal.process.wait(timeout=60) == 0
    assert not (reported / FOLDER).exists()


def test_what_the_save_refuses_at_last_loses_no_answer(reported: Path) -> None:
    """Somebody else has reported more while the questions were answered."""
    terminal = Terminal(reported, "record", "XA-001", *DAY, *AS)
    terminal.expect("umber or word", "on track")
    terminal.expect("of 40", "12")
    terminal.expect("Paid since", "")
    terminal.expect("What was done", "Twelve rooms")
    terminal.expect("What comes next", "")
    terminal.expect("What proves it", "")
    terminal.expect("Write it?")
    other = ("--status", "on_track", "--done", "30", *AS, "--date", "2026-07-03")
    assert Shell(reported).type("record", "XA-001", *other).code == 0
    terminal.expect(" ", "yes")
    terminal.expect("30")
    terminal.expect("Nothing is written")
    terminal.expect("jospar record XA-001 --status on_track --done 12 --note 'Twelve rooms' --as ministry_a")
    assert terminal.process.wait(timeout=60) == 3
    assert not (reported / FOLDER).exists()


def test_lines_pasted_into_a_title_are_one_title(reported: Path) -> None:
    terminal = Terminal(reported, "new", "risk", "--dry-run")
    terminal.expect("Its title", "\x1b[200~Late\ndeliveries\x1b[201~")
    terminal.expect("Which measures")
    terminal.expect("umber or word", "XA-001")
    terminal.expect("1 to 5", "3")
    terminal.expect("1 to 5", "4")
    terminal.expect("umber or word", "ministry_a")
    terminal.expect("Late deliveries")
    terminal.process.kill()
    terminal.process.wait(timeout=60)
