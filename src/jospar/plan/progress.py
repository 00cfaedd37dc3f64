"""What agencies report week by week, and what others say of their reports."""

from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from jospar.plan.conflict import Conflict
from jospar.plan.money import Fund
from jospar.plan.period import Period
from jospar.plan.record import by_address, from_path, one_or_many, record
from jospar.plan.references import Digest, Link, MeasureId, NewId, RegionCode, ReportPath
from jospar.plan.text import Text

ReportedStatus = Literal[
    "not_started", "on_track", "minor_delay", "at_risk", "off_track", "done", "suspended"
]
MilestoneState = Literal["met", "partly_met", "not_met", "cancelled"]
Reason = Literal[
    "procurement",
    "contract",
    "budget_late",
    "law_pending",
    "agreement_between_agencies",
    "design_documents",
    "contractor",
    "staffing",
    "data_missing",
    "force_majeure",
    "other",
]
EvidenceKind = Literal[
    "act", "order", "protocol", "report", "dataset", "contract", "acceptance_act", "publication", "other"
]


@record
class Done:
    """How much is done so far, not since the last report."""

    units: Decimal | None = None
    milestones: dict[str, MilestoneState] | None = None
    percent: Decimal | None = None


@record
class Spent:
    """Money paid since the start of its year, in the programme's unit."""

    KEY: ClassVar[tuple[str, ...]] = ("year", "fund")

    year: int
    fund: Fund
    paid: Decimal | None = None
    savings: Decimal | None = None
    returned: Decimal | None = None


@record
class Evidence:
    """A document that proves something: its registration number is the evidence, files are not copied in."""

    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: NewId
    title: Text | None = None
    kind: EvidenceKind
    number: str | None = None
    dated: date | None = None
    url: Link | None = None
    sha256: Digest | None = None


@record
class Correction:
    """Why a cumulative figure fell."""

    because: Text


@record
class Progress:
    """What one agency reported on one measure in one ISO week or statutory period."""

    date: date
    status: ReportedStatus | None = None
    state: Literal["draft", "submitted"] = "submitted"
    started: Period | None = None
    finished: Period | None = None
    done: Done | None = None
    occurrence: Period | None = None
    regions: dict[RegionCode, Done] | None = None
    spent: tuple[Spent, ...] = ()
    forecast: Period | None = None
    reason: Reason | None = None
    note: Text | None = None
    next: Text | None = None
    reply: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    correction: Correction | None = None
    conflicts: tuple[Conflict, ...] = ()
    measure: str = by_address()
    agency: str = by_address()
    week: str = by_address()
    programme: str = by_address()
    file: str = from_path()


@record
class Unchanged:
    """The measures on which an agency had nothing new to say that week."""

    measures: tuple[MeasureId, ...] = one_or_many(required=True)
    conflicts: tuple[Conflict, ...] = ()
    agency: str = by_address()
    week: str = by_address()
    programme: str = by_address()
    file: str = from_path()


@record
class Acceptance:
    """What another party than the author says of a report and its evidence."""

    report: ReportPath
    verdict: Literal["accepted", "returned"]
    on: date
    evidence: tuple[str, ...] = one_or_many()
    because: Text | None = None
    conflicts: tuple[Conflict, ...] = ()
    measure: str = by_address()
    agency: str = by_address()
    week: str = by_address()
    programme: str = by_address()
    file: str = from_path()
