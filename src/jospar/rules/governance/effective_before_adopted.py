"""An act takes effect before the day it was adopted on.

Why:
    An amendment holds from the day its act takes effect: until that day the plan is read without it. Acts
    with force for the past are rare, and then the plan of a past day has what nobody knew on that day;
    most often one of the two dates is mistyped.

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
    act: {number: 465, date: 2026-06-13, effective: 2026-01-01, source: act_12}  # here
    changes:
      - {record: XA-001, field: due, before: 2027, after: 2028}
    ```

    ```yaml
    # plan/example/programme.yaml
    id: example
    prefix: XA
    title: Safe childhood (an invented programme)
    instrument: concept
    act: {number: 12, date: 2026-01-15, effective: 2025-02-01, source: act_12}  # here
    period: 2026-2030
    money: {currency: XAD, unit: million}
    areas:
      - {id: safety, title: Safety}
      - {id: health, title: Health}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.governance import Amendment
from jospar.plan.plan import Plan
from jospar.plan.programme import Programme
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every act that is effective before its date; a date after the programme is said elsewhere."""
    acting: tuple[Programme | Amendment, ...] = (
        *case.plan.programmes.values(),
        *case.plan.amendments.values(),
    )
    for record in acting:
        if record.act is None or record.act.effective is None or record.act.date is None:
            continue
        effective, dated = record.act.effective.last, record.act.date.first
        if effective is None or dated is None or effective >= dated:
            continue
        if not _ended_before(record, case.plan):
            facts = {"value": str(record.act.effective), "date": str(record.act.date)}
            yield finding("J804", record, "act", "effective", **facts)


def _ended_before(record: Programme | Amendment, plan: Plan) -> bool:
    """Tell whether the act is dated after the programme's end."""
    programme = record if isinstance(record, Programme) else plan.programmes.get(record.programme)
    dated = record.act.date.first if record.act is not None and record.act.date is not None else None
    end = programme.period.last if programme is not None else None
    return dated is not None and end is not None and dated > end
