"""Write the pages: ``python -m jospar.cli.reference``; with ``--check`` say which of them are not current."""

import sys
from collections.abc import Sequence
from pathlib import Path

from jospar.cli.reference.changes import changes_page
from jospar.cli.reference.commands import commands_page
from jospar.cli.reference.findings import findings_page
from jospar.cli.reference.index import index_page

MANUAL = Path(__file__).parents[2] / "manual"


def pages() -> dict[str, str]:
    """Make every page: file name in the manual → text."""
    made = {"changes.md": changes_page(), "commands.md": commands_page(), "findings.md": findings_page()}
    return {**made, "index.md": index_page(made)}


def main(arguments: Sequence[str], folder: Path = MANUAL) -> int:
    """Write the pages, or check that they are what the program gives; 1 where one is not."""
    stale = [
        name
        for name, text in pages().items()
        if not (folder / name).is_file() or (folder / name).read_bytes() != text.encode()
    ]
    if "--check" in arguments:
        for name in stale:
            sys.stderr.write(f"{name} is not current; run python -m jospar.cli.reference\n")
        return int(bool(stale))
    for name in stale:
        (folder / name).write_bytes(pages()[name].encode())
        sys.stdout.write(f"{name} written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
