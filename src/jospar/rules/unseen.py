"""Records that are not seen on the status date, because they were said only later."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

Said = TypeVar("Said", bound=Any)


def furthest_ahead(
    said: Iterable[tuple[date | None, Said]], on: date, group: Callable[[Said], Hashable]
) -> Iterator[tuple[date, Said, int]]:
    """Give of each group the record that was said longest after a day, when, and how many there are."""
    later: dict[Hashable, list[tuple[date, Said]]] = {}
    for day, one in said:
        if day is not None and day > on:
            later.setdefault(group(one), []).append((day, one))
    for rows in later.values():
        day, furthest = max(rows, key=lambda row: (row[0], row[1].file))
        yield day, furthest, len(rows)
