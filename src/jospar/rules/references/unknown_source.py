"""A source is cited that ``sources.yaml`` does not have.

Why:
    A figure from outside is worth as much as its source. A citation that leads nowhere can't be
    followed or graded.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12
    sources: [act_12, statistics_2025]
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    due: 2026-12
    sources: [act_12, statistics_2052]  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case
from jospar.rules.references.following import Target, unknown


def check(case: Case) -> Iterator[Finding]:
    """Report every source that is cited and not known."""
    yield from unknown(case, Target("J202", "SourceId", "source", case.plan.sources))
