"""A plan file has nothing in it.

Why:
    The file's name promises a record, and references to it hold, but nothing is known of it. Most
    often a file was made and never filled. Write the record or delete the file.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    # to be written next week
    ```
"""
