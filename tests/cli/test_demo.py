"""``jospar demo`` says what it made and what to type next; what it says can be typed."""

import shlex
from pathlib import Path

import pytest

from jospar.cli.main import run
from tests.cli.conftest import Run

SIZE = ("--measures", "6", "--weeks", "4")


@pytest.fixture
def made(here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    ended = here("demo", "new place", *SIZE)
    assert (ended.code, ended.err) == (0, "")
    return ended.out.splitlines()


def test_it_says_what_it_made(made: list[str]) -> None:
    assert made[0].startswith("new place: 6 measures, ")
    assert "report files" in made[0]
    assert "commits" in made[0]
    assert made[0].endswith("invented")


def test_what_it_says_can_be_typed(
    made: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    change, *commands = [shlex.split(line) for line in made if line.startswith("  ")]
    assert change == ["cd", "new place"]
    monkeypatch.chdir(tmp_path / "new place")
    for program, *words in commands:
        assert program == "jospar"
        assert run(words) == 0, capfd.readouterr()
    assert list(Path("reports").glob("*/weekly.ru.html"))


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_refusals_name_the_trouble(here: Run, language: str) -> None:
    ended = here("demo", "plan", "--lang", language)
    assert ended.code == 2
    assert "X402" in ended.err
    assert "plan" in ended.err
    assert "X401" in here("demo", "xa", "--weeks", "0", "--lang", language).err


def test_a_name_of_nothing(here: Run) -> None:
    assert "X402" in here("demo", " ").err
