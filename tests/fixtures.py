"""Plans written in the body of a test."""

import re
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from jospar.finding import Finding
from jospar.place import line_column
from jospar.plan.plan import Plan
from jospar.reading.document import read_document
from jospar.reading.load import Loaded, load
from jospar.reading.locate import locate
from jospar.tree.identity import object_digest
from jospar.tree.tree import Oddity

REPOSITORY = Path(__file__).resolve().parent.parent
EXAMPLE = REPOSITORY / "src/jospar/manual/example"
HEADER = re.compile(r"^# (plan/\S+)\n", re.MULTILINE)


@dataclass(slots=True)
class Memory:
    """A tree in memory that counts how often each file is read."""

    files: Mapping[str, bytes]
    odd: tuple[Oddity, ...] = ()
    label: str = "memory"
    reads: dict[str, int] = field(default_factory=dict)

    def names(self) -> tuple[str, ...]:
        """Return the names of all files, sorted."""
        return tuple(sorted(self.files))

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, and count it."""
        self.reads[name] = self.reads.get(name, 0) + 1
        return self.files[name]

    def blob(self, name: str) -> str:
        """Name a file's bytes as git does."""
        return object_digest("blob", self.files[name], "sha1").hex()

    def oddities(self) -> tuple[Oddity, ...]:
        """Return what is no plain readable file."""
        return self.odd

    def id(self) -> str:
        """Return an id that is none of git's."""
        return "0" * 40


@dataclass(frozen=True, slots=True)
class Written:
    """A plan that a test has written: what was read of it, and what was found."""

    tree: Memory
    loaded: Loaded

    @property
    def plan(self) -> Plan:
        """Give the plan."""
        return self.loaded.plan

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Give the findings of reading, each with its place, in the order of files and places."""
        return tuple(locate(self.loaded.findings, self.tree))

    def said(self) -> list[str]:
        """Write each finding as ``CODE file:line:column``, without ``plan/`` and ``.yaml``."""
        return [self._where(one) for one in self.findings]

    def only(self) -> Finding:
        """Give the single finding."""
        (one,) = self.findings
        return one

    def _where(self, one: Finding) -> str:
        text = ""
        if one.file in self.tree.files:
            text = read_document(one.file, self.tree.files[one.file]).text
        (place,) = locate([one], self.tree)
        start = getattr(place.at, "start", 0)
        line, column = line_column(text, start)
        return f"{one.code} {one.file.removeprefix('plan/').removesuffix('.yaml')}:{line}:{column}"


def example_files() -> dict[str, bytes]:
    """Read the example plan: bytes by name."""
    found = sorted(EXAMPLE.rglob("*.yaml"))
    return {path.relative_to(EXAMPLE).as_posix(): path.read_bytes() for path in found}


def parse_files(text: str) -> Iterator[tuple[str, bytes]]:
    """Split the body of a test at its lines ``# plan/…path``; a file begins on the line below."""
    parts = HEADER.split(textwrap.dedent(text).lstrip("\n"))
    if parts[0].strip():
        raise AssertionError("the text must begin with a line such as '# plan/jospar.yaml'")
    for name, body in zip(parts[1::2], parts[2::2], strict=True):
        yield name, body.encode()


PlanFrom = Callable[..., Written]


@pytest.fixture
def plan_from() -> PlanFrom:
    """Lay files over the example plan, or take them ``alone``, and read the whole.

    ``more`` are files given as bytes, ``odd`` what the tree can't read; ``every_report`` as in ``load``.
    """

    def make(
        text: str = "",
        *,
        alone: bool = False,
        more: Mapping[str, bytes] | None = None,
        odd: tuple[Oddity, ...] = (),
        every_report: bool = True,
    ) -> Written:
        files = {} if alone else example_files()
        files.update(parse_files(text))
        files.update(more or {})
        tree = Memory(files, odd)
        return Written(tree, load(tree, every_report=every_report))

    return make
