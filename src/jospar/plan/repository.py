"""The plan repository itself: its format, languages, calendar, policy and views."""

from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from jospar.plan.record import from_path, one_or_many, record
from jospar.plan.references import CodeName
from jospar.plan.text import Text


@record
class WorkCalendar:
    """Days off on weekdays, and days worked at weekends."""

    off: tuple[date, ...] = ()
    work: tuple[date, ...] = ()


@record
class RuleLevel:
    """Another level for a rule, and why."""

    KEY: ClassVar[tuple[str, ...]] = ("code",)

    code: CodeName
    level: Literal["error", "warning", "note", "off"]
    because: Text


@record
class Policy:
    """Thresholds and levels that the plan's own owners have agreed on."""

    due_soon_days: int = 30
    verdict_days: int = 30
    rounding: Decimal = Decimal("0.005")
    required_languages: tuple[Literal["kk", "ru", "en"], ...] = one_or_many()
    levels: tuple[RuleLevel, ...] = ()


@record
class Repository:
    """What ``plan/jospar.yaml`` says."""

    format: int
    languages: tuple[Literal["kk", "ru", "en"], ...] = one_or_many(required=True)
    timezone: str = "UTC"
    calendar: WorkCalendar = WorkCalendar()
    policy: Policy = Policy()
    views: dict[str, str] | None = None
    authors: Literal["agency", "name", "none"] = "agency"
    min_cell: int = 5
    audience: Literal["internal", "public"] = "internal"
    title: Text | None = None
    file: str = from_path()
