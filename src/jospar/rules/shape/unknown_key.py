"""A key is written that this kind of record does not have.

Why:
    A mistyped key is not an empty wish: the deadline under `deu` is no deadline, and nobody notices
    until the report. Keys are those of the official table, in small letters with underscores.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    lead: ministry_a
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    leed: ministry_a  # here
    ```
"""
