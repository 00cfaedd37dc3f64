"""The pages of the manual that have examples, and their examples laid over the example plan."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jospar.rules.page import HEADER, STATUS_DATE
from jospar.rules.validate import Verdict, validate
from tests.house.markdown import fenced
from tests.house.sources import MANUAL
from tests.rules.examples import lay

PAGES = ("figures.md", "format.md", "reading-reports.md", "reviewing.md", "writing-plan-files.md")


@dataclass(frozen=True, slots=True)
class Block:
    """A YAML example of a page: the page, its number there from one, and the files it gives."""

    page: str
    number: int
    files: dict[str, str]

    def judged(self, on: date = STATUS_DATE) -> Verdict:
        """Validate the example plan with this example laid over it."""
        return validate(lay(self.files), on)


def text_of(page: str) -> str:
    """Read a page of the manual."""
    return (MANUAL / page).read_text("utf-8")


def blocks(*pages: str) -> tuple[Block, ...]:
    """List the YAML examples of some pages, all if none is named."""
    return tuple(
        Block(page, number, files_of(block))
        for page in pages or PAGES
        for number, block in enumerate(fenced(text_of(page), "yaml"), start=1)
    )


def files_of(block: str) -> dict[str, str]:
    """Split an example into its files; each begins with a line that names it."""
    before, *parts = HEADER.split(block)
    if before or not parts:
        raise ValueError(block)
    return dict(zip(parts[::3], parts[2::3], strict=True))


def page_path(page: str) -> Path:
    """Give the path of a page of the manual."""
    return MANUAL / page
