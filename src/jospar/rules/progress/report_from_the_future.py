"""Reports are dated after the status date.

Why:
    What was true on the status date cannot rest on what was said later: such reports are not seen. That is
    as it should be where an earlier day is looked at; otherwise a date is mistyped. Of each agency's
    reports, and of the verdicts on them, the one that is furthest ahead is named.

Passes:
    ```yaml
    # date: 2026-11-21
    # plan/example/progress/ministry_a/2026-W47/XA-001.yaml
    date: 2026-11-20
    status: on_track
    ```

Fails:
    ```yaml
    # date: 2026-11-21
    # plan/example/progress/ministry_a/2026-W47/XA-001.yaml
    date: 2026-11-22  # here
    status: on_track
    ```

    ```yaml
    # date: 2026-06-30
    # plan/example/progress/ministry_a/2026-W28/XA-001.yaml
    date: 2026-07-10
    status: on_track
    # plan/example/progress/ministry_a/2026-W47/XA-001.yaml
    date: 2026-11-20  # here
    status: on_track
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.unseen import furthest_ahead


def check(case: Case) -> Iterator[Finding]:
    """Note the reports and verdicts later than the status date, once for each agency of a programme."""
    shelf = case.plan.shelf
    reports = ((one.date, one) for one in shelf.progress())
    for day, report, n in furthest_ahead(reports, case.date, lambda one: (one.programme, one.agency)):
        yield finding("J704", report, "date", value=day, date=case.date, n=n)
    verdicts = ((one.on, one) for one in shelf.acceptances())
    for day, verdict, n in furthest_ahead(verdicts, case.date, lambda one: (one.programme, one.agency)):
        yield finding("J704", verdict, "on", value=day, date=case.date, n=n, problem="acceptance")
