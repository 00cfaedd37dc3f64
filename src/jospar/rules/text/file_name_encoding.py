r"""A file's name is not written in UTF-8.

Why:
    The name looks different on every computer, and some cannot open the file at all. Names of plan
    files are ids: Latin letters, digits, hyphens and underscores. Rename it.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-\xcf.yaml (bad_name)
    ```
"""
