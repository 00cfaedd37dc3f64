"""A period stands where a single day is wanted.

Why:
    A report, a verdict or a document has one date. With a month alone nobody could tell whether it
    came before or after the deadline.

Passes:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11-12
    status: on_track
    ```

Fails:
    ```yaml
    # plan/example/progress/ministry_a/2026-W46/XA-003.yaml
    date: 2026-11  # here
    status: on_track
    ```
"""
