"""A number has a decimal comma.

Why:
    In plan files a comma separates the items of a list: `{amount: 1,5}` is the number 1 and a key
    called 5. Reports write the comma where the language wants it.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    weight: 1.5
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    weight: 1,5  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    units: {target: 1,5, unit: room}  # here
    ```
"""
