"""A plan to run commands on, and two ways to run them: in this process, and as people do."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

import pytest

from jospar.cli.main import run
from tests.house.sources import MANUAL

EXAMPLE = MANUAL / "example"
MEASURE = "plan/example/measures/XA-001.yaml"
SPOKEN = (
    "JOSPAR_LANG",
    "LANGUAGE",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "PYTHONIOENCODING",
    "JOSPAR_DEBUG",
    "JOSPAR_AGENCY",
)


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command left: its exit code and what it wrote."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Shell:
    """A folder to type commands in, in English unless the environment says otherwise."""

    folder: Path

    def type(self, *words: str, environment: Mapping[str, str] | None = None) -> Ended:
        """Run a command in this process, with nobody at the keyboard."""
        out, err = (TextIOWrapper(BytesIO(), "utf-8", newline="") for _ in range(2))
        with ExitStack() as stack:
            stack.enter_context(patch.dict(os.environ, _environment(environment), clear=True))
            stack.enter_context(chdir(self.folder))
            keyboard = stack.enter_context(Path(os.devnull).open(encoding="utf-8"))
            stack.enter_context(patch.object(sys, "stdin", keyboard))
            stack.enter_context(redirect_stdout(out))
            stack.enter_context(redirect_stderr(err))
            code = run(words)
        return Ended(code, _written(out), _written(err))

    def start(self, *words: str, environment: Mapping[str, str] | None = None) -> Ended:
        """Run a command as people do, in a process of its own."""
        ended = subprocess.run(
            [sys.executable, "-m", "jospar", *words],
            cwd=self.folder,
            env=_environment(environment),
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            timeout=120,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


def _environment(more: Mapping[str, str] | None) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in SPOKEN}
    return {**kept, "JOSPAR_LANG": "en", **(more or {})}


def _written(stream: TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, BytesIO)
    return stream.buffer.getvalue().decode()


Run = Callable[..., Ended]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Copy the example plan into a folder of its own and name that folder."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "repository"))


@pytest.fixture
def shell(plan: Path) -> Shell:
    """Open a shell in the folder of the plan."""
    return Shell(plan)


@pytest.fixture
def here(plan: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run commands in this process, in the folder of the plan and in English."""
    for name in SPOKEN:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("JOSPAR_LANG", "en")
    monkeypatch.chdir(plan)

    def act(*words: str) -> Ended:
        code = run(words)
        written = capfd.readouterr()
        return Ended(code, written.out, written.err)

    return act


def spoil(plan: Path, old: str = "lead: ministry_a", new: str = "lead: ministy_a") -> Path:
    """Write something else into the first measure; return its file."""
    path = plan / MEASURE
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return path
