"""One measure on a date: what its lead last reported, how far it is, when it is due, and its status."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from jospar.frozen import frozen
from jospar.plan.due import Recurring
from jospar.plan.measure import Measure
from jospar.plan.programme import Programme
from jospar.plan.progress import Progress
from jospar.plan.repository import Policy
from jospar.standing.occurrences import next_occurrence, occurrence_day
from jospar.standing.progress import earned

Status = Literal[
    "done",
    "overdue",
    "off_track",
    "at_risk",
    "due_soon",
    "on_track",
    "not_due",
    "not_assessed",
    "suspended",
    "cancelled",
]
STATUSES: tuple[Status, ...] = (
    "overdue",
    "off_track",
    "at_risk",
    "due_soon",
    "on_track",
    "not_due",
    "done",
    "suspended",
    "cancelled",
    "not_assessed",
)
"""Every status, the ones that need attention first."""
MANY_DAYS = timedelta.max.days
"""As many days as can be counted: a threshold off its scale, which is a finding, stops no report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of a measure on a date, before anything is made of it.

    ``report`` is the lead's last submitted report that was not returned; ``proved`` tells whether
    another agency accepted evidence of it; ``progress`` is earned progress from 0 to 1, None where
    nothing was reported. ``heard`` is the day of the lead's last word: of that report, or the Monday of
    its last list of unchanged measures. ``asked`` is the day from which such a word can be missed: the
    measure's start, or the first report on its programme if that came later; None where there is neither.
    """

    measure: Measure
    channel: Literal["none", "here"]
    on: date
    soon: timedelta
    due: date | None
    start: date | None
    report: Progress | None
    proved: bool
    progress: Decimal | None
    heard: date | None = None
    asked: date | None = None

    @property
    def started(self) -> bool:
        """Tell whether work has begun, by the agency's own word."""
        return self.report is not None and (
            self.report.started is not None or self.report.status not in (None, "not_started")
        )

    @property
    def done(self) -> bool:
        """Tell whether the lead reports the measure as done; of a recurring duty, the occurrence ahead."""
        if self.report is None or self.report.status != "done":
            return False
        duty = self.measure.due
        if not isinstance(duty, Recurring):
            return True
        if self.report.occurrence is not None:
            return occurrence_day(duty, self.report.occurrence) == self.due
        return next_occurrence(duty, self.report.date) == self.due

    @property
    def word(self) -> str | None:
        """Give the status that the lead last reported: a worse word than the computed one always counts."""
        return self.report.status if self.report is not None else None

    @property
    def days_overdue(self) -> int:
        """Count the days since the due date while the measure is not done; 0 before it."""
        if self.due is None or self.done or isinstance(self.measure.due, Recurring):
            return 0
        return max((self.on - self.due).days, 0)


@frozen
class Rung:
    """One rung of the ladder: its rule's name, when it fires, and the status it gives."""

    rule: str
    fires: Callable[[Facts], bool]
    status: Status


LADDER: tuple[Rung, ...] = (
    Rung("S0", lambda facts: facts.channel == "none", "not_assessed"),
    Rung("S1", lambda facts: facts.measure.state in ("cancelled", "excluded"), "cancelled"),
    Rung("S2", lambda facts: facts.measure.state == "suspended", "suspended"),
    Rung("S3", lambda facts: facts.done, "done"),
    Rung("S7", lambda facts: facts.days_overdue > 0, "overdue"),
    Rung("word", lambda facts: facts.word == "off_track", "off_track"),
    Rung("word", lambda facts: facts.word == "at_risk", "at_risk"),
    Rung("S8", lambda facts: facts.due is not None and facts.due - facts.on <= facts.soon, "due_soon"),
    Rung("S5", lambda facts: not facts.started, "not_due"),
    Rung("S10", lambda _: True, "on_track"),
)
"""The rungs in order; the first that fires gives the status. More rungs stand between these in time."""


@frozen
class MeasureStanding:
    """A measure's status on a date, the rule that gave it, and the facts it was given on."""

    facts: Facts
    status: Status
    rule: str

    @property
    def measure(self) -> Measure:
        """Give the measure itself."""
        return self.facts.measure


def gather(
    measure: Measure, programme: Programme | None, on: date, *, reports: tuple[Progress, ...], policy: Policy
) -> Facts:
    """Gather the facts of a measure; ``reports`` are the lead's own that count, oldest first.

    A measure's start is its own, else its programme's; a due date is never taken from the programme.
    """
    last = reports[-1] if reports else None
    start = measure.start or (programme.period if programme is not None else None)
    channel = programme.reporting.channel if programme is not None else "none"
    return Facts(
        measure=measure,
        channel=channel,
        on=on,
        soon=timedelta(days=max(-MANY_DAYS, min(policy.due_soon_days, MANY_DAYS))),
        due=due_day(measure, on),
        start=start.first if start is not None else None,
        report=last,
        proved=False,
        progress=earned(measure, last, policy.stated_at_most),
    )


def due_day(measure: Measure, on: date) -> date | None:
    """Give the last day of the measure's due period; of a recurring duty the next day it falls due."""
    if isinstance(measure.due, Recurring):
        return next_occurrence(measure.due, on)
    return measure.due.last if measure.due is not None else None


def judge(facts: Facts) -> MeasureStanding:
    """Climb the ladder: the first rung that fires gives the status."""
    rung = next(rung for rung in LADDER if rung.fires(facts))
    return MeasureStanding(facts, rung.status, rung.rule)
