"""An amendment is older than the act that it changes, or comes after the programme's end.

Why:
    An act can be changed from the day it was adopted until its programme has ended. An amendment outside
    of that time is filed under another programme than its own, or a year is mistyped.

Passes:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2026-07-01, source: act_12}
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}
    ```

Fails:
    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2062-06-13, source: act_12}  # here
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}
    ```

    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2026-06-13, effective: 2031-07-01, source: act_12}  # here
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}
    ```

    ```yaml
    # plan/example/amendments/XA-A-001.yaml
    id: XA-A-001
    kind: amendment
    act: {number: 465, date: 2025-06-13, source: act_12}  # here
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.governance import Amendment
from jospar.plan.programme import Programme
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every amendment whose act is dated, or takes effect, outside of its programme's life."""
    for amendment in case.plan.amendments.values():
        programme = case.plan.programmes.get(amendment.programme)
        if programme is not None and amendment.act is not None:
            yield from _of(amendment, programme)


def _of(amendment: Amendment, programme: Programme) -> Iterator[Finding]:
    act, end = amendment.act, programme.period.last
    own = programme.act.date if programme.act is not None else None
    if act is None:
        return
    period = str(programme.period)
    for key, day in (("date", act.date), ("effective", act.effective)):
        if day is not None and day.first is not None and end is not None and day.first > end:
            facts = {"value": str(day), "period": period, "problem": key}
            yield finding("J805", amendment, "act", key, **facts)
            return
    if (
        own is not None
        and own.first is not None
        and act.date is not None
        and (act.date.last or own.first) < own.first
    ):
        yield finding("J805", amendment, "act", "date", value=str(act.date), date=str(own))
