"""The pages of the manual that have examples, and their examples laid over the example plan."""

from dataclasses import dataclass
from datetime import date

from jospar.rules.page import DATE, HEADER, STATUS_DATE
from jospar.rules.validate import Verdict, validate
from tests.house.markdown import fenced
from tests.house.sources import MANUAL
from tests.rules.examples import lay

PAGES = ("figures.md", "format.md", "reading-reports.md", "reviewing.md", "writing-plan-files.md")


@dataclass(frozen=True, slots=True)
class Block:
    """A YAML example of a page: the page, its number there from one, its date and the files it gives."""

    page: str
    number: int
    date: date
    files: dict[str, str]

    def judged(self) -> Verdict:
        """Validate the example plan with this example laid over it."""
        return validate(lay(self.files), self.date)


def text_of(page: str) -> str:
    """Read a page of the manual."""
    return (MANUAL / page).read_text("utf-8")


def blocks(*pages: str) -> tuple[Block, ...]:
    """List the YAML examples of some pages, all if none is named."""
    return tuple(
        Block(page, number, date_of(block), files_of(block))
        for page in pages or PAGES
        for number, block in enumerate(fenced(text_of(page), "yaml"), start=1)
    )


def date_of(block: str) -> date:
    """Read the date that an example is of; the common one where it names none."""
    dated = DATE.match(block)
    return date.fromisoformat(dated[1]) if dated else STATUS_DATE


def files_of(block: str) -> dict[str, str]:
    """Split an example into its files; each begins with a line that names it."""
    before, *parts = HEADER.split(DATE.sub("", block))
    if before or not parts:
        raise ValueError(block)
    return dict(zip(parts[::3], parts[2::3], strict=True))


def section(page: str, heading: str) -> str:
    """Take the text below a heading of the second level."""
    _, _, rest = text_of(page).partition(f"\n## {heading}\n")
    if not rest:
        raise ValueError(heading)
    return rest.partition("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """Read the cells of all tables in a text, without their heads."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    heads = {at for at, line in enumerate(lines) if at + 1 < len(lines) and lines[at + 1].startswith("|---")}
    kept = [line for at, line in enumerate(lines) if at not in heads and not line.startswith("|---")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in kept]
