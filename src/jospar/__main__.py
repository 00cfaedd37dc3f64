"""The way in: the version is said before anything is imported, all else is for the command line."""

import gc
import os
import sys

from jospar import __version__


def main() -> int:
    """Run the command that was typed and return its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]) and _say_version():
        return 0
    gc.disable()  # a command is over before it has made garbage worth looking for
    try:
        from jospar.cli.main import run  # noqa: PLC0415 -- saying the version needs none of it

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130  # stopped while still importing
    finally:
        gc.freeze()  # nor is it looked for on the way out: the system takes back what is left


def _say_version() -> bool:
    """Say the version; False where standard output does not take it, which the command line can explain."""
    try:
        print(f"jospar {__version__}", flush=True)  # noqa: T201 -- and where there is no output, nothing
    except OSError:
        return False
    return True


def script() -> None:
    """Run the command as the program ``jospar`` and leave at once.

    Taking an interpreter apart costs more than a small plan costs to read; nothing is left to do by then,
    since every file was closed by who wrote it and the output has been flushed.
    """
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):  # closed, full, or never there
            continue
    os._exit(code)


if __name__ == "__main__":
    script()
