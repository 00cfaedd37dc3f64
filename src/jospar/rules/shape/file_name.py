"""A file is not called what it holds.

Why:
    A measure is looked for under its id, a programme under its folder, an observation under its
    period. When the name and the content differ, one of the two was copied and not changed. An
    observation may add a suffix to its period: `2024_survey.yaml`.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2023_survey.yaml
    period: 2023
    source: statistics_2025
    value: 7.1
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-004.yaml
    id: XA-005  # here
    title: Train the nurses
    area: health
    ```

    ```yaml
    # plan/example/observations/XA-I-01/2023.yaml
    period: 2022  # here
    source: statistics_2025
    value: 7.1
    ```
"""
