"""A folder of reports is called by no agency's id.

Why:
    Who reported is known from the folder: ``progress/<agency>/<week>/``. Reports in a folder that
    names nobody are nobody's, and are missing from the agency's own.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-12
    status: on_track
    ```

Fails:
    ```yaml
    # plan/example/progress/ministy_a/2026-W46/XA-001.yaml
    date: 2026-11-12
    status: on_track
    ```

    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-12
    status: on_track
    # plan/example/acceptances/ministy_b/2026-W47/XA-001.yaml
    report: ministry_a/2026-W46
    verdict: accepted
    on: 2026-11-18
    ```
"""

from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding, Spot
from jospar.rules.case import Case
from jospar.rules.references.following import Suggestions


def check(case: Case) -> Iterator[Finding]:
    """Report every agency's folder whose name is no agency's, once, at its first file."""
    plan = case.plan
    suggestions = Suggestions(plan.agencies)
    unread = plan.unread["agency"]
    seen: set[tuple[str, bool, str]] = set()
    for key in () if "*" in unread else plan.shelf.keys:
        folder = (key.programme, key.kind == "acceptance", key.agency)
        if key.agency in plan.agencies or key.agency in unread or folder in seen:
            continue
        seen.add(folder)
        facts = {"value": key.agency, "near": suggestions.near(key.agency)}
        yield Finding(Code("J218"), Spot(key.file), facts)
