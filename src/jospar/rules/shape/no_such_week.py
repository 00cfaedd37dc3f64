"""An ISO week is written that the year does not have.

Why:
    Most years have 52 weeks; some, such as 2026, have 53. A report in a week that does not exist
    would be seen in none.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: 2027-12-31
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: 2027-W53  # here
    ```
"""
