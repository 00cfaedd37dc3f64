"""A record lacks a key that it must have.

Why:
    Without an id a record can't be named, without a title nobody knows what it is about. The
    required keys are few; everything that is not published may be left out and named in
    `unpublished`.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    unpublished: [lead, due]
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003  # here
    area: health
    lead: ministry_a
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    milestones:
      - id: draft  # here
        due: 2026-09
    ```
"""
