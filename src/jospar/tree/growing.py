"""Growing a repository: a new one, all its commits in one run of git, its ids the same on any machine."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from jospar.frozen import frozen
from jospar.tree.git import run_git

BRANCH = "main"


@frozen
class Commit:
    """One commit: who, when (with a time zone), its message, and the files it writes, or takes away (None).

    What is no text may be in a text as surrogates, one a byte.
    """

    name: str
    email: str
    when: datetime
    message: str
    texts: Mapping[str, str | None]


def grow(folder: Path, commits: Iterable[Commit]) -> str:
    """Make a repository in an empty folder, commit all that is given, check it out; return the last id.

    Nothing of the user's or the machine's configuration enters it: no template, hook, signature or filter.
    File names are plain: no quotes, line ends or backslashes. Raises CannotRun as `run_git`.
    """
    start = ["init", "--quiet", "--template=", "--object-format=sha1", f"--initial-branch={BRANCH}"]
    run_git(start, folder=folder)
    stream = b"".join(_stream(commits))
    run_git(["fast-import", "--quiet", "--done", "--date-format=raw"], folder=folder, stdin=stream)
    run_git(["reset", "--quiet", "--hard", BRANCH], folder=folder)
    return run_git(["rev-parse", BRANCH], folder=folder).decode().strip()


def _stream(commits: Iterable[Commit]) -> Iterator[bytes]:
    """Write commits as `git fast-import` reads them, lengths in bytes."""
    for commit in commits:
        seconds = int(commit.when.timestamp())
        who = f"{commit.name} <{commit.email}> {seconds} +0000"
        yield f"commit refs/heads/{BRANCH}\nauthor {who}\ncommitter {who}\n".encode()
        yield from _data(commit.message)
        for name, text in commit.texts.items():
            if text is None:
                yield f"D {name}\n".encode()
                continue
            yield f"M 100644 inline {name}\n".encode()
            yield from _data(text)
    yield b"done\n"


def _data(text: str) -> Iterator[bytes]:
    body = text.encode(errors="surrogateescape")
    yield f"data {len(body)}\n".encode()
    yield body
    yield b"\n"
