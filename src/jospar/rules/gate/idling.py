"""Which lines of the approvals that came with the changes cover nothing, and why."""

from collections.abc import Iterator

from jospar.finding import Fact
from jospar.frozen import frozen
from jospar.plan.control import Approval
from jospar.rules.gate.approving import Part, arrived, is_by_somebody, lines_of, parts_of
from jospar.rules.gate.passage import Passage
from jospar.rules.gate.ruling import rulings

Row = tuple[str, int]
"""A line: the id of its approval and its number in it."""


@frozen
class Idle:
    """A line that covers nothing, and why.

    ``problem`` is ``nothing``: no change is named; ``record``: a record without a field names none;
    ``fields``: a change is named that touches other fields too (``missing``), which nobody approves;
    ``forbidden``: one that no approval helps; ``agency``: the plan does not know who approves.
    """

    part: Part
    problem: str
    missing: tuple[str, ...] = ()

    @property
    def facts(self) -> dict[str, Fact]:
        """Tell what the line names, and why that covers nothing."""
        named = self.part.named
        names = [str(word) for word in (named.record, named.field) if word is not None]
        value = named.fingerprint or ": ".join(names)
        return {
            "value": value,
            "owner": self.part.approval.id,
            "problem": self.problem,
            "fields": self.missing,
            "agency": str(self.part.approval.by),
        }


def idle_approvals(passage: Passage) -> tuple[tuple[Approval, tuple[Idle, ...]], ...]:
    """List the approvals of which some lines cover no change, and these lines."""
    return passage.once(_idle)


def _idle(passage: Passage) -> tuple[tuple[Approval, tuple[Idle, ...]], ...]:
    idle: dict[str, list[Idle]] = {}
    for one in (*_by_nobody(passage), *_without_effect(passage)):
        idle.setdefault(one.part.approval.id, []).append(one)
    return tuple((lines[0].part.approval, tuple(lines)) for lines in idle.values())


def _by_nobody(passage: Passage) -> Iterator[Idle]:
    nobodys = (one for one in arrived(passage) if not is_by_somebody(passage, one))
    yield from (Idle(part, "agency") for part in parts_of(nobodys))


def _without_effect(passage: Passage) -> Iterator[Idle]:
    lines = lines_of(passage)
    if not lines.parts:
        return
    wanted = {one.change.fingerprint: one.then for one in rulings(passage)}
    covered: set[Row] = set()
    harmless: set[Row] = set()
    why: dict[Row, Idle] = {}
    for change in passage.changes:
        named = {_row(part): part for part in lines.naming(change)}
        then = wanted.get(change.fingerprint, "allow") if named else "allow"
        covering = {_row(part) for part in lines.covering(change)}
        for row, part in named.items():
            if then == "forbid":
                why[row] = Idle(part, "forbidden")
            elif then != "needs_approval":
                harmless.add(row)
            elif row in covering:
                covered.add(row)
            else:
                why[row] = Idle(part, "fields", lines.missing(change))
    for part in lines.parts:
        if _row(part) not in covered | (harmless - why.keys()):
            alone = part.named.fingerprint is None and part.named.field is None
            yield why.get(_row(part), Idle(part, "record" if alone else "nothing"))


def _row(part: Part) -> Row:
    return part.approval.id, part.row
