"""Questions at a terminal: which answers are understood, and what is said of those that are not."""

from pathlib import Path

import pytest

from jospar.cli.main import run
from jospar.cli.talk import Talk, agreed, meant
from tests.cli.talking import Answer, answer, around

__all__ = ["answer"]


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
@pytest.mark.parametrize("typed", ["текст # один", "maybe", "нетт", "q", "-", "0"])
def test_only_a_yes_or_enter_writes(
    plan: Path, answer: Answer, capsys: pytest.CaptureFixture[str], language: str, typed: str
) -> None:
    asked = answer(typed, "Нет.")
    assert not Talk(around(plan, language)).confirm("", [])
    assert len(asked) == 2
    assert typed in capsys.readouterr().out


@pytest.mark.parametrize("typed", ["", "да", "Да", "ДА!", "иә", "y", "Yes."])
def test_a_yes_is_a_yes_in_any_language(plan: Path, answer: Answer, typed: str) -> None:
    asked = answer(typed)
    assert Talk(around(plan, "kk")).confirm("", [])
    assert len(asked) == 1


@pytest.mark.parametrize(("typed", "agrees"), [("да", True), ("", False), ("maybe", False)])
def test_what_changes_many_files_needs_a_yes(plan: Path, answer: Answer, typed: str, *, agrees: bool) -> None:
    answer(typed)
    assert agreed(around(plan, "ru")) is agrees


STATUS = {"at_risk": "под угрозой", "not_started": "не начато", "not_due": "не наступило"}


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("под угрозой", "at_risk"),
        ("Под", "at_risk"),
        ("1", "at_risk"),
        ("at risk", "at_risk"),
        ("at-r", "at_risk"),
        ("не нач", "not_started"),
    ],
)
def test_a_choice_is_named_as_it_is_shown(typed: str, word: str) -> None:
    assert meant(typed, STATUS) == word


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("не", "может быть не одно: не начато, не наступило"),
        ("под угрожой", "может быть, «под угрозой»?"),
        ("99", "от 1 до 3"),
        ("_", "среди них нет"),
    ],
)
def test_what_is_no_choice_is_answered_in_the_words_of_the_list(
    plan: Path, answer: Answer, capsys: pytest.CaptureFixture[str], typed: str, said: str
) -> None:
    answer(typed, "1")
    assert Talk(around(plan, "ru")).pick("record.ask.status", STATUS, "") == "at_risk"
    out = capsys.readouterr().out
    assert said in out
    assert "at_risk" not in out


def test_an_empty_answer_is_told_what_is_wanted(
    plan: Path, answer: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    answer("", "2")
    assert Talk(around(plan, "ru")).pick("record.ask.status", STATUS, "") == "not_started"
    assert "«»" not in capsys.readouterr().out


def test_enter_takes_the_only_choice(plan: Path, answer: Answer) -> None:
    asked = answer("")
    only = {"at_risk": "под угрозой"}
    assert Talk(around(plan, "ru")).pick("record.ask.status", only, "") == "at_risk"
    assert asked[0].endswith("[1]: ")


def test_a_scale_is_named_in_the_question_and_an_agency_by_its_abbreviation(
    plan: Path, answer: Answer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(plan)
    monkeypatch.setattr("jospar.cli.creating.may_ask", lambda: True)
    answer("Срыв закупа", "XA-001", "9", "4", "5", "MinA", "да")
    assert run(["new", "risk", "--lang", "ru", "--date", "2026-07-10"]) == 0
    out = capsys.readouterr().out
    assert "9 вне шкалы; напишите число от 1 до 5" in out
    assert "jospar explain" not in out.partition("аписать?")[0]
    text = next((plan / "plan/example/risks").iterdir()).read_text("utf-8")
    assert "owner: ministry_a" in text


def test_leaving_the_questions_says_that_nothing_was_written(
    plan: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def leave(_: str = "") -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", leave)
    talk = Talk(around(plan, "ru"))
    assert run(["record"], lambda _: talk.confirm("record.ask.opening", ()) or 0) == 130
    assert "ничего не записано" in capfd.readouterr().err
