"""Which column of a row a place in the report's file was made from."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from jospar.editing.told import MONEY
from jospar.finding import Step
from jospar.place import Place
from jospar.reading.decoder import written
from jospar.reading.document import read_document
from jospar.reading.locate import path_at


def column_at(place: Place, data: bytes, columns: Collection[str]) -> str:
    """Name the column, of those that a row has, that a place speaks of; "" where it speaks of none."""
    node = read_document(place.file, data).node
    said = None if node is None else written(node)
    if node is None or not isinstance(said, dict):
        return ""
    names = _names(path_at(node, place.start), said)
    return next((name for name in names if name in columns), "")


def _names(path: tuple[Step, ...], said: Mapping[str, Any]) -> Iterator[str]:
    """Name the columns that may have made a field, the most exact first."""
    match path:
        case ("done", "milestones", str(step), *_):
            yield from (f"milestone/{step}", "milestone")
        case ("regions", str(region), *_):
            yield from (f"region/{region}", "region")
        case ("spent", int(number), *rest):
            yield from _money(said["spent"][number], [one for one in rest if one in MONEY] or MONEY)
        case (("note" | "next" | "reply") as text, str(language), *_):
            yield from (f"{text}/{language}", text)
        case (str(head), *_):
            yield head


def _money(line: Any, names: Collection[Step]) -> Iterator[str]:  # noqa: ANN401 -- as it was written
    fund = line.get("fund") if isinstance(line, dict) else None
    for name in names:
        yield from (f"{name}/{fund}", str(name))
    yield "spent"
