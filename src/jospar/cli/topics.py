"""The pages of the manual as the wheel carries them: their names, their titles, where they lie."""

from collections.abc import Iterator
from pathlib import Path

from jospar.errors import Misused
from jospar.frozen import frozen

MANUAL = Path(__file__).parents[1] / "manual"
FIRST = (
    "tour",
    "recording",
    "writing-plan-files",
    "reviewing",
    "history",
    "pipelines",
    "reading-reports",
    "when-not-to-use",
)
"""The pages to read first, in this order; the others follow by name."""
DECISIONS = "decisions/"
END = ".md"


@frozen
class Topic:
    """A page: the name it is asked for by, its title, and its file."""

    name: str
    title: str
    file: Path


def topics() -> tuple[Topic, ...]:
    """List all pages: those to read first, the other ones, then why things are as they are."""
    files = {file.relative_to(MANUAL).as_posix().removesuffix(END): file for file in _files()}
    return tuple(Topic(name, _title(file), file) for name, file in sorted(files.items(), key=_rank))


def topic_named(word: str) -> Topic:
    """Find a page by its name, by the beginning of one, or by a part that only one has.

    Of two pages with one name, one a decision, the other is meant.

    Raises:
        Misused: X321, there is no such page, or several begin so.
    """
    plain = word.strip().lower().replace("_", "-").replace(" ", "-").removesuffix(END)
    known = topics()
    for found in (
        [one for one in known if one.name == plain],
        *(
            [one for one in known if fits(one.name, plain) or fits(one.name.removeprefix(DECISIONS), plain)]
            for fits in (str.__eq__, str.startswith, str.__contains__)
        ),
    ):
        if len(found) == 1 and plain:
            return found[0]
    from jospar.reading.suggest import nearest  # noqa: PLC0415 -- only where nothing was found

    raise Misused("X321", given=word, near=nearest(plain, [one.name for one in known]))


def _files() -> Iterator[Path]:
    yield from MANUAL.glob(f"*{END}")
    yield from MANUAL.glob(f"{DECISIONS}*{END}")


def _rank(pair: tuple[str, Path]) -> tuple[int, str]:
    name = pair[0]
    last = len(FIRST) + name.startswith(DECISIONS)
    return (FIRST.index(name) if name in FIRST else last), name


def _title(file: Path) -> str:
    """Read a page's heading, its first line."""
    with file.open(encoding="utf-8") as text:
        return text.readline().lstrip("# ").strip()
