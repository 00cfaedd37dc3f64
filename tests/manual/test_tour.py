"""The tour is walked as written: every command is typed, and every answer is the one that stands there."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from tests.cli.conftest import SPOKEN
from tests.house.markdown import fenced
from tests.manual.blocks import text_of

CUT = "…"
STEPS_AT_LEAST = 15


def steps() -> Iterator[tuple[str, list[str]]]:
    """Give each command of the tour with the lines of its answer."""
    lines = chain.from_iterable(block.splitlines() for block in fenced(text_of("tour.md"), "console"))
    command, answer = "", list[str]()
    for line in lines:
        if line.startswith("$ "):
            if command:
                yield command, answer
            command, answer = line[2:], []
        else:
            answer.append(line)
    yield command, answer


def pattern(answer: list[str]) -> str:
    """Make a pattern of an answer: three dots stand for any lines, at a line's end for its rest."""
    parts = []
    for line in answer:
        if line == CUT:
            parts.append(r"(?:.*\n)*?")
        elif line.endswith(CUT):
            parts.append(re.escape(line.removesuffix(CUT)) + r".*\n")
        else:
            parts.append(re.escape(line) + r"\n")
    return "".join(parts)


def typed(command: str, folder: Path, programs: Path) -> str:
    """Type a command into a shell and return what it writes."""
    kept = {name: value for name, value in os.environ.items() if name not in SPOKEN}
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env={**kept, "PATH": path, "JOSPAR_LANG": "en", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=False,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=120,
    ).stdout


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """Make a folder with a jospar that runs the tested one."""
    folder = tmp_path / "programs"
    folder.mkdir()
    program = folder / "jospar"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m jospar "$@"\n', "utf-8")
    program.chmod(0o755)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="the tour is typed into a shell that Windows has not")
def test_the_tour_is_what_happens(tmp_path: Path, programs: Path) -> None:
    folder = tmp_path
    for command, answer in steps():
        if command.startswith("cd "):
            folder = (folder / command.removeprefix("cd ")).resolve()
            continue
        said = typed(command, folder, programs)
        assert re.fullmatch(pattern(answer), said), f"$ {command}\n{said}"


def test_the_tour_has_steps() -> None:
    found = list(steps())
    assert len(found) >= STEPS_AT_LEAST
    assert sum(command.startswith("jospar ") for command, _ in found) >= 7
