"""Conflicts settled: the chosen value in its place, and the entry gone from ``conflicts``."""

from collections.abc import Callable, Iterable
from typing import Literal

from jospar.editing.merging.laying import lay, said_in
from jospar.editing.merging.likeness import Tongue, chosen, keyed_items, nothing, opened, part_of, shut
from jospar.editing.merging.merge import kind_of
from jospar.editing.merging.record import KEY, conflicts_of
from jospar.editing.merging.threeway import without
from jospar.errors import CannotRun
from jospar.frozen import frozen
from jospar.plan.conflict import Written
from jospar.reading.conflicts import WHOLE, OpenConflict
from jospar.reading.shape import Kind, Many, Prose, Record, Table

Side = Literal["ours", "theirs", "base"]
Make = Callable[[Kind], Written]
"""Makes the value that is to stand, once it is known of what kind the field is."""


@frozen
class Verdict:
    """How conflicts are settled: by a side, or by a value that is read as the field's kind wants it."""

    side: Side | None = None
    value: Make | None = None

    def of(self, one: OpenConflict, kind: Kind) -> Written:
        """Give the value that is to stand."""
        if self.value is not None:
            return self.value(kind)
        return one.value(self.side or "ours")


def settle(
    file: str, data: bytes, settled: Iterable[OpenConflict], verdict: Verdict, tongue: Tongue
) -> bytes:
    """Lay a file out with some of its conflicts settled; every other byte stays.

    Raises:
        CannotRun: X873, there is no safe place in the file as it is written.
    """
    kind, said = kind_of(file), said_in(file, data)
    if kind is None or said is None:
        raise CannotRun("X702", file=file)
    gone: list[int] = []
    for one in settled:
        if one.row is None:
            said = _record(kind, said, one, verdict, tongue)
        elif isinstance(said, tuple) and isinstance(kind, Many):
            record = _record(kind.item, said[one.row], one, verdict, tongue)
            gone += [one.row] if record is None else []
            said = (*said[: one.row], said[one.row] if record is None else record, *said[one.row + 1 :])
    if gone and isinstance(said, tuple):
        said = tuple(item for row, item in enumerate(said) if row not in gone)
    made = lay(file, data, kind, said, tongue)
    if made is None:
        raise CannotRun("X873", file=file)
    return made


def _record(kind: Kind, said: Written, one: OpenConflict, verdict: Verdict, tongue: Tongue) -> Written:
    """Give a record with one conflict settled; None where the side that holds has taken it away."""
    rest = tuple(entry for entry in conflicts_of(said) if entry != one.said)
    if one.field == WHOLE:
        value = verdict.of(one, kind)
        if nothing(value):
            return None
        bare = without(value if verdict.side == "base" else said, KEY)
    else:
        made = _put(
            kind, without(said, KEY), one.field.split("/"), lambda leaf: verdict.of(one, leaf), tongue
        )
        bare = without(made, KEY)
    return {**bare, KEY: rest} if rest else dict(bare)


def _put(kind: Kind, said: Written, steps: list[str], make: Make, tongue: Tongue) -> Written:
    """Give a value with another one at the end of a path; raise CannotRun (X870) where there is no way."""
    if not steps:
        return make(kind)
    kind = chosen(kind, (said,)) if not nothing(said) else kind
    before, said = said, opened(kind, said, tongue)
    if isinstance(kind, Many):
        return _put_item(kind, said if isinstance(said, tuple) else (), steps, make, tongue)
    if not isinstance(kind, Record | Table | Prose) or not (nothing(said) or isinstance(said, dict)):
        raise CannotRun("X870", value="/".join(steps))
    there = without(said, "")
    new = _put(part_of(kind, steps[0]), there.get(steps[0]), steps[1:], make, tongue)
    if nothing(new):
        return without(there, steps[0]) or None
    return shut(kind, {**there, steps[0]: new}, before, tongue)


def _put_item(
    kind: Many, items: tuple[Written, ...], steps: list[str], make: Make, tongue: Tongue
) -> Written:
    keys = [*(keyed_items(kind, items, tongue) or {})]
    fitting = [(len(key), at) for at, key in enumerate(keys) if tuple(steps[: len(key)]) == key]
    length, at = max(fitting, default=(len(steps), len(items)))
    there = items[at] if fitting else None
    new = _put(kind.item, there, steps[length:], make, tongue)
    return (*items[:at], *(() if nothing(new) else (new,)), *items[at + 1 :]) or None
