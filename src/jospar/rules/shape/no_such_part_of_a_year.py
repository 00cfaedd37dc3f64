"""A quarter, a half-year or a month is written that a year does not have.

Why:
    A year has four quarters, two halves and twelve months. Look the period up in the source.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: 2026-Q4
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: 2026-Q5  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: 2026-13  # here
    ```
"""
