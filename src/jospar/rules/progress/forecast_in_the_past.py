"""A report expects a measure to be finished on a day that was past when it was written.

Why:
    ``forecast`` is when the agency expects to finish. What is finished is reported as ``done``; what is not
    needs a day that is still to come.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    forecast: 2026-11
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    forecast: 2026-10  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report forecasts before the day of their report."""
    for report in case.plan.shelf.progress():
        if report.forecast is None or report.forecast.last is None or report.status == "done":
            continue
        if report.forecast.last < report.date:
            yield finding("J711", report, "forecast", value=str(report.forecast), date=report.date)
