"""Two files have names that differ in capital letters alone.

Why:
    On Windows and macOS they are one file: whoever clones the repository there gets one of the two, and
    the next commit from there deletes the other. Rename one of them.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    ```

Fails:
    ```yaml
    # plan/templates/Page.html
    <p></p>
    # plan/templates/page.html
    <p></p>
    ```
"""
