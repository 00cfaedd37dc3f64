"""A file holds several YAML documents.

Why:
    One file is one record; a line of three dashes begins a second one, which most readers never
    see. Put each record into a file of its own.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits --- and keep it
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    ---  # here
    id: XA-004
    ```
"""
