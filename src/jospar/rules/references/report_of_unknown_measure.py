"""A report is called by no measure's id.

Why:
    What a report speaks of is known from its file's name. A report of a measure that isn't there is
    counted nowhere. Reports of the past may keep a measure's former id.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-001.yaml
    date: 2026-11-12
    status: on_track
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-011.yaml
    date: 2026-11-12
    status: on_track
    ```
"""

from collections.abc import Iterator

from jospar.code import Code
from jospar.finding import Finding, Spot
from jospar.rules.case import Case
from jospar.rules.references.following import Suggestions
from jospar.rules.references.past import former_names


def check(case: Case) -> Iterator[Finding]:
    """Report every report whose measure is not known."""
    plan = case.plan
    suggestions = Suggestions(plan.measures)
    known = plan.unread["measure"].union(plan.measures, former_names(plan))
    for key in plan.shelf.keys:
        if key.kind == "progress" and key.measure not in known and "*" not in known:
            facts = {"value": key.measure, "near": suggestions.near(key.measure)}
            yield Finding(Code("J221"), Spot(key.file), facts)
