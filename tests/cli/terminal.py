"""A terminal for tests of what is asked: a program is run at it, and somebody answers."""

import os
import select
import subprocess
import sys
import time
from pathlib import Path


class Terminal:
    """A terminal at which the program is run and answered."""

    def __init__(self, folder: Path, *words: str) -> None:
        import pty  # noqa: PLC0415 -- not on every system

        self.master, slave = pty.openpty()
        environment = {**os.environ, "JOSPAR_LANG": "en", "TERM": "xterm", "NO_COLOR": "1"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "jospar", *words],
            cwd=folder,
            env=environment,
            stdin=slave,
            stdout=slave,
            stderr=slave,
        )
        os.close(slave)
        self.seen = ""

    def expect(self, text: str, answer: str | None = None) -> None:
        """Wait until a text is shown, and answer it."""
        until = time.monotonic() + 60
        while text not in self.seen:
            assert time.monotonic() < until, self.seen
            if select.select([self.master], [], [], 1)[0]:
                try:
                    self.seen += os.read(self.master, 4096).decode("utf-8", "replace")
                except OSError:
                    break
        assert text in self.seen, self.seen
        self.seen = self.seen.partition(text)[2]
        if answer is not None:
            self.type(f"{answer}\n")

    def type(self, text: str) -> None:
        """Type or paste a text as it is, without Enter behind it."""
        os.write(self.master, text.encode())
