r"""Files have the line endings of Windows.

Why:
    Nothing is wrong with the plan, but when one editor writes one kind of line ending and the next
    another, a review shows every line as changed. A line `* text=auto eol=lf` in .gitattributes
    settles it for everybody. Said once for all files.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    ```

Fails:
    ```yaml-escaped
    # plan/example/measures/XA-003.yaml
    id: XA-003\x0d
    title: Adopt the standard of nurse visits\x0d
    area: health\x0d
    ```
"""
