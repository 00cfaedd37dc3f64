"""Reports put on the shelf: all listed, each read once, when it is asked for."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from jospar.plan.progress import Acceptance, Progress, Unchanged
from jospar.plan.shelf import ReportKey, ReportKind, Shelf
from jospar.reading.layout import KINDS, Address

REPORT_TYPES = (Progress, Unchanged, Acceptance)


def shelve(
    reports: Sequence[Address],
    read: Mapping[str, Any] | None,
    fetch: Callable[[Address], Any],
    blob: Callable[[str], str],
) -> Shelf:
    """Make the shelf of the given reports; ``read`` holds those that were read already.

    ``blob`` names a file's bytes.
    """
    where = {one.file: one for one in reports}
    kept: dict[str, Any] = dict(read or {})

    def take(key: ReportKey) -> Any:  # noqa: ANN401 -- one of REPORT_TYPES, or None
        if key.file not in kept:
            kept[key.file] = None if read is not None else fetch(where[key.file])
        return kept[key.file]

    return Shelf(tuple(key_of(one) for one in reports), take, lambda key: blob(key.file))


def key_of(where: Address) -> ReportKey:
    """Name a report by its address."""
    measure = "" if where.record is Unchanged else where.name
    kind = cast("ReportKind", KINDS[where.record])
    return ReportKey(kind, where.programme, where.agency, where.week, measure, where.file)
