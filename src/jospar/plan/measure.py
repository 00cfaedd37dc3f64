"""A measure: what is to be done, by whom, by when, with what money, and what proves it."""

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from jospar.plan.conflict import Conflict
from jospar.plan.due import Recurring
from jospar.plan.money import Fund, Money
from jospar.plan.period import Period
from jospar.plan.record import by_address, from_path, one_or_many, record
from jospar.plan.references import (
    AgencyId,
    AreaId,
    IndicatorId,
    MeasureId,
    NewId,
    RegionCode,
    SourceId,
)
from jospar.plan.source import Unpublished
from jospar.plan.tags import Exemption, Tags
from jospar.plan.text import Text

MeasureKind = Literal[
    "legislative",
    "organisational",
    "infrastructure",
    "service",
    "training",
    "digital",
    "study",
    "finance",
    "other",
]
CompletionForm = Literal[
    "normative_act",
    "order",
    "government_resolution",
    "bill",
    "report_to_government",
    "information",
    "protocol",
    "methodology",
    "standard",
    "commissioned_object",
    "agreement",
    "training",
    "survey",
    "publication",
    "it_system",
    "other",
]
ProgressBy = Literal["completion", "half", "milestones", "units", "manual"]
State = Literal["active", "suspended", "cancelled", "excluded"]
Quarter = Literal["Q1", "Q2", "Q3", "Q4"]


@record
class Completion:
    """The form in which the act wants the measure finished, and its words."""

    SHORTHAND: ClassVar[str] = "form"

    form: CompletionForm
    text: Text | None = None


@record
class Units:
    """How many of what make the measure done."""

    target: Decimal
    unit: Text


@record
class Milestone:
    """A step on the way, with its own date and its share in the measure."""

    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: NewId
    title: Text
    due: Period | None = None
    weight: Decimal = Decimal(1)
    critical: bool = False


@record
class BudgetLine:
    """Money of one year from one fund, in the programme's unit; ``plan`` is cumulative by quarter."""

    KEY: ClassVar[tuple[str, ...]] = ("year", "fund")
    KEY_IF_GIVEN: ClassVar[tuple[str, ...]] = ("region", "budget_code", "version")

    year: int
    fund: Fund
    amount: Money
    region: RegionCode | None = None
    budget_code: str | None = None
    version: Literal["original", "revised"] = "original"
    certainty: Literal["approved", "indicative"] = "approved"
    plan: dict[Quarter, Decimal] | None = None
    reserve: Decimal | None = None
    conditional: Decimal | None = None
    transfer: bool = False
    source: tuple[SourceId, ...] = one_or_many()


@record
class Measure:
    """One row of an action plan, or one commitment known from statements (``record: quoted``)."""

    id: NewId
    title: Text
    number: str | None = None
    record: Literal["official", "quoted"] = "official"
    area: AreaId | None = None
    lead: AgencyId | None = None
    co_executors: tuple[AgencyId, ...] = one_or_many()
    by_agreement: tuple[AgencyId, ...] = one_or_many()
    kind: MeasureKind | None = None
    completion: Completion | None = None
    regions: Literal["all"] | tuple[RegionCode, ...] | None = None
    start: Period | None = None
    due: Annotated[Period, "ongoing"] | Recurring | None = None
    progress_by: ProgressBy = "completion"
    units: Units | None = None
    milestones: tuple[Milestone, ...] = ()
    weight: Decimal = Decimal(1)
    critical: bool = False
    consolidates: Literal["lead_states", "executors"] = "lead_states"
    budget: tuple[BudgetLine, ...] = ()
    depends_on: tuple[MeasureId, ...] = one_or_many()
    indicators: tuple[IndicatorId, ...] = one_or_many()
    tags: Tags | None = None
    state: State = "active"
    because: Text | None = None
    sources: tuple[SourceId, ...] = one_or_many()
    phrase: Text | None = None
    unpublished: tuple[Unpublished, ...] = one_or_many()
    exceptions: tuple[Exemption, ...] = ()
    access: Literal["open", "restricted"] = "open"
    formerly: tuple[str, ...] = one_or_many()
    note: Text | None = None
    conflicts: tuple[Conflict, ...] = ()
    programme: str = by_address()
    file: str = from_path()
