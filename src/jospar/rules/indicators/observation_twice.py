"""A source's figure of a period is entered twice.

Why:
    One source gives one figure for a period: the second file is a slip, counts as a figure of its own, and
    where it differs, the source seems to contradict itself. What the source has revised since carries
    `revision:`. Figures stated on different days are two statements; a level and a change are two figures.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2024_statistics_2025.yaml
    period: 2024
    source: statistics_2025
    value: 6.9
    revision: 2
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2024_statistics_2025.yaml
    period: 2024  # here
    source: statistics_2025
    value: 6.9
    ```

    ```yaml
    # plan/example/observations/XA-I-01/2024_statistics_2025.yaml
    period: 2024  # here
    source: statistics_2025
    value: 6.8
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.rules.case import Case, finding
from jospar.rules.indicators.statement import statement


def check(case: Case) -> Iterator[Finding]:
    """Report each further observation that is a statement there already."""
    first: dict[tuple[object, ...], str] = {}
    for one in case.plan.observations:
        key = statement(one)
        if key is None:
            continue
        file = first.setdefault(key, one.file)
        if file != one.file:
            yield finding("J629", one, "period", value=", ".join(one.source), file=file)
