"""The plan repository itself: its format, languages, calendar, policy and views."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, Literal

from jospar.plan.conflict import Conflict
from jospar.plan.control import ChangeRule
from jospar.plan.record import from_path, one_or_many, record
from jospar.plan.references import CodeName
from jospar.plan.text import Text

if TYPE_CHECKING:
    from jospar.calendar import Days


@record
class WorkCalendar:
    """Days off on weekdays, and days worked at weekends."""

    off: tuple[date, ...] = ()
    work: tuple[date, ...] = ()

    @property
    def days(self) -> "Days":
        """Give the days as they are counted with."""
        from jospar.calendar import Days  # noqa: PLC0415 -- few commands count working days

        return Days(frozenset(self.off), frozenset(self.work))


@record
class RuleLevel:
    """Another level for a rule, and why."""

    KEY: ClassVar[tuple[str, ...]] = ("code",)

    code: CodeName
    level: Literal["error", "warning", "note", "off"]
    because: Text


@record
class Policy:
    """Thresholds and levels that the plan's own owners have agreed on.

    ``due_soon_days``: how near a deadline is due soon. ``due_within``: the lists of coming deadlines, in
    days. ``silent_days``: how long a measure under way may go without a word. ``verdict_days``: how long
    what is done may wait for a verdict. ``stated_at_most``: what progress that is only stated counts at
    most, from 0 to 1. ``on_path``, ``behind``:
    the on-track ratios from which on an indicator is called so. ``rounding``: the share by which parts may
    differ from their total. ``required_languages``: in which languages texts must be there. ``changes``:
    which changes need an approval, or are not to be made; the first that fits decides.
    """

    due_soon_days: int = 30
    due_within: tuple[int, ...] = (30, 60, 90)
    silent_days: int = 30
    verdict_days: int = 30
    stated_at_most: Decimal = Decimal("0.9")
    on_path: Decimal = Decimal("0.95")
    behind: Decimal = Decimal("0.60")
    rounding: Decimal = Decimal("0.005")
    required_languages: tuple[Literal["kk", "ru", "en"], ...] = one_or_many()
    levels: tuple[RuleLevel, ...] = ()
    changes: tuple[ChangeRule, ...] = ()


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
    conflicts: tuple[Conflict, ...] = ()
    file: str = from_path()
