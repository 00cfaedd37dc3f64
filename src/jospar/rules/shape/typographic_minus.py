r"""A number begins with a dash instead of a minus sign.

Why:
    Office programs turn the minus of the keyboard into a longer dash. It looks right and is no
    number any more. Type the minus sign of the keyboard.

Passes:
    ```yaml
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    change: -0.4
    since: 2023
    ```

Fails:
    ```yaml-escaped
    # plan/example/observations/XA-I-01/2024.yaml
    period: 2024
    source: statistics_2025
    change: \u22120.4  # here
    since: 2023
    ```
"""
