"""A file made to say something: the fewest edits that lead there, each of them spliced and proved."""

from collections.abc import Iterator, Mapping

from jospar.editing.manuscript import edit_file
from jospar.editing.merging.likeness import (
    Tongue,
    chosen,
    in_order,
    keyed_items,
    nothing,
    part_of,
    same,
)
from jospar.editing.outcome import Append, Edit, Path, Put, Remove
from jospar.editing.value import Leaf, Value
from jospar.errors import CannotRun
from jospar.plan.conflict import Written
from jospar.reading.decoder import written
from jospar.reading.document import read_document
from jospar.reading.node import Mapping as MappingNode
from jospar.reading.node import Node, Scalar, inside
from jospar.reading.shape import Anything, Kind, Many, Prose, Record, Table, fields_of


def said_in(file: str, data: bytes) -> Written | None:
    """Read what a file says, as it was written; None where that can't be told for certain."""
    node = read_document(file, data).node
    return None if node is None or any(map(_ambiguous, inside(node))) else written(node)


def _ambiguous(node: Node) -> bool:
    """Tell whether a mapping has a key twice, or one that is no single text."""
    if type(node) is not MappingNode:
        return False
    names = [key.value for key, _ in node.value if type(key) is Scalar]
    return len(set(names)) < len(node.value)


def lay(file: str, data: bytes, kind: Kind, wish: Written, tongue: Tongue) -> bytes | None:
    """Make a file say what is wished, by as few edits as may be; None where there is no safe way."""
    said = said_in(file, data)
    if nothing(said):
        return None
    if same(kind, said, wish, tongue):
        return data
    try:
        made = edit_file(file, data, edits(kind, said, wish, tongue))
    except CannotRun:
        return None
    return made if same(kind, said_in(file, made), wish, tongue) else None


def edits(kind: Kind, said: Written, wish: Written, tongue: Tongue, path: Path = ()) -> Iterator[Edit]:
    """List the edits that lead from what is said to what is wished; list items go last, from the end."""
    name = next((one for one in reversed(path) if isinstance(one, str)), "")
    if same(kind, said, wish, tongue, name):
        return
    kind = chosen(kind, (said, wish))
    if nothing(wish):
        yield Remove(path)
    elif isinstance(said, dict) and isinstance(wish, dict) and said:
        yield from _keys(kind, said, wish, tongue, path)
    elif (
        isinstance(said, tuple)
        and isinstance(wish, tuple)
        and isinstance(kind, Many)
        and _loose(kind, said, name)
    ):
        yield from _items(kind, said, wish, tongue, path)
    else:
        yield Put(path, valued(kind, wish))


def _loose(kind: Many, said: tuple[Written, ...], name: str) -> bool:
    return bool(said) and not in_order(kind, name)


def _keys(
    kind: Kind, said: Mapping[str, Written], wish: Mapping[str, Written], tongue: Tongue, path: Path
) -> Iterator[Edit]:
    order = tuple(one.name for one in fields_of(kind.cls)) if isinstance(kind, Record) else ()
    for key in {**said, **wish}:
        part, there, new = part_of(kind, key), said.get(key), wish.get(key)
        if key not in said and not nothing(new):
            yield Put((*path, key), valued(part, new), order)
        elif key in said:
            yield from edits(part, there, new, tongue, (*path, key))


def _items(
    kind: Many, said: tuple[Written, ...], wish: tuple[Written, ...], tongue: Tongue, path: Path
) -> Iterator[Edit]:
    old, new = keyed_items(kind, said, tongue), keyed_items(kind, wish, tongue)
    if old is None or new is None:
        missing, gone = _unpaired(kind, said, wish, tongue)
    else:
        for at, (key, item) in enumerate(old.items()):
            if key in new:
                yield from edits(kind.item, item, new[key], tongue, (*path, at))
        missing = [item for key, item in new.items() if key not in old]
        gone = [at for at, key in enumerate(old) if key not in new]
    yield from (Append(path, valued(kind.item, item)) for item in missing)
    yield from (Remove((*path, at)) for at in reversed(gone))


def _unpaired(
    kind: Many, said: tuple[Written, ...], wish: tuple[Written, ...], tongue: Tongue
) -> tuple[list[Written], list[int]]:
    """Tell which wished items are not there yet, and which of those that are there are not wished."""
    missing, gone = list(wish), []
    for at, item in enumerate(said):
        found = next((n for n, one in enumerate(missing) if same(kind.item, item, one, tongue)), None)
        if found is None:
            gone.append(at)
        else:
            del missing[found]
    return missing, gone


def valued(kind: Kind, said: Written) -> Value:
    """Make a value to be written of one that was; the field tells, or blanks do, what are words of people."""
    kind = chosen(kind, (said,))
    if isinstance(said, dict):
        pairs = ((key, one) for key, one in said.items() if one is not None)
        return {key: valued(_inside(kind, key), one) for key, one in pairs}
    if isinstance(said, tuple):
        item = kind.item if isinstance(kind, Many) else Anything()
        return tuple(valued(item, one) for one in said)
    return Leaf(said or "", prose=_is_prose(kind, said or ""))


def _inside(kind: Kind, key: str) -> Kind:
    return (
        kind.value if isinstance(kind, Table) else Prose() if isinstance(kind, Prose) else part_of(kind, key)
    )


def _is_prose(kind: Kind, text: str) -> bool:
    if isinstance(kind, Prose):
        return True
    return isinstance(kind, Anything) and any(one.isspace() for one in text)
