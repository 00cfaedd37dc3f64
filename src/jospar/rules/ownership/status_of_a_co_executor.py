"""A co-executor's report carries what only the lead may state.

Why:
    One measure has one status. ``status``, ``done`` and ``spent`` are the lead's, so that nothing is
    counted twice; co-executors and akimats report their own regions, and say the rest in ``note``.

Passes:
    ```yaml
    # plan/example/progress/akimat_01/2026-W46/XA-001.yaml
    date: 2026-11-12
    regions: {XA-01: {units: 5}}
    ```

Fails:
    ```yaml
    # plan/example/progress/akimat_01/2026-W46/XA-001.yaml
    date: 2026-11-12
    status: on_track  # here
    regions: {XA-01: {units: 5}}
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.ownership.roles import roles


def check(case: Case) -> Iterator[Finding]:
    """Report the first of the lead's fields in every report of another that takes part."""
    plan = case.plan
    known = roles(plan)
    for report in plan.shelf.progress():
        stated = {"status": report.status, "done": report.done, "spent": report.spent}
        keys = tuple(key for key, value in stated.items() if value)
        measure = plan.measures.get(report.measure) if keys else None
        if measure is None or measure.lead in (None, report.agency) or report.agency in known.leads(measure):
            continue
        if report.agency in known.partners(measure):
            facts = {"value": report.agency, "measure": measure.id, "lead": str(measure.lead)}
            yield finding("J303", report, keys[0], keys=keys, **facts)
