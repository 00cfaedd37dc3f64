"""A number lies outside of the scale that it is given on.

Why:
    Probability and impact of a risk are scores from 1 to 5; their product sorts the risks. A score
    off the scale would push one risk above all the others.

Passes:
    ```yaml
    # plan/example/risks/XA-R-01.yaml
    id: XA-R-01
    title: The tender fails
    measures: [XA-001]
    probability: 4
    impact: 3
    owner: ministry_a
    state: open
    ```

Fails:
    ```yaml
    # plan/example/risks/XA-R-01.yaml
    id: XA-R-01
    title: The tender fails
    measures: [XA-001]
    probability: 40  # here
    impact: 3
    owner: ministry_a
    state: open
    ```
"""
