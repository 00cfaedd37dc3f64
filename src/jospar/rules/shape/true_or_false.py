"""Another word stands where `true` or `false` is wanted.

Why:
    Some programs take yes, on or 1 for true and some for a word. With these two words there is
    nothing to guess.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: 2026-12
    critical: true
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    due: 2026-12
    critical: yes  # here
    ```
"""
