"""Another git repository lies inside `plan/`.

Why:
    A submodule's files are kept elsewhere: a review does not show what changes in them, and whoever
    clones the plan may not get them at all. Put the files themselves into the plan.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    ```

Fails:
    ```yaml
    # plan/another (submodule)
    ```
"""
