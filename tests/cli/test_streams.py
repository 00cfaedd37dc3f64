"""A stream that is closed or full changes no exit code but its own, and never ends in a traceback."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from jospar import __version__
from tests.cli.conftest import Ended, Shell

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or not Path("/dev/full").exists(), reason="needs a POSIX shell and /dev/full"
)
FULL = "No space left on device"
COMMANDS = {
    ("--version",): 0,
    ("--help",): 0,
    (): 0,
    ("explain", "J203"): 0,
    ("validate", "--select", "J203"): 0,
    ("validate", "--select", "J203", "--json"): 0,
    ("validate", "--date", "x"): 2,
    ("validate", "--plan", "nowhere"): 3,
    ("validat",): 2,
}


def led(shell: Shell, words: tuple[str, ...], where: str) -> Ended:
    """Run a command in a shell that leads its streams somewhere."""
    typed = shlex.join([sys.executable, "-m", "jospar", *words])
    ended = subprocess.run(
        ["/bin/sh", "-c", f"JOSPAR_LANG=en {typed} {where}"],
        cwd=shell.folder,
        capture_output=True,
        check=False,
        timeout=120,
    )
    return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_closed_output_changes_nothing(shell: Shell, words: tuple[str, ...]) -> None:
    ended = led(shell, words, ">&-")
    assert (ended.code, ended.out) == (COMMANDS[words], "")
    assert ended.err == shell.start(*words).err


@pytest.mark.parametrize("where", ["2>&-", "2>/dev/full"])
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_what_cannot_be_said_changes_no_exit_code(shell: Shell, words: tuple[str, ...], where: str) -> None:
    ended = led(shell, words, where)
    assert (ended.code, ended.err) == (COMMANDS[words], "")
    assert ended.out == shell.start(*words).out


@pytest.mark.parametrize("words", [one for one, code in COMMANDS.items() if code == 0], ids=" ".join)
def test_a_full_output_is_said_in_one_line(shell: Shell, words: tuple[str, ...]) -> None:
    assert led(shell, words, ">/dev/full") == Ended(3, "", f"jospar: {FULL}\n")


@pytest.mark.parametrize("where", ["<&- >&- 2>&-", ">&- 2>/dev/full"])
def test_no_stream_at_all(shell: Shell, where: str) -> None:
    assert led(shell, ("report", "weekly", "--date", "2026-11-21", "--lang", "en"), where) == Ended(0, "", "")
    page = (shell.folder / "reports/2026-W47/weekly.en.md").read_text("utf-8")
    assert page.startswith("<!--")
    assert "written:" not in page


def test_errors_that_cannot_be_said_still_fail(shell: Shell) -> None:
    (shell.folder / "plan" / "stray.txt").write_text("")
    assert led(shell, ("report", "weekly"), "2>/dev/full") == Ended(1, "", "")


def test_the_version_is_said_without_the_commands(shell: Shell) -> None:
    assert led(shell, ("--version",), "") == Ended(0, f"jospar {__version__}\n", "")
