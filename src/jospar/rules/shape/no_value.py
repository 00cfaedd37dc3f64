"""A key has no value.

Why:
    Nothing after the colon is neither zero nor "not published": it is a line that somebody meant to
    fill in. Write the value, or delete the line; what is not published is named in `unpublished`.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    unpublished: [due]
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due:  # here
    ```
"""
