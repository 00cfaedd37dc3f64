"""A day is written that the calendar does not have.

Why:
    Nobody knows whether 30 February means the 28th or 2 March, and programs that guess guess
    differently. Look the day up in the source.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: 2028-02-29
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: 2026-02-30  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: 2026-13-01  # here
    ```
"""
