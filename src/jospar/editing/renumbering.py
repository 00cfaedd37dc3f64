"""A record given another id: its file, the files called by it, and every reference, found by its type."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from jospar.change.sameness import Sameness
from jospar.change.subjects import ROOMS
from jospar.editing.bench import Aim, Bench
from jospar.editing.manuscript import MARK, edit_file
from jospar.editing.outcome import Path, Put
from jospar.editing.reporting import Desk, take
from jospar.editing.splice import Splice, spliced
from jospar.editing.value import Leaf
from jospar.frozen import frozen
from jospar.plan.governance import Amendment
from jospar.plan.indicator import Indicator
from jospar.plan.measure import Measure
from jospar.plan.plan import Plan
from jospar.plan.references import IndicatorId, MeasureId, RecordId
from jospar.reading.document import read_document
from jospar.reading.layout import KINDS
from jospar.reading.node import Mapping as MappingNode
from jospar.reading.node import Node, Scalar, Sequence, end, member, start
from jospar.reading.paths import resolve
from jospar.reading.references import references
from jospar.reading.shape import Kind, Many, Single
from jospar.rules.case import Case
from jospar.rules.references.past import shared_records

NAMED_BY: Mapping[type, object] = {Measure: MeasureId, Indicator: IndicatorId}
"""The type of the references that name records of one type alone; any record may be named by another type."""


@frozen
class Renamed:
    """What was renumbered: the record as it was, its new id, how often it is named, and in how many files."""

    record: Any
    new: str
    references: int
    files: int


def renumber(desk: Desk, bench: Bench, record: Any, new: str) -> Renamed:  # noqa: ANN401 -- any record with an id
    """Lay a record out under another id, with all that refers to it and all files that are called by it.

    Raises:
        CannotRun: X701, a reference has no safe place in its file; X702, a file can't be read.
    """
    amended = [*_amended(bench.plan, record)]
    naming = [*_references(bench.plan, record), *((one.file, path) for one, path in amended)]
    desk.aims.extend(Aim("amendment", one.id, ("changes",)) for one, _ in amended)
    for file, path in naming:
        _put(desk, bench, (file, path), (record.id, new))
    _put(desk, bench, (record.file, ("id",)), (record.id, new))
    moved = _moved(bench.plan, record, new)
    for old, place in moved.items():
        _move(desk, bench, old, place)
    room = ROOMS[KINDS[type(record)]]
    desk.renames[:] = [_joined(desk.renames, room, type(record), {record.id: new})]
    desk.aims.append(Aim(KINDS[type(record)], new, ("id",)))
    return Renamed(record, new, len(naming), len({file for file, _ in naming} | {*moved}))


def _references(plan: Plan, record: Any) -> Iterator[tuple[str, Path]]:  # noqa: ANN401 -- as above
    """Find where records and reports name a record: (file, path in it)."""
    kinds = {one.__name__ for one in (RecordId, NAMED_BY.get(type(record))) if one is not None}  # type: ignore[attr-defined]
    case = Case(plan, date.max)  # no date is asked for
    for one in (*case.records(), *case.reports()):
        row = getattr(one, "row", None)
        for path, kind, name in references(one):
            if kind in kinds and name == record.id:
                yield one.file, path if row is None else (row, *path)


def _amended(plan: Plan, record: Any) -> Iterator[tuple[Amendment, Path]]:  # noqa: ANN401 -- as above
    """Find where amendments give a field that names records the record: (amendment, path in its file)."""
    wanted = NAMED_BY.get(type(record))
    known = {one.id: one for one in shared_records(plan)}
    for amendment in plan.amendments.values():
        for index, change in enumerate(amendment.changes):
            found = (
                resolve(known[change.record], change.field)
                if change.field and change.record in known
                else None
            )
            for side in ("before", "after") if found is not None and _names(found.kind, wanted) else ():
                value = getattr(change, side)
                listed = value if isinstance(value, tuple) else (value,)
                for number, name in enumerate(listed):
                    if name == record.id:
                        yield amendment, ("changes", index, side, number)


def _names(kind: Kind, wanted: object) -> bool:
    """Tell whether a field is a name, or a list of names, of a type."""
    item = kind.item if isinstance(kind, Many) else kind
    return wanted is not None and isinstance(item, Single) and item.type is wanted


def _put(desk: Desk, bench: Bench, where: tuple[str, Path], names: tuple[str, str]) -> None:
    """Write one id in the place of another, within its quotes, if it has any."""
    file, path = where
    old, new = names
    data = take(desk, bench, file)
    assert data is not None  # noqa: S101 -- a record was read from it
    document = read_document(file, data)
    steps, node = _as_written(document.node, path)
    found = -1 if node is None else document.text.find(old, start(node), end(node))
    if found < 0:
        desk.files[file] = edit_file(file, data, [Put(steps, Leaf(new))])
        return
    text = spliced(document.text, [Splice(found, found + len(old), new)])
    desk.files[file] = (MARK if data.startswith(MARK) else b"") + text.encode()


def _as_written(node: Node | None, path: Path) -> tuple[Path, Node | None]:
    """Follow a path to what is written there; an item that stands alone, without brackets, has no number."""
    steps: list[str | int] = []
    for step in path:
        if isinstance(step, int) and type(node) is Scalar:
            continue
        steps.append(step)
        if type(node) is MappingNode and isinstance(step, str):
            node = member(node, step)
        elif type(node) is Sequence and isinstance(step, int):
            node = node.value[step]
    return tuple(steps), node


def _moved(plan: Plan, record: Any, new: str) -> dict[str, str]:  # noqa: ANN401 -- as above
    """Name the files that are called by a record's id, and what they are to be called."""
    files = {record.file: f"{record.file.rpartition('/')[0]}/{new}.yaml"}
    if isinstance(record, Measure):
        for key in plan.shelf.keys:
            if key.measure == record.id:
                files[key.file] = f"{key.file.rpartition('/')[0]}/{new}.yaml"
    if isinstance(record, Indicator):
        for one in plan.observations_of(record.id):
            above, _, name = one.file.rpartition("/")
            files[one.file] = f"{above.rpartition('/')[0]}/{new}/{name}"
    return files


def _move(desk: Desk, bench: Bench, old: str, place: str) -> None:
    data = take(desk, bench, old)
    assert data is not None  # noqa: S101 -- as above
    take(desk, bench, place)
    desk.files[place] = data
    desk.files.pop(old, None)
    desk.gone.add(old)


def _joined(before: list[Sameness], room: str, record: type, names: Mapping[str, str]) -> Sameness:
    """Add a renaming to the one by which the plans before and after are to be compared."""
    same = next(iter(before), Sameness())
    renamed, canonical = {**same.renamed}, {**same.canonical}
    renamed[room] = {**renamed.get(room, {}), **names}
    for reference in (RecordId, NAMED_BY.get(record)):
        if reference is not None:
            canonical[reference] = {**canonical.get(reference, {}), **names}
    return Sameness(renamed, canonical)
