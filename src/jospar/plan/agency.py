"""Who may be responsible: ministries, committees, akimats and others; offices, never persons."""

from typing import ClassVar, Literal

from jospar.plan.conflict import Conflict
from jospar.plan.period import Period
from jospar.plan.record import from_path, one_or_many, record
from jospar.plan.references import AgencyId, NewId
from jospar.plan.text import Text

AgencyKind = Literal[
    "ministry", "committee", "akimat", "state_body", "international", "ngo", "company", "other"
]


@record
class Agency:
    """An office that leads, co-executes, reports or advises."""

    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: NewId
    name: Text
    abbr: Text | None = None
    kind: AgencyKind = "other"
    region: str | None = None
    region_name: Text | None = None
    parent: AgencyId | None = None
    independent: bool = False
    since: Period | None = None
    until: Period | None = None
    successor: tuple[AgencyId, ...] = one_or_many()
    contact: Text | None = None
    conflicts: tuple[Conflict, ...] = ()
    file: str = from_path()
    row: int = from_path(0)
