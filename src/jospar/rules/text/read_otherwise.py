"""Another YAML reader would see another value.

Why:
    For jospar the written text is the value. Most other programs take 1.10 for 1.1, no for false,
    024 for twenty and 12:30 for seven hundred and fifty. Where that could matter, quotes make the
    value the same for everybody.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    number: "1.10"
    title: Adopt the standard of nurse visits
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    number: 1.10  # here
    title: Adopt the standard of nurse visits
    area: health
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: no  # here
    area: health
    ```
"""
