"""A text stands where a number is wanted.

Why:
    A figure with words around it ("about 40", "40 %") can't be added up. Write the number alone;
    how sure it is belongs to `precision`, what it counts to `unit`.

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
    weight: about 2  # here
    ```
"""
