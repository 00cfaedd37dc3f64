"""A file is too large to be a plan file.

Why:
    A measure with all its money and milestones takes a few kilobytes. A file of more than 16
    megabytes is something else that came here by mistake, and reading it would keep everybody
    waiting.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-004.yaml (too_large)
    ```
"""
