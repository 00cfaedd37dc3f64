"""A file uses YAML's anchors, aliases or merge keys.

Why:
    With & and * one place of a file silently speaks for another, so a reviewer no longer sees in
    the change what has changed. A few lines of them can also fill a computer's memory. Write the
    value out.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard & train 2 * 40 nurses
    area: health
    lead: ministry_a
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: &area health  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: *area  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    <<: {lead: ministry_a}  # here
    ```
"""
