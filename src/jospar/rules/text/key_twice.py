"""A key stands twice in one place.

Why:
    Which of the two values holds? One reader takes the first, another the last, and neither tells
    anybody. Keep the right one.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    due: 2026-12
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    due: 2026-12
    due: 2027-06  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title:
      en: Adopt the standard
      en: Adopt the standard of nurse visits  # here
    area: health
    ```
"""
