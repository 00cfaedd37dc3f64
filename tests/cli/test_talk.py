"""Questions at a terminal: which answers are understood, and what is said of those that are not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jospar.cli.circumstances import Asked, Circumstances, look_around
from jospar.cli.talk import Talk, agreed

Answer = Callable[..., list[str]]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Sit at the keyboard: give the answers, one after another; name the questions that were put."""

    def sit(*answers: str) -> list[str]:
        coming: Iterator[str] = iter(answers)
        asked: list[str] = []

        def read(question: str = "") -> str:
            asked.append(question)
            return next(coming)

        monkeypatch.setattr("builtins.input", read)
        return asked

    return sit


def around(plan: Path, language: str) -> Circumstances:
    return look_around(Asked(str(plan), date="2026-07-10", lang=language))


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
@pytest.mark.parametrize("typed", ["текст # один", "maybe", "нетт", "q", "-", "0"])
def test_only_a_yes_or_enter_writes(
    plan: Path, answer: Answer, capsys: pytest.CaptureFixture[str], language: str, typed: str
) -> None:
    asked = answer(typed, "Нет.")
    assert not Talk(around(plan, language)).confirm([], agency="ministry_a", date="")
    assert len(asked) == 2
    assert typed in capsys.readouterr().out


@pytest.mark.parametrize("typed", ["", "да", "Да", "ДА!", "иә", "y", "Yes."])
def test_a_yes_is_a_yes_in_any_language(plan: Path, answer: Answer, typed: str) -> None:
    asked = answer(typed)
    assert Talk(around(plan, "kk")).confirm([], agency="ministry_a", date="")
    assert len(asked) == 1


@pytest.mark.parametrize(("typed", "agrees"), [("да", True), ("", False), ("maybe", False)])
def test_what_changes_many_files_needs_a_yes(plan: Path, answer: Answer, typed: str, *, agrees: bool) -> None:
    answer(typed)
    assert agreed(around(plan, "ru")) is agrees
