"""Files that records refer to and that are not there: one finding for each, and none for the echoes."""

from collections.abc import Collection, Iterator

from jospar.code import Code
from jospar.finding import Finding, Spot
from jospar.plan.agency import Agency
from jospar.plan.source import Source
from jospar.reading.assembly import Assembly
from jospar.reading.layout import KINDS
from jospar.reading.references import references

NEEDED: tuple[tuple[str, type, str], ...] = (
    ("plan/agencies.yaml", Agency, "AgencyId"),
    ("plan/sources.yaml", Source, "SourceId"),
)
"""A file, the records in it, and the kind of references that need them."""
STANDING_IN = "plan/jospar.yaml"
"""The file that the finding points at, for want of the one that is missing."""


def absent(assembly: Assembly, names: Collection[str]) -> Iterator[Finding]:
    """Report the lists that are missing and needed; any name may have been in them."""
    for file, cls, kind in NEEDED:
        if file in names:
            continue
        assembly.unread[KINDS[cls]].add("*")
        n = sum(_needing(assembly, kind))
        if n:
            yield Finding(Code("J226"), Spot(STANDING_IN), {"name": file, "n": n})


def _needing(assembly: Assembly, kind: str) -> Iterator[int]:
    rooms = (*(room.values() for room in assembly.records.values()), assembly.reports.values())
    for records in rooms:
        for record in records:
            yield sum(one.kind == kind for one in references(record))
