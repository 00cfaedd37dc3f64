"""A draft of a week that is over was not handed in.

Why:
    A draft is no report: no count knows of it, and what it says is heard by nobody. When its week is over
    it was either forgotten, or overtaken by another report, and only confuses whoever finds it.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W47/XA-001.yaml
    date: 2026-11-16
    status: on_track
    state: draft
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    state: draft  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.ownership.weeks import days_of
from jospar.rules.references.reported import judged


def check(case: Case) -> Iterator[Finding]:
    """Note drafts of weeks that are over; a statutory period is written about after its end.

    Of a draft that was accepted all the same J729 speaks.
    """
    accepted = {report.file for verdict, report in judged(case) if verdict.verdict == "accepted"}
    for report in case.plan.shelf.progress():
        if report.state == "draft" and "-W" in report.week and report.file not in accepted:
            days = days_of(report.week)
            if days is not None and days.last < case.date:
                week: dict[str, Fact] = {"value": report.week, "first": days.first, "last": days.last}
                yield finding("J731", report, "state", agency=report.agency, **week)
