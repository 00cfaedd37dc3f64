"""The way in: the version is said before anything is imported, all else is for the command line."""

import gc
import sys

from jospar import __version__


def main() -> int:
    """Run the command that was typed and return its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"jospar {__version__}\n")
        return 0
    gc.disable()  # a command is over before it has made garbage worth looking for
    try:
        from jospar.cli.main import run  # noqa: PLC0415 -- saying the version needs none of it

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130  # stopped while still importing
    finally:
        gc.freeze()  # nor is it looked for on the way out: the system takes back what is left


if __name__ == "__main__":
    sys.exit(main())
