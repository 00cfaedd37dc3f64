"""The error boundary: every way to end has its exit code and at most a few plain lines."""

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from jospar import __version__
from jospar.cli.main import run
from jospar.errors import CannotRun, Misused
from tests.cli.conftest import Run, Shell


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_said(shell: Shell, here: Run, option: str) -> None:
    assert shell.start(option).out == f"jospar {__version__}\n"
    assert here(option).out == f"jospar {__version__}\n"


def raising(problem: BaseException) -> int:
    """Run a command that ends with an exception; return the exit code."""

    def act(_: Sequence[str]) -> int:
        raise problem

    return run(["validate", "--lang", "en"], act)


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (CannotRun("X111", file="plan/jospar.yaml"), 3),
        (Misused("X303", given="x"), 2),
        (KeyboardInterrupt(), 130),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 0),
        (OSError(errno.ENOSPC, "No space left on device"), 3),
        (PermissionError(errno.EACCES, "Permission denied", "plan/jospar.yaml"), 3),
        (ValueError("a mistake"), 70),
        (RecursionError(), 70),
        (MemoryError(), 70),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_ending_has_its_code(
    problem: BaseException, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert raising(problem) == code
    assert "Traceback" not in capsys.readouterr().err


def test_a_bug_says_what_to_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert raising(ValueError("a \x1b[31mmistake")) == 70
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith(r"ValueError: a \x1b[31mmistake (tests/cli/test_main.py:")
    assert said[1].startswith(f"jospar {__version__}, Python 3.")
    assert said[2] == "jospar validate --lang en"
    assert "please report it" in said[3]
    assert "JOSPAR_DEBUG=1" in said[3]
    assert len(said) == 4


def test_debugging_shows_the_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JOSPAR_DEBUG", "1")
    raising(ValueError("a mistake"))
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ("validat",),
        ("validate", "--foo"),
        ("validate", "--fail-on", "x"),
        ("explain", "--plan", "."),
        ("--x",),
    ],
    ids=" ".join,
)
def test_words_that_make_no_sense(here: Run, words: Sequence[str]) -> None:
    ended = here(*words)
    assert ended.code == 2
    assert ended.out == ""
    said, see = ended.err.splitlines()
    assert said.startswith("jospar: ")
    assert see.startswith("jospar: see jospar")
    assert see.endswith(" --help")


def test_a_mistyped_command_is_guessed(here: Run) -> None:
    assert "validate" in here("valdate").err


@pytest.mark.parametrize("language", ["--lang=ru", "--lang ru"])
def test_a_refusal_speaks_the_language_that_was_asked_for(here: Run, language: str) -> None:
    assert "X303: «x»" in here("validate", *language.split(), "--date", "x").err


def test_a_refusal_in_no_language_is_in_english(here: Run) -> None:
    assert "choose one of" in here("validate", "--lang").err + here("validate", "--lang", "de").err


@pytest.mark.parametrize(
    "words", [("--help",), ("-h",), ("validate", "--help"), ("report", "-h")], ids=" ".join
)
def test_help_is_no_error(here: Run, words: Sequence[str]) -> None:
    ended = here(*words)
    assert ended.code == 0
    assert ended.out.startswith("Usage: jospar")
    assert ended.err == ""


def test_a_full_disk_is_no_mistake_of_the_program(plan: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "jospar", "validate", "--select", "J203"],
            cwd=plan,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == 3
    assert ended.stderr == b"jospar: No space left on device\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
def test_an_interrupt_ends_it_quietly(plan: Path) -> None:
    os.mkfifo(plan / "blocking")
    # whoever started this process may have switched interrupts off
    code = (
        "import signal, sys; from jospar.cli.main import run; "
        "signal.signal(signal.SIGINT, signal.default_int_handler); "
        "sys.exit(run([], lambda _: open('blocking').read()))"
    )
    with subprocess.Popen([sys.executable, "-c", code], cwd=plan, stderr=subprocess.PIPE) as running:
        time.sleep(1.5)
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert said == b""


def test_bare_in_a_plan_says_what_is_there_and_what_is_next(here: Run) -> None:
    ended = here()
    assert ended.code == 0
    assert all(f"jospar {name}" in ended.out for name in ("validate", "report weekly", "explain"))
    assert "3 measures, 1 indicator, 1 observation in 9 files; next: jospar validate" in ended.out


def test_bare_elsewhere_names_the_commands(
    here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    ended = here()
    assert ended.code == 0
    assert "jospar validate" in ended.out
    assert "next:" not in ended.out
