"""A single value, a list or a mapping stands where another of them is wanted.

Why:
    `units: 40` says how many, but not of what; `milestones: draft` names a step that has no title.
    The record needs the parts that its kind of value has.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    co_executors: ministry_b
    units: {target: 40, unit: room}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: [health, safety]  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    milestones: draft  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    units: 40  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: [Adopt, the, standard]  # here
    area: health
    ```
"""
