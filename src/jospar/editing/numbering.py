"""The next free id of a record: in its area's range, and never one that was used before or elsewhere."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from jospar.errors import Misused
from jospar.frozen import frozen
from jospar.plan.governance import Amendment, Decision, Override, Risk
from jospar.plan.indicator import Indicator
from jospar.plan.measure import Measure
from jospar.plan.plan import Plan
from jospar.plan.programme import Area, Programme
from jospar.rules.references.id_out_of_range import NUMBERED
from jospar.rules.references.past import former_names, shared_records

LETTERS: dict[type, tuple[str, int]] = {
    Measure: ("", 3),
    Indicator: ("I-", 2),
    Amendment: ("A-", 3),
    Risk: ("R-", 2),
    Decision: ("D-", 2),
    Override: ("O-", 2),
}
"""What stands between a programme's prefix and the number, and how many digits a first number has."""


@frozen
class Numbers:
    """A row of ids: what they begin with, their digits, the first, the last (None: no end), those kept out.

    ``kept`` are (first, last) numbers that belong to others.
    """

    stem: str
    width: int
    first: int = 1
    last: int | None = None
    kept: tuple[tuple[int, int], ...] = ()

    def name(self, number: int) -> str:
        """Write the id of a number."""
        return f"{self.stem}{number:0{self.width}}"

    def number(self, name: str) -> int | None:
        """Give the number of an id of this row; None for another's."""
        found = re.match(NUMBERED, name)
        if found is None or found[1].casefold() != self.stem.casefold():
            return None
        number = int(found[2])
        inside = self.first <= number <= (number if self.last is None else self.last)
        return number if inside and not self._is_kept(number) else None

    def free(self, taken: Collection[str]) -> str | None:
        """Give the id behind the last that is taken; at the end of the row, the first that never was."""
        numbers = {number for number in map(self.number, taken) if number is not None}
        top = max(numbers, default=self.first - 1) + 1
        end = self.last if self.last is not None else top + sum(high - low + 1 for low, high in self.kept)
        later = (number for number in range(top, end + 1) if not self._is_kept(number))
        gaps = (n for n in range(self.first, min(top, end + 1)) if n not in numbers and not self._is_kept(n))
        found = next(later, None)
        found = next(gaps, None) if found is None else found
        return None if found is None else self.name(found)

    def _is_kept(self, number: int) -> bool:
        return any(low <= number <= high for low, high in self.kept)


def numbers_for(plan: Plan, record: type, programme: Programme, area: str | None = None) -> Numbers:
    """Give the row of ids that a new record of a programme takes its id from."""
    letters, width = LETTERS[record]
    stem = f"{programme.prefix}-{letters}"
    if record is not Measure:
        return Numbers(stem, _width(plan, record, programme, stem) or width)
    ranges = {str(one.id): found for one in programme.areas if (found := _range(one)) is not None}
    if area is not None and area in ranges:
        return ranges[area]
    digits = {found.width for found in ranges.values()}
    width = _width(plan, record, programme, stem) or max(digits, default=width)
    kept = ((one.first, one.last) for one in ranges.values() if one.stem == stem and one.last is not None)
    return Numbers(stem, width, kept=tuple(kept))


def numbers_of_nation(plan: Plan) -> Numbers | None:
    """Give the row of ids of indicators that are no programme's; None where there is none, or several."""
    found = [re.match(NUMBERED, one.id) for one in plan.indicators_of("")]
    rows = {one[1]: len(one[2]) for one in found if one}
    return Numbers(*rows.popitem()) if len(rows) == 1 else None


def _range(area: Area) -> Numbers | None:
    """Read an area's range, if its ends are two ids that differ in their number alone."""
    if len(area.ids) != 2:  # noqa: PLR2004 -- from, to
        return None
    first, last = (re.match(NUMBERED, end) for end in area.ids)
    if not first or not last or first[1] != last[1]:
        return None
    return Numbers(first[1], len(first[2]), int(first[2]), int(last[2]))


def _width(plan: Plan, record: type, programme: Programme, stem: str) -> int:
    """Count the digits of the numbers of a programme's records of a kind; 0 where there are none."""
    mine = (str(one.id) for one in _records(plan, record) if one.programme == programme.id)
    found = (re.match(NUMBERED, name) for name in mine)
    return max((len(one[2]) for one in found if one and one[1] == stem), default=0)


def _records(plan: Plan, record: type) -> Iterator[Any]:
    return (one for one in shared_records(plan) if type(one) is record)


def taken_here(plan: Plan) -> frozenset[str]:
    """Gather the ids that a plan's records have or had, and those that anything in it speaks of."""
    taken = {str(one.id) for one in shared_records(plan)}
    taken |= former_names(plan).keys()
    taken |= {name for names in plan.unread.values() for name in names}
    taken |= {str(change.record) for one in plan.amendments.values() for change in one.changes}
    taken |= {key.measure for key in plan.shelf.keys if key.measure}
    return frozenset(taken)


def insist_on_free(name: str, taken: Collection[str], elsewhere: Mapping[str, str]) -> None:
    """Refuse an id that is or was somebody's; ``elsewhere`` names a branch for what is taken there, or "".

    Raises:
        Misused: X736.
    """
    folded = name.casefold()
    if any(one.casefold() == folded for one in taken):
        raise Misused("X736", value=name)
    for one, branch in elsewhere.items():
        if one.casefold() == folded and branch:
            raise Misused("X736", value=name, branch=branch, problem="branch")
        if one.casefold() == folded:
            raise Misused("X736", value=name, problem="past")
