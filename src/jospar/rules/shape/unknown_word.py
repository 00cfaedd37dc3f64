"""A word stands where only the words of a closed list may stand.

Why:
    Reports count measures by these words: one that is not in the list would be counted nowhere. The
    finding lists them all.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    kind: training
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    kind: trainng  # here
    ```
"""
