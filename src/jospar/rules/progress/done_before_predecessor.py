"""A measure is reported done, and a measure that it depends on is not.

Why:
    ``depends_on`` says what must be there first. Either the dependency is none, or the other measure is
    done and not reported yet, or this one is done only in part.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    {id: XA-003, title: Adopt the standard, area: health, lead: ministry_a, due: 2028, depends_on: XA-001}
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: done
    done: {units: 40}
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: done
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    {id: XA-003, title: Adopt the standard, area: health, lead: ministry_a, due: 2028, depends_on: XA-001}
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-13
    status: on_track
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-13
    status: done  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.due import Recurring
from jospar.rules.case import Case, finding
from jospar.rules.progress.reports import submitted_by_leads


def check(case: Case) -> Iterator[Finding]:
    """Note done measures whose predecessors' leads report something else."""
    duties = submitted_by_leads(case)
    for told in duties.values():
        report, measure = told[-1]
        if report.status != "done" or not measure.depends_on or isinstance(measure.due, Recurring):
            continue
        before = [told[-1] for name in measure.depends_on if (told := duties.get((name, None), ()))]
        still = tuple(
            one.measure.id
            for one in before
            if one.report.status not in (None, "done") and not isinstance(one.measure.due, Recurring)
        )
        if still:
            yield finding("J724", report, "status", value=measure.id, measures=still)
