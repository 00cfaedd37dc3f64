"""The days by which an act demands reports."""

import pytest

from jospar.reading.times import parse_period
from jospar.standing.statutory import deadlines, statutory_on
from tests.standing.conftest import Hold

PROGRAMME = """
# plan/example/programme.yaml
id: example
prefix: XA
title: T
instrument: concept
period: 2026-2030
money: {currency: XAD}
areas: [{id: safety, title: S}, {id: health, title: H}]
reporting:
  channel: here
  statutory: [ROW]
"""


@pytest.mark.parametrize(
    ("row", "period", "day"),
    [
        ("{who: executors, every: half_year, by: {day: 15, of: next_month}}", "2026-H1", "2026-07-15"),
        ("{who: executors, every: half_year, by: {day: 15, of: next_month}}", "2026-H2", "2027-01-15"),
        ("{who: lead, every: year, by: {month: 2, day: 1, of: next_year}}", "2026", "2027-02-01"),
        ("{who: lead, every: half_year, on: [01-15, 07-15]}", "2026-H1", "2026-07-15"),
        ("{who: lead, every: half_year, on: [01-15, 07-15]}", "2026-H2", "2027-01-15"),
        ("{who: lead, every: half_year, on: [06-25, 12-25]}", "2026-H2", "2026-12-25"),
        ("{who: lead, every: year, on: [12-25]}", "2026", "2026-12-25"),
    ],
)
def test_the_day_that_an_act_names(hold: Hold, row: str, period: str, day: str) -> None:
    (programme,) = statutory_on(hold(PROGRAMME.replace("ROW", row)).plan, parse_period(period))
    ((_, found),) = deadlines(programme, parse_period(period))
    assert str(found) == day


def test_a_period_of_another_length_is_owed_by_nobody(hold: Hold) -> None:
    plan = hold(PROGRAMME.replace("ROW", "{who: lead, every: year, on: [12-25]}")).plan
    assert statutory_on(plan, parse_period("2026-H2")) == ()
