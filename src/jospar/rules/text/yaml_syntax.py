r"""A file is no YAML: a sign stands where it means something else.

Why:
    YAML gives a meaning to colons, quotes, brackets, dashes and indentation. One of them in the
    wrong place makes the whole file unreadable, and nothing in it counts until it is mended. Most
    often it is a colon inside a title: put the title on its own line under >- or in quotes.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: >-
      The standard of nurse visits: adopt it
    area: health
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: The standard of nurse visits: adopt it  # here
    area: health
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
      area: health  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: "Adopt the standard of nurse visits  # here
    area: health
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: "The standard" of nurse visits  # here
    area: health
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area health  # here
    due: 2026-12
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    co_executors: [ministry_b, akimat_01  # here
    due: 2026-12
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    co_executors: [ministry_b, akimat_01]]  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    co_executors:
      - ministry_b
     - akimat_01  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    co_executors: - ministry_b  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: @all adopt the standard of nurse visits  # here
    area: health
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: "Adopt the standard \of nurse visits"  # here
    area: health
    ```

    ```yaml-escaped
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    co_executors:
      - \x09ministry_b  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: , health  # here
    ```
"""
