"""A number with a fraction stands where a whole number is wanted.

Why:
    Years, days and scores have no decimals. Most often a date, or another column of the table, has
    slipped in.

Passes:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Rooms
    unit: room
    level: output
    lag: 30
    ```

Fails:
    ```yaml
    # plan/example/indicators/XA-I-02.yaml
    id: XA-I-02
    title: Rooms
    unit: room
    level: output
    lag: 30.5  # here
    ```
"""
