"""Two items of a list are the same, or have the same key.

Why:
    The items of a list are named by their keys: two budget lines of one year and fund could both be
    changed by one amendment, and would be counted twice. Put them together, or tell them apart by
    region or budget code.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    milestones:
      - {id: draft, title: Draft}
      - {id: order, title: Order}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    milestones:
      - {id: draft, title: Draft}
      - {id: draft, title: Order}  # here
    ```
"""
