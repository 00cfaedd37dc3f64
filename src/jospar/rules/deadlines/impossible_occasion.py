"""A recurring duty falls on a day that doesn't come every time.

Why:
    The 31st doesn't come after every month, and a day of the year not every month. Write the last day
    that is always there, or leave the day out: then the period's last day counts.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: {every: half_year, by: {day: 15, of: next_month}}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: {every: quarter, by: {day: 31, of: same}}  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: {every: year, by: {month: 13, day: 1, of: next_year}}  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: {every: month, on: [12-25]}  # here
    ```
"""

from collections.abc import Iterator
from typing import Any

from jospar.finding import Fact, Finding, Step
from jospar.plan.due import By, Frequency, Recurring
from jospar.plan.programme import StatutoryReport
from jospar.rules.case import Case, finding

DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days that each month has in every year."""
MONTHS = len(DAYS)
LENGTHS: dict[Frequency, int] = {"week": 1, "month": 1, "quarter": 3, "half_year": 6, "year": 12}
"""Months of each kind of period; a week may end in any month."""


def check(case: Case) -> Iterator[Finding]:
    """Report occasions and days-by that can't be, of measures and of the reports that acts demand."""
    for measure in case.plan.measures.values():
        if isinstance(measure.due, Recurring):
            yield from _impossible(measure, ("due",), measure.due)
    for programme in case.plan.programmes.values():
        for index, report in enumerate(programme.reporting.statutory):
            yield from _impossible(programme, ("reporting", "statutory", index), report)


def comes_every_time(duty: Recurring | StatutoryReport) -> bool:
    """Tell whether the day of a duty is there in each of its periods."""
    often = duty.on and duty.every in ("week", "month")
    return not often and (duty.by is None or not any(_late(duty.every, duty.by)))


def _impossible(record: Any, path: tuple[Step, ...], duty: Recurring | StatutoryReport) -> Iterator[Finding]:  # noqa: ANN401 -- a measure or a programme
    if duty.on and duty.every in ("week", "month"):
        yield finding("J409", record, *path, "on", value=duty.on[0], every=duty.every, problem="often")
    if duty.by is not None:
        for key, facts in _late(duty.every, duty.by):
            yield finding("J409", record, *path, "by", key, **facts)


def _late(every: Frequency, by: By) -> Iterator[tuple[str, dict[str, Fact]]]:
    """Tell which part of a day after a period's end can't be."""
    if by.month is not None and not 1 <= by.month <= MONTHS:
        yield "month", {"value": by.month, "problem": "month"}
        return
    last = min(DAYS[month - 1] for month in ([by.month] if by.month else _months(every, by)))
    if not 1 <= by.day <= last:
        yield "day", {"value": by.day, "last": last}


def _months(every: Frequency, by: By) -> Iterator[int]:
    """List the months that the day may lie in: those in which the periods end, or the ones after."""
    length = LENGTHS[every]
    later = 0 if by.of == "same" else 1
    for end in range(length, MONTHS + 1, length):
        yield (end - 1 + later) % MONTHS + 1
