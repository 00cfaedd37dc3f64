"""Pairs of plans: the example plan with some files laid over it, before and after."""

from collections.abc import Mapping
from dataclasses import dataclass

from jospar.change.change import Change
from jospar.change.compare import compare
from jospar.change.difference import Difference
from jospar.change.judge import judge
from jospar.change.page import files_of
from jospar.plan.plan import Plan
from jospar.reading.load import load
from tests.rules.examples import lay

MEASURE = "plan/example/measures/XA-003.yaml"
HEAD = "id: XA-003\ntitle: Adopt the standard\narea: health\n"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two plans, what differs between them and what it means."""

    before: Plan
    after: Plan

    @property
    def differences(self) -> tuple[Difference, ...]:
        """List what differs."""
        return compare(self.before, self.after)

    @property
    def changes(self) -> tuple[Change, ...]:
        """List what it means."""
        return judge(self.differences, self.before, self.after)

    @property
    def codes(self) -> list[str]:
        """List the codes of the changes."""
        return [change.code for change in self.changes]

    @property
    def only(self) -> Change:
        """Give the single change."""
        (one,) = self.changes
        return one

    def fields(self) -> list[tuple[str, str]]:
        """List which field of which record differs."""
        return [(one.subject.id, one.field) for one in self.differences]

    def swapped(self) -> "Pair":
        """Give the pair the other way round."""
        return Pair(self.after, self.before)


def plan(changes: Mapping[str, bytes | str], odd: Mapping[str, str] | None = None) -> Plan:
    """Load the example plan with some files laid over it; ``odd`` as in ``lay``."""
    return load(lay(changes, odd)).plan


def pair(before: str, after: str) -> Pair:
    """Load the example plan with files, as tests write them, before and after."""
    return Pair(plan(files_of(before)), plan(files_of(after)))


def measures(before: str, after: str) -> Pair:
    """Load the example plan with other keys of one measure before and after."""
    return Pair(plan({MEASURE: f"{HEAD}{before}\n"}), plan({MEASURE: f"{HEAD}{after}\n"}))
