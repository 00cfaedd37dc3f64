"""An observation gives the same group twice.

Why:
    Which of the two figures holds? Added up the group counts double. Most often one of the two is of another
    age or sex that was not written.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    groups:
      - {sex: male, age: 0-4, value: 7.1}
      - {sex: male, age: 5-9, value: 6.6}
    ```

Fails:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    value: 6.8
    groups:
      - {sex: male, value: 7.1}
      - {sex: male, value: 6.6}  # here
    ```
"""

from collections.abc import Iterator

from jospar.finding import Finding
from jospar.plan.indicator import Group
from jospar.rules.case import Case, finding


def check(case: Case) -> Iterator[Finding]:
    """Report every group of an observation that an earlier row has given."""
    for one in case.plan.observations:
        known: set[tuple[str, ...]] = set()
        for row, group in enumerate(one.groups):
            names = _names(group)
            if names and names in known:
                yield finding("J624", one, "groups", row, names=tuple(name for name in names if name))
            known.add(names)


def _names(group: Group) -> tuple[str, ...]:
    """Tell whom a group is of; nothing where it doesn't say."""
    names = (group.sex or "", group.age or "", group.residence or "", group.category or "")
    return names if any(names) else ()
