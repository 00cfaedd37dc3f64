"""A tree of files becomes a plan; what is wrong with the text is said beside it."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from jospar.code import Code
from jospar.finding import Finding, Spot
from jospar.frozen import frozen
from jospar.place import Place
from jospar.plan.plan import Plan
from jospar.plan.repository import Repository
from jospar.reading.absent import absent
from jospar.reading.assembly import Assembly
from jospar.reading.desk import Desk
from jospar.reading.document import read_document
from jospar.reading.filing import Filed, file_records
from jospar.reading.layout import YAML_ENDS, Address, address, belongs, copied
from jospar.reading.shelving import REPORT_TYPES, shelve
from jospar.reading.strays import overwritten, stray_text
from jospar.tree.tree import Tree

Inspect = Callable[[str, str], Iterable[Finding]]
"""Looks at a file's name and text; the rules about text come in this way."""

FIRST = ("plan/jospar.yaml", "plan/agencies.yaml")
FORMAT = 1
NO_REPOSITORY = Repository(format=FORMAT, languages=("en",), file=FIRST[0])


@frozen
class Kept:
    """What one file said when it was read: findings, records, and whether its lines end as Windows'."""

    findings: tuple[Finding, ...]
    filed: Filed
    windows: bool


@frozen
class Loaded:
    """The plan and the findings about its text, and how many files it was read from."""

    plan: Plan
    findings: tuple[Finding, ...]
    files: int


def load(
    tree: Tree,
    *,
    inspect: Sequence[Inspect] = (),
    guards: Sequence[Inspect] = (),
    every_report: bool = True,
    kept: dict[str, Kept] | None = None,
) -> Loaded:
    """Read a tree. Never stops at the first problem, and nothing is raised for what files say.

    ``guards`` look like ``inspect`` at every plan file, and at the texts of stray files and templates too.
    ``every_report`` reads the reports of all weeks now and says what is wrong with them; without it
    they are only listed, and each is read when it is asked for. ``kept`` holds what files said before, by
    name: such a file is not read again, and what is read now is put there too. Whoever gives it answers for
    the files' not having changed since; without the first two of a plan no other is understood alike.

    Raises:
        CannotRun: A file vanished while it was read.
    """
    with _no_collection():
        return _Loading(tree, inspect, guards, kept).run(every_report=every_report)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector from walking thousands of records that all live on."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class _Loading:
    """One pass over a tree."""

    def __init__(
        self,
        tree: Tree,
        inspect: Sequence[Inspect],
        guards: Sequence[Inspect],
        kept: dict[str, Kept] | None,
    ) -> None:
        self.tree, self.inspect, self.guards, self.kept = tree, inspect, guards, kept
        self.findings: list[Finding] = []
        self.windows: list[str] = []
        self.assembly = Assembly()
        self.repository = NO_REPOSITORY
        self.odd: frozenset[str] = frozenset(one.name for one in tree.oddities())

    def run(self, *, every_report: bool) -> Loaded:
        names = tuple(sorted(self.tree.names()))
        reports = list(self._oddities())
        for name in (*(one for one in FIRST if one in names), *(one for one in names if one not in FIRST)):
            where = address(name)
            if where is None:
                self._stray(name)
            elif where.record in REPORT_TYPES and not every_report:
                reports.append(where)
            else:
                if where.record in REPORT_TYPES:
                    reports.append(where)
                self._file(where)
        self._windows()
        self.findings.extend(overwritten((*names, *sorted(self.odd))))
        self.findings.extend(absent(self.assembly, {*names, *self.odd}))
        self.findings.extend(self.assembly.findings)
        reports.sort(key=lambda one: one.file)
        shelf = shelve(reports, self.assembly.reports if every_report else None, self._fetch, self._blob)
        plan = self.assembly.plan(self.repository, shelf)
        return Loaded(plan, tuple(self.findings), len(names))

    def _desk(self, file: str) -> Desk:
        return Desk(file, self.repository.languages[0], self.assembly.aliases, self.assembly.names)

    def _file(self, where: Address) -> None:
        kept = self.kept.get(where.file) if self.kept is not None else None
        if kept is None:
            kept = self._read(where)
            if self.kept is not None:
                self.kept[where.file] = kept
        self.findings.extend(kept.findings)
        if kept.windows:
            self.windows.append(where.file)
        if where.record is Repository:
            self._open_repository(kept.filed)
        self.assembly.add(where, kept.filed)

    def _read(self, where: Address) -> Kept:
        document = read_document(where.file, self.tree.read(where.file))
        looked = [
            found for look in (*self.inspect, *self.guards) for found in look(where.file, document.text)
        ]
        desk = self._desk(where.file)
        filed = file_records(where, document.node, desk)
        return Kept((*document.findings, *looked, *desk.findings), filed, "\r" in document.text)

    def _open_repository(self, filed: Filed) -> None:
        for record in filed.records:
            self.repository = record
            if record.format != FORMAT:
                facts = {"value": record.format, "known": FORMAT}
                self.findings.append(Finding(Code("J122"), Spot(record.file, ("format",)), facts))

    def _blob(self, file: str) -> str:
        """Name the bytes of a file; of one that is not plain nothing is known."""
        return "" if file in self.odd else self.tree.blob(file)

    def _fetch(self, where: Address) -> object:
        if where.file in self.odd:
            return None
        document = read_document(where.file, self.tree.read(where.file))
        records = file_records(where, document.node, self._desk(where.file)).records
        return records[0] if records else None

    def _look(self, file: str, text: str = "") -> None:
        """Let the rules about text look at a file; at its name alone where it is no plan file."""
        for look in (*self.inspect, *self.guards):
            self.findings.extend(look(file, text))

    def _stray(self, name: str) -> None:
        text = stray_text(name, self.tree.read(name)) if self.guards else ""
        for look in self.inspect:
            self.findings.extend(look(name, ""))
        for look in self.guards:
            self.findings.extend(look(name, text))
        if belongs(name):
            return
        self.assembly.stray(name)
        facts = {"name": name} | ({"hint": "yml"} if name.lower().endswith(YAML_ENDS) else {})
        self.findings.append(Finding(Code("J033" if copied(name) else "J022"), Place(name), facts))

    def _oddities(self) -> Iterator[Address]:
        """Report what is no plain file; give those of them that would be reports, which are listed too."""
        for oddity in self.tree.oddities():
            self._look(oddity.name)
            code = ODDITIES[str(oddity.kind)]
            code = "J033" if code == "J004" and copied(oddity.name) else code
            self.findings.append(Finding(Code(code), Place(oddity.name), {"name": oddity.name}))
            where = address(oddity.name)
            if where is not None:
                self.assembly.add(where, file_records(where, None, Desk(oddity.name)))
                if where.record in REPORT_TYPES:
                    yield where

    def _windows(self) -> None:
        if self.windows:
            finding = Finding(Code("J003"), Place(self.windows[0]), {"n": len(self.windows)})
            self.findings.append(finding)


ODDITIES = {
    "too_large": "J004",
    "directory_as_file": "J014",
    "symlink": "J015",
    "symlink_outside": "J015",
    "unreadable": "J016",
    "special": "J023",
    "submodule": "J024",
    "bad_name": "J025",
}
"""The code of each thing in a tree that is no plain file."""
