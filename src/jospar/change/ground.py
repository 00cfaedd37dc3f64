"""What a kind of change is given: the differences it may claim, and the plans they stand between."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from jospar.change.change import Facts
from jospar.change.difference import Difference, Subject
from jospar.change.latest import Reported
from jospar.change.subjects import ROOMS
from jospar.frozen import frozen
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme


class Ground:
    """Two plans, and which record of the one is which of the other."""

    def __init__(self, differences: Iterable[Difference], before: Plan, after: Plan) -> None:
        self.before, self.after = before, after
        self._former: Mapping[tuple[str, str], str] = {
            (one.subject.kind, one.subject.id): one.before for one in differences if one.field == "id"
        }

    def former(self, subject: Subject) -> str:
        """Name a record as it was called before."""
        return self._former.get((subject.kind, subject.id), subject.id)

    def old(self, subject: Subject) -> Any:  # noqa: ANN401 -- any record, or None
        """Give a record as it was; None where there was none, or where its kind has no ids."""
        return _record(self.before, subject.kind, self.former(subject))

    def new(self, subject: Subject) -> Any:  # noqa: ANN401 -- as above
        """Give a record as it is; None as in ``old``."""
        return _record(self.after, subject.kind, subject.id)

    def programmes(self, subject: Subject) -> tuple[Programme | None, Programme | None]:
        """Give the programme of a record, as it was and as it is."""
        old, new = self.old(subject), self.new(subject)
        was = getattr(old, "programme", subject.programme)
        now = getattr(new, "programme", subject.programme)
        return self.before.programmes.get(was), self.after.programmes.get(now)

    def units(self, subject: Subject) -> tuple[Programme | None, Programme | None]:
        """Give the programmes in whose units a record's money can be compared; None twice where one is lost.

        In the unit of one side alone nothing can be held against the other: the figures are left as written.
        """
        sides = self.programmes(subject)
        return (None, None) if None in sides else sides

    @cached_property
    def reported(self) -> tuple[Reported, Reported]:
        """Give what agencies reported of measures, before and after."""
        renamed = {old: new for (kind, new), old in self._former.items() if kind == "measure"}
        return Reported(self.before.shelf, renamed), Reported(self.after.shelf, renamed)


def _record(plan: Plan, kind: str, name: str) -> Any:  # noqa: ANN401 -- as above
    if kind == "repository":
        return plan.repository
    room: Mapping[str, Any] = getattr(plan, ROOMS[kind]) if kind in ROOMS else {}
    return room.get(name)


@frozen
class Touch:
    """One difference, and the ground it stands on."""

    difference: Difference
    ground: Ground

    @property
    def before(self) -> Any:  # noqa: ANN401 -- any value of a field
        """Give the value as it was."""
        return self.difference.before

    @property
    def after(self) -> Any:  # noqa: ANN401 -- as above
        """Give the value as it is."""
        return self.difference.after

    @property
    def steps(self) -> tuple[str, ...]:
        """Give the field's path, step by step."""
        return tuple(self.difference.field.split("/"))


@frozen
class Bundle:
    """The differences of one record that a kind may claim together."""

    subject: Subject
    differences: tuple[Difference, ...]
    ground: Ground


Claim = tuple[Sequence[Difference], Facts]
"""Differences that make one change, and its facts."""
LookAtField = Callable[[Touch], Facts | None]
"""Gives the facts where a difference is of the kind, else None."""
LookAtRecord = Callable[[Bundle], Iterator[Claim]]
"""Claims differences of one record that mean something together."""
