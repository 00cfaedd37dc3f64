"""A report is written by an agency that has no part in the measure.

Why:
    A measure is reported by its lead; co-executors, bodies that take part by agreement and the akimats
    of its regions add their own part. A report in anybody else's folder either lies in the wrong
    folder or names the wrong measure. Whoever led the measure before an amendment keeps the reports
    of that time.

Passes:
    ```yaml
    # plan/example/progress/ministry_b/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-002.yaml
    date: 2026-11-12
    status: on_track
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.ownership.roles import roles


def check(case: Case) -> Iterator[Finding]:
    """Report every report of an agency that neither leads the measure nor takes part in it."""
    plan = case.plan
    known = roles(plan)
    parts: dict[str, frozenset[str]] = {}
    for report in plan.shelf.progress():
        measure = plan.measures.get(report.measure)
        if measure is None or measure.lead is None or measure.programme != report.programme:
            continue
        if measure.id not in parts:
            parts[measure.id] = known.leads(measure) | known.partners(measure)
        if report.agency in plan.agencies and report.agency not in parts[measure.id]:
            yield finding("J301", report, value=report.agency, measure=measure.id, lead=measure.lead)
