"""Two ids differ in capital letters alone.

Why:
    Records have files and folders called by their ids, and on Windows and macOS the two names are one;
    people take them for one everywhere. Give one of the two another id.

Passes:
    ```yaml
    # plan/example/risks/XA-R-01.yaml
    id: XA-R-01
    title: Premises are not found in time
    measures: [XA-001]
    probability: 2
    impact: 3
    owner: ministry_a
    state: open
    ```

Fails:
    ```yaml
    # plan/example/risks/XA-a03.yaml
    id: XA-a03
    title: Premises are not found in time
    measures: [XA-001]
    probability: 2
    impact: 3
    owner: ministry_a
    state: open
    # plan/example/decisions/XA-A03.yaml
    id: XA-A03  # here
    title: Where the rooms are to be
    measures: [XA-001]
    asked: {by: ministry_a, on: 2026-10-01}
    of: ministry_b
    due: 2026-12
    ```
"""

from collections.abc import Iterator
from typing import Any

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report the later of two ids; where their files are one as well, that has been said."""
    plan = case.plan
    shared = (plan.programmes, plan.measures, plan.indicators, plan.amendments, plan.risks)
    for rooms in (
        (plan.agencies,),
        (plan.sources,),
        (*shared, plan.decisions, plan.overrides, plan.approvals),
    ):
        yield from _alike([record for room in rooms for record in room.values()])


def _alike(records: list[Any]) -> Iterator[Finding]:
    first: dict[str, Any] = {}
    for record in records:
        other = first.setdefault(record.id.lower(), record)
        listed = record.file == other.file
        if other is not record and (listed or record.file.lower() != other.file.lower()):
            yield finding("J227", record, "id", value=record.id, other=other.id)
