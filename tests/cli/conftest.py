"""A plan to run commands on, and two ways to run them: in this process, and as people do."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

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
    """A folder to type commands in, each a process of its own."""

    folder: Path

    def type(self, *words: str, environment: Mapping[str, str] | None = None) -> Ended:
        """Run a command in English unless the environment says otherwise."""
        kept = {name: value for name, value in os.environ.items() if name not in SPOKEN}
        ended = subprocess.run(
            [sys.executable, "-m", "jospar", *words],
            cwd=self.folder,
            env={**kept, "JOSPAR_LANG": "en", **(environment or {})},
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            timeout=120,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


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
