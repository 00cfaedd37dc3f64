"""A setting of the repository has a value that cannot hold.

Why:
    Thresholds below zero, a rounding of more than the whole, or a time zone that does not exist would be
    obeyed without a word: a small cell would be shown, or today would be another day than meant.

Passes:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    timezone: Asia/Almaty
    min_cell: 10
    policy: {due_soon_days: 14, due_within: [14, 30], silent_days: 21, stated_at_most: 0.8, rounding: 0.01}
    ```

Fails:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    min_cell: -5  # here
    ```

    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    policy:
      rounding: 5  # here
    ```

    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    timezone: Asia/Almata  # here
    ```
"""

from collections.abc import Iterator
from decimal import Decimal

from jospar.finding import Finding, Step
from jospar.plan.repository import Repository
from jospar.reading.suggest import nearest
from jospar.rules.case import Case, finding

ALWAYS_KNOWN = "UTC"
Scale = tuple[tuple[Step, ...], int | Decimal, int | Decimal, int]
"""Where a threshold stands, its value, and the least and the most that it can be."""


def check(case: Case) -> Iterator[Finding]:
    """Report thresholds off their scale, and a time zone that this machine's list does not have."""
    repository = case.plan.repository
    for path, value, low, high in _scales(repository):
        if not low <= value <= high:
            yield finding("J132", repository, *path, value=value, low=low, high=high)
    if repository.timezone != ALWAYS_KNOWN:
        yield from _unknown_zone(repository)


def _scales(repository: Repository) -> Iterator[Scale]:
    policy = repository.policy
    yield ("min_cell",), repository.min_cell, 0, 1000
    yield ("policy", "due_soon_days"), policy.due_soon_days, 0, 3650
    for row, days in enumerate(policy.due_within):
        yield ("policy", "due_within", row), days, 1, 3650
    yield ("policy", "silent_days"), policy.silent_days, 1, 3650
    yield ("policy", "verdict_days"), policy.verdict_days, 0, 3650
    yield ("policy", "stated_at_most"), policy.stated_at_most, 0, 1
    yield ("policy", "behind"), policy.behind, 0, 1
    yield ("policy", "on_path"), policy.on_path, min(policy.behind, Decimal(1)), 1
    yield ("policy", "rounding"), policy.rounding, 0, 1


def _unknown_zone(repository: Repository) -> Iterator[Finding]:
    """Look the zone up; a machine without a list of zones (some have none) knows nothing against it."""
    from zoneinfo import ZoneInfo, available_timezones  # noqa: PLC0415 -- only where a zone is named

    try:
        ZoneInfo(repository.timezone)
    except (KeyError, ValueError, OSError):
        known = available_timezones()
        if known:
            near = nearest(repository.timezone, sorted(known))
            yield finding(
                "J132", repository, "timezone", value=repository.timezone, near=near, problem="timezone"
            )
