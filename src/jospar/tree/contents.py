"""The contents of blobs, one by one as they are asked for, from one git that stays open."""

import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

from jospar.errors import CannotRun
from jospar.tree.blobs import lost
from jospar.tree.flow import end_all
from jospar.tree.git import begin_git
from jospar.tree.tree import LIMIT_BYTES


class Contents:
    """Read blobs by their ids; git is begun with the first and ended at the end of the block."""

    def __init__(self, repository: Path) -> None:
        self._repository = repository
        self._running: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._running is not None:
            if self._running.stdin is not None and not self._running.stdin.closed:
                self._running.stdin.close()
            end_all([self._running])

    def read(self, blob: str) -> bytes | None:
        """Return the content of a blob; None where it is larger than plan files may be.

        Raises CannotRun: X113 where it was never fetched, X110 where the repository lacks it.
        """
        running = self._running or self._begin()
        if running.stdin is None or running.stdout is None:
            raise CannotRun("X110", folder=str(self._repository), message="")
        try:
            running.stdin.write(f"{blob}\n".encode())
            running.stdin.flush()
            words = running.stdout.readline().split()
            if len(words) != 3 or words[1] != b"blob":  # noqa: PLR2004 -- id, type and size
                raise lost(self._repository, blob)
            size = int(words[2])
            data = running.stdout.read(size + 1)
        except OSError as refused:
            raise CannotRun("X110", folder=str(self._repository), message=str(refused)) from refused
        return None if size > LIMIT_BYTES else data[:-1]

    def _begin(self) -> subprocess.Popen[bytes]:
        opening, environment = begin_git(self._repository)
        self._running = subprocess.Popen(  # noqa: S603 -- as `run_git`: a list, never a shell
            [*opening, "cat-file", "--batch"],
            cwd=self._repository,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            process_group=0,
        )
        return self._running
