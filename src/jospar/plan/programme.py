"""A programme: its act, period, money, declared totals, areas and ways of reporting."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from jospar.plan.conflict import Conflict
from jospar.plan.due import By, Frequency, Occasion
from jospar.plan.money import Money, MoneyUnit, Rate
from jospar.plan.period import Period
from jospar.plan.record import from_path, one_or_many, record
from jospar.plan.references import AgencyId, NewId, Prefix, SourceId
from jospar.plan.source import Unpublished
from jospar.plan.tags import Act, Exemption, Tags
from jospar.plan.text import Text

SAMPLE = "sample"
"""What the invented programme is called with which a new plan begins."""
Instrument = Literal[
    "concept",
    "comprehensive_plan",
    "national_project",
    "state_programme",
    "road_map",
    "action_plan",
    "instructions",
    "other",
]
Precision = Literal["exact", "about", "over", "under"]


@record
class Area:
    """A priority area of a programme; ``ids`` is the range its measures are numbered in."""

    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: NewId
    title: Text
    number: str | None = None
    lead: AgencyId | None = None
    ids: tuple[NewId, ...] = ()


@record
class DeclaredCount:
    """How many measures or indicators somebody says there are."""

    SHORTHAND: ClassVar[str] = "value"

    value: Decimal
    source: tuple[SourceId, ...] = one_or_many()
    chosen: bool = False
    precision: Precision = "exact"
    stated_on: date | None = None
    note: Text | None = None


@record
class DeclaredSum:
    """How much money somebody says there is."""

    SHORTHAND: ClassVar[str] = "value"

    value: Money
    source: tuple[SourceId, ...] = one_or_many()
    chosen: bool = False
    precision: Precision = "exact"
    stated_on: date | None = None
    note: Text | None = None


@record
class Declared:
    """The totals that the programme is said to have; several where sources differ."""

    measures: tuple[DeclaredCount, ...] = one_or_many()
    indicators: tuple[DeclaredCount, ...] = one_or_many()
    budget: tuple[DeclaredSum, ...] = one_or_many()


@record
class StatutoryReport:
    """Who must report when, by the act itself."""

    who: Literal["executors", "lead"]
    every: Frequency
    by: By | None = None
    on: tuple[Occasion, ...] = one_or_many()
    source: tuple[SourceId, ...] = one_or_many()


@record
class Reporting:
    """Whether agencies report here, how often, and what the act demands besides."""

    channel: Literal["none", "here"] = "none"
    cadence: Literal["week", "month", "quarter", "half_year", "year"] = "week"
    statutory: tuple[StatutoryReport, ...] = ()


@record
class Programme:
    """A national programme, as its act and its sources give it."""

    id: NewId
    prefix: Prefix
    title: Text
    instrument: Instrument
    period: Annotated[Period, "unknown"]
    money: MoneyUnit
    areas: tuple[Area, ...]
    act: Act | None = None
    lead: AgencyId | None = None
    partners: tuple[AgencyId, ...] = one_or_many()
    declared: Declared = Declared()
    rates: tuple[Rate, ...] = ()
    tags: Tags | None = None
    reporting: Reporting = Reporting()
    unpublished: tuple[Unpublished, ...] = one_or_many()
    sources: tuple[SourceId, ...] = one_or_many()
    exceptions: tuple[Exemption, ...] = ()
    formerly: tuple[str, ...] = one_or_many()
    note: Text | None = None
    conflicts: tuple[Conflict, ...] = ()
    file: str = from_path()
    programme: str = from_path()
