"""Change control: which changes of the plan somebody has to approve, and who has approved what."""

from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from jospar.plan.conflict import Conflict
from jospar.plan.money import Money
from jospar.plan.record import by_address, from_path, one_or_many, record
from jospar.plan.references import AgencyId, FieldPath, NewId
from jospar.plan.tags import Act
from jospar.plan.text import Text

Treatment = Literal["allow", "note", "needs_approval", "forbid"]


@record
class ChangeRule:
    """What is to be done with changes of some kinds; of all rules the first that fits decides.

    ``kinds`` are codes, beginnings of codes, names, or weights. A rule fits a change that meets all of its
    conditions: ``areas`` of the measure; at least so many ``days`` earlier or later; at least such a
    ``share`` of what it was, in per cent; at least such an ``amount``, in the programme's unit; and whether
    an amendment, correction or publication has ``explained`` it.
    """

    kinds: tuple[str, ...] = one_or_many(required=True)
    then: Treatment
    areas: tuple[str, ...] = one_or_many()
    days: int | None = None
    share: Decimal | None = None
    amount: Money | None = None
    explained: bool | None = None
    because: Text | None = None


@record
class Approved:
    """What is approved: a change by its fingerprint, or whatever becomes of a field of a record."""

    SHORTHAND: ClassVar[str] = "fingerprint"

    fingerprint: str | None = None
    record: str | None = None
    field: FieldPath | None = None


@record
class Approval:
    """Changes that an agency has approved: on which day, why, and by which act."""

    id: NewId
    by: AgencyId
    on: date
    changes: tuple[Approved, ...]
    because: Text
    act: Act | None = None
    conflicts: tuple[Conflict, ...] = ()
    programme: str = by_address()
    file: str = from_path()
