r"""A file begins with a byte-order mark.

Why:
    Some Windows editors put three invisible bytes before the text. jospar reads over them; other
    programs take them for a part of the first key. Choose "UTF-8" and not "UTF-8 with BOM" when
    saving.

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
    \xef\xbb\xbfid: XA-003  # here
    title: Adopt the standard of nurse visits
    area: health
    ```
"""
