"""A file is nested deeper than any plan.

Why:
    A plan file has six levels. Dozens of brackets inside each other are a slip of the keyboard, or
    an attempt to stop the program that reads them.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    tags: {sdg: [3, 16]}
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    tags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[  # here
    ```
"""
