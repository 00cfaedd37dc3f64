"""Write the page: ``python -m jospar.cli.formatpage``; with ``--check`` say whether it is not current."""

import sys
from collections.abc import Sequence
from pathlib import Path

from jospar.cli.formatpage.page import format_page

PAGE = Path(__file__).parents[2] / "manual" / "format.md"


def main(arguments: Sequence[str], page: Path = PAGE) -> int:
    """Write the page, or check that it is what the records give; 1 where it is not."""
    text = format_page().encode()
    if page.is_file() and page.read_bytes() == text:
        return 0
    if "--check" in arguments:
        sys.stderr.write(f"{page.name} is not current; run python -m jospar.cli.formatpage\n")
        return 1
    page.write_bytes(text)
    sys.stdout.write(f"{page.name} written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
