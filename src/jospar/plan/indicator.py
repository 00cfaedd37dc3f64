"""An indicator: what is measured, in which unit, from where, to where; and what was measured."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from jospar.plan.conflict import Conflict
from jospar.plan.period import Period
from jospar.plan.programme import Precision
from jospar.plan.record import by_address, by_neighbour, from_path, one_or_many, record
from jospar.plan.references import AgencyId, NewId, RegionCode, SourceId
from jospar.plan.tags import Exemption, Tags
from jospar.plan.text import Text

Aggregation = Literal["sum", "max", "mean", "latest", "ratio", "none"]
Quality = Literal["final", "provisional", "estimate", "break"]


@record
class Reference:
    """The indicator's code in a vocabulary, such as ``sdg`` 3.2.1."""

    vocabulary: str
    code: str


@record
class Baseline:
    """Where the indicator started."""

    period: Annotated[Period, "unknown"]
    value: Decimal
    source: tuple[SourceId, ...] = one_or_many()


@record
class Target:
    """Where the indicator is to be at the end of a period: a value, a range, or a ratio (``per``)."""

    KEY: ClassVar[tuple[str, ...]] = ("period",)

    period: Annotated[Period, "unknown"]
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    per: tuple[Decimal, ...] = ()
    source: tuple[SourceId, ...] = one_or_many()

    @property
    def aim(self) -> Decimal | None:
        """Give the value aimed at: the value itself, or the ratio that ``per`` stands for."""
        if self.value is None and len(self.per) == 2 and self.per[1]:  # noqa: PLR2004 -- a pair
            return self.per[0] / self.per[1]
        return self.value


@record
class Aggregate:
    """How values of shorter periods, and of regions, make one figure."""

    periods: Aggregation = "none"
    regions: Aggregation = "none"


@record
class Part:
    """A component of a composite indicator."""

    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: NewId
    title: Text
    weight: Decimal | None = None


@record
class Indicator:
    """The definition of an indicator, its baseline and its targets."""

    id: NewId
    title: Text
    unit: Text
    level: Literal["output", "outcome", "impact", "context"]
    definition: Text | None = None
    direction: Literal["increase", "decrease", "maintain", "range"] | None = None
    responsible: AgencyId | None = None
    frequency: Literal["week", "month", "quarter", "half_year", "year", "irregular"] | None = None
    lag: int | None = None
    refs: tuple[Reference, ...] = ()
    baseline: Baseline | None = None
    targets: tuple[Target, ...] = ()
    path: Literal["linear", "step", "given"] = "linear"
    tolerance: Decimal = Decimal(0)
    cumulative: bool = False
    aggregate: Aggregate = Aggregate()
    parts: tuple[Part, ...] = ()
    tags: Tags | None = None
    sources: tuple[SourceId, ...] = one_or_many()
    exceptions: tuple[Exemption, ...] = ()
    formerly: tuple[str, ...] = one_or_many()
    note: Text | None = None
    conflicts: tuple[Conflict, ...] = ()
    programme: str = by_address()
    file: str = from_path()


@record
class Cell:
    """One measured figure: a value, a numerator over a denominator, or a change since a period."""

    SHORTHAND: ClassVar[str] = "value"

    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    change: Decimal | None = None
    since: Period | None = None


@record
class Group:
    """One measured figure of a part of the population."""

    sex: Literal["female", "male"] | None = None
    age: str | None = None
    residence: Literal["urban", "rural"] | None = None
    category: str | None = None
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None


@record
class Observation:
    """What was measured for one indicator and one period, by one source.

    ``whole`` is what a numerator as large as its denominator is written as: 100 where the indicator's unit
    is per cent, else 1.
    """

    period: Annotated[Period, "unknown"]
    source: tuple[SourceId, ...] = one_or_many(required=True)
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    change: Decimal | None = None
    since: Period | None = None
    stated_on: date | None = None
    precision: Precision = "exact"
    quality: Quality = "final"
    interval: tuple[Decimal, ...] = ()
    regions: dict[RegionCode, Cell] | None = None
    groups: tuple[Group, ...] = ()
    parts: dict[str, Decimal] | None = None
    chosen: bool = False
    revision: int | None = None
    note: Text | None = None
    exceptions: tuple[Exemption, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    indicator: str = by_address()
    programme: str = by_address()
    file: str = from_path()
    whole: Decimal = by_neighbour(Decimal(1))

    @property
    def figure(self) -> Decimal | None:
        """Give the measured value: as stated, or the numerator over the denominator; None for a change."""
        return self.figure_of(self)

    def figure_of(self, one: "Cell | Group | Observation") -> Decimal | None:
        """Give the figure of the whole or of one of its regions or groups, in the indicator's unit."""
        if one.value is None and one.numerator is not None and one.denominator:
            return one.numerator * self.whole / one.denominator
        return one.value
