"""A file may not be read.

Why:
    The computer refuses to open the file or the folder, mostly because it belongs to somebody else.
    Figures without it would be wrong, so nothing is computed from a plan that cannot be read whole.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-004.yaml (unreadable)
    ```
"""
