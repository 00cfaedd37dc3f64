r"""A number has spaces or other separators between its digits.

Why:
    The space that an office program puts between thousands is often a special one that looks like
    any other, and half of the programs read only the digits before it. Write the digits without
    anything between them; reports group them again.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    units: {target: 1500, unit: room}
    ```

Fails:
    ```yaml-escaped
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    units: {target: 1\u00a0500, unit: room}  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    units: {target: 1 500, unit: room}  # here
    ```
"""
