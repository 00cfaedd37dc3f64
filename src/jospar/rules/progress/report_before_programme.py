"""Reports are dated before their programme begins.

Why:
    Before a programme's first day there is nothing of it to report. Most often the year of the folder and
    of the date is the last one. Of each agency's reports the oldest is named.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W02/XA-001.yaml
    date: 2026-01-09
    status: on_track
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2025-W46/XA-001.yaml
    date: 2025-11-13  # here
    status: on_track
    ```
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import seen

if TYPE_CHECKING:
    from jospar.plan.progress import Progress


def check(case: Case) -> Iterator[Finding]:
    """Report the reports older than their programme, once for each agency of a programme."""
    first = {
        key: one.period.first
        for key, one in case.plan.programmes.items()
        if one.reporting.channel == "here" and one.period.first is not None
    }
    early: dict[tuple[str, str], list[Progress]] = {}
    for report, _ in seen(case):
        begins = first.get(report.programme)
        if begins is None or report.date >= begins:
            continue
        early.setdefault((report.programme, report.agency), []).append(report)
    for (programme, _), reports in early.items():
        facts: dict[str, Fact] = {"value": reports[0].date, "first": first[programme], "n": len(reports)}
        yield finding("J728", reports[0], "date", **facts)
