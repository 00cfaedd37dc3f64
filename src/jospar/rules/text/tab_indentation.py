r"""A line is indented with a tab.

Why:
    How wide a tab is depends on the editor, so YAML does not know what belongs to what and refuses
    tabs. Indent with two spaces; most editors can be told to.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title:
      en: Adopt the standard
    area: health
    ```

Fails:
    ```yaml-escaped
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title:
    \x09en: Adopt the standard  # here
    area: health
    ```
"""
