"""A folder is called like a plan file.

Why:
    A name that ends in .yaml belongs to a file. What lies in such a folder is never read, though
    everybody would think it is part of the plan. Rename the folder.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-004.yaml (directory_as_file)
    ```
"""
