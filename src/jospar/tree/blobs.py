"""The blobs of a revision: fetched together, by one git, when the first of them is asked for."""

from collections.abc import Iterable
from pathlib import Path

from jospar.errors import CannotRun
from jospar.tree.git import ask_git, lacks_content, run_git


class Blobs:
    """Hold the contents that a listing names, none of them before the first is needed."""

    def __init__(self, repository: Path, ids: Iterable[str]) -> None:
        self._repository = repository
        self._ids = ids
        self._contents: dict[str, bytes] | None = None

    def read(self, blob: str) -> bytes:
        """Return the content of a blob by its id; raise CannotRun X110 when the repository lacks it."""
        if self._contents is None:
            self._ids = tuple(dict.fromkeys(self._ids))
            self._contents = fetch(self._repository, self._ids)
        return self._contents[blob]


def fetch(repository: Path, ids: Iterable[str]) -> dict[str, bytes]:
    """Return the contents of blobs by id, from one run of git; raise CannotRun as `run_git`."""
    wanted = "".join(f"{blob}\n" for blob in ids).encode()
    output = run_git(["cat-file", "--batch", "--buffer"], folder=repository, stdin=wanted)
    contents: dict[str, bytes] = {}
    at = 0
    while at < len(output):
        end = output.index(b"\n", at)
        head = output[at:end].decode().split(" ")
        if head[1] != "blob":
            raise lost(repository, head[0])
        start, size = end + 1, int(head[2])
        contents[head[0]] = output[start : start + size]
        at = start + size + 1
    return contents


def lost(repository: Path, name: str) -> CannotRun:
    """Return the refusal of an object that should be there: X113 where it was never fetched, else X110."""
    promised = r"^(remote\..*\.promisor|extensions\.partialclone)$"
    if ask_git(["config", "--get-regexp", promised], folder=repository):
        return lacks_content(repository)
    if ask_git(["cat-file", "-e", name], folder=repository) is not None:
        try:
            run_git(["cat-file", "blob", name], folder=repository)
        except CannotRun as damaged:
            return damaged
    return CannotRun("X110", folder=str(repository), message=f"{name} missing")
