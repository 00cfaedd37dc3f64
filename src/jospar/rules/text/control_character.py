r"""A file holds a control character.

Why:
    Control characters come along when text is copied from other programs. Nobody sees them, YAML
    forbids them, and some change what a terminal or a web page shows. Delete the character.

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
    id: XA-003
    title: Adopt the\x07 standard  # here
    area: health
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: "Adopt \e[31mthe standard"  # here
    area: health
    ```
"""
