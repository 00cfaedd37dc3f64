"""A value carries a YAML tag.

Why:
    A word that begins with an exclamation mark tells a YAML reader to build something out of the
    value; some readers run programs for it. A plan needs no tags: what a value is follows from its
    key.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard now!
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: !!str Adopt the standard  # here
    area: health
    ```
"""
