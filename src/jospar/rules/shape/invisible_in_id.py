r"""An id holds a character that nobody can see.

Why:
    An id copied from Word or a web page may carry a soft hyphen or a no-break space. It looks
    right, and names nothing. Type it again.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    lead: ministry_a
    ```

Fails:
    ```yaml-escaped
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    lead: minis\u00adtry_a  # here
    ```
"""
