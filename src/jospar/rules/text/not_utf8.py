r"""A file is not written in UTF-8.

Why:
    Files saved in an old Windows encoding look right on one computer and are unreadable on the
    next. Every program that reads plans expects UTF-8; save the file again in that encoding.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Принять стандарт
    area: health
    ```

Fails:
    ```yaml-escaped
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: \xcf\xf0\xe8\xed\xff\xf2\xfc
    area: health
    ```
"""
