"""A symbolic link stands where a file should be.

Why:
    A link says something else on every computer, can lead out of the repository, and a review shows
    only where it points. Put the file itself in its place.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-004.yaml (symlink)
    ```

    ```yaml
    # plan/example/measures/XA-004.yaml (symlink_outside)
    ```
"""
