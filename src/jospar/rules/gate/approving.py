"""Which approvals came with the changes, and which change each part of them covers."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from jospar.change.change import Change
from jospar.change.difference import ANY, Difference
from jospar.plan.control import Approval, Approved
from jospar.rules.gate.passage import Passage


class Part(NamedTuple):
    """One line of an approval: the approval, the number of the line, and what it names."""

    approval: Approval
    row: int
    named: Approved


def parts_of(approvals: Iterable[Approval]) -> tuple[Part, ...]:
    """List the lines of approvals."""
    return tuple(Part(one, index, named) for one in approvals for index, named in enumerate(one.changes))


def approving(passage: Passage, change: Change) -> tuple[Approval, ...]:
    """List the approvals that cover a change: by its fingerprint, or all of its fields together."""
    named = {part.approval.id: part.approval for part in lines_of(passage).covering(change)}
    return tuple(named[id_] for id_ in sorted(named))


def arrived(passage: Passage) -> tuple[Approval, ...]:
    """List the approvals that came with the changes: what was approved before was of other changes."""
    before = passage.before.approvals
    return tuple(one for name, one in passage.after.approvals.items() if before.get(name) != one)


def is_by_somebody(passage: Passage, approval: Approval) -> bool:
    """Tell whether the plan knew who approves before the branch: nobody lets oneself in.

    A plan that had no agencies yet is held against those that it has now.
    """
    unread = passage.before.unread.get("agency", frozenset())
    plan = passage.before if passage.before.agencies or unread - {ANY} else passage.after
    return approval.by in plan.agencies or approval.by in plan.unread.get("agency", ())


def lines_of(passage: Passage) -> "Lines":
    """Give the lines of the approvals that count: those that came with the changes, until the day."""
    return passage.once(_lines)


class Lines:
    """The lines of the approvals that count, by what they name."""

    def __init__(self, passage: Passage) -> None:
        known = (one for one in arrived(passage) if one.on <= passage.date)
        self.parts = parts_of(one for one in known if is_by_somebody(passage, one))
        self._prints: dict[str, list[Part]] = {}
        self._records: dict[str, list[Part]] = {}
        for part in self.parts:
            if part.named.fingerprint is not None:
                self._prints.setdefault(part.named.fingerprint, []).append(part)
            elif part.named.record is not None and part.named.field is not None:
                self._records.setdefault(part.named.record, []).append(part)
        self._former = _former(passage.changes)

    def naming(self, change: Change) -> Iterator[Part]:
        """Give the lines that name a change, or a part of it."""
        yield from self.by_fingerprint(change)
        for one in change.differences:
            yield from self.by_field(change, one)

    def covering(self, change: Change) -> Iterator[Part]:
        """Give the lines that cover a change: its fingerprint, or all of its fields together."""
        yield from self.by_fingerprint(change)
        if not self.missing(change):
            for one in change.differences:
                yield from self.by_field(change, one)

    def missing(self, change: Change) -> tuple[str, ...]:
        """List the fields of a change that no line names."""
        return tuple(one.field for one in change.differences if not self.by_field(change, one))

    def by_fingerprint(self, change: Change) -> tuple[Part, ...]:
        """Give the lines that name the fingerprint of a change; few changes are ever asked for theirs."""
        found = self._prints.get(change.fingerprint, ()) if self._prints else ()
        return tuple(part for part in found if _reaches(part, change))

    def by_field(self, change: Change, one: Difference) -> tuple[Part, ...]:
        """Give the lines that name the record of a change, by its old id or new, and a field of it."""
        subject = change.subject
        names = (subject.id, self._former.get((subject.kind, subject.id), subject.id))
        parts = (part for name in dict.fromkeys(names) for part in self._records.get(name, ()))
        return tuple(
            part for part in parts if _reaches(part, change) and _within(one.field, part.named.field)
        )


def _lines(passage: Passage) -> Lines:
    return Lines(passage)


def _former(changes: tuple[Change, ...]) -> Mapping[tuple[str, str], str]:
    return {
        (one.subject.kind, one.subject.id): str(one.before)
        for change in changes
        for one in change.differences
        if one.field == "id"
    }


def _reaches(part: Part, change: Change) -> bool:
    """Tell whether an approval may speak of a change: one of its own programme, or of none."""
    return change.subject.programme in ("", part.approval.programme)


def _within(field: str, named: str | None) -> bool:
    return named is not None and (field == named or field.startswith(f"{named}/"))
