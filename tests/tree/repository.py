"""A real git repository for a test, made without any word from the machine it is made on."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

_SETTINGS = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_AUTHOR_NAME": "Example",
    "GIT_AUTHOR_EMAIL": "example@example.org",
    "GIT_AUTHOR_DATE": "2026-11-16T09:00:00+05:00",
    "GIT_COMMITTER_NAME": "Example",
    "GIT_COMMITTER_EMAIL": "example@example.org",
    "GIT_COMMITTER_DATE": "2026-11-16T09:00:00+05:00",
    "LC_ALL": "C",
}


def environment() -> dict[str, str]:
    """Return the environment in which tests run git."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, **_SETTINGS}


@dataclass(frozen=True, slots=True)
class Repository:
    """Hold the folder of a git repository, or of a plain folder that is to be one."""

    path: Path

    def git(self, *arguments: str, stdin: bytes = b"") -> str:
        """Run git in the repository and return what it wrote, without the closing line end."""
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.path,
            env=environment(),
            input=stdin,
            capture_output=True,
            check=True,
            timeout=60,
        )
        return os.fsdecode(done.stdout).removesuffix("\n")

    def write(self, name: str | bytes, content: bytes = b"format: 1\n") -> Path:
        """Write a file, with the folders above it."""
        path = self.path / os.fsdecode(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def commit(self) -> str:
        """Commit all there is, also nothing, and return the id of the commit."""
        self.git("add", "--all", "--force", ".")
        self.git("commit", "--quiet", "--allow-empty", "--message", "a step")
        return self.git("rev-parse", "HEAD")

    def put(self, name: str, *, mode: str, content: bytes) -> None:
        """Put an entry into the index that may not exist on a disk; commit with `record`."""
        blob = self.git("hash-object", "-w", "--stdin", stdin=content)
        self.git("update-index", "--add", "--cacheinfo", f"{mode},{blob},{name}")

    def record(self) -> str:
        """Commit what is in the index and return the id of the commit."""
        self.git("commit", "--quiet", "--message", "a step")
        return self.git("rev-parse", "HEAD")


def initialise(path: Path, *options: str) -> Repository:
    """Make a repository in a folder, on the branch `main`."""
    path.mkdir(parents=True, exist_ok=True)
    repository = Repository(path)
    repository.git("init", "--quiet", "--initial-branch=main", *options)
    return repository
