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


def test_planted_mistakes_are_named_with_their_places(
    here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = here("demo", "xa", *SIZE, "--plant", "unknown-area,Unknown_Owner", "--plant", "unknown-area")
    assert ended.code == 0
    planted = [line for line in ended.out.splitlines() if line.startswith("planted ")]
    assert planted == [
        "planted unknown-area: plan/childhood/measures/XA-001.yaml:7: error J201",
        "planted unknown-owner: plan/childhood/risks/XA-R-01.yaml:9: error J203",
    ]
    monkeypatch.chdir(tmp_path / "xa")
    found = here("validate", "--date", "2026-01-30", "--quiet")
    assert found.code == 1
    assert [line.split(":")[:2] for line in found.out.splitlines()] == [
        ["plan/childhood/measures/XA-001.yaml", "7"],
        ["plan/childhood/risks/XA-R-01.yaml", "9"],
    ]


def test_a_kind_that_is_none_is_asked_after(here: Run, tmp_path: Path) -> None:
    ended = here("demo", "xa", "--plant", "unknown-aria")
    assert ended.code == 2
    assert 'did you mean "unknown-area"' in ended.err
    assert "X404" in here("demo", "xa", "--weeks", "1", "--plant", "own-verdict").err


def test_a_name_of_nothing(here: Run) -> None:
    assert "X402" in here("demo", " ").err
