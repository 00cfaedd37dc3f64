"""Something below `plan/` is neither a file nor a folder.

Why:
    Pipes, sockets and devices have no text to read, and waiting for one could last for ever. Remove
    it from the plan.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-004.yaml (special)
    ```
"""
