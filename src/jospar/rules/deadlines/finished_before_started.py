"""A report says that a measure was finished before it was started.

Why:
    One of the two actual dates is wrong; how long the measure took can't be computed.

Passes:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: done
    started: 2026-02
    finished: 2026-11-10
    done: {milestones: {programme: met, groups: met}}
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: done
    started: 2026-02
    finished: 2026-01-10  # here
    done: {milestones: {programme: met, groups: met}}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.deadlines.actual import actual


def check(case: Case) -> Iterator[Finding]:
    """Report every actual finish before the actual start; a start in the future is J406's."""
    for one in actual(case):
        started, finished = one.report.started, one.report.finished
        if started is None or finished is None or one.ahead("started"):
            continue
        if started.first is not None and finished.last is not None and finished.last < started.first:
            yield finding("J405", one.report, "finished", value=str(finished), started=str(started))
