"""A file below `plan/` is no plan file.

Why:
    A file in the wrong folder or with the wrong ending is silently no part of the plan: its money
    is missing from the totals and its deadline from the reports. Move it to where its kind belongs,
    or out of `plan/`.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    ```

Fails:
    ```yaml
    # plan/example/XA-004.yaml
    id: XA-004
    title: Train the nurses
    area: health
    ```

    ```yaml
    # plan/example/measures/XA-004.yml
    id: XA-004
    title: Train the nurses
    area: health
    ```
"""
