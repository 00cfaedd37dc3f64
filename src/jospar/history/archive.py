"""The archive: records of past plans, each version of a file read once, put together as they are needed."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import field

from jospar.frozen import frozen
from jospar.history.files import address_of
from jospar.history.past import SHARED
from jospar.plan.plan import Plan
from jospar.plan.progress import Progress
from jospar.plan.repository import Repository
from jospar.plan.shelf import ReportKey, Shelf
from jospar.reading.assembly import Assembly
from jospar.reading.desk import Desk
from jospar.reading.document import read_document
from jospar.reading.filing import Filed, file_records
from jospar.reading.layout import Address
from jospar.reading.load import NO_REPOSITORY
from jospar.reading.shelving import REPORT_TYPES, key_of
from jospar.tree.contents import Contents
from jospar.tree.steps import UNREADABLE

MOST_KEPT = 50_000
"""Versions of files that are kept in memory; of longer histories the ones read first are let go."""


View = Callable[[str], str | None]
"""Gives the blob of a file as a moment had it: None where it was not there, "" for no plain file."""


@frozen
class Setting:
    """What a file is read by: the first language, the abbreviations and the names of agencies."""

    language: str
    aliases: Mapping[str, str] = field(default_factory=dict)
    names: Collection[str] = ()


class Archive:
    """Read versions of files by name and blob; ``contents`` gives the bytes."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._filed: dict[tuple[str, str, str], Filed] = {}
        self._settings: dict[tuple[str, str], tuple[Setting, str]] = {}

    def setting(self, view: View) -> Setting:
        """Tell by what the files of a moment are read."""
        return self._setting(view)[0]

    def plan(self, view: View, names: Iterable[str], reports: Iterable[str]) -> Plan:
        """Put a plan together of some of the files of a moment; of reports, of those that are named."""
        setting, stamp = self._setting(view)
        assembly = Assembly()
        repository = NO_REPOSITORY
        for name in _in_order(names):
            where, blob = address_of(name), view(name)
            if blob is None or (where is not None and where.record in REPORT_TYPES):
                continue
            if where is None:
                assembly.stray(name)
                continue
            filed = self._read(where, blob, setting, stamp)
            if where.record is Repository and filed.records:
                repository = filed.records[0]
            assembly.add(where, filed)
        return assembly.plan(repository, self._shelf(view, reports))

    def states(self, view: View, key: ReportKey) -> bool:
        """Tell whether a report states a status; drafts state none."""
        report = self._report(view, key)
        return isinstance(report, Progress) and report.status is not None and report.state != "draft"

    def _shelf(self, view: View, names: Iterable[str]) -> Shelf:
        places = (address_of(name) for name in sorted(names) if view(name) is not None)
        keys = tuple(key_of(where) for where in places if where and where.record in REPORT_TYPES)
        blobs = {key.file: view(key.file) or UNREADABLE for key in keys}
        setting, stamp = self._setting(view)

        def fetch(key: ReportKey) -> object:
            return self._fetch(key, blobs[key.file], setting, stamp)

        return Shelf(keys, fetch, lambda key: blobs[key.file])  # type: ignore[arg-type]

    def _report(self, view: View, key: ReportKey) -> object:
        return self._fetch(key, view(key.file) or UNREADABLE, *self._setting(view))

    def _fetch(self, key: ReportKey, blob: str, setting: Setting, stamp: str) -> object:
        where = address_of(key.file)
        records = () if where is None else self._read(where, blob, setting, stamp).records
        return records[0] if records else None

    def _setting(self, view: View) -> tuple[Setting, str]:
        head, agencies = (view(name) for name in SHARED)
        asked = (head or UNREADABLE, agencies or UNREADABLE)
        if asked not in self._settings:
            self._settings[asked] = self._settle(*asked), "-".join(asked)
        return self._settings[asked]

    def _settle(self, head: str, agencies: str) -> Setting:
        first, assembly = Setting("en"), Assembly()
        for name, blob in zip(SHARED, (head, agencies), strict=True):
            where = address_of(name)
            if where is None or not blob:
                continue
            filed = self._read(where, blob, first, first.language)
            if where.record is Repository:
                first = Setting(filed.records[0].languages[0]) if filed.records else first
            else:
                assembly.add(where, filed)
        return Setting(first.language, assembly.aliases, assembly.names)

    def _read(self, where: Address, blob: str, setting: Setting, stamp: str) -> Filed:
        asked = (where.file, blob, stamp)
        filed = self._filed.get(asked)
        if filed is None:
            data = self._contents.read(blob) if blob else None
            node = None if data is None else read_document(where.file, data).node
            desk = Desk(where.file, setting.language, setting.aliases, setting.names)
            filed = self._filed[asked] = file_records(where, node, desk)
            if len(self._filed) > MOST_KEPT:
                del self._filed[next(iter(self._filed))]
        return filed


def _in_order(names: Iterable[str]) -> list[str]:
    """Sort names as they are read: what others are understood by first."""
    return sorted(names, key=lambda name: (name not in SHARED, name != SHARED[0], name))
