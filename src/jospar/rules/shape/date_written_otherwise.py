"""A date or a period is written in another way than plan files use.

Why:
    05/12/2026 is the fifth of December to some and the twelfth of May to others. Year, month, day
    with hyphens between them mean the same to everybody, and sort by themselves. A deadline in a
    week is the week's last day.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: 2026-12-31
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: 31.12.2026  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: 2026-W51  # here
    ```
"""
