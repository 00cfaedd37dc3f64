"""A report states an actual date that lies ahead of it.

Why:
    What was really started or finished has happened by the day it is reported. A day ahead is a plan, and
    belongs under ``forecast``.

Passes:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    started: 2026-03
    forecast: 2027-05
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    started: 2026-12  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.actual import actual


def check(case: Case) -> Iterator[Finding]:
    """Report the first actual date of each report that lies after the report or the status date."""
    for one in actual(case):
        for key in ("started", "finished"):
            if one.ahead(key):
                facts = {"value": str(getattr(one.report, key)), "key": key}
                yield finding("J406", one.report, key, date=one.report.date, **facts)
                break
