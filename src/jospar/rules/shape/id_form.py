r"""An id is not written the way ids are.

Why:
    Ids are typed by hand, stand in file names and in links, and have to survive all of that: Latin
    letters, digits, hyphens and underscores, at most 40 of them. Letters that only look Latin, such
    as the Cyrillic А, are refused too.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    lead: ministry_a
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    lead: ministry a  # here
    ```

    ```yaml-escaped
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    depends_on: [\u0425\u0410-001]  # here
    ```
"""
