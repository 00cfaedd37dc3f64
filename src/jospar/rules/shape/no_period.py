"""A text stands where a period is wanted.

Why:
    A period is a day, a month, a quarter, a half-year, a year, or years: 2027-12-31, 2027-06,
    2027-Q3, 2027-H1, 2027, 2026-2030. An act's own words about time belong into `phrase`; a
    deadline that nobody has published is left out and named in `unpublished`.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    phrase: by the end of the school year
    unpublished: due
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: by the end of the school year  # here
    ```
"""
