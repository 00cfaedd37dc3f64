"""Items of lists that are not there yet, given by their paths: ``budget/2027/local/amount=80``."""

from collections.abc import Iterator, Sequence
from typing import Any

from jospar.editing.outcome import Append, Path
from jospar.editing.value import Leaf, Value
from jospar.editing.way import Way, open_way, way
from jospar.frozen import frozen
from jospar.reading.decoder import decoder
from jospar.reading.desk import Desk
from jospar.reading.failure import FAILED
from jospar.reading.paths import node_of, resolve
from jospar.reading.shape import Many, Record, fields_of


@frozen
class Planned:
    """A field by its path, and how it is to be written."""

    path: str
    value: Value


def new_fields(record: Any, paths: Sequence[str]) -> tuple[str, ...]:  # noqa: ANN401 -- any record
    """Choose the paths that lead into list items that are not there yet.

    Raises:
        CannotRun: X725, there is no such field, or the item would lack what it has to have, or is called
            as none can be: then another one was meant.
    """
    places = {path: open_way(record, path) for path in paths}
    said = {(one.steps, one.fresh, one.rest[:1]) for one in places.values()}
    for path, place in places.items():
        needed = ((place.steps, place.fresh, (name,)) for name in _missing(record, path, place))
        if place.fresh and place.rest and not set(needed) <= said:
            way(record, path)
    return tuple(path for path, place in places.items() if place.fresh)


def new_items(record: Any, fields: Sequence[Planned]) -> Iterator[Append]:  # noqa: ANN401 -- as above
    """Add the items that some paths lead into, each with all that is given of it."""
    grown: dict[tuple[Path, tuple[tuple[str, str], ...]], dict[str, Value]] = {}
    for one in fields:
        place = open_way(record, one.path)
        item = grown.setdefault((place.steps, place.fresh), {name: Leaf(word) for name, word in place.fresh})
        _fill(item, place.rest, one.value)
    yield from (Append(steps, item) for (steps, _), item in grown.items())


def _missing(record: Any, path: str, place: Way) -> Iterator[str]:  # noqa: ANN401 -- as above
    """Name what an item must have besides its key, and the parts of the key that are none."""
    length = len(path.split("/")) - len(place.fresh) - len(place.rest)
    found = resolve(record, "/".join(path.split("/")[:length]))
    key = dict(place.fresh)
    if found is not None and isinstance(found.kind, Many) and isinstance(found.kind.item, Record):
        for one in fields_of(found.kind.item.cls):
            fits = one.name in key and decoder(one.kind)(node_of(key[one.name]), Desk("")) is not FAILED
            if (one.required and one.name not in key) or (one.name in key and not fits):
                yield one.name


def _fill(item: dict[str, Value], rest: tuple[str, ...], value: Value) -> None:
    """Put a value into a new item; a mapping without a way of its own is the item itself."""
    if not rest:
        item |= value if isinstance(value, dict) else {}
        return
    for word in rest[:-1]:
        inner = item.setdefault(word, {})
        item = inner if isinstance(inner, dict) else {}
    item[rest[-1]] = value
