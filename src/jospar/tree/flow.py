"""The flow: what a line of gits writes, word by word, while they are still at work."""

import subprocess
import tempfile
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import IO

from jospar.errors import CannotRun
from jospar.tree.git import begin_git, refuse_failed

PIECE_BYTES = 1 << 16


def flow(commands: Sequence[Sequence[str]], *, folder: Path) -> Generator[bytes, None, None]:
    """Yield the words, each ended by a zero byte, that the last of several gits writes.

    Each git reads what the one before it writes. The first words come before the last are known; whoever
    stops listening and closes the iterator ends them all. Raises CannotRun as `run_git`.
    """
    opening, environment = begin_git(folder)
    running: list[subprocess.Popen[bytes]] = []
    with tempfile.TemporaryFile() as complaints:
        try:
            for arguments in commands:
                source = running[-1].stdout if running else subprocess.DEVNULL
                running.append(
                    subprocess.Popen(  # noqa: S603 -- as `run_git`: a list, never a shell
                        [*opening, *arguments],
                        cwd=folder,
                        env=environment,
                        stdin=source,
                        stdout=subprocess.PIPE,
                        stderr=complaints,
                        process_group=0,  # an interruption is ours to hear, and theirs by our end
                    )
                )
                if len(running) > 1:
                    _close(running[-2].stdout)
            yield from _words(running[-1].stdout)
            if any(one.wait() for one in running):
                complaints.seek(0)
                raise refuse_failed(complaints.read(), folder)
        except OSError as refused:
            raise CannotRun("X110", folder=str(folder), message=str(refused)) from refused
        finally:
            end_all(running)


def end_all(running: Sequence[subprocess.Popen[bytes]]) -> None:
    """End programs that may be running still, and wait until they are gone."""
    for one in running:
        if one.poll() is None:
            one.kill()
        _close(one.stdout)
        one.wait()


def _words(stream: IO[bytes] | None) -> Iterator[bytes]:
    rest = b""
    while stream is not None and (piece := stream.read1(PIECE_BYTES)):  # type: ignore[attr-defined]
        *whole, rest = (rest + piece).split(b"\0")
        yield from whole
    if rest:
        yield rest


def _close(stream: IO[bytes] | None) -> None:
    if stream is not None:
        stream.close()
