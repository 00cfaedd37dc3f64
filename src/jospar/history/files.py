"""The files of a plan as they were at one moment, turned back commit by commit."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from jospar.change.latest import newest
from jospar.history.past import SHARED
from jospar.plan.governance import Amendment
from jospar.plan.programme import Programme
from jospar.plan.progress import Progress
from jospar.plan.shelf import ReportKey
from jospar.reading.layout import Address, address, copied, stem
from jospar.reading.shelving import REPORT_TYPES, key_of
from jospar.tree.steps import Touched

ALWAYS = frozenset({Amendment, Programme})
"""Records that changes of others are judged by: what explains them, in whose money, of which period."""
ALWAYS_KEY = "*"

address_of = cache(address)
"""Tells as ``address`` does which record a file holds, each name once."""


class Files:
    """Names and blobs of the files of a plan, found by what they are about."""

    def __init__(self, blobs: Mapping[str, str]) -> None:
        self._blobs: dict[str, str] = {}
        self._by_key: dict[str, dict[str, None]] = {}
        for name, blob in blobs.items():
            self._put(name, blob)

    def __contains__(self, name: str) -> bool:
        return name in self._blobs

    @property
    def blobs(self) -> Mapping[str, str]:
        """Give all names with their blobs."""
        return self._blobs

    def blob(self, name: str) -> str | None:
        """Give the blob of a file; None where it is not there, "" where it is no plain file."""
        return self._blobs.get(name)

    def turn_back(self, files: Iterable[Touched]) -> None:
        """Undo a step: what it changed is what it was before."""
        for one in files:
            if one.before is None:
                self._drop(one.name)
            else:
                self._put(one.name, one.before)

    def named(self, stem: str) -> Iterator[str]:
        """Name the files, reports excepted, that are called so, in whatever folder."""
        yield from self._by_key.get(stem, ())

    def reports(self, measure: str) -> tuple[ReportKey, ...]:
        """List the agencies' reports on a measure, the newest first."""
        found = sorted(map(_ranked, self._by_key.get(f"/{measure}", ())), reverse=True)
        return tuple(_shelf_key(name) for *_, name in found)

    def around(self, names: Iterable[str]) -> frozenset[str]:
        """Name the files that a change of some files is judged by, reports excepted, and these files."""
        listed = tuple(names)
        stems = {key for name in listed for key in _keys(name) if key != ALWAYS_KEY and key[0] != "/"}
        alike = (name for stem in stems for name in self.named(stem))
        return frozenset({*listed, *alike, *self.named(ALWAYS_KEY), *SHARED} & self._blobs.keys())

    def all_names(self) -> frozenset[str]:
        """Name all files of records."""
        return frozenset(name for name in self._blobs if address_of(name))

    def _put(self, name: str, blob: str) -> None:
        self._blobs[name] = blob
        for key in _keys(name):
            self._by_key.setdefault(key, {})[name] = None

    def _drop(self, name: str) -> None:
        self._blobs.pop(name, None)
        for key in _keys(name):
            self._by_key.get(key, {}).pop(name, None)


@cache
def _keys(name: str) -> tuple[str, ...]:
    """Tell what a file is found by: its name; a report, its measure; and what is always needed."""
    where = address_of(name)
    if where is None:
        return () if copied(name) else (stem(name),)
    if _is_report(where):
        return (f"/{where.name}",) if where.record is Progress else ()
    return (where.name, ALWAYS_KEY) if where.record in ALWAYS else (where.name,)


@cache
def _shelf_key(name: str) -> ReportKey:
    where = address_of(name)
    if where is None:
        raise KeyError(name)
    return key_of(where)


@cache
def _ranked(name: str) -> tuple[date, str, str]:
    """Give what reports are sorted by, once for each; the last of it is the name."""
    return newest(_shelf_key(name))


def _is_report(where: Address) -> bool:
    return where.record in REPORT_TYPES
