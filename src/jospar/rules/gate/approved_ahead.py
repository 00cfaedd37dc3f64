"""An approval is of a day that has not come yet.

Why:
    On the day of the comparison nobody has approved anything, so the approval covers nothing. Correct the
    day; or compare on that day, with ``--date``, to see what it will cover.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml (committed)
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2026-12
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2027-06
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-11-20
    because: the ministry of justice asked for another reading
    act: {number: 12, date: 2026-11-18}
    changes:
      - {record: XA-003, field: due}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml (committed)
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2026-12
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard
    area: health
    lead: ministry_a
    due: 2026-12
    # plan/example/approvals/XA-AP-1.yaml
    id: XA-AP-1
    by: ministry_a
    on: 2026-12-01  # here
    because: the ministry of justice asked for another reading
    act: {number: 12, date: 2026-11-18}
    changes:
      - {record: XA-003, field: due}
    ```
"""

from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding
from jospar.rules.case import spot
from jospar.rules.gate.approving import arrived
from jospar.rules.gate.passage import Passage


def check(passage: Passage) -> Iterator[Finding]:
    """Report every approval that came with the changes and is dated after the day."""
    for one in arrived(passage):
        if one.on > passage.date:
            yield Finding(Code("J907"), spot(one, "on"), {"value": one.on, "date": passage.date})
