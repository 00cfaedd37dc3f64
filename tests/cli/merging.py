"""A repository in which git calls jospar to merge, and two branches in it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.cli.conftest import SPOKEN, Shell
from tests.tree.repository import Repository, environment, initialise

MEASURE = "plan/example/measures/XA-003.yaml"
TEXT = """\
# the standard
id: XA-003
title: Adopt the standard
area: health
lead: ministry_a
due: 2027-03  # by letter 7
milestones:
  - {id: M1, title: Draft, due: 2026-10}
  - {id: M2, title: Signed, due: 2027-02}  # by the minister
note: Agreed
"""


@dataclass(frozen=True, slots=True)
class Clone:
    """A repository and the environment in which git finds jospar."""

    repository: Repository
    words: dict[str, str]

    @property
    def path(self) -> Path:
        """Name the folder."""
        return self.repository.path

    def git(self, *arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[bytes]:
        """Run git as people do."""
        place = folder or self.path
        return subprocess.run(
            ["git", *arguments], cwd=place, env=self.words, capture_output=True, check=False
        )

    def commit(self, text: str | bytes, name: str = MEASURE) -> None:
        """Write a file and commit it."""
        self.repository.write(name, text if isinstance(text, bytes) else text.encode())
        self.repository.commit()

    def branch(self, text: str | bytes, name: str = MEASURE, *, called: str = "theirs") -> None:
        """Commit a file on a branch of its own and come back."""
        self.repository.git("switch", "--quiet", "--create", called)
        self.commit(text, name)
        self.repository.git("switch", "--quiet", "main")

    def read(self, name: str = MEASURE) -> str:
        """Read a file as it lies there, with its line ends."""
        return (self.path / name).read_bytes().decode()


def changed(*pairs: tuple[str, str], text: str = TEXT) -> str:
    """Change a text at some places, each of which is there."""
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def clone_of(repository: Repository, scratch: Path) -> Clone:
    """Make git find jospar beside the tests, and nothing of who runs them."""
    scratch.mkdir(exist_ok=True)
    called = scratch / "jospar"
    called.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m jospar "$@"\n', "utf-8")
    called.chmod(0o755)
    kept = {name: value for name, value in environment().items() if name not in SPOKEN}
    path = f"{scratch}{os.pathsep}{os.environ['PATH']}"
    return Clone(repository, {**kept, "PATH": path, "JOSPAR_LANG": "en", "GIT_EDITOR": "true"})


def installed(plan: Path, shell: Shell, scratch: Path) -> Clone:
    """Commit the example plan with a measure of our own, where git calls jospar."""
    made = clone_of(initialise(plan), scratch)
    assert shell.type("git", "install", "--yes").code == 0
    made.commit(TEXT)
    return made
