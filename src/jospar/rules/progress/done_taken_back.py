"""A measure that was reported done is reported as under way again.

Why:
    Done is so far the last word on a measure; readers have counted it. Where the earlier report was wrong
    ``correction`` says why. What another agency has sent back is corrected by any newer report, and a
    duty that comes back has its ``occurrence``.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W45/XA-003.yaml
    date: 2026-11-06
    status: done
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: on_track
    correction: {because: The order is signed and not yet registered}
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W45/XA-003.yaml
    date: 2026-11-06
    status: done
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: on_track  # here
    ```
"""

from collections.abc import Iterator
from itertools import pairwise

from jospar.finding import Fact, Finding
from jospar.rules.case import Case, finding
from jospar.rules.progress.occurring import is_named
from jospar.rules.progress.reports import submitted_by_leads
from jospar.rules.progress.verdicts import returned


def check(case: Case) -> Iterator[Finding]:
    """Report the last time that a lead took back that a measure is done, while it is not."""
    for (_, occurrence), told in submitted_by_leads(case).items():
        if told[-1].report.status == "done" or not is_named(occurrence, told[-1].measure, case.plan):
            continue
        stated = [one.report for one in told if one.report.status is not None]
        for before, report in reversed(list(pairwise(stated))):
            if before.status == "done" and report.status != "done":
                if report.correction is None and not returned(case, before):
                    facts: dict[str, Fact] = {"value": str(report.status), "date": before.date}
                    yield finding("J725", report, "status", **facts)
                break
